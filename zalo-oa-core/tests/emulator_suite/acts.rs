//! What people do beside writing, and what Zalo tells of templates: each event with the fields that are known, in their order.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{Emulator, TemplateQuality},
    model::{GroupId, TemplateId, UserId},
    webhook::{Direction, Event},
};

use crate::{
    webhooks::{OK, hooked, names, told},
    zbs::{Office, PHONE, office},
};

const DAY: Duration = Duration::from_secs(86_400);

fn met() -> (Office, UserId) {
    let office = office(hooked());
    let user = office.emulator.add_people(1).remove(0);
    told(&office.emulator);
    (office, user)
}

/// The one body that is due, to the letter, from behind the app's id to before the time.
fn middle(emulator: &Emulator) -> String {
    let mut bodies = Vec::new();
    emulator.post_all(|post| {
        bodies.push(String::from_utf8(post.request.body().to_vec()).unwrap());
        OK
    });
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    let start = format!("\"app_id\":\"{}\",", emulator.app_id());
    let rest = bodies[0].split_once(&start).unwrap().1.to_owned();
    rest.rsplit_once(",\"timestamp\"").unwrap().0.to_owned()
}

#[test]
fn chat_now_is_told_once_before_any_chat_and_opens_the_window() {
    let (office, user) = met();
    let emulator = &office.emulator;
    emulator.advance(DAY * 8);
    let text = || office.ask("consultation.text", json!({ "user_id": user, "text": "Chào" }));
    assert_eq!(text(), Err(-230));
    assert!(emulator.press_chat_now(&user));
    let events = told(emulator);
    assert_eq!(names(&events), ["user_click_chatnow"]);
    let event = Event::read(events[0].to_string().as_bytes());
    assert!(event.consent().is_some(), "it gives consent");
    assert!(text().is_ok(), "it is an interaction");
    told(emulator);
    assert!(emulator.press_chat_now(&user) && told(emulator).is_empty(), "once a person");
    let writer = emulator.add_people(1).remove(0);
    emulator.write_in(&writer, "Alo").unwrap();
    told(emulator);
    assert!(emulator.press_chat_now(&writer) && told(emulator).is_empty(), "there is a chat");
    assert!(!emulator.press_chat_now(&UserId::new("1")));
}

#[test]
fn the_widget_takes_your_own_id_once_and_for_one_person_only() {
    let (office, user) = met();
    let emulator = &office.emulator;
    let other = emulator.add_people(1).remove(0);
    told(emulator);
    assert!(emulator.accept_widget(&user, "cd-1", "https://phuong.example/dvc"));
    let oa = emulator.oa_id();
    assert_eq!(
        middle(emulator),
        format!(
            r#""oa_id":"{oa}","data":{{"user_id":"{user}","user_external_id":"cd-1","url":"https://phuong.example/dvc"}}"#
        )
    );
    let kept = office.ask("users.custom_info", json!({ "user_id": user })).unwrap();
    assert_eq!(kept["user_external_id"], "cd-1");
    emulator.accept_widget(&user, "cd-1", "");
    emulator.accept_widget(&user, "cd-2", "");
    emulator.accept_widget(&other, "cd-1", "");
    let events = told(emulator);
    let failed = "widget_failed_to_sync_user_external_id";
    assert_eq!(names(&events), ["widget_interaction_accepted", failed, failed]);
    let why = events[1..].iter().map(|event| event["data"]["message"].as_str().unwrap());
    assert!(why.eq([
        "user already has user_external_id",
        "user_externa_id already belongs to another user"
    ]));
}

#[test]
fn a_demand_to_be_forgotten_and_news_of_a_person_name_both_ids() {
    let (office, user) = met();
    let emulator = &office.emulator;
    let detail = office.ask("users.detail", json!({ "user_id": user })).unwrap();
    let by_app = detail["user_id_by_app"].as_str().unwrap();
    let about =
        format!(r#""oa_id":"{}","user_id":"{user}","user_id_by_app":"{by_app}""#, emulator.oa_id());
    assert!(emulator.demand_deletion(&user));
    assert_eq!(middle(emulator), about);
    let learnt = json!({ "person": { "user_id": user }, "method": "dynamic_url" });
    assert_eq!(emulator.control("POST", "/people", learnt.to_string().as_bytes()).0, 200);
    assert_eq!(middle(emulator), format!(r#"{about},"data":{{"method":"dynamic_url"}}"#));
}

#[test]
fn a_template_is_judged_and_its_quality_read_back() {
    let (office, _) = met();
    let emulator = &office.emulator;
    let template = TemplateId::new("500003");
    assert!(emulator.judge_template(&template, TemplateQuality::Low));
    let oa = emulator.oa_id();
    assert_eq!(
        middle(emulator),
        format!(r#""oa_id":"{oa}","template_id":"500003","quality":"LOW""#)
    );
    let detail = office.ask("zbs.template", json!({ "template_id": "500003" })).unwrap();
    assert_eq!(detail["template_quality"], "LOW");
    assert!(emulator.judge_template(&template, TemplateQuality::Low));
    assert!(told(emulator).is_empty(), "nothing changed");
    assert!(!emulator.judge_template(&TemplateId::new("1"), TemplateQuality::High));
}

#[test]
fn tags_open_and_shut_with_the_quota() {
    let (office, _) = met();
    let told_of = |daily| {
        office.emulator.set_template_quota(daily);
        told(&office.emulator).len()
    };
    assert_eq!([1_000, 20_000, 50_000, 10_000].map(told_of), [1, 2, 1, 2]);
}

#[test]
fn a_journey_is_charged_with_its_first_message_and_its_end_is_told_once() {
    let (office, _) = met();
    let emulator = &office.emulator;
    let journey = office.ask("zbs.journey_token", json!({ "phone": PHONE })).unwrap();
    let data = json!({ "customer": "An", "code": "HS-01" });
    let params = json!({
        "phone": PHONE, "template_id": "500001", "template_data": data, "journey_token": journey["token"],
    });
    for _ in 0..2 {
        office.ask("zbs.send", params.clone()).unwrap();
    }
    let received = "user_received_message";
    assert_eq!(names(&told(emulator)), [received, "event_journey_acknowledged", received]);
    emulator.advance(DAY * 7 + Duration::from_millis(1));
    for expected in [vec!["event_journey_time_out"], vec![]] {
        office.ask("zbs.quota", json!({})).unwrap();
        assert_eq!(names(&told(emulator)), expected);
    }
}

#[test]
fn what_the_staff_types_is_echoed_with_who_typed_it_and_stands_in_the_history() {
    let (office, user) = met();
    let emulator = &office.emulator;
    let id = emulator.staff_writes(&user, "Dạ, mời bà").unwrap();
    let events = told(emulator);
    assert_eq!(names(&events), ["oa_send_text", "user_received_message"]);
    assert_eq!(events[0]["message"], json!({ "text": "Dạ, mời bà", "msg_id": id }));
    let sender = Event::read(events[0].to_string().as_bytes());
    assert_eq!(sender.direction(&emulator.oa_id()), Some(Direction::FromOa));
    assert!(events[0]["sender"]["admin_id"].is_string());
    assert!(emulator.deliveries().is_empty(), "no app sent it");
    let params = json!({ "user_id": user, "offset": 0, "count": 5 });
    let history = office.ask("conversations.with_user", params).unwrap();
    assert_eq!(history[0]["message_id"], json!(id));
    office.ask("consultation.text", json!({ "user_id": user, "text": "Chào" })).unwrap();
    assert_eq!(told(emulator)[0]["sender"].get("admin_id"), None, "an app typed nothing");
}

#[test]
fn what_the_staff_types_in_a_group_says_who_typed_it() {
    let (office, _) = met();
    let emulator = &office.emulator;
    let asset =
        office.ask("groups.quota", json!({ "quota_owner": "OA" })).unwrap()[0]["asset_id"].clone();
    let page = office.ask("users.list", json!({ "offset": 0, "count": 50 })).unwrap();
    let group = page["users"].as_array().unwrap().iter().find_map(|one| {
        let ids = json!([one["user_id"]]);
        let params = json!({ "group_name": "Tổ 5", "asset_id": asset, "member_user_ids": ids });
        office.ask("groups.create", params).ok()
    });
    let group = GroupId::new(group.unwrap()["group_id"].as_str().unwrap());
    told(emulator);
    let line = json!({ "group_id": group, "kind": "location" });
    assert_eq!(emulator.control("POST", "/groups/write", line.to_string().as_bytes()).0, 200);
    let event = told(emulator).remove(0);
    assert_eq!(event["event_name"], "oa_send_group_location");
    assert_eq!(event["sender"]["id"], json!(emulator.oa_id()));
    assert!(event["sender"]["admin_id"].is_string());
    office.ask("groups.text", json!({ "group_id": group, "text": "Họp" })).unwrap();
    assert_eq!(told(emulator)[0]["sender"].get("admin_id"), None, "an app typed nothing");
    let lines = office
        .ask("groups.conversation", json!({ "group_id": group, "offset": 0, "count": 5 }))
        .unwrap();
    assert_eq!(lines.as_array().map(Vec::len), Some(2));
    assert_eq!(lines[1].get("type").or(lines[1].get("kind")), Some(&Value::from("location")));
}
