//! The counts for people: a page without scripts, and a table for spreadsheets. Names of desks come
//! from a file that somebody wrote, so both treat them as text that may be hostile.

use std::{collections::BTreeMap, fmt::Write};

use super::{super::desks::Desks, DayCount};

/// Days on the page; the table has all.
const DAYS: usize = 92;

/// The page, in Vietnamese with English beside it.
pub(in super::super) fn html(counts: &[DayCount], desks: &Desks) -> String {
    let mut by_day: BTreeMap<&str, Vec<&DayCount>> = BTreeMap::new();
    let mut totals: BTreeMap<&str, u64> = desks.codes().map(|code| (code, 0)).collect();
    for count in counts {
        by_day.entry(&count.day).or_default().push(count);
        *totals.entry(&count.desk).or_insert(0) += count.scans;
    }
    let mut page = String::from(HEAD);
    page.push_str("<h2>Theo quầy <span lang=\"en\">By desk</span></h2>\n");
    page.push_str("<table>\n<thead><tr><th scope=\"col\">Quầy</th><th scope=\"col\">Mã</th>");
    page.push_str("<th scope=\"col\">Lượt quét</th></tr></thead>\n<tbody>\n");
    for (code, scans) in &totals {
        row(&mut page, &[desks.name(code).unwrap_or(code), code], *scans);
    }
    page.push_str("</tbody>\n</table>\n");
    page.push_str("<h2>Theo ngày <span lang=\"en\">By day</span></h2>\n");
    page.push_str("<table>\n<thead><tr><th scope=\"col\">Ngày</th><th scope=\"col\">Quầy</th>");
    page.push_str("<th scope=\"col\">Lượt quét</th></tr></thead>\n<tbody>\n");
    for (day, counts) in by_day.iter().rev().take(DAYS) {
        for count in counts {
            let name = desks.name(&count.desk).unwrap_or(&count.desk);
            row(&mut page, &[&vietnamese(day), name], count.scans);
        }
    }
    page.push_str(TAIL);
    page
}

/// All counts, separated by semicolons as spreadsheets in Vietnam expect, with a byte order mark.
pub(in super::super) fn csv(counts: &[DayCount], desks: &Desks) -> String {
    let mut table = String::from("\u{feff}Ngày;Mã quầy;Tên quầy;Lượt quét\r\n");
    for count in counts {
        let name = desks.name(&count.desk).unwrap_or_default();
        for text in [count.day.as_str(), &count.desk, name] {
            cell(&mut table, text);
            table.push(';');
        }
        // Writing to a `String` does not fail.
        let _ = write!(table, "{}\r\n", count.scans);
    }
    table
}

fn row(page: &mut String, texts: &[&str], scans: u64) {
    page.push_str("<tr>");
    for text in texts {
        page.push_str("<td>");
        escape(page, text);
        page.push_str("</td>");
    }
    let _ = writeln!(page, "<td class=\"number\">{scans}</td></tr>");
}

fn vietnamese(day: &str) -> String {
    let mut parts = day.splitn(3, '-');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day)) => format!("{day}/{month}/{year}"),
        _ => day.to_owned(),
    }
}

fn escape(page: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            sign => page.push(sign),
        }
    }
}

/// A cell that a spreadsheet reads as text: quoted, and not as a formula.
fn cell(table: &mut String, text: &str) {
    table.push('"');
    if text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        table.push('\'');
    }
    table.push_str(&text.replace('"', "\"\""));
    table.push('"');
}

const HEAD: &str = "<!doctype html>
<html lang=\"vi\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"robots\" content=\"noindex\">
<title>Lượt quét mã QR</title>
<link rel=\"stylesheet\" href=\"/counts/style.css\">
</head>
<body>
<main>
<h1>Lượt quét mã QR <span lang=\"en\">QR scans</span></h1>
<p><a href=\"/counts.csv\" download>Tải bảng CSV <span lang=\"en\">Download as CSV</span></a></p>
";
const TAIL: &str = "</tbody>\n</table>\n</main>\n</body>\n</html>\n";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::Link, model::OaId};

    fn desks(name: &str) -> Desks {
        let mut desks = Desks::default();
        desks.add("a", name, &Link::Oa(OaId::new("2738683850129341000"))).unwrap();
        desks
    }

    fn count(desk: &str, scans: u64) -> DayCount {
        DayCount { day: "2026-11-23".to_owned(), desk: desk.to_owned(), scans }
    }

    #[test]
    fn a_hostile_name_is_text_on_the_page() {
        let name = "\"><script>alert(1)</script><img src=x onerror='x'>]]>";
        let page = html(&[count("a", 3)], &desks(name));
        assert!(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script"));
        assert!(page.contains("23/11/2026") && page.contains("<td class=\"number\">3</td>"));
        let gone = html(&[count("<b>", 3)], &desks("A"));
        assert!(!gone.contains("<b>"));
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_goes_out_as_text() {
        for name in ["=1+1", "+1", "-1", "@x", "  =1", "\t=1"] {
            let table = csv(&[count("a", 3)], &desks(name));
            let written = format!("2026-11-23\";\"a\";\"'{}", name.trim());
            assert!(table.contains(&written), "{table}");
        }
        let table = csv(&[count("a", 3)], &desks("Quầy \"1\"; A"));
        assert!(table.ends_with("\"2026-11-23\";\"a\";\"Quầy \"\"1\"\"; A\";3\r\n"), "{table}");
    }
}
