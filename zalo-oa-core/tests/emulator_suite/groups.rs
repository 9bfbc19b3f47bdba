//! Groups: made on an asset, written to, managed and dissolved; and what is refused on the way.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::{
    api::{SendGroupFile, SendGroupUploadedImage, UploadFile, UploadImage},
    emulator::Emulator,
    model::{File, GroupId, GroupText, UserId},
};

use crate::{
    webhooks::{hooked, names, told},
    wire::{Caller, caller, code, refusal, typed},
};

const DAY: Duration = Duration::from_secs(86_400);

fn path(call: &str) -> String {
    format!("/v3.0/oa/group/{call}")
}

/// A caller with the officer and three more people, and what the officer's group is made on.
fn ward() -> (Caller, Vec<String>, String) {
    let caller = caller(&hooked().access_life(DAY * 365).build());
    let people = (0..4).map(|place| caller.person(place)).collect();
    let asset = assets(&caller, "gmf50")[0]["asset_id"].as_str().unwrap().to_owned();
    (caller, people, asset)
}

fn assets(caller: &Caller, size: &str) -> Value {
    let body = json!({ "quota_owner": "OA", "product_type": size });
    caller.post("/v3.0/oa/quota/group", &body)["data"].clone()
}

fn make(caller: &Caller, asset: &str, people: &[String]) -> Value {
    let body = json!({ "group_name": "Tổ 5", "asset_id": asset, "member_user_ids": people });
    caller.post(&path("creategroupwithoa"), &body)
}

fn group(caller: &Caller, asset: &str, people: &[String]) -> String {
    let made = make(caller, asset, people);
    made["data"]["group_id"].as_str().unwrap().to_owned()
}

fn act(caller: &Caller, call: &str, group: &str, people: &[String]) -> i64 {
    code(&caller.post(&path(call), &json!({ "group_id": group, "member_user_ids": people })))
}

fn listed(caller: &Caller, call: &str, group: &str) -> Vec<String> {
    let page = caller.query(&path(call), &[("group_id", group), ("offset", "0"), ("count", "50")]);
    let members = page["data"]["members"].as_array().unwrap().clone();
    members.iter().filter_map(|one| one["user_id"].as_str().map(str::to_owned)).collect()
}

/// Their names; each is signed and of the shape that its kind has.
fn events(caller: &Caller) -> Vec<String> {
    names(&told(&caller.emulator)).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_group_is_made_read_changed_and_dissolved() {
    let (caller, people, asset) = ward();
    events(&caller);
    let id = group(&caller, &asset, &people[..2]);
    assert_eq!(assets(&caller, "gmf50")[0]["used_id"], json!(id));
    let page = caller.query(&path("getgroupsofoa"), &[("offset", "0"), ("count", "5")]);
    assert_eq!(page["data"]["groups"][0]["total_member"], 3, "the OA counts too");
    assert_eq!(listed(&caller, "listmember", &id), people[..2]);

    let body = json!({ "group_id": id, "group_name": "Tổ 6", "join_appr": true });
    let changed = caller.post(&path("updateinfo"), &body);
    assert_eq!(changed["data"]["group_info"]["name"], "Tổ 6");
    let detail = caller.query(&path("getgroup"), &[("group_id", &id)]);
    assert_eq!(detail["data"]["group_setting"]["join_appr"], true);
    assert_eq!(detail["data"]["group_info"]["max_member"], "50", "a text, as in the sample");

    assert_eq!(code(&caller.post(&path("delete"), &json!({ "group_id": id }))), 0);
    assert_eq!(assets(&caller, "gmf50")[0]["status"], "available");
    let gone = caller.query(&path("getgroup"), &[("group_id", &id)]);
    assert_eq!(refusal(&gone), (-403, "OA is not in group".into()));
    assert_eq!(events(&caller), ["create_group", "update_group_info", "delete_group"]);
}

#[test]
fn people_come_ask_rise_and_go_and_zalo_tells_of_it() {
    let (caller, people, asset) = ward();
    let id = group(&caller, &asset, &people[..1]);
    let (group, asks) = (GroupId::new(id.as_str()), UserId::new(people[2].as_str()));
    caller.post(&path("updateinfo"), &json!({ "group_id": id, "join_appr": true }));
    events(&caller);
    assert_eq!(act(&caller, "invite", &id, &people[1..2]), 0);
    assert!(caller.emulator.join_group(&group, &asks));
    assert!(caller.emulator.join_group(&group, &UserId::new(people[3].as_str())));
    assert_eq!(listed(&caller, "listpendinginvite", &id), people[2..4]);
    assert_eq!(act(&caller, "acceptpendinginvite", &id, &people[2..3]), 0);
    assert_eq!(act(&caller, "rejectpendinginvite", &id, &people[3..4]), 0);
    assert_eq!(act(&caller, "acceptpendinginvite", &id, &people[3..4]), -201, "nobody asks");
    assert_eq!(listed(&caller, "listpendinginvite", &id).len(), 0);
    assert_eq!(act(&caller, "addadmins", &id, &people[1..2]), 0);
    assert_eq!(act(&caller, "addadmins", &id, &people[3..4]), -201, "not a member");
    assert_eq!(act(&caller, "removeadmins", &id, &people[1..2]), 0);
    assert_eq!(act(&caller, "removemembers", &id, &people[1..2]), 0);
    assert!(
        caller.emulator.leave_group(&group, &asks) && !caller.emulator.leave_group(&group, &asks)
    );
    assert_eq!(listed(&caller, "listmember", &id), people[..1]);
    caller.post(&path("updateinfo"), &json!({ "group_id": id, "enable_link_join": false }));
    assert!(!caller.emulator.join_group(&group, &asks), "its link is closed");
    assert_eq!(
        events(&caller),
        [
            "user_join_group",
            "user_request_join_group",
            "user_request_join_group",
            "accept_request_join_group",
            "reject_request_join_group",
            "add_group_admin",
            "remove_group_admin",
            "user_out_group",
            "user_out_group",
            "update_group_info"
        ]
    );
}

#[test]
fn what_is_written_is_read_newest_first_and_told() {
    let (caller, people, asset) = ward();
    let id = group(&caller, &asset, &people[..2]);
    let (group, user) = (GroupId::new(id.as_str()), UserId::new(people[1].as_str()));
    events(&caller);
    let text = GroupText::from("Chào ").mention(&user);
    let message = json!({ "text": text.reveal() });
    let body = json!({ "recipient": { "group_id": id }, "message": message });
    let sent = caller.post(&path("message"), &body);
    assert_eq!(sent["data"]["group_id"], json!(id));
    let answer = caller.emulator.write_in_group(&group, &user, "Mai mấy giờ?").unwrap();
    let page = [("group_id", id.as_str()), ("offset", "0"), ("count", "5")];
    let talk = caller.query(&path("conversation"), &page);
    assert_eq!(talk["data"][0]["message_id"], json!(answer.as_str()));
    assert_eq!((&talk["data"][0]["src"], &talk["data"][1]["src"]), (&json!(1), &json!(0)));
    assert_eq!(talk["data"][1]["message"], json!(format!("Chào [@{user}]")));
    let recent = caller.query(&path("listrecentchat"), &page[1..]);
    assert_eq!(recent["data"], talk["data"]);
    caller.post(&path("updateinfo"), &json!({ "group_id": id, "lock_send_msg": true }));
    assert_eq!(caller.emulator.write_in_group(&group, &user, "Alo"), None);
    let log = caller.emulator.deliveries();
    assert_eq!((log.len(), log[0].kind, log[0].user_id.as_str()), (1, "group", &*id));
    assert_eq!(
        events(&caller),
        ["oa_send_group_text", "user_send_group_text", "update_group_info"]
    );
}

#[test]
fn groups_refuse_as_documented() {
    let (caller, people, asset) = ward();
    let strangers = ["4500000000000000001".to_owned()];
    assert_eq!(code(&make(&caller, "made-up", &people[..1])), -201);
    assert_eq!(code(&make(&caller, &asset, &people[1..2])), -201, "no administrator of the OA");
    assert_eq!(code(&make(&caller, &asset, &strangers)), -201);
    let small = assets(&caller, "gmf10")[0]["asset_id"].as_str().unwrap().to_owned();
    let many: Vec<String> = (0..10).map(|place| caller.person(place)).collect();
    assert_eq!(code(&make(&caller, &small, &many)), -210, "ten seats, one of them the OA's");
    let id = group(&caller, &small, &many[..9]);
    assert_eq!(code(&make(&caller, &small, &people[..1])), -241, "the free one carries a group");
    let other = group(&caller, &asset, &people[..1]);
    let body = json!({ "group_id": id, "asset_id": asset });
    let used = caller.post(&path("updateasset"), &body);
    assert_eq!(refusal(&used), (-238, "asset_id is already used".into()));
    assert_eq!(act(&caller, "invite", &id, &many[9..]), -210);
    assert_eq!(act(&caller, "invite", "made-up", &people[..1]), -403);
    let caption = json!({ "attachment": { "type": "template", "payload": {
        "template_type": "media", "elements": [{ "media_type": "image", "url": "https://example.com/p.jpg" }] } } });
    let bare = json!({ "recipient": { "group_id": id }, "message": caption });
    assert_eq!(refusal(&caller.post(&path("message"), &bare)).1, "text is invalid!");
    let write = |group: &str, text: &str| {
        let body = json!({ "recipient": { "group_id": group }, "message": { "text": text } });
        code(&caller.post(&path("message"), &body))
    };
    assert_eq!(write(&id, &"ế".repeat(2_001)), -210);
    caller.emulator.advance(DAY * 201);
    assert_eq!(write(&id, "Alo"), -237, "its asset has lapsed");
    let detail = caller.query(&path("getgroup"), &[("group_id", &other)]);
    assert_eq!(detail["data"]["group_info"]["status"], "disabled");
    caller.emulator.advance(DAY * 45);
    assert_eq!(write(&id, "Alo"), -403, "and then it is dissolved");
}

#[test]
fn groups_are_for_verified_oas() {
    let caller = caller(&Emulator::builder().followers(3).verified(false).build());
    let page = caller.query(&path("getgroupsofoa"), &[]);
    assert_eq!(code(&page), -221);
}

#[test]
fn an_upload_serves_a_group_for_seven_days() {
    let (caller, people, asset) = ward();
    let id = GroupId::new(group(&caller, &asset, &people[..2]));
    let client = typed(&caller.emulator);
    let picture = File::bytes(&b"\xff\xd8\xff\xe0 a picture"[..]);
    let picture = client.send(UploadImage::new(picture)).unwrap().attachment_id;
    let file = File::bytes(&b"%PDF-1.4 a document"[..]);
    let file = client.send(UploadFile::new(file)).unwrap().token;
    let show = || SendGroupUploadedImage::new(&id, "Ảnh", &picture);
    client.send(show()).unwrap();
    client.send(SendGroupFile::new(&id, &file)).unwrap();
    let unknown = SendGroupUploadedImage::new(&id, "Ảnh", "made up");
    assert_eq!(client.refused(unknown), -201);
    assert_eq!(client.refused(SendGroupFile::new(&id, picture.as_str())), -201, "of another use");
    caller.emulator.advance(DAY * 7 + Duration::from_millis(1));
    assert_eq!(client.refused(show()), -100);
    assert_eq!(client.refused(SendGroupFile::new(&id, &file)), -100);
    assert_eq!(caller.emulator.deliveries().len(), 2);
}
