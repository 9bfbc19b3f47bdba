//! How a QR looks. Everything is checked when the code is drawn, before any picture is made, so
//! that a style which no scanner could read never reaches a printer.

use super::{Color, QrError};

const MAX_QUIET: u32 = 40;
/// WCAG asks 4.5 for text; scanners get by on less, worn print and poor light take the rest.
const LEAST_CONTRAST: f64 = 4.5;
const MAX_PER_MODULE: u32 = 500;
/// Widest picture in pixels; 84 cm at 300 dots per inch.
pub(super) const MAX_PIXELS: u32 = 10_000;
const MAX_MILLIMETRES: u32 = 3_000;
#[cfg(feature = "qr")]
const MAX_DPI: u32 = 2_400;
const LABEL_LINES: usize = 3;
const LABEL_CHARS: usize = 60;

/// The width of the picture, quiet zone included. A label adds to the height only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// So many pixels for each module, 1 to 500.
    Module(u32),
    /// So many pixels in all, at most 10,000. In PNG the modules are whole pixels and what is left over
    /// widens the quiet zone.
    Pixels(u32),
    /// So wide on paper, at most 3,000 mm. In PNG at the style's [`dpi`](Style::dpi), with that density
    /// in the file. Phones read modules of 0.4 mm and more at arm's length.
    Millimetres(f64),
}

/// Colours, quiet zone, size and label of a QR.
///
/// ```
/// use zalo_oa_core::qr::{Color, Qr, Size, Style};
///
/// let style = Style::default().dark("#003c7d".parse()?).size(Size::Millimetres(40.0)).label("Quầy số 3");
/// let svg = Qr::new("https://zalo.me/bennghe")?.svg(&style)?;
/// assert!(svg.contains("width=\"40mm\"") && svg.contains("Quầy số 3"));
/// # Ok::<(), zalo_oa_core::qr::QrError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    pub(super) quiet: u32,
    pub(super) dark: Color,
    pub(super) light: Color,
    pub(super) size: Size,
    pub(super) dpi: u32,
    pub(super) label: Option<String>,
}

impl Default for Style {
    /// Black on white, 4 modules of quiet zone, 8 pixels for each module, 300 dots per inch, no label.
    fn default() -> Self {
        Self {
            quiet: 4,
            dark: Color::BLACK,
            light: Color::WHITE,
            size: Size::Module(8),
            dpi: 300,
            label: None,
        }
    }
}

impl Style {
    /// The empty border in modules, 0 to 40. Less than 4 only where the page around it stays empty.
    #[must_use]
    pub fn quiet_zone(self, modules: u32) -> Self {
        Self { quiet: modules, ..self }
    }

    /// The colour of the dark modules, and of the label.
    #[must_use]
    pub fn dark(self, color: Color) -> Self {
        Self { dark: color, ..self }
    }

    /// The colour of the ground. Must be lighter than the dark one, at a contrast of 4.5 or more.
    #[must_use]
    pub fn light(self, color: Color) -> Self {
        Self { light: color, ..self }
    }

    /// The width of the picture.
    #[must_use]
    pub fn size(self, size: Size) -> Self {
        Self { size, ..self }
    }

    /// Dots per inch of a PNG sized in millimetres, 1 to 2,400; 300 unless told otherwise.
    #[must_use]
    pub fn dpi(self, dpi: u32) -> Self {
        Self { dpi, ..self }
    }

    /// Text under the code, in SVG only: up to 3 lines (parted by `\n`) of up to 60 characters. Long lines get
    /// smaller letters. Control characters are refused, markup signs are escaped.
    #[must_use]
    pub fn label(self, text: impl Into<String>) -> Self {
        Self { label: Some(text.into()), ..self }
    }

    /// Takes the label away, for a PNG in the style of an SVG.
    #[must_use]
    pub fn without_label(self) -> Self {
        Self { label: None, ..self }
    }

    pub(super) fn check(&self) -> Result<(), QrError> {
        if self.quiet > MAX_QUIET {
            return Err(QrError::QuietZone { modules: self.quiet, max: MAX_QUIET });
        }
        let ratio = self.dark.contrast(self.light);
        if self.dark.luminance() > self.light.luminance() {
            return Err(QrError::Inverted);
        }
        if ratio < LEAST_CONTRAST {
            return Err(QrError::Contrast { ratio, least: LEAST_CONTRAST });
        }
        let (unit, max, good) = match self.size {
            Size::Module(n) => {
                ("pixels per module", MAX_PER_MODULE, (1..=MAX_PER_MODULE).contains(&n))
            }
            Size::Pixels(n) => ("pixels", MAX_PIXELS, (1..=MAX_PIXELS).contains(&n)),
            // Not a number compares as false, so it is refused too.
            Size::Millimetres(mm) => {
                ("millimetres", MAX_MILLIMETRES, mm > 0.0 && mm <= f64::from(MAX_MILLIMETRES))
            }
        };
        if !good {
            return Err(QrError::Size { unit, max });
        }
        self.check_label()
    }

    fn check_label(&self) -> Result<(), QrError> {
        let Some(label) = &self.label else {
            return Ok(());
        };
        // XML 1.0 has no place for control characters and the two non-characters, escaped or not.
        let unseen =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
        if label.chars().any(unseen) {
            return Err(QrError::LabelControl);
        }
        let (mut lines, mut fits) = (0, true);
        for line in super::svg::lines(label) {
            lines += 1;
            fits &= !line.is_empty() && super::svg::letters(line) <= LABEL_CHARS;
        }
        if lines > LABEL_LINES || !fits {
            return Err(QrError::Label { lines: LABEL_LINES, chars: LABEL_CHARS });
        }
        Ok(())
    }

    /// Width of a PNG in pixels for a code of so many modules, quiet zone included.
    #[cfg(feature = "qr")]
    pub(super) fn pixels(&self, modules: u32) -> Result<u32, QrError> {
        let pixels = match self.size {
            Size::Module(n) => n.saturating_mul(modules),
            Size::Pixels(n) => n,
            Size::Millimetres(mm) => {
                if !(1..=MAX_DPI).contains(&self.dpi) {
                    return Err(QrError::Size { unit: "dots per inch", max: MAX_DPI });
                }
                (mm / 25.4 * f64::from(self.dpi)).round() as u32
            }
        };
        if pixels < modules {
            return Err(QrError::TooSmall { pixels, needed: modules });
        }
        if pixels > MAX_PIXELS {
            return Err(QrError::TooManyPixels { pixels, max: MAX_PIXELS });
        }
        Ok(pixels)
    }
}
