//! From a picture back to the text.

use resvg::{tiny_skia, usvg};
use zalo_oa_core::qr::{Qr, Style};

pub(crate) const OA_LINK: &str = "https://zalo.me/2738683850129341000?src=qr&f=1";

/// What a decoder found in a picture.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) text: String,
    pub(crate) version: usize,
    /// The two bits of the format information: M is 0, L 1, H 2, Q 3.
    pub(crate) level: u16,
}

pub(crate) fn read_png(file: &[u8]) -> Found {
    let picture = image::load_from_memory(file).expect("a png").to_luma8();
    read(picture.width() as usize, picture.height() as usize, |x, y| {
        picture.get_pixel(x as u32, y as u32).0[0]
    })
}

/// Paints the SVG at so many pixels for each unit of its own size, then reads it.
pub(crate) fn read_svg(svg: &str, scale: f32) -> Found {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).expect("an svg");
    // Rounded to whole pixels as viewers do, and stretched to fill them.
    let (wide, high) = (tree.size().width(), tree.size().height());
    let [width, height] = [wide, high].map(|length| (length * scale).round() as u32);
    let mut picture = tiny_skia::Pixmap::new(width, height).expect("a picture");
    let zoom = tiny_skia::Transform::from_scale(width as f32 / wide, height as f32 / high);
    resvg::render(&tree, zoom, &mut picture.as_mut());
    read(width as usize, height as usize, |x, y| {
        let pixel = picture.pixel(x as u32, y as u32).expect("a pixel");
        assert_eq!(pixel.alpha(), 255, "the ground has a hole at {x}, {y}");
        let [r, g, b] = [pixel.red(), pixel.green(), pixel.blue()].map(u32::from);
        ((r * 299 + g * 587 + b * 114) / 1000) as u8
    })
}

/// Reads a code in both forms, at few pixels for each module.
pub(crate) fn read_both(qr: &Qr, style: &Style) -> Found {
    let found = read_png(&qr.png(style).expect("a png"));
    assert_eq!(read_svg(&qr.svg(style).expect("an svg"), 1.0), found);
    assert_eq!(found.version, usize::from(qr.version()));
    found
}

fn read(width: usize, height: usize, luma: impl FnMut(usize, usize) -> u8) -> Found {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, luma);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is in the picture");
    let (about, text) = grids[0].decode().expect("a code that can be read");
    Found { text, version: about.version.0, level: about.ecc_level }
}

/// Letters and digits that no mode but bytes can hold for long, the same every time.
pub(crate) fn letters(count: usize) -> String {
    let mut state = 7u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b"abcdefghijklmnopqrstuvwxyz0123456789-/?&=."[(state >> 16) as usize % 42])
    };
    (0..count).map(|_| next()).collect()
}
