//! Template messages by phone: quotas, phones, keys, journeys.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use zalo_oa_core::{
    App, CallOptions, Client,
    emulator::{
        Emulator, EmulatorBuilder, Package, PhoneReach, Presentation, Readings, TokenKind,
        TokenOutcome,
    },
    endpoint::Host,
    model::PhoneNumber,
    store::MemoryStore,
};

use crate::{
    webhooks::{hooked, told},
    wire::{block_on, body},
};

pub(crate) const PHONE: &str = "84900000000";
const HOUR: Duration = Duration::from_secs(3_600);
/// Approved, with two parameters; the rest of the seeded templates follow it.
const FORM: &str = "500001";

/// A client of the emulated OA, and calls by name with their codes.
pub(crate) struct Office {
    pub(crate) emulator: Emulator,
    pub(crate) client: Client,
}

pub(crate) fn office(builder: EmulatorBuilder) -> Office {
    let emulator = builder.access_life(HOUR * 24 * 365).build();
    let app = App::builder(emulator.app_id())
        .secret(emulator.app_secret())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()
        .unwrap();
    let options = CallOptions::default().attempts(1);
    let client = app.with_token(emulator.tokens().access()).with(options);
    told(&emulator);
    Office { emulator, client }
}

impl Office {
    /// The answer, or the code of the refusal, which the SDK's own limits do not keep back.
    pub(crate) fn ask(&self, call: &str, params: Value) -> Result<Value, i32> {
        let client = self.client.with(CallOptions::default().without_limits());
        block_on(client.call(call, params))
            .map_err(|error| error.code().unwrap_or_else(|| panic!("{call}: {error}")))
    }

    pub(crate) fn send(&self, phone: &str, template: &str) -> Result<Value, i32> {
        let data = json!({ "customer": "Nguyễn Văn A", "code": "HS-01" });
        self.ask(
            "zbs.send",
            json!({ "phone": phone, "template_id": template, "template_data": data, "tracking_id": "hs-001" }),
        )
    }

    fn filled(&self, data: Value) -> Result<Value, i32> {
        self.ask("zbs.send", json!({ "phone": PHONE, "template_id": FORM, "template_data": data }))
    }
}

#[test]
fn a_message_is_sent_received_counted_and_its_state_read() {
    let office = office(hooked());
    let sent = office.send("0900 000 000", FORM).unwrap();
    assert_eq!(sent["quota"], json!({ "daily_quota": 500, "remaining_quota": 499 }));
    assert_eq!(office.ask("zbs.quota", json!({})).unwrap()["remaining_quota"], 499);
    let state = office.ask("zbs.status", json!({ "message_id": sent["message_id"] })).unwrap();
    assert_eq!((&state["status"], state["delivery_time"].is_i64()), (&json!(1), true));
    assert_eq!(office.ask("zbs.status", json!({ "message_id": "none" })).unwrap()["status"], -1);
    let receipt = &told(&office.emulator)[0];
    assert_eq!(receipt["recipient"]["id"], PHONE);
    assert_eq!(receipt["message"]["tracking_id"], "hs-001");
    office.emulator.set_phone(PHONE, PhoneReach::Offline);
    let away = office.send(PHONE, FORM).unwrap();
    let state = office.ask("zbs.status", json!({ "message_id": away["message_id"] })).unwrap();
    assert_eq!(state["status"], 0);
    assert!(told(&office.emulator).is_empty(), "it has not arrived");
    let log = office.emulator.deliveries();
    assert_eq!((log.len(), log[0].kind), (2, "template"));
    assert_eq!(
        (&log[0].user_id, &log[0].content),
        (&log[1].user_id, &log[1].content),
        "twice is seen"
    );
    assert!(!format!("{log:?}").contains(PHONE));
}

#[test]
fn a_hashed_number_reaches_the_same_phone_and_comes_back_as_its_hash() {
    let office = office(hooked());
    let hash = PhoneNumber::from(PHONE).hashed().reveal().to_owned();
    let data = json!({ "customer": "An", "code": "HS-01" });
    let send = || {
        let params = json!({ "hash_phone": hash, "template_id": FORM, "template_data": data });
        office.ask("zbs.send_hashed", params)
    };
    send().unwrap();
    assert_eq!(told(&office.emulator)[0]["recipient"]["id"], json!(hash));
    office.emulator.set_phone(PHONE, PhoneReach::RefusesOa);
    assert_eq!(send(), Err(-141));
}

#[test]
fn sending_refuses_as_documented() {
    let office = office(hooked());
    for (phone, expected) in [("849", -108), ("12345678901", -108), ("8490000000x", -108)] {
        let data = json!({ "customer": "An", "code": "1" });
        let params = json!({ "phone": phone, "template_id": FORM, "template_data": data });
        let row = zalo_oa_core::api::row("zbs.send").unwrap();
        if row.prepare(params.clone()).is_ok() {
            assert_eq!(office.ask("zbs.send", params), Err(expected), "{phone}");
        }
    }
    for (template, expected) in
        [("999", -109), ("500005", -131), ("500006", -131), ("500007", -131)]
    {
        assert_eq!(office.send(PHONE, template), Err(expected), "{template}");
    }
    assert_eq!(office.filled(json!({})), Err(-111));
    assert_eq!(office.filled(json!({ "customer": "An" })), Err(-1122));
    assert_eq!(office.filled(json!({ "customer": "ế".repeat(31), "code": "1" })), Err(-1121));
    for (reach, expected) in [
        (PhoneReach::NoAccount, -118),
        (PhoneReach::OldApp, -110),
        (PhoneReach::Inactive, -114),
        (PhoneReach::CannotReceive, -119),
        (PhoneReach::RefusesKind, -139),
        (PhoneReach::RefusesOa, -141),
    ] {
        office.emulator.set_phone(PHONE, reach);
        assert_eq!(office.send(PHONE, FORM), Err(expected));
    }
    let mode = |template: &str, mode: &str| {
        let data = json!({ "customer": "An", "code": "1" });
        office.ask("zbs.send", json!({ "phone": "84900000001", "template_id": template, "template_data": data, "sending_mode": mode }))
    };
    assert_eq!(mode(FORM, "3"), Err(-162));
    assert_eq!(mode("500004", "3"), Err(-161));
    assert_eq!(office.emulator.deliveries().len(), 0, "nothing was sent");
    assert_eq!(office.ask("zbs.quota", json!({})).unwrap()["remaining_quota"], 500);
}

#[test]
fn the_quota_of_a_day_ends_and_the_next_day_begins_anew() {
    let office = office(hooked().template_messages_a_day(2));
    office.send(PHONE, FORM).unwrap();
    office.send(PHONE, FORM).unwrap();
    assert_eq!(office.send(PHONE, FORM), Err(-144));
    office.emulator.advance(HOUR * 24);
    office.send(PHONE, FORM).unwrap();
    office.emulator.set_template_quota(20_000);
    told(&office.emulator);
    assert_eq!(office.ask("zbs.tags", json!({})).unwrap().as_array().unwrap().len(), 3);
    office.emulator.set_template_quota(2_000);
    let event = &told(&office.emulator)[0];
    assert_eq!(event["quota"], json!({ "prev_value": 20_000, "new_value": 2_000 }));
}

#[test]
fn templates_rest_at_night_but_passwords_do_not_and_one_reading_knows_no_night() {
    let office = office(hooked());
    office.emulator.advance(HOUR * 15);
    assert_eq!(office.send(PHONE, FORM), Err(-133));
    let params =
        json!({ "phone": PHONE, "template_id": "500002", "template_data": { "otp": "123456" } });
    assert!(office.ask("zbs.send", params).is_ok());
    let readings = Readings { template_night: false, ..Readings::default() };
    let other = self::office(hooked().readings(readings));
    other.emulator.advance(HOUR * 15);
    assert!(other.send(PHONE, FORM).is_ok());
}

#[test]
fn development_mode_reaches_administrators_from_a_wallet_of_its_own() {
    let office = office(hooked());
    let send = || {
        let data = json!({ "customer": "An", "code": "HS-01" });
        office.ask(
            "zbs.send_development",
            json!({ "phone": PHONE, "template_id": FORM, "template_data": data }),
        )
    };
    assert_eq!(send(), Err(-127));
    office.emulator.set_phone(PHONE, PhoneReach::Administrator);
    for _ in 0..100 {
        send().unwrap();
    }
    assert_eq!(send(), Err(-126));
    assert_eq!(office.ask("zbs.quota", json!({})).unwrap()["remaining_quota"], 500);
}

#[test]
fn a_key_is_made_once_read_and_needed_for_encrypted_messages() {
    let office = office(hooked());
    let send = |phone: &str| {
        let data = json!({ "customer": "QQ==", "code": "QQ==" });
        office.ask(
            "zbs.send_rsa",
            json!({ "rsa_phone": phone, "template_id": FORM, "template_data": data }),
        )
    };
    assert_eq!(office.ask("zbs.rsa_key", json!({})), Err(-142));
    assert_eq!(send("QQ=="), Err(-128));
    let made = office.ask("zbs.make_rsa_key", json!({})).unwrap();
    assert_eq!(office.ask("zbs.rsa_key", json!({})).unwrap(), made);
    assert_eq!(office.ask("zbs.make_rsa_key", json!({})), Err(-143));
    assert!(send("QQ==").is_ok());
    assert_eq!(send(PHONE.get(..9).unwrap()), Err(-123));
}

#[test]
fn a_journey_carries_messages_to_its_number_for_seven_days_from_the_first() {
    let office = office(hooked());
    let journey = office.ask("zbs.journey_token", json!({ "phone": PHONE })).unwrap();
    let send = |phone: &str, token: &Value| {
        let data = json!({ "customer": "An", "code": "HS-01" });
        office.ask("zbs.send", json!({ "phone": phone, "template_id": FORM, "template_data": data, "journey_token": token }))
    };
    assert_eq!(send("84900000001", &journey["token"]), Err(-149));
    assert_eq!(send(PHONE, &json!("made-up")), Err(-149));
    office.emulator.advance(HOUR * 24);
    send(PHONE, &journey["token"]).unwrap();
    let state =
        office.ask("zbs.check_journey", json!({ "journey_token": journey["token"] })).unwrap();
    assert_eq!(state["token_type"], "token_logistics_7");
    let lasts = state["expired_at"].as_i64().unwrap() - state["created_at"].as_i64().unwrap();
    assert_eq!(lasts, 8 * 86_400_000);
    office.emulator.advance(HOUR * 24 * 7 + HOUR);
    assert_eq!(send(PHONE, &journey["token"]), Err(-150));
    assert_eq!(office.ask("zbs.check_journey", json!({ "journey_token": "made-up" })), Err(-149));
    let bus =
        office.ask("zbs.journey_token", json!({ "phone": PHONE, "token_type": "token_of_mine" }));
    assert_eq!(bus, Err(-132));
}

#[test]
fn template_messages_do_not_count_against_the_oas_minute_and_other_calls_do() {
    let office = office(hooked().package(Package::Growth));
    // Past the client, which would wait for the next minute.
    let ask = |request: http::request::Builder, json: Value| {
        let request = request.header("access_token", office.emulator.tokens().access());
        let request = request.body(Bytes::from(json.to_string())).unwrap();
        body(&office.emulator.answer(Host::Business, &request))["error"] == 0
    };
    let data = json!({ "customer": "An", "code": "HS-01" });
    let message = json!({ "phone": PHONE, "template_id": FORM, "template_data": data });
    let sends = (0..150).take_while(|_| ask(Request::post("/message/template"), message.clone()));
    assert_eq!(sends.count(), 150);
    let reads = (0..150).take_while(|_| ask(Request::get("/quality"), json!({})));
    assert_eq!(reads.count(), 100, "what the package allows");
}

#[test]
fn a_token_that_this_host_calls_dead_is_replaced_and_the_call_repeated() {
    let office = office(hooked());
    let emulator = &office.emulator;
    let app = App::builder(emulator.app_id())
        .secret(emulator.app_secret())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()
        .unwrap();
    let (tokens, store) = (emulator.tokens(), Arc::new(MemoryStore::default()));
    let import = app.import(emulator.oa_id(), store, tokens.access(), tokens.refresh());
    let client = block_on(import).unwrap();
    let (status, _) = emulator.control("POST", "/revoke", b"");
    assert_eq!(status, 200);
    assert_eq!(block_on(client.call("zbs.quota", json!({}))).unwrap()["daily_quota"], 500);
    let shown = emulator.presentations();
    let renewed = |one: &Presentation| {
        (one.kind, one.outcome) == (TokenKind::Refresh, TokenOutcome::Accepted)
    };
    assert_eq!(shown.iter().filter(|one| renewed(one)).count(), 1);
}
