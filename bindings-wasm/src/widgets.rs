//! Links and QR codes for a page: texts in, texts out. Every byte here is loaded by every visitor, so there is no JSON,
//! no async and no JavaScript value: nothing is imported, which also means that nothing here can reach a clock, a
//! network or a token.
//!
//! What went wrong comes back as a text too, with `!` in front, which no link and no SVG begins with.

use wasm_bindgen::prelude::wasm_bindgen;
use zalo_oa_core::{
    link::{LinkError, alias_link, oa_link, official_qr_link},
    model::OaId,
    qr::{Level, Logo, Qr, QrError, Style},
};

/// The address of an OA's page, by id or alias.
#[wasm_bindgen(js_name = oaLink)]
pub fn page_of(oa: &str) -> String {
    told(if is_id(oa) { oa_link(&OaId::new(oa)) } else { alias_link(oa) })
}

/// What the QR of an OA holds; for an id the same as the official one.
#[wasm_bindgen(js_name = qrLink)]
pub fn link_in_qr(oa: &str) -> String {
    told(if is_id(oa) { official_qr_link(&OaId::new(oa)) } else { alias_link(oa) })
}

/// A QR as an SVG document. Level is `L`, `M`, `Q` or `H`; an empty label or logo is none.
#[wasm_bindgen(js_name = qrSvg)]
pub fn qr_svg(text: &str, level: &str, margin: u32, label: &str, logo: &str) -> String {
    let mut style = Style::default().quiet_zone(margin);
    if !label.is_empty() {
        style = style.label(label);
    }
    encode(text, level, logo).and_then(|qr| qr.svg(&style)).unwrap_or_else(bad_code)
}

/// A QR as its modules, row by row, each `1` for dark or `0`, without the quiet zone; as many rows as columns.
#[wasm_bindgen(js_name = qrMatrix)]
pub fn qr_matrix(text: &str, level: &str) -> String {
    match encode(text, level, "") {
        Ok(qr) => {
            let mut modules = String::new();
            for y in 0..qr.size() {
                for x in 0..qr.size() {
                    modules.push(if qr.is_dark(x, y) { '1' } else { '0' });
                }
            }
            modules
        }
        Err(error) => bad_code(error),
    }
}

fn encode(text: &str, level: &str, logo: &str) -> Result<Qr, QrError> {
    let level = match level {
        "L" => Level::L,
        "Q" => Level::Q,
        "H" => Level::H,
        _ => Level::M,
    };
    let mut qr = Qr::builder(text).level(level);
    if !logo.is_empty() {
        qr = qr.logo(Logo::data_url(logo)?);
    }
    qr.build()
}

/// Nine digits and more are no alias: an id, or a mistake.
fn is_id(oa: &str) -> bool {
    oa.len() >= 9 && oa.bytes().all(|b| b.is_ascii_digit())
}

fn told(link: Result<String, LinkError>) -> String {
    link.unwrap_or_else(|error| {
        refused(match error {
            LinkError::OaId => "an oa's id is 15 to 20 digits",
            LinkError::AliasTaken => "the alias would be read as another kind of link",
            _ => "an alias holds latin letters, digits, `.`, `_` and `-`, 1 to 128 of them",
        })
    })
}

/// What can go wrong here, without numbers: all texts of the core with their formatting would make the module larger.
fn bad_code(error: QrError) -> String {
    refused(match error {
        QrError::Empty => "a qr code needs a text, the one given is empty",
        QrError::TooLong { .. } => "the text is too long for a qr code at this level",
        QrError::Label { .. } => "a label is 1 to 3 lines of 1 to 60 characters",
        QrError::LabelControl => "the label holds a control character",
        QrError::LogoSize { .. } => "the logo is larger than 1 MiB",
        QrError::LogoAddress => "the logo is no `data:` address of a png or jpeg in base64",
        _ => "the qr code cannot be drawn",
    })
}

fn refused(why: &str) -> String {
    "!".to_owned() + why
}
