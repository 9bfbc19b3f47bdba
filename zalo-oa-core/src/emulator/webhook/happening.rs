//! What happens on an account that Zalo tells its app. The calls and levers say what happened; how it is written is
//! decided elsewhere.

use std::{collections::HashMap, fmt, mem};

use serde_json::{Map, Value};

use super::{
    super::{people::PersonNumber, visitors::Visitor},
    Fields,
};

/// One thing that happened.
pub(in crate::emulator) enum Happening {
    Follows(PersonNumber),
    Leaves(PersonNumber),
    /// A person wrote; `kind` as in lists of messages.
    Wrote {
        person: PersonNumber,
        id: String,
        kind: String,
        text: String,
    },
    /// The OA wrote.
    Sent(Sent),
    Received {
        person: PersonNumber,
        id: String,
    },
    Seen {
        person: PersonNumber,
        ids: Vec<String>,
    },
    Reacted {
        person: PersonNumber,
        id: String,
        icon: String,
    },
    OaReacted {
        person: PersonNumber,
        id: String,
        icon: String,
    },
    /// A visitor who is not signed in wrote, or was written to.
    Visitor(VisitorMessage),
    /// A person shared what they had been asked for.
    Submitted {
        person: PersonNumber,
        info: Value,
    },
    TagMade(String),
    Tagged {
        person: PersonNumber,
        tag: String,
    },
    Untagged {
        person: PersonNumber,
        tag: String,
    },
    TagGone(String),
    /// Something about a person, with what more there is to say.
    Person {
        name: &'static str,
        person: PersonNumber,
        data: Option<Fields>,
    },
    /// Somebody ordered it, from a sample.
    Given {
        name: String,
        person: Option<PersonNumber>,
        sample: Map<String, Value>,
    },
    /// An event that its call has written itself.
    Told {
        name: &'static str,
        fields: Fields,
    },
    /// Somebody ordered it, to the letter.
    Raw(String),
    /// The console tries the address.
    Check {
        empty: bool,
    },
}

/// A message of the OA.
pub(in crate::emulator) struct Sent {
    pub(in crate::emulator) person: PersonNumber,
    pub(in crate::emulator) id: String,
    /// The kind of call: `text`, `quote`, `image`, …
    pub(in crate::emulator) kind: &'static str,
    pub(in crate::emulator) text: String,
    pub(in crate::emulator) quoted: Option<String>,
    pub(in crate::emulator) url: Option<String>,
    /// Who of the staff typed it, if no app sent it.
    pub(in crate::emulator) typed_by: Option<String>,
}

/// A message between a visitor and the OA.
pub(in crate::emulator) struct VisitorMessage {
    pub(in crate::emulator) visitor: Visitor,
    /// From the visitor.
    pub(in crate::emulator) inbound: bool,
    pub(in crate::emulator) id: String,
    /// `text`, `image`, `file` or `sticker`.
    pub(in crate::emulator) kind: &'static str,
    pub(in crate::emulator) text: String,
    pub(in crate::emulator) url: Option<String>,
}

/// What happened on an account and is not told yet. It takes nothing unless somebody listens.
#[derive(Default)]
pub(in crate::emulator) struct Outbox {
    pub(in crate::emulator) on: bool,
    happened: Vec<Happening>,
    /// What each person has not looked at.
    unseen: HashMap<PersonNumber, Vec<String>>,
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outbox({} events)", self.happened.len())
    }
}

impl Outbox {
    pub(in crate::emulator) fn push(&mut self, happening: Happening) {
        if self.on {
            self.happened.push(happening);
        }
    }

    /// A person wrote, and has looked at everything before.
    pub(in crate::emulator) fn wrote(
        &mut self,
        person: PersonNumber,
        id: &str,
        kind: &str,
        text: &str,
    ) {
        self.seen(person);
        let (id, kind, text) = (id.to_owned(), kind.to_owned(), text.to_owned());
        self.push(Happening::Wrote { person, id, kind, text });
    }

    /// The OA wrote; it arrives at once.
    pub(in crate::emulator) fn sent(&mut self, sent: Sent) {
        if !self.on {
            return;
        }
        let (person, id) = (sent.person, sent.id.clone());
        self.unseen.entry(person).or_default().push(id.clone());
        self.push(Happening::Sent(sent));
        self.push(Happening::Received { person, id });
    }

    /// A person looks at what was sent.
    pub(in crate::emulator) fn seen(&mut self, person: PersonNumber) {
        if let Some(ids) = self.unseen.remove(&person) {
            self.push(Happening::Seen { person, ids });
        }
    }

    pub(in crate::emulator) fn follow(&mut self, person: PersonNumber, follows: bool) {
        self.push(if follows { Happening::Follows(person) } else { Happening::Leaves(person) });
    }

    pub(in crate::emulator) fn take(&mut self) -> Vec<Happening> {
        mem::take(&mut self.happened)
    }
}
