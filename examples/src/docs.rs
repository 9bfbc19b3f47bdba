//! The programs in README, guide and the pages about messages as doctests, so that each compiles and holds what it says.

#[doc = include_str!("../../README.md")]
struct Readme;

#[doc = include_str!("../../zalo-oa-core/README.md")]
struct Crate;

#[doc = include_str!("../../docs/README.vi.md")]
struct ReadmeVi;

#[doc = include_str!("../../docs/guide.md")]
struct Guide;

#[doc = include_str!("../../docs/guide.vi.md")]
struct GuideVi;

#[doc = include_str!("../../docs/messages.md")]
struct Messages;

#[doc = include_str!("../../docs/messages.vi.md")]
struct MessagesVi;

#[doc = include_str!("../../docs/messages/consultation.md")]
struct Consultation;

#[doc = include_str!("../../docs/messages/consultation.vi.md")]
struct ConsultationVi;

#[doc = include_str!("../../docs/messages/broadcast.md")]
struct Broadcast;

#[doc = include_str!("../../docs/messages/broadcast.vi.md")]
struct BroadcastVi;

#[doc = include_str!("../../docs/messages/templates.md")]
struct Templates;

#[doc = include_str!("../../docs/messages/templates.vi.md")]
struct TemplatesVi;

#[doc = include_str!("../../docs/messages/groups-calls.md")]
struct GroupsCalls;

#[doc = include_str!("../../docs/messages/groups-calls.vi.md")]
struct GroupsCallsVi;

#[doc = include_str!("../../docs/followers.md")]
struct Followers;

#[doc = include_str!("../../docs/followers.vi.md")]
struct FollowersVi;
