//! What each construct of Markdown and of plain text becomes.
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
    publish::{Document, Draft, DraftOptions, Note, draft},
};

fn options() -> DraftOptions {
    DraftOptions::new().title("T").description("D").author("A").cover("https://example.com/c.jpg")
}

fn article(document: &Document) -> Draft {
    draft(document, &options()).unwrap()
}

/// The HTML of a document that has text only.
#[track_caller]
fn html(document: &Document) -> String {
    match article(document).body.as_slice() {
        [Block::Text { content }] => content.clone(),
        other => panic!("one text block, not {other:?}"),
    }
}

#[track_caller]
fn becomes(markdown: &str, expected: &str) {
    assert_eq!(html(&Document::markdown(markdown)), expected);
}

fn notes(markdown: &str) -> Vec<Note> {
    article(&Document::markdown(markdown)).notes
}

#[test]
fn emphasis_headings_and_breaks_use_the_plainest_tags() {
    becomes("một **hai** *ba* ~~bốn~~", "<p>một <strong>hai</strong> <em>ba</em> <s>bốn</s></p>");
    becomes("***cả hai***", "<p><strong><em>cả hai</em></strong></p>");
    becomes("## Mục\n\nchữ", "<p><strong>Mục</strong></p><p>chữ</p>");
    becomes("dòng  \nsau", "<p>dòng<br>sau</p>");
    becomes("dòng\nsau", "<p>dòng sau</p>");
    becomes("trên\n\n---\n\ndưới", "<p>trên</p><p>dưới</p>");
    becomes("> **lời** dẫn", "<p><strong><em>lời</em></strong><em> dẫn</em></p>");
}

#[test]
fn list_numbers_are_those_of_the_source() {
    becomes("3. ba\n7. bảy\n7. bảy nữa", "<p>3. ba</p><p>7. bảy</p><p>7. bảy nữa</p>");
    becomes("01) một", "<p>01) một</p>");
    becomes("1. một\n\n- gạch\n\n2. hai", "<p>1. một</p><p>- gạch</p><p>2. hai</p>");
    becomes("2026. Năm mới", "<p>2026. Năm mới</p>");
}

#[test]
fn bullets_keep_the_levels_of_official_papers_and_nesting_is_indented() {
    becomes("- một\n\n+ hai\n\n* ba", "<p>- một</p><p>+ hai</p><p>• ba</p>");
    becomes(
        "- một\n  - hai\n    1. ba",
        "<p>- một</p><p>\u{a0}\u{a0}- hai</p><p>\u{a0}\u{a0}\u{a0}\u{a0}1. ba</p>",
    );
    becomes("1. một\n\n   thêm", "<p>1. một</p><p>\u{a0}\u{a0}thêm</p>");
    becomes("1. - lồng", "<p>1. - lồng</p>");
    becomes("1.\n2. hai", "<p>1.</p><p>2. hai</p>");
}

#[test]
fn indentation_is_never_code() {
    becomes("một\n\n          hai **ba**", "<p>một</p><p>hai <strong>ba</strong></p>");
    becomes("một\n      hai", "<p>một</p><p>hai</p>");
    becomes("một\n\u{a0} \u{a0} hai", "<p>một</p><p>hai</p>");
    becomes("\tmột\n\thai", "<p>một</p><p>hai</p>");
    becomes("- một\n      hai", "<p>- một hai</p>");
}

#[test]
fn code_is_text_with_its_lines_and_a_language_is_a_mark() {
    becomes("```rust\na < b\nc\n```", "<p>a &lt; b<br>c</p>");
    becomes("```Ghi chú\nchữ\n```", "<p>Ghi chú<br>chữ</p>");
    becomes("dùng `**mã**`", "<p>dùng **mã**</p>");
}

#[test]
fn entities_are_decoded_once_and_escaped_once() {
    becomes("a &lt;b&gt; &amp;amp; c", "<p>a &lt;b&gt; &amp;amp; c</p>");
    becomes("1 < 2 & 3 > 2 \"q\"", "<p>1 &lt; 2 &amp; 3 &gt; 2 &quot;q&quot;</p>");
    becomes("ho&#x301;a", "<p>hóa</p>");
}

#[test]
fn raw_html_is_shown_not_interpreted() {
    becomes("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    becomes(
        "chữ <b onclick=\"x\">đậm</b>",
        "<p>chữ &lt;b onclick=&quot;x&quot;&gt;đậm&lt;/b&gt;</p>",
    );
    becomes("trên<br/>dưới", "<p>trên<br>dưới</p>");
    assert_eq!(notes("<div>\nchữ\n</div>"), [Note::HtmlShown { count: 1 }]);
}

#[test]
fn comments_are_left_out_with_a_note_unless_they_never_end() {
    becomes("trước <!-- kín --> sau", "<p>trước  sau</p>");
    assert_eq!(notes("chữ\n\n<!-- kín -->"), [Note::CommentsDropped { count: 1 }]);
    becomes("<!-- quên đóng\n\nchữ", "<p>&lt;!-- quên đóng<br>chữ</p>");
}

#[test]
fn references_that_nothing_uses_are_text() {
    becomes("[Nguồn]: baochinhphu.vn", "<p>[Nguồn]: baochinhphu.vn</p>");
    becomes(
        "xem [a]\n\n[a]: https://a.vn\n[b]: https://b.vn\n[a]: c",
        "<p>xem <a href=\"https://a.vn\">a</a></p><p>[b]: https://b.vn<br>[a]: c</p>",
    );
    becomes("- một\n\n  [x]: hai", "<p>- một</p><p>\u{a0}\u{a0}[x]: hai</p>");
    becomes("> [x]: hai", "<p><em>[x]: hai</em></p>");
}

#[test]
fn tables_become_lines_and_lose_no_cell() {
    becomes(
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |",
        "<p><strong>a | b</strong></p><p>1 | 2 | 3</p><p>4 |</p>",
    );
}

#[test]
fn footnotes_stand_where_they_are_written() {
    becomes(
        "chữ[^1]\n\n[^1]: chú **thích**\n\nsau",
        "<p>chữ[1]</p><p>[1] chú <strong>thích</strong></p><p>sau</p>",
    );
}

#[test]
fn signs_that_only_look_like_marks_stay() {
    becomes("5~6 giờ, 7~8 giờ", "<p>5~6 giờ, 7~8 giờ</p>");
    becomes("- [x] xong", "<p>- [x] xong</p>");
    becomes("mục (1), [2], #3, a_b_c", "<p>mục (1), [2], #3, a_b_c</p>");
}

#[test]
fn plain_text_keeps_its_lines_and_all_its_signs() {
    let text = "\u{feff}# một **hai**\r\n   dòng <b>&amp;\r\n\r\n \u{a0}\r\n- ba";
    assert_eq!(
        html(&Document::plain(text)),
        "<p># một **hai**<br>dòng &lt;b&gt;&amp;amp;</p><p>- ba</p>"
    );
}

#[test]
fn control_characters_are_left_out_with_a_note_even_as_entities() {
    let document = Document::markdown("m\u{0}ột\u{7} &#2;hai");
    let draft = article(&document);
    assert_eq!(html(&document), "<p>một hai</p>");
    let total: usize = draft
        .notes
        .iter()
        .map(|note| match note {
            Note::ControlsDropped { count } => *count,
            _ => 0,
        })
        .sum();
    assert_eq!(total, 3);
}

#[test]
fn auto_tells_markdown_by_marks_that_plain_text_has_not() {
    let marked = [
        "**a** b",
        "# a\n\nb",
        "[a](https://b.vn)",
        "*(a)* b",
        "```\na\n```",
        "<https://a.vn>",
        "|a|\n|-|",
    ];
    for text in marked {
        assert_eq!(html(&Document::auto(text)), html(&Document::markdown(text)), "{text}");
    }
    for text in [
        "5*3*2",
        "#a b",
        "- a\n- b",
        "1. a",
        "a\n-----",
        "> a",
        "      a",
        "5~6 7~8",
        "số [3](sau)",
        "a_b_",
    ] {
        assert_eq!(html(&Document::auto(text)), html(&Document::plain(text)), "{text}");
    }
}
