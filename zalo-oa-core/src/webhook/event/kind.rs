//! What is known about each event, in one place: its row. Types, docs and samples follow from it.

use super::{Shape, table::TABLE};
use crate::endpoint::Confidence;

/// Declares events by family: for each a word of [`EventKind`], the name that Zalo gives it and older or newer names
/// behind bars, the shape of its body, how sure that is and where it stands.
macro_rules! events {
    ($($family:ident {$(
        $(#[doc = $doc:literal])+
        $kind:ident = $name:literal $(| $alias:literal)* $(when $when:literal as $word:literal)?
            => $shape:ident, $confidence:ident, $source:literal;
    )+})+) => {
        /// Which event it is.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum EventKind {
            $($($(#[doc = $doc])+ $kind,)+)+
            /// None that is known here.
            Unknown,
        }

        impl EventKind {
            /// The one that Zalo calls by this name, whichever of its names that is.
            #[must_use]
            #[allow(unreachable_patterns, reason = "one name stands for two events: `when` tells them apart")]
            pub fn named(name: &str) -> Self {
                match name {
                    $($($name $(| $alias)* => Self::$kind,)+)+
                    _ => Self::Unknown,
                }
            }
        }

        pub(super) static TABLE: &[$crate::webhook::event::EventSpec] = &[$($(
            $crate::webhook::event::EventSpec {
                kind: EventKind::$kind,
                word: $crate::webhook::event::kind::events!(@word $name $($word)?),
                name: $name,
                aliases: &[$($alias),*],
                when: $crate::webhook::event::kind::events!(@when $($when)?),
                doc: $crate::endpoint::docs!($($doc)+),
                family: $crate::webhook::event::Family::$family,
                shape: $crate::webhook::event::Shape::$shape,
                confidence: $crate::endpoint::Confidence::$confidence,
                source: $source,
            },
        )+)+];
    };
    (@word $name:literal) => { $name };
    (@word $name:literal $word:literal) => { $word };
    (@when) => { None };
    (@when $when:literal) => { Some($when) };
}

pub(super) use events;

/// What is known about one event.
#[derive(Debug)]
pub struct EventSpec {
    /// Which.
    pub kind: super::EventKind,
    /// What the SDK calls it: Zalo's name, except where that stands for two events.
    pub word: &'static str,
    /// Zalo's name.
    pub name: &'static str,
    /// Other names of the same event, from other years and sources.
    pub aliases: &'static [&'static str],
    /// The field that tells it from another event of that name.
    pub when: Option<&'static str>,
    /// Docs; empty without the feature `schema`.
    pub doc: &'static [&'static str],
    /// What it is about.
    pub family: Family,
    /// The shape of its body.
    pub shape: Shape,
    /// How sure name and shape are.
    pub confidence: Confidence,
    /// Which sources list it.
    pub source: &'static str,
}

/// Declares the families.
macro_rules! families {
    ($($(#[doc = $doc:literal])+ $family:ident = $word:literal;)+) => {
        /// What events are about.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum Family {
            $($(#[doc = $doc])+ $family,)+
        }

        impl Family {
            /// Every family, in the order of the reference.
            pub const ALL: &[Self] = &[$(Self::$family),+];

            /// Its name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$family => $word),+ }
            }

            /// Its docs; empty without the feature `schema`.
            #[must_use]
            pub fn doc(self) -> &'static [&'static str] {
                match self { $(Self::$family => $crate::endpoint::docs!($($doc)+)),+ }
            }
        }
    };
}

families! {
    /// Messages of people to the OA.
    FromPerson = "from_person";
    /// Messages of the OA to people, whoever sent them: an app, the chat tool, Zalo's own automation.
    FromOa = "from_oa";
    /// Messages with visitors who are not signed in.
    Anonymous = "anonymous";
    /// What became of messages.
    State = "state";
    /// People: whether they follow, what they gave, tags, withdrawal.
    People = "people";
    /// Groups and who is in them.
    Group = "group";
    /// Messages in groups.
    GroupMessage = "group_message";
    /// Calls, and leave to call.
    Call = "call";
    /// The consent widget of a site.
    Widget = "widget";
    /// Extensions, and the app's own permission.
    App = "app";
    /// Messages by template (ZBS, formerly ZNS), and the templates.
    Template = "template";
    /// The closed shop.
    Shop = "shop";
}

impl super::EventKind {
    /// What is known about it; nothing about [`EventKind::Unknown`](super::EventKind::Unknown).
    #[must_use]
    pub fn spec(self) -> Option<&'static EventSpec> {
        // The table has the order of the words.
        TABLE.get(self as usize)
    }

    /// What the SDK calls it.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.spec().map_or("unknown", |spec| spec.word)
    }
}

/// Every event that is known, family by family.
///
/// ```
/// use zalo_oa_core::webhook::{EventKind, event};
///
/// let left = event::table().iter().find(|event| event.name == "user_out_group").expect("a known event");
/// assert_eq!(EventKind::named("user_leave_group"), left.kind);
/// ```
#[must_use]
pub fn table() -> &'static [EventSpec] {
    TABLE
}
