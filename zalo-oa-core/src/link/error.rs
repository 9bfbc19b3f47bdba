//! What can be wrong with a link. People paste links, and a person's link holds a phone number,
//! so no variant carries any text of the link: only its fault, and counts.

/// Why a link was refused, or could not be built.
///
/// No variant repeats the link, because a link to a person holds a phone number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// Longer than any link that this crate reads.
    #[error("the link has {bytes} bytes, at most {max} are read")]
    TooLong {
        /// Bytes in the link given.
        bytes: usize,
        /// The limit, in bytes.
        max: usize,
    },
    /// Not a URL: white space, a control character or a backslash inside, or no host.
    #[error("the link is not a well-formed url")]
    Malformed,
    /// No `https://` in front.
    #[error("the link has no scheme, write `https://` in front")]
    NoScheme,
    /// A scheme other than `http` and `https`, such as the app's own `zalo://`.
    #[error("the link's scheme is neither `https` nor `http`")]
    Scheme,
    /// A name or password before the host: a way to dress up a foreign link.
    #[error("the link holds a user name before its host")]
    UserInfo,
    /// A port, even the usual one: public links have none.
    #[error("the link names a port")]
    Port,
    /// A host that serves no public links of Zalo.
    #[error(
        "the link's host is none of `zalo.me`, `www.zalo.me`, `oa.zalo.me`, `zaloapp.com`, `rd.zapps.vn`"
    )]
    Host,
    /// The host alone, which names nobody.
    #[error("the link has a host only, and names nobody")]
    NoPath,
    /// All digits, but too many for a phone number and too few (or too many) for an OA's id.
    #[error("{digits} digits are neither a phone number (9 to 12) nor an oa's id (15 to 20)")]
    DigitCount {
        /// How many digits stand there.
        digits: usize,
    },
    /// The id given to a builder is not 15 to 20 digits.
    #[error("an oa's id is 15 to 20 digits")]
    OaId,
    /// An alias, code or id with characters that Zalo's links do not have, or of a bad length.
    #[error("the {part} may hold latin letters, digits, `.`, `_` and `-`, 1 to 128 of them")]
    Characters {
        /// Which part of the link.
        part: &'static str,
    },
    /// The alias given to a builder already means another form of link.
    #[error("the alias would be read as another kind of link")]
    AliasTaken,
    /// A phone number given to a builder is not 9 to 12 digits.
    #[error("a phone number in a link is 9 to 12 digits")]
    Phone,
    /// The form of link is known, but a part of it is absent.
    #[error("the {form} link lacks its `{part}`")]
    Missing {
        /// Which form of link.
        form: &'static str,
        /// The absent part.
        part: &'static str,
    },
    /// The form of link is known, but a part of it cannot be right.
    #[error("the `{part}` of the {form} link is not usable")]
    Unusable {
        /// Which form of link.
        form: &'static str,
        /// The wrong part.
        part: &'static str,
    },
    /// A host of Zalo's, but no form of link that this crate knows.
    #[error("the link's path has no known form")]
    UnknownForm,
}
