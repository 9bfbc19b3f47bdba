//! The accounts that are walked: how many people on how many days, and what a walk of them may cost.

use std::{collections::HashSet, time::Duration};

use zalo_oa_core::{
    App,
    api::{ListTags, ListUsers},
    emulator::{Emulator, EmulatorBuilder, PeopleOfDay, Readings, vietnam_date},
    model::Period,
    platform::Timestamp,
};

use crate::Failure;

/// People within reach of one filter.
const REACH: u64 = 10_000;
const DAY: i64 = 86_400_000;

/// How large an account is, and how much happens.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// People on days that fit, and how many days those are.
    pub fitting: u32,
    /// So many days.
    pub days: u32,
    /// Full days that the follower flag splits.
    pub by_flag: u32,
    /// Full days that only tags split.
    pub by_tag: u32,
    /// Full days that nothing splits.
    pub not: u32,
    /// How many people interact while an account is walked.
    pub moving: u32,
    /// The same in the run in which today becomes too full.
    pub flood: u32,
    /// How many have interacted today already, in that run.
    pub crowded: u32,
    /// When the run at 100 calls a minute begins: so long before midnight.
    pub before_midnight: Duration,
    /// Calls beyond the bound: in a small account one full day that is read again weighs more than the bound leaves.
    pub spare: u64,
}

impl Size {
    /// A million people, 12 full days.
    pub const FULL: Self = Self {
        fitting: 811_000,
        days: 1_500,
        by_flag: 4,
        by_tag: 5,
        not: 3,
        moving: 4_900,
        flood: 20_000,
        crowded: 540,
        before_midnight: Duration::from_secs(7_200),
        spare: 0,
    };

    /// For `make test`.
    pub const SHORT: Self = Self {
        fitting: 9_000,
        days: 60,
        by_flag: 1,
        by_tag: 1,
        not: 1,
        moving: 30,
        flood: 60,
        crowded: 14_000,
        before_midnight: Duration::from_secs(300),
        spare: 600,
    };

    /// Full days lie between the others.
    fn full(self) -> impl Iterator<Item = PeopleOfDay> {
        let kinds = [(self.by_flag, 9_000, 0), (self.by_tag, 200, 0), (self.not, 100, 14_000)];
        let days = kinds
            .into_iter()
            .flat_map(|(days, others, untagged)| (0..days).map(move |_| (others, untagged)));
        let all = self.by_flag + self.by_tag + self.not;
        days.enumerate().map(move |(place, (others, untagged))| {
            let place = u32::try_from(place).unwrap_or(0);
            let ago = (place + 1) * self.days / (all + 1);
            let people = if others == 9_000 { 16_500 } else { 15_200 + 50 * place };
            PeopleOfDay { ago, people, others, untagged }
        })
    }

    /// The days that nothing splits, as the account counts them.
    pub(super) fn unsplittable(self, start: Timestamp) -> HashSet<(u16, u8, u8)> {
        let days = self.full().filter(|day| day.untagged > 0);
        days.map(|day| vietnam_date(Timestamp(start.0 - i64::from(day.ago) * DAY))).collect()
    }

    /// All days that are split.
    pub(super) fn split(self, start: Timestamp) -> HashSet<(u16, u8, u8)> {
        self.full().map(|day| vietnam_date(Timestamp(start.0 - i64::from(day.ago) * DAY))).collect()
    }

    pub(super) fn builder(self, readings: Readings, today: Option<u32>) -> EmulatorBuilder {
        let each = self.fitting / self.days;
        let full: Vec<PeopleOfDay> = self.full().collect();
        let days = (0..self.days).map(|ago| {
            let full = full.iter().find(|day| day.ago == ago).copied();
            let people = today.filter(|_| ago == 0).unwrap_or(each);
            let (others, untagged) = (people / 5, people / 16);
            full.unwrap_or(PeopleOfDay { ago, people, others, untagged })
        });
        Emulator::builder()
            .days(days)
            .history(0)
            .readings(readings)
            .access_life(Duration::from_secs(86_400 * 90))
    }

    /// The pages of people on days that fit, and of the parts of full days, counted by asking the account. With `flood`, today is
    /// one of those if it is full.
    pub(super) async fn pages(self, emulator: &Emulator, flood: bool) -> Result<u64, Failure> {
        let app = App::builder(emulator.app_id()).transport(emulator.clone());
        let client =
            app.runtime(emulator.runtime()).build()?.with_token(emulator.tokens().access());
        let whole = Readings::default();
        // Days are known here without regard to what a range of them means.
        let readings = emulator.set_readings(whole);
        let mut pages = 0;
        let mut split = 0;
        let today = PeopleOfDay { people: self.crowded, untagged: 1, ..PeopleOfDay::default() };
        let now = vietnam_date(emulator.now());
        let of_today = ListUsers::new(0, 1).last_interaction_period(Period::days(now, now));
        let crowded = flood && client.send(of_today).await?.total > REACH;
        for full in self.full().chain(crowded.then_some(today)) {
            let day = vietnam_date(Timestamp(emulator.now().0 - i64::from(full.ago) * DAY));
            let request = ListUsers::new(0, 1).last_interaction_period(Period::days(day, day));
            split += client.send(request.clone()).await?.total;
            for follower in [true, false] {
                let side = request.clone().is_follower(follower);
                let total = client.send(side.clone()).await?.total;
                if total <= REACH || full.untagged > 0 {
                    pages += total.min(REACH).div_ceil(50);
                }
                if total > REACH {
                    for tag in client.send(ListTags::new()).await? {
                        let total = client.send(side.clone().tag_name(tag)).await?.total;
                        pages += total.min(REACH).div_ceil(50);
                    }
                }
            }
        }
        emulator.set_readings(readings);
        let all = emulator.people().len() as u64;
        Ok(pages + (all - split) / 50)
    }
}
