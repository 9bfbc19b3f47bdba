//! Links and QR codes: pure functions of the core, with options as a dictionary.

use pyo3::{
    prelude::*,
    types::{PyBytes, PyDict},
};
use serde_json::json;
use zalo_oa_core::{
    link::{self, Link},
    model::OaId,
    qr::{Color, Level, Logo, Qr, QrError, Size, Style},
};

use crate::{error::refuse, value::to_python};

const KNOWN: [&str; 12] = [
    "level",
    "dark",
    "light",
    "quiet_zone",
    "module",
    "pixels",
    "millimetres",
    "dpi",
    "label",
    "logo_png",
    "logo_svg",
    "logo_percent",
];

/// The code of a text as SVG.
#[pyfunction]
#[pyo3(signature = (text, options=None))]
pub(crate) fn qr_svg(py: Python, text: &str, options: Option<&Bound<PyDict>>) -> PyResult<String> {
    let (qr, style) = made(py, text, options)?;
    py.detach(|| qr.svg(&style)).map_err(|error| wrong(py, &error))
}

/// The code of a text as a PNG file.
#[pyfunction]
#[pyo3(signature = (text, options=None))]
pub(crate) fn qr_png<'py>(
    py: Python<'py>,
    text: &str,
    options: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyBytes>> {
    let (qr, style) = made(py, text, options)?;
    let file = py.detach(|| qr.png(&style)).map_err(|error| wrong(py, &error))?;
    Ok(PyBytes::new(py, &file))
}

/// The modules row by row, `True` for dark, without the quiet zone.
#[pyfunction]
#[pyo3(signature = (text, options=None))]
pub(crate) fn qr_matrix(
    py: Python,
    text: &str,
    options: Option<&Bound<PyDict>>,
) -> PyResult<Vec<Vec<bool>>> {
    let (qr, _) = made(py, text, options)?;
    let side = 0..qr.size();
    Ok(side.clone().map(|y| side.clone().map(|x| qr.is_dark(x, y)).collect()).collect())
}

/// The link to the page of an OA.
#[pyfunction]
pub(crate) fn oa_link(py: Python, oa: &str) -> PyResult<String> {
    link::oa_link(&OaId::new(oa)).map_err(|error| refuse(py, "link", error.to_string()))
}

/// The link to the page of an OA by its alias.
#[pyfunction]
pub(crate) fn alias_link(py: Python, alias: &str) -> PyResult<String> {
    link::alias_link(alias).map_err(|error| refuse(py, "link", error.to_string()))
}

/// The link that the official QR of an OA holds.
#[pyfunction]
pub(crate) fn qr_link(py: Python, oa: &str) -> PyResult<String> {
    link::official_qr_link(&OaId::new(oa)).map_err(|error| refuse(py, "link", error.to_string()))
}

/// What a public link opens: `kind`, `url`, `oa_id`, `opens_oa`.
#[pyfunction]
pub(crate) fn read_link(py: Python, text: &str) -> PyResult<Py<PyAny>> {
    let link: Link =
        text.parse().map_err(|error: link::LinkError| refuse(py, "link", error.to_string()))?;
    let kind = match &link {
        Link::Oa(_) => "oa",
        Link::OaAlias(_) => "oa_alias",
        Link::OfficialQr(_) => "official_qr",
        Link::Person(_) => "person",
        Link::Group(_) => "group",
        Link::MiniApp(_) => "mini_app",
        Link::Article { .. } => "article",
        Link::Video { .. } => "video",
        Link::Call(_) => "call",
        Link::StaffConsole { .. } => "staff_console",
        _ => "other",
    };
    let (url, oa, opens) = (link.to_string(), link.oa_id(), link.opens_oa());
    to_python(py, &json!({ "kind": kind, "url": url, "oa_id": oa, "opens_oa": opens }))
}

fn wrong(py: Python, error: &QrError) -> PyErr {
    refuse(py, "qr", error.to_string())
}

fn made(py: Python, text: &str, options: Option<&Bound<PyDict>>) -> PyResult<(Qr, Style)> {
    let wrong = |error: QrError| wrong(py, &error);
    let empty = PyDict::new(py);
    let options = options.unwrap_or(&empty);
    for name in options.keys() {
        let name: String = name.extract()?;
        if !KNOWN.contains(&name.as_str()) {
            return Err(refuse(py, "qr", format!("there is no option named `{name}`")));
        }
    }
    let mut builder = Qr::builder(text);
    if let Some(level) = option::<String>(options, "level")? {
        let known = [Level::L, Level::M, Level::Q, Level::H];
        let level = known.into_iter().find(|known| known.to_string() == level);
        builder = builder.level(level.ok_or_else(|| refuse(py, "qr", "`level` is L, M, Q or H"))?);
    }
    let logo =
        match (option::<Vec<u8>>(options, "logo_png")?, option::<String>(options, "logo_svg")?) {
            (Some(file), _) => Some(Logo::png(file).map_err(wrong)?),
            (None, Some(text)) => Some(Logo::svg(text).map_err(wrong)?),
            (None, None) => None,
        };
    if let Some(logo) = logo {
        let logo = match option(options, "logo_percent")? {
            Some(percent) => logo.width_percent(percent).map_err(wrong)?,
            None => logo,
        };
        builder = builder.logo(logo);
    }
    let qr = builder.build().map_err(wrong)?;
    Ok((qr, style(options, wrong)?))
}

fn style(options: &Bound<PyDict>, wrong: impl Fn(QrError) -> PyErr) -> PyResult<Style> {
    let mut style = Style::default();
    let color = |text: String| text.parse::<Color>().map_err(&wrong);
    if let Some(dark) = option(options, "dark")? {
        style = style.dark(color(dark)?);
    }
    if let Some(light) = option(options, "light")? {
        style = style.light(color(light)?);
    }
    if let Some(modules) = option(options, "quiet_zone")? {
        style = style.quiet_zone(modules);
    }
    if let Some(pixels) = option(options, "module")? {
        style = style.size(Size::Module(pixels));
    }
    if let Some(pixels) = option(options, "pixels")? {
        style = style.size(Size::Pixels(pixels));
    }
    if let Some(wide) = option(options, "millimetres")? {
        style = style.size(Size::Millimetres(wide));
    }
    if let Some(dpi) = option(options, "dpi")? {
        style = style.dpi(dpi);
    }
    if let Some(label) = option::<String>(options, "label")? {
        style = style.label(label);
    }
    Ok(style)
}

/// An option that may be absent or `None`.
fn option<T>(options: &Bound<PyDict>, name: &str) -> PyResult<Option<T>>
where
    T: for<'a, 'py> FromPyObject<'a, 'py, Error = PyErr>,
{
    match options.get_item(name)? {
        Some(value) if !value.is_none() => value.extract().map(Some),
        _ => Ok(None),
    }
}
