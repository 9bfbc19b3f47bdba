//! A logo in the middle of the code. What it covers is lost to the scanner and must be mended by error
//! correction, so a logo forces level H and its room is bounded by what H can mend in the worst block.

#[cfg(feature = "qr")]
mod picture;
#[cfg(test)]
mod tests;

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::QrError;
#[cfg(feature = "qr")]
use picture::Picture;

const MAX_BYTES: usize = 1 << 20;
const PNG: &str = "data:image/png;base64,";
const JPEG: &str = "data:image/jpeg;base64,";
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
    /// As a `data:` address, which is how SVG takes it.
    address: String,
    #[cfg(feature = "qr")]
    picture: Option<Picture>,
    percent: u8,
}

impl Logo {
    /// A logo from a PNG file of at most 1 MiB and 2,048 pixels along each side.
    ///
    /// # Errors
    /// [`QrError::LogoSize`] or [`QrError::LogoPng`].
    #[cfg(feature = "qr")]
    pub fn png(file: impl Into<Vec<u8>>) -> Result<Self, QrError> {
        let file = file.into();
        check_bytes(file.len())?;
        let picture = Some(picture::decode(&file)?);
        Ok(Self { picture, ..Self::new(format!("{PNG}{}", STANDARD.encode(file))) })
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
        Ok(Self::new(format!("data:image/svg+xml;base64,{}", STANDARD.encode(text))))
    }

    /// A logo from a `data:image/png;base64,` or `data:image/jpeg;base64,` address of a file of at most 1 MiB, as a
    /// page has it at hand. It can only be drawn into SVG. The file itself is not looked into: a viewer that cannot
    /// read it leaves its place light.
    ///
    /// ```
    /// use zalo_oa_core::qr::Logo;
    ///
    /// assert!(Logo::data_url("data:image/jpeg;base64,/9j/4AAQ").is_ok());
    /// assert!(Logo::data_url("https://example.com/logo.png").is_err());
    /// assert!(Logo::data_url("data:image/svg+xml;base64,PHN2Zz4=").is_err());
    /// ```
    ///
    /// # Errors
    /// [`QrError::LogoSize`] or [`QrError::LogoAddress`].
    pub fn data_url(address: impl Into<String>) -> Result<Self, QrError> {
        let address = address.into();
        let data = address.strip_prefix(PNG).or_else(|| address.strip_prefix(JPEG));
        let data = data.ok_or(QrError::LogoAddress)?.trim_end_matches('=').as_bytes();
        check_bytes(data.len() / 4 * 3)?;
        // Nothing that could end the attribute it will stand in.
        let fits = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
        match !data.is_empty() && data.iter().all(fits) {
            true => Ok(Self::new(address)),
            false => Err(QrError::LogoAddress),
        }
    }

    fn new(address: String) -> Self {
        Self {
            address,
            #[cfg(feature = "qr")]
            picture: None,
            percent: 25,
        }
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

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    #[cfg(feature = "qr")]
    pub(super) fn picture(&self) -> Result<&Picture, QrError> {
        self.picture.as_ref().ok_or(QrError::LogoNotPixels)
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.address.trim_start_matches("data:image/").split([';', '+']).next();
        write!(f, "Logo({}, {} %)", kind.unwrap_or_default(), self.percent)
    }
}

fn check_bytes(size: usize) -> Result<(), QrError> {
    if size > MAX_BYTES {
        return Err(QrError::LogoSize { unit: "bytes", size, max: MAX_BYTES });
    }
    Ok(())
}
