//! The operation `publish` on the emulator: waits, deadlines, lost answers, interruptions.
#![cfg(all(feature = "publish", feature = "emulator"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use std::time::Duration;

use futures_util::FutureExt;
use serde_json::json;
use zalo_oa_core::{
    App, Client, Error,
    api::{GetArticle, ListArticles},
    emulator::{ClockMode, Emulator, Fault, FaultPlan, Phase},
    model::{Block, Cover, Visibility},
    publish::{Document, DraftOptions, Publish, PublishEvent, Published, Resume},
};

const TEXT: &str = "# Lịch tiếp công dân\n\nSáng **thứ Năm** hằng tuần tại phòng 1.";

fn emulator(processing: u64) -> Emulator {
    Emulator::builder().clock(ClockMode::Auto).article_time(Duration::from_secs(processing)).build()
}

fn client(emulator: &Emulator) -> Client {
    let app = App::builder(emulator.app_id())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()
        .unwrap();
    app.with_token(emulator.tokens().access())
}

fn document() -> Publish {
    Publish::document(Document::markdown(TEXT), DraftOptions::new().author("Văn phòng"))
}

/// Runs to the end; the emulator's automatic clock never makes anybody wait in truth.
fn run<F: Future>(emulator: &Emulator, work: F) -> F::Output {
    let mut work = Box::pin(emulator.drive(work));
    for _ in 0..100_000 {
        if let Some(done) = work.as_mut().now_or_never() {
            return done;
        }
    }
    panic!("it never ends");
}

async fn publish(
    client: &Client,
    publish: Publish,
) -> (Vec<PublishEvent>, Result<Published, Error>) {
    let mut running = client.start(publish);
    let mut events = Vec::new();
    while let Some(event) = running.next().await {
        events.push(event);
    }
    (events, running.result().await)
}

#[test]
fn an_article_is_followed_until_it_has_an_id_and_is_shown() {
    let emulator = emulator(20);
    let client = client(&emulator);
    let (events, outcome) = run(&emulator, publish(&client, document()));
    let published = outcome.unwrap();
    let pauses: Vec<u64> = events
        .iter()
        .filter_map(|event| match event {
            PublishEvent::Processing { next_ms, .. } => Some(*next_ms),
            _ => None,
        })
        .collect();
    assert_eq!(pauses, [1000, 2000, 4000, 8000, 16_000]);
    assert!(matches!(events.last(), Some(PublishEvent::Published { .. })));

    let article = run(&emulator, client.send(GetArticle::new(published.article_id))).unwrap();
    assert_eq!(article.title, "Lịch tiếp công dân");
    assert_eq!(article.status, Some(Visibility::Show));
    let Some(Cover::Photo { status, .. }) = article.cover else { panic!("no cover") };
    assert_eq!(status, Visibility::Show);
    let content = "<p>Sáng <strong>thứ Năm</strong> hằng tuần tại phòng 1.</p>".to_owned();
    assert_eq!(article.body, Some(vec![Block::Text { content }]));
}

#[test]
fn a_deadline_leaves_a_job_that_a_later_run_follows_without_making_a_second_article() {
    let emulator = emulator(90);
    let client = client(&emulator);
    let short = document().deadline(Duration::from_secs(10));
    let (_, outcome) = run(&emulator, publish(&client, short));
    let error = outcome.unwrap_err();
    assert_eq!(error.kind(), "pending");
    let resume: Resume = error.resume().unwrap().parse().unwrap();

    let (_, outcome) = run(&emulator, publish(&client, Publish::job(resume)));
    assert_eq!(outcome.unwrap().title, "Lịch tiếp công dân");
    assert_eq!(articles(&emulator, &client), 1);
}

fn articles(emulator: &Emulator, client: &Client) -> usize {
    run(emulator, client.send(ListArticles::new(0, 10))).unwrap().medias.len()
}

fn lost_answer(phase: Phase) -> FaultPlan {
    FaultPlan::default().times("articles.create", 1, Fault::Reset { phase })
}

#[test]
fn a_create_whose_answer_is_lost_is_found_in_the_list_and_not_made_again() {
    let emulator = emulator(20);
    let client = client(&emulator);
    emulator.add_faults(lost_answer(Phase::After));
    let (events, outcome) = run(&emulator, publish(&client, document()));
    assert_eq!(outcome.unwrap().title, "Lịch tiếp công dân");
    assert!(events.iter().any(|event| matches!(event, PublishEvent::Looking { .. })));
    assert_eq!(articles(&emulator, &client), 1);
    assert_eq!(emulator.calls()["articles.create"], 1);
}

#[test]
fn a_create_that_never_arrived_is_made_only_when_the_caller_runs_it_again() {
    let emulator = emulator(20);
    let client = client(&emulator);
    emulator.add_faults(lost_answer(Phase::Before));
    let (_, outcome) = run(&emulator, publish(&client, document()));
    let error = outcome.unwrap_err();
    assert!(!error.outcome_known());
    assert_eq!(articles(&emulator, &client), 0);

    let resume: Resume = error.resume().unwrap().parse().unwrap();
    let (_, outcome) = run(&emulator, publish(&client, document().resume(resume)));
    assert_eq!(outcome.unwrap().title, "Lịch tiếp công dân");
    assert_eq!(articles(&emulator, &client), 1);
}

#[test]
fn an_old_article_of_the_same_title_is_not_taken_for_the_new_one() {
    let emulator = emulator(1);
    let client = client(&emulator);
    run(&emulator, publish(&client, document())).1.unwrap();
    emulator.advance(Duration::from_secs(3600));
    emulator.add_faults(lost_answer(Phase::Before));
    let (_, outcome) = run(&emulator, publish(&client, document()));
    assert!(!outcome.unwrap_err().outcome_known());
}

#[test]
fn by_name_it_tells_the_same_story() {
    let emulator = emulator(3);
    let client = client(&emulator);
    let params = json!({ "markdown": TEXT, "author": "Văn phòng" });
    let mut running = client.start_by_name("publish", params).unwrap();
    let mut names = Vec::new();
    let answer = run(&emulator, async {
        while let Some(event) = running.next().await {
            names.push(event["event"].as_str().unwrap().to_owned());
        }
        running.result().await
    });
    assert_eq!(answer.unwrap()["title"], "Lịch tiếp công dân");
    assert_eq!(names, ["drafted", "creating", "created", "processing", "processing", "published"]);
}

#[test]
fn what_does_not_fit_is_said_before_anything_is_sent() {
    let emulator = emulator(1);
    let client = client(&emulator);
    let cases = [
        (json!({ "markdown": TEXT }), "`author` is missing"),
        (json!({ "author": "A" }), "`markdown` or `text` is missing"),
        (json!({ "markdown": TEXT, "auhtor": "A" }), "no parameter is named `auhtor`"),
        (json!({ "markdown": "![a](anh.png)", "author": "A", "title": "T" }), "not on the web"),
        (json!({ "markdown": TEXT, "author": "A".repeat(51) }), "51 characters, at most 50"),
    ];
    for (params, expected) in cases {
        let outcome = match client.start_by_name("publish", params) {
            Ok(running) => run(&emulator, running.result()),
            Err(error) => Err(error),
        };
        let error = outcome.unwrap_err();
        assert_eq!(error.kind(), "build");
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert!(emulator.calls().is_empty());
}

#[test]
fn a_run_that_is_resumed_early_does_not_make_a_second_article() {
    let emulator = emulator(60);
    let client = client(&emulator);
    emulator.add_faults(lost_answer(Phase::After));
    let mut running = client.start(document());
    let resume = run(&emulator, async {
        loop {
            match running.next().await {
                Some(PublishEvent::Looking { resume }) => return resume,
                Some(_) => {}
                None => panic!("nothing was lost"),
            }
        }
    });
    // The program stops here and comes back long before the article is processed.
    running.cancel();
    let stopped = run(&emulator, running.result()).unwrap_err();
    assert_eq!((stopped.kind(), stopped.outcome_known()), ("cancelled", false));
    let again = document().resume(resume.parse().unwrap());
    let (_, outcome) = run(&emulator, publish(&client, again));
    outcome.unwrap();
    assert_eq!(emulator.calls()["articles.create"], 1);
    assert_eq!(articles(&emulator, &client), 1);
}

#[test]
fn a_job_is_followed_through_lost_answers_and_resets() {
    let emulator = emulator(30);
    let client = client(&emulator);
    let reset = Fault::Reset { phase: Phase::Before };
    emulator.add_faults(FaultPlan::default().times("articles.verify", 6, reset));
    let (_, outcome) = run(&emulator, publish(&client, document()));
    outcome.unwrap();
}

#[test]
fn an_article_that_was_made_by_hand_goes_out_composed() {
    let emulator = emulator(1);
    let client = client(&emulator);
    let title = "Lịch tiếp công dân";
    let apart: String = unicode_normalization::UnicodeNormalization::nfd(title).collect();
    assert_ne!(apart, title);
    let block = Block::Text { content: format!("<p>{apart}</p>") };
    let cover = Cover::photo("https://example.com/c.jpg");
    let article = zalo_oa_core::api::CreateArticle::new(
        apart.as_str(),
        "A",
        apart.as_str(),
        cover,
        vec![block],
    );
    let (_, outcome) = run(&emulator, publish(&client, Publish::article(article)));
    let id = outcome.unwrap().article_id;
    let article = run(&emulator, client.send(GetArticle::new(id))).unwrap();
    assert_eq!(article.title, title);
    assert_eq!(article.body, Some(vec![Block::Text { content: format!("<p>{title}</p>") }]));
}
