//! Checkpoints, updates and what ends a run early.

use std::{collections::HashSet, time::Duration};

use zalo_oa_core::{
    emulator::{Fault, FaultPlan},
    model::UserId,
    sweep::SweepUsers,
};

use crate::account::{builder, client, days, everybody, interact, run, whole};

#[tokio::test]
async fn a_run_that_is_broken_off_three_times_ends_like_one_that_is_not() {
    let people = days(&[(0, 400), (1, 1_500), (2, 3_000), (40, 2_500), (800, 1_900)]);
    let emulator = builder().days(people).build();
    let client = client(&emulator);
    let (mut ids, mut resume): (Vec<UserId>, Option<String>) = (Vec::new(), None);
    for most in [2_000, 1_900, 2_100] {
        let mut sweep = SweepUsers::new().already(ids.clone());
        if let Some(text) = &resume {
            sweep = sweep.resume(text);
        }
        let part = run(&client, sweep, most).await.unwrap();
        assert!(part.report.is_none());
        ids.extend(part.ids);
        resume = part.checkpoints.last().cloned().or(resume);
        let moved = ids.first().unwrap().clone();
        interact(&emulator, &moved);
    }
    let before = emulator.calls()["users.list"];
    let text = resume.unwrap();
    let last = whole(&client, SweepUsers::new().resume(&text).already(ids.clone())).await;
    ids.extend(last.ids.iter().cloned());
    assert_eq!(ids.iter().cloned().collect::<HashSet<_>>(), everybody(&emulator));
    assert_eq!(ids.len(), everybody(&emulator).len(), "somebody came twice");
    assert!(last.report().complete);
    assert_eq!(last.report().people, ids.len() as u64);
    // What was read is not read again.
    assert!(emulator.calls()["users.list"] - before < 130);
    for id in &ids {
        assert!(!text.contains(id.as_str()), "a checkpoint holds nobody's id");
    }
}

#[tokio::test]
async fn an_update_brings_those_who_interacted_since_and_says_what_it_cannot_see() {
    let people = days(&[(0, 400), (1, 1_500), (2, 3_000)]);
    let emulator = builder().days(people).build();
    let client = client(&emulator);
    let first = whole(&client, SweepUsers::new()).await;
    assert!(first.report().cannot_see.is_none());
    emulator.advance(Duration::from_secs(5 * 86_400));
    let moved: HashSet<UserId> = first.ids.iter().step_by(50).cloned().collect();
    moved.iter().for_each(|id| interact(&emulator, id));
    let new: HashSet<UserId> = emulator.add_people(30).into_iter().collect();
    let since = first.report().started_time;
    let update = whole(&client, SweepUsers::new().since(since)).await;
    let report = update.report();
    assert!(report.complete && report.cannot_see.is_some() && report.cannot_see_vi.is_some());
    assert!(update.set().is_superset(&moved) && update.set().is_superset(&new));
    assert!(update.ids.len() <= moved.len() + 30 + 400, "only those of that day come again");
}

#[tokio::test]
async fn a_call_that_fails_ends_the_run_and_the_checkpoint_is_good() {
    let people = days(&[(0, 40), (1, 1_500), (2, 3_000), (40, 2_500)]);
    let emulator = builder().days(people).build();
    emulator.add_faults(FaultPlan::default().nth(
        "users.list",
        100,
        Fault::Refuse { code: -201, message: "x".to_owned() },
    ));
    let client = client(&emulator);
    let mut handle = client.start(SweepUsers::new());
    let (mut ids, mut resume) = (HashSet::new(), String::new());
    while let Some(event) = handle.next().await {
        match event {
            zalo_oa_core::sweep::SweepEvent::Ids { ids: new } => ids.extend(new),
            zalo_oa_core::sweep::SweepEvent::Checkpoint { resume: text } => resume = text,
            _ => {}
        }
    }
    assert_eq!(handle.result().await.unwrap_err().code(), Some(-201));
    let rest = whole(&client, SweepUsers::new().resume(resume)).await;
    ids.extend(rest.ids.iter().cloned());
    assert!(rest.report().complete);
    assert_eq!(ids, everybody(&emulator));
}

#[tokio::test]
async fn a_text_that_is_no_checkpoint_is_refused_before_any_call() {
    let emulator = builder().build();
    let client = client(&emulator);
    for text in ["", "{}", "[1]", "nothing"] {
        let error = run(&client, SweepUsers::new().resume(text), 1).await.err().unwrap();
        assert_eq!(error.kind(), "build", "{text}");
    }
    assert_eq!(emulator.calls().get("users.list"), None);
}
