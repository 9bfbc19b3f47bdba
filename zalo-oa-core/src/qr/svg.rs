//! A QR as SVG, written by hand: one path for all dark modules, each run of them a rectangle. One path, because
//! viewers that soften edges leave hairlines between separate shapes.
//!
//! Nothing is formatted: the standard library's formatting would be a good part of what a page loads.

use super::{Color, Qr, QrError, Size, Style};

/// Height of a label's letters, in modules, unless a long line makes it less.
const LETTER: f64 = 3.0;
/// A wide letter takes this much of its height, in any plain font.
const LETTER_WIDTH: f64 = 0.6;
const LINE: f64 = 1.3;

pub(super) fn draw(qr: &Qr, style: &Style) -> Result<String, QrError> {
    style.check()?;
    let quiet = style.quiet;
    let width = qr.size() + 2 * quiet;
    let label = style.label.as_deref().map(|text| Label::new(text, width));
    let height = f64::from(width) + label.as_ref().map_or(0.0, |label| label.height);

    // About half of all modules are dark, in runs of two, at up to 22 bytes for each run.
    let mut out = String::with_capacity(512 + (qr.size() * qr.size()) as usize * 6);
    out.push_str(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"",
    );
    let (scale, unit) = match style.size {
        Size::Module(pixels) => (f64::from(pixels), "\""),
        Size::Pixels(pixels) => (f64::from(pixels) / f64::from(width), "\""),
        Size::Millimetres(mm) => (mm / f64::from(width), "mm\""),
    };
    attribute(&mut out, " width=\"", scale * f64::from(width), unit);
    attribute(&mut out, " height=\"", scale * height, unit);
    attribute(&mut out, " viewBox=\"0 0 ", f64::from(width), " ");
    length(&mut out, height);
    out.push_str("\" shape-rendering=\"crispEdges\"><path fill=\"");
    color(&mut out, style.light);
    out.push_str("\" d=\"M0 0h");
    number(&mut out, width);
    out.push('v');
    length(&mut out, height);
    out.push_str("H0z\"/><path fill=\"");
    color(&mut out, style.dark);
    out.push_str("\" d=\"");
    modules(&mut out, qr, quiet);
    out.push_str("\"/>");
    if let (Some(logo), Some((from, side))) = (qr.logo(), qr.hole()) {
        // `xlink:href` is old, but the programs of print shops know nothing newer.
        let (at, side) = (f64::from(from + quiet) + 0.5, f64::from(side - 1));
        let places = [(" x=\"", at), (" y=\"", at), (" width=\"", side), (" height=\"", side)];
        out.push_str("<image");
        places.into_iter().for_each(|(name, value)| attribute(&mut out, name, value, "\""));
        out.push_str(" xlink:href=\"");
        out.push_str(logo.address());
        out.push_str("\"/>");
    }
    if let Some(label) = &label {
        label.draw(&mut out, width, style);
    }
    out.push_str("</svg>");
    Ok(out)
}

/// Each run of dark modules in a row, as `Mx yhNv1h-Nz`.
fn modules(out: &mut String, qr: &Qr, quiet: u32) {
    for (row, y) in qr.drawn().zip(quiet..) {
        let (mut start, mut dark) = (0, false);
        row.turns(qr.size(), |x| {
            if dark {
                out.push('M');
                number(out, start + quiet);
                out.push(' ');
                number(out, y);
                out.push('h');
                number(out, x - start);
                out.push_str("v1h-");
                number(out, x - start);
                out.push('z');
            }
            (start, dark) = (x, !dark);
        });
    }
}

fn attribute(out: &mut String, name: &str, value: f64, end: &str) {
    out.push_str(name);
    length(out, value);
    out.push_str(end);
}

/// A length with three decimals at most, none without need.
fn length(out: &mut String, value: f64) {
    let thousandths = (value * 1000.0).round() as u32;
    number(out, thousandths / 1000);
    let mut left = thousandths % 1000;
    if left > 0 {
        out.push('.');
    }
    while left > 0 {
        digit(out, left / 100);
        left = left % 100 * 10;
    }
}

fn number(out: &mut String, value: u32) {
    if value >= 10 {
        number(out, value / 10);
    }
    digit(out, value);
}

fn digit(out: &mut String, value: u32) {
    out.push(char::from(b'0' + (value % 10) as u8));
}

fn color(out: &mut String, Color { r, g, b }: Color) {
    out.push('#');
    for half in [r >> 4, r, g >> 4, g, b >> 4, b] {
        let half = half & 15;
        out.push(char::from(if half < 10 { b'0' + half } else { b'a' - 10 + half }));
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// Letters of a text. The standard library's way of counting them brings more code into what a page loads.
pub(super) fn letters(text: &str) -> usize {
    text.chars().fold(0, |count, _| count + 1)
}

/// The lines of a label, without the room around them.
#[expect(
    clippy::manual_pattern_char_comparison,
    reason = "the search for a `char` is faster, and larger than a label"
)]
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| c == '\n').map(str::trim)
}

struct Label<'a> {
    text: &'a str,
    letter: f64,
    height: f64,
}

impl<'a> Label<'a> {
    fn new(text: &'a str, width: u32) -> Self {
        let (mut count, mut longest) = (0_u32, 1);
        for line in lines(text) {
            count += 1;
            longest = longest.max(letters(line));
        }
        let fits = f64::from(width - 2) / (longest as f64 * LETTER_WIDTH);
        let letter = rounded(LETTER.min(fits));
        let height = rounded((f64::from(count) * LINE + 0.5) * letter);
        Self { text, letter, height }
    }

    fn draw(&self, out: &mut String, width: u32, style: &Style) {
        out.push_str("<text fill=\"");
        color(out, style.dark);
        out.push_str("\" font-family=\"sans-serif\"");
        attribute(out, " font-size=\"", self.letter, "\" text-anchor=\"middle\">");
        for (line, i) in lines(self.text).zip(0_u32..) {
            let y = f64::from(width) + (f64::from(i) * LINE + 1.0) * self.letter;
            attribute(out, "<tspan x=\"", f64::from(width) / 2.0, "\"");
            attribute(out, " y=\"", y, "\">");
            for c in line.chars() {
                match c {
                    '&' => out.push_str("&amp;"),
                    '<' => out.push_str("&lt;"),
                    '>' => out.push_str("&gt;"),
                    '"' => out.push_str("&quot;"),
                    '\'' => out.push_str("&#39;"),
                    c => out.push(c),
                }
            }
            out.push_str("</tspan>");
        }
        out.push_str("</text>");
    }
}
