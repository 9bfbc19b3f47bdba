//! `broadcasts`: what is in doubt is listed, and settled by a person's word.

use std::time::Duration;

use zalo_oa_core::{
    platform::whereabouts,
    store::{
        FileStore,
        journal::{Entry, State, TargetDigest},
    },
};

use crate::support::{DAY, Desk, ago, now, wait};

fn begun(desk: &Desk, article: &str, target: &str) {
    let journal = FileStore::new(desk.folder()).unwrap().broadcasts();
    let entry = Entry {
        article: article.into(),
        target: TargetDigest::new(target),
        begun: now(),
        by: whereabouts(),
        state: State::Open,
    };
    wait(async {
        let hold = journal.hold(&desk.oa(), Duration::from_secs(1)).await.unwrap();
        journal.begin(&hold, &[entry]).await.unwrap();
    });
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.signed_in(&desk.oa(), ago(DAY), now().plus(DAY));
    desk
}

#[test]
fn what_is_in_doubt_is_listed_until_a_person_has_settled_it() {
    let desk = desk();
    assert_eq!(desk.run("broadcasts", "").code, 0);
    begun(&desk, "a1", "t1");
    begun(&desk, "a2", "t1");
    let ran = desk.run("broadcasts", "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("article a1, target t1: no answer is known"), "{}", ran.out);
    assert!(ran.out.contains("-> one whose process"), "{}", ran.out);
    assert_eq!(desk.run("broadcasts settle a1 --sent", "").code, 0);
    assert_eq!(desk.run("broadcasts settle a2 --not-sent", "").code, 0);
    let ran = desk.run("broadcasts --all", "");
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("a1, target t1: sent"), "{}", ran.out);
    assert!(ran.out.contains("settled by a person") && !ran.out.contains("a2"), "{}", ran.out);
}

#[test]
fn a_verdict_is_about_one_broadcast_and_about_one_in_doubt() {
    let desk = desk();
    begun(&desk, "a1", "t1");
    begun(&desk, "a1", "t2");
    let ran = desk.run("broadcasts settle a1 --sent", "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("several targets") && ran.err.contains("t2"), "{}", ran.err);
    assert_eq!(desk.run("broadcasts settle a1 --sent --target t2", "").code, 0);
    let ran = desk.run("broadcasts settle a1 --not-sent --target t2", "");
    assert_eq!(ran.code, 1, "it is known by now");
    assert_eq!(desk.run("broadcasts settle a1", "").code, 2, "a verdict is needed");
    assert_eq!(desk.run("broadcasts settle a1 --sent --not-sent", "").code, 2);
    assert!(desk.run("broadcasts", "").out.contains("target t1: no answer"));
}
