//! What the token endpoint may answer, and what the store may do: good tokens are never lost to
//! either, and the error says what is known.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/account.rs"]
mod account;
#[path = "support/clock.rs"]
mod clock;
#[path = "support/script.rs"]
mod script;
#[path = "support/signed_in.rs"]
mod signed_in;

use std::time::Duration;

use account::{Account, info};
use script::{Outcome, ok};
use serde_json::json;
use zalo_oa_core::{
    Error,
    auth::KeepAlive,
    error::{AuthError, Class, CodeTable, Who, lookup},
    platform::Runtime,
    store::Intent,
    transport::TransportErrorKind::{Build, Connect, NoAnswer},
};

fn text(status: u16, body: &str) -> Outcome {
    Outcome::Answer(status, body.to_owned())
}

const HTML: &str = "<html><body>Bad gateway</body></html>";

/// Answers that leave it open whether the refresh token is spent.
fn unknown() -> Vec<Outcome> {
    vec![
        Outcome::Fail(NoAnswer),
        text(200, HTML),
        text(502, HTML),
        text(503, ""),
        text(500, r#"{"message":"internal"}"#),
        text(200, r#"{"access_token":"cut of"#),
        // A gateway's own words.
        text(200, r#"{"error":-32,"message":"too many"}"#),
        text(403, r#"{"error":403,"message":"forbidden"}"#),
        text(200, r#"{"access_token":""}"#),
    ]
}

/// Answers that say that a person has to consent, with the number they give.
fn refusals() -> Vec<(Outcome, Option<i32>)> {
    let name = "Invalid refresh token.";
    vec![
        (text(200, ""), None),
        (text(200, " \n"), None),
        (ok(&json!({"error": -14014, "error_name": name})), Some(-14014)),
        (ok(&json!({"error": "-14014", "error_name": name, "access_token": ""})), Some(-14014)),
        (ok(&json!({"error": -14020, "access_token": null})), Some(-14020)),
        (ok(&json!({"error": -14999})), Some(-14999)),
        (text(400, r#"{"error":-14002,"error_name":"Invalid appId"}"#), Some(-14002)),
    ]
}

/// The tokens of the start, untouched. (Clearing a note counts as a save.)
async fn assert_untouched(account: &Account) {
    let stored = account.stored().await;
    assert_eq!(stored.tokens.access_token.reveal(), "access-oa-0");
    assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-0");
}

#[tokio::test]
async fn a_refusal_of_the_refresh_token_asks_for_consent_and_overwrites_nothing() {
    for (outcome, expected) in refusals() {
        let account = Account::expired().await;
        account.say_instead(outcome);
        let error = info(&account.client()).await.unwrap_err();
        // The catalogue knows more than "consent again" where the number is in it.
        let known = expected.and_then(|code| lookup(CodeTable::OAuth, code, ""));
        let class = match (&error, known.map(|entry| entry.who)) {
            (Error::Auth(AuthError::Refused { .. }), Some(Who::Developer)) => Class::Config,
            (Error::Auth(AuthError::ConsentNeeded { .. }), Some(Who::OaAdmin) | None) => {
                Class::Consent
            }
            other => panic!("{expected:?}: {other:?}"),
        };
        assert_eq!((error.class(), error.code()), (class, expected));
        assert!(error.outcome_known());
        match known {
            Some(entry) => assert_eq!(error.hint().0, entry.action.en),
            None => assert!(error.hint().0.contains("consent"), "{:?}", error.hint()),
        }
        assert_eq!(account.presented().len(), 1, "{expected:?}");
        assert_untouched(&account).await;
        let unfinished = |intent: Intent| intent.refused.is_none_or(|refusal| refusal.unfinished);
        let open = account.stored().await.intent.is_some_and(unfinished);
        assert!(!open, "{expected:?}: the outcome is known");
    }
}

#[tokio::test]
async fn a_refused_refresh_token_is_not_shown_again_by_each_call() {
    let account = Account::expired().await;
    let client = account.client();
    account.say_instead(text(200, r#"{"error":-14014,"error_name":"Invalid refresh token."}"#));
    let first = info(&client).await.unwrap_err().to_string();
    for _ in 0..5 {
        assert_eq!(info(&client).await.unwrap_err().to_string(), first);
        let other_process = account.client();
        assert_eq!(info(&other_process).await.unwrap_err().to_string(), first);
        assert_eq!(other_process.keep_alive().await.unwrap_err().to_string(), first);
    }
    assert_eq!(account.presented().len(), 1);

    // `keep_alive` asks Zalo again only for a token that is old, and not within the hour.
    account.runtime.advance(Duration::from_secs(31 * 86_400));
    account.say_instead(text(200, r#"{"error":-14014,"error_name":"Invalid refresh token."}"#));
    for _ in 0..2 {
        client.keep_alive().await.unwrap_err();
    }
    assert_eq!(account.presented().len(), 2);

    // Zalo may have been wrong: an hour later it is asked again.
    account.runtime.advance(Duration::from_secs(3_601));
    assert_eq!(client.keep_alive().await.unwrap(), KeepAlive::Rotated);
    assert_eq!(account.presented().len(), 3);
}

#[tokio::test]
async fn what_was_known_of_a_refused_token_is_not_forgotten_over_later_failures() {
    let account = Account::expired().await;
    let client = account.client();
    account.say_instead(text(200, ""));
    let told = info(&client).await.unwrap_err().to_string();
    assert!(told.contains("another system"), "{told}");
    for failure in [NoAnswer, Connect] {
        account.runtime.advance(Duration::from_secs(3_601));
        account.say_instead(Outcome::Fail(failure));
        info(&client).await.unwrap_err();
        account.say_instead(text(200, ""));
        assert_eq!(info(&account.client()).await.unwrap_err().to_string(), told);
    }
}

#[tokio::test]
async fn new_tokens_in_the_store_end_a_refusal_at_once() {
    let account = Account::expired().await;
    let client = account.client();
    account.say_instead(text(200, ""));
    info(&client).await.unwrap_err();
    account.state.lock().unwrap().generation = 7;
    signed_in::put(&account.store, account::OA, 7, account.runtime.now()).await;
    info(&client).await.unwrap();
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn an_unknown_outcome_is_said_to_be_one_and_the_token_is_presented_once_more() {
    for (number, outcome) in unknown().into_iter().enumerate() {
        let account = Account::expired().await;
        account.say_instead(outcome);
        let client = account.client();
        let error = info(&client).await.unwrap_err();
        assert!(matches!(error, Error::Auth(AuthError::Unknown)), "{number}: {error:?}");
        assert!(!error.outcome_known());
        assert_eq!(account.presented().len(), 1, "{number}: by one call, once");
        assert_untouched(&account).await;
        assert!(account.stored().await.intent.is_some(), "{number}: the intent stays open");

        // It was alive after all.
        info(&client).await.unwrap();
        assert_eq!(account.presented(), ["refresh-oa-0"; 2], "{number}");
        assert!(account.stored().await.intent.is_none());
    }
}

#[tokio::test]
async fn a_refresh_token_that_died_in_an_unfinished_refresh_is_told_apart_from_a_foreign_holder() {
    let account = Account::expired().await;
    account.say_instead(Outcome::Fail(NoAnswer));
    let client = account.client();
    info(&client).await.unwrap_err();
    let story = |error: Error| match error {
        Error::Auth(AuthError::ConsentNeeded { code, story }) => story.tell(code),
        other => panic!("{other:?}"),
    };
    account.say_instead(text(200, ""));
    let ours = story(info(&client).await.unwrap_err());
    assert!(ours.contains("never finished"), "{ours}");

    let account = Account::expired().await;
    account.say_instead(text(200, ""));
    let theirs = story(info(&account.client()).await.unwrap_err());
    assert!(theirs.contains("another system"), "{theirs}");
}

#[tokio::test]
async fn a_refresh_that_was_not_sent_says_so() {
    for kind in [Connect, Build] {
        let account = Account::expired().await;
        account.say_instead(Outcome::Fail(kind));
        let client = account.client();
        let error = info(&client).await.unwrap_err();
        assert!(matches!(error, Error::Auth(AuthError::NotSent(_))), "{error:?}");
        assert!(error.outcome_known());
        assert_untouched(&account).await;
        info(&client).await.unwrap();
    }
}

#[tokio::test]
async fn a_failed_early_refresh_leaves_the_good_token_in_use() {
    let failures = unknown().into_iter().chain(refusals().into_iter().map(|(outcome, _)| outcome));
    for (number, outcome) in failures.enumerate() {
        let account = Account::nearly_expired().await;
        account.say_instead(outcome);
        let client = account.client();
        assert_eq!(info(&client).await.unwrap(), "Phường 1", "{number}");
        assert_eq!(account.calls(), ["access-oa-0"]);
        assert_untouched(&account).await;
    }
}

#[tokio::test]
async fn a_failed_early_refresh_is_not_tried_with_every_call() {
    let account = Account::nearly_expired().await;
    for _ in 0..2 {
        account.say_instead(Outcome::Fail(NoAnswer));
    }
    let client = account.client();
    for _ in 0..5 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented().len(), 1, "the token is good, there is time");
    account.runtime.advance(Duration::from_secs(60));
    for _ in 0..5 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented().len(), 2);
    account.runtime.advance(Duration::from_secs(60));
    info(&client).await.unwrap();
    assert_eq!(account.stored().await.tokens.access_token.reveal(), "access-oa-1");
}

#[tokio::test]
async fn a_token_that_ends_while_its_early_refresh_fails_is_not_used() {
    let account = Account::nearly_expired().await;
    account.say_instead(Outcome::Fail(NoAnswer));
    let client = account.client();
    info(&client).await.unwrap();
    account.runtime.advance(Duration::from_secs(601));
    info(&client).await.unwrap();
    assert_eq!(account.calls(), ["access-oa-0", "access-oa-1"]);
}

#[tokio::test]
async fn an_answer_without_a_refresh_token_keeps_the_old_one() {
    for answer in [
        json!({"access_token": "access-oa-0", "expires_in": 90_000}),
        json!({"access_token": "access-oa-0", "expires_in": "90000", "refresh_token": ""}),
        json!({"access_token": "access-oa-0", "expires_in": "90000", "refresh_token": null}),
    ] {
        let account = Account::expired().await;
        account.say_instead(ok(&answer));
        info(&account.client()).await.unwrap();
        let stored = account.stored().await;
        assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-0");
        assert_eq!(stored.tokens.born, clock::START, "its age counts on");
        let ends = clock::START.plus(signed_in::LIFE).plus(Duration::from_secs(90_000));
        assert_eq!((stored.tokens.expires_at, stored.version), (ends, 2));
    }
}

#[tokio::test]
async fn a_pair_of_tokens_is_not_lost_over_an_odd_lifetime() {
    for lifetime in [json!(null), json!(""), json!("soon"), json!(-5), json!(1.5), json!(900)] {
        let account = Account::expired().await;
        let pair = json!({
            "access_token": "access-oa-0", "refresh_token": "refresh-next", "expires_in": lifetime,
        });
        account.say_instead(ok(&pair));
        let client = account.client();
        for _ in 0..3 {
            info(&client).await.unwrap();
        }
        let stored = account.stored().await.tokens;
        assert_eq!(stored.refresh_token.reveal(), "refresh-next", "{lifetime}");
        assert_eq!(account.presented().len(), 1, "{lifetime}: refreshed with every call");
    }
}
