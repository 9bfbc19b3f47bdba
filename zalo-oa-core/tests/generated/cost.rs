//! What a call costs whoever adds it, in lines written by hand.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use zalo_oa_core::{
    api,
    endpoint::{Kind, Placement, Spec},
};

use crate::fixture;

/// The lines of a call: row, answer types that no earlier call has, plain fixture.
struct Cost {
    row: usize,
    models: usize,
    fixture: usize,
    plain: bool,
}

impl Cost {
    fn all(&self) -> usize {
        self.row + self.models + self.fixture
    }
}

/// What the median call was meant to cost at most.
const AIM: usize = 40;

/// The median of each part, and of the whole.
pub(crate) fn section(text: &mut String) {
    let costs = costs();
    let mut met = true;
    let _ = write!(
        text,
        "\n# What a call costs\n\nLines that are not blank, counted in the tree as it is: the row with its doc comments, the answer types that no earlier call\n\
         has (with the types inside them), and the plain fixture. Handlers and scenarios in the emulator are not counted. A plain call has no\n\
         `shape` and no files. `python3 .ci/call-cost.py` counts the same in the history, at the commit that brought each call.\n\n| calls | | row | answer types | fixture | median of all | at most 40 |\n| --- | --- | --- | --- | --- | --- | --- |\n"
    );
    for (name, of) in [
        ("all", costs.iter().collect()),
        ("plain", costs.iter().filter(|cost| cost.plain).collect::<Vec<_>>()),
    ] {
        let median = |part: &dyn Fn(&Cost) -> usize| {
            let mut lines: Vec<usize> = of.iter().map(|cost| part(cost)).collect();
            lines.sort_unstable();
            let middle = lines.len() / 2;
            match lines.len() % 2 {
                0 => (lines[middle - 1] + lines[middle]) as f64 / 2.0,
                _ => lines[middle] as f64,
            }
        };
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} | {} | {} | {} |",
            of.len(),
            median(&|cost| cost.row),
            median(&|cost| cost.models),
            median(&|cost| cost.fixture),
            median(&Cost::all),
            of.iter().filter(|cost| cost.all() <= AIM).count()
        );
        met &= median(&Cost::all) <= AIM as f64;
    }
    let _ = writeln!(
        text,
        "\nThe aim is a median of at most {AIM}: it is {}.",
        if met { "met" } else { "missed" }
    );
}

fn costs() -> Vec<Cost> {
    let sources = fixture::sources();
    let models = models(&sources);
    let mut seen = BTreeSet::new();
    let cost = |row: &&'static zalo_oa_core::endpoint::Row| {
        let spec = row.spec();
        let mut lines = 0;
        answers(&spec.answer, &mut |name| {
            if seen.insert(name) {
                lines += models.get(name).copied().unwrap_or_default();
            }
        });
        let text = fixture::text(spec);
        Cost {
            row: row_lines(&sources, spec),
            models: lines,
            fixture: text.lines().filter(|line| !line.trim().is_empty()).count(),
            plain: spec.shape.is_none() && spec.placement != Placement::Multipart,
        }
    };
    api::table().iter().map(cost).collect()
}

/// Every type of an answer.
fn answers(kind: &Kind, told: &mut dyn FnMut(&'static str)) {
    match kind {
        Kind::List(inner) => answers(inner, told),
        Kind::Model(model) => {
            told(model.name);
            model.fields.iter().for_each(|field| answers(&field.kind, told));
        }
        _ => {}
    }
}

/// From the doc comment above a row to its end.
fn row_lines(sources: &str, spec: &Spec) -> usize {
    let row = fixture::row(sources, spec.name);
    let start = row.as_ptr() as usize - sources.as_ptr() as usize;
    // The line with the request's name, and the comments right above it.
    let above = sources[..start].lines().rev();
    let comments = above.skip(1).take_while(|line| line.trim_start().starts_with("///")).count();
    row.lines().filter(|line| !line.trim().is_empty()).count() + comments + 2
}

/// The lines of each answer type, with its doc comments.
fn models(sources: &str) -> BTreeMap<&str, usize> {
    let mut found = BTreeMap::new();
    let mut comments = 0;
    let mut lines = sources.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("    ///") {
            comments += 1;
            continue;
        }
        let name = line.strip_prefix("    ").and_then(|rest| rest.strip_suffix(" {"));
        if let Some(name) = name.filter(|name| name.chars().all(char::is_alphanumeric)) {
            let body = lines.by_ref().take_while(|line| *line != "    }");
            let body = body.filter(|line| !line.trim().is_empty()).count();
            found.insert(name, comments + body + 2);
        }
        comments = 0;
    }
    found
}
