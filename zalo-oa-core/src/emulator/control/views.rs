//! What the control surface shows.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    super::{Emulator, calendar, log::Delivery},
    Ask, Verdict,
};

pub(super) fn clock(emulator: &Emulator) -> Value {
    let now = emulator.now();
    json!({
        "now_ms": now,
        "vietnam": format!("{} {}", calendar::date(now), calendar::time(now)),
        "mode": emulator.clock_mode(),
        "sleepers": emulator.sleepers(),
    })
}

pub(super) fn faults(emulator: &Emulator) -> Value {
    emulator.read(|state, _| {
        let rules = state.trouble.rules();
        let rules: Vec<Value> = rules
            .map(|(rule, seen, struck)| json!({ "rule": rule, "seen": seen, "struck": struck }))
            .collect();
        json!({ "rules": rules })
    })
}

pub(super) fn deliveries(emulator: &Emulator, ask: &Ask) -> Verdict {
    emulator.chosen(ask, |account, _| {
        let broadcasts: Vec<_> = account.broadcasts.records().collect();
        json!({
            "deliveries": account.deliveries,
            "broadcasts": broadcasts,
            "twice": twice(&account.deliveries),
        })
    })
}

/// Content that reached the same person more than once.
fn twice(deliveries: &[Delivery]) -> Vec<Value> {
    let mut times: BTreeMap<_, u32> = BTreeMap::new();
    for delivery in deliveries {
        *times.entry((&delivery.user_id, &delivery.content)).or_insert(0) += 1;
    }
    times
        .into_iter()
        .filter(|(_, times)| *times > 1)
        .map(|((user, content), times)| json!({ "user_id": user, "content": content, "times": times }))
        .collect()
}

pub(super) fn articles(emulator: &Emulator, ask: &Ask) -> Verdict {
    emulator.chosen(ask, |account, _| {
        json!({
            "articles": account.articles.all(),
            "running": account.articles.running(),
        })
    })
}

pub(super) fn account(emulator: &Emulator, ask: &Ask) -> Verdict {
    let (oa, mut shown) = emulator.chosen(ask, |account, _| {
        let shown = json!({
            "oa_id": account.oa_id,
            "name": account.name,
            "package": account.package,
            "verified": account.verified,
            "people": account.people.len(),
            "followers": account.people.followers(),
            "footprint": account.people.footprint(),
            "visited": account.people.visited(),
        });
        (account.oa_id.clone(), shown)
    })?;
    let oa = oa.into();
    let tokens = emulator.tokens_of(&oa).unwrap_or_default();
    let key = emulator.oa_secret_key_of(&oa);
    if let Some(fields) = shown.as_object_mut() {
        fields.insert("app_id".to_owned(), json!(emulator.app_id()));
        fields.insert("app_secret".to_owned(), json!(emulator.app_secret()));
        fields.insert("oa_secret_key".to_owned(), json!(key));
        fields.insert("access_token".to_owned(), json!(tokens.access()));
        fields.insert("refresh_token".to_owned(), json!(tokens.refresh()));
        fields.insert("oas".to_owned(), json!(emulator.oa_ids()));
    }
    Ok(shown)
}
