//! What messages cost: the six shapes of a quota, and what is left of the allowances.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::emulator::{
    Allowances, NumberForm, OwnerShape, PersonChange, Readings, ReplyQuota,
};

use crate::{
    messages::{HOUR, builder, met},
    wire::{caller, code, refusal},
};

fn quota(answer: &Value) -> Value {
    assert_eq!(code(answer), 0);
    answer["data"]["quota"].clone()
}

#[test]
fn a_free_answer_says_what_the_chosen_reading_says() {
    let with =
        |reply_quota| met(builder().readings(Readings { reply_quota, ..Readings::default() }));
    let (bare, user) = with(ReplyQuota::Bare);
    assert_eq!(quota(&bare.text(&user, "1")), json!({ "quota_type": "reply" }));
    let (constant, user) = with(ReplyQuota::Constant);
    for _ in 0..2 {
        let expected = json!({ "quota_type": "reply", "remain": "8", "total": "8" });
        assert_eq!(quota(&constant.text(&user, "1")), expected);
    }
    let (counted, user) = with(ReplyQuota::Counted);
    for left in (0..8).rev() {
        assert_eq!(quota(&counted.text(&user, "1"))["remain"], json!(left.to_string()));
    }
    assert_eq!(quota(&counted.text(&user, "9"))["quota_type"], "sub_quota");
    counted.emulator.write_in(&user.as_str().into(), "Cảm ơn").unwrap();
    assert_eq!(quota(&counted.text(&user, "1"))["remain"], "7");
}

#[test]
fn beyond_48_hours_the_allowances_are_used_up_in_turn() {
    let allowances = Allowances { package: Some(2), bought: 1, rewarded: 1, charged: true };
    let (caller, user) = met(builder().allowances(allowances));
    caller.emulator.advance(HOUR * 48 + Duration::from_millis(1));
    let spent: Vec<Value> =
        (0..5).map(|turn| quota(&caller.text(&user, &turn.to_string()))).collect();
    assert_eq!(
        spent[0],
        json!({ "quota_type": "sub_quota", "remain": "1", "total": "2", "expired_date": "30/11/2026" })
    );
    assert_eq!(spent[1]["remain"], "0");
    let oa = caller.emulator.oa_id();
    assert_eq!(
        spent[2],
        json!({ "quota_type": "purchase_quota", "owner_type": "OA", "owner_id": oa })
    );
    assert_eq!(spent[3]["quota_type"], "reward_quota");
    assert_eq!(spent[4], Value::Null, "a charged message has no quota");
}

#[test]
fn without_allowances_and_charging_a_message_is_refused() {
    let allowances = Allowances { package: Some(0), charged: false, ..Allowances::default() };
    let (caller, user) = met(builder().allowances(allowances));
    caller.emulator.advance(HOUR * 49);
    assert_eq!(refusal(&caller.text(&user, "Một")), (-211, "Out of quota".into()));
    assert!(caller.emulator.deliveries().is_empty());
}

#[test]
fn a_newcomer_gets_three_welcomes_and_then_the_allowance() {
    let (caller, _) = met(builder());
    let newcomer = PersonChange { newcomer: Some(true), ..PersonChange::default() };
    let user = caller.emulator.change_person(&newcomer).unwrap();
    for left in ["2", "1", "0"] {
        let expected = json!({ "quota_type": "welcome_msg", "remain": left, "total": "3" });
        assert_eq!(quota(&caller.text(user.as_str(), "Chào")), expected);
    }
    assert_eq!(quota(&caller.text(user.as_str(), "Chào"))["quota_type"], "sub_quota");
}

#[test]
fn a_quota_may_come_without_its_type_and_an_answer_without_its_time() {
    let readings = Readings {
        untyped_quota: true,
        sent_time: false,
        reply_quota: ReplyQuota::Constant,
        ..Readings::default()
    };
    let (caller, user) = met(builder().readings(readings));
    let answer = caller.text(&user, "Một");
    assert_eq!(quota(&answer), json!({ "remain": "8", "total": "8" }));
    assert!(answer["data"].get("sent_time").is_none());
}

#[test]
fn the_quota_of_a_person_mixes_text_and_numbers() {
    let (caller, user) = met(builder());
    let now = caller.emulator.now().0.to_string();
    let answer = caller.post("/v3.0/oa/quota/message", &json!({ "user_id": user }));
    assert_eq!(
        answer["data"],
        json!({
            "last_interaction": now,
            "cs_reply": { "remain": 8, "total": 8 },
            "promotion": {
                "daily_remain": 1, "daily_total": 1, "monthly_remain": 6, "monthly_total": 6,
            },
        })
    );
}

#[test]
fn the_quota_of_an_owner_comes_in_both_shapes() {
    let ask = |readings: Readings, body: Value| {
        let allowances = Allowances { bought: 5, ..Allowances::default() };
        let emulator = builder().readings(readings).allowances(allowances).build();
        caller(&emulator).post("/v3.0/oa/quota/message", &body)
    };
    let usual = ask(Readings::default(), json!({ "quota_owner": "OA" }));
    let assets = usual["data"].as_array().unwrap();
    assert_eq!(assets.len(), 2);
    assert_eq!(
        (&assets[0]["quota_type"], &assets[0]["remain"]),
        (&json!("sub_quota"), &json!(2000))
    );
    let other = Readings {
        owner_shape: OwnerShape::Assets,
        owner_numbers: NumberForm::Text,
        ..Readings::default()
    };
    let body = json!({ "quota_owner": "OA", "product_type": "cs", "quota_type": "purchase_quota" });
    let answer = ask(other, body);
    assert_eq!(answer["data"]["assets"][0]["total"], "5");
    let none = ask(Readings::default(), json!({ "quota_owner": "APP" }));
    assert_eq!(none["data"], json!([]));
    assert_eq!(code(&ask(Readings::default(), json!({ "quota_owner": "me" }))), -201);
    assert_eq!(code(&ask(Readings::default(), json!({}))), -201);
}
