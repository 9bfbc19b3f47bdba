//! Where the references contradict each other about template messages, groups and calls, and a fixture cannot hold both
//! sides. `tests/coverage/contradictions.txt` lists all of them.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use serde_json::json;
use zalo_oa_core::{emulator::Reply, endpoint::Host};

use crate::{
    webhooks::hooked,
    wire::{body, caller},
    zbs::office,
};

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
