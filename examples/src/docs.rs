//! The programs in README and guide as doctests, so that each compiles and holds what it says.

#[doc = include_str!("../../README.md")]
struct Readme;

#[doc = include_str!("../../docs/README.vi.md")]
struct ReadmeVi;

#[doc = include_str!("../../docs/guide.md")]
struct Guide;

#[doc = include_str!("../../docs/guide.vi.md")]
struct GuideVi;
