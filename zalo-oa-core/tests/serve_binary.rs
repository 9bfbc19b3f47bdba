//! The program `zalo-oa-emulator`: one line of JSON, then service until it is told to stop.
#![cfg(feature = "emulator-server")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test"
)]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, ChildStdout, Command, Output, Stdio},
    time::Duration,
};

use serde_json::Value;
use zalo_oa_core::{
    App, CallOptions, Client, api::GetOa, client::Bases, emulator::serve::Control, webhook::sign,
};

/// The running program; ends with the test.
struct Program {
    child: Child,
    card: Value,
    rest: BufReader<ChildStdout>,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zalo-oa-emulator"));
    command.args(arguments).stdin(Stdio::null());
    command
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        let mut child = command(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut rest = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        rest.read_line(&mut line).unwrap();
        let card = serde_json::from_str(&line).unwrap();
        Self { child, card, rest }
    }

    fn text(&self, field: &str) -> &str {
        self.card[field].as_str().unwrap_or_else(|| panic!("`{field}` is missing"))
    }

    fn client(&self) -> Client {
        let app = App::builder(self.text("app_id"))
            .bases(Bases::emulator(self.text("base")).unwrap())
            .build()
            .unwrap();
        app.with_token(self.text("access_token")).with(CallOptions::default().attempts(1))
    }

    /// What a page answers, head and body.
    fn browse(&self, address: &str) -> String {
        let base = self.text("base");
        let (host, path) = (base.strip_prefix("http://").unwrap(), address.strip_prefix(base));
        let mut stream = TcpStream::connect(host).unwrap();
        let path = path.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn control(&self) -> Control {
        Control::connect(self.text("base"), self.text("control_key")).unwrap()
    }
}

fn output(arguments: &[&str]) -> (Output, String) {
    let output = command(arguments).output().unwrap();
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    (output, told)
}

#[tokio::test]
async fn it_prints_one_line_of_json_and_serves_what_it_says() {
    let program = Program::start(&["--clock", "manual", "--followers", "77"]);
    let oa = program.client().send(GetOa::new()).await.unwrap();
    assert_eq!(oa.oa_id.as_str(), program.text("oa_id"));
    assert_eq!(oa.num_follower, Some(77));
    let control = program.control();
    let before = control.now().unwrap();
    assert_eq!(control.advance(Duration::from_secs(60)).unwrap().since(before).as_secs(), 60);
    for host in ["openapi", "business", "oauth", "graph", "control"] {
        assert_eq!(program.text(host), format!("{}/{host}", program.text("base")));
    }
    for secret in ["app_secret", "refresh_token"] {
        assert!(!program.text(secret).is_empty());
    }
}

#[test]
fn the_same_seed_makes_the_same_account() {
    let cards = ["5", "5", "6"].map(|seed| {
        let program = Program::start(&["--clock", "manual", "--seed", seed]);
        ["oa_id", "app_secret", "access_token"].map(|field| program.text(field).to_owned())
    });
    assert_eq!(cards[0], cards[1]);
    assert_ne!(cards[0], cards[2]);
}

#[tokio::test]
async fn package_latency_and_faults_are_as_ordered() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/faults.json");
    let rules = r#"[{"on":"oa.info","nth":2,"kind":"refuse","code":-77,"message":"made up"}]"#;
    fs::write(&file, rules).unwrap();
    let arguments = ["--package", "growth", "--latency-ms", "1", "--faults", &file];
    let program = Program::start(&arguments);
    let account = program.control().call("GET", "/account", &Value::Null).unwrap();
    assert_eq!(account["package"], "growth");
    assert!(program.client().send(GetOa::new()).await.is_ok());
    let error = program.client().send(GetOa::new()).await.unwrap_err();
    assert_eq!(error.code(), Some(-77));
}

#[test]
fn its_clock_runs_with_the_systems_unless_told_otherwise() {
    let program = Program::start(&[]);
    let control = program.control();
    let first = control.now().unwrap();
    assert!((0..100_000).any(|_| control.now().unwrap() != first));
    let program = Program::start(&["--clock", "manual"]);
    let control = program.control();
    let first = control.now().unwrap();
    assert!((0..100).all(|_| control.now().unwrap() == first));
}

#[cfg(unix)]
#[test]
fn it_stops_politely_when_told_to() {
    for signal in ["TERM", "INT"] {
        let mut program = Program::start(&[]);
        let id = program.child.id().to_string();
        let sent = Command::new("sh").args(["-c", &format!("kill -{signal} {id}")]).status();
        assert!(sent.unwrap().success());
        assert!(program.child.wait().unwrap().success(), "{signal}");
        let mut rest = String::new();
        program.rest.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "", "more than one line was printed");
    }
}

#[test]
fn its_help_names_every_option() {
    let (help, _) = output(&["--help"]);
    assert!(help.status.success());
    let help = String::from_utf8(help.stdout).unwrap();
    let options =
        ["--port", "--seed", "--followers", "--package", "--latency-ms", "--faults", "--clock"];
    for option in options {
        assert!(help.contains(option), "{option}");
    }
}

#[test]
fn its_errors_say_what_to_change() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = |name: &str, text: &str| {
        let path = format!("{folder}/{name}.json");
        fs::write(&path, text).unwrap();
        path
    };
    let absent = format!("{folder}/absent.json");
    let cases: [(&str, &str, &str); 7] = [
        ("--webhook", "https://example.com/", "`http://` on this machine"),
        ("--package", "gold", "`basic`, `standard`, `growth`, `comprehensive`"),
        ("--port", "70000", "70000"),
        ("--faults", &absent, "cannot read"),
        ("--faults", &file("text", "no json"), "is no JSON"),
        ("--faults", &file("number", "7"), "expected `[…]` or `{\"rules\": […]}`"),
        ("--faults", &file("rule", r#"[{"on":"*","kind":"explode"}]"#), "rule 1 of"),
    ];
    for (option, value, expected) in cases {
        let (output, told) = output(&[option, value]);
        assert!(!output.status.success(), "{option} {value}");
        assert!(output.stdout.is_empty(), "{option} {value}");
        assert!(told.contains(expected), "{option} {value}: {told}");
    }
    let program = Program::start(&[]);
    let port = program.text("base").rsplit(':').next().unwrap().to_owned();
    let (output, told) = output(&["--port", &port]);
    assert!(!output.status.success());
    assert!(told.contains(&format!("cannot listen on 127.0.0.1:{port}")), "{told}");
}

#[test]
fn it_posts_signed_events_where_it_is_told_to() {
    let receiver = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/zalo", receiver.local_addr().unwrap());
    let key = ["--webhook", &url, "--webhook-key", "made-up"];
    let program = Program::start(&[&key[..], &["--clock", "manual"]].concat());
    assert_eq!(program.text("oa_secret_key"), "made-up");
    program.control().add_people(1).unwrap();
    let (mut stream, _) = receiver.accept().unwrap();
    let mut request = String::new();
    while !request.ends_with("\"}") {
        let mut bytes = [0; 1_024];
        let read = stream.read(&mut bytes).unwrap();
        assert!(read > 0, "{request}");
        request += std::str::from_utf8(&bytes[..read]).unwrap();
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /zalo HTTP/1.1"), "{head}");
    let mac = head.lines().find_map(|line| line.strip_prefix("x-zevent-signature: ")).unwrap();
    let event: Value = serde_json::from_str(body).unwrap();
    let text = |name: &str| event[name].as_str().unwrap();
    let signed = sign(text("app_id"), body.as_bytes(), text("timestamp"), &"made-up".into());
    assert_eq!((text("event_name"), mac), ("follow", signed.as_str()));
}

#[tokio::test]
async fn the_callback_address_of_the_console_can_be_chosen() {
    let program =
        Program::start(&["--clock", "manual", "--callback", "https://example.gov.vn/zalo"]);
    for (redirect, start) in [
        ("https://example.gov.vn/zalo", "https://example.gov.vn/zalo?code="),
        ("https://example.gov.vn/zalo/", "../permission/error?error_code=-14003"),
    ] {
        let address = program.text("oauth");
        let app = program.text("app_id");
        let target = format!("{address}/v4/oa/permission?app_id={app}&redirect_uri={redirect}");
        let page = program.browse(&target);
        let location = page.lines().find_map(|line| line.strip_prefix("location: ")).unwrap();
        assert!(location.starts_with(start), "{location}");
    }
}

#[test]
fn a_file_of_variables_tells_programs_where_it_is() {
    let file = std::env::temp_dir().join(format!("zalo-oa-emulator-{}.env", std::process::id()));
    let program =
        Program::start(&["--env", file.to_str().unwrap(), "--callback", "https://a.vn/z"]);
    let text = fs::read_to_string(&file).unwrap();
    let store = format!("zalo-oa-emulator-{}", &program.text("control_key")[..8]);
    for (name, value) in [
        ("ZALO_OA_EMULATOR", program.text("base")),
        ("ZALO_OA_CONTROL_KEY", program.text("control_key")),
        ("ZALO_OA_APP_ID", program.text("app_id")),
        ("ZALO_OA_APP_SECRET", program.text("app_secret")),
        ("ZALO_OA_REDIRECT", "https://a.vn/z"),
        ("ZALO_OA_STORE", &std::env::temp_dir().join(store).display().to_string()),
        ("ZALO_OA_ID", program.text("oa_id")),
        ("ZALO_OA_SECRET_KEY", program.text("oa_secret_key")),
    ] {
        assert!(text.contains(&format!("{name}={value}\n")), "{name}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    fs::remove_file(file).unwrap();
}
