//! Transaction and promotion messages as they were until March 2026.

use std::time::Duration;

use zalo_oa_core::{
    api::{PromotionQuota, SendPromotion, SendTransaction, UploadImage, UserQuota},
    emulator::{Allowances, Emulator, EmulatorBuilder, PersonChange, Readings},
    model::{Action, AttachmentId, Button, Element, File, TableRow, UserId},
    platform::Timestamp,
};

use crate::wire::{Typed, typed};

/// 26 February 2026, noon in Vietnam.
const BEFORE: Timestamp = Timestamp(1_772_082_000_000);
const HOUR: Duration = Duration::from_secs(3_600);

fn met(builder: EmulatorBuilder) -> (Emulator, Typed, UserId) {
    let emulator = builder.followers(3).start(BEFORE).access_life(HOUR * 24 * 400).build();
    let user = emulator.add_people(1).remove(0);
    (emulator.clone(), typed(&emulator), user)
}

fn text(content: &str) -> Element {
    Element::Text { content: content.into(), align: None }
}

fn customer() -> Element {
    Element::Table { content: vec![TableRow::new("Mã khách hàng", "KH-01")] }
}

#[test]
fn a_transaction_arrives_until_its_last_day() {
    let (emulator, client, user) = met(Emulator::builder());
    let send = || SendTransaction::new(&user, "transaction_order", vec![customer()]);
    client.send(send().language("VI")).unwrap();
    assert_eq!(emulator.deliveries()[0].kind, "transaction");
    emulator.advance(HOUR * 60 - Duration::from_millis(1));
    client.send(send()).unwrap();
    emulator.advance(Duration::from_millis(1));
    assert_eq!(client.refused(send()), -209, "1 March has begun");
    assert_eq!(client.refused(SendPromotion::new(&user, vec![text("Mời")])), -209);
    assert_eq!(emulator.deliveries().len(), 2);
}

#[test]
fn a_transaction_is_paid_by_what_is_bought_until_that_is_used_up() {
    let allowances = Allowances { bought: 1, charged: false, ..Allowances::default() };
    let (emulator, client, user) = met(Emulator::builder().allowances(allowances));
    let send = || SendTransaction::new(&user, "transaction_order", vec![customer()]);
    let quota = client.send(send()).unwrap().quota.unwrap();
    assert_eq!(quota.quota_type.unwrap().as_str(), "purchase_quota");
    assert_eq!(quota.owner_id.as_deref(), Some(emulator.oa_id().as_str()));
    assert_eq!(client.refused(send()), -211);
    assert_eq!(emulator.deliveries().len(), 1);
}

#[test]
fn a_banner_that_was_uploaded_is_good_for_seven_days() {
    let readings = Readings { ended_calls_answer: true, ..Readings::default() };
    let (emulator, client, user) = met(Emulator::builder().readings(readings));
    let with = |id: &str| {
        let banner = Element::UploadedBanner { attachment_id: id.into() };
        SendTransaction::new(&user, "transaction_order", vec![banner, customer()])
    };
    assert_eq!(client.refused(with("made-up")), -201, "nobody uploaded it");
    let picture = File::bytes(b"\xff\xd8\xff\xe0".to_vec());
    let picture = client.send(UploadImage::new(picture)).unwrap().attachment_id;
    client.send(with(picture.as_str())).unwrap();
    emulator.advance(HOUR * 24 * 7 + Duration::from_millis(1));
    assert_eq!(client.refused(with(picture.as_str())), -100);
    assert_eq!(emulator.deliveries().len(), 1);
}

#[test]
fn the_parts_of_a_transaction_are_refused_by_what_is_wrong_with_them() {
    let (emulator, client, user) = met(Emulator::builder());
    let with = |parts| SendTransaction::new(&user, "transaction_order", parts);
    let refused = |parts| client.refused(with(parts));
    let rows = |rows: Vec<TableRow>| Element::Table { content: rows };
    assert_eq!(refused(vec![rows(vec![TableRow::new("Giá", "1")])]), -201, "names no customer");
    let coloured = |key: &str| {
        rows(vec![TableRow::new("Tên khách hàng", "An"), TableRow::new(key, "Mới").style("red")])
    };
    assert_eq!(refused(vec![coloured("Giá")]), -201, "only a state has a colour");
    client.send(with(vec![coloured("Trạng thái")])).unwrap();
    assert_eq!(refused(vec![text("a"), text("b"), text("c")]), -210);
    assert_eq!(refused(vec![text(&"a".repeat(251))]), -210);
    let free = (0..6).map(|number| TableRow::new(format!("Mục {number}"), "1"));
    let free = free.chain([TableRow::new("Mã", "1")]).collect();
    assert_eq!(refused(vec![rows(free)]), -210, "at most five free rows");
    let button = Button::new("a".repeat(36), Action::QueryShow("a".to_owned()));
    assert_eq!(client.refused(with(vec![customer()]).buttons(vec![button])), -210);
    let kind = SendTransaction::new(&user, "transaction_poem", vec![customer()]);
    assert_eq!(client.refused(kind), -201);
    let user_id = Some(user.to_string());
    let last_interaction = Some(Timestamp(BEFORE.0 - 366 * 86_400_000));
    let change = PersonChange { user_id, last_interaction, ..PersonChange::default() };
    emulator.change_person(&change).unwrap();
    assert_eq!(client.refused(with(vec![customer()])), -232);
}

#[test]
fn a_follower_gets_one_promotion_a_day_and_by_day_only() {
    let (emulator, client, user) = met(Emulator::builder());
    let send = || SendPromotion::new(&user, vec![text("Mời bà con")]);
    let left = || client.send(PromotionQuota::new(&user)).unwrap().remain.unwrap();
    assert_eq!(left(), 6);
    client.send(send()).unwrap();
    assert_eq!(left(), 5);
    let newer = client.send(UserQuota::new(&user)).unwrap().promotion.unwrap();
    assert_eq!((newer.daily_remain, newer.monthly_remain), (Some(0), Some(5)));
    assert_eq!(client.refused(send()), -218);
    emulator.advance(HOUR * 10);
    assert_eq!(client.refused(send()), -234, "22:00 has come");
    emulator.advance(HOUR * 8);
    client.send(send()).unwrap();
    let user_id = Some(user.to_string());
    let change = PersonChange { user_id, is_follower: Some(false), ..PersonChange::default() };
    emulator.change_person(&change).unwrap();
    assert_eq!(client.refused(send()), -213);
    assert_eq!(client.refused(SendPromotion::new("4500000000000000001", vec![text("a")])), -201);
}

#[test]
fn contradiction_promotions_go_from_six_to_twenty_two_not_from_eight() {
    let (emulator, client, user) = met(Emulator::builder());
    let send = || SendPromotion::new(&user, vec![text("Mời bà con")]).language("VI");
    emulator.advance(HOUR * 18);
    client.send(send()).unwrap();
    emulator.advance(HOUR * 15 + Duration::from_secs(59 * 60 + 59));
    assert_eq!(client.refused(send()), -218, "21:59:59 is day: only the second one is refused");
    emulator.advance(Duration::from_secs(1));
    assert_eq!(client.refused(send()), -234, "22:00");
}

#[test]
fn an_oa_has_five_hundred_promotions_a_day() {
    let (emulator, client, _) = met(Emulator::builder());
    let people = emulator.add_people(501);
    let send = |user: &UserId| client.send(SendPromotion::new(user, vec![text("Mời")]));
    for user in people.iter().take(500) {
        send(user).unwrap();
    }
    assert_eq!(send(&people[500]).unwrap_err().code(), Some(-211));
    emulator.advance(HOUR * 24);
    send(&people[500]).unwrap();
}

#[test]
fn contradiction_promotions_take_all_buttons_or_two_kinds_of_them() {
    let call = Action::OpenPhone("84900000001".to_owned());
    for (few_promotion_buttons, expected) in [(false, 0), (true, -201)] {
        let readings = Readings { few_promotion_buttons, ..Readings::default() };
        let (_, client, user) = met(Emulator::builder().readings(readings));
        let send = |action: &Action| {
            let buttons = vec![Button::new("Xem", action.clone())];
            client.send(SendPromotion::new(&user, vec![text("Mời")]).buttons(buttons))
        };
        let sent = send(&call).map_or_else(|error| error.code().unwrap(), |_| 0);
        assert_eq!(sent, expected);
        if expected != 0 {
            send(&Action::OpenUrl("https://phuong.example".to_owned())).unwrap();
        }
    }
}

#[test]
fn contradiction_ended_messages_may_still_be_taken() {
    let readings = Readings { ended_calls_answer: true, ..Readings::default() };
    let (emulator, client, user) = met(Emulator::builder().readings(readings));
    emulator.advance(HOUR * 24 * 5);
    client.send(SendTransaction::new(&user, "transaction_order", vec![customer()])).unwrap();
    client.send(SendPromotion::new(&user, vec![text("Mời")])).unwrap();
}

#[test]
fn a_banner_from_an_upload_is_good_for_seven_days() {
    let (emulator, client, user) =
        met(Emulator::builder()
            .readings(Readings { ended_calls_answer: true, ..Readings::default() }));
    let picture = File::bytes(&b"\xff\xd8\xff\xe0 a picture"[..]);
    let attachment_id = client.send(UploadImage::new(picture)).unwrap().attachment_id;
    let send = |attachment_id: AttachmentId| {
        let parts = vec![Element::UploadedBanner { attachment_id }, customer()];
        client.send(SendTransaction::new(&user, "transaction_order", parts))
    };
    send(attachment_id.clone()).unwrap();
    assert_eq!(send("made up".into()).unwrap_err().code(), Some(-201));
    emulator.advance(HOUR * 24 * 7 + Duration::from_millis(1));
    assert_eq!(send(attachment_id).unwrap_err().code(), Some(-100));
    assert_eq!(emulator.deliveries().len(), 1);
}
