//! Reads one window until it is known to be whole.

use super::{
    Uncovered, Why,
    ask::{Filter, Page, Sweep},
    ids::Ids,
    pass::{PAGE, Pass, REACH},
    tally::{Kind, Tally},
};
use crate::error::Error;

/// By how many people pages overlap at most, and by how many more each time that a still window did not show everybody:
/// a group of equals that is shuffled at every call can hide no more than it reaches over a page's edge.
const OVERLAP: u32 = 20;
const OVERLAP_STEP: u32 = 2;

/// By how much further the pages of each way through a window start from where those before did.
const SHIFT: u32 = 3;

/// After how many further ways through a window that people join all the time they may be what is left.
const SETTLED: u32 = 3;

/// A window that was read.
#[derive(Debug)]
pub(super) struct Reading {
    /// How many it counted when `seen` were all in it, and at the end.
    pub(super) first: u64,
    pub(super) total: u64,
    pub(super) seen: Ids,
    /// What could not be seen.
    pub(super) uncovered: Option<Uncovered>,
    /// How many arrived meanwhile.
    pub(super) arrived: u64,
}

fn passes(kind: Kind) -> u32 {
    match kind {
        Kind::Closed => 12,
        Kind::Open | Kind::Mixed => 8,
    }
}

impl Sweep {
    /// Reads a window of at most 10,000 people whose front page is there already.
    pub(super) async fn window(
        &mut self,
        filter: &Filter,
        front: Page,
        kind: Kind,
    ) -> Result<Reading, Error> {
        let mut tally = Tally::new(kind, front.total);
        tally.take(front.total, &front.people);
        let mut on_front = front.people.len() as u64;
        let mut before = tally.total;
        for pass in 0..passes(kind) {
            if tally.certain() {
                break;
            }
            let (began, known, changes) = (tally.total, tally.seen.len(), tally.changes);
            self.pass(filter, &mut tally, on_front, pass).await?;
            on_front = 0;
            if tally.certain() {
                break;
            }
            // After so many ways through, all that the last one brought were arrivals, and so is what is left.
            let arrived = tally.total.saturating_sub(began);
            let brought = tally.seen.len() - known;
            let settled =
                tally.missing() <= arrived && brought <= tally.total.saturating_sub(before);
            if kind == Kind::Open && pass >= SETTLED && settled {
                return Ok(self.read(filter, tally, true));
            }
            if tally.changes == changes {
                self.at.overlap = (self.at.overlap + OVERLAP_STEP).min(OVERLAP);
            }
            before = began;
        }
        let certain = tally.certain();
        Ok(self.read(filter, tally, certain))
    }

    fn read(&self, filter: &Filter, tally: Tally, whole: bool) -> Reading {
        self.window_read(filter, tally.total);
        let (total, missing) = (tally.total, tally.missing());
        let arrived = total.saturating_sub(tally.first);
        let uncovered = (!whole).then(|| filter.uncovered(total, missing, Why::Unsettled));
        let (seen, first) = tally.standing();
        Reading { first, total, seen, uncovered, arrived }
    }

    /// Goes through a window once, or until it is known to be whole.
    async fn pass(
        &mut self,
        filter: &Filter,
        tally: &mut Tally,
        on_front: u64,
        number: u32,
    ) -> Result<(), Error> {
        // Edges of pages that lie elsewhere each time do not hide the same people again.
        let overlap = u64::from(self.at.overlap + number * SHIFT);
        let mut pass = Pass::new(tally.total, on_front, overlap);
        // People who come faster than pages are read must not keep it for ever.
        let mut left = 4 * tally.total.min(REACH) + 20 * PAGE;
        while let Some(offset) = pass.next().filter(|_| left > 0) {
            let page = self.page(filter, offset).await?;
            pass.answer(offset, page.total, page.people.len() as u64);
            tally.take(page.total, &page.people);
            if tally.certain() {
                break;
            }
            left = left.saturating_sub(page.people.len().max(1) as u64);
        }
        Ok(())
    }

    /// Reads the 10,000 that can be reached of a window that has more; who was seen, and the largest total met.
    pub(super) async fn reach(&mut self, filter: &Filter, total: u64) -> Result<(Ids, u64), Error> {
        let mut tally = Tally::new(Kind::Mixed, total);
        self.pass(filter, &mut tally, 0, 0).await?;
        self.window_read(filter, tally.total);
        let total = tally.first.max(tally.total);
        Ok((tally.seen, total))
    }
}
