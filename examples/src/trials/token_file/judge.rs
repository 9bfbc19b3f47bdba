//! From the emulator's log, the journals and the deaths to a verdict. Pure.

use std::{collections::BTreeMap, fs, path::Path};

use zalo_oa_core::emulator::{Presentation, TokenKind, TokenOutcome};

use crate::Failure;

/// What the trial has seen.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// Refresh tokens as the emulator saw them, in order.
    pub(super) shown: Vec<Presentation>,
    /// What each process wrote.
    pub(super) journals: BTreeMap<String, Vec<String>>,
    /// How many presentations there were just before a process was killed.
    pub(super) deaths: BTreeMap<String, usize>,
    /// The refresh tokens, by digest, for which a new consent was needed.
    pub(super) lost: Vec<String>,
}

/// What comes out of it.
#[derive(Debug, Default)]
pub(super) struct Verdict {
    pub(super) rotations: usize,
    pub(super) repeated: usize,
    pub(super) inside: usize,
    pub(super) violations: Vec<String>,
}

/// How a process saw one of its presentations end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    /// Its journal ends here: it can only have been killed.
    Cut,
    /// Nothing usable came.
    NoAnswer,
    Refused,
    /// New tokens came and were saved.
    Saved,
    /// It went on without having saved them.
    Dropped,
}

impl Evidence {
    pub(super) fn read_journals(&mut self, folder: &Path) -> Result<(), Failure> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = fs::read_to_string(entry.path())?;
            self.journals.insert(name, text.lines().map(str::to_owned).collect());
        }
        Ok(())
    }

    pub(super) fn judge(&self) -> Verdict {
        let mut verdict = Verdict::default();
        let mut ends: Vec<End> = Vec::new();
        let mut written: BTreeMap<&str, std::vec::IntoIter<(String, End)>> = self
            .journals
            .iter()
            .map(|(label, lines)| (label.as_str(), presentations(lines).into_iter()))
            .collect();
        for shown in &self.shown {
            // Lines whose request never arrived (a kill, a reset before the work) are passed over.
            let line = written.get_mut(shown.label.as_str()).and_then(|lines| {
                lines.find(|(digest, end)| *digest == shown.digest && *end != End::NoAnswer)
            });
            if line.is_none() {
                verdict.violations.push(format!("{} showed a token unwritten", shown.label));
            }
            ends.push(line.map_or(End::Dropped, |(_, end)| end));
        }
        for (label, lines) in &self.journals {
            for line in lines.iter().filter(|line| odd(line)) {
                verdict.violations.push(format!("{label}: {line}"));
            }
        }
        self.no_second_while_the_first_lives(&ends, &mut verdict);
        self.nothing_lost_but_by_a_kill(&ends, &mut verdict);
        verdict.inside = self.deaths.keys().filter(|label| self.was_inside(label)).count();
        verdict
    }

    fn no_second_while_the_first_lives(&self, ends: &[End], verdict: &mut Verdict) {
        let mut before: BTreeMap<&str, (usize, &Presentation, End)> = BTreeMap::new();
        for (at, (shown, end)) in self.shown.iter().zip(ends).enumerate() {
            let this = (at, shown, *end);
            let Some((_, first, end)) = before.insert(&shown.digest, this) else {
                continue;
            };
            verdict.repeated += 1;
            let dead = self.deaths.get(&first.label).is_some_and(|death| *death <= at);
            let allowed = match end {
                End::Cut => dead,
                End::NoAnswer => true,
                End::Refused | End::Saved | End::Dropped => false,
            };
            if !allowed {
                verdict.violations.push(format!(
                    "{} showed a token that {} had shown and got {end:?} for",
                    shown.label, first.label
                ));
            }
        }
    }

    fn nothing_lost_but_by_a_kill(&self, ends: &[End], verdict: &mut Verdict) {
        let mut may_be_lost = Vec::new();
        for (shown, end) in self.shown.iter().zip(ends) {
            if shown.kind != TokenKind::Refresh || shown.outcome != TokenOutcome::Accepted {
                continue;
            }
            verdict.rotations += 1;
            match end {
                End::Saved => {}
                // The kill came between the rotation and the save.
                End::Cut if self.deaths.contains_key(&shown.label) => {
                    may_be_lost.push(shown.digest.as_str());
                }
                end => {
                    let label = &shown.label;
                    verdict.violations.push(format!("{label} went on without saving: {end:?}"));
                }
            }
        }
        for lost in &self.lost {
            if !may_be_lost.contains(&lost.as_str()) {
                verdict.violations.push(format!("{lost} was lost without a kill"));
            }
        }
    }

    /// Whether the process had the lease when it was killed.
    fn was_inside(&self, label: &str) -> bool {
        let lines = self.journals.get(label).map(Vec::as_slice).unwrap_or_default();
        let last = |step: &str| lines.iter().rposition(|line| line == step);
        last("lease") > last("released")
    }
}

/// What no process of the trial should meet: errors but those of lost answers. And the clock leaps
/// over a token's whole life, sometimes between a refresh and the call that it was for.
fn odd(line: &str) -> bool {
    let Some(error) = line.strip_prefix("error ") else { return false };
    !error.starts_with("no answer to the refresh") && !error.contains("with -220")
}

/// The digests that a process has shown, and how each ended.
fn presentations(lines: &[String]) -> Vec<(String, End)> {
    let mut list: Vec<(String, End)> = Vec::new();
    for line in lines {
        if let Some(digest) = line.strip_prefix("presenting ") {
            list.push((digest.to_owned(), End::Cut));
        } else if let Some((_, end @ End::Cut)) = list.last_mut() {
            *end = match line.as_str() {
                "no_answer" | "not_sent" => End::NoAnswer,
                "refused" => End::Refused,
                "saved" => End::Saved,
                // Steps on the way; and calls with a token that is still good, beside it.
                "answered" | "temporary_file" | "fsync" | "rename" | "folder_fsync" | "ok" => {
                    End::Cut
                }
                _ => End::Dropped,
            };
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use zalo_oa_core::platform::Timestamp;

    fn shown(label: &str, digest: &str, outcome: TokenOutcome) -> Presentation {
        Presentation {
            at: Timestamp(0),
            kind: TokenKind::Refresh,
            digest: digest.to_owned(),
            label: label.to_owned(),
            outcome,
            times: 1,
        }
    }

    fn violations(
        shown: Vec<Presentation>,
        journals: &[(&str, &str)],
        deaths: &[(&str, usize)],
        lost: &[&str],
    ) -> Vec<String> {
        let journals = journals.iter().map(|(label, text)| {
            let lines = text.split(',').map(|line| line.trim().to_owned()).collect();
            ((*label).to_owned(), lines)
        });
        let evidence = Evidence {
            shown,
            journals: journals.collect(),
            deaths: deaths.iter().map(|(label, at)| ((*label).to_owned(), *at)).collect(),
            lost: lost.iter().map(|lost| (*lost).to_owned()).collect(),
        };
        evidence.judge().violations
    }

    const GOOD: &str = "lease, intent, sending, presenting a, answered, saved, released";
    const CUT: &str = "lease, intent, sending, presenting a";

    #[test]
    fn what_may_happen_is_no_violation() {
        use TokenOutcome::{Accepted, Used};
        let none: [String; 0] = [];
        assert_eq!(violations(vec![shown("p", "a", Accepted)], &[("p", GOOD)], &[], &[]), none);
        // Killed before the answer: lost, shown once more, consented anew.
        let twice = vec![shown("p", "a", Accepted), shown("q", "a", Used)];
        let journals = [("p", CUT), ("q", "presenting a, refused")];
        assert_eq!(violations(twice, &journals, &[("p", 1)], &["a"]), none);
        // No usable answer, since it never arrived: shown again by the same process.
        let journal = "presenting a, no_answer, presenting a, answered, saved";
        let once = vec![shown("p", "a", Accepted)];
        assert_eq!(violations(once, &[("p", journal)], &[], &[]), none);
    }

    #[test]
    fn what_must_not_happen_is_one() {
        use TokenOutcome::{Accepted, Used};
        let count = |list: Vec<String>| list.len();
        let unsaved = "presenting a, answered, released";
        // Nobody wrote it down; it went on without saving, even if it was killed later; it was lost
        // although it was saved; a call failed for another reason.
        assert_eq!(count(violations(vec![shown("p", "a", Used)], &[], &[], &[])), 1);
        let once = || vec![shown("p", "a", Accepted)];
        assert_eq!(count(violations(once(), &[("p", unsaved)], &[], &[])), 1);
        assert_eq!(count(violations(once(), &[("p", unsaved)], &[("p", 1)], &[])), 1);
        assert_eq!(
            count(violations(vec![], &[("p", "error the token store failed")], &[], &[])),
            1
        );
        assert_eq!(count(violations(once(), &[("p", GOOD)], &[("p", 1)], &["a"])), 1);
        // Shown while the first still lived, or after a usable answer.
        let twice = || vec![shown("p", "a", Accepted), shown("q", "a", Used)];
        let journals = [("p", GOOD), ("q", "presenting a, refused")];
        assert_eq!(count(violations(twice(), &journals, &[], &[])), 1);
        assert_eq!(count(violations(twice(), &journals, &[("p", 1)], &[])), 1);
        let journals = [("p", CUT), ("q", "presenting a, refused")];
        assert_eq!(count(violations(twice(), &journals, &[("p", 2)], &[])), 1);
    }
}
