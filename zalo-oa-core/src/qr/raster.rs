//! A QR as PNG: one bit for each pixel, or full colour where a logo needs it. Rows go to the writer one by
//! one, so that a poster takes no more memory than its file.

use std::io::Write;

use super::{Qr, QrError, Size, Style};

pub(super) fn draw(qr: &Qr, style: &Style) -> Result<Vec<u8>, QrError> {
    style.check()?;
    if style.label.is_some() {
        return Err(QrError::LabelInPng);
    }
    let layout = Layout::new(qr, style)?;
    let art = match (qr.logo(), qr.hole()) {
        (Some(logo), Some((from, side))) => {
            let from = layout.margin + from * layout.module + layout.module / 2;
            let side = (side - 1) * layout.module;
            Some(Art { from, side, pixels: logo.picture()?.fitted(side, style.light) })
        }
        _ => None,
    };

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, layout.pixels, layout.pixels);
    if art.is_some() {
        encoder.set_color(png::ColorType::Rgb);
    } else {
        encoder.set_depth(png::BitDepth::One);
        encoder.set_color(png::ColorType::Indexed);
        let (dark, light) = (style.dark, style.light);
        encoder.set_palette(vec![dark.r, dark.g, dark.b, light.r, light.g, light.b]);
    }
    if let Size::Millimetres(mm) = style.size {
        let per_metre = (f64::from(layout.pixels) * 1000.0 / mm).round() as u32;
        encoder.set_pixel_dims(Some(png::PixelDimensions {
            xppu: per_metre,
            yppu: per_metre,
            unit: png::Unit::Meter,
        }));
    }
    // Most rows repeat the one above.
    encoder.set_filter(png::Filter::Up);
    let mut writer = encoder.write_header().map_err(failed)?;
    let mut rows = writer.stream_writer().map_err(failed)?;
    let mut row = Vec::new();
    let mut drawn = None;
    for y in 0..layout.pixels {
        let module = layout.module_at(y);
        if drawn != Some(module) {
            row = match art {
                Some(_) => colours(qr, style, &layout, module),
                None => bits(qr, &layout, module),
            };
            drawn = Some(module);
        }
        match art.as_ref().and_then(|art| art.row(y).map(|pixels| (art.from, pixels))) {
            Some((from, pixels)) => {
                let mut row = row.clone();
                let place = row.chunks_exact_mut(3).skip(from as usize);
                place.zip(pixels).for_each(|(place, pixel)| place.copy_from_slice(pixel));
                rows.write_all(&row)
            }
            None => rows.write_all(&row),
        }
        .map_err(|error| QrError::Png(Box::new(error)))?;
    }
    rows.finish().map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(file)
}

/// Where modules lie: whole pixels for each, the remainder split round the outside.
struct Layout {
    pixels: u32,
    module: u32,
    margin: u32,
    size: u32,
}

impl Layout {
    fn new(qr: &Qr, style: &Style) -> Result<Self, QrError> {
        let size = qr.size();
        let modules = size + 2 * style.quiet;
        let pixels = style.pixels(modules)?;
        let module = pixels / modules;
        Ok(Self { pixels, module, margin: (pixels - module * size) / 2, size })
    }

    /// The module at this pixel of a row or column, `None` in the quiet zone.
    fn module_at(&self, pixel: u32) -> Option<u32> {
        let module = pixel.checked_sub(self.margin)? / self.module.max(1);
        (module < self.size).then_some(module)
    }
}

/// The logo as it lies in the picture.
struct Art {
    from: u32,
    side: u32,
    pixels: Vec<[u8; 3]>,
}

impl Art {
    fn row(&self, y: u32) -> Option<&[[u8; 3]]> {
        let row = y.checked_sub(self.from).filter(|row| *row < self.side)?;
        self.pixels.chunks_exact(self.side as usize).nth(row as usize)
    }
}

fn is_dark(qr: &Qr, layout: &Layout, x: u32, row: Option<u32>) -> bool {
    matches!((layout.module_at(x), row), (Some(x), Some(y)) if qr.is_drawn(x, y))
}

/// One row of one-bit pixels: 0 for dark, 1 for light; the bits after the last pixel are light too.
fn bits(qr: &Qr, layout: &Layout, row: Option<u32>) -> Vec<u8> {
    let mut bytes = vec![0xff; layout.pixels.div_ceil(8) as usize];
    for (byte, start) in bytes.iter_mut().zip((0..layout.pixels).step_by(8)) {
        for bit in 0..8 {
            if is_dark(qr, layout, start + bit, row) {
                *byte &= !(0x80 >> bit);
            }
        }
    }
    bytes
}

fn colours(qr: &Qr, style: &Style, layout: &Layout, row: Option<u32>) -> Vec<u8> {
    let colour = |x| {
        if is_dark(qr, layout, x, row) { style.dark } else { style.light }
    };
    (0..layout.pixels).map(colour).flat_map(|colour| [colour.r, colour.g, colour.b]).collect()
}

fn failed(error: png::EncodingError) -> QrError {
    QrError::Png(Box::new(error))
}
