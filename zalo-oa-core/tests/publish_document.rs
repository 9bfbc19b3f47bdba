//! Whole documents become articles without losing a letter: the samples of the examples, and the
//! real documents where they are at hand.
#![cfg(feature = "publish")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[path = "publish_document/letters.rs"]
mod letters;

use letters::{body, documents, letters, said};
use unicode_normalization::is_nfc;
use zalo_oa_core::publish::{
    Document, Draft, DraftError, DraftOptions, Note, Overflow, draft,
    draft::Origin,
    limits::{Field, size},
};

/// The article with only an author given, and cut only where the title demands it.
fn article(name: &str, text: &str) -> Draft {
    let document = Document::named(name, text);
    let options = DraftOptions::new().author("Ban biên tập");
    match draft(&document, &options) {
        Ok(draft) => draft,
        Err(DraftError::TooLong {
            field: Field::Title,
            limit: 150,
            size,
            origin: Origin::Document,
        }) => {
            assert!(size > 150);
            draft(&document, &options.overflow(Overflow::Cut)).expect("a draft with a cut title")
        }
        Err(error) => panic!("{name}: {error}; {}", error.hint()),
    }
}

fn was_cut(draft: &Draft) -> bool {
    draft.notes.iter().any(|note| matches!(note, Note::TitleExcerpt { .. }))
}

#[test]
fn title_and_body_hold_every_letter_and_digit_of_the_source_in_order() {
    for (name, text) in documents() {
        let draft = article(&name, &text);
        let from_text = draft
            .notes
            .iter()
            .any(|note| matches!(note, Note::TitleDerived { .. } | Note::TitleRepeated));
        let told = if from_text { draft.title.clone() } else { String::new() };
        assert_eq!(letters(&(told + &body(&draft))), said(&text), "{name}");
    }
}

#[test]
fn a_title_that_had_to_be_cut_is_an_excerpt_and_the_body_stays_whole() {
    let mut cut = 0;
    for (name, text) in documents() {
        let draft = article(&name, &text);
        if !was_cut(&draft) {
            continue;
        }
        cut += 1;
        let title = draft.title.strip_suffix('…').expect("a mark of the cut");
        assert!(letters(&body(&draft)).starts_with(&letters(title)), "{name}");
        assert_eq!(letters(&body(&draft)), said(&text), "{name}");
    }
    assert!(cut > 0, "one sample opens with a paragraph that is too long");
}

#[test]
fn a_derived_description_is_an_excerpt_of_the_body() {
    for (name, text) in documents() {
        let draft = article(&name, &text);
        let derived =
            draft.notes.iter().any(|note| matches!(note, Note::DescriptionDerived { .. }));
        assert_eq!(derived, !text.contains("\nmô tả:"), "{name}");
        let told = draft.description.trim_end_matches('…');
        let whole = body(&draft).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!derived || whole.contains(told), "{name}: {told}");
    }
}

#[test]
fn every_field_is_within_its_limit_and_in_nfc() {
    for (name, text) in documents() {
        let draft = article(&name, &text);
        assert!((1..=150).contains(&size(&draft.title)), "{name}");
        assert!((1..=300).contains(&size(&draft.description)), "{name}");
        assert!((1..=50).contains(&size(&draft.author)), "{name}");
        let wire = serde_json::to_string(&draft.body).unwrap();
        assert!(is_nfc(&wire) && is_nfc(&draft.title) && is_nfc(&draft.description), "{name}");
    }
}

#[test]
fn an_official_letter_keeps_its_numbers_and_is_described_by_its_subject() {
    let (name, text) = sample("cong-van.txt");
    let draft = article(&name, &text);
    assert_eq!(draft.title, "ỦY BAN NHÂN DÂN HUYỆN ĐÔNG LĨNH");
    assert_eq!(
        draft.description,
        "V/v mời người dân theo dõi kênh Zalo của huyện để nhận thông báo về chính sách mới"
    );
    let body = body(&draft);
    for line in ["1. In mã QR", "3. Cử một người", "- Như trên;"] {
        assert!(body.contains(line), "{line}");
    }
    assert!(body.contains("https://example.com/ma-qr"));
}

#[test]
fn signs_of_plain_text_are_not_taken_for_marks() {
    let (name, text) = sample("tin-bai.txt");
    let body = body(&article(&name, &text));
    assert!(body.contains("5*3*2 < 40 nghìn đồng & chưa gồm thuế."));
    assert!(body.contains("5~6 phút"));
}

#[test]
fn each_indented_line_of_a_letter_is_a_paragraph() {
    let (name, text) = sample("thut-dau-dong.txt");
    let draft = article(&name, &text);
    let wire = serde_json::to_string(&draft.body).unwrap();
    for start in ["Người dân mở", "Hồ sơ được", "Khi cần hỏi", "Những ngày", "Phòng Tiếp dân"]
    {
        assert!(wire.contains(&format!("<p>{start}")), "{start}");
    }
}

#[test]
fn the_bulletin_takes_its_cover_from_its_picture_and_its_fields_from_its_front_matter() {
    let (name, text) = sample("ban-tin.md");
    let draft = draft(&Document::named(&name, &text), &DraftOptions::new()).unwrap();
    assert_eq!(draft.author, "Ban biên tập phường Sông Xanh");
    assert_eq!(draft.cover.as_deref(), Some("https://example.com/song-xanh/ma-qr.jpg"));
    assert_eq!(draft.body.len(), 3, "text, picture, text");
    assert_eq!(draft.notes, [Note::TitleRepeated, Note::CoverFromImage]);
}

fn sample(name: &str) -> (String, String) {
    documents().into_iter().find(|(it, _)| it == name).expect("the sample")
}
