//! Whatever is asked, given up, answered, refused or lost in whatever order: never more calls than
//! the header allows, and everybody's turn comes.

use proptest::prelude::*;

use super::simulation::{MINUTE, lane};
use crate::{
    endpoint::Bucket,
    limiter::{
        classes::Urgency,
        core::{Core, Grant, Outcome, Ticket},
        meter::Reported,
    },
};

#[derive(Clone, Debug)]
enum Step {
    Ask(Urgency),
    LeaveOldest,
    End(usize, Outcome),
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let class = prop_oneof![Just(Urgency::Urgent), Just(Urgency::Normal), Just(Urgency::Bulk)];
    let outcome = prop_oneof![
        4 => Just(Outcome::Answered),
        1 => Just(Outcome::NotSent),
        1 => Just(Outcome::Unknown),
        1 => Just(Outcome::Refused(Bucket::Oa)),
        1 => Just(Outcome::Refused(Bucket::App)),
    ];
    prop_oneof![
        4 => class.prop_map(Step::Ask),
        1 => Just(Step::LeaveOldest),
        4 => (any::<usize>(), outcome).prop_map(|(which, outcome)| Step::End(which, outcome)),
        2 => (0..MINUTE).prop_map(Step::Wait),
    ]
}

const LIMIT: u32 = 7;

struct World {
    core: Core,
    now: i64,
    waiting: Vec<(Ticket, Urgency)>,
    flying: Vec<Grant>,
    /// When calls were sure to have been made: permit and end.
    made: Vec<(i64, i64)>,
}

impl World {
    fn pump(&mut self) {
        for grant in self.core.pump(self.now) {
            self.waiting.retain(|(ticket, _)| *ticket != grant.ticket);
            self.flying.push(grant);
        }
    }

    fn end(&mut self, which: usize, outcome: Outcome) {
        if self.flying.is_empty() {
            return;
        }
        let grant = self.flying.swap_remove(which % self.flying.len());
        let answered = matches!(outcome, Outcome::Answered | Outcome::Refused(_));
        let reported = answered.then_some(Reported { limit: LIMIT, remain: LIMIT });
        self.core.report(self.now, grant, outcome, reported);
        if outcome != Outcome::NotSent {
            self.made.push((grant.from, self.now));
        }
        self.pump();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_more_than_the_limit_within_a_minute_and_everybodys_turn_comes(
        steps in prop::collection::vec(step(), 1..200),
    ) {
        let mut world =
            World { core: Core::new(MINUTE), now: 0, waiting: vec![], flying: vec![], made: vec![] };
        // The limit is known from the first answer on.
        world.waiting.push((world.core.ask(0, lane(), Urgency::Normal, None), Urgency::Normal));
        world.pump();
        world.end(0, Outcome::Answered);
        for step in steps {
            match step {
                Step::Ask(class) => {
                    let ticket = world.core.ask(world.now, lane(), class, None);
                    world.waiting.push((ticket, class));
                }
                Step::LeaveOldest if !world.waiting.is_empty() => {
                    let (ticket, class) = world.waiting.remove(0);
                    world.core.leave(lane(), class, ticket);
                }
                Step::LeaveOldest => {}
                Step::End(which, outcome) => world.end(which, outcome),
                Step::Wait(by) => world.now += by,
            }
            world.pump();
            let since = world.now - MINUTE;
            let recent = world.made.iter().filter(|(_, end)| *end > since).count();
            prop_assert!(recent + world.flying.len() <= LIMIT as usize);
        }
        let mut rounds = 0;
        while !world.waiting.is_empty() || !world.flying.is_empty() {
            rounds += 1;
            prop_assert!(rounds < 2_000, "{} wait for ever", world.waiting.len());
            while !world.flying.is_empty() {
                world.end(0, Outcome::Answered);
            }
            if let Some(at) = world.core.opens(world.now) {
                prop_assert!(at > world.now);
                world.now = at;
            }
            world.pump();
        }
    }
}
