//! People who interact and unfollow between the calls of a walk.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use zalo_oa_core::{
    emulator::{Emulator, PersonChange},
    model::UserId,
    platform::{BoxFuture, Timestamp},
    transport::{Timeouts, Transport, TransportError},
};

use crate::trials::chance::Chance;

/// So many things happen evenly over so many calls.
#[derive(Debug)]
pub(super) struct Crowd {
    people: Vec<UserId>,
    chance: u64,
    calls: u64,
    expected: u64,
    moves: u64,
    happened: u64,
    /// Who interacted, and when.
    pub(super) moved: Vec<(UserId, Timestamp)>,
}

impl Crowd {
    /// At a pace that lasts beyond the end of a walk over so many pages.
    pub(super) fn new(emulator: &Emulator, seed: u64, moves: u32, pages: u64) -> Self {
        let expected = pages * 5 / 4;
        let people = emulator.people().into_iter().map(|(id, _)| id).collect();
        let moves = u64::from(moves);
        Self { people, chance: seed, calls: 0, expected, moves, happened: 0, moved: Vec::new() }
    }

    /// One more call is made.
    pub(super) fn call(&mut self, emulator: &Emulator) {
        self.calls += 1;
        let due = (self.calls * self.moves / self.expected.max(1)).min(self.moves);
        while self.happened < due {
            self.happened += 1;
            self.one(emulator);
        }
    }

    fn one(&mut self, emulator: &Emulator) {
        let mut chance = Chance(self.chance);
        let place = usize::try_from(chance.below(self.people.len() as u64)).unwrap_or(0);
        let unfollows = chance.below(10) == 0;
        self.chance = chance.0;
        let Some(id) = self.people.get(place) else { return };
        let mut change = PersonChange { user_id: Some(id.to_string()), ..PersonChange::default() };
        if unfollows {
            change.is_follower = Some(false);
        } else {
            let now = emulator.now();
            change.last_interaction = Some(now);
            self.moved.push((id.clone(), now));
        }
        emulator.change_person(&change);
    }
}

/// The emulator as transport, with a crowd; sees what is refused for pace.
#[derive(Clone)]
pub(super) struct Crowded {
    pub(super) emulator: Emulator,
    pub(super) crowd: Arc<Mutex<Crowd>>,
    /// When calls were refused with -32.
    pub(super) refused: Arc<Mutex<Vec<Timestamp>>>,
}

impl Transport for Crowded {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(async move {
            self.crowd.lock().unwrap_or_else(PoisonError::into_inner).call(&self.emulator);
            let answer = self.emulator.send(request, timeouts).await;
            let is_refusal = |body: &Bytes| body.windows(11).any(|part| part == b"\"error\":-32");
            if answer.as_ref().is_ok_and(|answer| is_refusal(answer.body())) {
                let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
                refused.push(self.emulator.now());
            }
            answer
        })
    }
}
