//! `doctor`: the OAs, their tokens, and what Zalo says of them.

use zalo_oa_core::emulator::{Fault, FaultPlan, Package};

use crate::{
    doctor::told,
    support::{DAY, Desk, ago, now, today},
};

#[test]
fn no_tokens_for_the_app_or_the_oa_is_told() {
    let desk = Desk::new().fresh().set("ZALO_OA_ID", "777");
    let ran = desk.run("doctor", "");
    told(&ran, 1, "fail    OA 777: nobody has signed in", "developer: run `zalo-oa login`");
    let desk = Desk::new().fresh().set("ZALO_OA_APP_ID", "7");
    let ran = desk.run("doctor", "");
    assert!(ran.out.contains("has tokens of another app only"), "{}", ran.out);
    assert!(ran.out.contains("-> developer: correct ZALO_OA_APP_ID"), "{}", ran.out);
}

#[test]
fn the_age_of_a_refresh_token_is_told() {
    for (days, code, line, act) in [
        (
            38,
            0,
            "warn    OA {oa}: refresh token, 38 days old; keep-alive renews it at 30, at 90 it dies",
            "developer: run `zalo-oa tokens keep-alive`",
        ),
        (
            91,
            1,
            "fail    OA {oa}: refresh token, 91 days old; it is most likely dead",
            "developer: run `zalo-oa tokens keep-alive`; if",
        ),
    ] {
        let desk = Desk::new();
        let oa = desk.oa();
        desk.signed_in(&oa, ago(DAY * days), now().plus(DAY));
        told(&desk.run("doctor", ""), code, &line.replace("{oa}", oa.as_str()), act);
    }
}

#[test]
fn an_access_token_that_is_over_is_left_alone() {
    let desk = Desk::new();
    let oa = desk.oa();
    desk.signed_in(&oa, ago(DAY * 3), ago(DAY * 2));
    let ran = desk.run("doctor --lang vi", "");
    let line = format!("bỏ qua  OA {oa}: access token hết hạn lúc ");
    assert!(ran.out.contains(&line), "{}", ran.out);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert_eq!(desk.emulator.calls().get("oa.info"), None);
    assert_eq!(desk.stored().unwrap().version, 1);
}

#[test]
fn an_access_token_that_zalo_refuses_is_told_and_not_refreshed() {
    let desk = Desk::new().fresh();
    let oa = desk.oa();
    let (status, _) = desk.emulator.control("POST", "/revoke", b"");
    assert_eq!(status, 200);
    let ran = desk.run("doctor", "");
    let line =
        format!("fail    OA {oa}: Zalo refuses the access token, though by the clock it is good");
    told(&ran, 1, &line, "developer: let your program make a call");
    assert_eq!(desk.stored().unwrap().version, 1);
}

#[test]
fn a_package_without_the_api_is_told() {
    let desk = Desk::with(today().package(Package::Basic)).fresh();
    let ran = desk.run("doctor --lang vi", "");
    assert_eq!(ran.code, 1);
    let line = format!(
        "lỗi     OA {}: Zalo từ chối (-224): gói dịch vụ của OA không có tính năng này",
        desk.oa()
    );
    told(&ran, 1, &line, "quản trị viên OA: so sánh các gói dịch vụ tại oa.zalo.me");
}

#[test]
fn what_else_a_person_should_see_is_a_warning() {
    let desk = Desk::with(today().verified(false)).fresh();
    let oa = desk.oa();
    let line = format!("warn    OA {oa}: not verified");
    told(&desk.run("doctor", ""), 0, &line, "OA administrator: ");
    let refuse = Fault::Refuse { code: -320, message: "made up".into() };
    let desk = Desk::new().fresh();
    desk.emulator.add_faults(FaultPlan::default().always("quota.owner", refuse));
    let ran = desk.run("doctor", "");
    assert_eq!(ran.code, 0, "{}", ran.out);
    let line = format!(
        "warn    OA {}: quota not known: zalo refused `quota.owner` with -320: ",
        desk.oa()
    );
    assert!(ran.out.contains(&line), "{}", ran.out);
    assert!(ran.out.ends_with("\nCalls work. Points to look at: 1.\n"), "{}", ran.out);
}

#[test]
fn a_refresh_that_is_under_way_or_was_left_is_told_with_its_holder() {
    let desk = Desk::new().fresh();
    let held = desk.hold();
    let ran = desk.run("doctor", "");
    let process = std::process::id();
    let line = format!("warn    OA {}: process {process} on `", desk.oa());
    assert!(ran.out.contains(&line), "{}", ran.out);
    assert!(ran.out.contains("began a refresh at "), "{}", ran.out);
    assert!(ran.out.contains("its tokens are being refreshed right now: "), "{}", ran.out);
    assert!(ran.out.contains(&format!("process {process} ")), "{}", ran.out);
    assert_eq!(ran.code, 0);
    drop(held);
    let ran = desk.run("doctor --lang vi", "");
    let line = format!("lưu ý   OA {}: tiến trình {process} trên máy `", desk.oa());
    assert!(ran.out.contains(&line), "{}", ran.out);
    assert!(!ran.out.contains("ngay lúc này"), "{}", ran.out);
}

#[test]
fn a_token_file_that_is_damaged_is_named() {
    let desk = Desk::new().fresh();
    let files = std::fs::read_dir(desk.folder()).unwrap().flatten().map(|file| file.path());
    let file = { files }.find(|path| path.extension().is_some_and(|end| end == "json"));
    let file = file.unwrap();
    std::fs::write(&file, "{").unwrap();
    let ran = desk.run("doctor", "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains(&format!("the token file `{}`", file.display())), "{}", ran.out);
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains(&format!("the token file `{}`", file.display())), "{}", ran.err);
}
