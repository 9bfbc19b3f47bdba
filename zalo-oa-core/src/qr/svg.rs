//! A QR as SVG, written by hand: one path for all dark modules, each run of them a rectangle. One path, because
//! viewers that soften edges leave hairlines between separate shapes.

use std::fmt::{self, Write};

use super::{Qr, QrError, Size, Style};

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
        Size::Module(pixels) => (f64::from(pixels), ""),
        Size::Pixels(pixels) => (f64::from(pixels) / f64::from(width), ""),
        Size::Millimetres(mm) => (mm / f64::from(width), "mm"),
    };
    let (wide, high) = (Short(scale * f64::from(width)), Short(scale * height));
    let tall = Short(height);
    let _ = write!(
        out,
        " width=\"{wide}{unit}\" height=\"{high}{unit}\" viewBox=\"0 0 {width} {tall}\" shape-rendering=\"crispEdges\">\
         <path fill=\"{}\" d=\"M0 0h{width}v{tall}H0z\"/><path fill=\"{}\" d=\"",
        style.light, style.dark
    );
    modules(&mut out, qr, quiet);
    out.push_str("\"/>");
    if let (Some(logo), Some((from, side))) = (qr.logo(), qr.hole()) {
        // `xlink:href` is old, but the programs of print shops know nothing newer.
        let (at, side) = (Short(f64::from(from + quiet) + 0.5), side - 1);
        let _ = write!(
            out,
            "<image x=\"{at}\" y=\"{at}\" width=\"{side}\" height=\"{side}\" xlink:href=\"{}\"/>",
            logo.address()
        );
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

/// Three digits at most: 177 modules and two quiet zones of 40. Formatting would cost as much as the encoder.
fn number(out: &mut String, value: u32) {
    let digit = |value: u32| char::from(b'0' + (value % 10) as u8);
    if value >= 100 {
        out.push(digit(value / 100));
    }
    if value >= 10 {
        out.push(digit(value / 10));
    }
    out.push(digit(value));
}

/// A length with three decimals at most, none without need. The formatting of floats in general is a quarter of what a
/// page would load.
#[derive(Clone, Copy)]
struct Short(f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut left = (self.0 * 1000.0).round() as u64;
        write!(f, "{}", left / 1000)?;
        left %= 1000;
        if left > 0 {
            f.write_str(".")?;
        }
        while left > 0 {
            write!(f, "{}", left / 100)?;
            left = left % 100 * 10;
        }
        Ok(())
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

struct Label<'a> {
    lines: Vec<&'a str>,
    letter: f64,
    height: f64,
}

impl<'a> Label<'a> {
    fn new(text: &'a str, width: u32) -> Self {
        let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
        let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(1).max(1);
        let fits = f64::from(width - 2) / (longest as f64 * LETTER_WIDTH);
        let letter = rounded(LETTER.min(fits));
        let height = rounded((lines.len() as f64 * LINE + 0.5) * letter);
        Self { lines, letter, height }
    }

    fn draw(&self, out: &mut String, width: u32, style: &Style) {
        let middle = Short(f64::from(width) / 2.0);
        let _ = write!(
            out,
            "<text fill=\"{}\" font-family=\"sans-serif\" font-size=\"{}\" text-anchor=\"middle\">",
            style.dark,
            Short(self.letter)
        );
        for (i, line) in self.lines.iter().enumerate() {
            let y = Short(f64::from(width) + (i as f64 * LINE + 1.0) * self.letter);
            let _ = write!(out, "<tspan x=\"{middle}\" y=\"{y}\">");
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
