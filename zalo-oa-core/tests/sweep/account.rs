//! An emulated account whose people move while they are walked, and what a sweep of it must bring.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use zalo_oa_core::{
    App, Client, Error,
    emulator::{ClockMode, Emulator, EmulatorBuilder, PeopleOfDay, PersonChange, RateLimits},
    model::UserId,
    platform::{BoxFuture, Timestamp},
    sweep::{SweepEvent, SweepReport, SweepUsers},
    transport::{Timeouts, Transport, TransportError},
};

/// What happens to the account before a call of this number.
type Meddling = Box<dyn FnMut(&Emulator, u64) + Send>;

/// The emulator, with somebody who moves its people between calls.
#[derive(Clone)]
struct Meddled {
    emulator: Emulator,
    meddle: Arc<Mutex<(u64, Meddling)>>,
}

impl Transport for Meddled {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        let mut meddle = self.meddle.lock().unwrap();
        meddle.0 += 1;
        let number = meddle.0;
        (meddle.1)(&self.emulator, number);
        drop(meddle);
        self.emulator.send(request, timeouts)
    }
}

/// No limits, a clock that stands.
pub(crate) fn builder() -> EmulatorBuilder {
    let life = 10_000 * HOUR;
    let builder = Emulator::builder().rate_limits(RateLimits::OFF).clock(ClockMode::Manual);
    builder.history(0).access_life(life)
}

/// So many people on the days before today, all followers with tags.
pub(crate) fn days(people: &[(u32, u32)]) -> Vec<PeopleOfDay> {
    let day = |(ago, people): &(u32, u32)| PeopleOfDay {
        ago: *ago,
        people: *people,
        ..PeopleOfDay::default()
    };
    people.iter().map(day).collect()
}

pub(crate) fn client(emulator: &Emulator) -> Client {
    client_with(emulator, |_, _| {})
}

pub(crate) fn client_with(
    emulator: &Emulator,
    meddle: impl FnMut(&Emulator, u64) + Send + 'static,
) -> Client {
    let meddle = Arc::new(Mutex::new((0, Box::new(meddle) as Meddling)));
    let transport = Meddled { emulator: emulator.clone(), meddle };
    let app = App::builder(emulator.app_id()).transport(transport).runtime(emulator.runtime());
    app.build().unwrap().with_token(emulator.tokens().access())
}

/// What a sweep handed out, in order.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) ids: Vec<UserId>,
    pub(crate) checkpoints: Vec<String>,
    pub(crate) report: Option<SweepReport>,
}

impl Outcome {
    pub(crate) fn set(&self) -> HashSet<UserId> {
        self.ids.iter().cloned().collect()
    }

    pub(crate) fn report(&self) -> &SweepReport {
        self.report.as_ref().unwrap()
    }

    /// Nobody came twice.
    pub(crate) fn once(&self) -> bool {
        self.set().len() == self.ids.len()
    }
}

/// Runs a sweep to its end, or until so many people have come.
pub(crate) async fn run(client: &Client, sweep: SweepUsers, most: usize) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    let mut handle = client.start(sweep);
    while let Some(event) = handle.next().await {
        match event {
            SweepEvent::Ids { ids } => outcome.ids.extend(ids),
            SweepEvent::People { people } => {
                outcome.ids.extend(people.into_iter().map(|person| person.user_id));
            }
            SweepEvent::Checkpoint { resume } => outcome.checkpoints.push(resume),
            _ => {}
        }
        if outcome.ids.len() >= most {
            return Ok(outcome);
        }
    }
    outcome.report = Some(handle.result().await?);
    Ok(outcome)
}

pub(crate) async fn whole(client: &Client, sweep: SweepUsers) -> Outcome {
    run(client, sweep, usize::MAX).await.unwrap()
}

/// Everybody in the account's lists.
pub(crate) fn everybody(emulator: &Emulator) -> HashSet<UserId> {
    emulator.people().into_iter().map(|(id, _)| id).collect()
}

pub(crate) fn interact(emulator: &Emulator, id: &UserId) {
    let change = PersonChange {
        user_id: Some(id.to_string()),
        last_interaction: Some(emulator.now()),
        ..PersonChange::default()
    };
    emulator.change_person(&change).unwrap();
}

/// The moment so many hours and minutes after midnight of the account's usual day.
pub(crate) fn at(hour: i64, minute: i64) -> Timestamp {
    Timestamp(1_795_366_800_000 + (hour * 60 + minute) * 60_000)
}

pub(crate) const HOUR: Duration = Duration::from_secs(3_600);
