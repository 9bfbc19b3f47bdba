//! Looking for input that nobody has thought of: bodies are spoilt by chance, and what a reader makes of them is held
//! against a second, slower reading.
//!
//! No tool that watches the code from inside is needed, so this runs wherever the crate builds: a body is kept for
//! further spoiling when it leads to an end that none led to before.

mod mutate;

use std::{
    collections::HashSet,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::digest,
    platform::{Runtime, SystemRuntime, Timestamp},
};

use self::mutate::Mutator;
pub(super) use self::mutate::SECRET;
use crate::Failure;

/// How long to look.
#[derive(Clone, Copy, Debug)]
pub enum Length {
    /// So many bodies.
    Bodies(u64),
    /// So long.
    For(Duration),
}

/// Bodies that are kept for further spoiling.
const KEPT: usize = 6_000;
/// Bytes of a body; what makes a reader slow or deep shows in less.
const LONGEST: usize = 16 << 10;
/// Findings after which it is not worth while to go on.
const ENOUGH: usize = 20;

/// What is looked at.
pub(super) trait Target {
    /// How a body is read, where there are several ways.
    type Way: Copy;
    /// The row's name.
    const NAME: &'static str;
    /// Pieces that mean something to this reader.
    const PIECES: &'static [&'static [u8]];

    /// Every way, as often as chance should choose it.
    fn ways(&self) -> Vec<Self::Way>;
    /// The end in a word, or what is wrong with it.
    fn judge(&self, way: Self::Way, body: &[u8]) -> Result<String, String>;
    /// The way, for people.
    fn told(&self, way: Self::Way) -> String;
}

/// What came of it.
pub(super) struct Outcome {
    pub(super) corpus: usize,
    pub(super) ends: usize,
    pub(super) findings: usize,
    pub(super) counts: Value,
}

/// Reads the corpus as it is, and then spoilt bodies.
pub(super) fn fuzz<T: Target>(
    target: &T,
    corpus: Vec<Vec<u8>>,
    seed: u64,
    length: Length,
) -> Result<Outcome, Failure> {
    let (began, ways) = (SystemRuntime.now(), target.ways());
    let seeds = corpus.len();
    let mut pool = corpus;
    let (mut findings, mut ends) = (Vec::new(), HashSet::new());
    for body in &pool {
        for way in &ways {
            ends.extend(look(target, *way, body, &mut findings));
        }
    }
    let replayed = findings.len();
    let mut mutator = Mutator::new(seed, T::PIECES);
    let mut bodies = 0_u64;
    while findings.len() < ENOUGH && goes_on(length, bodies, began) {
        bodies += 1;
        let body = mutator.body(&pool, LONGEST);
        let Some(way) = mutator.one_of(&ways) else { break };
        if let Some(end) = look(target, *way, &body, &mut findings)
            && ends.insert(end)
        {
            mutator.keep(&mut pool, body, KEPT);
        }
    }
    let shown = write::<T>(&findings)?;
    for finding in findings.iter().take(10) {
        eprintln!("{}: {}: {}", T::NAME, finding.way, finding.what);
    }
    let seconds = SystemRuntime.now().since(began).as_secs();
    let counts = json!({
        "seed": seed, "corpus": seeds, "bodies": bodies, "seconds": seconds, "ends": ends.len(),
        "findings": findings.len(), "of_the_corpus": replayed, "in": shown,
    });
    Ok(Outcome { corpus: seeds, ends: ends.len(), findings: findings.len(), counts })
}

fn goes_on(length: Length, bodies: u64, began: Timestamp) -> bool {
    match length {
        Length::Bodies(most) => bodies < most,
        Length::For(most) => !bodies.is_multiple_of(256) || SystemRuntime.now().since(began) < most,
    }
}

/// A body that was read wrong.
struct Finding {
    way: String,
    body: Vec<u8>,
    what: String,
}

/// Reads one body; what it led to in a word, for a body that was read right.
fn look<T: Target>(
    target: &T,
    way: T::Way,
    body: &[u8],
    findings: &mut Vec<Finding>,
) -> Option<String> {
    match judged(target, way, body) {
        Ok(end) => Some(end),
        Err(what) => {
            if findings.len() < ENOUGH {
                let body = smaller(target, way, body);
                findings.push(Finding { way: target.told(way), body, what });
            }
            None
        }
    }
}

fn judged<T: Target>(target: &T, way: T::Way, body: &[u8]) -> Result<String, String> {
    catch_unwind(AssertUnwindSafe(|| target.judge(way, body)))
        .unwrap_or_else(|_| Err("it panicked".to_owned()))
}

/// Takes pieces away for as long as what is left is read wrong too.
fn smaller<T: Target>(target: &T, way: T::Way, body: &[u8]) -> Vec<u8> {
    let mut small = body.to_vec();
    let mut piece = small.len() / 2;
    while piece > 0 {
        let mut at = 0;
        while at < small.len() {
            let mut less = small.clone();
            less.drain(at..(at + piece).min(small.len()));
            if judged(target, way, &less).is_err() {
                small = less;
            } else {
                at += piece;
            }
        }
        piece /= 2;
    }
    small
}

/// The wire fixtures below a folder, as JSON.
pub(super) fn fixtures(folder: &str) -> Result<Vec<Value>, Failure> {
    let wire = Path::new(env!("CARGO_MANIFEST_DIR")).join("../zalo-oa-core/wire").join(folder);
    let json = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "json");
    let read = |file: PathBuf| -> Result<Value, Failure> {
        let text = fs::read_to_string(&file)?;
        Ok(serde_json::from_str(&text).map_err(|error| error.to_string())?)
    };
    files(&wire)?.into_iter().filter(json).map(read).collect()
}

/// The bodies of a corpus as they are.
pub(super) fn corpus(name: &str) -> Result<Vec<Vec<u8>>, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    files(&folder)?.into_iter().map(|file| Ok(fs::read(file)?)).collect()
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
fn write<T: Target>(findings: &[Finding]) -> Result<String, Failure> {
    let place = format!("target/findings/{}", T::NAME);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&place);
    for finding in findings {
        fs::create_dir_all(&folder)?;
        let name = digest(&String::from_utf8_lossy(&finding.body));
        fs::write(folder.join(name), &finding.body)?;
    }
    Ok(place)
}
