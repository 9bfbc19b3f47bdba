//! From a link to a client that works: the permission page, the callback, the exchange, and what
//! goes wrong on the way.
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

use consent::{CALLBACK, Trial, browse, info, small};
use faulty_store::Faulty;
use zalo_oa_core::{
    App, Error,
    auth::{Callback, Pkce},
    emulator::{ClockMode, Fault, FaultPlan, Phase},
    error::{AuthError, Problem, Story},
    store::MemoryStore,
    transport::replay::Replay,
};

fn consent_needed(error: &Error) -> Option<i32> {
    match error {
        Error::Auth(AuthError::ConsentNeeded { code, story: Story::Code }) => *code,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_whole_way_from_the_link_to_a_call() {
    let trial = Trial::new(small());
    let (pkce, state) = (trial.app.pkce().unwrap(), trial.app.state().unwrap());
    let link = trial.app.permission_link(CALLBACK, Some(&pkce), Some(&state)).unwrap();
    assert!(pkce.fits(&link));
    let shown = browse(&trial.emulator, &link);
    let callback = Callback::read(&shown, Some(&state)).unwrap();
    let oa = callback.oa.unwrap();
    assert_eq!(oa, trial.emulator.oa_id());
    let client =
        trial.app.sign_in(&oa, trial.shared(), callback.code, Some(pkce.verifier())).await.unwrap();
    assert_eq!(info(&client).await.unwrap(), oa.as_str());
    assert_eq!(trial.stored().await.unwrap().version, 1);
    trial.emulator.advance(Duration::from_secs(90_000));
    assert_eq!(info(&client).await.unwrap(), oa.as_str(), "the refresh token is good too");
    assert_eq!(trial.stored().await.unwrap().version, 2);
}

#[tokio::test]
async fn the_administrator_may_choose_another_oa() {
    let trial = Trial::new(small());
    let second = trial.emulator.add_oa();
    let link = trial.app.permission_link(CALLBACK, None, None).unwrap();
    let shown = browse(&trial.emulator, &format!("{link}&oa_id={second}"));
    let callback = Callback::read(&shown, None).unwrap();
    assert_eq!(callback.oa.as_ref(), Some(&second));
    let client = trial.app.sign_in(&second, trial.shared(), callback.code, None).await.unwrap();
    assert_eq!(info(&client).await.unwrap(), second.as_str());
}

#[tokio::test]
async fn a_link_of_the_console_goes_with_a_fixed_verifier() {
    let trial = Trial::new(small());
    let fixed = Pkce::with_verifier("A-long-lived-setting-of-43-signs_0123456789");
    // What the console prints: no state, one stored challenge.
    let link = format!(
        "https://oauth.zaloapp.com/v4/oa/permission?app_id={}&redirect_uri={CALLBACK}&code_challenge={}",
        trial.emulator.app_id(),
        fixed.challenge()
    );
    for _ in 0..2 {
        assert!(fixed.fits(&link));
        let callback = Callback::read(&browse(&trial.emulator, &link), None).unwrap();
        let oa = callback.oa.unwrap();
        let verifier = Some(fixed.verifier());
        let client = trial.app.sign_in(oa, trial.shared(), callback.code, verifier).await.unwrap();
        info(&client).await.unwrap();
    }
    assert_eq!(trial.stored().await.unwrap().version, 2, "signing in again replaces the tokens");
}

#[tokio::test]
async fn a_code_is_refused_with_a_wrong_verifier_a_second_time_and_after_ten_minutes() {
    let trial = Trial::new(small());
    let oa = trial.emulator.oa_id();
    let pkce = trial.app.pkce().unwrap();
    let other = trial.app.pkce().unwrap();
    let sign_in = async |code: String, pkce: Option<&Pkce>| {
        let verifier = pkce.map(Pkce::verifier);
        trial.app.sign_in(&oa, trial.shared(), code, verifier).await
    };
    for wrong in [Some(&other), None] {
        let code = trial.emulator.issue_code(Some(&pkce.challenge()));
        let error = sign_in(code, wrong).await.unwrap_err();
        assert_eq!(consent_needed(&error), Some(-14024));
    }
    let code = trial.emulator.issue_code(Some(&pkce.challenge()));
    trial.emulator.advance(Duration::from_secs(600));
    let late = sign_in(code, Some(&pkce)).await.unwrap_err();
    assert_eq!(consent_needed(&late), Some(-14012));
    assert!(trial.stored().await.is_none());

    let code = trial.emulator.issue_code(Some(&pkce.challenge()));
    trial.emulator.advance(Duration::from_secs(599));
    let client = sign_in(code.clone(), Some(&pkce)).await.unwrap();
    let twice = sign_in(code, Some(&pkce)).await.unwrap_err();
    assert_eq!(consent_needed(&twice), Some(-14012));
    info(&client).await.unwrap();
    assert_eq!(trial.stored().await.unwrap().version, 1, "the good tokens stay");
}

#[tokio::test]
async fn another_state_is_found_before_the_code_is_spent() {
    let trial = Trial::new(small());
    let link = |state: &str| trial.app.permission_link(CALLBACK, None, Some(state)).unwrap();
    let (mine, theirs) = (trial.app.state().unwrap(), trial.app.state().unwrap());
    let shown = browse(&trial.emulator, &link(&theirs));
    let error = Callback::read(&shown, Some(&mine)).unwrap_err();
    let Error::Build(build) = &error else { panic!("{error:?}") };
    assert_eq!(build.problem(), &Problem::State { given: true });
    assert!(error.to_string().contains("somebody else"), "{error}");
    assert_eq!(trial.asked("oauth.exchange"), 0);
}

#[tokio::test]
async fn the_page_of_errors_says_whose_fault_it_is() {
    let trial = Trial::new(small());
    let other_app = App::builder("1").transport(Replay::default()).build().unwrap();
    let wrong_app = other_app.permission_link(CALLBACK, None, None).unwrap();
    let slash = trial.app.permission_link(&format!("{CALLBACK}/"), None, None).unwrap();
    for (link, code) in [(wrong_app, -14002), (slash, -14003)] {
        let shown = browse(&trial.emulator, &link);
        assert!(shown.contains("/v4/permission/error?error_code="), "{shown}");
        let error = Callback::read(&shown, None).unwrap_err();
        let Error::Auth(AuthError::Refused { code: said }) = error else { panic!("{error:?}") };
        assert_eq!(said, code);
    }
    trial.emulator.refuse_consent(Some(-14012));
    let link = trial.app.permission_link(CALLBACK, None, None).unwrap();
    let refused = Callback::read(&browse(&trial.emulator, &link), None).unwrap_err();
    assert_eq!(consent_needed(&refused), Some(-14012));
    trial.emulator.refuse_consent(None);
    Callback::read(&browse(&trial.emulator, &link), None).unwrap();
}

#[tokio::test]
async fn a_link_with_an_address_that_cannot_work_is_refused() {
    let trial = Trial::new(small());
    for redirect in [
        "",
        "example.gov.vn/zalo",
        "/zalo",
        "ftp://example.gov.vn/zalo",
        "javascript:alert(1)",
        "https://",
        "https://example.gov.vn/zalo#part",
        "https://example.gov.vn/za lo",
        " https://example.gov.vn/zalo",
    ] {
        let error = trial.app.permission_link(redirect, None, None).unwrap_err();
        let Error::Build(build) = &error else { panic!("{error:?}") };
        assert!(matches!(build.problem(), Problem::Link { .. }), "{redirect}: {error:?}");
    }
    for redirect in ["http://localhost:8080/cb", "https://example.gov.vn/zalo?to=a&b=c"] {
        let link = trial.app.permission_link(redirect, None, None).unwrap();
        let query = url::Url::parse(&link).unwrap();
        let passed = query.query_pairs().find(|(name, _)| name == "redirect_uri").unwrap().1;
        assert_eq!(passed, redirect, "to the letter");
    }
    assert!(trial.emulator.calls().is_empty(), "nothing was sent");
}

#[tokio::test]
async fn tokens_that_the_store_does_not_take_can_be_taken_and_are_good() {
    let trial = Trial::new(small());
    let oa = trial.emulator.oa_id();
    let store = Arc::new(Faulty::new(trial.store.clone()));
    store.fail_saves(2);
    let code = trial.emulator.issue_code(None);
    let error = trial.app.sign_in(&oa, store.clone(), code, None).await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::NotSaved { .. })), "{error:?}");
    let tokens = error.take_tokens().unwrap();
    assert!(error.take_tokens().is_none(), "once");
    assert!(trial.stored().await.is_none());
    let held = trial.app.with_token(tokens.access_token.clone());
    assert_eq!(info(&held).await.unwrap(), oa.as_str());
    // The store works again: the pair goes in by the other way.
    let (access, refresh) = (tokens.access_token, tokens.refresh_token);
    let client = trial.app.import(&oa, store, access, refresh).await.unwrap();
    trial.emulator.advance(Duration::from_secs(90_000));
    assert_eq!(info(&client).await.unwrap(), oa.as_str());
}

#[tokio::test]
async fn one_failed_save_is_tried_again() {
    let trial = Trial::new(small());
    let store = Arc::new(Faulty::new(trial.store.clone()));
    store.fail_saves(1);
    let code = trial.emulator.issue_code(None);
    trial.app.sign_in(trial.emulator.oa_id(), store, code, None).await.unwrap();
    assert_eq!(trial.stored().await.unwrap().version, 1);
}

#[tokio::test]
async fn a_broken_store_shows_before_the_code_is_spent() {
    let trial = Trial::new(small());
    let oa = trial.emulator.oa_id();
    let code = trial.emulator.issue_code(None);
    let store = Arc::new(Faulty::new(trial.store.clone()));
    store.fail_loads(true);
    let error = trial.app.sign_in(&oa, store.clone(), code.clone(), None).await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::Store(_))), "{error:?}");
    store.fail_loads(false);
    store.be_busy(true);
    let error = trial.app.sign_in(&oa, store.clone(), code.clone(), None).await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::Busy { .. })), "{error:?}");
    store.be_busy(false);
    assert_eq!(trial.asked("oauth.exchange"), 0);
    trial.app.sign_in(&oa, store, code, None).await.unwrap();
}

#[tokio::test]
async fn a_caller_who_goes_away_finds_the_tokens_stored() {
    let slow = Fault::Slow { ms: 5_000 };
    let trial = Trial::new(small().faults(FaultPlan::default().always("oauth.exchange", slow)));
    let oa = trial.emulator.oa_id();
    let code = trial.emulator.issue_code(None);
    let mut waiting = Box::pin(trial.app.sign_in(&oa, trial.shared(), code, None));
    while trial.asked("oauth.exchange") == 0 {
        assert!(futures_util::poll!(&mut waiting).is_pending());
        tokio::task::yield_now().await;
    }
    assert!(trial.stored().await.is_none());
    drop(waiting);
    trial.emulator.set_clock_mode(ClockMode::Auto);
    for _ in 0..200_000 {
        if trial.stored().await.is_some() {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("the tokens are lost with the caller");
}

#[tokio::test]
async fn a_lost_answer_says_that_the_link_is_to_be_opened_again() {
    let after = Phase::After;
    for fault in [
        Fault::Reset { phase: after },
        Fault::Cut { at: 20 },
        Fault::Malformed,
        Fault::Status { status: 502, body: "<html>502</html>".to_owned(), phase: after },
        Fault::Status { status: 200, body: "<html>wait</html>".to_owned(), phase: after },
    ] {
        let faults = FaultPlan::default().nth("oauth.exchange", 1, fault.clone());
        let trial = Trial::new(small().faults(faults));
        let code = trial.emulator.issue_code(None);
        let oa = trial.emulator.oa_id();
        let error = trial.app.sign_in(&oa, trial.shared(), code, None).await.unwrap_err();
        assert!(!error.outcome_known(), "{fault:?}: {error:?}");
        let (en, vi) = error.hint();
        assert!(en.contains("open the permission link again"), "{fault:?}: {en}");
        assert!(vi.contains("mở lại đường dẫn cấp quyền"), "{fault:?}: {vi}");
        assert_eq!(trial.asked("oauth.exchange"), 1, "{fault:?}: a code is shown once");
        assert!(trial.stored().await.is_none());
        trial.signed_in().await;
    }
}

#[tokio::test]
async fn without_a_secret_or_a_code_nothing_is_asked() {
    let trial = Trial::new(small());
    let store = Arc::new(MemoryStore::default());
    let error = trial.app.sign_in("1", store.clone(), " \n", None).await.unwrap_err();
    assert!(matches!(error, Error::Build(_)), "{error:?}");
    let bare = App::builder("1").transport(trial.emulator.clone()).build().unwrap();
    let error = bare.sign_in("1", store, "code", None).await.unwrap_err();
    assert!(error.to_string().contains("`secret`"), "{error}");
    assert!(trial.emulator.calls().is_empty());
}
