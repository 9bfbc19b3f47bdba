//! Types that hold secrets or personal data have no face: `Debug` of each shows that something is
//! there and never what.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[cfg(feature = "http")]
#[path = "support/authority.rs"]
mod authority;
#[path = "support/clock.rs"]
mod clock;
#[path = "support/seeds.rs"]
mod seeds;

use std::sync::Arc;

use clock::{ManualRuntime, START};
use seeds::{ACCESS, ADDRESS, BIRTH, CODE, MESSAGE, NAME, PHONE, REFRESH, SECRET, Shown, VERIFIER};
use serde_json::{Value, json};
use zalo_oa_core::{
    App,
    api::{
        self, ExchangeCode, GetCustomInfo, GetFollower, GetLeadForm, GetMe, GetUser,
        ListRecentChats, RefreshTokens, RequestCallConsent, SendButtons, SendGroupText, SendList,
        SendMiniApp, SendQuote, SendTemplate, SendText, SendTransaction, SendZbs, UpdateCustomInfo,
        UpdateFollower, UpdateSharedInfo, UpdateUser,
    },
    auth::Pkce,
    client::RawAnswer,
    endpoint::Endpoint,
    model::{
        AccessToken, Action, Address, AppSecret, AuthCode, BirthDate, Button, CodeVerifier,
        CustomValues, Element, GroupText, JourneyToken, ListElement, MessageText, PersonName,
        Phone, PhoneNumber, RefreshToken, TableRow, TemplateData,
    },
    store::{Intent, Lease, MemoryStore, OaKey, Stored, TokenSet},
    transport::{TransportErrorKind, replay::Replay},
};

/// What a typed answer is when the platform sends `data`.
fn answer<E: Endpoint>(data: &Value) -> E::Answer {
    let body = match data.get("access_token") {
        Some(_) => data.clone(),
        None => json!({"error": 0, "message": "Success", "data": data}),
    };
    let response = http::Response::new(body.to_string().into());
    zalo_oa_core::client::read::read::<E>(&response).unwrap()
}

#[test]
fn secrets_and_personal_values_show_only_their_type() {
    let mut shown = Shown::default();
    shown.debug(&AccessToken::new(ACCESS));
    shown.debug(&RefreshToken::new(REFRESH));
    shown.debug(&AppSecret::new(SECRET));
    shown.debug(&AuthCode::new(CODE));
    shown.debug(&CodeVerifier::new(VERIFIER));
    shown.debug(&Phone::from(PHONE));
    shown.debug(&PersonName::from(NAME));
    shown.debug(&Address::from(ADDRESS));
    shown.debug(&BirthDate::from(BIRTH));
    shown.debug(&MessageText::from(MESSAGE));
    shown.debug(&PhoneNumber::from(PHONE));
    shown.debug(&PhoneNumber::from(PHONE).hashed());
    shown.debug(&JourneyToken::new(ACCESS));
    shown.debug(&GroupText::from(MESSAGE));
    shown.debug(&TemplateData::from([("customer", NAME), ("phone", PHONE)]));
    assert!(shown.0.contains(&"Phone(..)".to_owned()));
    assert_eq!(Phone::from(PHONE).reveal(), PHONE, "whoever needs it says so");
    shown.search();
}

#[test]
fn tokens_in_a_store_show_dates_and_no_tokens() {
    let mut shown = Shown::default();
    let tokens = TokenSet {
        access_token: ACCESS.into(),
        refresh_token: REFRESH.into(),
        expires_at: START,
        born: START,
    };
    let key = OaKey { app: "1".into(), oa: "7".into() };
    let intent = Intent { at: START, host: "a".to_owned(), process: 1, refused: None };
    shown.debug(&Lease::new(key, 3));
    shown.debug(&Stored { tokens: tokens.clone(), version: 1, intent: Some(intent) });
    shown.debug(&tokens);
    shown.debug(&MemoryStore::default());
    shown.debug(&Pkce::with_verifier(VERIFIER));
    assert!(shown.0.iter().any(|text| text.contains("expires_at")));
    shown.search();
}

#[test]
fn requests_and_answers_show_no_personal_data() {
    let mut shown = Shown::default();
    shown.debug(&SendText::new("7", MESSAGE));
    shown.debug(&SendQuote::new("7", MESSAGE, "m"));
    shown.debug(&RefreshTokens::new(SECRET, "1", REFRESH));
    shown.debug(&ExchangeCode::new(SECRET, "1", CODE).code_verifier(VERIFIER));
    shown.debug(&answer::<GetUser>(&seeds::person()));
    shown.debug(&answer::<ListRecentChats>(&json!([seeds::chat()])));
    shown.debug(&SendZbs::new(PHONE, "1", [("customer", NAME)]).journey_token(ACCESS));
    shown.debug(&SendGroupText::new("g", MESSAGE));
    shown.debug(&RequestCallConsent::new(PHONE, "audio", 103));
    shown.debug(&GetMe::new(ACCESS, "id,name"));
    let pair = json!({"access_token": ACCESS, "refresh_token": REFRESH, "expires_in": "90000"});
    shown.debug(&answer::<RefreshTokens>(&pair));
    shown.search();
}

#[test]
fn what_is_written_about_and_to_people_shows_nothing_of_it() {
    let mut shown = Shown::default();
    shown.debug(&UpdateUser::new("7").user_alias(NAME));
    shown.debug(&UpdateSharedInfo::new("7", NAME, PHONE, ADDRESS, 1, 1).user_dob(BIRTH));
    let values = CustomValues::default().set("note", MESSAGE).table("t", [("name", NAME)]);
    shown.debug(&UpdateCustomInfo::new("7").user_address(ADDRESS).custom_info(values));
    shown.debug(&UpdateFollower::new("7", NAME, PHONE, ADDRESS, 1, 1));
    let data = json!({ "name": NAME, "note": MESSAGE });
    shown.debug(&SendTemplate::new("7", "1", data.clone()));
    shown.debug(&SendMiniApp::new(SECRET, "7", "FB0001", data.clone()));
    let call = Action::OpenPhone(PHONE.to_owned());
    shown.debug(&SendButtons::new("7", MESSAGE, vec![Button::new(MESSAGE, call.clone())]));
    let entry = ListElement::new(NAME).subtitle(MESSAGE).action(call);
    shown.debug(&SendList::new("7", vec![entry]));
    let rows = vec![TableRow::new(NAME, MESSAGE)];
    let parts = vec![Element::Table { content: rows }, Element::Other(data.clone())];
    shown.debug(&SendTransaction::new("7", "transaction_order", parts));
    shown.debug(&answer::<GetFollower>(&seeds::person()));
    // Old answers have a number in this place, which is told by its digits.
    let born = json!({ "user_id": "7", "birth_date": PHONE.parse::<u64>().unwrap() });
    shown.debug(&answer::<GetFollower>(&born));
    let address = json!({ "user_city_id": "1", "user_address": ADDRESS });
    shown.debug(&answer::<GetCustomInfo>(&json!({
        "name": NAME, "phone": PHONE, "user_dob": BIRTH, "full_address": address, "custom_info": data,
    })));
    let lead = json!({ "leadId": "1", "answers": [{ "answer": PHONE }] });
    shown.debug(&answer::<GetLeadForm>(&json!({ "responses": [lead] })));
    shown.search();
}

#[test]
fn the_data_is_there_for_those_who_ask() {
    let user = answer::<GetUser>(&seeds::person());
    let shared = user.shared_info.unwrap();
    assert_eq!(shared.phone.unwrap().reveal(), PHONE);
    assert_eq!(shared.user_dob.unwrap().reveal(), BIRTH);
    let chats = answer::<ListRecentChats>(&json!([seeds::chat()]));
    assert_eq!(chats[0].location.as_ref().unwrap().reveal()["latitude"], seeds::PLACE);
}

#[test]
fn a_prepared_request_and_a_raw_answer_show_sizes() {
    let mut shown = Shown::default();
    let calls = [
        ("consultation.text", json!({"user_id": "7", "text": MESSAGE})),
        ("users.list", json!({"offset": 0, "count": 50, "tag_name": NAME})),
        ("oauth.refresh", json!({"secret_key": SECRET, "app_id": "1", "refresh_token": REFRESH})),
        ("oauth.exchange", json!({"secret_key": SECRET, "app_id": "1", "code": CODE})),
    ];
    for (name, params) in calls {
        shown.debug(&api::row(name).unwrap().prepare(params).unwrap());
    }
    let mut headers = http::HeaderMap::new();
    headers.insert("x-echo", http::HeaderValue::from_static(ACCESS));
    let status = http::StatusCode::OK;
    shown.debug(&RawAnswer { status, headers, body: seeds::echo().into() });
    shown.search();
}

#[tokio::test]
async fn apps_clients_walks_and_the_replay_show_no_secrets() {
    let mut shown = Shown::default();
    let replay = Replay::default();
    replay.push(200, json!({"error": 0, "data": {"message_id": "m"}}).to_string());
    replay.push(200, format!("{{\"error\":-201,\"message\":\"{}\"}}", seeds::echo()));
    replay.push(200, seeds::echo());
    replay.push_failure(TransportErrorKind::NoAnswer);
    let builder = App::builder("1")
        .secret(SECRET)
        .appsecret_proof(true)
        .transport(replay.clone())
        .runtime(ManualRuntime::new(1).shared());
    shown.debug(&builder);
    let app = builder.build().unwrap();
    let client = app.with_token(ACCESS);
    client.send(SendText::new("7", MESSAGE)).await.unwrap();
    shown.error(&client.send(SendText::new("7", MESSAGE)).await.unwrap_err());
    shown.debug(&app);
    shown.debug(&client);
    shown.debug(&app.oa("7", Arc::new(MemoryStore::default())));
    shown.debug(&client.pages(ListRecentChats::new(0, 10)));
    // Answers are left in it, and requests with tokens and messages.
    assert_eq!(replay.requests().len(), 2);
    shown.debug(&replay);
    shown.search();
}

#[cfg(feature = "http")]
#[test]
fn the_transport_shows_no_password_of_a_proxy() {
    use zalo_oa_core::transport::reqwest::{Http, Network};
    let mut shown = Shown::default();
    let address = format!("http://officer:{}@127.0.0.1:1", seeds::PASSWORD);
    let extra_ca = vec![authority::Authority::new().pem().into()];
    let network = Network { proxy: Some(address.clone()), extra_ca, ..Network::default() };
    shown.debug(&network);
    shown.debug(&Http::new(network, std::time::Duration::from_secs(1)).unwrap());
    shown.debug(&App::builder("1").proxy(address));
    shown.search();
}
