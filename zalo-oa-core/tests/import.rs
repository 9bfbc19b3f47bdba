//! Taking over a pair of tokens that another system had.
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
    Client, Error,
    emulator::{Emulator, Fault, FaultPlan, Package, Phase},
    error::AuthError,
};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(86_400);

async fn import(trial: &Trial) -> Result<Client, Error> {
    let tokens = trial.emulator.tokens();
    let oa = trial.emulator.oa_id();
    trial.app.import(oa, trial.shared(), tokens.access(), tokens.refresh()).await
}

#[tokio::test]
async fn a_good_pair_is_stored_with_an_hour_left_and_thirty_days_of_age() {
    let trial = Trial::new(small());
    let client = import(&trial).await.unwrap();
    let stored = trial.stored().await.unwrap();
    let now = trial.emulator.now();
    assert_eq!(stored.tokens.access_token.reveal(), trial.emulator.tokens().access());
    assert_eq!(stored.tokens.refresh_token.reveal(), trial.emulator.tokens().refresh());
    assert_eq!(stored.tokens.expires_at, now.plus(HOUR));
    assert_eq!(stored.tokens.born.plus(DAY * 30), now);
    info(&client).await.unwrap();
    assert_eq!(trial.asked("oauth.refresh"), 0);
    trial.emulator.advance(HOUR);
    info(&client).await.unwrap();
    assert_eq!(trial.asked("oauth.refresh"), 1, "taken to be over, whatever Zalo knows");
}

#[tokio::test]
async fn tokens_come_with_the_spaces_of_a_copy() {
    let trial = Trial::new(small());
    let tokens = trial.emulator.tokens();
    let (access, refresh) = (format!(" {}\n", tokens.access()), format!("\t{} ", tokens.refresh()));
    let oa = trial.emulator.oa_id();
    let client = trial.app.import(oa, trial.shared(), access, refresh).await.unwrap();
    trial.emulator.advance(HOUR);
    info(&client).await.unwrap();
}

#[tokio::test]
async fn tokens_of_another_oa_are_not_stored() {
    let trial = Trial::new(small());
    let other = trial.emulator.add_oa();
    let tokens = trial.emulator.tokens_of(&other).unwrap();
    let oa = trial.emulator.oa_id();
    let import = trial.app.import(&oa, trial.shared(), tokens.access(), tokens.refresh());
    let error = import.await.unwrap_err();
    assert!(matches!(error, Error::Build(_)), "{error:?}");
    let text = error.to_string();
    assert!(text.contains(other.as_str()) && text.contains(oa.as_str()), "{text}");
    assert!(trial.stored().await.is_none());
}

#[tokio::test]
async fn a_pair_whose_access_token_has_ended_is_refreshed_with_the_first_call() {
    let trial = Trial::new(small());
    trial.emulator.advance(DAY * 2);
    let client = import(&trial).await.unwrap();
    let stored = trial.stored().await.unwrap();
    assert_eq!(stored.tokens.expires_at, trial.emulator.now());
    assert_eq!(trial.asked("oauth.refresh"), 0);
    info(&client).await.unwrap();
    assert_eq!(trial.asked("oauth.refresh"), 1);
    assert_eq!(trial.stored().await.unwrap().version, 2);
}

#[tokio::test]
async fn an_ended_pair_does_not_replace_tokens_that_may_be_newer() {
    let trial = Trial::new(small());
    let client = trial.signed_in().await;
    trial.emulator.advance(DAY * 2);
    info(&client).await.unwrap();
    let before = trial.stored().await.unwrap();
    let error = import(&trial).await.unwrap_err();
    assert!(error.to_string().contains("stored already"), "{error}");
    let after = trial.stored().await.unwrap();
    assert_eq!((after.version, after.tokens), (before.version, before.tokens));
    // The lease was given back.
    trial.emulator.advance(DAY * 2);
    info(&client).await.unwrap();
}

#[tokio::test]
async fn whatever_keeps_zalo_from_saying_whose_they_are_stores_nothing() {
    let reset = Fault::Reset { phase: Phase::Before };
    let refuse = Fault::Refuse { code: -209, message: "Not supported this api".to_owned() };
    for builder in [
        small().faults(FaultPlan::default().always("oa.info", refuse)),
        small()
            .clock(zalo_oa_core::emulator::ClockMode::Auto)
            .faults(FaultPlan::default().always("oa.info", reset)),
        small().package(Package::Basic),
    ] {
        let trial = Trial::new(builder);
        import(&trial).await.unwrap_err();
        assert!(trial.stored().await.is_none());
    }
}

#[tokio::test]
async fn what_cannot_be_a_pair_is_refused_before_anybody_is_asked() {
    let trial = Trial::new(small());
    let oa = trial.emulator.oa_id();
    for (access, refresh) in
        [("", "b"), (" ", "b"), ("a", ""), ("a", "\n"), ("a", "a"), ("a ", "a"), ("a b", "c")]
    {
        let error = trial.app.import(&oa, trial.shared(), access, refresh).await.unwrap_err();
        assert!(matches!(error, Error::Build(_)), "{access:?} {refresh:?}: {error:?}");
    }
    assert!(trial.emulator.calls().is_empty());
    assert!(trial.stored().await.is_none());
}

#[tokio::test]
async fn a_store_that_fails_says_so() {
    let emulator = Emulator::builder().build();
    let tokens = emulator.tokens();
    let trial = Trial::new(small());
    let store = Arc::new(Faulty::new(trial.store.clone()));
    let import = async || {
        let oa = trial.emulator.oa_id();
        trial.app.import(oa, store.clone(), tokens.access(), tokens.refresh()).await
    };
    store.fail_loads(true);
    assert!(matches!(import().await.unwrap_err(), Error::Auth(AuthError::Store(_))));
    store.fail_loads(false);
    store.fail_saves(2);
    let error = import().await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::NotSaved { .. })), "{error:?}");
    assert_eq!(error.take_tokens().unwrap().refresh_token.reveal(), tokens.refresh());
}
