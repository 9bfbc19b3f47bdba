//! Signs that the OA puts on messages.

use serde_json::json;
use zalo_oa_core::{
    api::{SendReaction, UserQuota},
    emulator::{Emulator, Webhook},
};

use crate::{webhooks::told, wire::typed};

#[test]
fn a_message_takes_fifty_signs_which_cost_nothing_and_can_be_taken_away() {
    let emulator = Emulator::builder().followers(3).webhook(Webhook::default()).build();
    let (client, user) = (typed(&emulator), emulator.add_people(1).remove(0));
    let message = emulator.write_in(&user, "Cảm ơn").unwrap();
    told(&emulator);
    let react = |icon: &str| SendReaction::new(&user, icon, &message);
    let before = client.send(UserQuota::new(&user)).unwrap();
    client.send(react("/-heart")).unwrap();
    let event = told(&emulator).remove(0);
    assert_eq!(event["event_name"], "oa_reacted_message");
    assert_eq!(event["message"], json!({ "msg_id": message, "react_icon": "/-heart" }));
    for _ in 1..50 {
        client.send(react(":>")).unwrap();
    }
    assert_eq!(client.refused(react(":>")), -210);
    client.send(react("/-remove")).unwrap();
    client.send(react(":o")).unwrap();
    assert_eq!(client.send(UserQuota::new(&user)).unwrap(), before);
    assert!(emulator.deliveries().is_empty(), "a sign is no message");
}

#[test]
fn contradiction_each_of_the_seven_signs_is_taken_and_a_wrongly_split_one_is_not() {
    let emulator = Emulator::builder().followers(3).build();
    let (client, people) = (typed(&emulator), emulator.add_people(2));
    let message = emulator.write_in(&people[0], "Cảm ơn").unwrap();
    for icon in [":>", "--b", ":-((", "/-strong", "/-heart", ":-h", ":o"] {
        client.send(SendReaction::new(&people[0], icon, &message)).unwrap();
    }
    for icon in [":-(", "(/-strong", "–b", "heart"] {
        assert_eq!(client.refused(SendReaction::new(&people[0], icon, &message)), -201, "{icon}");
    }
    let foreign = SendReaction::new(&people[1], ":o", &message);
    assert_eq!(client.refused(foreign), -201, "a message with somebody else");
    assert_eq!(client.refused(SendReaction::new(&people[0], ":o", "5a1b2c")), -201);
}
