//! Where an article's fields come from, and what is refused.
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
use zalo_oa_core::{
    model::{Block, Visibility},
    publish::{
        Document, DraftError, DraftOptions, Note, Overflow, draft,
        draft::{Excerpt, Origin, Place, TitleSource},
        limits::Field,
    },
};

fn derived(from: TitleSource) -> Note {
    Note::TitleDerived { from }
}

#[test]
fn a_heading_that_opens_the_document_is_the_title_and_leaves_the_body() {
    let draft = article(&format!("# Lịch *tiếp*\u{a0}dân\n\n{BODY}"), &author());
    assert_eq!(draft.title, "Lịch tiếp dân");
    assert_eq!(draft.body, [Block::Text { content: format!("<p>{BODY}</p>") }]);
    assert!(draft.notes.contains(&derived(TitleSource::Heading)));
}

#[test]
fn a_later_heading_is_not_the_title() {
    let draft = article(&format!("Đoạn đầu\n\n# Mục\n\n{BODY}"), &author());
    assert_eq!(draft.title, "Đoạn đầu");
    assert!(draft.notes.contains(&derived(TitleSource::Paragraph)));
}

#[test]
fn a_line_that_stands_alone_is_the_title_of_a_longer_paragraph() {
    let text = format!("Lịch tiếp dân\n{BODY}");
    let draft = draft(&Document::plain(&text), &author()).unwrap();
    assert_eq!(draft.title, "Lịch tiếp dân");
    assert_eq!(draft.body, [Block::Text { content: format!("<p>{BODY}</p>") }]);
    assert!(draft.notes.contains(&derived(TitleSource::Line)));
}

#[test]
fn a_wrapped_sentence_is_not_broken_into_title_and_body() {
    let line = "chữ ".repeat(20).trim().to_owned();
    // The next line goes on with a small letter, or with a word that had no room on the first.
    for (next, words) in [("và còn", 40), ("Phường còn", 17)] {
        let rest = "chữ ".repeat(words);
        let wrapped = format!("{line}\n{next} {rest}");
        let error = draft(&Document::plain(&wrapped), &author()).unwrap_err();
        let field = Field::Title;
        assert!(matches!(error, DraftError::TooLong { field: it, .. } if it == field), "{error}");
    }
}

#[test]
fn an_opening_paragraph_too_long_for_a_title_is_refused_or_cut_by_choice() {
    let text = format!("{}\n\nHết.", "chữ ".repeat(50).trim());
    let too_long = DraftError::TooLong {
        field: Field::Title,
        limit: 150,
        size: 199,
        origin: Origin::Document,
    };
    assert_eq!(refusal(&text, &author()), too_long);
    assert_eq!(too_long.to_string(), "`title` is too long: 199 characters, at most 150");
    assert!(too_long.hint().contains("choose to cut"));
    assert!(too_long.hint_vi().contains("199") && too_long.hint_vi().contains("150"));

    let draft = article(&text, &author().overflow(Overflow::Cut));
    assert_eq!(draft.title, format!("{}…", "chữ ".repeat(37).trim()));
    assert!(draft.notes.contains(&Note::TitleExcerpt { limit: 150, size: 199 }));
    let Block::Text { content } = &draft.body[0] else { panic!("text") };
    assert_eq!(content.matches("chữ").count(), 50, "the body keeps all of it");
}

#[test]
fn a_draft_is_shown_and_leaves_comments_to_zalo_unless_told() {
    let draft = article(&format!("# T\n\n{BODY}"), &author());
    assert_eq!((draft.status, draft.comment), (Visibility::Show, None));
}

#[test]
fn pictures_alone_are_described_by_the_title() {
    let draft = article("# Ảnh lễ hội\n\n![](https://a.vn/1.jpg)", &author());
    assert_eq!(draft.description, "Ảnh lễ hội");
    assert!(draft.notes.contains(&Note::DescriptionDerived { how: Excerpt::Title }));
}

#[test]
fn the_first_picture_is_the_cover_and_stays_in_the_body() {
    let draft = article(&format!("# T\n\n{BODY}\n\n![](https://a.vn/1.jpg)"), &author());
    assert_eq!(draft.cover.as_deref(), Some("https://a.vn/1.jpg"));
    assert!(
        matches!(&draft.body[1], Block::Image { url, caption: None } if url == "https://a.vn/1.jpg")
    );
    assert!(draft.notes.contains(&Note::CoverFromImage));
    let bare = article(&format!("# T\n\n{BODY}"), &author());
    assert_eq!(bare.cover, None);
    assert!(bare.notes.contains(&Note::NoCover));
}

#[test]
fn what_cannot_be_an_article_is_refused() {
    let missing = |field| DraftError::Missing { field };
    assert_eq!(refusal(&format!("# T\n\n{BODY}"), &DraftOptions::new()), missing(Field::Author));
    assert_eq!(refusal("![](https://a.vn/1.jpg)", &author()), missing(Field::Title));
    for empty in ["", " \n\u{a0}\n", "# T", BODY, "---\nauthor: B\n---\n", "<!-- x -->"] {
        assert_eq!(refusal(empty, &author()), DraftError::EmptyBody, "{empty}");
    }
    let local = refusal(BODY, &author().title("T").cover("bia.png"));
    assert_eq!(local, DraftError::LocalImage { place: Place::Cover, address: "bia.png".into() });
    let link = refusal(BODY, &author().title("T").tracking_link("ftp://a.vn"));
    assert_eq!(link, DraftError::NotAWebAddress { field: Field::TrackingLink });
}

#[test]
fn debug_shows_neither_text_nor_author() {
    let document = Document::markdown(&format!("# Kín\n\n{BODY}"));
    let options = author().author("Nguyễn Văn Mẫu").title("Kín");
    let draft = draft(&document, &options).unwrap();
    let shown = format!("{document:?} {options:?} {draft:?}");
    for text in ["Kín", "Mẫu", "Phường"] {
        assert!(!shown.contains(text), "{text}");
    }
}
