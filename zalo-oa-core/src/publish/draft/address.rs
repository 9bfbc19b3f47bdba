//! Which addresses may leave in an article.
//!
//! Pictures are fetched by Zalo's servers, so they must be public; the SDK never fetches one.
//! Links are opened by readers, so only schemes that a phone opens safely are let through.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use super::{
    error::{DraftError, Place},
    note::LinkProblem,
};
use crate::publish::limits::Field;

/// Names that public DNS does not have.
const PRIVATE_ENDINGS: [&str; 8] =
    ["localhost", "local", "localdomain", "internal", "intranet", "lan", "home.arpa", "invalid"];

/// Signs of an address that errors and notes show.
const SHOWN: usize = 80;

/// The picture's address as it goes out.
pub(super) fn image(address: &str, place: Place) -> Result<String, DraftError> {
    let address = address.trim();
    let shown = shown(address);
    let Ok(url) = Url::parse(address) else {
        return Err(DraftError::LocalImage { place, address: shown });
    };
    match url.scheme() {
        "https" => {}
        "http" => {
            return Err(DraftError::NotHttps { place, address: shown });
        }
        _ => {
            return Err(DraftError::LocalImage { place, address: shown });
        }
    }
    let public = match url.host() {
        Some(Host::Domain(name)) => is_public_name(name),
        Some(Host::Ipv4(ip)) => is_public_v4(ip),
        Some(Host::Ipv6(ip)) => is_public_v6(ip),
        None => false,
    };
    if !public || !url.username().is_empty() || url.password().is_some() {
        return Err(DraftError::PrivateHost { place, address: shown });
    }
    Ok(as_sent(&url, address))
}

/// The link's address as it goes out.
pub(crate) fn link(address: &str) -> Result<String, LinkProblem> {
    let address = address.trim();
    let url = Url::parse(address).map_err(|_| LinkProblem::NoScheme)?;
    match url.scheme() {
        "http" | "https" | "tel" | "mailto" => Ok(as_sent(&url, address)),
        _ => Err(LinkProblem::Scheme),
    }
}

/// The address that counts views, as it goes out.
pub(super) fn tracking(address: &str) -> Result<String, DraftError> {
    match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(as_sent(&url, address)),
        _ => Err(DraftError::NotAWebAddress { field: Field::TrackingLink }),
    }
}

/// What a person needs to find the address again, and no more: no query (it may hold a key), no
/// user and password, no folders of this machine, nothing behind schemes such as `data:`.
pub(crate) fn shown(address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default().trim();
    let scheme = address.split_once(':').filter(|(scheme, _)| {
        scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let local = address.starts_with(['\\', '~'])
        || address.starts_with('/') && !address.starts_with("//")
        || address.split_once(':').is_some_and(|(drive, _)| drive.len() == 1);
    let text = match scheme {
        Some(("file", _)) => last_part(address),
        Some((scheme, rest)) if !rest.starts_with("//") => format!("{scheme}:…"),
        _ if local => last_part(address),
        _ => without_user(address),
    };
    if text.chars().count() <= SHOWN {
        return text;
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

fn last_part(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    format!("…/{name}")
}

fn without_user(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("//") else {
        return address.to_owned();
    };
    let (authority, path) =
        rest.find('/').and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, ""));
    let host = authority.rsplit('@').next().unwrap_or_default();
    format!("{scheme}//{host}{path}")
}

/// As the author wrote it where that is plain ASCII, else in the escaped form.
fn as_sent(url: &Url, address: &str) -> String {
    if address.bytes().all(|byte| byte.is_ascii_graphic()) {
        return address.to_owned();
    }
    url.as_str().to_owned()
}

fn is_public_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let private = PRIVATE_ENDINGS.iter().any(|ending| {
        name.strip_suffix(ending).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    name.contains('.') && !private
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let reserved = a == 0 || a >= 240 || (a, b, c) == (192, 0, 0) || (a == 198 && b & 0xfe == 18);
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_documentation()
        || shared
        || reserved)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(v4) = ip.to_ipv4() {
        return is_public_v4(v4);
    }
    !(ip.is_loopback()
        || ip.is_unspecified()
        || ip.is_unique_local()
        || ip.is_unicast_link_local()
        || ip.is_multicast())
}
