//! Texts that nobody would write still become articles, or errors, without a panic, without a
//! lost letter and without foreign HTML. The seed is fixed: a failure comes back every time.
#![cfg(feature = "publish")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[path = "publish_document/letters.rs"]
#[expect(dead_code, reason = "shared with tests that read files")]
mod letters;

use letters::{body, letters};
use proptest::{
    collection::vec,
    prelude::*,
    sample::select,
    test_runner::{Config, RngSeed},
};
use unicode_normalization::is_nfc;
use zalo_oa_core::{
    model::Block,
    publish::{Document, DraftError, DraftOptions, Note, Overflow, draft, limits::size},
};

/// Marks, blanks and half-open constructs. Their letters are ASCII, those of [`WORDS`] are not,
/// so that what a document says can be told from how it is marked.
const MARKS: &[&str] = &[
    "**",
    "*",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "``",
    "```\n",
    "\n```\n",
    "# ",
    "## ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n---\n",
    "\n===\n",
    "- ",
    "+ ",
    "* ",
    "\n- ",
    "\n+ ",
    "\n  - ",
    "\n\n\t",
    "\n      ",
    "\u{a0}\u{a0}\u{a0}\u{a0}",
    "> ",
    "\n> ",
    "\n>> ",
    "|",
    " | ",
    "\n|---|---|\n",
    "\n| ",
    "\n\n| |\n|-|\n| ",
    "\n\n[",
    "]: ",
    "]: ",
    "<b>",
    "</b>",
    "<br>",
    "<div>\n",
    "\n</div>\n",
    "<!-- ",
    "<",
    ">",
    "&amp;",
    "&",
    "&lt;b&gt;",
    "[",
    "![",
    "](https://a.vn/b)",
    "](b.md)",
    "](<",
    " \"",
    "<https://a.vn>",
    "<a@b.vn>",
    "[^x]",
    "\n[^x]: ",
    "\\",
    "  \n",
    "\\\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "!",
    "(",
    "\n***\n",
    "\u{338}",
    "\u{200b}",
    "\u{1}",
];

/// What a document says: Vietnamese words, whole and in pieces, and digits that no list, no table
/// and no entity brings along.
const WORDS: &[&str] =
    &["ổ", "ề ữ", "o\u{302}\u{309}", "ươ", "ờ", "Ế", "Đ", "đ ấ", "٣", "७", "ộ", "ứ\u{a0}ừ", "ẫ"];

fn config() -> Config {
    Config {
        cases: 1500,
        rng_seed: RngSeed::Fixed(20_261_121),
        failure_persistence: None,
        ..Config::default()
    }
}

fn texts(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let part = prop_oneof![3 => select(MARKS), 2 => select(words)];
    vec(part, 0..40).prop_map(|parts| parts.concat())
}

fn options() -> DraftOptions {
    DraftOptions::new()
        .title("Title")
        .author("A")
        .cover("https://example.com/c.jpg")
        .overflow(Overflow::Cut)
}

fn payload(text: &str) -> String {
    letters(text).chars().filter(|c| !c.is_ascii()).collect()
}

fn left_out(note: &Note) -> bool {
    matches!(note, Note::CommentsDropped { .. } | Note::LinkDropped { .. })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_letter_is_lost_and_none_comes_twice(text in texts(WORDS)) {
        match draft(&Document::markdown(&text), &options()) {
            Ok(draft) => {
                // Comments and addresses that are left out are noted.
                if !draft.notes.iter().any(left_out) {
                    prop_assert_eq!(payload(&body(&draft)), payload(&text));
                }
            }
            Err(DraftError::EmptyBody) => prop_assert_eq!(payload(&text), ""),
            Err(error) => prop_assert!(matches!(error, DraftError::LocalImage { .. }), "{}", error),
        }
    }

    #[test]
    fn plain_text_comes_through_sign_by_sign(text in texts(WORDS)) {
        let signs = |text: &str| -> String {
            let clean = Document::plain(text);
            clean.text().split_whitespace().collect()
        };
        if let Ok(draft) = draft(&Document::plain(&text), &options()) {
            let seen: String = body(&draft).split_whitespace().collect();
            prop_assert_eq!(seen, signs(&text));
        }
    }

    #[test]
    fn any_text_gives_clean_output_or_an_error(text in any::<String>(), marks in texts(&["a", "B7"])) {
        for document in [
            Document::markdown(&text),
            Document::plain(&text),
            Document::auto(&(text.clone() + &marks)),
            Document::auto(&marks),
        ] {
            let options = DraftOptions::new().author("A").overflow(Overflow::Cut);
            let Ok(draft) = draft(&document, &options) else {
                continue;
            };
            prop_assert!((1..=150).contains(&size(&draft.title)));
            prop_assert!((1..=300).contains(&size(&draft.description)));
            body(&draft); // panics at foreign tags
            for text in draft.body.iter().map(|block| serde_json::to_string(block).unwrap()) {
                prop_assert!(is_nfc(&text), "{}", text);
            }
            for block in &draft.body {
                let text = match block {
                    Block::Text { content } => content.clone(),
                    Block::Image { caption, .. } => caption.clone().unwrap_or_default(),
                    _ => String::new(),
                };
                prop_assert!(!text.contains(char::is_control), "{}", text);
            }
        }
    }

    #[test]
    fn a_derived_title_leaves_the_body_and_nothing_else_does(text in texts(WORDS)) {
        let options = DraftOptions::new().author("A").overflow(Overflow::Cut);
        let document = Document::plain(&text);
        if let Ok(draft) = draft(&document, &options) {
            let cut = draft.notes.iter().any(|note| matches!(note, Note::TitleExcerpt { .. }));
            let title = if cut { "" } else { draft.title.as_str() };
            prop_assert_eq!(letters(&format!("{title}{}", body(&draft))), letters(document.text()));
        }
    }
}
