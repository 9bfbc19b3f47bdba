//! Templates: those that the OA has from the start, and those that are made by calls and wait for Zalo's review.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{
    super::{
        calendar::DAY,
        desk::Desk,
        params::Params,
        refusal::Refusal,
        reply::{Answer, Outcome},
    },
    DAILY_CHANGES, PARAMETER, TemplateQuality, short, template, text,
};
use crate::{api::inner, endpoint::placeholders, platform::Timestamp};

const NOT_EDITABLE: Refusal = Refusal::new(-1091, "Template cannot be edited");

/// Makes and changes, a day each.
const A_DAY: u32 = 100;

pub(super) struct Template {
    pub(super) id: String,
    pub(super) name: String,
    /// 1 free form, 2 one-time password, 3 payment, 4 voucher, 5 rating.
    pub(super) kind: u32,
    /// 1 transaction, 2 customer care, 3 promotion.
    pub(super) tag: u32,
    pub(super) state: &'static str,
    pub(super) reason: String,
    pub(super) params: Vec<Param>,
    pub(super) buttons: Vec<Value>,
    pub(super) made: Timestamp,
    pub(super) by_call: bool,
    pub(super) quality: TemplateQuality,
}

pub(super) struct Param {
    pub(super) name: String,
    kind: usize,
    sample: String,
}

impl Param {
    fn new(name: &str, kind: usize, sample: &str) -> Self {
        Self { name: name.to_owned(), kind, sample: sample.to_owned() }
    }

    /// Characters, by the kind of parameter: as many as an example of it may have.
    pub(super) fn longest(&self) -> usize {
        let path = format!("params[type={}].sample_value", self.kind);
        let limit = inner::SAMPLES.iter().find(|limit| limit.path == path);
        limit.and_then(|limit| usize::try_from(limit.range.1).ok()).unwrap_or(0)
    }
}

/// One of each state, one for each tag, one that asks for a rating.
pub(super) fn seeded(start: Timestamp) -> Vec<Template> {
    let all = [
        ("Xác nhận hồ sơ", 1, 1, "ENABLE"),
        ("Mã xác thực", 2, 1, "ENABLE"),
        ("Đánh giá dịch vụ", 5, 2, "ENABLE"),
        ("Mời dự hội chợ", 1, 3, "ENABLE"),
        ("Lịch tiếp dân", 1, 2, "PENDING_REVIEW"),
        ("Thông báo cũ", 1, 2, "REJECT"),
        ("Giấy mời họp", 1, 2, "DISABLE"),
    ];
    let template = |(place, (name, kind, tag, state)): (usize, (&str, u32, u32, &'static str))| {
        let params = match kind {
            2 => vec![Param::new("otp", 12, "123456")],
            _ => vec![Param::new("customer", 1, "An"), Param::new("code", 4, "HS-01")],
        };
        Template {
            id: (500_001 + place).to_string(),
            name: name.to_owned(),
            kind,
            tag,
            state,
            reason: if state == "REJECT" {
                "Nội dung chưa rõ".to_owned()
            } else {
                String::new()
            },
            params,
            buttons: Vec::new(),
            made: Timestamp(start.0 - 30 * DAY),
            by_call: false,
            quality: TemplateQuality::default(),
        }
    };
    all.into_iter().enumerate().map(template).collect()
}

/// `zbs.templates`: ids are numbers here, and the total stands beside the list.
pub(in crate::emulator) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let whole = |name: &str, range| params.whole(name, range).map_err(|_| PARAMETER);
    let (offset, limit) = (whole("offset", 0..=1_000_000)?, whole("limit", 1..=100)?);
    let state = match params.value("status") {
        None => None,
        Some(_) => Some(whole("status", 1..=5)?),
    };
    let own = params.value("filterPreset").is_some() && whole("filterPreset", 0..=1)? == 1;
    let states = ["ENABLE", "PENDING_REVIEW", "REJECT", "DISABLE", "DELETE"];
    let templates = desk.account.zbs.templates.iter().filter(|template| {
        let place = states.iter().position(|state| *state == template.state).map_or(0, |at| at + 1);
        let fits = state.is_none_or(|state| usize::try_from(state) == Ok(place));
        fits && (template.by_call || !own)
    });
    let all: Vec<Value> = templates.map(summary).collect();
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let page: Vec<&Value> = all.iter().skip(place(offset)).take(place(limit)).collect();
    Ok(Answer::Bare(json!({
        "error": 0, "message": "Success", "data": page, "metadata": { "total": all.len() },
    })))
}

fn summary(template: &Template) -> Value {
    json!({
        "templateId": template.id.parse::<u64>().unwrap_or(0),
        "templateName": template.name,
        "createdTime": template.made.0,
        "status": template.state,
        "templateQuality": template.quality,
    })
}

/// `zbs.template`
pub(in crate::emulator) fn detail(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let template = template(desk, params)?;
    let listed = template.params.iter().map(|param| {
        json!({
            "name": param.name, "require": true, "type": "STRING", "maxLength": param.longest(), "minLength": 0,
            "acceptNull": false,
        })
    });
    let tag = usize::try_from(template.tag).unwrap_or(0);
    let tag = ["", "TRANSACTION", "CUSTOMER_CARE", "PROMOTION"].get(tag);
    Ok(Answer::Data(json!({
        "templateId": template.id,
        "templateName": template.name,
        "status": template.state,
        "reason": template.reason,
        "listParams": listed.collect::<Vec<_>>(),
        "listButtons": template.buttons,
        "timeout": 7_200_000,
        "previewUrl": format!("https://account.zalo.cloud/znspreview/{}", template.id),
        "templateQuality": template.quality,
        "templateTag": tag,
        "price": "800", "price_sdt": "800", "price_uid": "560",
    })))
}

/// `zbs.sample_data`
pub(in crate::emulator) fn sample(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let params = template(desk, params)?.params.iter();
    let samples = params.map(|param| (param.name.clone(), param.sample.as_str().into()));
    Ok(Answer::Data(Value::Object(samples.collect())))
}

/// `zbs.create_template`
pub(in crate::emulator) fn create(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = (600_001 + desk.account.zbs.templates.len()).to_string();
    let template = written(desk, params, id)?;
    let zbs = &mut desk.account.zbs;
    zbs.created.take(desk.now, A_DAY, DAILY_CHANGES)?;
    let answer = taken(&template);
    zbs.templates.push(template);
    Ok(Answer::Data(answer))
}

/// `zbs.edit_template`: rejected ones that a call made.
pub(in crate::emulator) fn edit(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let old = template(desk, params)?;
    if old.state != "REJECT" || !old.by_call {
        return Err(NOT_EDITABLE);
    }
    let new = written(desk, params, old.id.clone())?;
    let zbs = &mut desk.account.zbs;
    zbs.edited.take(desk.now, A_DAY, DAILY_CHANGES)?;
    let answer = taken(&new);
    if let Some(place) = zbs.templates.iter_mut().find(|known| known.id == new.id) {
        *place = new;
    }
    Ok(Answer::Data(answer))
}

fn taken(template: &Template) -> Value {
    json!({
        "template_id": template.id,
        "template_name": template.name,
        "template_type": template.kind,
        "status": template.state,
        "tag": template.tag.to_string(),
        "price_sdt": "800", "price_uid": "560",
        "preview_url": format!("https://account.zalo.cloud/znspreview/{}", template.id),
    })
}

/// A template as it was described, waiting for its review.
fn written(desk: &Desk<'_>, params: Params<'_>, id: String) -> Result<Template, Refusal> {
    let name = text(params, "template_name")?;
    if !(10..=60).contains(&name.chars().count()) {
        return Err(PARAMETER);
    }
    let kind = params.whole("template_type", 1..=5).map_err(|_| PARAMETER)?;
    let tag = params.whole("tag", 1..=3).map_err(|_| PARAMETER)?;
    short(params, "note", 400)?;
    text(params, "tracking_id")?;
    let given = params.value("params").and_then(Value::as_array).cloned().unwrap_or_default();
    let given: Vec<Param> = given.iter().map(param).collect::<Option<_>>().ok_or(PARAMETER)?;
    let layout = params.value("layout").and_then(Value::as_object).ok_or(PARAMETER)?;
    let mut seen = Seen::default();
    let components = |part: &Value| part.get("components").and_then(Value::as_array).cloned();
    let body = layout.get("body").and_then(components).filter(|body| !body.is_empty());
    if body.is_none() {
        return Err(PARAMETER);
    }
    for component in layout.values().filter_map(components).flatten() {
        look(&component, &mut seen);
    }
    let named: HashSet<&str> = given.iter().map(|param| param.name.as_str()).collect();
    let known = seen.names.iter().all(|name| named.contains(name.as_str()));
    if !known || !seen.media.iter().all(|id| desk.account.zbs.media.contains(id)) {
        return Err(PARAMETER);
    }
    Ok(Template {
        id,
        name: name.to_owned(),
        kind,
        tag,
        state: "PENDING_REVIEW",
        reason: String::new(),
        params: given,
        buttons: seen.buttons,
        made: desk.now,
        by_call: true,
        quality: TemplateQuality::default(),
    })
}

fn param(param: &Value) -> Option<Param> {
    let text = |name: &str| param.get(name).and_then(Value::as_str);
    let kind = text("type")?.parse().ok().filter(|kind| (1..=15).contains(kind))?;
    Some(Param::new(text("name")?, kind, text("sample_value")?))
}

/// What stands in a layout.
#[derive(Default)]
struct Seen {
    names: Vec<String>,
    media: Vec<String>,
    buttons: Vec<Value>,
}

/// Walks through a component.
fn look(value: &Value, seen: &mut Seen) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("media_id", Value::String(id)) => seen.media.push(id.clone()),
                    ("value", Value::String(text)) => {
                        seen.names.extend(placeholders(text).map(str::to_owned));
                    }
                    ("BUTTONS" | "BUTTON", _) => {
                        let items = value.get("items").and_then(Value::as_array);
                        seen.buttons.extend(items.cloned().unwrap_or_default());
                    }
                    _ => look(value, seen),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| look(item, seen)),
        _ => {}
    }
}
