//! The lines between `---` at the top of a file, where an author writes what is not in the text.
//!
//! Only `key: value` is understood, on purpose: half of YAML would surprise people with the other
//! half. A mistake is an error with its line, since a misspelt key would otherwise be published as
//! text or be silently ignored.

use crate::model::Visibility;

use super::{
    document::one_line,
    draft::{DraftError, FrontMatterProblem},
    limits::Field,
};

/// What the lines say.
#[derive(Default)]
pub(crate) struct FrontMatter {
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) cover: Option<String>,
    pub(crate) tracking_link: Option<String>,
    pub(crate) status: Option<Visibility>,
    pub(crate) comment: Option<Visibility>,
}

/// Names of each field, English and Vietnamese, with and without marks.
const KEYS: [(Field, &[&str]); 7] = [
    (Field::Title, &["title", "tiêu đề", "tieu de"]),
    (Field::Description, &["description", "mô tả", "mo ta", "tóm tắt", "tom tat"]),
    (Field::Author, &["author", "tác giả", "tac gia"]),
    (Field::Cover, &["cover", "ảnh bìa", "anh bia"]),
    (Field::TrackingLink, &["tracking link", "liên kết theo dõi", "lien ket theo doi"]),
    (Field::Status, &["status", "trạng thái", "trang thai"]),
    (Field::Comment, &["comment", "bình luận", "binh luan"]),
];

/// Longest key that is taken for one; longer ones are text.
const LONGEST_KEY: usize = 40;

/// Splits a text into its front matter and the rest. A text without front matter is all rest.
///
/// Front matter starts with `---` as the first line, goes on at once with a `key: value` line, and
/// ends with another `---`. Anything else is a text that begins with a rule.
pub(crate) fn split(text: &str) -> Result<(FrontMatter, &str), DraftError> {
    let mut front = FrontMatter::default();
    let Some((inside, rest)) = fenced(text) else {
        return Ok((front, text));
    };
    let mut seen = Vec::new();
    for (number, line) in (2..).zip(inside.split('\n')) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        front
            .take(line, &mut seen)
            .map_err(|problem| DraftError::FrontMatter { line: number, problem })?;
    }
    Ok((front, rest))
}

/// The lines between the fences, and what follows the second one.
fn fenced(text: &str) -> Option<(&str, &str)> {
    let (first, after) = text.split_once('\n')?;
    if first.trim_end() != "---" {
        return None;
    }
    let (key, _) = after.split('\n').next()?.split_once(':')?;
    if !looks_like_key(key) {
        return None;
    }
    let mut at = 0;
    for line in after.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((after.get(..at)?.trim_end_matches('\n'), after.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

fn looks_like_key(key: &str) -> bool {
    !key.is_empty()
        && key.chars().count() <= LONGEST_KEY
        && key.starts_with(char::is_alphabetic)
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-'))
}

impl FrontMatter {
    fn take(&mut self, line: &str, seen: &mut Vec<Field>) -> Result<(), FrontMatterProblem> {
        let (key, value) = line
            .split_once(':')
            .filter(|(key, _)| looks_like_key(key))
            .ok_or(FrontMatterProblem::NotKeyValue)?;
        let field =
            field(key).ok_or_else(|| FrontMatterProblem::UnknownKey(key.trim().to_owned()))?;
        if seen.contains(&field) {
            return Err(FrontMatterProblem::Repeated(field));
        }
        seen.push(field);
        let value = unquoted(value.trim())?;
        if value.is_empty() {
            return Ok(());
        }
        match field {
            Field::Title => self.title = Some(value),
            Field::Description => self.description = Some(value),
            Field::Author => self.author = Some(value),
            Field::Cover => self.cover = Some(value),
            Field::TrackingLink => self.tracking_link = Some(value),
            Field::Status => self.status = Some(visibility(field, &value)?),
            Field::Comment => self.comment = Some(visibility(field, &value)?),
        }
        Ok(())
    }
}

fn field(key: &str) -> Option<Field> {
    let key = one_line(&key.to_lowercase().replace(['_', '-'], " "));
    KEYS.iter().find(|(_, names)| names.contains(&key.as_str())).map(|(field, _)| *field)
}

/// The value without its quotes; inside double quotes `\"` and `\\` stand for themselves.
fn unquoted(value: &str) -> Result<String, FrontMatterProblem> {
    if matches!(value, "|" | ">" | "|-" | ">-") {
        return Err(FrontMatterProblem::SeveralLines);
    }
    let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        return Ok(value.to_owned());
    };
    let mut out = String::new();
    let mut signs = value.chars().skip(1);
    while let Some(c) = signs.next() {
        if c == quote {
            let closed = signs.all(char::is_whitespace);
            return closed.then_some(out).ok_or(FrontMatterProblem::Quote);
        }
        match c {
            '\\' if quote == '"' => out.extend(signs.next()),
            c => out.push(c),
        }
    }
    Err(FrontMatterProblem::Quote)
}

fn visibility(field: Field, word: &str) -> Result<Visibility, FrontMatterProblem> {
    match word.to_lowercase().as_str() {
        "show" | "hiện" | "hien" => Ok(Visibility::Show),
        "hide" | "ẩn" | "an" => Ok(Visibility::Hide),
        _ => Err(FrontMatterProblem::NotShowOrHide(field)),
    }
}
