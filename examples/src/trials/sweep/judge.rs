//! Holds what a sweep handed out against who was there all the time.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};
use zalo_oa_core::{
    emulator::{Emulator, vietnam_date},
    model::UserId,
    platform::Timestamp,
    sweep::SweepReport,
};

use super::account::Size;

/// What is expected of a run.
#[derive(Clone, Copy)]
pub(super) struct Expected {
    pub(super) size: Size,
    /// When the account began: its days count from there.
    pub(super) start: Timestamp,
    /// Whether today becomes too full.
    pub(super) flood: bool,
    pub(super) pages: u64,
}

/// What came of it.
pub(super) struct Verdict {
    pub(super) holds: bool,
    pub(super) counts: Value,
}

impl Verdict {
    /// Puts the counts among those of the other runs, and on the screen: runs are long. Whether it holds.
    pub(super) fn noted(self, name: &str, counts: &mut Map<String, Value>) -> bool {
        println!("  sweep, {name}: {} {}", self.holds, self.counts);
        counts.insert(name.to_owned(), self.counts);
        self.holds
    }
}

/// `before` are those who were there at the start; nobody ever leaves the lists.
pub(super) fn judge(
    emulator: &Emulator,
    before: &HashMap<UserId, Timestamp>,
    came: &[UserId],
    report: &SweepReport,
    expected: Expected,
) -> Verdict {
    let set: HashSet<&UserId> = came.iter().collect();
    let twice = came.len() - set.len();
    let now: HashMap<UserId, Timestamp> = emulator.people().into_iter().collect();
    let missed: Vec<&UserId> = before.keys().filter(|id| !set.contains(id)).collect();
    let full = expected.size.unsplittable(expected.start);
    let today = vietnam_date(emulator.now());
    let allowed = |day: (u16, u8, u8)| full.contains(&day) || expected.flood && day == today;
    let text = |(year, month, day): (u16, u8, u8)| format!("{year:04}-{month:02}-{day:02}");
    // Where one moves at every call, a day that is split may be named with a few who have left it.
    let split = if expected.flood { expected.size.split(expected.start) } else { full.clone() };
    let allowed_texts: HashSet<String> =
        split.into_iter().chain(expected.flood.then_some(today)).map(text).collect();
    // Whoever is missing was on a day that is named; they may have interacted after that was read.
    let was_allowed = |id: &UserId, people: &HashMap<UserId, Timestamp>| {
        people.get(id).is_some_and(|last| allowed(vietnam_date(*last)))
    };
    let elsewhere =
        missed.iter().filter(|id| !was_allowed(id, before) && !was_allowed(id, &now)).count();
    let mut named_days = HashSet::new();
    let mut wrongly = 0;
    for rest in &report.uncovered {
        let day = rest.from.filter(|_| rest.from == rest.to).map(|day| day.to_string());
        match day.filter(|day| allowed_texts.contains(day)) {
            Some(day) => drop(named_days.insert(day)),
            None => wrongly += 1,
        }
    }
    let named: u64 = report.uncovered.iter().map(|rest| rest.missing).sum();
    let all_named = full.iter().all(|day| named_days.contains(&text(*day)));
    // Beside those who are missing, as many may be named as came or left while their day was read.
    let spare = named.saturating_sub(missed.len() as u64);
    let holds = twice == 0
        && elsewhere == 0
        && wrongly == 0
        && all_named
        && missed.len() as u64 <= named
        && spare <= u64::from(expected.size.moving)
        && report.people == came.len() as u64
        && report.complete == report.uncovered.is_empty()
        && report.calls.saturating_sub(expected.size.spare) * 4 <= expected.pages * 5;
    let counts = json!({
        "people": came.len(), "missed": missed.len(), "named": named, "named_days": named_days.len(),
        "unnamed": elsewhere, "wrongly_named": wrongly, "twice": twice, "calls": report.calls,
        "pages": expected.pages, "arrived": report.arrived,
    });
    Verdict { holds, counts }
}
