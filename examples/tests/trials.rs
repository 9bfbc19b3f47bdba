//! The trials of `make soak`, shortened. Only counts decide.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use std::time::Duration;

use zalo_oa_examples::{
    report::SoakRow,
    trials::{
        self, broadcast_once, envelope, events,
        faults::{self, Carrier},
        fuzz::Length,
        inbox, install, pacing, scan, signatures, sweep, token_file, token_python, token_stop,
    },
};

fn holds(row: &SoakRow) {
    assert!(row.holds, "{}: {} ({})", row.name, row.counts, row.aim);
}

#[tokio::test]
async fn two_oas_side_by_side_never_carry_each_others_token() {
    holds(&trials::two_oas(1_000).await.unwrap());
}

#[tokio::test]
async fn whatever_is_lost_no_document_is_published_twice() {
    holds(&trials::publish_faults(7, 60).await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_sockets_nothing_arrives_twice_and_every_end_is_what_happened() {
    holds(&faults::faults(Carrier::Sockets, 7, 700).await.unwrap());
}

#[tokio::test]
async fn in_a_process_nothing_arrives_twice_and_every_end_is_what_happened() {
    holds(&faults::faults(Carrier::Process, 7, 700).await.unwrap());
}

#[test]
fn no_answer_is_read_as_what_it_is_not() {
    holds(&envelope::fuzz_envelope(7, Length::Bodies(60_000)).unwrap());
}

#[test]
fn no_event_is_read_as_what_it_is_not() {
    holds(&events::fuzz_event(7, Length::Bodies(20_000)).unwrap());
}

#[test]
fn no_event_is_taken_that_was_not_signed() {
    holds(&signatures::fuzz_verify(7, Length::Bodies(20_000)).unwrap());
}

#[tokio::test]
async fn the_last_page_of_a_large_account_costs_no_more_than_twice_the_first() {
    holds(&trials::many_followers(100_000).await.unwrap());
}

/// `soak` starts itself again as a process of a trial.
const SOAK: &str = env!("CARGO_BIN_EXE_soak");

#[tokio::test]
async fn processes_that_are_killed_lose_no_tokens_but_by_the_kill_and_show_none_twice() {
    holds(&token_file::token_file(SOAK.as_ref(), 7, 40).await.unwrap());
}

#[tokio::test]
#[ignore = "needs the wheel: `.ci/test-python.sh` installs it and runs this"]
async fn python_processes_that_are_killed_lose_no_tokens_but_by_the_kill_and_show_none_twice() {
    let python = std::env::var_os(token_python::PYTHON).expect("no Python was named");
    holds(&token_python::token_python(python.as_ref(), 7, 30).await.unwrap());
}

#[tokio::test]
async fn a_stopped_holder_is_named_and_costs_nothing() {
    holds(&token_stop::token_stop(SOAK.as_ref(), Duration::from_secs(3)).await.unwrap());
}

#[tokio::test]
async fn broadcasts_that_are_killed_reach_no_target_twice_and_leave_a_doubt_only_inside_the_call() {
    holds(&broadcast_once::broadcast_once(SOAK.as_ref(), 7, 20).await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn scans_answered_a_second_before_a_kill_are_counted() {
    holds(&scan::scan(SOAK.as_ref(), 1_200, 40).await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_event_that_was_answered_before_a_kill_is_handled() {
    holds(&inbox::inbox(SOAK.as_ref(), inbox::Load::SHORT).await.unwrap());
}

#[tokio::test]
async fn the_allowance_is_used_and_not_overrun_under_every_reading() {
    holds(&pacing::pacing(7, &[100], 1).await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_comes_once_or_is_named_whatever_the_list_means_and_whoever_moves() {
    holds(&sweep::sweep(SOAK.as_ref(), 7, sweep::Size::SHORT).await.unwrap());
}

#[test]
#[ignore = "needs the packages that the tests of Python and the browser build: `make test` runs it after them"]
fn each_package_installs_from_its_file_and_runs_the_readmes_program() {
    holds(&install::install(install::Build::Tested).unwrap());
}
