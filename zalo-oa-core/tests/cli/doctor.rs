//! `doctor`: settings, network, clock, app and store, each failing in turn.

use std::{fs, os::unix::fs::PermissionsExt, time::Duration};

use zalo_oa_core::emulator::{Fault, FaultPlan, Phase, TokenKind, TokenOutcome};

use crate::support::{Desk, REDIRECT, Ran, ago, now, today};

/// That line stands there, with what to do below it, and the run ends so.
pub(crate) fn told(ran: &Ran, code: i32, line: &str, act: &str) {
    let below = format!("{line}\n        -> {act}");
    assert!(ran.out.contains(&below), "expected {below}\nin\n{}", ran.out);
    assert_eq!((ran.code, ran.err.as_str()), (code, ""), "{}", ran.out);
}

#[test]
fn all_is_well_in_both_languages() {
    let desk = Desk::new().fresh();
    let (app, oa, folder) = (desk.emulator.app_id(), desk.oa(), desk.folder());
    let (base, folder) = (desk.server.base(), folder.display());
    let english = desk.run("doctor", "");
    let lines: Vec<&str> = english.out.lines().collect();
    assert_eq!(
        lines[..10],
        [
            format!("ok      app id: {app}"),
            "ok      app secret: set (never shown)".to_owned(),
            format!(
                "ok      redirect address: {REDIRECT} (the console must have the very same text, final slash included; that cannot be checked from here)"
            ),
            format!("ok      network: Zalo answers at {base}/oauth"),
            "ok      clock: as Zalo's, within 5 minutes".to_owned(),
            "ok      app id and secret: Zalo takes them".to_owned(),
            format!("ok      token store: `{folder}` is closed to others and can be written to"),
            format!("ok      OA {oa}: refresh token, 0 days old (it lives 90 days)"),
            format!("ok      OA {oa}: access token, 23 hours left"),
            format!("ok      OA {oa}: Zalo answers, \"UBND phường Hoa Ban\""),
        ]
    );
    assert!(lines[10].starts_with(&format!("ok      OA {oa}: package \"Toàn diện\" until ")));
    assert_eq!(
        lines[11..],
        [
            format!("ok      OA {oa}: verified"),
            format!("ok      OA {oa}: quota left, sub_quota 2000/2000"),
            String::new(),
            "All is well.".to_owned(),
        ]
    );
    assert_eq!((english.code, english.err.as_str()), (0, ""));
    let vietnamese = desk.run("doctor --lang vi", "");
    let lines: Vec<&str> = vietnamese.out.lines().collect();
    assert_eq!(lines.len(), 15);
    assert!(lines[..13].iter().all(|line| line.starts_with("ổn      ")), "{}", vietnamese.out);
    assert_eq!(lines[5], "ổn      App ID và App Secret: Zalo chấp nhận");
    assert_eq!(lines[14], "Mọi thứ đều ổn.");
    assert_eq!((vietnamese.code, vietnamese.err.as_str()), (0, ""));
}

#[test]
fn it_spends_no_token() {
    let desk = Desk::new().fresh();
    let _ = desk.run("doctor", "");
    let shown = desk.emulator.presentations();
    let refreshes: Vec<_> = shown.iter().filter(|shown| shown.kind == TokenKind::Refresh).collect();
    assert_eq!(refreshes.len(), 1);
    assert_eq!(refreshes[0].outcome, TokenOutcome::Unknown, "only the made-up one");
    assert_eq!(desk.stored().unwrap().version, 1);
}

#[test]
fn each_setting_that_is_wrong_is_told() {
    let desk = Desk::new().fresh().set("ZALO_OA_APP_ID", "");
    told(&desk.run("doctor", ""), 1, "fail    app id: not set", "developer: set ZALO_OA_APP_ID to");
    let desk = desk.set("ZALO_OA_APP_ID", "12ab");
    let line = "fail    app id: `12ab` is not a number";
    told(&desk.run("doctor", ""), 1, line, "developer: copy ZALO_OA_APP_ID again");
    let desk = Desk::new().fresh().set("ZALO_OA_APP_SECRET", "");
    let ran = desk.run("doctor --lang vi", "");
    told(&ran, 1, "lỗi     App Secret: chưa đặt", "lập trình viên: đặt ZALO_OA_APP_SECRET bằng");
    assert!(
        ran.out.contains("bỏ qua  App ID và App Secret: chưa hỏi Zalo vì còn thiếu"),
        "{}",
        ran.out
    );
    let desk = Desk::new().fresh().set("ZALO_OA_APP_SECRET", "with space");
    let line = "fail    app secret: it has spaces or signs that no secret has";
    told(&desk.run("doctor", ""), 1, line, "developer: copy ZALO_OA_APP_SECRET again");
    for (address, code, line, act) in [
        (
            "",
            0,
            "warn    redirect address: not set; only `zalo-oa login` needs it",
            "developer: set",
        ),
        ("a.vn/x", 1, "fail    redirect address: `a.vn/x` is no web address", "developer: set"),
        (
            "http://a.vn/",
            1,
            "fail    redirect address: `http://a.vn/` is not https, so others on the way can read the code",
            "developer: use an https",
        ),
        (
            "https://a.vn/#x",
            1,
            "fail    redirect address: `https://a.vn/#x` has a part after `#`, which browsers do not hand on",
            "developer: leave out",
        ),
    ] {
        let desk = Desk::new().fresh().set("ZALO_OA_REDIRECT", address);
        told(&desk.run("doctor", ""), code, line, act);
    }
    let desk = Desk::new().fresh().set("ZALO_OA_REDIRECT", "http://localhost:8080/x");
    assert_eq!(desk.run("doctor", "").code, 0);
}

#[test]
fn an_app_or_secret_that_zalo_does_not_know_is_told() {
    let desk = Desk::new().fresh().set("ZALO_OA_APP_SECRET", "Wrong1Wrong2Wrong3");
    desk.secret("Wrong1Wrong2Wrong3");
    let ran = desk.run("doctor", "");
    let line = "fail    app secret: Zalo refuses it, or the app is locked or not verified (-14004)";
    told(&ran, 1, line, "developer: compare ZALO_OA_APP_SECRET with");
    let desk = Desk::new().set("ZALO_OA_APP_ID", "7");
    let ran = desk.run("doctor --lang vi", "");
    let line = "lỗi     App ID: Zalo không nhận ra, hoặc ứng dụng chưa kích hoạt (-14002)";
    told(&ran, 1, line, "lập trình viên: đối chiếu `app_id` tại developers.zalo.me");
}

#[test]
fn a_clock_that_is_off_is_told() {
    // Half a minute of slack: the program's clock is the real one.
    let desk = |minutes: u64, ahead: bool| {
        let span = Duration::from_secs(minutes * 60 + 30);
        let start = if ahead { now().plus(span) } else { ago(span) };
        Desk::with(today().start(start)).fresh()
    };
    let ran = desk(118, true).run("doctor", "");
    let act = "who runs this machine: set the clock and let the system keep it (NTP)";
    told(&ran, 1, "fail    clock: this machine's is 118 minutes behind Zalo's", act);
    let ran = desk(118, false).run("doctor --lang vi", "");
    told(
        &ran,
        1,
        "lỗi     đồng hồ: máy này nhanh 118 phút so với Zalo",
        "người quản lý máy này: chỉnh lại",
    );
    let ran = desk(6, false).run("doctor", "");
    told(&ran, 0, "warn    clock: this machine's is 6 minutes ahead of Zalo's", act);
}

#[test]
fn a_network_without_zalo_is_told() {
    let desk = Desk::new().fresh();
    let base = desk.server.base();
    let (ran, vietnamese) = {
        let page = Fault::Status { status: 200, body: "<html>".into(), phase: Phase::Before };
        desk.emulator.add_faults(FaultPlan::default().always("oauth.refresh", page));
        (desk.run("doctor", ""), desk.run("doctor --lang vi", ""))
    };
    let line = format!(
        "fail    network: something answers for {base}/oauth (HTTP 200), but it is not Zalo"
    );
    told(&ran, 1, &line, "who runs the network: look for a sign-in page");
    assert!(ran.out.contains(": Zalo was not asked, see the network above"), "{}", ran.out);
    assert!(vietnamese.out.contains("nhưng không phải Zalo"), "{}", vietnamese.out);
    let desk = desk.unplugged();
    let ran = desk.run("doctor", "");
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("/oauth cannot be reached: no connection for `oauth.refresh`"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("-> who runs the network: check in this order:"), "{}", ran.out);
}

#[test]
fn a_store_that_is_open_or_cannot_be_written_to_is_told() {
    let desk = Desk::new();
    let folder = desk.folder();
    let name = folder.display().to_string();
    let line = format!("fail    token store: `{name}` does not exist, so nobody has signed in yet");
    told(&desk.run("doctor", ""), 1, &line, "developer: run `zalo-oa login`");
    assert!(!folder.exists(), "a look leaves nothing behind");
    let desk = desk.fresh();
    let file = fs::read_dir(&folder).unwrap().flatten().next().unwrap().path();
    let mode = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(&folder, 0o755);
    let ran = desk.run("doctor", "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains(&format!("fail    token store `{name}`: ")), "{}", ran.out);
    assert!(ran.out.contains("chmod 700"), "{}", ran.out);
    mode(&folder, 0o700);
    mode(&file, 0o644);
    let ran = desk.run("doctor", "");
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(ran.out.contains("chmod 600"), "{}", ran.out);
    mode(&file, 0o600);
    assert_eq!(desk.run("doctor", "").code, 0);
}
