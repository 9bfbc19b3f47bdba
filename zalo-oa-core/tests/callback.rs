//! What people hand on after a consent, in every wrapping, and what is no callback at all.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use zalo_oa_core::{
    Error,
    auth::Callback,
    error::{AuthError, Class, CodeTable, Problem, Story, Who, codes},
};

const CODE: &str = "made-up_code-7Kq";
const STATE: &str = "st4te-of_the_link";
const OA: &str = "3456789012345678901";

fn query() -> String {
    format!("code={CODE}&oa_id={OA}&state={STATE}")
}

fn problem(text: &str, state: Option<&str>) -> Problem {
    match Callback::read(text, state) {
        Err(Error::Build(error)) => error.problem().clone(),
        other => panic!("{text}: {other:?}"),
    }
}

/// The text of a refused callback.
fn wrong(text: &str) -> String {
    match problem(text, None) {
        Problem::Callback { what } => what,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn an_address_is_read_in_every_wrapping() {
    let address = format!("https://example.gov.vn/zalo?{}", query());
    let (start, end) = address.split_at(45);
    for text in [
        address.clone(),
        format!("  {address}\r\n"),
        format!("\"{address}\""),
        format!("'{address}',"),
        format!("<{address}>"),
        format!("“{address}”"),
        format!("\u{feff}`{address}`\u{200b}"),
        format!("{start}\n{end}"),
        format!("{start}\r\n    {end}\n"),
        format!("{address}#top"),
        format!("{address}&code_challenge=abc&utm_source=x&="),
        format!("?{}", query()),
        query(),
        format!("/zalo?{}", query()),
        format!("http://localhost:8080/?lang=vi&{}", query()),
        format!("https://example.gov.vn/zalo?state={STATE}&oa_id={OA}&error=0&code={CODE}"),
    ] {
        let callback = Callback::read(&text, Some(STATE)).unwrap_or_else(|error| {
            panic!("{text}: {error}");
        });
        assert_eq!(callback.code.reveal(), CODE, "{text}");
        assert_eq!(callback.oa.unwrap().as_str(), OA, "{text}");
        assert_eq!(callback.state.as_deref(), Some(STATE), "{text}");
    }
}

#[test]
fn a_bare_code_is_taken_as_it_is() {
    for (text, code) in [
        (CODE, CODE),
        (" \"made-up\"\n", "made-up"),
        ("abc+def/ghi==", "abc+def/ghi=="),
        ("abc%2Bdef%3D", "abc+def="),
        ("code", "code"),
    ] {
        let callback = Callback::read(text, None).unwrap();
        assert_eq!(callback.code.reveal(), code);
        assert_eq!((callback.oa, callback.state), (None, None));
    }
    assert_eq!(problem(CODE, Some(STATE)), Problem::State { given: false });
}

#[test]
fn escaped_signs_are_read() {
    let callback = Callback::read("?code=a%2Bb%2Fc%3D%20d&state=x+y%26z&oa_id=", None).unwrap();
    assert_eq!(callback.code.reveal(), "a+b/c= d");
    assert_eq!(callback.state.as_deref(), Some("x y&z"));
    assert_eq!(callback.oa, None);
}

#[test]
fn the_state_must_be_the_links_to_the_letter() {
    for state in ["st4te-of_the_linK", "st4te-of_the_lin", "st4te-of_the_link2", "x"] {
        let text = format!("?code={CODE}&state={state}");
        assert_eq!(problem(&text, Some(STATE)), Problem::State { given: true }, "{state}");
        Callback::read(&text, None).unwrap();
    }
    for text in [format!("?code={CODE}"), format!("?code={CODE}&state=")] {
        assert_eq!(problem(&text, Some(STATE)), Problem::State { given: false });
        // A setting that nobody filled in must not switch the check off.
        assert_eq!(problem(&text, Some("")), Problem::State { given: false });
    }
}

#[test]
fn what_could_have_been_tampered_with_is_refused() {
    for text in [
        format!("?{}&code=other", query()),
        format!("?{}&code={CODE}", query()),
        format!("?{}&state={STATE}", query()),
        format!("?{}&oa_id=1", query()),
    ] {
        assert!(wrong(&text).contains("several"), "{text}");
    }
    assert!(wrong("?code=a&oa_id=12a").contains("`oa_id`"));
    assert!(wrong("?code=a&oa_id=-12").contains("`oa_id`"));
}

#[test]
fn refusals_are_told_by_the_catalogue() {
    let page = "https://oauth.zaloapp.com/v4/permission/error?error_code=";
    for entry in codes::all().filter(|entry| entry.table == CodeTable::OAuth) {
        let code = entry.code;
        for text in [
            format!("{page}{code}"),
            format!("../permission/error?error_code={code}"),
            format!(r#"{{"error_name":"x","error_reason":"","ref_doc":"y","error":{code}}}"#),
            format!("Pretty-print\n{{\n \"error\": \"{code}\",\n \"error_name\": \"x\"\n}}"),
            format!("?error={code}&state={STATE}"),
        ] {
            let error = Callback::read(&text, Some(STATE)).unwrap_err();
            assert_eq!(error.code(), Some(code), "{text}");
            let developer = entry.who == Who::Developer;
            let expected = if developer { Class::Config } else { Class::Consent };
            assert_eq!(error.class(), expected, "{text}");
            assert_eq!(error.hint().0, entry.action.en);
        }
    }
    let unknown = Callback::read(&format!("{page}-14999"), None).unwrap_err();
    let Error::Auth(AuthError::ConsentNeeded { code: Some(-14999), story: Story::Code }) = unknown
    else {
        panic!("{unknown:?}");
    };
}

#[test]
fn what_is_no_callback_is_named() {
    for (text, part) in [
        ("", "nothing"),
        (" \n\"\" ", "nothing"),
        ("xin chào", "neither"),
        ("the code is abc", "neither"),
        ("https://example.gov.vn/zalo", "no `code`"),
        ("https://example.gov.vn/zalo?a=b", "no `code`"),
        ("?code=&state=x", "no `code`"),
        ("?error=access_denied", "may have refused"),
        ("https://oauth.zaloapp.com/v4/permission/error?error_code=", "no `code`"),
        (r#"{"error_name":"Something"}"#, "may have refused"),
        (r#"{"access_token":"a","refresh_token":"b"}"#, "import"),
        (
            "https://oauth.zaloapp.com/v4/oa/permission?app_id=1&redirect_uri=https%3A%2F%2Fa.vn",
            "permission link itself",
        ),
    ] {
        assert!(wrong(text).contains(part), "{text}: {}", wrong(text));
    }
}

#[test]
fn nothing_that_was_handed_on_is_shown() {
    let secret = "s3cret-part";
    let good = Callback::read(&format!("?code={secret}&state={secret}&oa_id=1"), None).unwrap();
    assert!(!format!("{good:?}").contains(secret));
    for text in [
        format!("?code={secret}&code={secret}"),
        format!("?code={secret}&oa_id={secret}"),
        format!("?code={secret}&state={secret}"),
        format!("?error={secret}"),
        format!("{secret} {secret}"),
        format!(r#"{{"access_token":"{secret}"}}"#),
        format!(r#"{{"error_name":"{secret}"}}"#),
    ] {
        let error = Callback::read(&text, Some(STATE)).unwrap_err();
        let shown = format!("{error} {error:?} {:?}", error.record());
        assert!(!shown.contains(secret), "{shown}");
    }
}
