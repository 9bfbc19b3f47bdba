//! Desks from a table, as spreadsheets write it: with a byte order mark, semicolons and quotes.

use super::{DeskError, Desks};
use crate::{link::Link, model::OaId};

/// What each column may be called, in small letters.
const CODE: &[&str] = &["mã", "ma", "mã quầy", "code", "desk"];
const NAME: &[&str] = &["tên quầy", "tên", "quầy", "name"];
const OA: &[&str] = &["oa", "mã oa", "oa_id"];
const LINK: &[&str] = &["link", "liên kết"];

pub(super) fn read(text: &str, oa: Option<&OaId>) -> Result<Desks, DeskError> {
    let text = text.trim_start_matches('\u{feff}');
    let heading = text.lines().next().unwrap_or_default();
    let count = |sign: char| heading.matches(sign).count();
    let separator = [';', '\t', ','].into_iter().max_by_key(|sign| (count(*sign), *sign == ';'));
    let mut rows = rows(text, separator.unwrap_or(';')).into_iter();
    let (_, heading) = rows.next().unwrap_or_default();
    let column = |names: &[&str]| {
        heading.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()))
    };
    let (code, name) = (column(CODE), column(NAME));
    let (own_oa, own_link) = (column(OA), column(LINK));
    if code.is_none() {
        return Err(wrong(1, "there is no column `code` (`mã`)"));
    }
    let mut desks = Desks::default();
    for (line, row) in rows {
        let cell = |column: Option<usize>| {
            column.and_then(|column| row.get(column)).map(|cell| cell.trim()).unwrap_or_default()
        };
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let bad = |error| DeskError { line, what: "the target".to_owned(), source: Some(error) };
        let link = match (cell(own_link), cell(own_oa), oa) {
            ("", "", Some(oa)) => Link::oa(oa).map_err(bad)?,
            ("", "", None) => return Err(wrong(line, "it has neither `oa` nor `link`")),
            ("", id, _) => Link::oa(&OaId::new(id)).map_err(bad)?,
            (link, "", _) => link.parse().map_err(bad)?,
            _ => return Err(wrong(line, "it has both `oa` and `link`")),
        };
        let (code, name) = (cell(code), cell(name));
        let name = if name.is_empty() { code } else { name };
        desks.add(code, name, &link).map_err(|error| DeskError { line, ..error })?;
    }
    Ok(desks)
}

fn wrong(line: usize, what: &str) -> DeskError {
    DeskError { line, what: what.to_owned(), source: None }
}

/// Cells by row, each row with the line it begins in (RFC 4180, with any separator).
fn rows(text: &str, separator: char) -> Vec<(usize, Vec<String>)> {
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut quoted, mut line, mut start) = (false, 1, 1);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        line += usize::from(sign == '\n');
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            _ if quoted => cell.push(sign),
            '\r' => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push((start, std::mem::take(&mut row)));
                start = line;
            }
            sign if sign == separator => row.push(std::mem::take(&mut cell)),
            sign => cell.push(sign),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push((start, row));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const OA: &str = "2738683850129341000";

    fn read(text: &str) -> Result<Desks, String> {
        super::read(text, Some(&OaId::new(OA))).map_err(|error| {
            let source = std::error::Error::source(&error);
            format!("{error} {}", source.map(ToString::to_string).unwrap_or_default())
        })
    }

    #[test]
    fn tables_are_read_as_spreadsheets_write_them() {
        let text = "\u{feff}Mã;Tên quầy;Ghi chú;OA;Link\r\n\
                    mot-cua;\"Quầy \"\"một cửa\"\"; tầng 1\";x;;\r\n\r\n\
                    y-te;Trạm y tế;;2738683850129341001;\r\n\
                    thue;Thuế;;;https://zalo.me/thuecoso\r\n";
        let desks = read(text).unwrap();
        assert_eq!(desks.codes().collect::<Vec<_>>(), ["mot-cua", "thue", "y-te"]);
        assert_eq!(desks.name("mot-cua"), Some("Quầy \"một cửa\"; tầng 1"));
        assert_eq!(desks.link("mot-cua"), Some("https://zalo.me/2738683850129341000"));
        assert_eq!(desks.link("y-te"), Some("https://zalo.me/2738683850129341001"));
        assert_eq!(desks.link("thue"), Some("https://zalo.me/thuecoso"));
        assert_eq!(read("code,name\na,A\n").unwrap().len(), 1);
        assert_eq!(read("code\tname\na\tA").unwrap().name("a"), Some("A"));
    }

    #[test]
    fn a_line_that_does_not_fit_is_named() {
        for (text, line) in [
            ("tên quầy\nA", "line 1:"),
            ("code\na\na", "line 3:"),
            ("code\nA B", "line 2:"),
            ("code\n../x", "line 2:"),
            ("code;oa;link\na;2738683850129341001;https://zalo.me/x123456", "line 2:"),
            ("code;link\na;https://example.com/", "line 2:"),
            ("code;link\na;https://zalo.me.example.com/1", "line 2:"),
            ("code;link\na;javascript:alert(1)", "line 2:"),
            ("code;link\nb;\na;https://zalo.me/g/abcd12", "line 3:"),
            ("code;link\na;https://zalo.me/0912345678", "line 2:"),
            ("code;oa\na;12", "line 2:"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(line), "{text}: {error}");
        }
        assert!(super::read("code\na", None).is_err());
    }
}
