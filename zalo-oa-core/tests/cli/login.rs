//! Login by the pasted address of the callback.

use zalo_oa_core::{
    auth::Pkce,
    emulator::{Fault, FaultPlan, TokenKind},
    model::CodeVerifier,
};

use crate::support::{Desk, REDIRECT, today};

/// The RFC's own verifier.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

fn exchanges(desk: &Desk) -> usize {
    let shown = desk.emulator.presentations();
    shown.iter().filter(|shown| shown.kind == TokenKind::Code).count()
}

#[test]
fn a_pasted_address_signs_the_oa_in_and_says_what_comes_next() {
    let desk = Desk::new();
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let (oa, folder) = (desk.oa(), desk.folder());
    let done = format!(
        "Signed in: \"UBND phường Hoa Ban\" (OA {oa}). The tokens are in `{}`.",
        folder.display()
    );
    assert!(ran.out.contains(&done), "{}", ran.out);
    let program = env!("CARGO_BIN_EXE_zalo-oa");
    let line = format!("    0 6 * * *  {program} tokens keep-alive --quiet --emulator http");
    assert!(ran.out.contains(&line), "{}", ran.out);
    assert!(ran.out.contains("add --credentials FILE"), "{}", ran.out);
    assert!(desk.stored().is_some());
    assert_eq!(exchanges(&desk), 1);
}

#[test]
fn the_same_in_vietnamese() {
    let desk = Desk::new().set("LANG", "vi_VN.UTF-8");
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for line in [
        "1. Nhờ quản trị viên OA mở liên kết này bằng trình duyệt, chọn OA rồi đồng ý cấp quyền:",
        "Đã đăng nhập: \"UBND phường Hoa Ban\"",
        "Refresh token hết hạn nếu ba tháng không dùng.",
    ] {
        assert!(ran.out.contains(line), "{line}: {}", ran.out);
    }
}

#[test]
fn wrong_pastes_are_told_and_asked_for_again() {
    let desk = Desk::new();
    let ran =
        desk.login("login", |link| vec![REDIRECT.to_owned(), link.to_owned(), desk.consent(link)]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("zalo-oa: the callback cannot be read: "), "{}", ran.err);
    assert!(ran.err.contains("this is the permission link itself"), "{}", ran.err);
    assert!(ran.out.contains("Address (tries left: 2):"), "{}", ran.out);
    assert!(ran.out.contains("Address (tries left: 1):"), "{}", ran.out);
}

#[test]
fn wrong_pastes_are_told_in_vietnamese_without_english() {
    let desk = Desk::new().set("ZALO_OA_LANG", "vi");
    let ran = desk.login("login", |link| {
        let foreign = desk.consent(link).replace("state=", "state=x");
        vec![REDIRECT.to_owned(), link.to_owned(), foreign]
    });
    assert_eq!(ran.code, 1);
    for line in [
        "zalo-oa: địa chỉ này không có `code`\n  -> dán toàn bộ địa chỉ",
        "zalo-oa: đây chính là liên kết cấp quyền",
        "zalo-oa: địa chỉ có `state` của liên kết khác",
        "Đã hết số lần thử",
    ] {
        assert!(ran.err.contains(line), "{line}: {}", ran.err);
    }
    assert!(!ran.err.contains("callback cannot"), "{}", ran.err);
}

#[test]
fn three_wrong_pastes_end_it_and_spend_nothing() {
    let desk = Desk::new();
    let ran = desk.login("login", |link| {
        let other = desk.consent(link).replace("state=", "state=x");
        let stateless = other.split_once("&state").unwrap().0.to_owned();
        vec![other, stateless, "x".to_owned(), desk.consent(link)]
    });
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("another `state`"), "{}", ran.err);
    assert!(ran.err.contains("no `state`"), "{}", ran.err);
    assert!(ran.err.ends_with("run `zalo-oa login` again for a new link.\n"), "{}", ran.err);
    assert_eq!(exchanges(&desk), 0);
    assert!(desk.stored().is_none());
}

#[test]
fn zalos_page_of_errors_ends_it_with_what_to_do() {
    let desk = Desk::new();
    let page = "https://oauth.zaloapp.com/v4/permission/error?error_code=-14003";
    let ran = desk.login("login", |_| vec![page.to_owned()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("-14003"), "{}", ran.err);
    assert!(ran.err.contains("set the callback address to the very same text"), "{}", ran.err);
}

#[test]
fn another_oa_than_the_expected_one_is_not_signed_in() {
    let desk = Desk::new().set("ZALO_OA_ID", "777");
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    assert_eq!(ran.code, 1);
    let oa = desk.oa();
    assert!(
        ran.err.starts_with(&format!(
            "zalo-oa: the administrator chose OA {oa}, but ZALO_OA_ID is 777"
        )),
        "{}",
        ran.err
    );
    assert_eq!(exchanges(&desk), 0);
}

#[test]
fn an_input_that_ends_is_told() {
    let desk = Desk::new();
    let ran = desk.run("login", "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("zalo-oa: the input ended before the question was answered"));
    let ran = desk.run("login --lang vi --pair", "only-one-line\n");
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("zalo-oa: đầu vào đã hết"), "{}", ran.err);
}

#[test]
fn an_oa_that_is_signed_in_is_told_before_anything_is_asked() {
    let desk = Desk::new().fresh();
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    let note = format!("Note: the store has tokens of OA {} already;", desk.oa());
    assert!(ran.out.starts_with(&note), "{}", ran.out);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_link_of_the_console_is_checked_and_its_code_exchanged_with_the_verifier() {
    let desk = Desk::new().set("ZALO_OA_VERIFIER", VERIFIER);
    desk.secret(VERIFIER);
    let app = desk.emulator.app_id();
    let challenge = Pkce::with_verifier(CodeVerifier::new(VERIFIER)).challenge();
    let base = desk.server.base();
    let link = |app: &str, challenge: &str| {
        format!(
            "{base}/oauth/v4/oa/permission?app_id={app}&redirect_uri=https%3A%2F%2Fa.vn\
             &code_challenge={challenge}&state=s"
        )
    };
    let good = link(&app, &challenge);
    let ran = desk.run("login --console-link", &format!("{good}\n{}\n", desk.consent(&good)));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("The link fits this app and verifier."), "{}", ran.out);
    let ran = desk.run("login --console-link", &format!("\n{}\n", desk.consent(&good)));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Not checked."), "{}", ran.out);
    for (link, problem) in [
        ("hello".to_owned(), "this is no permission link"),
        (link("7", &challenge), "the link is of another app than ZALO_OA_APP_ID"),
        (link(&app, ""), "the link has no `code_challenge`"),
        (link(&app, &challenge.replace('E', "F")), "does not belong to ZALO_OA_VERIFIER"),
        (link(&app, &format!("{challenge}=")), "ends with `=`"),
        (link(&app, VERIFIER), "shows the verifier itself"),
    ] {
        let ran = desk.run("login --console-link", &format!("{link}\n"));
        assert_eq!(ran.code, 1, "{problem}");
        assert!(ran.err.contains(problem), "{problem}: {}", ran.err);
    }
}

#[test]
fn an_app_that_demands_proof_gets_it_when_told() {
    let desk = Desk::with(today().require_proof(true));
    let ran = desk.login("login --appsecret-proof", |link| vec![desk.consent(link)]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("keep-alive --quiet --appsecret-proof"), "{}", ran.out);
    let ran = desk.run("doctor", "");
    assert_eq!(ran.code, 1, "{}", ran.out);
    let desk = desk.set("ZALO_OA_APPSECRET_PROOF", "1");
    assert_eq!(desk.run("doctor", "").code, 0);
}

#[test]
fn tokens_that_are_stored_are_told_even_when_zalo_says_no_more() {
    let desk = Desk::new();
    let refuse = Fault::Refuse { code: -224, message: "made up".into() };
    desk.emulator.add_faults(FaultPlan::default().always("oa.info", refuse));
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("are stored in"), "{}", ran.err);
    assert!(desk.stored().is_some());
}

#[test]
fn an_address_without_the_oa_is_asked_for_it() {
    let desk = Desk::new();
    let without = |link: &str| desk.consent(link).replace("oa_id=", "x=");
    let ran = desk.login("login", |link| vec![without(link), "phường".to_owned()]);
    assert_eq!((ran.code, ran.err.as_str()), (1, "zalo-oa: an OA's id consists of digits\n"));
    assert_eq!(exchanges(&desk), 0);
    let ran = desk.login("login", |link| vec![without(link), desk.oa().to_string()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("The address does not say which OA was chosen."), "{}", ran.out);
}

#[test]
fn a_code_that_zalo_refuses_is_told_and_nothing_stored() {
    let desk = Desk::new();
    let ran = desk.login("login --lang vi", |link| {
        let address = desk.consent(link);
        vec![address.replace("code=", "code=x")]
    });
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("zalo-oa: Zalo không nhận mã đăng nhập (-14012)"), "{}", ran.err);
    assert!(desk.stored().is_none());
}
