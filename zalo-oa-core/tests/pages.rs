//! A walk over pages brings everybody once, ends where it should, and never passes a short list
//! off as a whole one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/script.rs"]
mod script;

use bytes::Bytes;
use clock::ManualRuntime;
use futures_util::TryStreamExt;
use script::{Outcome, Script, ok};
use serde_json::{Value, json};
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    api::{ListRecentChats, ListUsers},
    error::Problem,
    transport::TransportErrorKind,
};

/// The call's parameters: the JSON in the query's `data`.
fn params(request: &http::Request<Bytes>) -> Value {
    let query = request.uri().query().unwrap();
    let (_, data) = url::form_urlencoded::parse(query.as_bytes()).next().unwrap();
    serde_json::from_str(&data).unwrap()
}

fn page(total: u64, offset: u64, ids: impl Iterator<Item = u64>) -> Outcome {
    let users: Vec<Value> = ids.map(|id| json!({"user_id": id.to_string()})).collect();
    let data = json!({"total": total, "count": 50, "offset": offset, "users": users});
    ok(&json!({"error": 0, "message": "Success", "data": data}))
}

/// A platform with so many people that hands out at most `most` a page.
fn people(total: u64, most: u64) -> Script {
    Script::new(move |_, request| {
        let params = params(request);
        let offset = params["offset"].as_u64().unwrap();
        let count = params["count"].as_u64().unwrap().min(most);
        page(total, offset, offset..total.min(offset + count).max(offset))
    })
}

fn client(script: &Script) -> Client {
    let app = App::builder("1").transport(script.clone()).runtime(ManualRuntime::new(1).shared());
    app.build().unwrap().with_token("made-up-token")
}

async fn all(client: &Client, request: ListUsers) -> Result<Vec<u64>, Error> {
    let people: Vec<_> = client.pages(request).items().try_collect().await?;
    Ok(people.iter().map(|user| user.user_id.as_str().parse().unwrap()).collect())
}

fn up_to(total: u64) -> Vec<u64> {
    (0..total).collect()
}

#[tokio::test]
async fn everybody_comes_once_and_in_order() {
    for total in [0, 1, 49, 50, 51, 100, 2_345] {
        let script = people(total, 50);
        assert_eq!(all(&client(&script), ListUsers::new(0, 50)).await.unwrap(), up_to(total));
        let pages = usize::try_from(total.div_ceil(50).max(1)).unwrap();
        assert_eq!(script.count(), pages, "{total}: the total ends the walk without one more call");
    }
}

#[tokio::test]
async fn pages_shorter_than_asked_lose_nobody() {
    for most in [1, 7, 20, 49] {
        let script = people(137, most);
        assert_eq!(all(&client(&script), ListUsers::new(0, 50)).await.unwrap(), up_to(137));
    }
}

#[tokio::test]
async fn an_empty_page_ends_the_walk_whatever_the_total_says() {
    let script = Script::new(|number, request| {
        assert!(number < 9, "it goes on for ever");
        let offset = params(request)["offset"].as_u64().unwrap();
        page(1_000, offset, offset..if number < 2 { offset + 50 } else { offset })
    });
    assert_eq!(all(&client(&script), ListUsers::new(0, 50)).await.unwrap(), up_to(100));
    assert_eq!(script.count(), 3);
}

#[tokio::test]
async fn a_platform_that_stays_at_one_offset_is_not_asked_for_ever() {
    let script = Script::new(|number, _| {
        assert!(number < 9, "it goes on for ever");
        page(1_000, 0, 0..50)
    });
    let found = all(&client(&script), ListUsers::new(0, 50)).await;
    assert_eq!(script.count(), 2);
    assert_eq!(found.unwrap_err().kind(), "build", "50 of 1,000 must not pass for the list");
}

#[tokio::test]
async fn ten_thousand_are_within_reach_and_more_is_an_error_not_a_short_list() {
    assert_eq!(
        all(&client(&people(10_000, 50)), ListUsers::new(0, 50)).await.unwrap(),
        up_to(10_000)
    );
    let client = client(&people(10_001, 50));
    let mut pages = client.pages(ListUsers::new(0, 50));
    let mut found = 0;
    let error = loop {
        match pages.next_page().await {
            Ok(Some(people)) => found += people.len(),
            Ok(None) => panic!("a short list passed for a whole one"),
            Err(error) => break error,
        }
    };
    assert_eq!(found, 10_000);
    let Error::Build(error) = error else { panic!("{error:?}") };
    assert_eq!(*error.problem(), Problem::OutOfReach { total: 10_001, reached: 10_000 });
    assert_eq!(error.call(), "users.list");
    assert!(Error::from(error).hint().0.contains("narrow"));
    assert!(all(&client, ListUsers::new(0, 50)).await.is_err());
}

#[tokio::test]
async fn a_walk_that_begins_past_the_last_offset_is_an_error_not_an_empty_list() {
    for offset in [9_952, 10_000, u32::MAX] {
        let script = people(10_001, 50);
        let error = all(&client(&script), ListUsers::new(offset, 50)).await.unwrap_err();
        assert_eq!((error.kind(), script.count()), ("build", 0), "{error}");
    }
}

#[tokio::test]
async fn an_interrupted_walk_goes_on_from_its_offset() {
    // Every third answer fails, and nothing is repeated by the loop.
    let script = Script::new(|number, request| {
        if number % 3 == 2 {
            return Outcome::Fail(TransportErrorKind::NoAnswer);
        }
        let offset = params(request)["offset"].as_u64().unwrap();
        page(500, offset, offset..offset + 50)
    });
    let client = client(&script).with(CallOptions::default().attempts(1));

    // With the same walk,
    let mut pages = client.pages(ListUsers::new(0, 50));
    let mut found = Vec::new();
    loop {
        match pages.next_page().await {
            Ok(Some(people)) => found.extend(people),
            Ok(None) => break,
            Err(error) => assert!(!error.outcome_known()),
        }
    }
    assert_eq!((found.len(), pages.total(), pages.offset()), (500, Some(500), 500));

    // and with a new one for each part.
    let mut numbers = Vec::new();
    let mut offset = 0;
    while offset < 500 {
        let mut pages = client.pages(ListUsers::new(offset, 50));
        while let Ok(Some(people)) = pages.next_page().await {
            numbers.extend(people.iter().map(|user| user.user_id.as_str().parse::<u64>().unwrap()));
        }
        offset = pages.offset();
    }
    assert_eq!(numbers, up_to(500));
}

#[tokio::test]
async fn lists_without_a_total_end_at_the_empty_page() {
    let script = Script::new(|number, request| {
        assert!(number < 9, "it goes on for ever");
        let offset = params(request)["offset"].as_u64().unwrap();
        let messages: Vec<Value> = (offset..25.min(offset + 10).max(offset))
            .map(|id| json!({"message_id": id, "src": 1}))
            .collect();
        ok(&json!({"error": 0, "message": "Success", "data": messages}))
    });
    let walk = client(&script).pages(ListRecentChats::new(0, 10)).items();
    let found: Vec<_> = walk.try_collect().await.unwrap();
    let ids: Vec<u64> = found.iter().map(|one| one.message_id.as_str().parse().unwrap()).collect();
    assert_eq!((ids, script.count()), (up_to(25), 4));
}

#[tokio::test]
async fn filters_travel_with_every_page() {
    let script = people(120, 50);
    let request = ListUsers::new(0, 50).tag_name("Tổ 5").is_follower(true);
    all(&client(&script), request).await.unwrap();
    for (number, request) in script.requests().iter().enumerate() {
        let expected = json!({
            "offset": number * 50, "count": 50, "tag_name": "Tổ 5", "is_follower": "true",
        });
        assert_eq!(params(request), expected);
    }
}

#[tokio::test]
async fn a_walk_by_name_is_the_typed_walk() {
    for (total, most) in [(0, 50), (137, 50), (137, 7), (10_001, 50)] {
        let (typed, named) = (people(total, most), people(total, most));
        let typed_pages: Vec<Result<Value, String>> = outcome(
            client(&typed).pages(ListUsers::new(3, 40)).stream().map_ok(|page| json!(page)),
        )
        .await;
        let by_name =
            client(&named).pages_by_name("users.list", json!({"offset": 3, "count": "40"}));
        let named_pages = outcome(by_name.unwrap().map_ok(Value::from)).await;
        assert_eq!(typed_pages, named_pages);
        let requests = |script: &Script| -> Vec<_> {
            script.requests().iter().map(|request| request.uri().clone()).collect()
        };
        assert_eq!(requests(&typed), requests(&named));
    }
}

/// Every page, and the error at the end if there is one.
async fn outcome(
    pages: impl futures_util::Stream<Item = Result<Value, Error>>,
) -> Vec<Result<Value, String>> {
    let mut pages = Box::pin(pages);
    let mut found = Vec::new();
    loop {
        match pages.try_next().await {
            Ok(Some(page)) => found.push(Ok(page)),
            Ok(None) => return found,
            Err(error) => {
                found.push(Err(error.to_string()));
                return found;
            }
        }
    }
}

#[tokio::test]
async fn a_call_without_pages_says_so() {
    let script = people(1, 1);
    for (name, params) in [
        ("oa.info", json!({})),
        ("users.walk", json!({})),
        ("users.list", json!({"offset": 0})),
        ("users.list", json!({"offset": 0, "count": 50, "tag": "x"})),
    ] {
        let error = client(&script).pages_by_name(name, params).err().unwrap();
        assert_eq!((error.kind(), error.call()), ("build", name));
    }
    assert_eq!(script.count(), 0);
}
