//! What the law protects: names, phones, addresses, birth dates, what people wrote.
//!
//! These types travel and can be stored, but they have no face: `Debug` shows that something is
//! there and never what. There is no `Display`; whoever needs the value says so with `reveal()`.

use std::fmt;

use serde::Serialize;

use super::text::text_basics;

macro_rules! personal {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The value itself. Keep it out of logs.
            #[must_use]
            pub fn reveal(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
        text_basics!($name, Personal);
    )+};
}

personal! {
    /// A person's name, alias or display name, or a link to their picture.
    PersonName;
    /// A phone number, as the platform writes it (`84…`); read from text and from a number.
    Phone;
    /// A street address, city or district that a person gave.
    Address;
    /// A birth date `dd/MM/yyyy`.
    BirthDate;
    /// What somebody wrote, or a note about them.
    MessageText;
}
