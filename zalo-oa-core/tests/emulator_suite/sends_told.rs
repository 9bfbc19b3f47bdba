//! Each call that reaches somebody is told of, whatever its kind; a broadcast is not, since no source has an event for it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use zalo_oa_core::{
    api::{self, UploadFile, UploadGif, UploadImage},
    emulator::PhoneReach,
    endpoint::Safety,
    model::File,
    platform::Timestamp,
};

use crate::{
    webhooks::{hooked, names, told},
    wire::{caller, typed},
    zbs::{PHONE, office},
};

/// 26 February 2026, noon in Vietnam: transaction and promotion messages still go.
const BEFORE: Timestamp = Timestamp(1_772_082_000_000);

/// Families of calls that reach people, as far as their calls repeat nothing by themselves and are none of these.
const REACH: [&str; 8] = [
    "anonymous",
    "broadcast",
    "consultation",
    "groups",
    "template",
    "transaction",
    "promotion",
    "zbs",
];
const ELSE: [&str; 7] = [
    "groups.change_asset",
    "groups.create",
    "groups.invite",
    "zbs.create_template",
    "zbs.edit_template",
    "zbs.journey_token",
    "zbs.make_rsa_key",
];

fn with(whom: &Value, more: Value) -> Value {
    let mut params = whom.clone();
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    params
}

#[test]
fn each_call_that_reaches_somebody_is_told_of_but_a_broadcast() {
    let office = office(hooked().start(BEFORE));
    let emulator = &office.emulator;
    let control = |path: &str, body: Value| {
        let (status, answer) = emulator.control("POST", path, body.to_string().as_bytes());
        assert_eq!(status, 200, "{path} {answer}");
        answer
    };
    let user = emulator.add_people(1).remove(0);
    let wrote = emulator.write_in(&user, "Alo").unwrap();
    let client = typed(emulator);
    let bytes = |bytes: &'static [u8], name: &str| File::bytes(bytes).named(name);
    let image = client.send(UploadImage::new(bytes(b"\xff\xd8\xff\xe0 a", "a.jpg"))).unwrap();
    let gif = client.send(UploadGif::new(bytes(b"GIF89a a", "a.gif"))).unwrap();
    let file = client.send(UploadFile::new(bytes(b"%PDF-1.4", "a.pdf"))).unwrap();
    let (image, gif) = (json!(image.attachment_id), json!(gif.attachment_id));
    let person = json!({ "user_id": user });
    let visitor = control("/visitors", json!({ "text": "Alo" }));
    let page = office.ask("users.list", json!({ "offset": 0, "count": 50 })).unwrap();
    let asset =
        office.ask("groups.quota", json!({ "quota_owner": "OA" })).unwrap()[0]["asset_id"].clone();
    let group = page["users"].as_array().unwrap().iter().find_map(|one| {
        let ids = json!([one["user_id"]]);
        let params = json!({ "group_name": "Tổ 5", "asset_id": asset, "member_user_ids": ids });
        office.ask("groups.create", params).ok()
    });
    let group = json!({ "group_id": group.unwrap()["group_id"] });
    let token = control("/mini_app", person.clone())["token"].clone();
    let template = control("/templates", json!({ "keys": ["code"] }))["template_id"].clone();
    emulator.set_phone(PHONE, PhoneReach::Administrator);
    office.ask("zbs.make_rsa_key", json!({})).unwrap();
    let zbs =
        json!({ "template_id": "500001", "template_data": { "customer": "An", "code": "HS-01" } });
    let secret =
        json!({ "template_id": "500001", "template_data": { "customer": "QW4=", "code": "SFM=" } });
    let article = caller(emulator).article("Tin");
    told(emulator);

    let (url, side) = (json!({ "url": "https://a.example/a" }), json!({ "width": 9, "height": 9 }));
    let moving = with(&url, side.clone());
    let captioned = json!({ "text": "Ảnh" });
    let button =
        json!({ "title": "Xem", "type": "oa.open.url", "payload": { "url": "https://a.example" } });
    let entry = json!({ "title": "Thủ tục", "subtitle": "Mười thủ tục" });
    let table =
        json!({ "type": "table", "content": [{ "key": "Mã khách hàng", "value": "KH-01" }] });
    let form = json!({ "title": "Xin số điện thoại", "subtitle": "Để trả lời", "image_url": "https://a.example/a.png" });
    let calls = [
        ("anonymous.text", with(&visitor, json!({ "text": "Chào" })), "oa_send_anonymous_text"),
        ("anonymous.image", with(&visitor, url.clone()), "oa_send_anonymous_image"),
        (
            "anonymous.uploaded_image",
            with(&visitor, json!({ "attachment_id": image })),
            "oa_send_anonymous_image",
        ),
        (
            "anonymous.file",
            with(&visitor, json!({ "token": file.token })),
            "oa_send_anonymous_file",
        ),
        (
            "anonymous.sticker",
            with(&visitor, json!({ "sticker_id": "2b" })),
            "oa_send_anonymous_sticker",
        ),
        ("broadcast.send", json!({ "target": { "gender": "0" }, "article_ids": [article] }), ""),
        ("consultation.text", with(&person, json!({ "text": "Chào" })), "oa_send_text"),
        (
            "consultation.quote",
            with(&person, json!({ "text": "Vâng", "quote_message_id": wrote })),
            "oa_send_text",
        ),
        ("consultation.reply", json!({ "text": "Vâng", "message_id": wrote }), "oa_send_text"),
        (
            "consultation.buttons",
            with(&person, json!({ "text": "Chọn", "buttons": [button] })),
            "oa_send_text",
        ),
        ("consultation.list", with(&person, json!({ "elements": [entry] })), "oa_send_list"),
        ("consultation.image", with(&person, url.clone()), "oa_send_image"),
        (
            "consultation.uploaded_image",
            with(&person, json!({ "attachment_id": image })),
            "oa_send_image",
        ),
        ("consultation.gif", with(&person, moving.clone()), "oa_send_gif"),
        (
            "consultation.uploaded_gif",
            with(&with(&person, json!({ "attachment_id": gif })), side.clone()),
            "oa_send_gif",
        ),
        ("consultation.file", with(&person, json!({ "token": file.token })), "oa_send_file"),
        ("consultation.sticker", with(&person, json!({ "sticker_id": "2b" })), "oa_send_sticker"),
        ("consultation.request_user_info", with(&person, form), "oa_send_template"),
        (
            "consultation.mini_app",
            with(
                &person,
                json!({ "miniapp_messsage_token": token, "template_type": "FB0001", "template_data": {} }),
            ),
            "oa_send_template",
        ),
        ("groups.text", with(&group, json!({ "text": "Họp" })), "oa_send_group_text"),
        ("groups.image", with(&with(&group, captioned.clone()), url), "oa_send_group_image"),
        (
            "groups.uploaded_image",
            with(&with(&group, captioned.clone()), json!({ "attachment_id": image })),
            "oa_send_group_image",
        ),
        ("groups.gif", with(&with(&group, captioned.clone()), moving), "oa_send_group_gif"),
        (
            "groups.uploaded_gif",
            with(&with(&with(&group, captioned), json!({ "attachment_id": gif })), side),
            "oa_send_group_gif",
        ),
        ("groups.file", with(&group, json!({ "token": file.token })), "oa_send_group_file"),
        ("groups.sticker", with(&group, json!({ "sticker_id": "2b" })), "oa_send_group_sticker"),
        (
            "template.send",
            with(&person, json!({ "template_id": template, "template_data": { "code": "HS-01" } })),
            "oa_send_template",
        ),
        (
            "transaction.send",
            with(&person, json!({ "template_type": "transaction_order", "elements": [table] })),
            "oa_send_template",
        ),
        (
            "promotion.send",
            with(&person, json!({ "elements": [{ "type": "text", "content": "Mời" }] })),
            "oa_send_template",
        ),
        ("zbs.send", with(&zbs, json!({ "phone": PHONE })), "user_received_message"),
        (
            "zbs.send_hashed",
            with(&zbs, json!({ "hash_phone": "a".repeat(64) })),
            "user_received_message",
        ),
        ("zbs.send_development", with(&zbs, json!({ "phone": PHONE })), "user_received_message"),
        ("zbs.send_rsa", with(&secret, json!({ "rsa_phone": "ODQ5" })), "user_received_message"),
    ];
    let mut met = BTreeSet::new();
    for (call, params, event) in calls {
        office.ask(call, params).unwrap_or_else(|code| panic!("{call}: {code}"));
        let events = told(emulator);
        assert_eq!(names(&events).first().copied().unwrap_or_default(), event, "{call}");
        met.insert(call);
    }
    let reaching = api::table().iter().map(|row| row.spec()).filter(|row| {
        let family = row.name.split('.').next().unwrap();
        row.safety == Safety::Once && REACH.contains(&family) && !ELSE.contains(&row.name)
    });
    assert_eq!(met, reaching.map(|row| row.name).collect(), "every call that reaches somebody");
}
