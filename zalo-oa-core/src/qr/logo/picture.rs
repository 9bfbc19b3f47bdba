//! A logo's pixels: PNG is drawn without a viewer, so its file has to be read and scaled here.

use super::super::{Color, QrError};

const MAX_SIDE: u32 = 2_048;

/// Pixels of red, green, blue and opacity.
#[derive(Clone)]
pub(in super::super) struct Picture {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
}

impl Picture {
    /// The picture inside a square of so many pixels, on this ground: rows of red, green, blue.
    pub(in super::super) fn fitted(&self, side: u32, ground: Color) -> Vec<[u8; 3]> {
        let longest = self.width.max(self.height).max(1);
        let scaled =
            |length: u32| (u64::from(length) * u64::from(side) / u64::from(longest)).max(1) as u32;
        let (width, height) = (scaled(self.width), scaled(self.height));
        let (left, top) = (side.saturating_sub(width) / 2, side.saturating_sub(height) / 2);
        let mut pixels = Vec::with_capacity(side as usize * side as usize);
        for y in 0..side {
            for x in 0..side {
                let inside = (left..left + width).contains(&x) && (top..top + height).contains(&y);
                pixels.push(match inside {
                    true => self.average(
                        span(x - left, width, self.width),
                        span(y - top, height, self.height),
                        ground,
                    ),
                    false => [ground.r, ground.g, ground.b],
                });
            }
        }
        pixels
    }

    /// The mean colour of a rectangle of the picture, laid on the ground by opacity.
    fn average(&self, xs: (u32, u32), ys: (u32, u32), ground: Color) -> [u8; 3] {
        let (mut sum, mut count) = ([0u64; 3], 0u64);
        for y in ys.0..ys.1 {
            let start = (y as usize * self.width as usize + xs.0 as usize) * 4;
            let end = start + (xs.1 - xs.0) as usize * 4;
            for pixel in self.rgba.get(start..end).unwrap_or_default().chunks_exact(4) {
                let &[r, g, b, opacity] = pixel else { continue };
                for (sum, (ink, paper)) in
                    sum.iter_mut().zip([(r, ground.r), (g, ground.g), (b, ground.b)])
                {
                    let (ink, paper, opacity) =
                        (u64::from(ink), u64::from(paper), u64::from(opacity));
                    *sum += ink * opacity + paper * (255 - opacity);
                }
                count += 255;
            }
        }
        sum.map(|sum| (sum / count.max(1)) as u8)
    }
}

/// The source pixels that one target pixel stands for, at least one.
fn span(at: u32, target: u32, source: u32) -> (u32, u32) {
    let edge = |at: u32| (u64::from(at) * u64::from(source) / u64::from(target.max(1))) as u32;
    let from = edge(at).min(source.saturating_sub(1));
    (from, edge(at + 1).max(from + 1))
}

pub(super) fn decode(file: &[u8]) -> Result<Picture, QrError> {
    let fail = |error: png::DecodingError| QrError::LogoPng(Box::new(error));
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(
        png::Transformations::normalize_to_color8() | png::Transformations::ALPHA,
    );
    let info = decoder.read_header_info().map_err(fail)?;
    let (width, height) = (info.width, info.height);
    let longest = width.max(height);
    if longest > MAX_SIDE {
        return Err(QrError::LogoSize {
            unit: "pixels along one side",
            size: longest as usize,
            max: MAX_SIDE as usize,
        });
    }
    let mut reader = decoder.read_info().map_err(fail)?;
    let mut data = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let frame = reader.next_frame(&mut data).map_err(fail)?;
    data.truncate(frame.buffer_size());
    let rgba = match frame.color_type {
        png::ColorType::GrayscaleAlpha => data
            .chunks_exact(2)
            .flat_map(|pixel| match *pixel {
                [grey, opacity] => [grey, grey, grey, opacity],
                _ => [0; 4],
            })
            .collect(),
        _ => data,
    };
    Ok(Picture { width, height, rgba })
}
