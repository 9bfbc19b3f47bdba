//! QR codes made on the spot, without a service in between: Zalo's API draws none since version 2, and
//! a code printed a thousand times has to be right the first time. So the text is cut into the fewest bits,
//! and colours, size and logo are refused where scanners would fail.

mod codewords;
mod color;
mod error;
mod grid;
mod layout;
mod logo;
mod mask;
#[cfg(feature = "qr")]
mod raster;
mod segments;
mod style;
mod svg;

use std::fmt;

use self::{
    grid::{Line, Lines},
    layout::Sheet,
};
use crate::{link::Link, model::OaId};

pub use color::Color;
pub use error::QrError;
pub use logo::Logo;
pub use style::{Size, Style};

/// Version 40 holds this many digits and not a byte more of anything.
const MAX_BYTES: usize = 7_089;

/// How much of a damaged code can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Level {
    /// About 7 %. For screens.
    L,
    /// About 15 %. Unless told otherwise.
    #[default]
    M,
    /// About 25 %. For desks and posters.
    Q,
    /// About 30 %. For rough places, and wherever a logo is.
    H,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::L => "L",
            Self::M => "M",
            Self::Q => "Q",
            Self::H => "H",
        })
    }
}

/// A QR code: a square of dark and light modules, to be drawn as SVG or PNG.
///
/// ```
/// use zalo_oa_core::{model::OaId, qr::{Qr, Style}};
///
/// let qr = Qr::oa(&OaId::new("2738683850129341000"))?;
/// assert_eq!((qr.version(), qr.size()), (3, 29));
/// let svg = qr.svg(&Style::default())?;
/// assert!(svg.starts_with("<svg"));
/// # Ok::<(), zalo_oa_core::qr::QrError>(())
/// ```
#[derive(Clone)]
pub struct Qr {
    version: u8,
    level: Level,
    rows: Box<Lines>,
    logo: Option<Logo>,
}

impl Qr {
    /// The smallest code that holds this text at level M, or better where that costs no room.
    ///
    /// # Errors
    /// [`QrError::Empty`] or [`QrError::TooLong`].
    pub fn new(text: &str) -> Result<Self, QrError> {
        Self::builder(text).build()
    }

    /// The code that opens an OA, holding the same link as the official one.
    ///
    /// # Errors
    /// [`QrError::Link`] unless the id is 15 to 20 digits.
    pub fn oa(oa: &OaId) -> Result<Self, QrError> {
        Self::link(&Link::official_qr(oa)?)
    }

    /// The code that opens this link.
    ///
    /// # Errors
    /// [`QrError::TooLong`].
    pub fn link(link: &Link) -> Result<Self, QrError> {
        Self::new(&link.to_string())
    }

    /// A code with its own error correction level or a logo.
    ///
    /// ```
    /// use zalo_oa_core::qr::{Level, Qr};
    ///
    /// let qr = Qr::builder("https://zalo.me/bennghe").level(Level::Q).build()?;
    /// assert!(qr.level() >= Level::Q);
    /// # Ok::<(), zalo_oa_core::qr::QrError>(())
    /// ```
    pub fn builder(text: impl Into<String>) -> QrBuilder {
        QrBuilder { text: text.into(), level: Level::default(), logo: None }
    }

    /// The code as an SVG document.
    ///
    /// # Errors
    /// What is wrong with the style: colours, quiet zone, size or label.
    pub fn svg(&self, style: &Style) -> Result<String, QrError> {
        svg::draw(self, style)
    }

    /// The code as a PNG file, at most 10,000 pixels wide.
    ///
    /// # Errors
    /// What is wrong with the style, [`QrError::TooSmall`], [`QrError::TooManyPixels`],
    /// [`QrError::LabelInPng`], [`QrError::LogoNotPixels`].
    #[cfg(feature = "qr")]
    pub fn png(&self, style: &Style) -> Result<Vec<u8>, QrError> {
        raster::draw(self, style)
    }

    /// 1 (21 modules wide) to 40 (177 modules wide).
    #[must_use]
    pub fn version(&self) -> u8 {
        self.version
    }

    /// Modules along one side, 21 to 177, without the quiet zone.
    #[must_use]
    pub fn size(&self) -> u32 {
        u32::from(self.version) * 4 + 17
    }

    /// The level of the code, which is what was asked for or better.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// Whether the module in this column and row, from the upper left, is dark. Outside the code none is. Modules
    /// beneath a logo are told as they would be without it.
    #[must_use]
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        self.rows.get(y as usize).is_some_and(|row| row.get(x))
    }

    /// The rows as they are drawn: what a logo covers is light.
    fn drawn(&self) -> impl Iterator<Item = Line> {
        let hole = self.hole().map(|(from, side)| from..from + side).unwrap_or_default();
        let covered = Line::of(hole.end, |x| x >= hole.start);
        self.rows.iter().zip(0..self.size()).map(move |(row, y)| match hole.contains(&y) {
            true => row.zip(covered, |row, covered| row & !covered),
            false => *row,
        })
    }

    #[cfg(feature = "qr")]
    fn is_drawn(&self, x: u32, y: u32) -> bool {
        let covered = self.hole().is_some_and(|(from, side)| {
            let hole = from..from + side;
            hole.contains(&x) && hole.contains(&y)
        });
        !covered && self.is_dark(x, y)
    }

    fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// First module and number of modules, along both sides, that are left light for the logo.
    fn hole(&self) -> Option<(u32, u32)> {
        let side = self.logo.as_ref()?.side(self.version(), self.size());
        Some(((self.size() - side) / 2, side))
    }
}

impl fmt::Debug for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the modules: they are the text, which may be personal.
        f.debug_struct("Qr")
            .field("version", &self.version())
            .field("level", &self.level())
            .finish_non_exhaustive()
    }
}

/// What a [`Qr`] is made from. Got from [`Qr::builder`].
#[derive(Clone)]
pub struct QrBuilder {
    text: String,
    level: Level,
    logo: Option<Logo>,
}

impl QrBuilder {
    /// The least error correction. The code has more where that makes it no larger.
    #[must_use]
    pub fn level(self, level: Level) -> Self {
        Self { level, ..self }
    }

    /// A logo in the middle. It forces level H, whatever [`level`](Self::level) says, and version 3 or higher.
    #[must_use]
    pub fn logo(self, logo: Logo) -> Self {
        Self { logo: Some(logo), ..self }
    }

    /// Makes the code. Text beyond ASCII is encoded as UTF-8, exactly as given.
    ///
    /// # Errors
    /// [`QrError::Empty`] or [`QrError::TooLong`].
    pub fn build(self) -> Result<Qr, QrError> {
        let Self { text, level, logo } = self;
        if text.is_empty() {
            return Err(QrError::Empty);
        }
        let (level, least) =
            if logo.is_some() { (Level::H, logo::LEAST_VERSION) } else { (level, 1) };
        let bytes = text.len();
        for range in segments::RANGES.into_iter().filter(|_| bytes <= MAX_BYTES) {
            let bits = segments::bits(&text, range);
            let from = range.from.max(least);
            if let Some((version, level, words)) = codewords::encode(bits, level, from, range.to) {
                let rows = Box::new(mask::best(&Sheet::new(version, &words), level));
                return Ok(Qr { version, level, rows, logo });
            }
        }
        Err(QrError::TooLong { bytes, level })
    }
}

impl fmt::Debug for QrBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { level, logo, .. } = self;
        f.debug_struct("QrBuilder")
            .field("level", level)
            .field("logo", logo)
            .finish_non_exhaustive()
    }
}
