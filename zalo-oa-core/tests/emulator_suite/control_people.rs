//! The control surface on template messages, groups, calls and sign-ins: what other languages' tests pull.

use serde_json::{Value, json};
use zalo_oa_core::emulator::{Emulator, Webhook};

use crate::{
    webhooks::{hooked, names, told},
    zbs::{Office, office},
};

fn pull(emulator: &Emulator, path: &str, body: &Value) -> (u16, Value) {
    emulator.control("POST", path, body.to_string().as_bytes())
}

fn sent(office: &Office) -> Value {
    let data = json!({ "customer": "An", "code": "HS-01" });
    let params = json!({ "phone": "84900000000", "template_id": "500003", "template_data": data });
    office.ask("zbs.send", params).unwrap()["message_id"].clone()
}

#[test]
fn every_lever_for_people_moves_what_it_says() {
    let office = office(hooked());
    let emulator = &office.emulator;
    let user = emulator.add_people(1).remove(0);
    told(emulator);
    let pulled = |path: &str, body: Value| assert_eq!(pull(emulator, path, &body).0, 200, "{path}");
    let message = sent(&office);
    pulled("/ratings", json!({ "message_id": message, "stars": 4 }));
    pulled("/buttons", json!({ "message_id": message, "data": "co" }));
    pulled("/templates/review", json!({ "template_id": "500005", "rejected": "Chưa rõ" }));
    pulled("/template-quota", json!({ "daily": 1000 }));
    pulled("/phones", json!({ "phone": "84900000000", "reach": "no_account" }));
    let asset =
        office.ask("groups.quota", json!({ "quota_owner": "OA" })).unwrap()[0]["asset_id"].clone();
    let first = office.ask("users.list", json!({ "offset": 0, "count": 50 })).unwrap();
    let officer = first["users"].as_array().unwrap().iter().find_map(|one| {
        let params =
            json!({ "group_name": "Tổ 5", "asset_id": asset, "member_user_ids": [one["user_id"]] });
        office.ask("groups.create", params).ok()
    });
    let member =
        json!({ "group_id": officer.unwrap()["group_id"], "user_id": user, "text": "Alo" });
    let (group, text) = (member.clone(), member.clone());
    pulled("/groups/join", json!({ "group_id": group["group_id"], "user_id": user }));
    pulled("/groups/write", text);
    pulled("/groups/leave", json!({ "group_id": group["group_id"], "user_id": user }));
    office
        .ask(
            "calls.request_consent",
            json!({ "phone": "84900000001", "call_type": "audio", "reason_code": 101 }),
        )
        .unwrap();
    pulled("/call-consents", json!({ "phone": "0900000001", "reply": "allow" }));
    let link = office.ask("calls.inbound", json!({ "call_type": "audio" })).unwrap();
    pulled("/call-links", json!({ "call_link": link["call_link"], "user_id": user }));
    assert_eq!(
        names(&told(emulator)),
        [
            "user_received_message",
            "user_feedback",
            "user_click_response_button",
            "change_template_status",
            "change_oa_daily_quota",
            "create_group",
            "user_join_group",
            "user_send_group_text",
            "user_out_group",
            "oa_send_consent",
            "user_reply_consent",
            "user_call_oa"
        ]
    );
    let (status, signed) = pull(emulator, "/sign-ins", &json!({ "user_id": user }));
    assert_eq!(status, 200);
    let params = json!({ "access_token": signed["access_token"], "fields": "id" });
    assert!(office.ask("social.me", params).is_ok());
}

#[test]
fn a_lever_for_what_is_not_there_says_so() {
    let office = office(hooked());
    let nobody = json!({
        "phone": "84900000000", "reply": "allow", "template_id": "1", "message_id": "1", "stars": 1, "data": "", "group_id": "1",
        "user_id": "1", "text": "", "call_link": "x", "user_external_id": "1", "quality": "LOW",
    });
    for path in [
        "/chat-now",
        "/widget",
        "/withdrawals",
        "/staff",
        "/templates/review",
        "/templates/quality",
        "/ratings",
        "/buttons",
        "/groups/join",
        "/groups/leave",
        "/groups/write",
        "/call-consents",
        "/call-links",
        "/sign-ins",
    ] {
        assert_eq!(pull(&office.emulator, path, &nobody).0, 400, "{path}");
    }
    assert_eq!(
        pull(&office.emulator, "/phones", &json!({ "phone": "84", "reach": "mars" })).0,
        400
    );
    let group = json!({ "group_id": "1", "user_id": "1", "kind": "carrier pigeon" });
    assert_eq!(pull(&office.emulator, "/groups/write", &group).0, 400);
    assert_eq!(pull(&office.emulator, "/visitors", &json!({ "kind": "video" })).0, 400);
    assert_eq!(pull(&office.emulator, "/nowhere", &nobody).0, 404);
}

/// Two OAs; events of both are signed with one key.
fn two() -> (Emulator, Value, Value) {
    let emulator = hooked().webhook(Webhook::default().key("k")).build();
    let _ = emulator.add_oa();
    let ids = emulator.oa_ids();
    told(&emulator);
    (emulator, json!(ids[0]), json!(ids[1]))
}

#[test]
fn every_lever_moves_the_oa_that_it_is_told_of() {
    let (emulator, first, second) = two();
    let query = |path: &str| format!("{path}?oa={}", second.as_str().unwrap());
    let (_, added) = pull(&emulator, &query("/people"), &json!({ "count": 1 }));
    let user = &added["user_ids"][0];
    told(&emulator);
    let one = json!({ "user_id": user });
    for (path, body, event) in [
        ("/chat-now", one.clone(), "user_click_chatnow"),
        ("/interactions", one.clone(), "user_send_text"),
        (
            "/widget",
            json!({ "user_id": user, "user_external_id": "cd-1" }),
            "widget_interaction_accepted",
        ),
        ("/withdrawals", one.clone(), "user_withdraw"),
        ("/template-quota", json!({ "daily": 700 }), "change_oa_daily_quota"),
        ("/templates/review", json!({ "template_id": "500005" }), "change_template_status"),
        (
            "/templates/quality",
            json!({ "template_id": "500005", "quality": "LOW" }),
            "change_template_quality",
        ),
    ] {
        assert_ne!(pull(&emulator, path, &body).0, 404, "{path}");
        told(&emulator);
        assert_eq!(pull(&emulator, &query(path), &body).0, 200, "{path}");
        let events = told(&emulator);
        assert_eq!(names(&events), [event], "{path}");
        assert!(events[0].to_string().contains(second.as_str().unwrap()), "{path}");
        assert!(!events[0].to_string().contains(first.as_str().unwrap()), "{path}");
    }
    // The same by a field of the body; a person of one OA is nobody's for the other.
    let (status, signed) = pull(&emulator, "/sign-ins", &json!({ "user_id": user, "oa": second }));
    assert!(status == 200 && signed["access_token"].is_string());
    assert_eq!(pull(&emulator, "/sign-ins", &json!({ "user_id": user, "oa": first })).0, 400);
    let lapsed = json!({ "phone": "84900000000", "reach": "no_account", "oa": second });
    assert_eq!(pull(&emulator, "/phones", &lapsed).0, 200);
    let order = json!({ "name": "user_withdraw", "oa": second });
    assert_eq!(pull(&emulator, "/events", &order).0, 200);
    assert_eq!(told(&emulator)[0]["oa_id"], second);
}

#[test]
fn an_unknown_oa_is_named_as_what_is_wrong_wherever_it_is_asked_for() {
    let (emulator, first, second) = two();
    for path in ["/chat-now", "/ratings", "/clock/advance", "/people", "/webhook/posts", "/nowhere"]
    {
        for answer in [
            pull(&emulator, &format!("{path}?oa=7"), &json!({})),
            pull(&emulator, path, &json!({ "oa": "7" })),
        ] {
            assert_eq!(answer.0, 404, "{path}");
            assert!(answer.1["error"].as_str().unwrap().starts_with("no such OA"), "{path}");
        }
    }
    for oa in [json!(7), json!(["7"]), first] {
        let path = format!("/people?oa={}", second.as_str().unwrap());
        assert_eq!(pull(&emulator, &path, &json!({ "count": 1, "oa": oa })).0, 400, "{oa}");
    }
    assert_eq!(pull(&emulator, "/clock/advance", &json!({ "ms": 1, "oa": null })).0, 200);
}
