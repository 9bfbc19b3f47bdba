use resvg::usvg::roxmltree;
use zalo_oa_core::qr::{Qr, QrError, Size, Style};

use crate::support::{OA_LINK, read_svg};

fn labelled(text: &str) -> Result<String, QrError> {
    Qr::new(OA_LINK).expect("a code").svg(&Style::default().label(text))
}

fn lines(svg: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(svg).expect("xml");
    let spans = tree.descendants().filter(|node| node.has_tag_name("tspan"));
    spans.map(|span| span.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_label_stands_under_the_code_as_it_was_given() {
    let svg = labelled("UBND phường Bến Nghé\nQuầy số 3").expect("an svg");
    assert_eq!(lines(&svg), ["UBND phường Bến Nghé", "Quầy số 3"]);
    assert_eq!(read_svg(&svg, 1.0).text, OA_LINK);
}

#[test]
fn markup_in_a_label_stays_text() {
    for text in
        ["<script>alert('x')</script>", "a & b", "\"</text><g onload='x'>", "]]>", "&lt;", "]]&gt;"]
    {
        let svg = labelled(text).expect("an svg");
        assert_eq!(lines(&svg), [text]);
        let tree = roxmltree::Document::parse(&svg).expect("xml");
        let tags: Vec<_> = tree
            .descendants()
            .filter(roxmltree::Node::is_element)
            .map(|n| n.tag_name().name())
            .collect();
        assert_eq!(tags, ["svg", "path", "path", "text", "tspan"], "{text}");
    }
}

#[test]
fn control_characters_in_a_label_are_refused() {
    for text in
        ["a\u{0}b", "a\tb", "a\rb", "\u{1b}[31m", "a\u{7f}", "a\u{85}", "\u{fffe}", "\u{ffff}"]
    {
        assert!(matches!(labelled(text), Err(QrError::LabelControl)), "{text:?}");
    }
}

#[test]
fn labels_beyond_three_lines_of_sixty_characters_are_refused() {
    assert!(labelled(&["ế".repeat(60).as_str(); 3].join("\n")).is_ok());
    for text in ["", "  ", "a\n\nb", "a\nb\nc\nd", &"x".repeat(61)] {
        assert!(matches!(labelled(text), Err(QrError::Label { lines: 3, chars: 60 })), "{text:?}");
    }
}

#[test]
fn a_label_adds_to_the_height_and_lies_inside_the_picture() {
    let style = Style::default().size(Size::Millimetres(37.0)).label("x".repeat(60) + "\ny\nz");
    let svg = Qr::new(OA_LINK).expect("a code").svg(&style).expect("an svg");
    let tree = roxmltree::Document::parse(&svg).expect("xml");
    let number = |node: roxmltree::Node<'_, '_>, name: &str| -> f64 {
        node.attribute(name)
            .expect("an attribute")
            .trim_end_matches("mm")
            .parse()
            .expect("a number")
    };
    let root = tree.root_element();
    assert_eq!(number(root, "width"), 37.0);
    let text = tree.descendants().find(|node| node.has_tag_name("text")).expect("a text");
    let letter = number(text, "font-size");
    assert!(60.0 * 0.6 * letter <= 36.0, "the long line is narrower than the picture");
    let ends: Vec<f64> = text.children().map(|span| number(span, "y")).collect();
    assert!(ends[0] - letter >= 37.0 - 0.001, "below the quiet zone");
    assert!(ends[2] + letter * 0.3 <= number(root, "height"), "above the lower edge");
    assert!(ends.windows(2).all(|pair| pair[1] - pair[0] > letter), "no line over another");
}

#[test]
fn a_png_refuses_a_label_instead_of_dropping_it() {
    let qr = Qr::new(OA_LINK).expect("a code");
    let style = Style::default().label("Quầy số 3");
    assert!(matches!(qr.png(&style), Err(QrError::LabelInPng)));
    assert!(qr.png(&style.without_label()).is_ok());
}
