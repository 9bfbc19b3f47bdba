//! Making, changing and dissolving groups, and who is in them.

use serde_json::Value;

use super::{
    super::{
        acts::STAFF,
        calendar::DAY,
        desk::Desk,
        messages::address,
        params::Params,
        people::PersonNumber,
        refusal::Refusal,
        reply::{Answer, Outcome},
    },
    Group, active, known, verified,
};

const ASSET_USED: Refusal = Refusal::new(-238, "asset_id is already used");
const ASSET_DISABLED: Refusal = Refusal::new(-238, "asset_id is disabled");
const FREE_ASSET_USED: Refusal = Refusal::new(-241, "asset_id is already used");

/// People that a group can be made with.
const MOST_AT_FIRST: usize = 99;

/// People that a call can name: as many as the largest group holds. The number is not documented.
const MOST: usize = 1_000;

/// `groups.create`
pub(in crate::emulator) fn create(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    verified(desk)?;
    let name = params.text("group_name")?.to_owned();
    let description = params.maybe_text("group_description")?.unwrap_or_default().to_owned();
    let people = people(desk, params)?;
    if people.len() > MOST_AT_FIRST {
        return Err(Refusal::OVER_LIMIT);
    }
    if !people.contains(&STAFF) {
        return Err(Refusal::invalid("member_user_ids"));
    }
    reachable(desk, &people)?;
    let asset = free_asset(desk, params)?;
    room(desk, &asset, people.len())?;
    let account = &mut *desk.account;
    let id = account.ids.hex(20);
    let group = Group {
        id: id.clone(),
        name,
        description,
        avatar: format!("https://f20-group.zdn.vn/{id}.jpg"),
        asset: asset.clone(),
        members: people.clone(),
        deputies: Vec::new(),
        pending: Vec::new(),
        locked: false,
        approves: false,
        shows_history: true,
        joined_by_link: true,
    };
    let groups = &mut account.groups;
    let summary = {
        groups.all.push(group);
        groups.find(&id).map(|group| groups.summary(group, desk.now))
    };
    stand_on(desk, &id, &asset);
    desk.account.tell_of_group("create_group", &id, &people);
    Ok(Answer::Data(summary.unwrap_or_default()))
}

/// `groups.update`
pub(in crate::emulator) fn update(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = active(desk, params)?.id.clone();
    let name = params.maybe_text("group_name")?;
    let avatar = params.maybe_text("group_avatar")?;
    if avatar.is_some() {
        address(params, "group_avatar")?;
    }
    let description = params.maybe_text("group_description")?;
    let locked = params.flag("lock_send_msg")?;
    let approves = params.flag("join_appr")?;
    let shows_history = params.flag("enable_msg_history")?;
    let joined_by_link = params.flag("enable_link_join")?;
    change(desk, &id, |group| {
        let put = |place: &mut String, text: Option<&str>| {
            if let Some(text) = text {
                text.clone_into(place);
            }
        };
        put(&mut group.name, name);
        put(&mut group.avatar, avatar);
        put(&mut group.description, description);
        group.locked = locked.unwrap_or(group.locked);
        group.approves = approves.unwrap_or(group.approves);
        group.shows_history = shows_history.unwrap_or(group.shows_history);
        group.joined_by_link = joined_by_link.unwrap_or(group.joined_by_link);
    });
    desk.account.tell_of_group("update_group_info", &id, &[]);
    super::detail(desk, params)
}

/// `groups.change_asset`: also the way to keep a group whose asset has lapsed.
pub(in crate::emulator) fn change_asset(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = known(desk, params)?;
    let (id, members) = (group.id.clone(), group.members.len());
    let asset = free_asset(desk, params)?;
    room(desk, &asset, members)?;
    stand_on(desk, &id, &asset);
    super::detail(desk, params)
}

/// `groups.invite`: whoever is invited is in it.
pub(in crate::emulator) fn invite(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = active(desk, params)?;
    let (id, asset, members) = (group.id.clone(), group.asset.clone(), group.members.clone());
    let mut people = people(desk, params)?;
    reachable(desk, &people)?;
    people.retain(|person| !members.contains(person));
    room(desk, &asset, members.len() + people.len())?;
    let new = people.clone();
    change(desk, &id, |group| {
        group.pending.retain(|person| !new.contains(person));
        group.members.extend(new);
    });
    if !people.is_empty() {
        desk.account.tell_of_group("user_join_group", &id, &people);
    }
    Ok(Answer::Done)
}

/// `groups.accept`
pub(in crate::emulator) fn accept(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = active(desk, params)?;
    let (asset, members) = (group.asset.clone(), group.members.len());
    let people = those(desk, params, |group| &group.pending)?;
    room(desk, &asset, members + people.len())?;
    put(desk, params, "accept_request_join_group", |group| {
        group.pending.retain(|person| !people.contains(person));
        group.members.extend(&people);
        people
    })
}

/// `groups.reject`
pub(in crate::emulator) fn reject(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let people = those(desk, params, |group| &group.pending)?;
    put(desk, params, "reject_request_join_group", |group| {
        group.pending.retain(|person| !people.contains(person));
        people
    })
}

/// `groups.add_admins`
pub(in crate::emulator) fn add_admins(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let people = those(desk, params, |group| &group.members)?;
    put(desk, params, "add_group_admin", |group| {
        let new: Vec<_> =
            people.into_iter().filter(|person| !group.deputies.contains(person)).collect();
        group.deputies.extend(&new);
        new
    })
}

/// `groups.remove_admins`
pub(in crate::emulator) fn remove_admins(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let people = those(desk, params, |group| &group.deputies)?;
    put(desk, params, "remove_group_admin", |group| {
        group.deputies.retain(|person| !people.contains(person));
        people
    })
}

/// `groups.remove_members`
pub(in crate::emulator) fn remove_members(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let people = those(desk, params, |group| &group.members)?;
    put(desk, params, "user_out_group", |group| {
        group.members.retain(|person| !people.contains(person));
        group.deputies.retain(|person| !people.contains(person));
        people
    })
}

/// `groups.delete`
pub(in crate::emulator) fn delete(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = active(desk, params)?.id.clone();
    desk.account.groups.dissolve(&id);
    desk.account.tell_of_group("delete_group", &id, &[]);
    Ok(Answer::Done)
}

/// The people of `member_user_ids`, nobody twice.
fn people(desk: &Desk<'_>, params: Params<'_>) -> Result<Vec<PersonNumber>, Refusal> {
    let invalid = || Refusal::invalid("member_user_ids");
    let ids = params.value("member_user_ids").and_then(Value::as_array);
    let ids = ids.filter(|ids| !ids.is_empty()).ok_or_else(invalid)?;
    if ids.len() > MOST {
        return Err(Refusal::OVER_LIMIT);
    }
    let mut people = Vec::new();
    for id in ids {
        let id = id.as_str().map(str::to_owned).or_else(|| id.as_u64().map(|id| id.to_string()));
        let person = id.and_then(|id| desk.account.people.find(&id)).ok_or_else(invalid)?;
        if !people.contains(&person) {
            people.push(person);
        }
    }
    Ok(people)
}

/// The same, each of whom must stand in that list of the group.
fn those(
    desk: &Desk<'_>,
    params: Params<'_>,
    list: impl Fn(&Group) -> &Vec<PersonNumber>,
) -> Result<Vec<PersonNumber>, Refusal> {
    let group = active(desk, params)?;
    let people = people(desk, params)?;
    if people.iter().all(|person| list(group).contains(person)) {
        return Ok(people);
    }
    Err(Refusal::invalid("member_user_ids"))
}

fn reachable(desk: &Desk<'_>, people: &[PersonNumber]) -> Result<(), Refusal> {
    let known = &desk.account.people;
    let near = |person: &PersonNumber| {
        known.traits(*person).follows() || desk.now.0 - known.last_interaction(*person).0 <= 7 * DAY
    };
    if people.iter().all(near) { Ok(()) } else { Err(Refusal::WINDOW) }
}

/// The asset of `asset_id`, if nothing stands on it.
fn free_asset(desk: &Desk<'_>, params: Params<'_>) -> Result<String, Refusal> {
    let id = params.id("asset_id")?;
    let asset = desk.account.groups.asset(&id).ok_or_else(|| Refusal::invalid("asset_id"))?;
    match (&asset.used, asset.source) {
        (Some(_), "sub_quota") => Err(FREE_ASSET_USED),
        (Some(_), _) => Err(ASSET_USED),
        (None, _) if desk.now > asset.ends => Err(ASSET_DISABLED),
        (None, _) => Ok(id),
    }
}

/// Whether so many people and the OA fit on an asset.
fn room(desk: &Desk<'_>, asset: &str, people: usize) -> Result<(), Refusal> {
    let most = desk.account.groups.asset(asset).map_or(0, |asset| asset.most);
    if people < most { Ok(()) } else { Err(Refusal::OVER_LIMIT) }
}

fn stand_on(desk: &mut Desk<'_>, group: &str, asset: &str) {
    for other in &mut desk.account.groups.assets {
        if other.id == asset {
            other.used = Some(group.to_owned());
        } else if other.used.as_deref() == Some(group) {
            other.used = None;
        }
    }
    change(desk, group, |group| asset.clone_into(&mut group.asset));
}

fn change(desk: &mut Desk<'_>, id: &str, act: impl FnOnce(&mut Group)) {
    if let Some(group) = desk.account.groups.all.iter_mut().find(|group| group.id == id) {
        act(group);
    }
}

/// Changes a group and tells of the people whom it concerned, if any.
fn put(
    desk: &mut Desk<'_>,
    params: Params<'_>,
    event: &'static str,
    act: impl FnOnce(&mut Group) -> Vec<PersonNumber>,
) -> Outcome {
    let id = params.id("group_id")?;
    let mut people = Vec::new();
    change(desk, &id, |group| people = act(group));
    if !people.is_empty() {
        desk.account.tell_of_group(event, &id, &people);
    }
    Ok(Answer::Done)
}
