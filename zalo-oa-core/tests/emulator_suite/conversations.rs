//! Messages are read back newest first, one row each.

use std::collections::HashSet;

use serde_json::{Value, json};
use zalo_oa_core::emulator::Emulator;

use crate::wire::{Caller, caller, refusal};

fn recent(caller: &Caller, offset: u32, count: u32) -> Vec<Value> {
    let page = caller.get("/v2.0/oa/listrecentchat", &json!({ "offset": offset, "count": count }));
    page["data"].as_array().unwrap().clone()
}

fn with_user(caller: &Caller, user: &Value) -> Vec<Value> {
    let data = json!({ "user_id": user, "offset": 0, "count": 10 });
    caller.get("/v2.0/oa/conversation", &data)["data"].as_array().unwrap().clone()
}

#[test]
fn earlier_messages_show_every_kind_newest_first() {
    let caller = caller(&Emulator::builder().followers(30).history(24).build());
    let rows: Vec<Value> = (0..3).flat_map(|page| recent(&caller, page * 10, 10)).collect();
    assert_eq!(rows.len(), 24);
    let times: Vec<i64> = rows.iter().map(|row| row["time"].as_i64().unwrap()).collect();
    assert!(times.is_sorted_by(|a, b| a >= b));
    let kinds: HashSet<&str> = rows.iter().map(|row| row["type"].as_str().unwrap()).collect();
    assert!(kinds.is_superset(&HashSet::from(["text", "photo", "location", "links", "GIF"])));
    let place = rows.iter().find(|row| row["type"] == "location").unwrap();
    let inner: Value = serde_json::from_str(place["location"].as_str().unwrap()).unwrap();
    assert!(inner["latitude"].is_string(), "JSON inside a text");
}

#[test]
fn both_sides_of_a_talk_are_rows_of_their_own() {
    let caller = caller(&Emulator::builder().followers(5).history(0).build());
    let user = caller.person(2);
    caller.emulator.write_in(&user.as_str().into(), "Cho hỏi").unwrap();
    caller.text(&user, "Dạ");
    let rows = recent(&caller, 0, 10);
    assert_eq!(rows.len(), 2);
    assert_eq!((&rows[0]["src"], &rows[0]["message"]), (&json!(0), &json!("Dạ")));
    assert_eq!((&rows[1]["src"], &rows[1]["message"]), (&json!(1), &json!("Cho hỏi")));
    let oa = json!(caller.emulator.oa_id());
    assert_eq!((&rows[0]["from_id"], &rows[0]["to_id"]), (&oa, &json!(user)));
    assert_eq!((&rows[1]["from_id"], &rows[1]["to_id"]), (&json!(user), &oa));
    assert_eq!(with_user(&caller, &json!(user)), rows);
    assert_eq!(with_user(&caller, &json!(user.parse::<u64>().unwrap())), rows);
    assert!(with_user(&caller, &json!(caller.person(4))).is_empty());
}

#[test]
fn more_than_ten_rows_are_refused() {
    let caller = caller(&Emulator::builder().followers(5).build());
    let many = caller.get("/v2.0/oa/listrecentchat", &json!({ "offset": 0, "count": 11 }));
    assert_eq!(refusal(&many).0, -210);
    let data = json!({ "user_id": "1", "offset": 0, "count": 10 });
    let nobody = caller.get("/v2.0/oa/conversation", &data);
    assert_eq!(refusal(&nobody), (-201, "user_id is invalid!".into()));
}
