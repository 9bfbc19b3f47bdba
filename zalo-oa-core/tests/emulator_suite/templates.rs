//! Templates that go to a person by their id.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::{
    api::SendTemplate,
    emulator::{Emulator, EmulatorBuilder, PersonChange, Reach, Readings, UidTemplate, Webhook},
    model::{TemplateId, UserId},
    platform::Timestamp,
};

use crate::{
    webhooks::{names, told},
    wire::{Typed, caller, code, typed},
};

const HOUR: Duration = Duration::from_secs(3_600);

struct Trial {
    emulator: Emulator,
    client: Typed,
    user: UserId,
}

fn trial(builder: EmulatorBuilder) -> Trial {
    let emulator = builder.followers(3).access_life(HOUR * 24 * 400).build();
    let user = emulator.add_people(1).remove(0);
    Trial { client: typed(&emulator), emulator, user }
}

impl Trial {
    fn request(&self, template: &TemplateId, data: Value) -> SendTemplate {
        SendTemplate::new(&self.user, template, data)
    }
}

#[test]
fn a_template_is_filled_sent_told_and_paid() {
    let trial = trial(Emulator::builder().template_credit(Some(2)).webhook(Webhook::default()));
    let template = trial.emulator.add_uid_template(UidTemplate::new(["customer", "order_code"]));
    told(&trial.emulator);
    let data = json!({ "customer": "An", "order_code": "DH001" });
    let send = || trial.client.send(trial.request(&template, data.clone()));
    let quota = send().unwrap().quota.unwrap();
    assert_eq!((quota.quota_type.unwrap().as_str(), quota.remain), ("purchase_quota", Some(1)));
    assert_eq!(names(&told(&trial.emulator)), ["oa_send_template", "user_received_message"]);
    send().unwrap();
    assert_eq!(send().unwrap_err().code(), Some(-321), "no money left");
    let lacking = trial.request(&template, json!({ "customer": "An" }));
    assert_eq!(trial.client.refused(lacking), -201);
    assert_eq!(trial.client.refused(trial.request(&"999".into(), data.clone())), -201);
    assert_eq!(trial.emulator.deliveries().len(), 2);
}

#[test]
fn without_an_account_that_pays_nothing_is_sent() {
    let trial = trial(Emulator::builder().template_credit(None));
    let template = trial.emulator.add_uid_template(UidTemplate::new::<&str>([]));
    assert_eq!(trial.client.refused(trial.request(&template, json!({}))), -320);
}

#[test]
fn old_templates_and_those_with_codes_do_not_go_by_id() {
    let trial = trial(Emulator::builder());
    // 9 December 2025, 23:59 in Vietnam, and a minute later.
    let late = 1_765_299_540_000;
    for (made, plain, expected) in
        [(late, true, -249), (late + 60_000, true, 0), (late + 60_000, false, -249)]
    {
        let made = Some(Timestamp(made));
        let template = UidTemplate { made, plain, ..UidTemplate::new::<&str>([]) };
        let template = trial.emulator.add_uid_template(template);
        let sent = trial.client.send(trial.request(&template, json!({})));
        assert_eq!(sent.map_or_else(|error| error.code().unwrap(), |_| 0), expected);
    }
}

#[test]
fn a_promotion_reaches_followers_by_day_and_others_a_year_after_they_came() {
    let trial = trial(Emulator::builder());
    let [service, promotion] = [1, 3].map(|tag| {
        trial.emulator.add_uid_template(UidTemplate { tag, ..UidTemplate::new::<&str>([]) })
    });
    let code_of = |template: &TemplateId| {
        let sent = trial.client.send(trial.request(template, json!({})));
        sent.map_or_else(|error| error.code().unwrap(), |_| 0)
    };
    let change = |change: PersonChange| {
        let user_id = Some(trial.user.to_string());
        trial.emulator.change_person(&PersonChange { user_id, ..change }).unwrap();
    };
    assert_eq!((code_of(&service), code_of(&promotion)), (0, 0));
    trial.emulator.advance(HOUR * 14);
    assert_eq!((code_of(&service), code_of(&promotion)), (0, -234), "22:00");
    trial.emulator.advance(HOUR * 8);
    change(PersonChange { is_follower: Some(false), ..PersonChange::default() });
    assert_eq!((code_of(&service), code_of(&promotion)), (0, -213));
    trial.emulator.advance(HOUR * 24 * 365);
    assert_eq!(code_of(&service), -232);
    change(PersonChange { reach: Some(Reach::Restricted), ..PersonChange::default() });
    assert_eq!(code_of(&service), -244);
}

#[test]
fn contradiction_the_person_of_a_template_stands_at_the_top_not_under_recipient() {
    let trial = trial(Emulator::builder());
    let template = trial.emulator.add_uid_template(UidTemplate::new::<&str>([]));
    let body = json!({ "recipient": { "user_id": trial.user }, "template_id": template, "template_data": {} });
    let answer = caller(&trial.emulator).post("/v3.0/oa/message/template", &body);
    assert_eq!(code(&answer), -201);
}

#[test]
fn contradiction_a_template_may_need_no_earlier_interaction() {
    for (template_window, expected) in [(true, -232), (false, 0)] {
        let readings = Readings { template_window, ..Readings::default() };
        let trial = trial(Emulator::builder().readings(readings));
        let template = trial.emulator.add_uid_template(UidTemplate::new::<&str>([]));
        trial.emulator.advance(HOUR * 24 * 366);
        let sent = trial.client.send(trial.request(&template, json!({})));
        assert_eq!(sent.map_or_else(|error| error.code().unwrap(), |_| 0), expected);
    }
}
