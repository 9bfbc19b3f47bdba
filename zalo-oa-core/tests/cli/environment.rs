//! After one login a program of one's own finds the OA by the same variables: [`Client::from_env`].

use std::process::{Command, Stdio};

use zalo_oa_core::{Client, api::GetOa};

use crate::support::{DAY, Desk, Ran, ago, now};

/// A program of one's own: this test, run by the others with variables set.
#[test]
#[ignore = "the program that the other tests run"]
fn program() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        match Client::from_env() {
            Ok(client) => println!("is {}", client.send(GetOa::new()).await.unwrap().name),
            Err(error) => println!("error {error}"),
        }
    });
}

fn run(desk: &Desk, more: &[(&str, &str)]) -> Ran {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["environment::program", "--exact", "--ignored", "--nocapture"]);
    command.env_clear().envs(desk.variables()).env("ZALO_OA_EMULATOR", desk.server.base());
    command.envs(more.iter().copied()).stdin(Stdio::null());
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    desk.end(child, String::new())
}

#[test]
fn a_program_finds_the_oa_that_was_signed_in() {
    let desk = Desk::new();
    let told = run(&desk, &[]).out;
    assert!(told.contains("no OA is signed in with this app in the folder"), "{told}");
    let ran = desk.login("login", |link| vec![desk.consent(link)]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let told = run(&desk, &[]).out;
    assert!(told.contains("is UBND phường Hoa Ban"), "{told}");
}

#[test]
fn of_several_oas_one_has_to_be_named_there_too() {
    let desk = Desk::new();
    let other = desk.emulator.add_oa();
    for oa in [&desk.oa(), &other] {
        desk.signed_in(oa, ago(DAY), now().plus(DAY));
    }
    let told = run(&desk, &[]).out;
    assert!(told.contains("`ZALO_OA_ID` is not set, and several OAs"), "{told}");
    let told = run(&desk, &[("ZALO_OA_ID", desk.oa().as_str())]).out;
    assert!(told.contains("is UBND phường Hoa Ban"), "{told}");
}

#[test]
fn a_token_alone_serves_and_what_is_missing_is_named() {
    let desk = Desk::new();
    let pair = desk.emulator.tokens();
    let none = [("ZALO_OA_APP_ID", ""), ("ZALO_OA_APP_SECRET", " ")];
    let told = run(&desk, &none).out;
    let missing = "`ZALO_OA_APP_ID` and `ZALO_OA_APP_SECRET` not set; set them, or \
                   `ZALO_OA_ACCESS_TOKEN` alone";
    assert!(told.contains(missing), "{told}");
    let told = run(&desk, &[none[0], none[1], ("ZALO_OA_ACCESS_TOKEN", pair.access())]).out;
    assert!(told.contains("is UBND phường Hoa Ban"), "{told}");
    let told = run(&desk, &[("ZALO_OA_APPSECRET_PROOF", "yes")]).out;
    assert!(told.contains("`ZALO_OA_APPSECRET_PROOF` is neither 0 nor 1"), "{told}");
}

#[test]
fn the_program_takes_the_emulator_from_its_environment() {
    let desk = Desk::new();
    let base = desk.server.base();
    let mut command = Command::new(env!("CARGO_BIN_EXE_zalo-oa"));
    command.env_clear().envs(desk.variables()).env("ZALO_OA_EMULATOR", &base).arg("doctor");
    let ran = command.output().unwrap();
    let told = String::from_utf8(ran.stdout).unwrap();
    assert!(told.contains(&format!("Zalo answers at {base}/oauth")), "{told}");
}

#[test]
fn enter_consents_on_an_emulator_and_nowhere_else() {
    let desk = Desk::new();
    let ran = desk.login("login", |_| vec![String::new()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("This is an emulator: press Enter"), "{}", ran.out);
    assert!(desk.stored().is_some());
    let desk = Desk::with(crate::support::today().callback("https://other.example.vn/"));
    let ran = desk.login("login", |_| vec![String::new()]);
    assert_eq!(ran.code, 1, "the callback is not the console's: {ran:?}");
    assert!(desk.stored().is_none());
}

#[test]
fn a_token_is_handed_out_refreshed_and_never_onto_a_screen() {
    let desk = Desk::new();
    let ask = |more: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zalo-oa"));
        command.env_clear().envs(desk.variables()).env("ZALO_OA_EMULATOR", desk.server.base());
        command.args(["tokens", "access"]).args(more.split_whitespace());
        let ran = command.stdin(Stdio::null()).output().unwrap();
        (ran.status.code().unwrap(), String::from_utf8(ran.stdout).unwrap())
    };
    assert_eq!(ask(""), (1, String::new()), "nobody is signed in");
    desk.signed_in(&desk.oa(), ago(DAY), now().plus(DAY));
    let first = desk.stored().unwrap().tokens.access_token;
    assert_eq!(ask(""), (0, format!("{}\n", first.reveal())));
    desk.signed_in(&desk.oa(), ago(2 * DAY), ago(DAY));
    let (code, told) = ask("");
    let fresh = desk.stored().unwrap().tokens.access_token;
    assert_eq!((code, told.trim()), (0, fresh.reveal()));
    assert_ne!(fresh.reveal(), first.reveal(), "it had ended");
    let other = desk.emulator.add_oa();
    desk.signed_in(&other, ago(DAY), now().plus(DAY));
    assert_eq!(ask("").0, 1, "of several OAs one has to be named");
}
