//! Every example in `docs/endpoints.md` runs, and sends what the plain fixture of its call says. The Python and TypeScript
//! runners do the same with theirs.
#![cfg(feature = "http")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/folder.rs"]
mod folder;
#[path = "generated/rust_examples.rs"]
mod rust_examples;
mod support;

use folder::Folder;
use http::header::CONTENT_TYPE;
use support::{fixtures, to_http};
use zalo_oa_core::{App, CallOptions, api, transport::replay::Replay};

#[tokio::test]
async fn the_example_of_a_call_sends_what_its_fixture_says() {
    let files = Folder::new();
    // Examples name files as people do, by a path of where they are. This program has no other test that would mind.
    std::env::set_current_dir(files.path()).unwrap();
    for row in api::table() {
        let call = row.spec().name;
        let plain = format!("{}.json", call.replace('.', "/"));
        let case = fixtures().into_iter().find(|case| case.file == plain).unwrap();
        case.write_files(files.path());
        let replay = Replay::default();
        replay.push_response(case.response());
        let app = App::builder("1").transport(replay.clone()).build().unwrap();
        let client = app.with_token("made-up").with(CallOptions::default().attempts(1));
        rust_examples::run(call, &client).await.unwrap_or_else(|error| panic!("{call}: {error}"));
        let [sent] = &replay.requests()[..] else { panic!("{call}: not one request") };
        let expected = to_http(&row.prepare(case.params()).unwrap());
        assert_eq!(sent.method(), expected.method(), "{call}");
        assert_eq!(sent.uri().path_and_query(), expected.uri().path_and_query(), "{call}");
        assert_eq!(
            sent.headers().get(CONTENT_TYPE),
            expected.headers().get(CONTENT_TYPE),
            "{call}"
        );
        for (name, value) in expected.headers() {
            assert_eq!(sent.headers().get(name), Some(value), "{call}: {name}");
        }
        assert_eq!(sent.body(), expected.body(), "{call}");
    }
}
