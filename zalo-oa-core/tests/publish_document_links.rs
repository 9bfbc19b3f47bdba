//! Links and pictures: what may leave in an article, and what is refused.
#![cfg(feature = "publish")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

use zalo_oa_core::{
    model::Block,
    publish::{
        Document, Draft, DraftError, DraftOptions, Note, draft,
        draft::{LinkProblem, Place},
    },
};

fn options() -> DraftOptions {
    DraftOptions::new().title("T").description("D").author("A").cover("https://example.com/c.jpg")
}

fn article(document: &Document) -> Draft {
    draft(document, &options()).unwrap()
}

#[track_caller]
fn becomes(markdown: &str, expected: &str) {
    let content = expected.to_owned();
    let draft = article(&Document::markdown(markdown));
    assert_eq!(draft.body, [Block::Text { content }]);
}

fn notes(markdown: &str) -> Vec<Note> {
    article(&Document::markdown(markdown)).notes
}

#[test]
fn only_links_that_a_phone_opens_safely_stay_links() {
    becomes(
        "[web](https://a.vn/?x=1&y=\"2\") <https://b.vn>",
        "<p><a href=\"https://a.vn/?x=1&amp;y=&quot;2&quot;\">web</a> <a href=\"https://b.vn\">https://b.vn</a></p>",
    );
    becomes("<mot@cua.vn>", "<p><a href=\"mailto:mot@cua.vn\">mot@cua.vn</a></p>");
    becomes("[gọi](tel:19001000)", "<p><a href=\"tel:19001000\">gọi</a></p>");
    becomes(
        "[**đậm**](https://a.vn) sau",
        "<p><a href=\"https://a.vn\"><strong>đậm</strong></a> sau</p>",
    );
    becomes("[chữ](https://a.vn/tệp)", "<p><a href=\"https://a.vn/t%E1%BB%87p\">chữ</a></p>");
    for (link, problem) in [
        ("javascript:alert(1)", LinkProblem::Scheme),
        ("JAVASCRIPT:alert(1)", LinkProblem::Scheme),
        ("data:text/html,x", LinkProblem::Scheme),
        ("phu-luc.md", LinkProblem::NoScheme),
        ("//a.vn/x", LinkProblem::NoScheme),
    ] {
        let text = format!("[chữ]({link})");
        becomes(&text, "<p>chữ</p>");
        let [Note::LinkDropped { problem: told, .. }] = notes(&text)[..] else {
            panic!("one note for {link}");
        };
        assert_eq!(told, problem, "{link}");
    }
}

#[test]
fn an_image_splits_its_paragraph_and_keeps_the_marks_around_it() {
    let draft = article(&Document::markdown(
        "**trước ![chú *thích*](https://a.vn/1.jpg) sau**\n\n![](https://a.vn/2.jpg \"Tên\")",
    ));
    let text = |content: &str| Block::Text { content: content.into() };
    let image =
        |url: &str, caption: &str| Block::Image { url: url.into(), caption: Some(caption.into()) };
    assert_eq!(
        draft.body,
        [
            text("<p><strong>trước</strong></p>"),
            image("https://a.vn/1.jpg", "chú thích"),
            text("<p><strong>sau</strong></p>"),
            image("https://a.vn/2.jpg", "Tên"),
        ]
    );
}

#[test]
fn a_link_on_an_image_is_dropped_with_a_note() {
    let linked = "chữ\n\n[![ảnh](https://a.vn/1.jpg)](https://a.vn/x?key=1)";
    let note =
        Note::LinkDropped { address: "https://a.vn/x".into(), problem: LinkProblem::Picture };
    assert_eq!(notes(linked), [note]);
}

#[test]
fn images_must_be_public_https_addresses() {
    let refuse = |address: &str| {
        let text = format!("chữ\n\n![a](https://a.vn/1.jpg)\n\n![b](<{address}>)");
        draft(&Document::markdown(&text), &options()).unwrap_err()
    };
    let place = Place::Image(2);
    for (address, shown) in [
        ("anh/b.png", "anh/b.png"),
        ("/home/an/b.png", "…/b.png"),
        ("~/b.png", "…/b.png"),
        ("C:\\Users\\an\\b.png", "…/b.png"),
        ("file:///home/an/b.png", "…/b.png"),
        ("data:image/png;base64,AAAA", "data:…"),
        ("//a.vn/b.png", "//a.vn/b.png"),
        ("", ""),
    ] {
        let address_shown = shown.to_owned();
        assert_eq!(refuse(address), DraftError::LocalImage { place, address: address_shown });
    }
    assert_eq!(
        refuse("http://a.vn/b.png?key=1"),
        DraftError::NotHttps { place, address: "http://a.vn/b.png".into() }
    );
    for host in [
        "localhost",
        "a.localhost",
        "printer",
        "nas.local",
        "web.internal",
        "127.0.0.1",
        "2130706433",
        "10.0.0.1",
        "192.168.1.1",
        "172.16.0.1",
        "169.254.1.1",
        "100.64.0.1",
        "0.0.0.0",
        "[::1]",
        "[fe80::1]",
        "[fd00::1]",
        "[::ffff:10.0.0.1]",
    ] {
        let address = format!("https://{host}/b.png");
        assert_eq!(refuse(&address), DraftError::PrivateHost { place, address });
    }
    assert_eq!(
        refuse("https://an:matkhau@a.vn/b.png"),
        DraftError::PrivateHost { place, address: "https://a.vn/b.png".into() }
    );
}
