//! The fields that an OA keeps about people: made, changed, filled, deleted.

use serde_json::json;
use zalo_oa_core::{
    api::{
        CreateUserField, DeleteUserField, GetCustomInfo, ListUserFields, UpdateCustomInfo,
        UpdateUserField, UserField,
    },
    emulator::Emulator,
    model::{CustomValues, FieldKey},
};

use crate::wire::{Typed, caller, typed};

fn account() -> (Emulator, Typed) {
    let emulator = Emulator::builder().followers(3).build();
    (emulator.clone(), typed(&emulator))
}

fn own(client: &Typed) -> Vec<UserField> {
    client.send(ListUserFields::new().field_type("oa_custom")).unwrap().0
}

#[test]
fn a_field_is_made_changed_filled_and_deleted_with_its_values() {
    let (emulator, client) = account();
    let keys = |keys: &[&str]| keys.iter().copied().map(FieldKey::from).collect::<Vec<_>>();
    client.send(CreateUserField::new("case", "table").keys(keys(&["id"]))).unwrap();
    client.send(UpdateUserField::new("case", "table").keys(keys(&["id", "state"]))).unwrap();
    assert_eq!(own(&client)[0].keys.as_ref().unwrap().len(), 2);
    let an = emulator.add_people(1).remove(0);
    let filled = CustomValues::default().table("case", [("id", "H17"), ("state", "mới")]);
    client.send(UpdateCustomInfo::new(&an).custom_info(filled)).unwrap();
    let info = client.send(GetCustomInfo::new(&an)).unwrap().custom_info.unwrap();
    assert_eq!(info.reveal()["case"]["state"], "mới");
    client.send(DeleteUserField::new("case")).unwrap();
    assert!(own(&client).is_empty());
    let info = client.send(GetCustomInfo::new(&an)).unwrap().custom_info.unwrap();
    assert!(info.reveal().is_empty(), "the values go with their field");
}

#[test]
fn keys_and_types_are_final_and_the_systems_fields_stay() {
    let (_, client) = account();
    client.send(CreateUserField::new("visits", "number")).unwrap();
    assert_eq!(client.refused(CreateUserField::new("visits", "text")), -201, "it is there");
    assert_eq!(client.refused(CreateUserField::new("phone", "text")), -201, "a system's key");
    assert_eq!(client.refused(CreateUserField::new("x", "poem")), -201);
    assert_eq!(client.refused(CreateUserField::new("x", "datetime").format("d/M")), -201);
    assert_eq!(client.refused(UpdateUserField::new("visits", "text")), -201);
    assert_eq!(client.refused(UpdateUserField::new("unknown", "text")), -201);
    assert_eq!(client.refused(DeleteUserField::new("phone")), -201);
    let table = || CreateUserField::new("case", "table");
    client.send(table().keys(vec!["id".into()])).unwrap();
    let fewer = UpdateUserField::new("case", "table").keys(vec!["state".into()]);
    assert_eq!(client.refused(fewer), -201, "a table may only gain keys");
    assert_eq!(client.send(ListUserFields::new()).unwrap().0.len(), 7 + 2);
}

#[test]
fn each_type_takes_its_own_values() {
    let (emulator, client) = account();
    let an = emulator.add_people(1).remove(0);
    let long = "ế".repeat(255);
    let cases = [
        ("boolean", "true", "yes"),
        ("number", "3.125", "3.1255"),
        ("email", "an@phuong.example", "an"),
        ("phone", "84900000001", "0900000001"),
        ("url", "https://phuong.example", "phuong.example"),
        ("text", &*long, ""),
    ];
    for (kind, good, bad) in cases {
        let key = format!("own_{kind}");
        client.send(CreateUserField::new(&*key, kind)).unwrap();
        let write = |value: &str| {
            let values = CustomValues::default().set(&*key, value);
            client.send(UpdateCustomInfo::new(&an).custom_info(values))
        };
        write(good).unwrap();
        if !bad.is_empty() {
            assert_eq!(write(bad).unwrap_err().code(), Some(-201), "{kind}");
        }
    }
    let longer = CustomValues::default().set("own_text", format!("{long}a"));
    assert_eq!(client.refused(UpdateCustomInfo::new(&an).custom_info(longer)), -210);
}

#[test]
fn contradiction_fields_are_listed_by_plain_query_and_by_json_body() {
    let (emulator, client) = account();
    client.send(CreateUserField::new("visits", "number")).unwrap();
    let caller = caller(&emulator);
    let path = "/v3.0/oa/userfield/get";
    let query = caller.query(path, &[("field_type", "oa_custom")]);
    let posted =
        caller.post(path, &json!({ "field_type": "oa_custom", "fields_to_get": ["visits"] }));
    assert_eq!(query["data"][0]["key"], "visits");
    assert_eq!(query, posted);
}
