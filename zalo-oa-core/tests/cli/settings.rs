//! Where settings come from, and wrong use.

use std::os::unix::fs::PermissionsExt;

use crate::support::Desk;

#[test]
fn what_is_not_set_is_named_and_counts_as_wrong_use() {
    let desk = Desk::new().set("ZALO_OA_APP_SECRET", "").set("ZALO_OA_REDIRECT", " ");
    let ran = desk.run("login", "");
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "zalo-oa: not set: ZALO_OA_APP_SECRET, ZALO_OA_REDIRECT; set them as environment \
         variables, or in a file that --credentials names (see `zalo-oa --help`)\n"
    );
    let ran = desk.run("tokens keep-alive --lang vi", "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("zalo-oa: chưa đặt: ZALO_OA_APP_SECRET; hãy đặt"), "{}", ran.err);
    assert_eq!(desk.run("login --console-link", "").code, 2, "no verifier");
    assert_eq!(desk.run("login --console-link --pair", "").code, 2, "both at once");
    assert_eq!(desk.run("", "").code, 2, "no command");
    assert_eq!(desk.run("doctor --lang fr", "").code, 2);
}

#[test]
fn a_file_serves_where_the_environment_is_silent() {
    let desk = Desk::new();
    let secret = desk.emulator.app_secret();
    let text = format!("\u{feff}# ours\r\nZALO_OA_APP_SECRET='{secret}'\r\nZALO_OA_APP_ID=1\r\n");
    let file = desk.file("a.env", &text);
    let desk = desk.set("ZALO_OA_APP_SECRET", "").fresh();
    let ran = desk.run(&format!("doctor --credentials {file}"), "");
    let first = format!(
        "warn    others on this machine can read `{file}` (mode 0644); run: chmod 600 '{file}'\n"
    );
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    let again = desk.run(&format!("doctor --credentials {file}"), "");
    assert!(again.out.starts_with(&first), "{}", again.out);
    assert_eq!(ran.code, 0, "{}", ran.out);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    let ran = desk.run(&format!("doctor --credentials {file}"), "");
    assert!(ran.out.starts_with("ok      app id: "), "{}", ran.out);
    assert!(ran.out.ends_with("\nAll is well.\n"), "{}", ran.out);
}

#[test]
fn a_misspelt_name_is_an_error_with_its_line() {
    let desk = Desk::new();
    desk.secret("geheim-geheim");
    let file = desk.file("b.env", "\nZALO_OA_SECRET=geheim-geheim\n");
    let ran = desk.run(&format!("doctor --credentials {file} --lang vi"), "");
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        format!(
            "zalo-oa: `{file}`, dòng 2: không có thiết lập tên `ZALO_OA_SECRET`; có phải ý bạn là \
             `ZALO_OA_APP_SECRET`?\n"
        )
    );
    let ran = desk.run("doctor --credentials /nowhere/at/all", "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("zalo-oa: cannot read `/nowhere/at/all`: "), "{}", ran.err);
}

#[test]
fn help_names_every_variable_and_no_option_takes_a_secret() {
    let desk = Desk::new();
    let help = desk.run("--help", "").out;
    for name in [
        "ZALO_OA_APP_ID",
        "ZALO_OA_APP_SECRET",
        "ZALO_OA_ID",
        "ZALO_OA_REDIRECT",
        "ZALO_OA_VERIFIER",
        "ZALO_OA_STORE",
        "ZALO_OA_LANG",
        "ZALO_OA_APPSECRET_PROOF",
        "ZALO_OA_EMULATOR",
        "--credentials",
        "--emulator",
        "--lang",
        "--store",
        "login",
        "doctor",
        "tokens",
    ] {
        assert!(help.contains(name), "{name}: {help}");
    }
    for option in ["--app-secret", "--secret", "--token", "--verifier", "--access-token"] {
        assert_eq!(desk.run(&format!("login {option} x"), "").code, 2, "{option}");
    }
}
