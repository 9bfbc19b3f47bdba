//! Colours, with the contrast that decides whether a scanner can tell them apart.

use std::{fmt, str::FromStr};

use super::QrError;

/// An opaque colour, written `#rrggbb`. There is no transparency: what lies beneath decides
/// whether the code can be read, and only the printer would know.
///
/// ```
/// use zalo_oa_core::qr::Color;
///
/// let blue: Color = "#0068ff".parse()?;
/// assert_eq!(blue, Color::rgb(0, 104, 255));
/// assert!(blue.contrast(Color::WHITE) > 4.5);
/// # Ok::<(), zalo_oa_core::qr::QrError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    pub(super) r: u8,
    pub(super) g: u8,
    pub(super) b: u8,
}

impl Color {
    /// `#000000`.
    pub const BLACK: Self = Self::rgb(0, 0, 0);
    /// `#ffffff`.
    pub const WHITE: Self = Self::rgb(255, 255, 255);

    /// A colour from red, green and blue, 0 to 255 each.
    #[must_use]
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b }
    }

    /// Contrast of two colours as WCAG 2 counts it, 1 (equal) to 21 (black and white), in either order.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance, 0 (black) to 1 (white), by the sRGB formula of WCAG 2.
    pub(super) fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { power_2_4((c + 0.055) / 1.055) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

/// `value` to the power of 2.4, for 0.05 to 1: its square times the fifth root of its square, by Newton's way. The general
/// function would be a good part of what a page loads.
fn power_2_4(value: f64) -> f64 {
    let square = value * value;
    let root =
        (0..24).fold(1.0_f64, |root, _| (4.0 * root + square / (root * root * root * root)) / 5.0);
    square * root
}

impl FromStr for Color {
    type Err = QrError;

    /// Reads `#rgb` or `#rrggbb`, in either case.
    fn from_str(text: &str) -> Result<Self, QrError> {
        let hex = text.strip_prefix('#').ok_or(QrError::Color)?;
        let digits: Option<Vec<u8>> =
            hex.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
        match digits.as_deref() {
            Some(&[r, g, b]) => Ok(Self::rgb(r * 17, g * 17, b * 17)),
            Some(&[r, s, g, h, b, c]) => Ok(Self::rgb(r * 16 + s, g * 16 + h, b * 16 + c)),
            _ => Err(QrError::Color),
        }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_channel_has_the_power_that_the_formula_asks_for() {
        for channel in 11..=255 {
            let value = (f64::from(channel) / 255.0 + 0.055) / 1.055;
            let (found, wanted) = (super::power_2_4(value), value.powf(2.4));
            assert!((found - wanted).abs() < 1e-12, "{channel}: {found} for {wanted}");
        }
    }
}
