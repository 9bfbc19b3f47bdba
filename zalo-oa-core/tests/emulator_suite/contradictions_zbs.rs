//! Where the references contradict each other about template messages, groups and calls: a list of what is held by which
//! fixture or test, and those that fixtures cannot hold.

use std::{fs, path::Path, time::Duration};

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use zalo_oa_core::{emulator::Reply, endpoint::Host};

use crate::{
    webhooks::hooked,
    wire::{body, caller},
    zbs::office,
};

/// What the sources disagree on, and the fixtures under `wire/` that hold each side. Where a side is no matter of
/// reading, the line says who holds it.
const HELD: &[(&str, &[&str])] = &[
    (
        "group sizes: three, or gmf1000 too",
        &["groups/quota", "groups/quota.used", "groups/detail.flags_and_numbers"],
    ),
    (
        "max_member a text, total_member a number, or the other way round",
        &["groups/detail", "groups/detail.flags_and_numbers"],
    ),
    (
        "auto_renew a text in one answer, a flag in another",
        &["groups/detail", "groups/quota", "groups/quota.used"],
    ),
    (
        "offset, count and total as numbers or texts",
        &["groups/list", "groups/list.texts_for_numbers"],
    ),
    (
        "member_user_ids a text or a list",
        &["groups/accept", "groups/reject", "groups/add_admins", "groups/remove_admins"],
    ),
    ("ids in groups as texts or numbers", &["groups/members", "groups/members.id_numbers"]),
    (
        "a caption required in groups, optional to a person",
        &["groups/image", "consultation/image.no_caption"],
    ),
    ("quota of a send as texts or numbers", &["zbs/send", "zbs/send.numbers"]),
    ("tracking_id required or left out", &["zbs/send", "zbs/send.numbers"]),
    ("the quota's numbers as texts, or null", &["zbs/quota", "zbs/quota.texts"]),
    (
        "a number with plus, with 84, with 0",
        &["zbs/send", "zbs/send.number_as_people_write_it", "zbs/send.number_with_zero"],
    ),
    ("development mode with or without `mode`", &["zbs/send_development"]),
    (
        "`tokenType` with a blank or without",
        &["zbs/check_journey", "zbs/check_journey.without_blank"],
    ),
    ("fields of a journey at the top, not under data", &["zbs/journey_token"]),
    ("words of template tags", &["zbs/tags", "zbs/tags.newer_words", "zbs/template.of_2024"]),
    (
        "template id a number or a text, camelCase or snake_case",
        &["zbs/templates", "zbs/templates.snake_case", "zbs/template", "zbs/template.of_2024"],
    ),
    ("values of sample data as texts or numbers", &["zbs/sample_data"]),
    (
        "components called BUTTON and IMAGE, or BUTTONS and IMAGES",
        &["zbs/create_template", "zbs/create_template.limit_tables_words"],
    ),
    (
        "placeholders `<name>` or `{{name}}`",
        &["zbs/create_template", "zbs/create_template.placeholders"],
    ),
    (
        "a layout is a list or an object: sent as an object, which is what clients send",
        &["zbs/create_template"],
    ),
    (
        "kinds of parameters: numbers when written, words when read",
        &["zbs/create_template", "zbs/template"],
    ),
    ("feedback or feedbacks; no message beside error", &["zbs/ratings", "zbs/ratings.feedback"]),
    (
        "numbers of consent that are no failure",
        &["calls/request_consent", "calls/check_consent", "calls/check_consent.waiting"],
    ),
    (
        "numbers of consent as number or text",
        &["calls/check_consent", "calls/check_consent.code_as_text"],
    ),
    (
        "the receipt's recipient: a phone or its hash",
        &["webhook/template_received_message", "webhook/template_received_message.hashed"],
    ),
    (
        "names of group events of two years",
        &[
            "webhook/accept_request_join_group.as_react_request_join_group",
            "webhook/user_out_group.as_user_leave_group",
            "webhook/delete_group.as_disperse_group",
        ],
    ),
    ("the hash in RSA's mask: up to the caller, who encrypts", &["zbs/send_rsa"]),
];

#[test]
fn each_side_of_each_contradiction_has_its_fixture() {
    let wire = Path::new(env!("CARGO_MANIFEST_DIR")).join("wire");
    for (topic, fixtures) in HELD {
        for fixture in *fixtures {
            let file = wire.join(fixture).with_extension(format!(
                "{}json",
                Path::new(fixture)
                    .extension()
                    .map_or(String::new(), |case| format!("{}.", case.display()))
            ));
            let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{topic}: {file:?}"));
            assert!(serde_json::from_str::<Value>(&text).is_ok(), "{topic}: {fixture}");
        }
    }
}

#[test]
fn ratings_are_read_by_get_and_by_post_with_body_or_query() {
    let caller = caller(&hooked().build());
    let ask = |request: http::request::Builder, body: &str| -> Reply {
        let body = Bytes::from(body.to_owned());
        let request = request.header("access_token", &caller.token).body(body).unwrap();
        caller.emulator.answer(Host::Business, &request)
    };
    let query = "/rating/get?template_id=500003&from_time=0&to_time=9&offset=0&limit=10";
    let json =
        json!({ "template_id": "500003", "from_time": 0, "to_time": 9, "offset": 0, "limit": 10 });
    let wanted = json!({ "error": 0, "data": { "total": 0, "data": [] } });
    assert_eq!(body(&ask(Request::get(query), "")), wanted, "as the page's sample");
    assert_eq!(body(&ask(Request::post(query), "")), wanted);
    assert_eq!(body(&ask(Request::post("/rating/get"), &json.to_string())), wanted, "as its text");
}

#[test]
fn the_owner_of_groups_is_asked_for_as_app_and_as_app_in_capitals() {
    let caller = caller(&hooked().build());
    for owner in ["APP", "App"] {
        let answer = caller.post("/v3.0/oa/quota/group", &json!({ "quota_owner": owner }));
        assert_eq!((&answer["error"], &answer["data"]), (&json!(0), &json!([])), "{owner}");
    }
}

#[test]
fn journeys_last_as_their_kind_says_though_the_page_says_seven_days() {
    let office = office(hooked());
    for (kind, days) in [("token_logistics_7", 7), ("token_coach_bus_30", 30)] {
        let params = json!({ "phone": "84900000000", "token_type": kind });
        let token = office.ask("zbs.journey_token", params).unwrap()["token"].clone();
        let send = || {
            let data = json!({ "customer": "An", "code": "HS-01" });
            office.ask("zbs.send", json!({
                "phone": "84900000000", "template_id": "500001", "template_data": data, "journey_token": token,
            }))
        };
        send().unwrap();
        office.emulator.advance(Duration::from_secs(86_400 * days));
        send().unwrap();
        office.emulator.advance(Duration::from_secs(1));
        assert_eq!(send(), Err(-150), "{kind}");
    }
}
