//! Voice calls: consent that is asked for, given, refused and runs out, and links that start calls.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::emulator::{CallReply, PhoneReach};

use crate::{
    webhooks::{hooked, names, told},
    zbs::{Office, office},
};

const PHONE: &str = "84900000000";
const HOUR: Duration = Duration::from_secs(3_600);

fn request(office: &Office) -> Result<Value, i32> {
    office.ask(
        "calls.request_consent",
        json!({ "phone": "0900 000 000", "call_type": "audio", "reason_code": 103 }),
    )
}

fn check(office: &Office) -> Result<Value, i32> {
    office.ask("calls.check_consent", json!({ "phone": PHONE }))
}

#[test]
fn consent_is_asked_given_and_runs_out_after_thirty_days() {
    let office = office(hooked());
    assert_eq!(check(&office), Err(20), "never asked");
    assert_eq!(request(&office).unwrap()["code"], 2);
    assert_eq!(request(&office).unwrap()["code"], 8, "not asked twice");
    assert_eq!(check(&office).unwrap()["code"], 8);
    assert!(office.emulator.reply_consent(PHONE, CallReply::Allow));
    let given = check(&office).unwrap();
    let until = office.emulator.now().0 + 30 * 86_400_000;
    assert_eq!((&given["code"], &given["expired_time"]), (&json!(0), &json!(until)));
    assert_eq!(request(&office).unwrap()["code"], 1);
    let events = told(&office.emulator);
    assert_eq!(names(&events), ["oa_send_consent", "user_reply_consent"]);
    assert_eq!(
        (&events[0]["request_type"], &events[1]["user_consent"]),
        (&json!("SENT"), &json!("ALLOW"))
    );
    office.emulator.advance(HOUR * 24 * 30 + HOUR);
    assert_eq!(check(&office), Err(16));
    assert_eq!(request(&office).unwrap()["code"], 2, "and is asked for again");
}

#[test]
fn requests_are_refused_by_numbers_of_their_own() {
    let office = office(hooked());
    let ask = |phone: &str, kind: &str, reason: u32| {
        office.ask(
            "calls.request_consent",
            json!({ "phone": phone, "call_type": kind, "reason_code": reason }),
        )
    };
    assert_eq!(ask("12345678901", "audio", 103), Err(13));
    assert_eq!(ask(PHONE, "carrier pigeon", 103), Err(13));
    assert_eq!(ask(PHONE, "audio", 102), Err(7));
    office.emulator.set_phone("84900000009", PhoneReach::NoAccount);
    assert_eq!(ask("84900000009", "audio", 103), Err(9));
    for _ in 0..3 {
        assert_eq!(request(&office).unwrap()["code"], 2);
        office.emulator.reply_consent(PHONE, CallReply::Deny);
        assert_eq!(check(&office), Err(3));
    }
    assert_eq!(request(&office), Err(5), "too many on one day");
    office.emulator.advance(HOUR * 15);
    assert_eq!(request(&office), Err(19), "at night");
    office.emulator.advance(HOUR * 24);
    office.emulator.advance(HOUR * 9);
    request(&office).unwrap();
    assert!(office.emulator.reply_consent(PHONE, CallReply::Block));
    assert_eq!((check(&office), request(&office)), (Err(4), Err(4)));
    assert!(!office.emulator.reply_consent(PHONE, CallReply::Allow), "nobody asks any more");
}

#[test]
fn a_request_that_nobody_answers_lapses_after_a_day_and_zalo_tells_of_it() {
    let office = office(hooked());
    request(&office).unwrap();
    told(&office.emulator);
    office.emulator.advance(HOUR * 24);
    assert_eq!(check(&office).unwrap()["code"], 8);
    office.emulator.advance(HOUR);
    assert_eq!(check(&office), Err(16));
    let events = told(&office.emulator);
    assert_eq!(
        (names(&events)[0], &events[0]["request_type"]),
        ("oa_send_consent", &json!("EXPIRED"))
    );
}

#[test]
fn links_start_calls_for_two_days_and_each_is_told() {
    let office = office(hooked());
    let user = office.emulator.add_people(1).remove(0);
    told(&office.emulator);
    let out =
        office.ask("calls.outbound", json!({ "user_id": user, "call_type": "video" })).unwrap();
    let inbound = office.ask("calls.inbound", json!({ "call_type": "audio", "branch_id": "B1" }));
    let inbound = inbound.unwrap();
    assert_eq!(out["ttl"], 172_800);
    let open = |link: &Value| office.emulator.open_call(link["call_link"].as_str().unwrap(), &user);
    assert!(open(&out) && open(&inbound));
    let events = told(&office.emulator);
    assert_eq!(names(&events), ["oa_call_user", "user_call_oa"]);
    assert_eq!((&events[0]["call_type"], &events[0]["user_id"]), (&json!("VIDEO"), &json!(user)));
    office.emulator.advance(HOUR * 49);
    assert!(!open(&out), "the link is over");
    let agent = json!({ "call_type": "audio", "agent_id": "nobody" });
    assert_eq!(office.ask("calls.inbound", agent), Err(-201));
    office.emulator.advance(HOUR * 24 * 29);
    let late = office.ask("calls.outbound", json!({ "user_id": user, "call_type": "audio" }));
    assert_eq!(late, Err(-232), "no interaction for thirty days");
    let center = office.ask("calls.center", json!({})).unwrap();
    assert_eq!(center["branches"][0]["branch_id"], "B1");
}
