//! The documented forms, the other forms that clients show, and what nobody documents.

use serde_json::json;

use super::*;

#[track_caller]
fn travels(wire: Value, block: Block) {
    assert_eq!(serde_json::from_value::<Block>(wire.clone()).unwrap(), block);
    assert_eq!(serde_json::to_value(&block).unwrap(), wire);
}

#[test]
fn every_documented_block_reads_and_writes_the_documented_form() {
    travels(
        json!({"type":"text","content":"<p>Noi dung</p>"}),
        Block::Text { content: "<p>Noi dung</p>".into() },
    );
    travels(
        json!({"type":"image","url":"https://example.com/1.jpg","caption":"Chu thich"}),
        Block::Image { url: "https://example.com/1.jpg".into(), caption: Some("Chu thich".into()) },
    );
    travels(
        json!({"type":"video","video_id":"v1","thumb":"https://example.com/t.jpg"}),
        Block::Video {
            url: None,
            video_id: Some("v1".into()),
            thumb: Some("https://example.com/t.jpg".into()),
        },
    );
    travels(json!({"type":"product","id":"p1"}), Block::Product { id: "p1".into() });
}

#[test]
fn other_names_and_types_of_the_same_fact_are_read() {
    let video = json!({"type":"video","url":"https://example.com/v","thumbnail":"https://example.com/t.jpg","width":640});
    assert!(matches!(
        serde_json::from_value(video).unwrap(),
        Block::Video { thumb: Some(thumb), video_id: None, .. } if thumb.ends_with("t.jpg")
    ));
    let product: Block = serde_json::from_value(json!({"type":"product","id":12})).unwrap();
    assert_eq!(product, Block::Product { id: "12".into() });
    let image: Block =
        serde_json::from_value(json!({"type":"image","url":"u","caption":""})).unwrap();
    assert_eq!(image, Block::Image { url: "u".into(), caption: None });
}

#[test]
fn unknown_kinds_travel_back_as_they_came() {
    for wire in [
        json!({"type":"poll","question":"?","answers":[1,2]}),
        json!({"type":"image","caption":"no address"}),
        json!({"content":"no type"}),
        json!("text"),
    ] {
        travels(wire.clone(), Block::Other(wire));
    }
    let wire = json!({"cover_type":"audio","status":"show"});
    let cover: Cover = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(cover, Cover::Other(wire.clone()));
    assert_eq!(serde_json::to_value(&cover).unwrap(), wire);
}

#[test]
fn covers_read_and_write_the_documented_form() {
    for wire in [
        json!({"cover_type":"photo","photo_url":"https://example.com/c.jpg","status":"hide"}),
        json!({"cover_type":"video","video_id":"v1","cover_view":"square","status":"show"}),
    ] {
        let cover: Cover = serde_json::from_value(wire.clone()).unwrap();
        assert!(!matches!(cover, Cover::Other(_)));
        assert_eq!(serde_json::to_value(&cover).unwrap(), wire);
    }
    let bare = json!({"cover_type":"photo","photo_url":"https://example.com/c.jpg"});
    assert_eq!(
        serde_json::from_value::<Cover>(bare).unwrap(),
        Cover::photo("https://example.com/c.jpg")
    );
}

#[test]
fn an_unknown_visibility_is_kept() {
    for (wire, read) in [
        ("show", Visibility::Show),
        ("hide", Visibility::Hide),
        ("draft", Visibility::Other("draft".into())),
    ] {
        assert_eq!(serde_json::from_value::<Visibility>(json!(wire)).unwrap(), read);
        assert_eq!(serde_json::to_value(&read).unwrap(), json!(wire));
    }
}
