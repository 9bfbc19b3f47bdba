//! What `make bench` and `make soak` write down: one row per figure, as a table and as JSON.

use std::{env, fs, path::PathBuf};

use serde::Serialize;
use serde_json::Value;

use crate::Failure;

/// A figure beside what a user would pick instead, as a ratio from one run.
#[derive(Clone, Debug, Serialize)]
pub struct BenchRow {
    /// The row's name.
    pub name: &'static str,
    /// Unit of both figures.
    pub unit: &'static str,
    /// Ours.
    pub ours: f64,
    /// What it is compared with.
    pub other_name: &'static str,
    /// Its figure.
    pub other: f64,
    /// Ours by the other.
    pub ratio: f64,
    /// What the ratio should be.
    pub aim: &'static str,
    /// Whether it is.
    pub holds: bool,
    /// What else there is to know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// A trial with its counts.
#[derive(Clone, Debug, Serialize)]
pub struct SoakRow {
    /// The row's name.
    pub name: &'static str,
    /// What was counted.
    pub counts: Value,
    /// What should come out.
    pub aim: &'static str,
    /// Whether it did.
    pub holds: bool,
}

/// Which side of the aim the ratio must be on.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    /// At least.
    AtLeast(f64, &'static str),
    /// At most.
    AtMost(f64, &'static str),
}

impl BenchRow {
    /// Compares two figures.
    #[must_use]
    pub fn new(
        name: &'static str,
        unit: &'static str,
        (ours, other_name, other): (f64, &'static str, f64),
        aim: Aim,
    ) -> Self {
        let ratio = ours / other;
        let (holds, aim) = match aim {
            Aim::AtLeast(limit, text) => (ratio >= limit, text),
            Aim::AtMost(limit, text) => (ratio <= limit, text),
        };
        Self { name, unit, ours, other_name, other, ratio, aim, holds, detail: None }
    }

    /// Adds what else there is to know.
    #[must_use]
    pub fn with(self, detail: String) -> Self {
        Self { detail: Some(detail), ..self }
    }
}

/// The one row that was asked for, by `ONLY` or as the first argument.
#[must_use]
pub fn only() -> Option<String> {
    let asked = env::var("ONLY").ok().or_else(|| env::args().nth(1));
    asked.filter(|name| !name.is_empty())
}

/// Writes rows to `target/<file>`, keeping rows of other names that are there from earlier runs
/// when only one was asked for.
///
/// # Errors
/// When the file cannot be written.
pub fn write<T: Serialize>(file: &str, rows: &[T]) -> Result<(), Failure> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target");
    fs::create_dir_all(&folder)?;
    let path = folder.join(file);
    let name_of = |row: &Value| row.get("name").and_then(Value::as_str).map(str::to_owned);
    let new: Vec<Value> = rows.iter().filter_map(|row| serde_json::to_value(row).ok()).collect();
    let mut all: Vec<Value> = Vec::new();
    if only().is_some()
        && let Ok(text) = fs::read_to_string(&path)
        && let Ok(old) = serde_json::from_str::<Vec<Value>>(&text)
    {
        all.extend(
            old.into_iter().filter(|old| !new.iter().any(|row| name_of(row) == name_of(old))),
        );
    }
    all.extend(new);
    let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
    fs::write(&path, text + "\n")?;
    println!("target/{file}");
    Ok(())
}
