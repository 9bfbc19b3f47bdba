//! Values that must never be seen, and the places where a leak would show.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{error::Error as StdError, fmt::Debug};

use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use sha2::Sha256;
use zalo_oa_core::Error;

pub(crate) const ACCESS: &str = "AccessTokenSeed7311";
pub(crate) const REFRESH: &str = "RefreshTokenSeed7312";
pub(crate) const SECRET: &str = "AppSecretSeed7313";
pub(crate) const CODE: &str = "AuthCodeSeed7314";
pub(crate) const VERIFIER: &str = "VerifierSeed7315";
pub(crate) const PASSWORD: &str = "ProxyPasswordSeed7316";
pub(crate) const PHONE: &str = "84977731731";
pub(crate) const NAME: &str = "Nguyễn Thị Kín";
pub(crate) const ADDRESS: &str = "17 ngõ Bí Mật";
pub(crate) const BIRTH: &str = "31/12/1973";
pub(crate) const MESSAGE: &str = "Đơn khiếu nại số 7318 của tôi";
pub(crate) const PLACE: &str = "10.7731773";

/// What the client makes of secret and token for hosts that demand it.
pub(crate) fn proof(token: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(token.as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn seeds() -> Vec<String> {
    let plain = [
        ACCESS, REFRESH, SECRET, CODE, VERIFIER, PASSWORD, PHONE, NAME, ADDRESS, BIRTH, MESSAGE,
        PLACE,
    ];
    let mut seeds: Vec<String> = plain.iter().map(|&seed| seed.to_owned()).collect();
    seeds.push(proof(ACCESS));
    seeds
}

/// Each in the forms that it may take on its way: plain, in a URL, in a form, with JSON escapes.
pub(crate) fn forms() -> Vec<String> {
    let mut forms = Vec::new();
    for seed in seeds() {
        let percent = utf8_percent_encode(&seed, NON_ALPHANUMERIC).to_string();
        forms.push(percent.to_lowercase());
        forms.push(percent);
        forms.push(url::form_urlencoded::byte_serialize(seed.as_bytes()).collect());
        forms.push(seed.escape_default().to_string());
        // As `Bytes` and `Vec<u8>` show themselves.
        forms.push(seed.as_bytes().escape_ascii().to_string());
        forms.push(format!("{:?}", seed.as_bytes()).trim_matches(['[', ']']).to_owned());
        forms.push(format!("{seed:?}").trim_matches('"').to_owned());
        forms.push(seed);
    }
    forms.sort();
    forms.dedup();
    forms
}

/// All of them in one text, as a careless platform would echo them.
pub(crate) fn echo() -> String {
    seeds().join(" ; ")
}

/// A person with everything that may be known about one.
pub(crate) fn person() -> Value {
    json!({
        "user_id": "7", "display_name": NAME, "user_alias": NAME, "avatar": MESSAGE,
        "avatars": {"120": MESSAGE},
        "tags_and_notes_info": {"tag_names": ["x"], "notes": [MESSAGE]},
        "shared_info": {
            "name": NAME, "phone": PHONE, "address": ADDRESS, "city": ADDRESS, "district": ADDRESS,
            "ward": ADDRESS, "user_dob": BIRTH,
        },
    })
}

/// A message with everything that somebody may have sent.
pub(crate) fn chat() -> Value {
    json!({
        "message_id": "m", "src": 1, "type": "text", "message": MESSAGE, "from_id": "7",
        "from_display_name": NAME, "to_display_name": NAME, "from_avatar": MESSAGE,
        "to_avatar": MESSAGE, "thumb": MESSAGE, "url": MESSAGE, "description": MESSAGE,
        "links": [{"description": MESSAGE}],
        "location": format!(r#"{{"latitude":"{PLACE}","longitude":"{PLACE}"}}"#),
    })
}

/// Everything that was shown to somebody.
#[derive(Default)]
pub(crate) struct Shown(pub(crate) Vec<String>);

impl Shown {
    pub(crate) fn debug(&mut self, value: &impl Debug) {
        self.0.push(format!("{value:?}"));
        self.0.push(format!("{value:#?}"));
    }

    pub(crate) fn error(&mut self, error: &Error) {
        self.debug(error);
        self.0.push(error.to_string());
        self.debug(&error.record());
        self.0.push(serde_json::to_string(&error.record()).unwrap());
        self.0.push(format!("{:?} {} {:?}", error.hint(), error.call(), error.resume()));
        if let Error::Decode(decode) = error {
            self.0.push(format!("{} {:?}", decode.path(), decode.detail()));
        }
        let mut cause = error.source();
        while let Some(next) = cause {
            self.0.push(format!("{next} {next:?}"));
            cause = next.source();
        }
    }

    pub(crate) fn outcome(&mut self, outcome: &Result<impl Debug, Error>) {
        match outcome {
            Ok(answer) => self.debug(answer),
            Err(error) => self.error(error),
        }
    }

    /// Fails for every seed that is found, with the text around it.
    pub(crate) fn search(&self) {
        assert!(!self.0.is_empty(), "there is nothing to search");
        let forms = forms();
        let found: Vec<String> = self
            .0
            .iter()
            .flat_map(|text| {
                let seeds = forms.iter().filter(move |form| text.contains(form.as_str()));
                seeds.map(move |seed| format!("`{seed}` in: {text}"))
            })
            .collect();
        assert!(found.is_empty(), "{} leaks, the first: {}", found.len(), found[0]);
    }
}
