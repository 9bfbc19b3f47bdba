//! One broadcast: begun, killed, run again, and settled where nobody can know.

use std::time::Duration;

use zalo_oa_core::{
    broadcast::{Broadcasted, Outcome},
    platform::{Runtime, SystemRuntime, Timestamp},
    store::journal::{Entry, State, Verdict, settle},
};

use super::bench::{ANSWER, Bench, Job, Process, digest};
use crate::Failure;

/// What happened so far.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) kills: u32,
    pub(super) inside: u32,
    pub(super) unnoted: u32,
    pub(super) runs: u32,
    pub(super) ended: u32,
    pub(super) unknown: u32,
    pub(super) settled: u32,
    pub(super) pairs: u32,
    pub(super) violations: Vec<String>,
}

/// How a killed process left things.
struct Death {
    at: Timestamp,
    number: u32,
    /// What the journal says right after.
    noted: Option<Entry>,
    notes: String,
}

pub(super) async fn round(bench: &mut Bench, counts: &mut Counts) -> Result<(), Failure> {
    let job = bench.job().await?;
    let (aimed, pair) = (bench.chance.below(2) == 0, bench.chance.below(4) == 0);
    let mut victim = bench.spawn(&job)?;
    let mut other = if pair { Some(bench.spawn(&job)?) } else { None };
    if aimed {
        wait_for(&mut victim, "begun").await?;
        pause(bench.chance.below(ANSWER * 1_000)).await;
    } else {
        // From its first moment on, or from where it begins to broadcast.
        if bench.chance.below(2) == 0 {
            wait_for(&mut victim, "ready").await?;
        }
        pause(bench.chance.below(ANSWER * 4_000)).await;
    }
    let killed = victim.child.try_wait()?.is_none();
    let number = victim.child.id();
    victim.child.kill()?;
    victim.end()?;
    let at = bench.clock.now();
    let mut answers = Vec::new();
    if let Some(other) = &mut other {
        counts.pairs += 1;
        counts.runs += 1;
        let answer = other.end()?;
        counts.ended += u32::from(answer.is_some());
        answers.extend(answer.map(|answer| (Some(other.child.id()), answer)));
    }
    let death = Death { at, number, noted: bench.noted(&job).await?, notes: victim.notes() };
    if killed {
        counts.kills += 1;
    }
    let open = killed && death.left_open();
    if open {
        counts.inside += 1;
        counts.unnoted += u32::from(victim.reached("answered"));
    }
    answers.extend(rerun(bench, counts, &job)?.map(|answer| (None, answer)));
    for (process, answer) in &answers {
        if answer.outcome != death.expected(open, *process) {
            counts.violations.push(format!("{job} ended as {:?}: {death}", answer.outcome));
        }
    }
    let answers: Vec<Broadcasted> = answers.into_iter().map(|(_, answer)| answer).collect();
    counts.violations.extend(bench.contradictions(&job, &answers));
    if open {
        counts.violations.extend(death.contradictions(bench, &job));
        counts.unknown += 1;
        doubt(bench, counts, &job).await?;
    }
    if bench.taken(&job).len() != 1 {
        counts.violations.push(format!("{job} was taken {} times", bench.taken(&job).len()));
    }
    Ok(())
}

impl Death {
    /// What must come out of a run: of the one beside the dead, by its number, or of a rerun. Only
    /// an entry that the dead left open makes a doubt, and it always does.
    fn expected(&self, open: bool, process: Option<u32>) -> Outcome {
        match &self.noted {
            _ if open => Outcome::Unknown,
            Some(entry) if process == Some(entry.by.process) => Outcome::Sent,
            Some(_) => Outcome::SentBefore,
            None => Outcome::Sent,
        }
    }

    /// Whether the dead process left an entry of its own open.
    fn left_open(&self) -> bool {
        let own = |entry: &&Entry| entry.by.process == self.number && entry.state == State::Open;
        self.noted.as_ref().filter(own).is_some()
    }

    /// Whether notes and stamps agree that the kill lay between the two writes of the journal, and
    /// the platform's log that nothing was taken before the first of them.
    fn contradictions(&self, bench: &Bench, job: &Job) -> Vec<String> {
        let Some(entry) = &self.noted else { return Vec::new() };
        let mut found = Vec::new();
        // The step comes just before the write counts.
        let began = self.notes.lines().any(|line| line == "fsync");
        if !began || self.notes.lines().any(|line| line == "ended") {
            found.push(format!("{job}: the notes say otherwise: {self}"));
        }
        if entry.begun > self.at {
            found.push(format!("{job}: written down after the death: {self}"));
        }
        if bench.taken(job).iter().any(|record| record.accepted < entry.begun) {
            found.push(format!("{job}: taken before it was written down: {self}"));
        }
        found
    }
}

impl std::fmt::Display for Death {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let notes = self.notes.replace('\n', " ");
        write!(f, "process {} died at {:?}, {:?}, {notes}", self.number, self.at, self.noted)
    }
}

impl std::fmt::Display for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} to {}", self.article, digest(&self.target))
    }
}

impl Bench {
    /// Answers that the platform's log does not bear out.
    fn contradictions(&self, job: &Job, answers: &[Broadcasted]) -> Vec<String> {
        let taken = self.taken(job);
        let mut found = Vec::new();
        for answer in answers {
            let known = taken
                .first()
                .is_some_and(|record| Some(&record.message_id) == answer.message_id.as_ref());
            let says_sent = matches!(answer.outcome, Outcome::Sent | Outcome::SentBefore);
            if says_sent && !known {
                found.push(format!("{job}: {:?} is not in the log", answer.message_id));
            }
        }
        let sent = answers.iter().filter(|answer| answer.outcome == Outcome::Sent).count();
        if sent > 1 || taken.len() > 1 {
            found.push(format!("{job}: sent {sent} times, taken {} times", taken.len()));
        }
        found
    }
}

/// Runs the broadcast again, undisturbed; its answer, if it came to one.
fn rerun(
    bench: &mut Bench,
    counts: &mut Counts,
    job: &Job,
) -> Result<Option<Broadcasted>, Failure> {
    counts.runs += 1;
    let answer = bench.spawn(job)?.end()?;
    counts.ended += u32::from(answer.is_some());
    Ok(answer)
}

/// A person looks at the OA's page and settles it; the next run does as they said.
async fn doubt(bench: &mut Bench, counts: &mut Counts, job: &Job) -> Result<(), Failure> {
    let seen = bench.taken(job).first().map(|record| record.message_id.clone());
    let (verdict, outcome) = match seen {
        Some(id) => (Verdict::Sent { message_id: Some(id) }, Outcome::SentBefore),
        None => (Verdict::NotSent, Outcome::Sent),
    };
    let (oa, target) = (bench.emulator.oa_id(), digest(&job.target));
    let which = |entry: &Entry| entry.article == job.article && entry.target == target;
    let when = (bench.clock.now(), Duration::from_secs(10));
    let settled = settle(&*bench.journal, &oa, which, &verdict, when).await;
    counts.settled += settled.map_err(|error| error.to_string())?.len() as u32;
    let answer = rerun(bench, counts, job)?;
    if answer.as_ref().is_none_or(|answer| answer.outcome != outcome) {
        counts.violations.push(format!("{job}: settled as {verdict:?}, then {answer:?}"));
    }
    Ok(())
}

/// Until a process has reached a step, or ended.
async fn wait_for(process: &mut Process, step: &str) -> Result<(), Failure> {
    for _ in 0..60_000 {
        if process.reached(step) || process.child.try_wait()?.is_some() {
            return Ok(());
        }
        SystemRuntime.sleep(Duration::from_micros(500)).await;
    }
    Err(format!("a process does not come to `{step}`").into())
}

async fn pause(microseconds: u64) {
    SystemRuntime.sleep(Duration::from_micros(microseconds)).await;
}
