//! Answers that nobody has thought of: the reader of every call gets bodies that were spoilt by chance.

mod oracle;

use bytes::Bytes;
use http::Response;
use zalo_oa_core::{api, endpoint::Row};

use super::fuzz::{self, Length, Target};
use crate::{Failure, report::SoakRow};

/// HTTP statuses that answers come with, the usual one most often.
const STATUSES: [u16; 12] = [200, 200, 200, 200, 200, 204, 302, 400, 404, 429, 500, 503];

/// Reads the corpus as it is, and then spoilt bodies.
///
/// # Errors
/// When the corpus or the folder of findings cannot be had.
pub fn fuzz_envelope(seed: u64, length: Length) -> Result<SoakRow, Failure> {
    let outcome = fuzz::fuzz(&Envelope, corpus()?, seed, length)?;
    Ok(SoakRow {
        name: Envelope::NAME,
        holds: outcome.findings == 0 && outcome.corpus > 100 && outcome.ends > 200,
        counts: outcome.counts,
        aim: "no answer makes the reader panic, take for done what is not, repeat what works once, or tell what it held",
    })
}

struct Envelope;

impl Target for Envelope {
    type Way = (&'static Row, u16);
    const NAME: &'static str = "fuzz-envelope";
    const PIECES: &'static [&'static [u8]] = &[
        b"\"-216\"",
        b"-32",
        b"-216",
        b"-200",
        b"\"error\":0",
        b"\"error\":-1,",
        b"\"data\":null",
        b"\"data\":{}",
        b"\"data\":[",
        b"\"message\":1",
        b"\"access_token\":\"\"",
    ];

    fn ways(&self) -> Vec<Self::Way> {
        api::table().iter().flat_map(|row| STATUSES.map(|status| (*row, status))).collect()
    }

    fn judge(&self, (row, status): Self::Way, body: &[u8]) -> Result<String, String> {
        let mut response = Response::new(Bytes::copy_from_slice(body));
        *response.status_mut() = status.try_into().unwrap_or_default();
        oracle::judge(row, &response, row.read(&response))
    }

    fn told(&self, (row, status): Self::Way) -> String {
        format!("{} HTTP {status}", row.spec().name)
    }
}

/// The answers of the wire fixtures, and the files of the corpus as they are.
fn corpus() -> Result<Vec<Vec<u8>>, Failure> {
    let mut bodies = Vec::new();
    for fixture in fuzz::fixtures("")? {
        let response = fixture.get("response");
        if let Some(body) = response.and_then(|response| response.get("body")) {
            bodies.push(body.to_string().into_bytes());
        }
        if let Some(text) = response.and_then(|response| response.get("text")?.as_str()) {
            bodies.push(text.as_bytes().to_vec());
        }
    }
    bodies.extend(fuzz::corpus("envelope")?);
    Ok(bodies)
}
