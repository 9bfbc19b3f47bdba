//! The page's own files, read once at the start: what is not among them does not exist.

use std::{ffi::OsStr, fs, path::Path};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
    routing::get,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use sha2::{Digest, Sha256, Sha384};
use zalo_oa_core::{link, model::OaId};
use zalo_oa_examples::Failure;

/// The routes of the files.
pub(crate) struct Pages {
    /// The routes.
    pub(crate) router: Router,
    /// Whether the browser package was found.
    pub(crate) widgets: bool,
}

/// The script of the browser package.
const SCRIPT: &str = "widgets.js";

/// Reads both folders.
///
/// # Errors
/// When the page's folder cannot be read, or the OA's id makes no link.
pub(crate) fn pages(page: &Path, widgets: &Path, oa: &OaId) -> Result<Pages, Failure> {
    let mut router = Router::new();
    let script = fs::read(widgets.join(SCRIPT)).ok();
    let integrity =
        script.as_ref().map(|script| format!("sha384-{}", STANDARD.encode(Sha384::digest(script))));
    let link = link::oa_link(oa)?;
    for (name, kind, bytes) in files(page)? {
        let bytes = match name.strip_suffix(".html") {
            Some(_) => filled(&bytes, oa, &link, integrity.as_deref()),
            None => bytes,
        };
        if name == "index.html" {
            router = router.route("/", file(kind, bytes.clone()));
        }
        router = router.route(&format!("/{name}"), file(kind, bytes));
    }
    if integrity.is_some() {
        // Beside them lies the module for servers, which is of no use in a page.
        let for_pages = |name: &String| name.starts_with("widgets.");
        for (name, kind, bytes) in files(widgets)?.into_iter().filter(|(name, ..)| for_pages(name))
        {
            router = router.route(&format!("/widgets/{name}"), file(kind, bytes));
        }
    }
    Ok(Pages { router, widgets: integrity.is_some() })
}

/// The files of a folder that a browser may have.
fn files(folder: &Path) -> Result<Vec<(String, &'static str, Bytes)>, Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(kind) = path.extension().and_then(OsStr::to_str).and_then(kind) else { continue };
        let Some(name) = path.file_name().and_then(OsStr::to_str).filter(|name| is_plain(name))
        else {
            continue;
        };
        files.push((name.to_owned(), kind, Bytes::from(fs::read(&path).map_err(failed)?)));
    }
    Ok(files)
}

fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
}

fn kind(extension: &str) -> Option<&'static str> {
    Some(match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

/// Puts the OA into a page. Lines about the package go when it is not built; ids are digits and links
/// are the SDK's, so there is nothing to escape.
fn filled(page: &[u8], oa: &OaId, link: &str, integrity: Option<&str>) -> Bytes {
    let page = String::from_utf8_lossy(page);
    let lines = page.lines().filter(|line| integrity.is_some() || !line.contains("{{integrity}}"));
    let page: String = lines.flat_map(|line| [line, "\n"]).collect();
    let page = page
        .replace("{{oa_id}}", oa.as_str())
        .replace("{{oa_link}}", link)
        .replace("{{integrity}}", integrity.unwrap_or_default());
    Bytes::from(page)
}

fn file(kind: &'static str, bytes: Bytes) -> axum::routing::MethodRouter {
    let tag = format!("\"{}\"", STANDARD.encode(Sha256::digest(&bytes)));
    get(async move |asked: HeaderMap| {
        let known = asked.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag.as_str());
        let mut answer =
            Response::new(if known { Body::empty() } else { Body::from(bytes.clone()) });
        if known {
            *answer.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        answer
    })
}
