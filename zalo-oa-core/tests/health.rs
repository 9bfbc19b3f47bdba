//! The report about an OA: what it sees, what it says a person has to do, and when.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/consent.rs"]
mod consent;
#[path = "support/faulty_store.rs"]
mod faulty_store;

use std::{sync::Arc, time::Duration};

use consent::{Trial, info, small};
use faulty_store::Faulty;
use zalo_oa_core::{
    App, Client,
    emulator::{ClockMode, Fault, FaultPlan, Package, Phase},
    error::Who,
    health::{Health, NeedKind, TokenHealth},
    platform::Timestamp,
    store::{Intent, OaKey, Refusal, TokenStore},
};

const DAY: Duration = Duration::from_secs(86_400);

fn kinds(health: &Health) -> Vec<NeedKind> {
    // Every need speaks both languages and is no mere word.
    for need in &health.needs {
        assert!(need.text_en.len() > 20 && need.text_en.is_ascii(), "{need:?}");
        assert!(need.text_vi.len() > 20 && !need.text_vi.is_ascii(), "{need:?}");
    }
    let moments: Vec<_> = health.needs.iter().map(|need| need.when).collect();
    let mut sorted = moments.clone();
    sorted.sort_by_key(|when| when.map_or(i64::MAX, |when| when.0));
    assert_eq!(moments, sorted);
    health.needs.iter().map(|need| need.what).collect()
}

/// Days pass, with a call (and so a refresh) every twenty.
async fn live(trial: &Trial, client: &Client, days: u32) {
    for _ in 0..days / 20 {
        trial.emulator.advance(DAY * 20);
        info(client).await.unwrap();
    }
    trial.emulator.advance(DAY * (days % 20));
}

#[tokio::test]
async fn a_healthy_account_needs_nobody_and_shows_its_dates() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    let start = trial.emulator.now();
    trial.emulator.advance(Duration::from_secs(3_600));
    let health = client.health().await;
    assert_eq!(kinds(&health), []);
    assert_eq!(health.at, trial.emulator.now());
    assert_eq!(health.oa.ok().unwrap().oa_id, trial.emulator.oa_id());
    assert_eq!(health.verified, Some(true));
    assert_eq!(health.package.name.as_deref(), Some("Toàn diện"));
    // 200 days after 2026-11-23; the day ends at 17:00 UTC.
    assert_eq!(health.package.last_day.as_deref(), Some("11/06/2027"));
    assert_eq!(health.package.ends.unwrap().utc(), "2027-06-11T17:00:00Z");
    let TokenHealth::Stored {
        access_ends,
        refresh_born,
        refresh_age_days,
        refresh_ends,
        version,
        unfinished,
    } = &health.tokens
    else {
        panic!("{:?}", health.tokens);
    };
    assert_eq!(*access_ends, start.plus(Duration::from_secs(90_000)));
    assert_eq!((*refresh_born, *refresh_age_days), (start, 0));
    assert_eq!(*refresh_ends, start.plus(DAY * 90));
    assert_eq!((*version, unfinished), (1, &None));
}

#[tokio::test]
async fn it_serialises_and_holds_no_tokens() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    let tokens = trial.stored().await.unwrap().tokens;
    let health = client.health().await;
    let json = serde_json::to_value(&health).unwrap();
    assert_eq!(json["tokens"]["kind"], "stored");
    assert_eq!(json["oa"]["ok"]["oa_id"], trial.emulator.oa_id().as_str());
    let shown = format!("{json} {health:?}");
    assert!(!shown.contains(tokens.access_token.reveal()));
    assert!(!shown.contains(tokens.refresh_token.reveal()));
    trial.emulator.advance(DAY * 100);
    let json = serde_json::to_value(client.health().await).unwrap();
    assert_eq!(json["oa"]["error"]["kind"], "auth");
    assert_eq!(json["needs"][0]["what"], "consent");
    assert_eq!(json["needs"][0]["who"], "oa_admin");
}

#[tokio::test]
async fn a_refresh_token_is_warned_about_from_sixty_days_on_and_over_after_ninety() {
    // The access token lives on, so that looking does not renew anything.
    let trial = Trial::new(small().access_life(DAY * 400));
    let client = trial.signed_in().await;
    let born = trial.emulator.now();
    trial.emulator.advance(DAY * 60 - Duration::from_secs(1));
    assert_eq!(kinds(&client.health().await), []);
    trial.emulator.advance(Duration::from_secs(1));
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::RefreshTokenOld]);
    let need = &health.needs[0];
    assert_eq!((need.when, need.who), (Some(born.plus(DAY * 90)), Who::Developer));
    assert!(need.text_en.contains("60 days") && need.text_en.contains("keep_alive"), "{need:?}");
    trial.emulator.advance(DAY * 30);
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::Consent]);
    assert_eq!((health.needs[0].when, health.needs[0].who), (Some(health.at), Who::OaAdmin));
}

#[tokio::test]
async fn consent_is_needed_now_when_the_refresh_token_is_dead() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    trial.emulator.advance(DAY * 91);
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::Consent], "once, although two things say it");
    assert!(health.needs[0].text_en.contains("three months"), "{:?}", health.needs[0]);
    assert_eq!(health.needs[0].when, Some(health.at));
    assert_eq!(health.oa.ok(), None);
    assert_eq!(health.verified, None, "not known");
}

#[tokio::test]
async fn a_package_is_warned_about_thirty_days_before_its_end_and_after_it() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    live(&trial, &client, 160).await;
    let ends = client.health().await.package.ends.unwrap();
    let (month, second) = (DAY * 30, Duration::from_secs(1));
    for (moment, expected) in [
        (Timestamp(ends.0 - 30 * 86_400_000 - 1_000), None),
        (Timestamp(ends.0 - 30 * 86_400_000), Some((ends, "in 30 days"))),
        (Timestamp(ends.0 - 1_000), Some((ends, "in 0 days"))),
        (ends, Some((ends, "ended on"))),
        (ends.plus(month).plus(second), Some((ends.plus(month).plus(second), "ended on"))),
    ] {
        trial.emulator.set_time(moment);
        let health = client.health().await;
        let found = health.needs.iter().find(|need| need.what == NeedKind::Package);
        assert_eq!(found.map(|need| need.when.unwrap()), expected.map(|(when, _)| when));
        if let Some((_, part)) = expected {
            let need = found.unwrap();
            assert!(need.text_en.contains(part), "{need:?}");
            assert_eq!(need.who, Who::OaAdmin);
        }
    }
}

#[tokio::test]
async fn what_fails_first_comes_first() {
    let trial = Trial::new(small().verified(false).access_life(DAY * 400));
    let client = trial.signed_in().await;
    trial.emulator.advance(DAY * 180);
    let health = client.health().await;
    let expected = [NeedKind::Consent, NeedKind::Package, NeedKind::Verification];
    assert_eq!(kinds(&health), expected);
    assert_eq!(health.needs[2].when, None);
    assert_eq!(health.verified, Some(false));
}

#[tokio::test]
async fn a_bare_access_token_has_no_ages_and_says_so() {
    let trial = Trial::new(small());
    let client = trial.app.with_token(trial.emulator.tokens().access());
    let health = client.health().await;
    assert!(matches!(health.tokens, TokenHealth::AccessTokenOnly));
    assert_eq!(kinds(&health), [NeedKind::AccessTokenOnly]);
    assert_eq!(health.needs[0].when, None);
    assert!(health.needs[0].text_en.contains("whose age nobody knows"));
    trial.emulator.advance(DAY * 2);
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::AccessTokenOnly]);
    assert_eq!(health.needs[0].when, Some(health.at), "it has ended");
}

#[tokio::test]
async fn who_has_not_signed_in_is_told_to() {
    let trial = Trial::new(small());
    let empty = trial.app.oa(trial.emulator.oa_id(), trial.shared()).health().await;
    assert!(matches!(empty.tokens, TokenHealth::SignedOut));
    let none = trial.app.with_token("").health().await;
    assert!(matches!(none.tokens, TokenHealth::None));
    for health in [empty, none] {
        assert_eq!(kinds(&health), [NeedKind::SignIn]);
        assert_eq!(health.needs[0].when, Some(health.at));
    }
}

#[tokio::test]
async fn tokens_that_cannot_be_read_are_a_need_of_their_own() {
    let trial = Trial::new(small());
    trial.signed_in().await;
    let store = Arc::new(Faulty::new(trial.store.clone()));
    store.fail_loads(true);
    let health = trial.app.oa(trial.emulator.oa_id(), store).health().await;
    assert!(matches!(health.tokens, TokenHealth::Unreadable { .. }));
    assert_eq!(kinds(&health), [NeedKind::Store]);
}

#[tokio::test]
async fn an_unfinished_refresh_is_told_with_its_process() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    let key = OaKey { app: trial.emulator.app_id().into(), oa: trial.emulator.oa_id() };
    let lease = trial.store.lease(&key, DAY, DAY).await.unwrap();
    let at = trial.emulator.now();
    let intent = Intent { at, host: "may-2".to_owned(), process: 4711, refused: None };
    trial.store.begin(&lease, &intent).await.unwrap();
    trial.store.release(lease).await.unwrap();
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::UnfinishedRefresh]);
    let need = &health.needs[0];
    assert_eq!(need.when, Some(at.plus(Duration::from_secs(90_000))), "the token in use is good");
    for text in [&need.text_en, &need.text_vi] {
        assert!(text.contains("4711") && text.contains("may-2"), "{text}");
        assert!(text.contains(&at.utc()), "{text}");
    }
    let TokenHealth::Stored { unfinished, .. } = &health.tokens else { panic!() };
    assert_eq!(unfinished.as_ref(), Some(&intent));
}

#[tokio::test]
async fn a_noted_refusal_is_told_before_the_access_token_ends() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    let key = OaKey { app: trial.emulator.app_id().into(), oa: trial.emulator.oa_id() };
    let lease = trial.store.lease(&key, DAY, DAY).await.unwrap();
    let at = trial.emulator.now();
    let refused = Some(Refusal { at, code: Some(-14014), unfinished: false });
    let intent = Intent { at, host: "may-2".to_owned(), process: 4711, refused };
    trial.store.begin(&lease, &intent).await.unwrap();
    trial.store.release(lease).await.unwrap();
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::Consent]);
    let need = &health.needs[0];
    assert_eq!(need.when, Some(at.plus(Duration::from_secs(90_000))), "the token in use is good");
    assert!(need.text_en.contains("another system"), "{}", need.text_en);
}

#[tokio::test]
async fn refusals_that_a_person_can_mend_are_told_and_passing_ones_are_not() {
    let trial = Trial::new(small().package(Package::Basic));
    let health = trial.signed_in().await.health().await;
    assert_eq!(kinds(&health), [NeedKind::Refused]);
    assert_eq!(health.needs[0].who, Who::OaAdmin);
    assert!(health.needs[0].text_en.contains("-224"), "{:?}", health.needs[0]);

    let reset = FaultPlan::default().always("oa.info", Fault::Reset { phase: Phase::Before });
    let trial = Trial::new(small().clock(ClockMode::Auto).faults(reset));
    let health = trial.signed_in().await.health().await;
    assert_eq!(kinds(&health), []);
    assert!(health.oa.ok().is_none() && health.package.ends.is_none());
}

#[tokio::test]
async fn an_app_without_its_secret_cannot_refresh_and_is_told() {
    let trial = Trial::new(small());
    trial.signed_in().await;
    let bare = App::builder(trial.emulator.app_id())
        .transport(trial.emulator.clone())
        .runtime(trial.emulator.runtime())
        .build()
        .unwrap();
    let client = bare.oa(trial.emulator.oa_id(), trial.shared());
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::AppSecret]);
    assert!(health.needs[0].when > Some(health.at));
    trial.emulator.advance(DAY * 2);
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::AppSecret]);
    assert_eq!(health.needs[0].when, Some(health.at));
}

#[tokio::test]
async fn settings_of_the_app_that_stop_the_refresh_are_the_developers() {
    let refuse = Fault::Refuse { code: -14004, message: String::new() };
    let trial = Trial::new(small().faults(FaultPlan::default().always("oauth.refresh", refuse)));
    let client = trial.signed_in().await;
    trial.emulator.advance(DAY * 2);
    let health = client.health().await;
    assert_eq!(kinds(&health), [NeedKind::Refused]);
    assert_eq!(health.needs[0].who, Who::Developer);
}
