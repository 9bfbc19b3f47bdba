//! Templates of messages by phone: written, reviewed, mended; and what people answer to them.

use futures_util::TryStreamExt;
use serde_json::{Value, json};
use zalo_oa_core::{
    api::{ListRatings, ListTemplates},
    model::{File, MessageId, TemplateId},
    platform::Timestamp,
};

use crate::{
    webhooks::{hooked, names, told},
    wire::block_on,
    zbs::{Office, PHONE, office},
};

fn draft(media: &str, name: &str) -> Value {
    json!({
        "template_name": name, "template_type": 1, "tag": "2", "tracking_id": "t-1",
        "layout": {
            "header": { "components": [{ "LOGO": { "light": { "type": "IMAGE", "media_id": media } } }] },
            "body": { "components": [
                { "TITLE": { "value": "Lịch tiếp công dân" } },
                { "PARAGRAPH": { "value": "Mời <customer> đến vào <time>" } },
            ] },
        },
        "params": [
            { "name": "customer", "type": "1", "sample_value": "An" },
            { "name": "time", "type": "11", "sample_value": "08:00" },
        ],
    })
}

fn upload(office: &Office) -> String {
    let png = &b"\x89PNG\r\n\x1a\n....IHDR"[..];
    let params = zalo_oa_core::client::Params::default().file("file", File::bytes(png));
    let answer = block_on(office.client.call("zbs.upload_image", params)).unwrap();
    answer["media_id"].as_str().unwrap().to_owned()
}

#[test]
fn a_template_is_written_rejected_mended_approved_and_then_sent() {
    let office = office(hooked());
    let media = upload(&office);
    let made = office.ask("zbs.create_template", draft(&media, "Lịch tiếp công dân")).unwrap();
    let id = TemplateId::new(made["template_id"].as_str().unwrap());
    let list = office.ask("zbs.templates", json!({ "offset": 0, "limit": 100, "filterPreset": 1 }));
    assert_eq!(list.unwrap()["templates"][0]["template_id"], made["template_id"]);
    let send = || {
        let data = json!({ "customer": "An", "time": "08:00" });
        office.ask("zbs.send", json!({ "phone": PHONE, "template_id": id, "template_data": data }))
    };
    assert_eq!(send(), Err(-131));
    assert!(office.emulator.review_template(&id, Some("Thiếu địa chỉ")));
    let detail = office.ask("zbs.template", json!({ "template_id": id })).unwrap();
    assert_eq!((&detail["status"], &detail["reason"]), (&json!("REJECT"), &json!("Thiếu địa chỉ")));
    let mut mended = draft(&media, "Lịch tiếp công dân mới");
    mended["template_id"] = json!(id);
    assert_eq!(
        office.ask("zbs.edit_template", mended.clone()).unwrap()["status"],
        "PENDING_REVIEW"
    );
    assert_eq!(office.ask("zbs.edit_template", mended), Err(-1091), "it waits for its review");
    assert!(office.emulator.review_template(&id, None));
    assert!(send().is_ok());
    let sample = office.ask("zbs.sample_data", json!({ "template_id": id })).unwrap();
    assert_eq!(sample, json!({ "customer": "An", "time": "08:00" }));
    let events = told(&office.emulator);
    let all = ["change_template_status", "change_template_status", "user_received_message"];
    assert_eq!(names(&events), all);
    let user = office.emulator.add_people(1).remove(0);
    let by_id = |template: &str, data: Value| {
        let params = json!({ "user_id": user, "template_id": template, "template_data": data });
        office.ask("template.send", params)
    };
    assert!(by_id(id.as_str(), json!({ "customer": "An", "time": "08:00" })).is_ok());
    assert_eq!(by_id("500002", json!({ "otp": "123456" })), Err(-249), "a one-time password");
    assert_eq!(
        events[0]["status"],
        json!({ "prev_status": "PENDING_REVIEW", "new_status": "REJECT" })
    );
}

#[test]
fn writing_templates_refuses_as_documented() {
    let office = office(hooked());
    let media = upload(&office);
    let name = "Lịch tiếp công dân";
    assert_eq!(office.ask("zbs.create_template", draft("made-up", name)), Err(-132));
    let mut bad = draft(&media, name);
    bad["params"] = json!([]);
    assert_eq!(office.ask("zbs.create_template", bad), Err(-132), "a name that stands nowhere");
    let mut bad = draft(&media, name);
    bad["layout"]["body"]["components"][0] = json!({ "TITLE": { "value": "Ngắn" } });
    assert_eq!(office.ask("zbs.create_template", bad), Err(-132), "a title that is too short");
    let mut console = draft(&media, name);
    console["template_id"] = json!("500006");
    assert_eq!(office.ask("zbs.edit_template", console), Err(-1091), "made in the admin tool");
    for _ in 0..100 {
        office.ask("zbs.create_template", draft(&media, name)).unwrap();
    }
    assert_eq!(office.ask("zbs.create_template", draft(&media, name)), Err(-160));
    let list = |status: u8| {
        let page =
            office.ask("zbs.templates", json!({ "offset": 0, "limit": 1, "status": status }));
        page.unwrap()["metadata"]["total"].clone()
    };
    assert_eq!((list(1), list(2), list(3)), (json!(4), json!(101), json!(1)));
}

#[test]
fn what_people_answer_is_told_and_listed() {
    let office = office(hooked());
    let sent = office.send(PHONE, "500003").unwrap();
    let id = MessageId::new(sent["message_id"].as_str().unwrap());
    let start = office.emulator.now().0;
    assert!(
        office.emulator.rate_message(&id, 5, "Nhanh") && office.emulator.press_button(&id, "co")
    );
    assert!(!office.emulator.rate_message(&MessageId::new("none"), 1, ""));
    let events = told(&office.emulator);
    let all = ["user_received_message", "user_feedback", "user_click_response_button"];
    assert_eq!(names(&events), all);
    let mut range = json!({
        "template_id": "500003", "from_time": start, "to_time": start + 1, "limit": 10, "offset": 0,
    });
    let ratings = office.ask("zbs.ratings", range.clone()).unwrap();
    assert_eq!((&ratings["total"], &ratings["ratings"][0]["rate"]), (&json!(1), &json!(5)));
    range["from_time"] = json!(start + 1);
    assert_eq!(office.ask("zbs.ratings", range.clone()).unwrap()["total"], 0);
    range["from_time"] = json!(start);
    range.as_object_mut().unwrap().remove("offset");
    let pressed = office.ask("zbs.responses", range.clone()).unwrap();
    assert_eq!(pressed["responses"][0]["data"], "co");
    range["template_id"] = json!("999");
    assert_eq!(office.ask("zbs.responses", range), Err(-109));
}

#[test]
fn walks_over_templates_ratings_and_members_come_to_their_end() {
    let office = office(hooked());
    let templates =
        block_on(office.client.pages(ListTemplates::new(0, 3)).items().try_collect::<Vec<_>>());
    assert_eq!(templates.unwrap().len(), 7, "in three pages");
    let sent = office.send(PHONE, "500003").unwrap();
    let id = MessageId::new(sent["message_id"].as_str().unwrap());
    for stars in 1..=5 {
        assert!(office.emulator.rate_message(&id, stars, ""));
    }
    let (from, to) = (Timestamp(0), office.emulator.now());
    let ratings = ListRatings::new("500003", from, to, 0, 2);
    let stars = office.client.pages(ratings).items().map_ok(|rating| rating.rate.unwrap());
    assert_eq!(block_on(stars.try_collect::<Vec<_>>()).unwrap(), [1, 2, 3, 4, 5]);
}
