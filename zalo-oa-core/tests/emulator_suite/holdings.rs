//! The control surface's levers for what an OA has beside people and articles; paths that do not exist.

use bytes::Bytes;
use serde_json::{Value, json};
use zalo_oa_core::{
    api::{SendAnonymousText, SendMiniApp, SendTemplate},
    emulator::Emulator,
    endpoint::Host,
};

use crate::wire::{caller, code, typed};

fn pull(emulator: &Emulator, path: &str, body: &Value) -> (u16, Value) {
    emulator.control("POST", path, body.to_string().as_bytes())
}

#[test]
fn each_lever_makes_what_its_call_needs() {
    let emulator = Emulator::builder().followers(3).build();
    let (client, user) = (typed(&emulator), emulator.add_people(1).remove(0));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (_, visitor) = pull(&emulator, "/visitors", &json!({ "text": "A lô" }));
    let (who, conversation) = (text(&visitor["anonymous_id"]), text(&visitor["conversation_id"]));
    client.send(SendAnonymousText::new(who, conversation, "Vâng")).unwrap();
    let (_, template) = pull(&emulator, "/templates", &json!({ "keys": ["a"], "tag": 3 }));
    let id = text(&template["template_id"]);
    client.send(SendTemplate::new(&user, id, json!({ "a": 1 }))).unwrap();
    let (_, pressed) = pull(&emulator, "/mini_app", &json!({ "user_id": user }));
    client.send(SendMiniApp::new(text(&pressed["token"]), &user, "FB0001", json!({}))).unwrap();
    let form = json!({ "form_id": "f1", "answers": [["Tên", "An"]] });
    assert_eq!(pull(&emulator, "/leads", &form).0, 200);
    let now = emulator.now().0.to_string();
    let pairs = [
        ("form_id", "f1"),
        ("from_time", &*now),
        ("to_time", &*now),
        ("offset", "0"),
        ("limit", "1"),
    ];
    let lead = caller(&emulator).query("/v2.0/oa/form/get", &pairs);
    assert_eq!(lead["data"]["responses"][0]["answers"][0]["answer"], "An");
}

#[test]
fn a_lever_says_what_it_lacks() {
    let emulator = Emulator::builder().followers(3).build();
    for (path, body) in [
        ("/visitors", json!({})),
        ("/visitors", json!({ "text": "a", "anonymous_id": "b" })),
        ("/mini_app", json!({ "user_id": "1" })),
        ("/leads", json!({ "form_id": "f1", "answers": "An" })),
        ("/templates", json!({ "keys": 1 })),
    ] {
        assert_eq!(pull(&emulator, path, &body).0, 400, "{path}");
    }
}

/// Paths that single sources name for calls whose path is another.
#[test]
fn contradiction_other_paths_for_the_same_calls_lead_nowhere() {
    let emulator = Emulator::builder().followers(3).build();
    let status = |host, path: &str| {
        let request = http::Request::post(path).header("access_token", emulator.tokens().access());
        emulator.answer(host, &request.body(Bytes::new()).unwrap()).response.status()
    };
    for path in [
        "/v3.0/oa/updatefollowerinfo",
        "/v3.0/oa/user/field/get",
        "/v3.0/oa/user/field/create",
        "/v3.0/oa/user/getcustominfo",
        "/v3.0/oa/article/create",
        "/v2.0/article/video/upload",
        "/v3.0/oa/upload/image",
    ] {
        assert_eq!(status(Host::OpenApi, path), 404, "{path}");
    }
    for path in ["hash_phone", "dev", "rsa", "journey"] {
        let path = format!("/message/template/{path}");
        assert_eq!(status(Host::Business, &path), 404, "{path}");
    }
    let user = emulator.add_people(1).remove(0);
    let known = caller(&emulator).post("/v3.0/oa/user/update", &json!({ "user_id": user }));
    assert_eq!(code(&known), 0);
}
