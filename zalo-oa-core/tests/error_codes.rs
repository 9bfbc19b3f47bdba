//! The catalogue of error numbers promises an answer for every number that the references print.
//! The list, `tests/coverage/codes.txt`, is copied from the references, not taken from the table.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/listed.rs"]
mod listed;

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use zalo_oa_core::endpoint::Confidence;
use zalo_oa_core::error::codes::{Class, CodeEntry, CodeTable, Who, all, class_of, lookup};

fn printed() -> [(CodeTable, BTreeSet<i32>); 5] {
    [
        (CodeTable::Oa, "oa"),
        (CodeTable::Business, "business"),
        (CodeTable::OAuth, "oauth"),
        (CodeTable::Social, "social"),
        (CodeTable::Calls, "calls"),
    ]
    .map(|(table, name)| (table, listed::codes(name)))
}

fn of_class(class: Class) -> HashSet<(CodeTable, i32)> {
    let entries = all().filter(|entry| entry.class == class);
    entries.map(|entry| (entry.table, entry.code)).collect()
}

#[test]
fn every_printed_code_is_found_whatever_its_text() {
    for (table, codes) in printed() {
        for code in codes {
            let found = lookup(table, code, "a text nobody has seen");
            let found = found.map(|entry| (entry.table, entry.code));
            assert_eq!(found, Some((table, code)));
        }
    }
}

#[test]
fn nothing_beyond_the_printed_codes_is_made_up() {
    let known: HashSet<(CodeTable, i32)> = printed()
        .into_iter()
        .flat_map(|(table, codes)| codes.into_iter().map(move |code| (table, code)))
        .collect();
    let catalogued: HashSet<_> = all().map(|entry| (entry.table, entry.code)).collect();
    assert_eq!(catalogued, known);
}

#[test]
fn zalos_own_text_finds_its_own_entry_in_any_case() {
    for entry in all().filter(|entry| !entry.message.is_empty()) {
        let text = entry.message;
        for text in [text.to_owned(), text.to_uppercase(), text.to_lowercase()] {
            let found = lookup(entry.table, entry.code, &text);
            assert_eq!(found, Some(entry), "{} {}", entry.table, entry.code);
        }
    }
}

#[test]
fn two_meanings_of_one_number_are_told_apart_and_an_unknown_text_gets_a_neutral_entry() {
    let cases = [
        (-32, "Your application reached limit call api", "Your OA reached limit call api"),
        (
            -223,
            "Official Account has not authorized this API",
            "Your OA has reach the limit quota create article",
        ),
        (-238, "asset_id is already used", "asset_id is disabled"),
    ];
    for (code, first, second) in cases {
        let find = |text| lookup(CodeTable::Oa, code, text).unwrap();
        let [first, second, neutral] = [first, second, "a text nobody has seen"].map(find);
        assert!(first.when.is_some() && second.when.is_some() && neutral.when.is_none());
        assert!(first.meaning != second.meaning && neutral.meaning != first.meaning);
        assert_ne!(neutral.meaning, second.meaning);
        assert_eq!(find(""), neutral);
    }
    let class = |text| class_of(CodeTable::Oa, -223, text);
    assert_eq!(class("OFFICIAL ACCOUNT HAS NOT AUTHORIZED"), Class::Consent);
    assert_eq!(class("limit quota create article"), Class::Quota);
    assert_eq!(class("?"), Class::Permission);
}

#[test]
fn no_entry_stands_twice_and_each_number_has_one_without_condition() {
    let mut seen = HashSet::new();
    for entry in all() {
        let key = (entry.table, entry.code, entry.when);
        assert!(seen.insert(key), "{key:?} stands twice");
        let when = entry.when.unwrap_or("any");
        assert!(!when.is_empty() && when == when.to_lowercase(), "{when}");
    }
    for entry in all() {
        assert!(seen.contains(&(entry.table, entry.code, None)), "{entry:?}");
    }
}

#[test]
fn texts_are_complete_distinct_and_each_in_its_language() {
    let of_entries = all().flat_map(|entry| [entry.meaning, entry.action]);
    let words = CodeTable::ALL.iter().map(|word| word.about());
    let words = words.chain(Class::ALL.iter().map(|word| word.about()));
    let words = words.chain(Who::ALL.iter().map(|word| word.about()));
    for text in of_entries.chain(words) {
        for line in [text.en, text.vi] {
            assert!(!line.is_empty() && line.trim() == line, "{line:?}");
            assert!(!line.ends_with('.'), "{line:?}");
            let name_first = ["OA", "Zalo", "App ID", "API", "Social API"];
            assert!(
                !line.starts_with(char::is_uppercase)
                    || name_first.iter().any(|name| line.starts_with(name)),
                "{line:?} starts with a capital"
            );
        }
        assert_ne!(text.en, text.vi);
        assert!(text.en.is_ascii(), "{:?}", text.en);
        // Every Vietnamese letter has a composed form, so a combining mark is what NFC excludes.
        let decomposed = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
        let accented = |c: char| c.is_alphabetic() && !c.is_ascii();
        assert!(!text.vi.contains(decomposed), "{:?}", text.vi);
        assert!(text.vi.contains(accented), "{:?}", text.vi);
    }
}

#[test]
fn an_unknown_number_has_no_entry_and_class_unknown() {
    for &table in CodeTable::ALL {
        for code in [-1, 1_000, -999_999, i32::MIN, i32::MAX] {
            assert_eq!(lookup(table, code, "Access token is invalid"), None);
            assert_eq!(class_of(table, code, "Access token is invalid"), Class::Unknown);
        }
    }
}

#[test]
fn an_unlisted_number_of_the_token_endpoint_still_asks_for_consent() {
    for code in [-14_000, -14_013, -14_999] {
        assert_eq!(lookup(CodeTable::OAuth, code, ""), None);
        assert_eq!(class_of(CodeTable::OAuth, code, ""), Class::Consent);
        assert_eq!(class_of(CodeTable::Oa, code, ""), Class::Unknown);
    }
    assert_eq!(class_of(CodeTable::OAuth, -13_999, ""), Class::Unknown);
    assert_eq!(class_of(CodeTable::OAuth, -15_000, ""), Class::Unknown);
    assert!(
        listed::codes("oauth")
            .iter()
            .all(|code| class_of(CodeTable::OAuth, *code, "") == Class::Consent)
    );
}

#[test]
fn only_three_numbers_refresh_a_token_and_minus_200_is_not_among_them() {
    let expected = [(CodeTable::Oa, -216), (CodeTable::Oa, -220), (CodeTable::Business, -124)];
    assert_eq!(of_class(Class::Token), HashSet::from(expected));
    assert_eq!(class_of(CodeTable::Oa, -200, "token invalid"), Class::SendFailed);
}

#[test]
fn a_job_in_progress_and_the_night_are_waits_and_nothing_else_is_taken_for_them() {
    assert_eq!(of_class(Class::Processing), HashSet::from([(CodeTable::Oa, -214)]));
    for class in ["rate_limit", "night", "processing", "pending"] {
        let mut entries = all().filter(|entry| entry.class.as_str() == class);
        assert!(entries.all(|entry| entry.who == Who::Wait), "{class}");
    }
    for code in [-213, -217, -227, -244] {
        assert_eq!(class_of(CodeTable::Oa, code, ""), Class::Recipient);
    }
}

#[test]
fn words_travel_as_snake_case_text() {
    let json = |value: serde_json::Result<String>| value.unwrap();
    assert_eq!(json(serde_json::to_string(&Class::RateLimit)), r#""rate_limit""#);
    assert_eq!(json(serde_json::to_string(&CodeTable::OAuth)), r#""oauth""#);
    assert_eq!(json(serde_json::to_string(&Who::OaAdmin)), r#""oa_admin""#);
    assert_eq!(format!("{:>6}", Class::Ok), "    ok");
    let names: HashSet<_> = Class::ALL.iter().map(|class| class.as_str()).collect();
    assert_eq!(names.len(), Class::ALL.len());
}

#[test]
fn the_reference_page_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors.md");
    let page = page();
    if std::fs::read_to_string(&path).is_ok_and(|old| old == page) {
        return;
    }
    std::fs::write(&path, &page).unwrap();
    panic!("docs/errors.md was out of date; it has been written again, look at the difference");
}

fn page() -> String {
    let mut page = String::from(
        "# Error codes / Bảng mã lỗi\n\n\
         Generated from the catalogue in `zalo-oa-core/src/error/codes` by its test; do not edit.\n\
         Trang này được sinh tự động từ danh mục mã lỗi trong mã nguồn; không sửa trực tiếp.\n\n\
         Zalo answers HTTP 200 with a number, and each host counts for itself. Zalo's own text is \
         shown as it comes, typos included; where one number has several entries, the text decides. \
         ◐ means that only clients show the code, ○ that a single weak source does.\n\n\
         Zalo trả HTTP 200 kèm mã số, mỗi máy chủ có bảng mã riêng. Thông báo của Zalo được giữ \
         nguyên văn, kể cả lỗi chính tả; nếu một mã có nhiều dòng, nội dung thông báo quyết định. \
         ◐: chỉ thấy trong mã nguồn của các client khác; ○: chỉ có một nguồn yếu.\n\n\
         ## Words / Từ khóa\n\n| word | English | Tiếng Việt |\n| --- | --- | --- |\n",
    );
    let classes = Class::ALL.iter().map(|word| (word.as_str(), word.about()));
    let people = Who::ALL.iter().map(|word| (word.as_str(), word.about()));
    for (word, about) in classes.chain(people) {
        let _ = writeln!(page, "| `{word}` | {} | {} |", about.en, about.vi);
    }
    for &table in CodeTable::ALL {
        let about = table.about();
        let _ = write!(
            page,
            "\n## `{table}`\n\n{} / {}\n\n{}\n\n\
             | code | Zalo's text | class, who | what it means → what to do | ý nghĩa → cách xử lý |\n\
             | --- | --- | --- | --- | --- |\n",
            about.en,
            about.vi,
            source(table)
        );
        let mut entries: Vec<_> = all().filter(|entry| entry.table == table).collect();
        // Zalo's business table puts -1121 behind -112; the others count plainly.
        entries.sort_by_key(|entry| match (table, entry.code.unsigned_abs()) {
            (CodeTable::Business, code) => code.to_string(),
            (_, code) => format!("{code:9}"),
        });
        for entry in entries {
            let _ = writeln!(page, "{}", line(entry));
        }
    }
    page
}

/// Where a table is known from.
fn source(table: CodeTable) -> &'static str {
    match table {
        CodeTable::Oa => {
            "Source / Nguồn: Zalo's table for the OA API, as several transcriptions of 2026 agree on it; older numbers from clients. \
             Bảng mã của OA API theo nhiều bản chép năm 2026; các mã cũ lấy từ client."
        }
        CodeTable::Business => {
            "Source / Nguồn: Zalo's page for ZNS, seen in part, one transcription of the whole and two clients. \
             Trang mã lỗi ZNS của Zalo (thấy một phần), một bản chép đầy đủ và hai client."
        }
        CodeTable::OAuth => {
            "Source / Nguồn: what clients met; Zalo has no table of them that was found. \
             Các mã mà client đã gặp; chưa tìm thấy bảng chính thức."
        }
        CodeTable::Social => {
            "Source / Nguồn: one transcription of Zalo's table for the Social API. \
             Một bản chép bảng mã Social API của Zalo."
        }
        CodeTable::Calls => {
            "Source / Nguồn: two transcriptions of the page about consent to calls, one of them in part. \
             Hai bản chép trang xin phép gọi thoại, một bản không đầy đủ."
        }
        _ => "",
    }
}

fn line(entry: &CodeEntry) -> String {
    let sure = match entry.confidence {
        Confidence::Documented => "",
        Confidence::SeenInClients => " ◐",
        Confidence::Uncertain => " ○",
    };
    let text = match entry.message {
        "" => String::new(),
        text => format!("`{text}`"),
    };
    format!(
        "| {}{sure} | {text} | `{}`, `{}` | {} → {} | {} → {} |",
        entry.code,
        entry.class,
        entry.who,
        entry.meaning.en,
        entry.action.en,
        entry.meaning.vi,
        entry.action.vi
    )
}
