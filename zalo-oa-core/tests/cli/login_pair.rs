//! Login by a pair of tokens of the console, and tokens that no folder takes.

use std::{fs, time::Duration};

use zalo_oa_core::emulator::{
    ClockMode,
    serve::{Control, ServeOptions, Waits},
};

use crate::support::{Desk, now, today};

fn pair(desk: &Desk) -> String {
    let pair = desk.emulator.tokens();
    format!("{}\n{}\n", pair.access(), pair.refresh())
}

#[test]
fn a_pair_is_stored_for_the_oa_that_its_access_token_names() {
    let desk = Desk::new();
    let ran = desk.run("login --pair", &pair(&desk));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains(&format!("(OA {})", desk.oa())), "{}", ran.out);
    let stored = desk.stored().unwrap().tokens;
    assert_eq!(stored.refresh_token.reveal(), desk.emulator.tokens().refresh());
    assert!(ran.out.contains("so they count as 30 days old. Run `zalo-oa tokens keep-alive` now"));
    let ran = desk.run("tokens keep-alive", "");
    assert_eq!(
        ran.out,
        format!("OA {}: new tokens are stored, good for three months\n", desk.oa())
    );
}

#[test]
fn a_pair_of_another_oa_is_not_stored() {
    let desk = Desk::new().set("ZALO_OA_ID", "777");
    let ran = desk.run("login --pair --lang vi", &pair(&desk));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains(desk.oa().as_str()) && ran.err.contains("777"), "{}", ran.err);
    assert!(desk.stored().is_none());
}

#[test]
fn a_pair_that_is_none_is_refused_without_being_shown() {
    let desk = Desk::new();
    for made_up in ["made-up-access-1234567", "made-up-refresh-1234567"] {
        desk.secret(made_up);
    }
    let ran = desk.run("login --pair", "made-up-access-1234567\nmade-up-refresh-1234567\n");
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("zalo-oa: Zalo does not take this access token (-"), "{}", ran.err);
    let same = pair(&desk).lines().next().unwrap().to_owned();
    let ran = desk.run("login --pair", &format!("{same}\n{same}\n"));
    assert_eq!(ran.code, 1, "the same token twice");
    assert!(desk.stored().is_none());
}

/// The folder goes away after the code was spent and before the tokens are saved. Nobody sits
/// there who could mend it.
#[test]
fn tokens_that_cannot_be_saved_are_told_and_not_shown() {
    let latency = Duration::from_secs(5);
    let builder = today().clock(ClockMode::Manual).latency(latency).start(now());
    let options = ServeOptions { waits: Waits::Virtual, ..ServeOptions::default() };
    let desk = Desk::serving(builder, options);
    let control = Control::connect(&desk.server.base(), desk.server.control_key()).unwrap();
    let code = desk.emulator.issue_code(None);
    desk.secret(code.as_str());
    let ran = std::thread::scope(|scope| {
        scope.spawn(|| {
            // Bounded, so that a test fails where it would hang.
            for _ in 0..200_000 {
                if control.sleepers().unwrap() > 0 {
                    break;
                }
                std::thread::yield_now();
            }
            fs::remove_dir_all(desk.folder()).unwrap();
            control.advance(latency).unwrap();
        });
        desk.login("login", |link| {
            let state = link.split_once("state=").unwrap().1;
            let oa = desk.oa();
            vec![format!("https://a.vn/?code={code}&oa_id={oa}&state={state}")]
        })
    });
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("they cannot be saved: "), "{}", ran.err);
    assert!(
        ran.err.ends_with("the tokens are lost: mend the folder, then sign in again\n"),
        "{}",
        ran.err
    );
}
