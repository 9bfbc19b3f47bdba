//! What an OA writes down about people: written, read back, refused, forgotten.

use serde_json::json;
use zalo_oa_core::{
    api::{
        CreateUserField, ForgetUser, GetCustomInfo, GetFollower, GetUser, ListFollowers,
        UpdateCustomInfo, UpdateFollower, UpdateSharedInfo, UpdateUser,
    },
    emulator::{Emulator, PersonChange, Readings},
    model::{CustomValues, UserId},
    platform::Timestamp,
};

use crate::wire::{Caller, Typed, caller, code, refusal, typed};

fn account() -> (Typed, Caller, UserId, UserId) {
    let emulator = Emulator::builder().followers(3).build();
    let people = emulator.add_people(2);
    (typed(&emulator), caller(&emulator), people[0].clone(), people[1].clone())
}

#[test]
fn alias_and_own_id_are_written_read_back_and_forgotten() {
    let (client, _, an, binh) = account();
    client.send(UpdateUser::new(&an).user_alias("Bà An").user_external_id("HS-1")).unwrap();
    client.send(UpdateUser::new(&an).user_alias("Bà An - tổ 5")).unwrap();
    let found = client.send(GetUser::new(&an)).unwrap();
    assert_eq!(found.user_alias.unwrap().reveal(), "Bà An - tổ 5");
    assert_eq!(found.user_external_id.as_deref(), Some("HS-1"), "what is left out stays");
    let taken = UpdateUser::new(&binh).user_alias("Ông Bình").user_external_id("HS-1");
    assert_eq!(client.refused(taken), -201, "an id is never taken from somebody");
    client.send(ForgetUser::new(&an)).unwrap();
    let found = client.send(GetUser::new(&an)).unwrap();
    assert_eq!((found.user_alias, found.user_external_id), (None, None));
    assert_eq!(found.user_is_follower, Some(true), "whether they follow stays");
    client.send(UpdateUser::new(&binh).user_external_id("HS-1")).unwrap();
    assert_eq!(client.refused(ForgetUser::new("4500000000000000001")), -201);
}

#[test]
fn a_shared_block_is_written_whole_and_forgotten() {
    let (client, caller, an, _) = account();
    let block = || UpdateSharedInfo::new(&an, "Nguyễn An", "84900000001", "12 đường Mẫu", 79, 760);
    client.send(block().user_dob("31/12/1999")).unwrap();
    let shared = client.send(GetUser::new(&an)).unwrap().shared_info.unwrap();
    assert_eq!(shared.phone.unwrap().reveal(), "84900000001");
    assert_eq!(shared.user_dob.unwrap().reveal(), "31/12/1999");
    assert_eq!(client.refused(block().user_dob("31/12/1969")), -201, "from 1970 on");
    let part = json!({ "user_id": an, "shared_info": { "name": "Nguyễn An" } });
    let part = caller.post("/v3.0/oa/user/update", &part);
    assert_eq!(refusal(&part), (-201, "phone is invalid!".into()));
    client.send(ForgetUser::new(&an)).unwrap();
    assert!(client.send(GetUser::new(&an)).unwrap().shared_info.is_none());
}

#[test]
fn custom_information_is_held_against_its_fields_and_read_back_as_text() {
    let (client, _, an, _) = account();
    client.send(CreateUserField::new("visits", "number")).unwrap();
    let values = |values| UpdateCustomInfo::new(&an).custom_info(values);
    client.send(values(CustomValues::default().set("visits", 3))).unwrap();
    client.send(UpdateCustomInfo::new(&an).gender("Nữ").user_city_id("79")).unwrap();
    let info = client.send(GetCustomInfo::new(&an)).unwrap();
    assert_eq!(info.custom_info.unwrap().text("visits"), Some("3"));
    assert_eq!(info.full_address.unwrap().user_city_id.unwrap().reveal(), "79");
    let part = GetCustomInfo::new(&an).fields_to_export(vec!["gender".into()]);
    let part = client.send(part).unwrap();
    assert_eq!(part.gender.as_deref(), Some("Nữ"));
    assert!(part.full_address.is_none() && part.custom_info.unwrap().reveal().is_empty());
    assert_eq!(client.refused(values(CustomValues::default().set("visits", 1.2345))), -201);
    assert_eq!(client.refused(values(CustomValues::default().set("unknown", 1))), -201);
    assert_eq!(client.refused(UpdateCustomInfo::new(&an).gender("nam")), -201);
    client.send(ForgetUser::new(&an)).unwrap();
    assert!(client.send(GetCustomInfo::new(&an)).unwrap().custom_info.unwrap().reveal().is_empty());
}

#[test]
fn contradiction_two_address_models_live_side_by_side() {
    let (client, _, an, _) = account();
    client.send(UpdateSharedInfo::new(&an, "An", "84900000001", "12 Mẫu", 1, 5)).unwrap();
    let newer = UpdateCustomInfo::new(&an).user_city_id("79").user_ward_id("27343");
    client.send(newer).unwrap();
    let shared = client.send(GetUser::new(&an)).unwrap().shared_info.unwrap();
    assert_eq!(shared.city.unwrap().reveal(), "1", "one does not overwrite the other");
    let address = client.send(GetCustomInfo::new(&an)).unwrap().full_address.unwrap();
    assert_eq!(address.user_ward_id.unwrap().reveal(), "27343");
}

/// 31 May 2024, noon in Vietnam.
const BEFORE: Timestamp = Timestamp(1_717_131_600_000);

#[test]
fn the_retired_reads_answer_until_their_day_and_then_no_more() {
    let emulator = Emulator::builder().followers(3).start(BEFORE).build();
    let client = typed(&emulator);
    let page = client.send(ListFollowers::new(0, 50)).unwrap();
    assert_eq!((page.total, page.followers.len()), (3, 3));
    let an = page.followers[0].user_id.clone();
    let block = UpdateFollower::new(&an, "Nguyễn An", "84900000001", "12 đường Mẫu", 79, 760);
    client.send(block.clone()).unwrap();
    let found = client.send(GetFollower::new(&an)).unwrap();
    assert_eq!(found.shared_info.unwrap().name.unwrap().reveal(), "Nguyễn An");
    assert!(found.user_gender.is_some());
    assert_eq!(client.refused(GetFollower::new("4500000000000000001")), -201);
    let left = PersonChange {
        user_id: Some(an.to_string()),
        is_follower: Some(false),
        ..PersonChange::default()
    };
    emulator.change_person(&left).unwrap();
    assert_eq!(client.refused(GetFollower::new(&an)), -213);
    emulator.advance(std::time::Duration::from_secs(12 * 3_600));
    assert_eq!(client.refused(ListFollowers::new(0, 50)), -209, "1 June has begun");
    assert_eq!(client.refused(block), -209);
}

#[test]
fn the_oa_of_an_agency_may_find_the_retired_reads_alive() {
    let readings = Readings { ended_calls_answer: true, ..Readings::default() };
    let emulator = Emulator::builder().followers(3).readings(readings).build();
    let page = json!({ "offset": 0, "count": 2 });
    let page = caller(&emulator).get("/v2.0/oa/getfollowers", &page);
    assert_eq!((code(&page), page["data"]["followers"].as_array().unwrap().len()), (0, 2));
}
