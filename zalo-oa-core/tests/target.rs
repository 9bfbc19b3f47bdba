//! Whom a broadcast is for: by names and codes, and never everybody by mistake.
#![cfg(feature = "emulator")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use serde_json::json;
use zalo_oa_core::{
    api::SendBroadcast,
    broadcast::BroadcastOnce,
    emulator::Emulator,
    model::{
        ArticleId, Target,
        target::{Age, City, Gender},
    },
};

#[tokio::test]
async fn an_empty_group_is_refused_before_anything_is_sent() {
    let emulator = Emulator::builder().build();
    let client = emulator.client().unwrap();
    let article = || ArticleId::new("a1");
    let misspelt = || Target::everyone().cities(City::named("Thủ Đức"));
    let sent = client.send(SendBroadcast::new(misspelt(), vec![article()])).await;
    let error = sent.unwrap_err();
    assert_eq!(error.kind(), "build");
    assert!(error.to_string().contains("`cities` is empty"), "{error}");
    let once = client.start(BroadcastOnce::new(misspelt(), [article()])).result().await;
    assert_eq!(once.unwrap_err().kind(), "build");
    for (target, told) in [
        (json!({ "cities": [] }), "`cities` is empty"),
        (json!({ "cities": "" }), "`cities` is empty"),
        (json!({ "ages": null }), "`ages` is empty"),
        (json!({ "gender": ["1", "2"] }), "`gender` takes one"),
        (json!({ "ages": ["55+"] }), "`ages` has no `55+`; there are 0-12, 13-17"),
        (json!({ "age": ["65+"] }), "no target group `age`; there are ages, gender"),
        (json!({ "cities": ["Thủ Đức"] }), "`cities` has no `Thủ Đức`"),
    ] {
        let params = json!({ "target": target, "article_ids": ["a1"] });
        let error = client.call("broadcast.send", params).await.unwrap_err();
        assert_eq!(error.kind(), "build");
        assert!(error.to_string().contains(told), "{target}: {error}");
    }
    assert!(emulator.broadcasts().is_empty());
    assert_eq!(emulator.exchanges().len(), 0, "nothing left");
}

#[test]
fn names_and_codes_say_the_same() {
    let named: Target = serde_json::from_value(json!({
        "ages": ["55-64", "65+"], "gender": "Female", "cities": ["ha noi"], "platforms": ["Android"],
    }))
    .unwrap();
    let coded = json!({ "ages": "6,7", "gender": "2", "cities": "9", "platform": "2" });
    assert_eq!(serde_json::to_value(&named).unwrap(), coded);
    assert_eq!(serde_json::from_value::<Target>(coded).unwrap(), named);
    let regions: Target = serde_json::from_value(json!({ "regions": ["north", "south"] })).unwrap();
    assert_eq!(serde_json::to_value(regions).unwrap(), json!({ "locations": "0,2" }));
    let typed = Target::everyone().ages([Age::From55To64, Age::From65]).gender(Gender::Female);
    assert_eq!(serde_json::to_value(typed).unwrap(), json!({ "ages": "6,7", "gender": "2" }));
}
