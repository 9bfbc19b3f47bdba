//! Cells of a CSV: what people wrote must not run in a spreadsheet, and ids must keep their digits.

/// First signs that make a spreadsheet run a cell, in all widths.
const FORMULA: [char; 14] =
    ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫'];

/// What may stand in front of such a sign and is not seen.
const UNSEEN: [char; 10] = [
    ' ', '\n', '\u{b}', '\u{c}', '\u{a0}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}',
    '\u{feff}',
];

/// From how many digits on a spreadsheet rounds.
const DIGITS: usize = 15;

/// Adds a cell.
pub(super) fn write(out: &mut Vec<u8>, text: &str) {
    let quoted = text.contains([',', '"', '\n', '\r']);
    if quoted {
        out.push(b'"');
    }
    if guarded(text) {
        out.push(b'\'');
    }
    for sign in text.chars() {
        match sign {
            '"' => out.extend_from_slice(b"\"\""),
            '\n' | '\r' | '\t' => out.push(sign as u8),
            // What a terminal or a viewer would obey.
            _ if sign.is_control()
                || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                out.extend_from_slice("\u{fffd}".as_bytes());
            }
            _ => out.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    if quoted {
        out.push(b'"');
    }
}

fn guarded(text: &str) -> bool {
    let number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let spoilt = number && (text.len() > DIGITS || (text.len() > 1 && text.starts_with('0')));
    // One that begins so already must be told from a guarded one.
    spoilt
        || text.starts_with('\'')
        || text.trim_start_matches(UNSEEN).starts_with(FORMULA)
        || text.starts_with(FORMULA)
}

/// The text of a cell that stands alone or before a comma, as [`write`] has written it.
pub(super) fn read(cell: &[u8]) -> Option<String> {
    let inner = match cell.strip_prefix(b"\"") {
        Some(inner) => {
            String::from_utf8(inner.strip_suffix(b"\"")?.to_vec()).ok()?.replace("\"\"", "\"")
        }
        None => String::from_utf8(cell.to_vec()).ok()?,
    };
    Some(inner.strip_prefix('\'').map_or_else(|| inner.clone(), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut out = Vec::new();
        write(&mut out, text);
        assert_eq!(read(&out).as_deref(), Some(text), "{text:?}");
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn nothing_that_people_write_runs_in_a_spreadsheet() {
        for text in [
            "=1+1",
            "+84",
            "-x",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " \u{200b}=1",
            "＝1",
            "﹫a",
            "\u{feff}=1",
        ] {
            let cell = cell(text);
            assert!(cell.trim_start_matches('"').starts_with('\''), "{cell:?}");
        }
        assert_eq!(cell("An, \"Bé\"\nTổ 5"), "\"An, \"\"Bé\"\"\nTổ 5\"");
        assert_eq!(cell("Nguyễn Thị An - Tổ 5"), "Nguyễn Thị An - Tổ 5");
        let mut out = Vec::new();
        write(&mut out, "a\u{202e}b\u{1b}[2J");
        assert_eq!(out, "a\u{fffd}b\u{fffd}[2J".as_bytes());
    }

    #[test]
    fn ids_keep_their_digits() {
        assert_eq!(cell("4512345678901234567"), "'4512345678901234567");
        assert_eq!(cell("0912345678"), "'0912345678");
        assert_eq!(cell("84912345678"), "84912345678");
        assert_eq!(cell("'x"), "''x");
        assert_eq!(cell("0"), "0");
    }
}
