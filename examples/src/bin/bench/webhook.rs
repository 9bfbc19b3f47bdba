//! Verifying and reading an event beside the one thing that verifying cannot do without.

use std::{hint::black_box, time::Duration};

use http::HeaderMap;
use serde_json::Value;
use sha2::{Digest, Sha256};
use zalo_oa_core::{
    model::OaSecretKey,
    platform::Timestamp,
    webhook::{self, Event, Verifier},
};
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
};

use super::{ROUNDS, measure};

/// A text message, the event that comes most often.
const SAMPLE: &str = include_str!("../../../../zalo-oa-core/wire/webhook/user_send_text.json");

/// Verifying and reading beside the bare digest of the same bytes.
pub(crate) fn row() -> Result<BenchRow, Failure> {
    const TIMES: u32 = 20_000;
    let sample: Value = serde_json::from_str(SAMPLE).map_err(|error| error.to_string())?;
    let body = sample.get("body").ok_or("the sample is empty".to_owned())?.to_string();
    let (key, event) = (OaSecretKey::new("made-up"), Event::read(body.as_bytes()));
    let app = event.app_id.as_ref().map_or("", |id| id.as_str());
    let at = event.at.unwrap_or_default();
    let mac = webhook::sign(app, body.as_bytes(), &at.0.to_string(), &key);
    let mut headers = HeaderMap::new();
    headers.insert(webhook::verify::SIGNATURE, mac.parse().map_err(|_| "no header".to_owned())?);
    let verifier = Verifier::new(key);
    let ours = || -> Result<(), Failure> {
        for _ in 0..TIMES {
            let body = black_box(body.as_bytes());
            let event = verifier.event(&headers, body, Timestamp(at.0 + 1_000));
            black_box(event.map_err(|error| error.to_string())?);
        }
        Ok(())
    };
    let digest = || -> Result<(), Failure> {
        for _ in 0..TIMES {
            black_box(Sha256::digest(black_box(body.as_bytes())));
        }
        Ok(())
    };
    let (mut mine, mut alone) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        mine = mine.min(measure(ours)?.wall);
        alone = alone.min(measure(digest)?.wall);
    }
    let each = |spent: Duration| spent.as_secs_f64() * 1e9 / f64::from(TIMES);
    Ok(BenchRow::new(
        "webhook",
        "ns/event",
        (each(mine), "SHA-256 alone, same bytes", each(alone)),
        Aim::AtMost(3.0, "at most 3"),
    )
    .with(format!("{} bytes", body.len())))
}
