//! The steps of a sweep: learn, count, the days that are over, the days that are not.

use super::{
    Day, RangeEnds, SweepEvent, SweepReport, SweepUsers, Uncovered, Why,
    ask::{Filter, Sweep},
    checkpoint::Checkpoint,
    ids::Ids,
    pass::REACH,
    plan::LEAF,
    tally::Kind,
};
use crate::{
    client::{CallOptions, Client},
    error::Error,
    operation::Progress,
};

/// How often the days that are not over are read again because another day began meanwhile.
const MIDNIGHTS: u32 = 3;

/// How often it is counted whether days leave somebody out.
const COUNTS: u32 = 3;

const CANNOT_SEE: &str = "people who have unfollowed and did nothing else: the list finds people by their last interaction";
const CANNOT_SEE_VI: &str = "người chỉ bỏ quan tâm mà không tương tác gì khác: danh sách tìm người theo lần tương tác gần nhất";

pub(super) async fn run(
    mut sweep: SweepUsers,
    client: Client,
    progress: Progress<SweepEvent>,
) -> Result<SweepReport, Error> {
    let at = match &sweep.resume {
        Some(text) => Checkpoint::read(text, sweep.since)?,
        None => Checkpoint::begun(client.now(), sweep.since),
    };
    let options: CallOptions = client.options.bulk();
    let mut seen = Ids::default();
    for id in std::mem::take(&mut sweep.already) {
        seen.insert(&id);
    }
    let mut walk = Sweep {
        client: client.with(options),
        progress,
        details: sweep.details,
        at,
        seen,
        arrived: 0,
        tags: None,
    };
    // Of these nobody comes again, so they are the count, whatever came after the checkpoint.
    walk.at.people = walk.at.people.max(walk.seen.len());
    walk.all(sweep.resume.is_some()).await?;
    Ok(walk.report())
}

impl Sweep {
    async fn all(&mut self, resumed: bool) -> Result<(), Error> {
        let everybody = Filter::default();
        let full = self.at.since.is_none();
        if full && !resumed {
            let front = self.page(&everybody, 0).await?;
            self.at.expected = front.total;
            if front.total <= LEAF {
                let reading = self.window(&everybody, front, Kind::Open).await?;
                self.note(reading);
                return Ok(());
            }
        }
        if self.at.ends.is_none() {
            self.at.ends = self.learn(self.client.now()).await?;
        }
        if !resumed {
            self.at.undated = self.count_days().await?;
        }
        self.days().await?;
        let undated = self.at.undated;
        if undated > 0 && self.at.expected <= REACH {
            let front = self.page(&everybody, 0).await?;
            let reading = self.window(&everybody, front, Kind::Open).await?;
            self.note(reading);
        } else if undated > 0 {
            self.name(everybody.uncovered(self.at.expected, undated, Why::Undated));
        }
        Ok(())
    }

    /// How many people the whole list has that no day counts; and, of an update, how many are expected.
    async fn count_days(&mut self) -> Result<u64, Error> {
        let mut undated = 0;
        for _ in 0..COUNTS {
            let (open, today) = self.open_days();
            // In this order whoever comes or moves meanwhile is counted by a day, perhaps by two.
            if self.at.since.is_none() {
                self.at.expected = self.count(&Filter::default()).await?;
            }
            let mut dated = 0;
            if self.at.next < open {
                dated = self.count(&Filter::days(self.at.next, open.plus(-1))).await?;
            }
            dated += self.count(&Filter::days(open.max(self.at.next), today)).await?;
            if self.at.since.is_some() {
                self.at.expected = dated;
            }
            undated = self.at.expected.saturating_sub(dated);
            if undated == 0 {
                break;
            }
        }
        Ok(undated)
    }

    /// The first and the last of the days that are not over.
    fn open_days(&self) -> (Day, Day) {
        let now = self.client.now();
        (Day::open(now), Day::today(now))
    }

    async fn days(&mut self) -> Result<(), Error> {
        for midnights in 0.. {
            let (mut open, mut today) = self.open_days();
            while self.at.next < open {
                self.closed(open).await?;
                (open, today) = self.open_days();
            }
            // What was read of these days before another began counts for nothing.
            let (named, arrived) = (self.at.uncovered.len(), self.arrived);
            // A clock that was put back must not skip days.
            let from = open.min(self.at.next);
            self.open(from, today.max(from)).await?;
            if self.open_days() == (open, today) || midnights >= MIDNIGHTS {
                return Ok(());
            }
            self.at.uncovered.truncate(named);
            self.arrived = arrived;
        }
        Ok(())
    }

    /// Names what could not be covered.
    pub(super) fn name(&mut self, mut rest: Uncovered) {
        // The range that was asked for had the neighbours in it.
        if let (None, Some(from), Some(to)) = (self.at.ends, rest.from, rest.to) {
            (rest.from, rest.to) = (Some(from.plus(-1)), Some(to.plus(1)));
            if rest.why != Why::Unsettled {
                rest.why = Why::RangeEnds;
            }
        }
        self.at.uncovered.push(rest);
    }

    fn report(self) -> SweepReport {
        let ends: Option<RangeEnds> = self.at.ends;
        let update = self.at.since.is_some();
        SweepReport {
            complete: self.at.uncovered.is_empty(),
            people: self.at.people,
            uncovered: self.at.uncovered,
            started_time: self.at.began,
            ended_time: self.client.now(),
            calls: self.at.calls,
            arrived: self.arrived,
            range_ends: ends,
            cannot_see: update.then(|| CANNOT_SEE.to_owned()),
            cannot_see_vi: update.then(|| CANNOT_SEE_VI.to_owned()),
        }
    }
}
