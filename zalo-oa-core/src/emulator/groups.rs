//! The OA's groups: what they stand on, who is in them, and the calls that read them. The calls that change them are in
//! `manage`, what is written in them in `talk`, what people do in them in `levers`.

mod levers;
mod manage;
mod talk;

use serde_json::{Value, json};

pub(super) use manage::{
    accept, add_admins, change_asset, create, delete, invite, reject, remove_admins,
    remove_members, update,
};
pub(super) use talk::{
    conversation, file, gif, image, odd, recent, sticker, text, uploaded_gif, uploaded_image,
};

use self::talk::Line;
use super::{
    account::Account,
    calendar::{self, DAY},
    chance::Stream,
    desk::Desk,
    params::Params,
    people::PersonNumber,
    refusal::Refusal,
    reply::{Answer, Outcome},
    settings::Settings,
    webhook::{Fields, Happening},
};
use crate::platform::Timestamp;

const DISABLED: Refusal = Refusal::new(-237, "The group is disabled");
const NOT_IN_GROUP: Refusal = Refusal::new(-403, "OA is not in group");

/// From the end of its asset to the end of a group.
const GRACE: i64 = 45 * DAY;

/// An OA's groups.
#[derive(Debug)]
pub(super) struct Groups {
    all: Vec<Group>,
    assets: Vec<Asset>,
    talk: Vec<Line>,
}

#[derive(Debug)]
struct Group {
    id: String,
    name: String,
    description: String,
    avatar: String,
    asset: String,
    members: Vec<PersonNumber>,
    deputies: Vec<PersonNumber>,
    pending: Vec<PersonNumber>,
    locked: bool,
    approves: bool,
    shows_history: bool,
    joined_by_link: bool,
}

/// What a group can stand on.
#[derive(Debug)]
struct Asset {
    id: String,
    product: &'static str,
    most: usize,
    source: &'static str,
    ends: Timestamp,
    /// The group that stands on it.
    used: Option<String>,
}

impl Groups {
    /// Four assets, good for 200 days as the package is, and no group.
    pub(super) fn seeded(settings: &Settings, ids: &mut Stream) -> Self {
        let ends = Timestamp(settings.start.0 + 200 * DAY);
        let assets = [
            ("gmf10", 10, "sub_quota"),
            ("gmf50", 50, "purchase_quota"),
            ("gmf100", 100, "purchase_quota"),
            ("gmf1000", 1_000, "reward_quota"),
        ];
        let assets = assets.map(|(product, most, source)| Asset {
            id: ids.hex(20),
            product,
            most,
            source,
            ends,
            used: None,
        });
        Self { all: Vec::new(), assets: assets.into(), talk: Vec::new() }
    }

    fn find(&self, id: &str) -> Option<&Group> {
        self.all.iter().find(|group| group.id == id)
    }

    fn asset(&self, id: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.id == id)
    }

    fn ends(&self, group: &Group) -> Timestamp {
        self.asset(&group.asset).map_or(Timestamp(0), |asset| asset.ends)
    }

    fn status(&self, group: &Group, now: Timestamp) -> &'static str {
        if now > self.ends(group) { "disabled" } else { "enabled" }
    }

    fn summary(&self, group: &Group, now: Timestamp) -> Value {
        json!({
            "group_id": group.id,
            "name": group.name,
            "avatar": group.avatar,
            "group_link": link(group),
            "group_description": group.description,
            "total_member": group.members.len() + 1,
            "status": self.status(group, now),
        })
    }

    /// `max_member` and `auto_renew` are texts here, as in the one sample.
    fn detail(&self, group: &Group, now: Timestamp) -> Value {
        let asset = self.asset(&group.asset);
        let mut info = self.summary(group, now);
        if let Some(fields) = info.as_object_mut() {
            let most = asset.map_or(0, |asset| asset.most);
            fields.insert("max_member".to_owned(), most.to_string().into());
            let gone = Timestamp(self.ends(group).0 + GRACE);
            fields.insert("auto_delete_date".to_owned(), calendar::date(gone).into());
        }
        json!({
            "group_info": info,
            "asset_info": {
                "asset_type": asset.map(|asset| asset.product),
                "asset_id": group.asset,
                "valid_through": calendar::date(self.ends(group)),
                "auto_renew": "false",
            },
            "group_setting": {
                "lock_send_msg": group.locked,
                "join_appr": group.approves,
                "enable_msg_history": group.shows_history,
                "enable_link_join": group.joined_by_link,
            },
        })
    }

    fn dissolve(&mut self, id: &str) {
        self.all.retain(|group| group.id != id);
        for asset in self.assets.iter_mut().filter(|asset| asset.used.as_deref() == Some(id)) {
            asset.used = None;
        }
    }
}

fn link(group: &Group) -> String {
    format!("https://zalo.me/g/{}", group.id.get(..9).unwrap_or(&group.id))
}

impl Account {
    /// Dissolves groups whose asset has lapsed for long.
    pub(super) fn settle_groups(&mut self, now: Timestamp) {
        let groups = &self.groups;
        let over = groups.all.iter().filter(|group| now.0 > groups.ends(group).0 + GRACE);
        let over: Vec<String> = over.map(|group| group.id.clone()).collect();
        for id in over {
            self.groups.dissolve(&id);
            self.tell_of_group("delete_group", &id, &[]);
        }
    }

    /// What Zalo tells of a group and of some people in it.
    fn tell_of_group(&mut self, name: &'static str, group: &str, people: &[PersonNumber]) {
        let ids = people.iter().map(|person| json!({ "id": self.people.id(*person) }));
        let users = (!people.is_empty()).then(|| Value::Array(ids.collect()));
        let fields = Fields::default().and("oa_id", self.oa_id.as_str()).and("group_id", group);
        self.outbox.push(Happening::Told { name, fields: fields.maybe("users", users) });
    }
}

/// The group of `group_id`, as long as the OA may use it.
fn active<'a>(desk: &'a Desk<'_>, params: Params<'_>) -> Result<&'a Group, Refusal> {
    let group = known(desk, params)?;
    if desk.account.groups.status(group, desk.now) == "disabled" {
        return Err(DISABLED);
    }
    Ok(group)
}

/// The group of `group_id`.
fn known<'a>(desk: &'a Desk<'_>, params: Params<'_>) -> Result<&'a Group, Refusal> {
    verified(desk)?;
    desk.account.groups.find(&params.id("group_id")?).ok_or(NOT_IN_GROUP)
}

fn verified(desk: &Desk<'_>) -> Result<(), Refusal> {
    if desk.account.verified { Ok(()) } else { Err(Refusal::NOT_VERIFIED) }
}

/// `offset` and `count`, which are 0 and 5 when absent.
fn page(params: Params<'_>) -> Result<(usize, usize), Refusal> {
    let whole = |name: &str, usual, range| match params.value(name) {
        None => Ok(usual),
        Some(_) => params.whole(name, range),
    };
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Ok((place(whole("offset", 0, 0..=1_000_000)?), place(whole("count", 5, 1..=50)?)))
}

/// `groups.list`
pub(super) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    verified(desk)?;
    let (offset, count) = page(params)?;
    let groups = &desk.account.groups;
    let newest = groups.all.iter().rev().skip(offset).take(count);
    let found: Vec<Value> = newest.map(|group| groups.summary(group, desk.now)).collect();
    Ok(Answer::Data(json!({
        "offset": offset, "count": count, "total": groups.all.len(), "group_count": found.len(), "groups": found,
    })))
}

/// `groups.detail`
pub(super) fn detail(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = known(desk, params)?;
    Ok(Answer::Data(desk.account.groups.detail(group, desk.now)))
}

/// `groups.members`: the OA stands first.
pub(super) fn members(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = known(desk, params)?;
    let account = &*desk.account;
    let ids = desk.settings.readings.ids;
    let oa = json!({
        "oa_id": ids.write_id(&account.oa_id), "name": account.name, "avatar": account.avatar(desk.settings),
    });
    let people = group.members.iter().map(|person| member(desk, *person));
    some_of(params, std::iter::once(oa).chain(people).collect())
}

/// `groups.pending`: without pictures.
pub(super) fn pending(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = known(desk, params)?;
    let mut people: Vec<Value> = group.pending.iter().map(|person| member(desk, *person)).collect();
    for person in people.iter_mut().filter_map(Value::as_object_mut) {
        person.remove("avatar");
    }
    some_of(params, people)
}

fn member(desk: &Desk<'_>, person: PersonNumber) -> Value {
    let people = &desk.account.people;
    json!({
        "user_id": desk.settings.readings.ids.write_id(&people.id(person)),
        "name": people.name(person),
        "avatar": people.avatar(person),
    })
}

fn some_of(params: Params<'_>, all: Vec<Value>) -> Outcome {
    let (offset, count) = page(params)?;
    let total = all.len();
    let members: Vec<Value> = all.into_iter().skip(offset).take(count).collect();
    Ok(Answer::Data(json!({
        "offset": offset, "count": count, "total": total, "member_count": members.len(), "members": members,
    })))
}

/// `groups.quota`
pub(super) fn quota(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    verified(desk)?;
    let of_oa = match params.text("quota_owner")? {
        "OA" => true,
        "APP" | "App" => false,
        _ => return Err(Refusal::invalid("quota_owner")),
    };
    let product = params.maybe_text("product_type")?;
    let source = params.maybe_text("quota_type")?;
    let assets = desk.account.groups.assets.iter().filter(|asset| {
        of_oa
            && product.is_none_or(|product| product == asset.product)
            && source.is_none_or(|source| source == asset.source)
    });
    let assets = assets.map(|asset| {
        json!({
            "product_type": asset.product,
            "quota_type": asset.source,
            "asset_id": asset.id,
            "valid_through": calendar::date(asset.ends),
            "auto_renew": false,
            "status": if asset.used.is_some() { "used" } else { "available" },
            "used_id": asset.used.clone().unwrap_or_default(),
        })
    });
    Ok(Answer::Data(assets.collect()))
}
