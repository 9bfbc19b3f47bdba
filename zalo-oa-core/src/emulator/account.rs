//! One Official Account: its profile, people, messages, articles and what it has sent.

use std::{collections::HashMap, ops::Range};

use serde_json::{Value, json};

use super::{
    articles::Articles,
    broadcast::Broadcasts,
    calendar,
    calls::Calls,
    chance::{Stream, hash},
    chats::{self, Chats, Message},
    desk::Desk,
    groups::Groups,
    holdings::Holdings,
    log::Delivery,
    params::Params,
    people::{People, PersonChange, PersonNumber},
    quota::Purse,
    readings::{OaIdKey, ZcaKey},
    reply::{Answer, Outcome},
    settings::{Package, Settings},
    uploads::Uploads,
    webhook::{Happening, Outbox},
    zbs::Zbs,
};
use crate::{
    model::{MessageId, OaSecretKey, UserId},
    platform::Timestamp,
};

#[derive(Debug)]
pub(super) struct Account {
    pub(super) oa_id: String,
    pub(super) name: String,
    pub(super) description: String,
    alias: String,
    pub(super) package: Package,
    pub(super) verified: bool,
    pub(super) people: People,
    pub(super) chats: Chats,
    pub(super) articles: Articles,
    pub(super) broadcasts: Broadcasts,
    pub(super) purse: Purse,
    pub(super) uploads: Uploads,
    pub(super) holdings: Holdings,
    pub(super) groups: Groups,
    pub(super) zbs: Zbs,
    pub(super) calls: Calls,
    /// People who signed in to the app, by their tokens.
    pub(super) social: HashMap<String, PersonNumber>,
    pub(super) deliveries: Vec<Delivery>,
    pub(super) ids: Stream,
    /// Signs its events.
    pub(super) secret_key: OaSecretKey,
    pub(super) outbox: Outbox,
}

/// Up to how many new people each is told to follow. Beyond, they are taken to be there already.
const TOLD: u32 = 1_000;

const WARDS: [(&str, &str); 4] = [
    ("Hoa Ban", "hoaban"),
    ("Bến Sông", "bensong"),
    ("Đồng Xanh", "dongxanh"),
    ("Núi Đôi", "nuidoi"),
];

impl Account {
    /// The account of a number: the first OA of the app, the second, and so on.
    pub(super) fn new(settings: &Settings, number: usize) -> Self {
        let number = number as u64;
        let seed = hash(settings.seed, 0x0aaa, number);
        let ward = usize::try_from(number % 4).ok().and_then(|place| WARDS.get(place));
        let (name, alias) = ward.copied().unwrap_or_default();
        let mut account = Self {
            oa_id: (3_000_000_000_000_000_000 + (seed >> 5)).to_string(),
            name: format!("UBND phường {name}"),
            description: "Kênh thông tin của phường".to_owned(),
            alias: format!("ubndphuong{alias}{number}"),
            package: settings.package,
            verified: settings.verified,
            people: People::seeded(settings, seed),
            chats: Chats::default(),
            articles: Articles::default(),
            broadcasts: Broadcasts::default(),
            purse: Purse::default(),
            uploads: Uploads::default(),
            holdings: Holdings::default(),
            groups: Groups::seeded(settings, &mut Stream::new(seed, 0x6f)),
            zbs: Zbs::seeded(settings),
            calls: Calls::default(),
            social: HashMap::new(),
            deliveries: Vec::new(),
            ids: Stream::new(seed, 0x1d5),
            secret_key: OaSecretKey::new(Stream::new(seed, 0x5ec).token(20)),
            outbox: Outbox::default(),
        };
        account.chats.seed(settings.history, &account.people, &mut account.ids);
        account
    }

    /// Does what time has brought.
    pub(super) fn settle(&mut self, now: Timestamp) {
        self.articles.settle(now);
        self.send_broadcasts(now);
        self.settle_groups(now);
        self.settle_calls(now);
        self.settle_journeys(now);
    }

    /// A person writes; the message's id, or `None` when nobody has this id.
    pub(super) fn receive(
        &mut self,
        user_id: &str,
        kind: &str,
        text: &str,
        now: Timestamp,
    ) -> Option<MessageId> {
        let person = self.people.find(user_id)?;
        self.people.interact(person, now);
        let id = self.ids.hex(20);
        self.outbox.wrote(person, &id, kind, text);
        self.chats.push(Message {
            id: id.clone(),
            person,
            inbound: true,
            at: now,
            kind: kind.to_owned(),
            text: text.to_owned(),
            extra: chats::extra(kind),
        });
        Some(MessageId::new(id))
    }

    /// A person looks at what was sent. `false` when nobody has this id.
    pub(super) fn see(&mut self, user: &UserId) -> bool {
        let person = self.people.find(user.as_str());
        person.map(|person| self.outbox.seen(person)).is_some()
    }

    /// A person puts a sign on a message. `false` when nobody has this id.
    pub(super) fn react(&mut self, user: &UserId, message: &MessageId, icon: &str) -> bool {
        let Some(person) = self.people.find(user.as_str()) else {
            return false;
        };
        let (id, icon) = (message.as_str().to_owned(), icon.to_owned());
        self.outbox.push(Happening::Reacted { person, id, icon });
        true
    }

    /// New followers who have just interacted.
    pub(super) fn add_people(&mut self, count: u32, now: Timestamp) -> Range<PersonNumber> {
        let people = self.people.add(count, now);
        if count <= TOLD {
            people.clone().for_each(|person| self.outbox.follow(person, true));
        }
        people
    }

    /// Makes or changes a person; `None` when the change names nobody. What the person did thereby is told: followed or
    /// left, got tags, shared something.
    pub(super) fn change_person(
        &mut self,
        change: &PersonChange,
        now: Timestamp,
    ) -> Option<PersonNumber> {
        let known = change.user_id.as_deref().and_then(|id| self.people.find(id));
        let (followed, had) = known.map_or((false, Vec::new()), |person| self.standing(person));
        let person = self.people.apply(change, now)?;
        let (follows, has) = self.standing(person);
        if follows != followed {
            self.outbox.follow(person, follows);
        }
        for tag in has.iter().filter(|tag| !had.contains(tag)).cloned() {
            self.outbox.push(Happening::Tagged { person, tag });
        }
        for tag in had.into_iter().filter(|tag| !has.contains(tag)) {
            self.outbox.push(Happening::Untagged { person, tag });
        }
        if let Some(info) = change.shared_info.clone().filter(|info| !info.is_null()) {
            self.outbox.push(Happening::Submitted { person, info });
        }
        Some(person)
    }

    /// Whether somebody follows, and their tags.
    fn standing(&self, person: PersonNumber) -> (bool, Vec<String>) {
        let tags = self.people.tags_of(person).into_iter().map(str::to_owned).collect();
        (self.people.traits(person).follows(), tags)
    }

    pub(super) fn avatar(&self, settings: &Settings) -> String {
        match settings.picture(&format!("avatar-{}", self.alias)) {
            Some(address) => address,
            None => format!("https://s160-ava-talk.zadn.vn/{}.jpg", self.alias),
        }
    }
}

/// `oa.info`
pub(super) fn info(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let account = &*desk.account;
    let readings = &desk.settings.readings;
    let mut info = json!({
        "name": account.name,
        "description": account.description,
        "oa_alias": account.alias,
        "is_verified": account.verified,
        "oa_type": 4,
        "cate_name": "Cơ quan nhà nước",
        "num_follower": account.people.followers(),
        "avatar": account.avatar(desk.settings),
        "cover": format!("https://cover-talk.zadn.vn/{}.jpg", account.alias),
        "package_name": account.package.title(),
        "package_valid_through_date": calendar::date(Timestamp(
            desk.settings.start.0 + 200 * calendar::DAY,
        )),
        "package_auto_renew_date": "",
    });
    let oa_id_key = match readings.oa_id_key {
        OaIdKey::OaId => "oa_id",
        OaIdKey::Oaid => "oaid",
    };
    let zca_key = match readings.zca_key {
        ZcaKey::Upper => "linked_ZCA",
        ZcaKey::Lower => "linked_zca",
    };
    if let Some(fields) = info.as_object_mut() {
        fields.insert(oa_id_key.to_owned(), readings.ids.write_id(&account.oa_id));
        fields.insert(zca_key.to_owned(), Value::from(""));
    }
    Ok(Answer::Data(info))
}
