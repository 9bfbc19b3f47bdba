//! One way through a window, from its far end to its front: which page comes next.
//!
//! The boundary is the place from which on everything has been read. Whoever leaves moves others to its unread side. Whoever
//! arrives may move as many to the read side, so the boundary goes up by as much as the total grew; a page that reaches
//! over the boundary by the lead makes up for that at once, and the walk advances as long as no more than 25 arrive during a
//! call.

/// People per page, the most that Zalo gives.
pub(super) const PAGE: u64 = 50;

/// People within reach of one filter: page starts 0, 50, … 9,950.
pub(super) const REACH: u64 = 10_000;

/// The most by which pages reach over what has been read.
const LEAD: u64 = 25;

#[derive(Debug)]
pub(super) struct Pass {
    boundary: u64,
    total: u64,
    /// How many people the page at the front had, while the total is what it was then.
    front: u64,
    overlap: u64,
    lead: u64,
    /// How many a page brings: fewer than asked for when the platform gives no more.
    size: u64,
}

impl Pass {
    pub(super) fn new(total: u64, front: u64, overlap: u64) -> Self {
        let boundary = total.min(REACH).div_ceil(PAGE) * PAGE;
        Self { boundary, total, front, overlap, lead: 0, size: PAGE }
    }

    /// Where the next page starts; `None` at the end.
    pub(super) fn next(&self) -> Option<u64> {
        let unread = self.boundary.min(self.total) > self.front;
        let lead = self.lead.max(self.overlap).min(LEAD).min(self.size / 2);
        unread.then(|| (self.boundary + lead).saturating_sub(self.size).min(REACH - PAGE))
    }

    /// Takes the answer of the page at `offset`: the total that it names, how many people it has.
    pub(super) fn answer(&mut self, offset: u64, total: u64, people: u64) {
        let grown = total.saturating_sub(self.total);
        if total != self.total {
            self.front = 0;
        }
        self.total = total;
        let needed = (self.boundary + grown).min(REACH);
        let expected = self.size.min(total.saturating_sub(offset));
        if people > 0 && people < self.size && people * 4 <= expected * 3 {
            self.size = people;
            self.boundary = needed;
            return;
        }
        // A page that lacks a few is left to the certificate.
        let reached = offset + self.size >= needed.min(total);
        self.boundary = if reached { offset } else { needed };
        self.lead = if grown > 0 { (grown * 2).min(LEAD) } else { self.lead.saturating_sub(1) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offsets(pass: &mut Pass, total: u64, most: u64) -> Vec<u64> {
        let mut offsets = Vec::new();
        while let Some(offset) = pass.next() {
            offsets.push(offset);
            pass.answer(offset, total, most.min(total.saturating_sub(offset)));
        }
        offsets
    }

    #[test]
    fn a_list_that_holds_still_costs_no_page_twice() {
        assert_eq!(offsets(&mut Pass::new(170, 50, 0), 170, 50), [150, 100, 50]);
        assert_eq!(offsets(&mut Pass::new(150, 0, 0), 150, 50), [100, 50, 0]);
        assert!(offsets(&mut Pass::new(30, 30, 0), 30, 50).is_empty());
        assert!(offsets(&mut Pass::new(0, 0, 0), 0, 50).is_empty());
        let far = offsets(&mut Pass::new(123_456, 50, 0), 123_456, 50);
        assert_eq!((far.len(), far.first()), (199, Some(&9_950)));
    }

    #[test]
    fn an_arrival_takes_the_walk_back_to_what_it_may_have_pushed_over() {
        let mut pass = Pass::new(200, 50, 0);
        pass.answer(150, 200, 50);
        // Three came before this answer: what stood at 147 to 149 may stand at 150 to 152 now.
        pass.answer(100, 203, 50);
        let next = pass.next().unwrap();
        assert!(next < 150 && next + PAGE >= 153, "{next}");
        // And the front is not what it was.
        assert_eq!(offsets(&mut pass, 203, 50).last(), Some(&0));
    }

    #[test]
    fn someone_who_leaves_costs_nothing_but_the_front() {
        let mut pass = Pass::new(200, 50, 0);
        pass.answer(150, 199, 49);
        assert_eq!(offsets(&mut pass, 199, 50), [100, 50, 0]);
    }

    #[test]
    fn a_walk_comes_to_its_end_while_twenty_arrive_at_every_call() {
        let (mut pass, mut total, mut calls) = (Pass::new(1_000, 50, 0), 1_000, 0);
        while let Some(offset) = pass.next() {
            total += 20;
            pass.answer(offset, total, 50);
            calls += 1;
        }
        assert!(calls < 60, "{calls}");
    }

    #[test]
    fn smaller_pages_than_asked_for_hide_nobody() {
        let mut seen = std::collections::BTreeSet::new();
        let mut pass = Pass::new(130, 0, 0);
        while let Some(offset) = pass.next() {
            let people = 20.min(130 - offset);
            seen.extend(offset..offset + people);
            pass.answer(offset, 130, people);
        }
        assert_eq!(seen.len(), 130);
    }
}
