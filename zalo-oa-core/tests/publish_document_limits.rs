//! What is measured, how a text is shortened, and what a document is described by.
#![cfg(feature = "publish")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[path = "publish_document/drafts.rs"]
mod drafts;

use drafts::{BODY, article, author, refusal};
use zalo_oa_core::publish::{
    DraftError, DraftOptions, Note, Overflow,
    draft::{Excerpt, Origin},
    limits::{self, Field},
};

/// The description of a text, and how it was made.
fn describe(text: &str) -> (String, Excerpt) {
    let draft = article(&format!("# T\n\n{text}"), &author());
    let how = draft.notes.iter().find_map(|note| match note {
        Note::DescriptionDerived { how } => Some(*how),
        _ => None,
    });
    (draft.description, how.expect("a note"))
}

#[test]
fn given_texts_within_their_limits_pass_and_one_more_is_refused_or_cut() {
    for (field, limit) in [(Field::Title, 150), (Field::Description, 300), (Field::Author, 50)] {
        let give = |text: String| match field {
            Field::Title => author().title(text),
            Field::Description => author().description(text),
            _ => DraftOptions::new().author(text),
        };
        assert_eq!(field.limit(), Some(limit));
        let text = format!("# T\n\n{BODY}");
        // One letter in two pieces counts once: the text is measured in NFC.
        article(&text, &give("o\u{302}".repeat(limit)));
        let size = limit + 1;
        let error = DraftError::TooLong { field, limit, size, origin: Origin::Given };
        assert_eq!(refusal(&text, &give("ô".repeat(size))), error);
        let cut = article(&text, &give("ô".repeat(size)).overflow(Overflow::Cut));
        assert!(cut.notes.contains(&Note::Cut { field, limit, size }));
        // Outside the basic plane a letter is two UTF-16 units, and the larger count decides.
        let size = limit + 2;
        let error = DraftError::TooLong { field, limit, size, origin: Origin::Given };
        assert_eq!(refusal(&text, &give("📣".repeat(limit / 2 + 1))), error);
    }
}

#[test]
fn cutting_keeps_words_and_letters_whole() {
    assert_eq!(limits::cut("một hai ba", 8), "một hai…");
    assert_eq!(limits::cut("một, hai", 6), "một…");
    assert_eq!(limits::cut("mộthaibaxa", 5), "mộth…");
    assert_eq!(limits::cut("abcx\u{323}\u{303}d", 6), "abc…", "marks stay with their letter");
    assert_eq!(limits::cut("📣📣📣", 5), "📣📣…");
}

#[test]
fn a_description_is_the_first_prose_that_says_something() {
    let passed_over = [
        "Số: 12".to_owned(),
        format!("**Chữ đậm. {BODY}**"),
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc".to_owned(),
        format!("- Mục. {BODY}"),
    ];
    assert_eq!(
        describe(&format!("{}\n\n{BODY}", passed_over.join("\n\n"))),
        (BODY.into(), Excerpt::Whole)
    );
    assert_eq!(describe("Số: 12"), ("Số: 12".into(), Excerpt::Whole));
    assert_eq!(describe("- một\n- hai"), ("- một".into(), Excerpt::Whole));
}

#[test]
fn a_long_description_is_cut_at_a_sentence_if_it_can_else_at_a_word() {
    let rest = "chữ ".repeat(80);
    for sentences in ["Câu một. Câu “hai.”", "Thế à? Ừ!", "Hạn là ngày 20/12."] {
        for goes_on in ["Chữ", "Ở TP. Hà Nội", "Gặp ThS. An, mục 1. Áp dụng", "Giá v.v... như"]
        {
            assert_eq!(
                describe(&format!("{sentences} {goes_on} {rest}")),
                (sentences.into(), Excerpt::Sentences),
                "{goes_on}"
            );
        }
    }
    let (words, how) = describe(&rest);
    assert_eq!(words, format!("{}…", "chữ ".repeat(74) + "chữ"));
    assert_eq!((limits::size(&words), how), (300, Excerpt::Words));
}
