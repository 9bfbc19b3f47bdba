//! Signatures that nobody has thought of: header and body of an event, spoilt by chance and signed again or not. Whether
//! they are taken is held against a digest of our own.

use http::{HeaderMap, HeaderValue};
use serde_json::Value;
use sha2::{Digest, Sha256};
use zalo_oa_core::{
    model::OaSecretKey,
    platform::Timestamp,
    webhook::{Verifier, VerifyError, sign, verify},
};

use super::{
    events,
    fuzz::{self, Length, Target},
};
use crate::{Failure, report::SoakRow};

const KEY: &str = "dummyOaSecretKey0001";
/// A moment after the samples.
const NOW: Timestamp = Timestamp(1_767_225_900_000);

/// Checks the corpus as it is, and then spoilt requests: a line with the header, and the body.
///
/// # Errors
/// When the corpus or the folder of findings cannot be had.
pub fn fuzz_verify(seed: u64, length: Length) -> Result<SoakRow, Failure> {
    let outcome = fuzz::fuzz(&Signatures, corpus()?, seed, length)?;
    Ok(SoakRow {
        name: Signatures::NAME,
        holds: outcome.findings == 0 && outcome.corpus > 100 && outcome.ends > 8,
        counts: outcome.counts,
        aim: "nothing is taken that was not signed with the key, all that was is, and no refusal tells the signature",
    })
}

fn corpus() -> Result<Vec<Vec<u8>>, Failure> {
    let mut requests = Vec::new();
    for body in events::corpus()? {
        let mac = head(&body).map_or_else(String::new, |(app, at)| digest(&app, &body, &at, KEY));
        requests.push([b"mac=", mac.as_bytes(), b"\n", &body].concat());
    }
    requests.extend(fuzz::corpus("verify")?);
    Ok(requests)
}

/// Who signs.
#[derive(Clone, Copy, Debug)]
enum Signer {
    /// Nobody: the header as it stands.
    Nobody,
    /// Zalo.
    Key,
    /// Somebody with another key.
    Stranger,
    /// Somebody who knows the key and leaves the app out.
    Careless,
}

struct Signatures;

impl Target for Signatures {
    type Way = Signer;
    const NAME: &'static str = "fuzz-verify";
    const PIECES: &'static [&'static [u8]] = &[
        b"mac=",
        b"mac = ",
        b"MAC=",
        b"=",
        b"\n",
        b"\"app_id\":",
        b"\"app_id\":\"1\",",
        b"\"timestamp\":",
        b"\"timestamp\":1767225600123,",
        b"\"timestamp\":\"+1767225600123\",",
        b"1767225600123.0",
        b"01767225600123",
        b"\\u0031",
    ];

    fn ways(&self) -> Vec<Signer> {
        vec![Signer::Nobody, Signer::Key, Signer::Stranger, Signer::Careless]
    }

    fn judge(&self, signer: Signer, request: &[u8]) -> Result<String, String> {
        let (given, body) = match request.iter().position(|byte| *byte == b'\n') {
            Some(at) => (request.get(..at), request.get(at + 1..)),
            None => (Some(request), None),
        };
        let (given, body) = (given.unwrap_or_default(), body.unwrap_or_default());
        let head = head(body);
        let by = |app: &str, key| head.as_ref().map(|(_, at)| digest(app, body, at, key));
        let right = head.as_ref().and_then(|(app, _)| by(app, KEY));
        let header = match signer {
            Signer::Nobody => HeaderValue::from_bytes(given).ok(),
            Signer::Key => right.as_ref().and_then(|mac| format!("mac={mac}").try_into().ok()),
            Signer::Stranger => {
                let mac = head.as_ref().and_then(|(app, _)| by(app, "another"));
                mac.and_then(|mac| mac.try_into().ok())
            }
            Signer::Careless => by("", KEY).and_then(|mac| mac.try_into().ok()),
        };
        let Some(header) = header else { return Ok(format!("{signer:?} no header")) };
        let mut headers = HeaderMap::new();
        headers.insert("x-zevent-signature", header.clone());
        let outcome = verify(&headers, body, &OaSecretKey::new(KEY), NOW);
        let said = String::from_utf8_lossy(header.as_bytes()).trim().to_ascii_lowercase();
        let with_event = Verifier::new(OaSecretKey::new(KEY)).event(&headers, body, NOW);
        match (&outcome, &with_event) {
            (Ok(alone), Ok((verified, _))) if alone == verified => {}
            (Ok(_), _) => return wrong("with its event it was not taken, or otherwise"),
            // An event finds its app and time in more bodies than a check alone, but they are what was signed.
            (Err(VerifyError::NotAnEvent), Ok((verified, _)))
                if said.ends_with(
                    sign(
                        verified.app_id.as_str(),
                        body,
                        &verified.at.0.to_string(),
                        &OaSecretKey::new(KEY),
                    )
                    .trim_start_matches("mac="),
                ) => {}
            (Err(_), Ok(_)) => return wrong("taken with its event only"),
            (Err(_), Err(_)) => {}
        }
        // Bytes outside of texts that a tree cannot hold leave nothing to compare with.
        let signed = right.as_ref().is_some_and(|mac| said.ends_with(mac.as_str()));
        let app = head.as_ref().map_or("", |(app, _)| app.as_str());
        match &outcome {
            Ok(_) if head.is_some() && !signed => return wrong("taken without the signature"),
            Ok(verified) if head.is_some() && verified.app_id.as_str() != app => {
                return wrong("another app");
            }
            Ok(_) if matches!(signer, Signer::Stranger) => return wrong("another key was taken"),
            Ok(_) if matches!(signer, Signer::Careless) && !app.is_empty() => {
                return wrong("an event without its app was taken");
            }
            Err(VerifyError::Mismatch | VerifyError::NotASignature | VerifyError::NoSignature)
                if matches!(signer, Signer::Key) =>
            {
                return wrong("a right signature was refused");
            }
            Err(VerifyError::AnotherApp(_)) => return wrong("no app was asked for"),
            _ => {}
        }
        let strict = Verifier::new(OaSecretKey::new("")).or(OaSecretKey::new(" "));
        if strict.verify(&headers, body, NOW).is_ok() {
            return wrong("an empty key opened");
        }
        let said = format!("{outcome:?}");
        if outcome.is_err() && (said.contains(KEY) || right.is_some_and(|mac| said.contains(&mac)))
        {
            return wrong("the refusal tells too much");
        }
        let word = match &outcome {
            Ok(verified) => format!("taken {}", verified.app_id.as_str().len()),
            Err(error) => {
                format!("{error:?}").split(['(', '{', ' ']).next().unwrap_or("").to_owned()
            }
        };
        Ok(format!("{signer:?} {word} {}", head.is_some()))
    }

    fn told(&self, signer: Signer) -> String {
        format!("signed by {signer:?}")
    }
}

fn wrong(what: &str) -> Result<String, String> {
    Err(what.to_owned())
}

/// App and time of a body as they stand there, by way of a tree.
fn head(body: &[u8]) -> Option<(String, String)> {
    let tree: Value = serde_json::from_slice(body).ok()?;
    let said = |key: &str| match tree.as_object()?.get(key)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        _ => None,
    };
    Some((said("app_id")?, said("timestamp")?))
}

fn digest(app: &str, body: &[u8], at: &str, key: &str) -> String {
    let signed = [app.as_bytes(), body, at.as_bytes(), key.as_bytes()].concat();
    Sha256::digest(signed).iter().map(|byte| format!("{byte:02x}")).collect()
}
