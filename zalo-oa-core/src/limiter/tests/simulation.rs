//! A platform and a saturated caller around the pure limiter, for its tests.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use crate::{
    endpoint::Bucket,
    limiter::{
        classes::Urgency,
        core::{Core, Grant, LaneKey, Outcome, Ticket},
        meter::Reported,
    },
};

pub(super) const MINUTE: i64 = 60_000;

/// Which limit the headers report.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Header {
    App,
    Oa,
    Tighter,
    None,
}

#[derive(Clone, Debug)]
pub(super) struct Setting {
    pub(super) app: u32,
    pub(super) oa: u32,
    pub(super) header: Header,
    /// Where fixed minutes begin; a sliding minute without.
    pub(super) phase: Option<i64>,
    /// A call's way to the platform takes up to so long, its answer exactly so long.
    pub(super) way: (i64, i64),
    /// Calls at once.
    pub(super) callers: u64,
    /// Calls of somebody else: one in so many milliseconds.
    pub(super) guest: Option<i64>,
    /// From when on the OA has another limit.
    pub(super) grown: Option<(i64, u32)>,
    pub(super) minutes: i64,
    pub(super) seed: u64,
}

#[derive(Default)]
struct Window(VecDeque<i64>);

impl Window {
    fn take(&mut self, now: i64, phase: Option<i64>, limit: u32) -> Option<u32> {
        let before = phase.map_or(now - MINUTE, |phase| now - (now - phase).rem_euclid(MINUTE) - 1);
        while self.0.front().is_some_and(|at| *at <= before) {
            self.0.pop_front();
        }
        self.0.push_back(now);
        limit.checked_sub(u32::try_from(self.0.len()).unwrap())
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Arrives(u64, Ticket, i64),
    Answered(u64, Ticket, i64, Option<(u32, u32)>, u8),
    Guest,
    Wakes,
}

/// Good calls and refused ones by the moment of their arrival.
#[derive(Default)]
pub(super) struct Outcomes {
    pub(super) good: Vec<i64>,
    pub(super) refused: Vec<i64>,
    pub(super) core: Option<Core>,
}

impl Outcomes {
    /// Calls that went well from the fourth minute on, of what was allowed, in thousandths.
    pub(super) fn used(&self, limit: u32, minutes: i64) -> i64 {
        let good = self.good.iter().filter(|at| **at >= 3 * MINUTE && **at < minutes * MINUTE);
        1_000 * i64::try_from(good.count()).unwrap() / (i64::from(limit) * (minutes - 3))
    }

    pub(super) fn refused_after(&self, minutes: i64) -> usize {
        self.refused.iter().filter(|at| **at >= minutes * MINUTE).count()
    }
}

pub(super) fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

pub(super) fn lane() -> LaneKey {
    LaneKey::new(1, &[Bucket::App, Bucket::Oa])
}

pub(super) fn run(setting: &Setting) -> Outcomes {
    let mut seed = setting.seed;
    let mut core = Core::new(MINUTE);
    let mut out = Outcomes::default();
    let (mut app, mut oa) = (Window::default(), Window::default());
    let mut events = BinaryHeap::from([Reverse((0, Event::Wakes))]);
    events.extend(setting.guest.map(|_| Reverse((0, Event::Guest))));
    for _ in 0..setting.callers {
        core.ask(0, lane(), Urgency::Normal, None);
    }
    let mut planned = None;
    while let Some(Reverse((now, event))) = events.pop() {
        if now >= setting.minutes * MINUTE {
            break;
        }
        match event {
            Event::Wakes => planned = None,
            Event::Guest => {
                app.take(now, setting.phase, setting.app);
                oa.take(now, setting.phase, setting.oa);
                events.push(Reverse((now + setting.guest.unwrap(), Event::Guest)));
            }
            Event::Arrives(_, ticket, from) => {
                let grown = setting.grown.filter(|(from, _)| now >= *from);
                let limit = grown.map_or(setting.oa, |(_, limit)| limit);
                let app = app.take(now, setting.phase, setting.app);
                let oa = oa.take(now, setting.phase, limit);
                let (of_app, of_oa) = ((setting.app, app.unwrap_or(0)), (limit, oa.unwrap_or(0)));
                let shown = match setting.header {
                    Header::None => None,
                    Header::App => Some(of_app),
                    Header::Oa => Some(of_oa),
                    Header::Tighter => Some(if of_app.1 < of_oa.1 { of_app } else { of_oa }),
                };
                let verdict = match (app, oa) {
                    (None, _) => 1,
                    (_, None) => 2,
                    _ => 0,
                };
                if verdict == 0 { &mut out.good } else { &mut out.refused }.push(now);
                let answer = Event::Answered(0, ticket, from, shown, verdict);
                events.push(Reverse((now + setting.way.1, answer)));
            }
            Event::Answered(_, ticket, from, shown, verdict) => {
                let grant = Grant { ticket, lane: lane(), from };
                let outcome = match verdict {
                    0 => Outcome::Answered,
                    1 => Outcome::Refused(Bucket::App),
                    _ => Outcome::Refused(Bucket::Oa),
                };
                let header = shown.map(|(limit, remain)| Reported { limit, remain });
                core.report(now, grant, outcome, header);
                core.ask(now, lane(), Urgency::Normal, (verdict != 0).then_some(ticket));
            }
        }
        for grant in core.pump(now) {
            let way = i64::try_from(next(&mut seed)).unwrap() % (setting.way.0 + 1);
            events.push(Reverse((
                now + way,
                Event::Arrives(way.unsigned_abs(), grant.ticket, grant.from),
            )));
        }
        let opens = core.opens(now);
        if let Some(at) = opens
            && planned.is_none_or(|planned| at < planned)
        {
            assert!(at > now, "a permit that is due was not given");
            planned = Some(at);
            events.push(Reverse((at, Event::Wakes)));
        }
    }
    out.core = Some(core);
    out
}
