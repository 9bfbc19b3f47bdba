//! The control surface: every lever pulls, every view shows, nonsense is refused.

use serde_json::{Value, json};
use zalo_oa_core::emulator::Emulator;

use crate::wire::{caller, code};

struct Desk {
    emulator: Emulator,
}

fn desk() -> Desk {
    Desk { emulator: Emulator::builder().followers(20).build() }
}

impl Desk {
    fn get(&self, path: &str) -> Value {
        let (status, answer) = self.emulator.control("GET", path, b"");
        assert_eq!(status, 200, "{answer}");
        answer
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let (status, answer) = self.emulator.control("POST", path, body.to_string().as_bytes());
        assert_eq!(status, 200, "{answer}");
        answer
    }

    fn refused(&self, verb: &str, path: &str, body: &[u8]) -> (u16, String) {
        let (status, answer) = self.emulator.control(verb, path, body);
        (status, answer["error"].as_str().unwrap().to_owned())
    }
}

#[test]
fn the_clock_is_read_moved_and_put() {
    let desk = desk();
    let start = desk.get("/clock")["now_ms"].as_i64().unwrap();
    assert_eq!(desk.get("/clock")["vietnam"], "23/11/2026 08:00");
    let moved = desk.post("/clock/advance", &json!({ "ms": 90_000 }));
    assert_eq!(moved["now_ms"], json!(start + 90_000));
    assert_eq!(desk.post("/clock/set", &json!({ "now_ms": 5 }))["now_ms"], 5);
    assert_eq!(desk.get("/clock")["mode"], "manual");
    assert_eq!(desk.post("/clock/mode", &json!({ "mode": "auto" }))["mode"], "auto");
}

#[test]
fn faults_are_set_counted_and_taken_back() {
    let desk = desk();
    desk.post("/faults", &json!({ "on": "oa.info", "nth": 1, "kind": "reset", "phase": "after" }));
    let rules =
        json!([{ "on": "/v2.0/", "times": 1, "kind": "refuse", "code": -200, "message": "" }]);
    assert_eq!(
        desk.post("/faults", &json!({ "rules": rules }))["rules"].as_array().unwrap().len(),
        2
    );
    let caller = caller(&desk.emulator);
    caller.query("/v2.0/oa/getoa", &[]);
    assert_eq!(code(&caller.query("/v2.0/oa/getoa", &[])), -200);
    let shown = desk.get("/faults");
    assert_eq!((&shown["rules"][0]["seen"], &shown["rules"][0]["struck"]), (&json!(2), &json!(1)));
    let (status, cleared) = desk.emulator.control("DELETE", "/faults", b"");
    assert_eq!((status, cleared), (200, json!({ "rules": [] })));
    assert_eq!(desk.get("/calls"), json!({ "oa.info": 2 }));
}

#[test]
fn people_come_change_and_write() {
    let desk = desk();
    assert_eq!(
        desk.post("/people", &json!({ "count": 3 }))["user_ids"].as_array().unwrap().len(),
        3
    );
    let person = json!({ "display_name": "Lê Thị Thử", "tags": ["Mới"], "is_follower": false });
    let id = desk.post("/people", &json!({ "person": person }))["user_ids"][0].clone();
    let caller = caller(&desk.emulator);
    let detail = caller.get("/v3.0/oa/user/detail", &json!({ "user_id": id }));
    let shown = &detail["data"];
    assert_eq!(shown["display_name"], "Lê Thị Thử");
    assert_eq!(shown["tags_and_notes_info"]["tag_names"], json!(["Mới"]));
    assert_eq!(shown["user_is_follower"], false);
    assert_eq!(desk.get("/account")["followers"], 23);
    let change =
        json!({ "user_id": id, "is_follower": true, "shared_info": { "phone": "84100000001" } });
    desk.post("/people", &json!({ "person": change }));
    let detail = caller.get("/v3.0/oa/user/detail", &json!({ "user_id": id }));
    assert_eq!(detail["data"]["shared_info"], json!({ "phone": "84100000001" }));
    assert_eq!(desk.get("/account")["followers"], 24);
    let sent = desk.post("/interactions", &json!({ "user_id": id, "kind": "location" }));
    let rows = caller.get("/v2.0/oa/listrecentchat", &json!({ "offset": 0, "count": 1 }));
    assert_eq!(rows["data"][0]["message_id"], sent["message_id"]);
    assert!(rows["data"][0]["location"].is_string());
    let newcomer = desk.post("/interactions", &json!({ "text": "Xin chào" }));
    let rows = caller.get("/v2.0/oa/listrecentchat", &json!({ "offset": 0, "count": 1 }));
    assert_eq!(rows["data"][0]["from_id"], newcomer["user_id"]);
    assert_eq!(desk.get("/account")["followers"], 25);
}

#[test]
fn the_same_content_to_the_same_person_is_named_twice() {
    let desk = desk();
    let caller = caller(&desk.emulator);
    let (one, two) = (caller.person(0), caller.person(1));
    for user in [&one, &two, &one] {
        desk.post("/interactions", &json!({ "user_id": user }));
        assert_eq!(code(&caller.text(user, "Xin chào")), 0);
    }
    let shown = desk.get("/deliveries");
    assert_eq!(shown["deliveries"].as_array().unwrap().len(), 3);
    assert_eq!(shown["twice"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&shown["twice"][0]["user_id"], &shown["twice"][0]["times"]),
        (&json!(one), &json!(2))
    );
    assert!(!shown.to_string().contains("Xin chào"));
}

#[test]
fn articles_and_presentations_are_shown() {
    let desk = desk();
    let caller = caller(&desk.emulator);
    caller.article("Tin");
    caller.post("/v2.0/article/create", &crate::wire::article("Đang chờ"));
    let shown = desk.get("/articles");
    assert_eq!(shown["articles"][0]["article"]["title"], "Tin");
    assert_eq!((shown["articles"].as_array().unwrap().len(), &shown["running"]), (1, &json!(1)));
    let tokens = desk.get("/presentations");
    assert_eq!(tokens["presentations"][0]["outcome"], "accepted");
    assert!(!tokens.to_string().contains(&caller.token));
}

#[test]
fn the_account_is_shown_changed_and_joined_by_others() {
    let desk = desk();
    let shown = desk.get("/account");
    assert_eq!(shown["app_secret"], json!(desk.emulator.app_secret()));
    assert_eq!(shown["access_token"], json!(desk.emulator.tokens().access()));
    desk.post("/account", &json!({ "package": "basic", "verified": false }));
    assert_eq!(code(&caller(&desk.emulator).query("/v2.0/oa/getoa", &[])), -224);
    let other = desk.post("/oas", &json!({}));
    assert_ne!(other["oa_id"], shown["oa_id"]);
    assert_eq!(other["oas"], json!([shown["oa_id"], other["oa_id"]]));
    let path = format!("/people?oa={}", other["oa_id"].as_str().unwrap());
    desk.post(&path, &json!({ "count": 5 }));
    let path = format!("/account?oa={}", other["oa_id"].as_str().unwrap());
    assert_eq!(
        (&desk.get(&path)["followers"], &desk.get("/account")["followers"]),
        (&json!(25), &json!(20))
    );
    assert_eq!(other["package"], "comprehensive");
}

#[test]
fn consent_is_given_and_access_taken_away() {
    let desk = desk();
    let consent = desk.post("/code", &json!({}));
    assert!(consent["code"].is_string());
    assert_eq!(consent["oa_id"], json!(desk.emulator.oa_id()));
    desk.post("/revoke", &json!({}));
    assert_eq!(code(&caller(&desk.emulator).query("/v2.0/oa/getoa", &[])), -220);
}

#[test]
fn nonsense_is_refused_without_repeating_it() {
    let desk = desk();
    assert_eq!(desk.refused("GET", "/nowhere", b"").0, 404);
    assert_eq!(desk.refused("PUT", "/clock", b"").0, 404);
    assert_eq!(desk.refused("GET", "/account?oa=1", b"").0, 404);
    assert_eq!(desk.refused("POST", "/clock/advance", b"no json").0, 400);
    assert_eq!(desk.refused("POST", "/clock/advance", b"{}"), (400, "`ms` is missing".into()));
    let (status, error) = desk.refused("POST", "/people", br#"{"count": "secret"}"#);
    assert_eq!((status, &*error), (400, "`count` is of another type"));
    assert_eq!(desk.refused("POST", "/interactions", br#"{"user_id": "1"}"#).0, 400);
    assert_eq!(desk.refused("POST", "/faults", br#"{"on": "*", "kind": "meteor"}"#).0, 400);
}
