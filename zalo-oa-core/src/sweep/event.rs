//! What a sweep reports on its way.

use serde::Serialize;

use super::Day;
use crate::{
    api::User,
    model::{TagName, UserId},
};

/// What happens while people are walked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SweepEvent {
    /// People, each once.
    Ids {
        /// Who.
        ids: Vec<UserId>,
    },
    /// People with what the OA knows about them, in place of [`Ids`](Self::Ids). Of somebody about whom Zalo tells nothing there
    /// is the id.
    People {
        /// Who.
        people: Vec<User>,
    },
    /// A part is read.
    Window {
        /// Its first day; absent where days played no part.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Day>,
        /// Its last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Day>,
        /// Followers only, or others only.
        #[serde(skip_serializing_if = "Option::is_none")]
        follower: Option<bool>,
        /// Only people with this tag.
        #[serde(skip_serializing_if = "Option::is_none")]
        tag: Option<TagName>,
        /// How many people Zalo counts in it.
        people: u64,
        /// How many people were handed out so far.
        done: u64,
        /// How many there are in all, as of the start.
        expected: u64,
    },
    /// Everybody up to here has been handed out.
    Checkpoint {
        /// Give it to [`SweepUsers::resume`](super::SweepUsers::resume). It holds days and counts, nobody's id.
        resume: String,
    },
}
