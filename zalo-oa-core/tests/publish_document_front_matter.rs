//! What an author writes between `---` at the top of a file, and what beats it.
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
        Document, DraftError, DraftOptions, draft, draft::FrontMatterProblem, limits::Field,
    },
};

#[test]
fn option_beats_front_matter_beats_text() {
    let text = format!(
        "---\ntitle: F\ndescription: F\nauthor: F\ncover: https://f.vn/f.jpg\nstatus: hide\ncomment: hide\ntracking_link: https://f.vn/\n---\n# T\n\n{BODY}"
    );
    let draft = article(&text, &DraftOptions::new());
    assert_eq!([&draft.title, &draft.description, &draft.author], ["F", "F", "F"]);
    assert_eq!(draft.cover.as_deref(), Some("https://f.vn/f.jpg"));
    assert_eq!((draft.status, draft.comment), (Visibility::Hide, Some(Visibility::Hide)));
    assert_eq!(draft.tracking_link.as_deref(), Some("https://f.vn/"));
    assert_eq!(draft.notes, [], "nothing was derived");
    let Block::Text { content } = &draft.body[0] else { panic!("text") };
    assert!(content.starts_with("<p><strong>T</strong></p>"), "a heading that is no title stays");

    let options = author().title("O").description("O").cover("https://o.vn/o.jpg");
    let options =
        options.status(Visibility::Show).comment(Visibility::Show).tracking_link("https://o.vn/");
    let draft = article(&text, &options);
    assert_eq!([&draft.title, &draft.description, &draft.author], ["O", "O", "A"]);
    assert_eq!(draft.cover.as_deref(), Some("https://o.vn/o.jpg"));
    assert_eq!((draft.status, draft.comment), (Visibility::Show, Some(Visibility::Show)));
    assert_eq!(draft.tracking_link.as_deref(), Some("https://o.vn/"));
}

#[test]
fn empty_values_count_as_not_given() {
    let draft =
        article(&format!("---\ntitle: \"\"\nauthor: B\n---\n# T\n\n{BODY}"), &author().title(" "));
    assert_eq!((draft.title.as_str(), draft.author.as_str()), ("T", "A"));
}

#[test]
fn front_matter_takes_vietnamese_keys_and_quotes() {
    let text = format!(
        "---\nTiêu_đề: \"Nói \\\"có\\\": được\"\nmo ta: 'một: hai'\n# ghi chú\n\nTÁC-GIẢ: B # C\ntrạng thái: ẩn\n---\n{BODY}"
    );
    for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
        let draft = article(&text, &DraftOptions::new());
        assert_eq!(draft.title, "Nói \"có\": được");
        assert_eq!(draft.description, "một: hai");
        assert_eq!(draft.author, "B # C");
        assert_eq!(draft.status, Visibility::Hide);
    }
}

#[test]
fn a_mistake_in_front_matter_is_named_with_its_line() {
    use FrontMatterProblem::{
        NotKeyValue, NotShowOrHide, Quote, Repeated, SeveralLines, UnknownKey,
    };
    for (line, problem) in [
        ("tags: a", UnknownKey("tags".into())),
        ("  chữ không", NotKeyValue),
        ("author: B", Repeated(Field::Author)),
        ("tac_gia: B", Repeated(Field::Author)),
        ("title: \"B", Quote),
        ("title: \"B\" C", Quote),
        ("description: >", SeveralLines),
        ("status: maybe", NotShowOrHide(Field::Status)),
    ] {
        let error = refusal(&format!("---\nauthor: B\n\n{line}\n---\n{BODY}"), &author());
        assert_eq!(error, DraftError::FrontMatter { line: 4, problem });
        assert!(!error.hint().is_empty() && error.hint_vi().starts_with("Dòng 4 "));
    }
}

#[test]
fn a_rule_at_the_top_is_not_front_matter() {
    for text in [
        format!("---\n\nKính gửi: A\n\n---\n\n{BODY}"),
        format!("---\nKính gửi: A\n\n{BODY}"),
        format!("---\nchữ\n---\n\n{BODY}"),
        format!("----\nauthor: B\n---\n\n{BODY}"),
    ] {
        assert!(draft(&Document::plain(&text), &author().title("T")).is_ok(), "{text}");
    }
}
