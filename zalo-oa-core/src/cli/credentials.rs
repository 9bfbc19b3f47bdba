//! A file of `NAME=value` lines, read strictly: a misspelt name would otherwise show as a setting
//! that is missing, which nobody finds. Values never reach a message.

use std::{collections::HashMap, fs, path::Path};

use crate::cli::{lang::Told, texts::credentials as texts};

/// What the program reads from the environment or a file.
pub(crate) const NAMES: [&str; 9] = [
    "ZALO_OA_APP_ID",
    "ZALO_OA_APP_SECRET",
    "ZALO_OA_ID",
    "ZALO_OA_REDIRECT",
    "ZALO_OA_VERIFIER",
    "ZALO_OA_STORE",
    "ZALO_OA_LANG",
    "ZALO_OA_APPSECRET_PROOF",
    "ZALO_OA_EMULATOR",
];

/// What other programs of the SDK read, and one file may serve them all.
const OTHERS: [&str; 5] = [
    "ZALO_OA_ACCESS_TOKEN",
    "ZALO_OA_SECRET_KEY",
    "ZALO_OA_INBOX_KEY",
    "ZALO_OA_COUNTS_PASSWORD",
    "ZALO_OA_CONTROL_KEY",
];

/// Reads the file. Names of other programs are passed over.
pub(crate) fn read(file: &Path) -> Result<HashMap<&'static str, String>, Told> {
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| texts::unreadable(&name, &error))?;
    parse(&bytes, &name)
}

/// A warning when others on the machine can read the file.
#[cfg(unix)]
pub(crate) fn exposed(file: &Path) -> Option<Told> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(file).ok()?.permissions().mode() & 0o777;
    (mode & 0o077 != 0).then(|| texts::exposed(&file.display().to_string(), mode))
}

/// Rights are lists on other systems, which this program cannot judge.
#[cfg(not(unix))]
pub(crate) fn exposed(_: &Path) -> Option<Told> {
    None
}

fn parse(bytes: &[u8], file: &str) -> Result<HashMap<&'static str, String>, Told> {
    let text = std::str::from_utf8(bytes).map_err(|_| texts::not_utf8(file))?;
    let mut values = HashMap::new();
    for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let number = number + 1;
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let line = line.strip_prefix("export ").unwrap_or(line);
        let (name, value) = line.split_once('=').ok_or_else(|| texts::no_setting(file, number))?;
        let name = name.trim();
        let Some(known) = NAMES.iter().find(|known| **known == name) else {
            if name.to_ascii_uppercase().starts_with("ZALO_OA_") && !OTHERS.contains(&name) {
                return Err(texts::unknown_name(file, number, name, nearest(name)));
            }
            continue;
        };
        let value = value_of(value.trim()).ok_or_else(|| texts::open_quote(file, number, name))?;
        if values.insert(*known, value).is_some() {
            return Err(texts::twice(file, number, name));
        }
    }
    Ok(values)
}

/// Without quotes and comment; `None` when a quote is not closed or more follows it.
fn value_of(text: &str) -> Option<String> {
    let Some(quote) = text.chars().next().filter(|first| matches!(first, '"' | '\'')) else {
        // Only after a space: addresses and secrets may hold the character.
        let end = [" #", "\t#"].iter().filter_map(|comment| text.find(comment)).min();
        let value = end.and_then(|end| text.get(..end)).unwrap_or(text);
        return Some(value.trim().to_owned());
    };
    let (value, rest) = text.get(1..)?.split_once(quote)?;
    let rest = rest.trim();
    (rest.is_empty() || rest.starts_with('#')).then(|| value.trim().to_owned())
}

/// The known name that a misspelt one most likely means.
fn nearest(name: &str) -> &'static str {
    let shared = |known: &str| {
        let same = known.bytes().zip(name.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b));
        let ends = known.bytes().rev().zip(name.bytes().rev());
        same.count() + ends.take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count()
    };
    NAMES.iter().max_by_key(|known| shared(known)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Result<HashMap<&'static str, String>, Told> {
        parse(text.as_bytes(), "f")
    }

    #[test]
    fn lines_are_read_however_editors_and_shells_write_them() {
        let text = "\u{feff}# ours\r\nexport ZALO_OA_APP_ID = 12 # the app\r\n\r\n\
                    ZALO_OA_APP_SECRET=\"a#b c\" # x\r\nZALO_OA_REDIRECT='https://a.vn/#x'\r\n\
                    ZALO_OA_ID=\r\nOTHER=1\r\nZALO_OA_VERIFIER=a=b#c";
        let values = one(text).unwrap();
        assert_eq!(values.get("ZALO_OA_APP_ID").map(String::as_str), Some("12"));
        assert_eq!(values.get("ZALO_OA_APP_SECRET").map(String::as_str), Some("a#b c"));
        assert_eq!(values.get("ZALO_OA_REDIRECT").map(String::as_str), Some("https://a.vn/#x"));
        assert_eq!(values.get("ZALO_OA_ID").map(String::as_str), Some(""));
        assert_eq!(values.get("ZALO_OA_VERIFIER").map(String::as_str), Some("a=b#c"));
        assert_eq!(values.len(), 5);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_without_its_value() {
        for (text, part) in [
            (
                "\nZALO_OA_SECRET=geheim",
                "line 2: `ZALO_OA_SECRET` is not a setting; perhaps `ZALO_OA_APP_SECRET`",
            ),
            (
                "zalo_oa_app_id=geheim",
                "line 1: `zalo_oa_app_id` is not a setting; perhaps `ZALO_OA_APP_ID`",
            ),
            ("geheim", "line 1"),
            ("ZALO_OA_APP_SECRET=\"geheim", "line 1: the quote"),
            ("ZALO_OA_APP_SECRET='geheim'x", "line 1: the quote"),
            ("ZALO_OA_ID=1\nZALO_OA_ID=geheim", "line 2: `ZALO_OA_ID` stands there twice"),
        ] {
            let problem = one(text).unwrap_err();
            assert!(problem.en.contains(part), "{}", problem.en);
            assert!(!problem.en.contains("geheim") && !problem.vi.contains("geheim"));
        }
        assert!(parse(b"\xff\xfeZ\0", "f").unwrap_err().en.contains("UTF-8"));
    }
}
