//! Which call or lever of the emulator sends which event, for every event that is known; the few that nothing sends but an
//! order (`POST /events`) stand in a list, with the reason.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use serde_json::{Value, json};
use zalo_oa_core::{
    api::UploadFile,
    model::{File, UserId},
    webhook::{Event, event},
};

use crate::{
    webhooks::{hooked, told},
    wire::typed,
    zbs::{Office, office},
};

/// What no call or lever sends.
const ON_ORDER_ONLY: [(&str, &str); 5] = [
    ("extension_purchased", "nothing is bought here: purchases spend money and are left out"),
    (
        "permission_revoked",
        "only a switch of the console: no source shows when it comes or what it holds",
    ),
    (
        "change_template_quota",
        "no quota of a single template is known: the old fields of it are gone",
    ),
    ("shop_has_order", "the shop closed on 2024-12-01"),
    ("user_asking_product", "the shop closed on 2024-12-01"),
];

/// An account, and by which step each event came first.
struct Stage {
    office: Office,
    user: UserId,
    by: RefCell<BTreeMap<&'static str, String>>,
}

fn stage() -> Stage {
    let office = office(hooked());
    let user = office.emulator.add_people(1).remove(0);
    let stage = Stage { office, user, by: RefCell::default() };
    stage.note("/people");
    stage
}

impl Stage {
    fn note(&self, step: &str) {
        for event in told(&self.office.emulator) {
            let kind = Event::read(event.to_string().as_bytes()).kind;
            self.by.borrow_mut().entry(kind.word()).or_insert_with(|| step.to_owned());
        }
    }

    fn call(&self, name: &str, params: Value) -> Value {
        let answer = self.office.ask(name, params).unwrap_or_else(|code| panic!("{name}: {code}"));
        self.note(name);
        answer
    }

    fn pull(&self, path: &str, body: Value) -> Value {
        let (status, answer) =
            self.office.emulator.control("POST", path, body.to_string().as_bytes());
        assert_eq!(status, 200, "{path}: {answer}");
        self.note(path);
        answer
    }
}

fn messages(stage: &Stage) {
    let user = &stage.user;
    let person = |more: Value| {
        let mut params = json!({ "user_id": user });
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    };
    stage.pull("/chat-now", person(json!({})));
    for kind in KINDS {
        stage.pull("/interactions", person(json!({ "kind": kind, "text": "Alo" })));
    }
    let client = typed(&stage.office.emulator);
    let pdf = File::bytes(&b"%PDF-1.4"[..]).named("don.pdf");
    let token = client.send(UploadFile::new(pdf)).unwrap().token;
    let (url, size) = ("https://phuong.example/a.jpg", 100);
    let sent = stage.call("consultation.text", person(json!({ "text": "Chào bà" })));
    stage.call("consultation.image", person(json!({ "url": url })));
    stage.call("consultation.gif", person(json!({ "url": url, "width": size, "height": size })));
    stage.call("consultation.file", person(json!({ "token": token })));
    stage.call("consultation.sticker", person(json!({ "sticker_id": "2b2a" })));
    let entry = json!({ "title": "Thủ tục", "subtitle": "Mười thủ tục" });
    stage.call("consultation.list", person(json!({ "elements": [entry] })));
    let template = stage.pull("/templates", json!({ "keys": ["code"] }));
    let data = json!({ "code": "HS-01" });
    let filled = json!({ "template_id": template["template_id"], "template_data": data });
    stage.call("template.send", person(filled));
    stage.pull("/seen", person(json!({})));
    let id = sent["message_id"].clone();
    stage.pull("/reactions", person(json!({ "message_id": id })));
    stage
        .call("reactions.send", person(json!({ "react_message_id": id, "react_icon": "/-heart" })));

    let visitor = stage.pull("/visitors", json!({ "text": "Alo" }));
    let visitor = |more: Value| {
        let mut params = visitor.clone();
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        params
    };
    for kind in ["image", "file", "sticker"] {
        stage.pull("/visitors", visitor(json!({ "kind": kind })));
    }
    stage.call("anonymous.text", visitor(json!({ "text": "Chào" })));
    stage.call("anonymous.image", visitor(json!({ "url": url })));
    stage.call("anonymous.file", visitor(json!({ "token": token })));
    stage.call("anonymous.sticker", visitor(json!({ "sticker_id": "2b2a" })));
}

/// As lists of messages call them.
const KINDS: [&str; 10] = [
    "text",
    "photo",
    "GIF",
    "sticker",
    "voice",
    "video",
    "file",
    "links",
    "location",
    "business_card",
];

fn people(stage: &Stage) {
    let user = &stage.user;
    let change = |more: Value| json!({ "person": more });
    let shared = json!({ "user_id": user, "shared_info": { "name": "An" } });
    stage.pull("/people", change(shared));
    stage.pull("/people", json!({ "person": { "user_id": user }, "method": "dynamic_url" }));
    stage.pull("/people", change(json!({ "user_id": user, "is_follower": false })));
    let tag = json!({ "user_id": user, "tag_name": "Tổ 5" });
    stage.call("tags.attach", tag.clone());
    stage.call("tags.detach", tag);
    stage.call("tags.delete", json!({ "tag_name": "Tổ 5" }));
    let other = stage.office.emulator.add_people(1).remove(0);
    stage.note("/people");
    let widget = |user: &UserId| json!({ "user_id": user, "user_external_id": "cd-1" });
    stage.pull("/widget", widget(user));
    stage.pull("/widget", widget(&other));
    stage.pull("/withdrawals", json!({ "user_id": user }));
}

fn groups(stage: &Stage) {
    let page = stage.call("users.list", json!({ "offset": 0, "count": 50 }));
    let asset = stage.call("groups.quota", json!({ "quota_owner": "OA" }))[0]["asset_id"].clone();
    // Somebody of the staff has to be in it.
    let made = page["users"].as_array().unwrap().iter().find_map(|one| {
        let ids = json!([one["user_id"]]);
        let params = json!({ "group_name": "Tổ 5", "asset_id": asset, "member_user_ids": ids });
        stage.office.ask("groups.create", params).ok()
    });
    stage.note("groups.create");
    let group = made.unwrap()["group_id"].clone();
    let user = &stage.user;
    let about = |id: &UserId| json!({ "group_id": group, "member_user_ids": [id] });
    let one = |id: &UserId| json!({ "group_id": group, "user_id": id });
    let others = stage.office.emulator.add_people(2);
    stage.note("/people");
    stage.pull("/groups/join", one(user));
    for kind in KINDS {
        let line = json!({ "group_id": group, "user_id": user, "kind": kind });
        stage.pull("/groups/write", line);
    }
    stage.call("groups.add_admins", about(user));
    stage.call("groups.remove_admins", about(user));
    stage.pull("/groups/leave", one(user));
    stage.call("groups.update", json!({ "group_id": group, "join_appr": true }));
    for other in &others {
        stage.pull("/groups/join", one(other));
    }
    stage.call("groups.accept", about(&others[0]));
    stage.call("groups.reject", about(&others[1]));
    let text = json!({ "group_id": group, "text": "Họp lúc 19 giờ" });
    stage.call("groups.text", text);
    let picture = json!({ "group_id": group, "text": "Ảnh", "url": "https://a.example/a.gif" });
    stage.call("groups.image", picture.clone());
    let mut moving = picture;
    moving
        .as_object_mut()
        .unwrap()
        .extend([("width", 10), ("height", 10)].map(|(name, side)| (name.to_owned(), json!(side))));
    stage.call("groups.gif", moving);
    let client = typed(&stage.office.emulator);
    let pdf = File::bytes(&b"%PDF-1.4"[..]).named("giay-moi.pdf");
    let token = client.send(UploadFile::new(pdf)).unwrap().token;
    stage.call("groups.file", json!({ "group_id": group, "token": token }));
    stage.call("groups.sticker", json!({ "group_id": group, "sticker_id": "2b2a" }));
    for kind in KINDS {
        // Nobody named: the staff, in Zalo's own tool.
        stage.pull("/groups/write", json!({ "group_id": group, "kind": kind }));
    }
    stage.call("groups.delete", json!({ "group_id": group }));
}

fn templates_and_calls(stage: &Stage) {
    let data = json!({ "customer": "An", "code": "HS-01" });
    let journey = stage.call("zbs.journey_token", json!({ "phone": "84900000000" }));
    let mut params =
        json!({ "phone": "84900000000", "template_id": "500003", "template_data": data });
    let sent = stage.call("zbs.send", params.clone());
    params["journey_token"] = journey["token"].clone();
    stage.call("zbs.send", params);
    let id = &sent["message_id"];
    stage.pull("/ratings", json!({ "message_id": id, "stars": 4 }));
    stage.pull("/buttons", json!({ "message_id": id, "data": "co" }));
    stage.pull("/templates/review", json!({ "template_id": "500005" }));
    stage.pull("/templates/quality", json!({ "template_id": "500005", "quality": "LOW" }));
    stage.pull("/template-quota", json!({ "daily": 20_000 }));
    let phone = "84900000001";
    let asked = json!({ "phone": phone, "call_type": "audio", "reason_code": 101 });
    stage.call("calls.request_consent", asked);
    stage.pull("/call-consents", json!({ "phone": phone, "reply": "allow" }));
    let link = stage.call("calls.inbound", json!({ "call_type": "audio" }));
    let opened = json!({ "call_link": link["call_link"], "user_id": stage.user });
    stage.pull("/call-links", opened);
    let params = json!({ "user_id": stage.user, "call_type": "video" });
    let link = stage.call("calls.outbound", params);
    stage.pull("/call-links", json!({ "call_link": link["call_link"], "user_id": stage.user }));
    stage.pull("/clock/advance", json!({ "ms": 8 * 86_400_000_i64 }));
    stage.call("zbs.quota", json!({}));
}

#[test]
fn every_event_is_sent_by_a_call_or_a_lever_or_has_a_reason_why_not() {
    let stage = stage();
    messages(&stage);
    people(&stage);
    groups(&stage);
    templates_and_calls(&stage);
    let by = stage.by.borrow();
    by.iter().for_each(|(event, step)| println!("{event}: {step}"));
    let on_order: BTreeSet<&str> = ON_ORDER_ONLY.iter().map(|(event, _)| *event).collect();
    assert_eq!(on_order.len(), ON_ORDER_ONLY.len());
    for spec in event::table() {
        let ways = (by.contains_key(spec.word), on_order.contains(spec.word));
        assert!(ways.0 != ways.1, "{}: sent {}, excused {}", spec.word, ways.0, ways.1);
    }
    assert_eq!(by.len() + on_order.len(), event::table().len());
}
