//! Lead forms of Zalo Ads and what people filled in.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Emulator,
    account::Account,
    desk::Desk,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
};
use crate::{model::FormId, platform::Timestamp};

/// An OA's forms.
#[derive(Debug, Default)]
pub(super) struct Leads(BTreeMap<String, Form>);

#[derive(Debug, Default)]
struct Form {
    questions: Vec<String>,
    leads: Vec<Lead>,
}

/// What somebody answered, in the order of the questions.
struct Lead {
    id: String,
    at: Timestamp,
    answers: Vec<String>,
}

impl std::fmt::Debug for Lead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lead").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Emulator {
    /// Somebody fills in a lead form of the first OA, which comes to be with its first answer. Pairs of question and answer.
    pub fn submit_lead(&self, form: &FormId, answers: &[(&str, &str)]) {
        self.account(None, |account, now| account.fill_in(form.as_str(), answers, now));
    }
}

impl Account {
    /// Somebody fills in a form.
    pub(super) fn fill_in<T: AsRef<str>>(&mut self, form: &str, answers: &[(T, T)], at: Timestamp) {
        let id = self.ids.hex(16);
        let form = self.holdings.leads.0.entry(form.to_owned()).or_default();
        let texts = |text: &T| text.as_ref().to_owned();
        form.questions = answers.iter().map(|(question, _)| texts(question)).collect();
        let answers = answers.iter().map(|(_, answer)| texts(answer)).collect();
        form.leads.push(Lead { id, at, answers });
    }
}

/// `lead_forms.get`
pub(super) fn get(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let form = desk.account.holdings.leads.0.get(&params.id("form_id")?);
    let (from, to) = (params.moment("from_time")?, params.moment("to_time")?);
    let (offset, limit) = (params.whole("offset", 0..=u32::MAX)?, params.whole("limit", 1..=200)?);
    let form = form.ok_or(Refusal::NO_FORM)?;
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let within = form.leads.iter().filter(|lead| (from..=to).contains(&lead.at));
    let responses: Vec<Value> = within.skip(place(offset)).take(place(limit)).map(shown).collect();
    let questions = form.questions.iter().enumerate();
    let questions: Vec<Value> = questions
        .map(|(number, title)| json!({ "questionId": format!("q{number}"), "title": title }))
        .collect();
    Ok(Answer::Data(json!({ "questions": questions, "responses": responses })))
}

fn shown(lead: &Lead) -> Value {
    let answers = lead.answers.iter().enumerate();
    let answers: Vec<Value> = answers
        .map(|(number, text)| json!({ "questionId": format!("q{number}"), "answer": text }))
        .collect();
    json!({ "leadId": lead.id, "submitTime": lead.at.0.to_string(), "adId": "ad1", "answers": answers })
}
