//! Articles: a job, then an id, then what was sent, letter by letter.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::emulator::{Emulator, EmulatorBuilder, NumberForm, Readings};

use crate::wire::{Caller, article, caller, code, refusal};

fn account() -> EmulatorBuilder {
    Emulator::builder().followers(3).article_time(Duration::from_secs(60))
}

fn create(caller: &Caller, article: &Value) -> String {
    let made = caller.post("/v2.0/article/create", article);
    made["data"]["token"].as_str().unwrap().to_owned()
}

fn verify(caller: &Caller, token: &str) -> Value {
    caller.post("/v2.0/article/verify", &json!({ "token": token }))
}

fn detail(caller: &Caller, id: &str) -> Value {
    caller.query("/v2.0/article/getdetail", &[("id", id)])
}

fn list(caller: &Caller, offset: &str, limit: &str) -> Value {
    let pairs = [("offset", offset), ("limit", limit), ("type", "normal")];
    caller.query("/v2.0/article/getslice", &pairs)
}

#[test]
fn a_job_is_processed_for_a_while_and_then_has_an_id() {
    let caller = caller(&account().build());
    let token = create(&caller, &article("Tin"));
    assert_eq!(refusal(&verify(&caller, &token)), (-214, "Article is being processed".into()));
    assert_eq!(list(&caller, "0", "10")["data"]["total"], 0);
    caller.emulator.advance(Duration::from_secs(59));
    assert_eq!(code(&verify(&caller, &token)), -214);
    caller.emulator.advance(Duration::from_secs(1));
    let id = verify(&caller, &token)["data"]["id"].clone();
    assert_ne!(id.as_str().unwrap(), token);
    assert_eq!(verify(&caller, &token)["data"]["id"], id, "asking again changes nothing");
    assert_eq!(refusal(&verify(&caller, "made up")), (-201, "token is invalid!".into()));
}

#[test]
fn processing_can_want_to_be_asked_several_times() {
    let caller = caller(&account().article_polls(3).article_time(Duration::ZERO).build());
    let token = create(&caller, &article("Tin"));
    for _ in 0..3 {
        assert_eq!(code(&verify(&caller, &token)), -214);
    }
    assert_eq!(code(&verify(&caller, &token)), 0);
}

#[test]
fn an_article_whose_token_was_lost_is_found_in_the_list_once_it_is_ready() {
    let caller = caller(&account().build());
    let started = caller.emulator.now().0;
    create(&caller, &article("Tin lạc"));
    caller.emulator.advance(Duration::from_secs(60));
    let medias = list(&caller, "0", "10")["data"]["medias"].clone();
    assert_eq!(
        (&medias[0]["title"], &medias[0]["create_date"]),
        (&json!("Tin lạc"), &json!(started))
    );
}

#[test]
fn what_was_sent_is_read_back_letter_by_letter() {
    let caller = caller(&account().build());
    let mut sent = article("Thông báo số 12/TB-UBND: “Tiêm chủng” – đợt 2…");
    sent["body"] = json!([
        { "type": "text", "content": "<p>1. Đối tượng</p>\n<p>a)\u{a0}Trẻ em</p>" },
        { "type": "image", "url": "https://example.com/1.jpg", "caption": "Ảnh 1" },
        { "type": "video", "url": "https://example.com/v.mp4", "thumb": "https://example.com/t.jpg" },
        { "type": "product", "id": "p1" },
    ]);
    sent["cite"] = json!({ "url": "https://example.com", "label": "Nguồn" });
    sent["related_medias"] = json!([{ "id": "a1b2c3" }]);
    let token = create(&caller, &sent);
    caller.emulator.advance(Duration::from_secs(60));
    let id = verify(&caller, &token)["data"]["id"].as_str().unwrap().to_owned();
    let read = detail(&caller, &id)["data"].clone();
    for (name, value) in sent.as_object().unwrap() {
        assert_eq!(&read[name], value, "{name}");
    }
    assert_eq!((&read["id"], &read["comment"]), (&json!(id), &json!("show")));
}

#[test]
fn an_article_is_hidden_unless_it_says_show() {
    let caller = caller(&account().article_time(Duration::ZERO).build());
    let mut silent = article("Tin");
    silent.as_object_mut().unwrap().remove("status");
    create(&caller, &silent);
    create(&caller, &article("Tin"));
    let medias = list(&caller, "0", "10")["data"]["medias"].clone();
    assert_eq!((&medias[1]["status"], &medias[0]["status"]), (&json!("hide"), &json!("show")));
}

#[test]
fn the_list_is_newest_first_in_pages_of_ten_at_most() {
    let readings = Readings { article_dates: NumberForm::Text, ..Readings::default() };
    let caller = caller(&account().article_time(Duration::ZERO).readings(readings).build());
    for number in 0..12 {
        create(&caller, &article(&format!("Tin {number}")));
        caller.emulator.advance(Duration::from_secs(1));
    }
    let page = list(&caller, "0", "10")["data"].clone();
    assert_eq!(page["total"], 12);
    assert_eq!(page["medias"].as_array().unwrap().len(), 10);
    assert_eq!(page["medias"][0]["title"], "Tin 11");
    assert!(page["medias"][0]["create_date"].is_string());
    assert_eq!(list(&caller, "10", "10")["data"]["medias"][1]["title"], "Tin 0");
    assert_eq!(code(&list(&caller, "0", "11")), -210);
    assert_eq!(code(&list(&caller, "0", "0")), -210);
}

#[test]
fn an_update_replaces_the_article_when_it_is_ready_and_keeps_its_birth() {
    let caller = caller(&account().build());
    let id = caller.article("Cũ");
    let born = list(&caller, "0", "1")["data"]["medias"][0]["create_date"].clone();
    let mut change = article("Mới");
    change["id"] = json!(id);
    let token = caller.post("/v2.0/article/update", &change)["data"]["token"].clone();
    assert_eq!(detail(&caller, &id)["data"]["title"], "Cũ");
    caller.emulator.advance(Duration::from_secs(60));
    assert_eq!(detail(&caller, &id)["data"]["title"], "Mới");
    assert_eq!(verify(&caller, token.as_str().unwrap())["data"]["id"], json!(id));
    let media = list(&caller, "0", "1")["data"]["medias"][0].clone();
    assert_eq!(media["create_date"], born);
    assert!(media["update_date"].as_i64() > born.as_i64());
    change["id"] = json!("made up");
    assert_eq!(refusal(&caller.post("/v2.0/article/update", &change)).1, "id is invalid!");
}

#[test]
fn a_removed_article_is_gone() {
    let caller = caller(&account().build());
    let id = caller.article("Tin");
    let remove = || caller.post("/v2.0/article/remove", &json!({ "id": id }));
    assert_eq!(remove(), json!({ "error": 0, "message": "Success" }));
    assert_eq!(refusal(&detail(&caller, &id)), (-201, "id is invalid!".into()));
    assert_eq!(list(&caller, "0", "10")["data"]["total"], 0);
    assert_eq!(code(&remove()), -201);
}

#[test]
fn a_missing_field_is_named_and_costs_nothing_of_the_months_allowance() {
    let caller = caller(&account().articles_a_month(1).build());
    for name in ["title", "author", "description", "cover", "body"] {
        let mut lacking = article("Tin");
        lacking.as_object_mut().unwrap().remove(name);
        let answer = caller.post("/v2.0/article/create", &lacking);
        assert_eq!(refusal(&answer), (-201, format!("{name} is invalid!")));
    }
    let long = caller.post("/v2.0/article/create", &article(&"a".repeat(151)));
    assert_eq!(refusal(&long).0, -210);
    create(&caller, &article("Tin"));
    let over = caller.post("/v2.0/article/create", &article("Tin nữa"));
    let text = "Your OA has reach the limit quota create article";
    assert_eq!(refusal(&over), (-223, text.into()));
}

#[test]
fn the_months_allowance_of_articles_comes_back() {
    let emulator =
        account().articles_a_month(1).access_life(Duration::from_secs(86_400 * 30)).build();
    let caller = caller(&emulator);
    create(&caller, &article("Tin"));
    emulator.advance(Duration::from_secs(86_400 * 7));
    assert_eq!(code(&caller.post("/v2.0/article/create", &article("Tin"))), -223);
    emulator.advance(Duration::from_secs(86_400));
    create(&caller, &article("Tin tháng Mười Hai"));
}
