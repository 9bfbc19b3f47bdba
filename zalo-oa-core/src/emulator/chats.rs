//! What was written, both ways. Lists show the newest message first, one row for each.

use std::{collections::HashMap, fmt};

use serde_json::{Map, Value, json};

use super::{
    account::Account,
    chance::Stream,
    desk::Desk,
    params::Params,
    people::{People, PersonNumber},
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
};
use crate::platform::Timestamp;

/// One message.
pub(super) struct Message {
    pub(super) id: String,
    pub(super) person: PersonNumber,
    /// From the person to the OA.
    pub(super) inbound: bool,
    pub(super) at: Timestamp,
    /// `text`, `photo`, `location`, …
    pub(super) kind: String,
    pub(super) text: String,
    /// Fields that its kind adds.
    pub(super) extra: Map<String, Value>,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("id", &self.id).finish_non_exhaustive()
    }
}

/// All messages in the order of their times.
#[derive(Debug, Default)]
pub(super) struct Chats {
    all: Vec<Message>,
    by_person: HashMap<PersonNumber, Vec<usize>>,
}

/// Earlier messages, in turn.
const EARLIER: [(&str, &str); 8] = [
    ("text", "Cho tôi hỏi thủ tục khai sinh"),
    ("photo", ""),
    ("text", "Bao giờ có lịch tiêm chủng?"),
    ("sticker", ""),
    ("location", ""),
    ("voice", ""),
    ("links", ""),
    ("GIF", ""),
];

impl Chats {
    /// One earlier message from each of the people who interacted last.
    pub(super) fn seed(&mut self, people: u32, population: &People, ids: &mut Stream) {
        let latest = people.min(population.numbers().end);
        let mut earlier: Vec<_> = (0..latest).zip(EARLIER.iter().cycle()).collect();
        // The lower the number, the later somebody wrote.
        earlier.reverse();
        for (number, (kind, text)) in earlier {
            self.push(Message {
                id: ids.hex(20),
                person: number,
                inbound: true,
                at: population.last_interaction(number),
                kind: (*kind).to_owned(),
                text: (*text).to_owned(),
                extra: extra(kind),
            });
        }
    }

    pub(super) fn push(&mut self, message: Message) {
        self.by_person.entry(message.person).or_default().push(self.all.len());
        self.all.push(message);
    }

    /// The messages with one person, newest first.
    pub(super) fn with(&self, number: PersonNumber) -> impl Iterator<Item = &Message> {
        let places = self.by_person.get(&number).map(Vec::as_slice).unwrap_or_default();
        places.iter().rev().filter_map(|place| self.all.get(*place))
    }

    pub(super) fn find(&self, id: &str) -> Option<&Message> {
        self.all.iter().rev().find(|message| message.id == id)
    }

    fn newest(&self) -> impl Iterator<Item = &Message> {
        self.all.iter().rev()
    }
}

/// The fields that a kind of message adds.
pub(super) fn extra(kind: &str) -> Map<String, Value> {
    let fields = match kind {
        "photo" | "GIF" | "sticker" | "voice" | "video" | "file" => json!({
            "url": format!("https://photo.zdn.vn/{}", kind.to_lowercase()),
            "thumb": "https://photo.zdn.vn/thumb",
            "description": "",
        }),
        "link" | "links" => json!({ "links": [{
            "title": "Cổng dịch vụ công",
            "url": "https://example.com/dvc",
            "thumb": "https://example.com/dvc.jpg",
            "description": "Nộp hồ sơ trực tuyến",
        }] }),
        // JSON inside a text.
        "location" => json!({
            "location": json!({ "longitude": "105.8342", "latitude": "21.0278" }).to_string(),
        }),
        _ => return Map::new(),
    };
    fields.as_object().cloned().unwrap_or_default()
}

/// `conversations.recent`: over all people.
pub(super) fn recent(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let (offset, count) = page(params)?;
    let account = &*desk.account;
    let rows = account.chats.newest().skip(offset).take(count);
    Ok(Answer::Data(rows.map(|message| row(desk, account, message)).collect()))
}

/// `conversations.with_user`
pub(super) fn with_user(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let (offset, count) = page(params)?;
    let account = &*desk.account;
    let rows = account.chats.with(number).skip(offset).take(count);
    Ok(Answer::Data(rows.map(|message| row(desk, account, message)).collect()))
}

fn page(params: Params<'_>) -> Result<(usize, usize), Refusal> {
    let offset = params.whole("offset", 0..=u32::MAX)?;
    let count = params.whole("count", 1..=10)?;
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Ok((place(offset), place(count)))
}

fn row(desk: &Desk<'_>, account: &Account, message: &Message) -> Value {
    let ids = desk.settings.readings.ids;
    let people = &account.people;
    let person = (
        ids.write_id(&people.id(message.person)),
        people.name(message.person),
        people.avatar(message.person),
    );
    let oa = (ids.write_id(&account.oa_id), account.name.clone(), account.avatar(desk.settings));
    let (from, to) = if message.inbound { (person, oa) } else { (oa, person) };
    let mut row = json!({
        "src": i32::from(message.inbound),
        "time": message.at.0,
        "type": message.kind,
        "message": message.text,
        "message_id": message.id,
        "from_id": from.0,
        "from_display_name": from.1,
        "from_avatar": from.2,
        "to_id": to.0,
        "to_display_name": to.1,
        "to_avatar": to.2,
    });
    if let Some(fields) = row.as_object_mut() {
        fields.extend(message.extra.clone());
    }
    row
}
