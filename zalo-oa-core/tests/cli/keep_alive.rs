//! `tokens keep-alive`.

use std::{
    fs,
    io::{BufRead, BufReader},
    thread,
    time::Duration,
};

use zalo_oa_core::emulator::{
    ClockMode, Fault, FaultPlan, Phase, TokenKind,
    serve::{Control, ServeOptions, Waits},
};

use crate::support::{DAY, Desk, ago, now, today};

fn refreshes(desk: &Desk) -> u64 {
    let shown = desk.emulator.presentations();
    let refreshes = shown.iter().filter(|shown| shown.kind == TokenKind::Refresh);
    refreshes.map(|shown| shown.times).sum()
}

#[test]
fn old_tokens_are_renewed_and_young_ones_left() {
    let desk = Desk::new();
    let (old, young) = (desk.oa(), desk.emulator.add_oa());
    desk.signed_in(&old, ago(DAY * 31), ago(DAY * 30));
    desk.signed_in(&young, ago(DAY * 3), now());
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mut lines: Vec<&str> = ran.out.lines().collect();
    lines.sort_unstable();
    let mut expected = [
        format!("OA {old}: new tokens are stored, good for three months"),
        format!("OA {young}: the refresh token is 3 days old, nothing to do before it is 30"),
    ];
    expected.sort_unstable();
    assert_eq!(lines, expected);
    assert_eq!(refreshes(&desk), 1);
    let stored = desk.stored_of(&old).unwrap();
    assert_ne!(stored.tokens.refresh_token.reveal(), desk.emulator.tokens().refresh());
    assert!(now().since(stored.tokens.born) < DAY);
    let ran = desk.run("tokens keep-alive --quiet", "");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert_eq!(refreshes(&desk), 1);
}

#[test]
fn one_oas_failure_is_told_and_does_not_stop_the_others() {
    let desk = Desk::new();
    let oas = [desk.oa(), desk.emulator.add_oa(), desk.emulator.add_oa()];
    for oa in &oas {
        desk.signed_in(oa, ago(DAY * 31), ago(DAY * 30));
    }
    let refuse = Fault::Refuse { code: -14014, message: "Invalid refresh token.".into() };
    desk.emulator.add_faults(FaultPlan::default().nth("oauth.refresh", 1, refuse));
    let ran = desk.run("tokens keep-alive --lang vi", "");
    assert_eq!(ran.code, 1);
    let renewed = ran
        .out
        .lines()
        .filter(|line| line.ends_with("đã đổi và lưu token mới, dùng được ba tháng"));
    assert_eq!(renewed.count(), 2, "{}", ran.out);
    assert!(ran.err.contains("Zalo không nhận refresh token nữa (-14014)"), "{}", ran.err);
    assert!(
        ran.err.contains("\n  -> đề nghị quản trị viên OA mở lại đường dẫn cấp quyền"),
        "{}",
        ran.err
    );
    assert!(ran.err.ends_with("; `zalo-oa login` in ra đường dẫn đó\n"), "{}", ran.err);
    assert_eq!(ran.err.matches("zalo-oa: OA ").count(), 1);
}

#[test]
fn an_answer_that_is_lost_is_told_and_the_next_run_knows() {
    let desk = Desk::new();
    desk.signed_in(&desk.oa(), ago(DAY * 31), ago(DAY * 30));
    let lose = Fault::Reset { phase: Phase::After };
    desk.emulator.add_faults(FaultPlan::default().nth("oauth.refresh", 1, lose));
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!(ran.code, 1);
    assert!(desk.stored().unwrap().intent.is_some());
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("was never finished, so its answer is lost"), "{}", ran.err);
    let ran = desk.run("doctor", "");
    let line = format!("fail    OA {}: refresh token, refused by Zalo (-14014) at 20", desk.oa());
    assert!(ran.out.contains(&line), "{}", ran.out);
    assert!(
        ran.out.contains("-> developer: run `zalo-oa login` and have an administrator of the OA")
    );
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("but Zalo no longer takes them"), "{}", ran.out);
    assert_eq!(desk.run("doctor", "").code, 0);
}

/// The folder is away when the new pair comes, and back once that was told.
#[test]
fn new_tokens_that_no_folder_takes_are_held_until_one_does() {
    let latency = Duration::from_secs(5);
    let builder = today().clock(ClockMode::Manual).latency(latency);
    let options = ServeOptions { waits: Waits::Virtual, ..ServeOptions::default() };
    let desk = Desk::serving(builder, options);
    desk.signed_in(&desk.oa(), ago(DAY * 31), ago(DAY * 30));
    let control = Control::connect(&desk.server.base(), desk.server.control_key()).unwrap();
    let mut child = desk.command("tokens keep-alive").spawn().unwrap();
    // Bounded, so that a test fails where it would hang.
    for _ in 0..200_000 {
        if control.sleepers().unwrap() > 0 {
            break;
        }
        thread::yield_now();
    }
    let away = desk.folder().with_extension("away");
    fs::rename(desk.folder(), &away).unwrap();
    control.advance(latency).unwrap();
    let mut told = String::new();
    let mut err = BufReader::new(child.stderr.take().unwrap());
    err.read_line(&mut told).unwrap();
    assert!(told.contains("could not be saved and are only in this process"), "{told}");
    // Over the first tries to save again, which find no folder at all.
    #[expect(clippy::disallowed_methods, reason = "the program tries once a second of real time")]
    thread::sleep(Duration::from_millis(2_500));
    assert!(child.try_wait().unwrap().is_none(), "it does not hold on to them");
    fs::rename(&away, desk.folder()).unwrap();
    let ran = desk.end(child, String::new());
    assert_eq!(ran.code, 0);
    let line = format!("OA {}: new tokens are stored, good for three months\n", desk.oa());
    assert_eq!(ran.out, line);
    let kept = desk.stored().unwrap().tokens;
    assert_ne!(kept.refresh_token.reveal(), desk.emulator.tokens().refresh());
    assert_eq!(refreshes(&desk), 1);
}

#[test]
fn no_oa_is_a_problem_also_when_quiet() {
    let desk = Desk::new();
    let ran = desk.run("tokens keep-alive --quiet", "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("zalo-oa: no OA of this app is signed in"), "{}", ran.err);
    let desk = desk.set("ZALO_OA_APP_ID", "77").fresh();
    let ran = desk.run("tokens keep-alive", "");
    assert!(ran.err.contains("has tokens of another app only"), "{}", ran.err);
    assert!(ran.err.contains("correct ZALO_OA_APP_ID"), "{}", ran.err);
}

#[test]
fn the_oa_that_is_named_is_the_only_one() {
    let desk = Desk::new();
    let (one, other) = (desk.oa(), desk.emulator.add_oa());
    for oa in [&one, &other] {
        desk.signed_in(oa, ago(DAY * 31), ago(DAY * 30));
    }
    let desk = desk.set("ZALO_OA_ID", other.as_str());
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!(ran.out, format!("OA {other}: new tokens are stored, good for three months\n"));
    assert_eq!(refreshes(&desk), 1);
    let desk = desk.set("ZALO_OA_ID", "777");
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("OA 777: nobody has signed in"), "{}", ran.err);
}
