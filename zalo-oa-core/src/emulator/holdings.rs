//! What an OA has beside its people, messages and articles: each kind is known to the calls that use it only.

use std::collections::{HashMap, HashSet};

use super::{
    articles::video::Videos, fields::Fields, leads::Leads, people::PersonNumber,
    promotions::Promotions, uid_templates::UidTemplates, visitors::Visitor,
};

#[derive(Debug, Default)]
pub(super) struct Holdings {
    pub(super) fields: Fields,
    pub(super) leads: Leads,
    pub(super) visitors: Vec<Visitor>,
    /// Signs of the OA on a message.
    pub(super) reactions: HashMap<String, usize>,
    /// Answers to a message that name it.
    pub(super) replies: HashMap<String, u32>,
    /// Who pressed "chat now".
    pub(super) chat_now: HashSet<PersonNumber>,
    pub(super) mini_app_tokens: HashMap<String, PersonNumber>,
    pub(super) templates: UidTemplates,
    pub(super) promotions: Promotions,
    pub(super) videos: Videos,
}

impl Holdings {
    /// Answers to a message so far.
    pub(super) fn replies(&self, message: &str) -> u32 {
        self.replies.get(message).copied().unwrap_or(0)
    }
}
