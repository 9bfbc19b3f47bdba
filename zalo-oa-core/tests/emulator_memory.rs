//! A million people within 200 MiB, and their lists no dearer at the end than at the start.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets something else than it expects is to fail there"
)]

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{Emulator, RateLimits},
    endpoint::Host,
};

const MIB: usize = 1 << 20;

fn page(emulator: &Emulator, token: &str, data: &Value) -> Value {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("data", &data.to_string())
        .finish();
    let request = Request::get(format!("/v3.0/oa/user/getlist?{query}"))
        .header("access_token", token)
        .body(Bytes::new())
        .unwrap();
    let reply = emulator.answer(Host::OpenApi, &request);
    let body: Value = serde_json::from_slice(reply.response.body()).unwrap();
    assert_eq!(body["error"], 0);
    body["data"].clone()
}

/// The most memory this process has held, in bytes; `None` where the system does not say.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kib: usize = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib * 1024)
}

#[test]
fn a_million_followers_fit_in_200_mib_with_every_list_in_use() {
    let emulator = Emulator::builder()
        .followers(1_000_000)
        .others(50_000)
        .rate_limits(RateLimits::OFF)
        .build();
    let tokens = emulator.tokens();
    let tags = ["Tổ dân phố 1", "Tổ dân phố 2", "Tổ dân phố 7", "Hộ kinh doanh"];
    let filters = [json!({}), json!({ "is_follower": "true" }), json!({ "is_follower": "false" })];
    let tagged = tags.iter().flat_map(|tag| {
        [json!({ "tag_name": tag }), json!({ "tag_name": tag, "is_follower": "true" })]
    });
    let mut costs = Vec::new();
    for mut filter in filters.into_iter().chain(tagged) {
        filter["count"] = json!(50);
        filter["last_interaction_period"] = json!("2023_01_01:2026_11_22");
        for offset in [0, 9_950] {
            filter["offset"] = json!(offset);
            let before = emulator.visited();
            let data = page(&emulator, tokens.access(), &filter);
            assert!(data["total"].as_u64().unwrap() > 10_000);
            assert_eq!(data["users"].as_array().unwrap().len(), 50);
            costs.push(emulator.visited() - before);
        }
    }
    for pair in costs.chunks(2) {
        assert!(pair[1] <= 2 * pair[0], "{pair:?}");
        assert!(pair[1] < 200, "no list is scanned: {pair:?}");
    }
    assert!(emulator.footprint() <= 200 * MIB, "{} bytes", emulator.footprint());
    assert!(emulator.footprint() >= 16_000_000, "the people are counted");
    if let Some(peak) = peak() {
        assert!(peak <= 200 * MIB, "{peak} bytes");
    }
}
