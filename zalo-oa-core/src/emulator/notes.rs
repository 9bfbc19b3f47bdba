//! The calls that write down something about a person and read it back.

use serde_json::{Map, Value, json};

use super::{
    calendar,
    desk::Desk,
    params::Params,
    people::{Arrangement, Days, Filter, Follow, PersonNumber},
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
};

/// `users.update`
pub(super) fn update(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    name(desk, params, number)?;
    Ok(Answer::Done)
}

/// `users.update_shared_info`: the whole block.
pub(super) fn update_shared_info(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let shared = shared_info(params)?;
    name(desk, params, number)?;
    desk.account.people.set_shared_info(number, shared);
    Ok(Answer::Done)
}

/// `users.forget`: what exactly goes is not documented; here all that the OA wrote. Messages and tags stay.
pub(super) fn forget(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    desk.account.people.forget(number);
    Ok(Answer::Done)
}

/// `users.custom_info`
pub(super) fn custom_info(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let mut info = desk.account.people.custom_info(number);
    if let Some(wanted) = params.texts("fields_to_export")? {
        if let Some(Value::Object(custom)) = info.get_mut("custom_info") {
            custom.retain(|key, _| wanted.contains(key));
        }
        info.retain(|key, _| key == "custom_info" || wanted.contains(key));
    }
    Ok(Answer::Data(Value::Object(info)))
}

/// `users.update_custom_info`: values are held against the definitions of their fields.
pub(super) fn update_custom_info(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let mut system = Map::new();
    for field in ["name", "phone", "user_dob", "gender"] {
        if let Some(text) = params.maybe_text(field)? {
            let fits = match field {
                "phone" => is_phone(text),
                "user_dob" => calendar::read_date(text).is_some(),
                "gender" => ["Nam", "Nữ", "Khác"].contains(&text),
                _ => true,
            };
            system.insert(field.to_owned(), kept(fits, field, text)?);
        }
    }
    let mut address = Map::new();
    for field in ["user_city_id", "user_ward_id", "user_address"] {
        if let Some(text) = params.maybe_text(field)? {
            address.insert(field.to_owned(), text.into());
        }
    }
    if !address.is_empty() {
        system.insert("full_address".to_owned(), Value::Object(address));
    }
    let custom = match params.value("custom_info") {
        None => Map::new(),
        Some(Value::Object(values)) => values.clone(),
        Some(_) => return Err(Refusal::invalid("custom_info")),
    };
    for (key, value) in &custom {
        desk.account.holdings.fields.check(key, value)?;
    }
    name(desk, params, number)?;
    desk.account.people.set_custom_info(number, system, custom);
    Ok(Answer::Done)
}

fn kept(fits: bool, field: &str, text: &str) -> Result<Value, Refusal> {
    if fits { Ok(text.into()) } else { Err(Refusal::invalid(field)) }
}

/// Alias and own id, as far as they are given.
fn name(desk: &mut Desk<'_>, params: Params<'_>, number: PersonNumber) -> Result<(), Refusal> {
    let alias = params.maybe_text("user_alias")?;
    let people = &mut desk.account.people;
    if let Some(id) = params.maybe_text("user_external_id")?
        && !people.set_external_id(number, id)
    {
        return Err(Refusal::invalid("user_external_id"));
    }
    if let Some(alias) = alias {
        people.set_alias(number, alias);
    }
    Ok(())
}

/// What somebody shared, as `users.detail` shows it. There is no list of the old codes, so they stand for the names.
fn shared_info(params: Params<'_>) -> Result<Value, Refusal> {
    let phone = params.text("phone")?;
    if !is_phone(phone) {
        return Err(Refusal::invalid("phone"));
    }
    let mut info = json!({
        "name": params.text("name")?,
        "phone": phone,
        "address": params.text("address")?,
        "city": params.whole("city_id", 1..=99)?.to_string(),
        "district": params.whole("district_id", 1..=999)?.to_string(),
    });
    if let (Some(text), Some(fields)) = (params.maybe_text("user_dob")?, info.as_object_mut()) {
        let born = calendar::read_date(text).filter(|day| *day >= 0);
        fields.insert("user_dob".to_owned(), kept(born.is_some(), "user_dob", text)?);
    }
    Ok(info)
}

/// `84` and the number.
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix("84").filter(|rest| !rest.starts_with('0'));
    digits.is_some_and(|rest| {
        (8..=10).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `followers.list`
pub(super) fn followers(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let ids = desk.settings.readings.ids;
    let (offset, count) = (params.whole("offset", 0..=u32::MAX)?, params.whole("count", 1..=50)?);
    let arrangement = Arrangement::of(&desk.settings.readings);
    let people = &mut desk.account.people;
    let name = params.maybe_text("tag_name")?;
    let tag = name.and_then(|name| people.tag(name));
    let filter = Filter { follow: Follow::Followers, tag };
    let (page, total) = match (name, tag) {
        (Some(_), None) => (Vec::new(), 0),
        _ => people.page(filter, Days::ALL, (offset, count), arrangement),
    };
    let users: Vec<_> =
        page.iter().map(|number| json!({ "user_id": ids.write_id(&people.id(*number)) })).collect();
    Ok(Answer::Data(json!({ "total": total, "followers": users })))
}

/// `followers.detail`: only of those who follow.
pub(super) fn follower(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = following(desk, params)?;
    let mut found = desk.account.people.describe(number, desk.settings.readings.ids);
    if let Some(fields) = found.as_object_mut() {
        for newer in ["user_external_id", "user_alias", "user_last_interaction_date"] {
            fields.remove(newer);
        }
        fields.retain(|key, value| key != "user_is_follower" && !value.is_null());
        fields.remove("dynamic_param");
        let gender = desk.account.people.traits(number).gender_code();
        fields.insert("user_gender".to_owned(), json!(gender));
    }
    Ok(Answer::Data(found))
}

/// `followers.update`
pub(super) fn update_follower(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = following(desk, params)?;
    let shared = shared_info(params)?;
    desk.account.people.set_shared_info(number, shared);
    Ok(Answer::Done)
}

fn following(desk: &Desk<'_>, params: Params<'_>) -> Result<PersonNumber, Refusal> {
    let number = person(desk, params)?;
    let follows = desk.account.people.traits(number).follows();
    if follows { Ok(number) } else { Err(Refusal::NOT_FOLLOWING) }
}
