//! A logo in the middle of the code. What it covers is lost to the scanner and must be mended by error
//! correction, so a logo forces level H and its room is bounded by what H can mend in the worst block.

#[cfg(test)]
mod tests;

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{Color, QrError};

const MAX_BYTES: usize = 1 << 20;
const MAX_SIDE: u32 = 2_048;
const PERCENT: std::ops::RangeInclusive<u8> = 10..=30;

/// The smallest version with a logo; below it not even 5 modules could be spared.
pub(super) const LEAST_VERSION: u8 = 3;

/// Modules along one side that a logo may cover, for versions 1 to 40: the largest odd number that is at most
/// 30 % of the width and touches at most 60 % of the codewords which level H can mend, in every block. Some
/// versions (13, 15, 18) have little to spare because the logo falls on the same few blocks again and again.
const MOST_COVERED: [u32; 40] = [
    3, 5, 7, 7, 11, 11, 13, 13, 15, 17, 17, 19, 15, 21, 17, 23, 25, 21, 27, 29, 29, 31, 31, 33, 35,
    35, 37, 37, 39, 41, 41, 43, 43, 45, 47, 47, 49, 49, 51, 53,
];

/// A picture for the middle of the code. Keeps its proportions inside a square of the light colour.
#[derive(Clone)]
pub struct Logo {
    art: Art,
    percent: u8,
}

#[derive(Clone)]
enum Art {
    Png { file: Vec<u8>, picture: Picture },
    Svg(String),
}

/// Pixels of red, green, blue and opacity.
#[derive(Clone)]
pub(super) struct Picture {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
}

impl Logo {
    /// A logo from a PNG file of at most 1 MiB and 2,048 pixels along each side.
    ///
    /// # Errors
    /// [`QrError::LogoSize`] or [`QrError::LogoPng`].
    pub fn png(file: impl Into<Vec<u8>>) -> Result<Self, QrError> {
        let file = file.into();
        check_bytes(file.len())?;
        let picture = decode(&file)?;
        Ok(Self { art: Art::Png { file, picture }, percent: 25 })
    }

    /// A logo from an SVG text of at most 1 MiB. It can only be drawn into SVG, where it is embedded as an image, so
    /// that viewers run no script in it and load nothing for it.
    ///
    /// # Errors
    /// [`QrError::LogoSize`] or [`QrError::LogoSvg`].
    pub fn svg(text: impl Into<String>) -> Result<Self, QrError> {
        let text = text.into();
        check_bytes(text.len())?;
        let start = text.trim_start_matches('\u{feff}').trim_start();
        if !(start.starts_with("<svg") || start.starts_with("<?xml") || start.starts_with("<!--")) {
            return Err(QrError::LogoSvg);
        }
        Ok(Self { art: Art::Svg(text), percent: 25 })
    }

    /// How much of the code's width (without quiet zone) the logo takes at most, 10 to 30 percent; 25 unless told
    /// otherwise. It takes less where error correction could not spare that much.
    ///
    /// # Errors
    /// [`QrError::LogoPercent`].
    pub fn width_percent(self, percent: u8) -> Result<Self, QrError> {
        if !PERCENT.contains(&percent) {
            return Err(QrError::LogoPercent { min: *PERCENT.start(), max: *PERCENT.end() });
        }
        Ok(Self { percent, ..self })
    }

    /// Modules along one side that are cleared for the logo in a code of this version. Odd, as the width of
    /// every code is, so that the logo stands in the very middle.
    pub(super) fn side(&self, version: u8, size: u32) -> u32 {
        let most = MOST_COVERED.get(usize::from(version).wrapping_sub(1)).copied().unwrap_or(3);
        let wanted = (size * u32::from(self.percent) / 100).max(3);
        let odd = wanted - u32::from(wanted.is_multiple_of(2));
        odd.min(most)
    }

    pub(super) fn data_uri(&self) -> String {
        match &self.art {
            Art::Png { file, .. } => format!("data:image/png;base64,{}", STANDARD.encode(file)),
            Art::Svg(text) => format!("data:image/svg+xml;base64,{}", STANDARD.encode(text)),
        }
    }

    pub(super) fn picture(&self) -> Result<&Picture, QrError> {
        match &self.art {
            Art::Png { picture, .. } => Ok(picture),
            Art::Svg(_) => Err(QrError::LogoNotPixels),
        }
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.art {
            Art::Png { .. } => "png",
            Art::Svg(_) => "svg",
        };
        write!(f, "Logo({kind}, {} %)", self.percent)
    }
}

impl Picture {
    /// The picture inside a square of so many pixels, on this ground: rows of red, green, blue.
    pub(super) fn fitted(&self, side: u32, ground: Color) -> Vec<[u8; 3]> {
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

fn check_bytes(size: usize) -> Result<(), QrError> {
    if size > MAX_BYTES {
        return Err(QrError::LogoSize { unit: "bytes", size, max: MAX_BYTES });
    }
    Ok(())
}

fn decode(file: &[u8]) -> Result<Picture, QrError> {
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
