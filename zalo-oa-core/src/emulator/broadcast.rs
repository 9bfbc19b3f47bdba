//! Broadcasts of articles to followers. Accepting one only means that it will be looked at; it goes
//! out later, to those of its target who have not had theirs today or this month.

mod target;

use serde_json::{Value, json};
use target::Target;

use super::{
    account::Account,
    calendar::{self, Zone},
    desk::Desk,
    log::{BroadcastRecord, Delivery, digest},
    params::Params,
    people::PersonNumber,
    refusal::Refusal,
    reply::{Answer, Outcome},
};
use crate::{
    model::{MessageId, UserId},
    platform::Timestamp,
};

/// Articles in one broadcast.
const MOST_ARTICLES: usize = 5;

/// Up to how many people of an OA each delivery of a broadcast is listed. Beyond, only counts.
const LISTED: usize = 10_000;

#[derive(Debug, Default)]
pub(super) struct Broadcasts {
    records: Vec<(BroadcastRecord, Target)>,
    /// By person's number; as long as the population once something went out.
    tallies: Vec<Tally>,
}

/// How many broadcasts somebody has had on the last day and in the last month with one.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    day: i32,
    month: i32,
    in_month: u8,
}

impl Tally {
    /// How many on the day and in the month of `now`.
    fn at(self, now: Moment) -> (u32, u32) {
        let in_month = if self.month == now.month { self.in_month } else { 0 };
        (u32::from(self.day == now.day), u32::from(in_month))
    }

    fn count(&mut self, now: Moment) {
        let (_, in_month) = self.at(now);
        *self = Self {
            day: now.day,
            month: now.month,
            in_month: u8::try_from(in_month + 1).unwrap_or(u8::MAX),
        };
    }
}

/// A day and a month of Vietnam, by number.
#[derive(Clone, Copy)]
struct Moment {
    day: i32,
    month: i32,
}

impl Moment {
    fn of(now: Timestamp) -> Self {
        Self {
            day: i32::try_from(Zone::VIETNAM.day(now)).unwrap_or(i32::MAX),
            month: i32::try_from(calendar::month(now)).unwrap_or(i32::MAX),
        }
    }
}

impl Broadcasts {
    /// How many a person has had today and this month.
    pub(super) fn had(&self, number: PersonNumber, now: Timestamp) -> (u32, u32) {
        let place = usize::try_from(number).unwrap_or(usize::MAX);
        let tally = self.tallies.get(place).copied().unwrap_or_default();
        tally.at(Moment::of(now))
    }

    pub(super) fn records(&self) -> impl Iterator<Item = &BroadcastRecord> {
        self.records.iter().map(|(record, _)| record)
    }
}

/// `broadcast.send`
pub(super) fn send(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    if !desk.account.verified {
        return Err(Refusal::NOT_VERIFIED);
    }
    let target = Target::parse(params.value("target"))?;
    let articles = articles(desk, params)?;
    if desk.settings.is_night(desk.now) {
        return Err(Refusal::NIGHT);
    }
    let message_id = desk.account.ids.hex(20);
    let due = desk.settings.out_of_night(desk.now.plus(desk.settings.moderation));
    let record = BroadcastRecord {
        message_id: MessageId::new(message_id.clone()),
        accepted: desk.now,
        due,
        sent: false,
        articles,
        target: params.value("target").cloned().unwrap_or_default(),
        matching: 0,
        reached: 0,
        capped: 0,
    };
    desk.account.broadcasts.records.push((record, target));
    desk.account.send_broadcasts(desk.now);
    Ok(Answer::Data(json!({ "message_id": message_id })))
}

/// The articles' ids: one to five, each there and shown.
fn articles(desk: &Desk<'_>, params: Params<'_>) -> Result<Vec<String>, Refusal> {
    let invalid = || Refusal::invalid("attachment_id");
    let ids = params.value("article_ids").and_then(Value::as_array);
    let ids = ids.filter(|ids| !ids.is_empty()).ok_or_else(invalid)?;
    if ids.len() > MOST_ARTICLES {
        return Err(Refusal::OVER_LIMIT);
    }
    let shown = |id: &Value| {
        let id = id.as_str()?;
        desk.account.articles.is_shown(id).then(|| id.to_owned())
    };
    ids.iter().map(shown).collect::<Option<_>>().ok_or_else(invalid)
}

impl Account {
    /// Sends what is due, at the moment at which it was due.
    pub(super) fn send_broadcasts(&mut self, now: Timestamp) {
        let mut records = std::mem::take(&mut self.broadcasts.records);
        for (record, target) in &mut records {
            if !record.sent && record.due <= now {
                self.send_broadcast(record, target);
            }
        }
        self.broadcasts.records = records;
    }

    fn send_broadcast(&mut self, record: &mut BroadcastRecord, target: &Target) {
        record.sent = true;
        let at = Moment::of(record.due);
        let monthly = self.package.broadcasts();
        let listed = self.people.len() <= LISTED;
        self.broadcasts.tallies.resize(self.people.len(), Tally::default());
        for (number, tally) in self.people.numbers().zip(&mut self.broadcasts.tallies) {
            let traits = self.people.traits(number);
            if !traits.follows() || !target.takes(traits) {
                continue;
            }
            record.matching += 1;
            let (today, in_month) = tally.at(at);
            if today > 0 || in_month >= monthly {
                record.capped += 1;
                continue;
            }
            tally.count(at);
            record.reached += 1;
            if listed {
                let user_id = self.people.id(number);
                self.deliveries.extend(deliveries(record, &user_id));
            }
        }
    }
}

/// One for each article.
fn deliveries(record: &BroadcastRecord, user_id: &str) -> impl Iterator<Item = Delivery> {
    record.articles.iter().map(move |article| Delivery {
        at: record.due,
        user_id: UserId::new(user_id),
        kind: "article",
        content: digest(article),
        message_id: record.message_id.clone(),
    })
}
