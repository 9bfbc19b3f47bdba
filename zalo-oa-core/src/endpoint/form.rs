//! What the types' own readers take, as data.

/// Which values a type takes, for readers that have no types: what the types' own readers say in code. A test holds both
/// against each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Form {
    /// Texts, and numbers as their digits.
    Text,
    /// Whole numbers of so many bits, also as text.
    Whole {
        /// How many.
        bits: u8,
        /// Whether one of them is the sign.
        signed: bool,
    },
    /// True and false, also as text or number.
    Flag,
    /// A text or number, or an object with one as its `id`.
    Reference,
    /// The groups of a broadcast.
    Target,
    /// A place: an object, or one inside a text.
    Place,
    /// A file, which stands beside the parameters.
    File,
    /// All there is.
    Any,
}
