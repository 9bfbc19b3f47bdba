//! Reading a link. Links are pasted by people and printed by strangers, so everything that a
//! browser would quietly mend (tabs, backslashes, missing slashes) is refused here instead.

use std::borrow::Cow;

use url::Url;

use super::{
    Link, LinkError,
    parts::{CallLink, GroupCode, MiniApp, OaAlias, Person, all_digits},
};
use crate::model::{ArticleId, OaId, UserId};

/// Zalo's own links stay far below; the limit bounds the work on hostile input.
const MAX_BYTES: usize = 2048;

pub(super) fn parse(text: &str) -> Result<Link, LinkError> {
    let url = checked_url(text.trim())?;
    let segments: Vec<&str> = url.path_segments().into_iter().flatten().collect();
    let segments = match segments.as_slice() {
        [head @ .., ""] => head, // a slash at the end says nothing
        all => all,
    };
    let missing = |form, part| Err(LinkError::Missing { form, part });
    match (url.host_str().unwrap_or_default(), segments) {
        ("zalo.me" | "www.zalo.me" | "oa.zalo.me" | "zaloapp.com" | "rd.zapps.vn", []) => {
            Err(LinkError::NoPath)
        }
        ("zalo.me" | "www.zalo.me", _) => main_host(&url, segments),
        ("oa.zalo.me", ["chatv2"]) => staff_console(&url),
        ("oa.zalo.me", [name]) => named(&url, name),
        ("zaloapp.com", ["qr", "p", token]) => Person::from_token(token).map(Link::Person),
        ("zaloapp.com", ["qr", "p"]) => missing("person", "token"),
        ("rd.zapps.vn", ["detail", oa]) => article(&url, oa),
        ("rd.zapps.vn", ["detail"]) => missing("article", "oa id"),
        ("rd.zapps.vn", ["video"]) => video(&url),
        ("oa.zalo.me" | "zaloapp.com" | "rd.zapps.vn", _) => Err(LinkError::UnknownForm),
        _ => Err(LinkError::Host),
    }
}

fn checked_url(text: &str) -> Result<Url, LinkError> {
    if text.len() > MAX_BYTES {
        return Err(LinkError::TooLong { bytes: text.len(), max: MAX_BYTES });
    }
    // `Url` would drop tabs and line breaks, and take a backslash for a slash.
    if text.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\')
    {
        return Err(LinkError::Malformed);
    }
    let (scheme, rest) = text.split_once("://").ok_or(LinkError::NoScheme)?;
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        // `zalo.me/x?to=https://…` has its first `://` in the query: no scheme of its own.
        let named = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        return Err(if named { LinkError::Scheme } else { LinkError::NoScheme });
    }
    // Read from the text: `Url` forgets an empty user name and the port that is usual anyway.
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.is_empty() {
        return Err(LinkError::Malformed);
    }
    if authority.contains('@') {
        return Err(LinkError::UserInfo);
    }
    // The colons of an IPv6 host stand before its bracket.
    if authority.rsplit(']').next().is_some_and(|host| host.contains(':')) {
        return Err(LinkError::Port);
    }
    Url::parse(text).map_err(|_| LinkError::Malformed)
}

fn main_host(url: &Url, segments: &[&str]) -> Result<Link, LinkError> {
    match segments {
        ["g", code] => GroupCode::new(code).map(Link::Group),
        ["g"] => Err(LinkError::Missing { form: "group", part: "code" }),
        ["s", id, ..] => MiniApp::read(id, tail(url, 2, true)).map(Link::MiniApp),
        ["s"] => Err(LinkError::Missing { form: "mini app", part: "id" }),
        ["app", "link", ..] => CallLink::read(tail(url, 2, false)).map(Link::Call),
        [name] => named(url, name),
        _ => Err(LinkError::UnknownForm),
    }
}

/// The lone segment that names an OA or a person.
fn named(url: &Url, name: &str) -> Result<Link, LinkError> {
    let phone = name.strip_prefix('+').or_else(|| name.strip_prefix("%2B")).unwrap_or(name);
    if !all_digits(phone) {
        return OaAlias::new(name).map(Link::OaAlias);
    }
    match phone.len() {
        9..=12 => Person::from_phone(phone).map(Link::Person),
        15..=20 if phone == name => {
            let oa = OaId::new(name);
            let official = has(url, "src", "qr") && has(url, "f", "1");
            Ok(if official { Link::OfficialQr(oa) } else { Link::Oa(oa) })
        }
        ..9 if phone == name => OaAlias::new(name).map(Link::OaAlias),
        digits => Err(LinkError::DigitCount { digits }),
    }
}

fn article(url: &Url, oa: &str) -> Result<Link, LinkError> {
    let oa = oa_id(oa, "article", "oa id")?;
    let article = ArticleId::new(needed(url, "article", "id")?);
    match param(url, "pageId") {
        Some(page) if page != oa.as_str() => {
            Err(LinkError::Unusable { form: "article", part: "pageId" })
        }
        _ => Ok(Link::Article { oa, article }),
    }
}

fn video(url: &Url) -> Result<Link, LinkError> {
    let id = needed(url, "video", "id")?;
    let oa = oa_id(&needed(url, "video", "pageId")?, "video", "pageId")?;
    Ok(Link::Video { oa, id })
}

fn staff_console(url: &Url) -> Result<Link, LinkError> {
    let user = UserId::new(needed(url, "staff console", "uid")?);
    let oa = oa_id(&needed(url, "staff console", "oaid")?, "staff console", "oaid")?;
    Ok(Link::StaffConsole { oa, user })
}

fn oa_id(text: &str, form: &'static str, part: &'static str) -> Result<OaId, LinkError> {
    super::parts::checked_oa(&OaId::new(text)).map_err(|_| LinkError::Unusable { form, part })
}

fn needed(url: &Url, form: &'static str, part: &'static str) -> Result<String, LinkError> {
    let value = param(url, part).filter(|value| !value.is_empty());
    let value = value.ok_or(LinkError::Missing { form, part })?;
    if value.len() > 128 || value.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return Err(LinkError::Unusable { form, part });
    }
    Ok(value.into_owned())
}

fn param<'a>(url: &'a Url, name: &str) -> Option<Cow<'a, str>> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value)
}

fn has(url: &Url, name: &str, value: &str) -> bool {
    param(url, name).is_some_and(|found| found == value)
}

/// The path after so many segments, and the query without the token that Zalo adds for each share.
fn tail(url: &Url, skip: usize, with_fragment: bool) -> String {
    let mut text = String::new();
    for segment in url.path_segments().into_iter().flatten().skip(skip) {
        text.push('/');
        text.push_str(segment);
    }
    let pieces = url.query().unwrap_or_default().split('&');
    let kept: Vec<&str> =
        pieces.filter(|piece| !piece.is_empty() && !is_share_token(piece)).collect();
    if !kept.is_empty() {
        text.push('?');
        text.push_str(&kept.join("&"));
    }
    if let Some(fragment) = url.fragment().filter(|fragment| with_fragment && !fragment.is_empty())
    {
        text.push('#');
        text.push_str(fragment);
    }
    text
}

fn is_share_token(piece: &str) -> bool {
    piece.split('=').next() == Some("gidzl")
}
