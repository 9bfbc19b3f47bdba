//! Answers that nobody has thought of: the reader of every call gets bodies that were spoilt by
//! chance, and what it makes of them is held against a second, slower reading.
//!
//! No tool that watches the code from inside is needed, so this runs wherever the crate builds: a
//! body is kept for further spoiling when it leads to an end that none led to before.

mod mutate;
mod oracle;

use std::{
    collections::{BTreeSet, HashSet},
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::Duration,
};

use bytes::Bytes;
use http::Response;
use serde_json::{Value, json};
use zalo_oa_core::{
    api,
    emulator::digest,
    endpoint::Row,
    platform::{Runtime, SystemRuntime},
};

use self::mutate::Mutator;
use crate::{Failure, report::SoakRow};

/// How long to look.
#[derive(Clone, Copy, Debug)]
pub enum Length {
    /// So many bodies.
    Bodies(u64),
    /// So long.
    For(Duration),
}

/// HTTP statuses that answers come with, the usual one most often.
const STATUSES: [u16; 12] = [200, 200, 200, 200, 200, 204, 302, 400, 404, 429, 500, 503];
/// Bodies that are kept for further spoiling.
const KEPT: usize = 6_000;
/// Bytes of a body; what makes the reader slow or deep shows in less.
const LONGEST: usize = 16 << 10;
/// Findings after which it is not worth while to go on.
const ENOUGH: usize = 20;

/// Reads the corpus as it is, and then spoilt bodies.
///
/// # Errors
/// When the corpus or the folder of findings cannot be had.
pub fn fuzz_envelope(seed: u64, length: Length) -> Result<SoakRow, Failure> {
    let (began, rows) = (SystemRuntime.now(), api::table());
    let mut pool = corpus()?;
    let seeds = pool.len();
    let mut findings = Vec::new();
    let mut ends = HashSet::new();
    for body in &pool {
        for row in rows {
            for status in STATUSES.into_iter().collect::<BTreeSet<_>>() {
                ends.extend(look(row, status, body, &mut findings));
            }
        }
    }
    let replayed = findings.len();
    let mut mutator = Mutator::new(seed);
    let mut bodies = 0_u64;
    while findings.len() < ENOUGH && goes_on(length, bodies, began) {
        bodies += 1;
        let body = mutator.body(&pool, LONGEST);
        let (Some(row), Some(status)) = (mutator.one_of(rows), mutator.one_of(&STATUSES)) else {
            break;
        };
        if let Some(end) = look(row, *status, &body, &mut findings)
            && ends.insert(end)
        {
            mutator.keep(&mut pool, body, KEPT);
        }
    }
    let shown = write(&findings)?;
    for finding in findings.iter().take(10) {
        eprintln!("fuzz-envelope: {} HTTP {}: {}", finding.call, finding.status, finding.what);
    }
    let seconds = SystemRuntime.now().since(began).as_secs();
    Ok(SoakRow {
        name: "fuzz-envelope",
        counts: json!({
            "seed": seed, "corpus": seeds, "bodies": bodies, "seconds": seconds,
            "ends": ends.len(), "findings": findings.len(), "of_the_corpus": replayed, "in": shown,
        }),
        aim: "no answer makes the reader panic, take for done what is not, repeat what works once, or tell what it held",
        holds: findings.is_empty() && seeds > 100 && ends.len() > 200,
    })
}

fn goes_on(length: Length, bodies: u64, began: zalo_oa_core::platform::Timestamp) -> bool {
    match length {
        Length::Bodies(most) => bodies < most,
        Length::For(most) => !bodies.is_multiple_of(256) || SystemRuntime.now().since(began) < most,
    }
}

/// A body that was read wrong.
struct Finding {
    call: &'static str,
    status: u16,
    body: Vec<u8>,
    what: String,
}

/// Reads one body; what it led to in a word, for a body that was read right.
fn look(row: &Row, status: u16, body: &[u8], findings: &mut Vec<Finding>) -> Option<String> {
    match judged(row, status, body) {
        Ok(end) => Some(end),
        Err(what) => {
            if findings.len() < ENOUGH {
                let body = smaller(row, status, body);
                findings.push(Finding { call: row.spec().name, status, body, what });
            }
            None
        }
    }
}

fn judged(row: &Row, status: u16, body: &[u8]) -> Result<String, String> {
    let mut response = Response::new(Bytes::copy_from_slice(body));
    *response.status_mut() = status.try_into().unwrap_or_default();
    let read = || oracle::judge(row, &response, row.read(&response));
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err("it panicked".to_owned()))
}

/// Takes pieces away for as long as what is left is read wrong too.
fn smaller(row: &Row, status: u16, body: &[u8]) -> Vec<u8> {
    let mut small = body.to_vec();
    let mut piece = small.len() / 2;
    while piece > 0 {
        let mut at = 0;
        while at < small.len() {
            let mut less = small.clone();
            less.drain(at..(at + piece).min(small.len()));
            if judged(row, status, &less).is_err() {
                small = less;
            } else {
                at += piece;
            }
        }
        piece /= 2;
    }
    small
}

/// The answers of the wire fixtures, and the files of the corpus as they are.
fn corpus() -> Result<Vec<Vec<u8>>, Failure> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut bodies = Vec::new();
    for file in files(&here.join("../zalo-oa-core/wire"))? {
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let fixture: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let response = fixture.get("response");
        if let Some(body) = response.and_then(|response| response.get("body")) {
            bodies.push(body.to_string().into_bytes());
        }
        if let Some(text) = response.and_then(|response| response.get("text")?.as_str()) {
            bodies.push(text.as_bytes().to_vec());
        }
    }
    for file in files(&here.join("corpus/envelope"))? {
        bodies.push(fs::read(file)?);
    }
    Ok(bodies)
}

/// All files below a folder, in order, so that a seed repeats a run.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Puts findings where a person finds them: mended, they belong into the corpus.
fn write(findings: &[Finding]) -> Result<&'static str, Failure> {
    const FOLDER: &str = "target/findings/envelope";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER);
    for finding in findings {
        fs::create_dir_all(&folder)?;
        let name = digest(&String::from_utf8_lossy(&finding.body));
        fs::write(folder.join(name), &finding.body)?;
    }
    Ok(FOLDER)
}
