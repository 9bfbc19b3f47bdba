//! What can be wrong with a QR, said so that the person who ordered the poster can mend it.
//! The encoded text is never repeated: it may be a link to a person.

use super::Level;

/// Why a QR could not be made or drawn.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum QrError {
    /// There is nothing to encode.
    #[error("a qr code needs a text, the one given is empty")]
    Empty,
    /// The link to encode could not be built.
    #[error("the link for the qr code could not be built")]
    Link(#[from] crate::link::LinkError),
    /// No QR is large enough at this error correction level.
    #[error(
        "{bytes} bytes do not fit into a qr code at level `{level}`, shorten them or take a lower level"
    )]
    TooLong {
        /// Bytes in the text.
        bytes: usize,
        /// The level that was asked for.
        level: Level,
    },
    /// A colour that is not hexadecimal.
    #[error("a colour is written `#rgb` or `#rrggbb`")]
    Color,
    /// Light modules on a dark ground: many scanners give up on them.
    #[error(
        "the `dark` colour is lighter than the `light` one, scanners need dark modules on a light ground"
    )]
    Inverted,
    /// Colours too near to each other to be told apart by a scanner.
    #[error("the colours' contrast is {} to 1, scanners need at least {}", tenths(*ratio), tenths(*least))]
    Contrast {
        /// Contrast of the two colours, 1 to 21.
        ratio: f64,
        /// The least that is allowed.
        least: f64,
    },
    /// More quiet zone than anyone needs.
    #[error("the quiet zone is {modules} modules, at most {max} are allowed")]
    QuietZone {
        /// The zone asked for, in modules.
        modules: u32,
        /// The limit, in modules.
        max: u32,
    },
    /// A size that is nothing, not a number, or beyond the limit.
    #[error("the size in {unit} must be above 0 and at most {max}")]
    Size {
        /// `pixels per module`, `pixels`, `millimetres` or `dots per inch`.
        unit: &'static str,
        /// The largest allowed.
        max: u32,
    },
    /// Less than one pixel for each module.
    #[error(
        "the image would be {pixels} pixels wide, but this qr code with its quiet zone needs at least {needed}"
    )]
    TooSmall {
        /// Width that the size comes to.
        pixels: u32,
        /// One pixel for each module.
        needed: u32,
    },
    /// An image larger than the limit.
    #[error("the image would be {pixels} pixels wide, at most {max} are allowed")]
    TooManyPixels {
        /// Width that the size comes to.
        pixels: u32,
        /// The limit.
        max: u32,
    },
    /// A label beyond its limits, or with nothing to read in a line.
    #[error("a label is 1 to {lines} lines of 1 to {chars} characters")]
    Label {
        /// Most lines.
        lines: usize,
        /// Most characters (code points) in a line.
        chars: usize,
    },
    /// A label with characters that XML forbids or that nobody sees.
    #[error("the label holds a control character")]
    LabelControl,
    /// A label was to be drawn into a PNG, for which this crate has no font.
    #[error("a label can be drawn into svg only, take `label` out of the style for png")]
    LabelInPng,
    /// The logo's file or picture is too large.
    #[error("the logo has {size} {unit}, at most {max} are allowed")]
    LogoSize {
        /// What was counted, `bytes` or `pixels along one side`.
        unit: &'static str,
        /// How many there are.
        size: usize,
        /// How many are allowed.
        max: usize,
    },
    /// The logo asked for more, or less, of the code's width than can work.
    #[error("a logo takes {min} to {max} percent of the code's width")]
    LogoPercent {
        /// Least width, in percent.
        min: u8,
        /// Most width, in percent.
        max: u8,
    },
    /// The logo is not a PNG, or a damaged one.
    #[error("the logo cannot be read as png")]
    LogoPng(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The logo is not an SVG text.
    #[error("the logo does not begin as an svg text does")]
    LogoSvg,
    /// The logo's address is not of the kind that is taken.
    #[error("the logo is no `data:` address of a png or jpeg in base64")]
    LogoAddress,
    /// An SVG logo, or one given by address, was to be drawn into a PNG.
    #[error("this logo cannot be drawn into png, give it as a png file")]
    LogoNotPixels,
    /// The PNG could not be written.
    #[error("the png could not be written")]
    Png(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// One decimal, without the formatting of floats, which a page would have to load.
fn tenths(value: f64) -> String {
    let tenths = (value * 10.0).round() as u64;
    format!("{}.{}", tenths / 10, tenths % 10)
}
