//! Why an inbox cannot do what it was asked.

/// The inbox cannot be used. No variant holds anything of an event.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InboxError {
    /// What the system says of the file.
    #[error(
        "the inbox's file cannot be made or read: check its folder, and that this user may write there"
    )]
    Place(#[source] std::io::Error),
    /// What the database says.
    #[error(
        "the inbox's file cannot be used: check the disk's room, and that it is the file of an inbox"
    )]
    File(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Two at once would hand out each event twice.
    #[error(
        "the inbox's file is in use: end the other process, or give this one a file of its own"
    )]
    InUse,
    /// What lies there was sealed under another key.
    #[error(
        "the inbox's file was made with another body key: give that key, or start with a new file"
    )]
    WrongKey,
    /// A later version of this crate has been here.
    #[error("the inbox's file is of a later version of this crate")]
    Newer,
    /// A domain code is made of letters, digits, `_` and `-`.
    #[error(
        "a domain code is made of letters, digits, `_` and `-`: copy it from the console without the rest of the tag"
    )]
    NoCode,
    /// The inbox has ended.
    #[error("the inbox has ended")]
    Gone,
    /// The time was up before they ended. Their events are handed out again by the next inbox on this file.
    #[error(
        "{handlers} handlers did not end in time; their events are handed out again at the next start"
    )]
    Cut {
        /// How many.
        handlers: usize,
    },
}

impl InboxError {
    /// Sorts what the database says.
    pub(super) fn from_sql(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code());
        // The lowest byte is the kind: 5 busy, 6 locked.
        match code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff) {
            Some(5 | 6) => Self::InUse,
            _ => Self::File(Box::new(error)),
        }
    }
}
