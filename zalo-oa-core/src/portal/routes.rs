//! The routes: what is asked, who may ask, and what goes out.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
    routing::get,
};
use serde::Serialize;

use super::{
    CountsError, Peer, Portal,
    answer::{Answer, HTML, Trouble, mark, tagged, told},
    articles, counts,
    forwarded::forwarded,
    oa, scan,
};
use crate::platform::Timestamp;

const CSV: &str = "text/csv; charset=utf-8";

pub(super) fn router(portal: &Portal) -> Router {
    Router::new()
        .route("/zalo/oa", get(card))
        .route("/zalo/articles", get(list))
        .route("/zalo/pictures/{key}", get(picture))
        .route("/q/{desk}", get(desk))
        .route("/counts", get(counts_page))
        .route("/counts.csv", get(counts_table))
        .route("/counts/style.css", get(counts_style))
        .method_not_allowed_fallback(async || Trouble::MethodNotAllowed.answer())
        .with_state(portal.clone())
}

/// What is shown, and from when it is.
#[derive(Serialize)]
struct Dated<'a, T> {
    #[serde(flatten)]
    content: &'a T,
    updated: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    stale: bool,
}

fn dated<T: Serialize>(asked: &HeaderMap, content: &T, at: Timestamp, stale: bool) -> Answer {
    // Stale or not is part of what is shown; the moment is not.
    let tagged_by = (content, stale);
    tagged(asked, &tagged_by, &Dated { content, updated: at.utc(), stale })
}

async fn card(State(portal): State<Portal>, request: Request) -> Answer {
    if let Err(trouble) = portal.admit(&request) {
        return trouble.answer();
    }
    let (client, pictures) = (portal.inner.client.without_handle(), portal.inner.pictures.clone());
    match portal.inner.card.get(|| Box::pin(oa::fetch(client, pictures))).await {
        Ok(shown) => dated(request.headers(), &*shown.value, shown.at, shown.stale),
        Err(missing) => Trouble::from(missing).answer(),
    }
}

async fn list(State(portal): State<Portal>, request: Request) -> Answer {
    if let Err(trouble) = portal.admit(&request) {
        return trouble.answer();
    }
    let Some((offset, limit)) = asked(request.uri().query().unwrap_or_default()) else {
        return Trouble::Invalid.answer();
    };
    let (client, pictures) = (portal.inner.client.without_handle(), portal.inner.pictures.clone());
    let most = portal.inner.articles;
    match portal.inner.list.get(|| Box::pin(articles::fetch(client, pictures, most))).await {
        Ok(shown) => {
            let page = articles::page(&shown.value, offset, limit);
            dated(request.headers(), &page, shown.at, shown.stale)
        }
        Err(missing) => Trouble::from(missing).answer(),
    }
}

/// Offset and limit; `None` when they do not fit. Other parameters change nothing.
fn asked(query: &str) -> Option<(usize, usize)> {
    let (mut offset, mut limit) = (0, 6);
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "offset" => offset = value.parse().ok().filter(|offset| *offset <= 1_000_000)?,
            "limit" => limit = value.parse().ok().filter(|limit| (1..=10).contains(limit))?,
            _ => {}
        }
    }
    Some((offset, limit))
}

async fn picture(State(portal): State<Portal>, request: Request) -> Answer {
    let key = request.uri().path().rsplit('/').next().unwrap_or_default();
    match portal.inner.pictures.get(key).await {
        None => Trouble::NotFound.answer(),
        Some(Err(missing)) => Trouble::from(missing).answer(),
        Some(Ok(shown)) => {
            let picture = &shown.value;
            let mut answer = told(StatusCode::OK, picture.kind, picture.bytes.clone());
            let kept = HeaderValue::from_static("public, max-age=86400");
            answer.headers_mut().insert(header::CACHE_CONTROL, kept);
            mark(&mut answer, request.headers(), &picture.tag);
            answer
        }
    }
}

async fn desk(State(portal): State<Portal>, request: Request) -> Answer {
    let asked = request.uri().path().rsplit('/').next().unwrap_or_default();
    let Some((code, link)) = portal.inner.desks.find(asked) else {
        return told(StatusCode::NOT_FOUND, HTML, NO_DESK);
    };
    let Ok(link) = HeaderValue::from_str(link) else {
        return Trouble::NotFound.answer();
    };
    if scan::is_scan(request.method(), request.headers())
        && let Some(counts) = &portal.inner.counts
    {
        counts.add(code, portal.inner.runtime.now());
    }
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::FOUND;
    let headers = answer.headers_mut();
    headers.insert(header::LOCATION, link);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    answer
}

/// For whoever scanned a code that is no longer, or not yet, in the table.
const NO_DESK: &str = "<!doctype html>
<html lang=\"vi\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Không có quầy này</title>
</head>
<body>
<h1>Không có quầy này</h1>
<p>Mã QR này không còn dùng. Vui lòng hỏi cán bộ tại quầy.</p>
<p lang=\"en\">There is no such desk. Please ask the staff.</p>
</body>
</html>
";

async fn counts_page(State(portal): State<Portal>, request: Request) -> Answer {
    if let Err(trouble) = portal.knows(&request) {
        return trouble.answer();
    }
    match portal.counts().await {
        Ok(all) => told(StatusCode::OK, HTML, counts::page::html(&all, &portal.inner.desks)),
        Err(error) => unreadable(&error),
    }
}

async fn counts_table(State(portal): State<Portal>, request: Request) -> Answer {
    if let Err(trouble) = portal.knows(&request) {
        return trouble.answer();
    }
    match portal.counts().await {
        Ok(all) => {
            let table = counts::page::csv(&all, &portal.inner.desks);
            let mut answer = told(StatusCode::OK, CSV, table);
            let name = HeaderValue::from_static("attachment; filename=\"luot-quet.csv\"");
            answer.headers_mut().insert(header::CONTENT_DISPOSITION, name);
            answer
        }
        Err(error) => unreadable(&error),
    }
}

fn unreadable(error: &CountsError) -> Answer {
    tracing::error!(target: super::TARGET, %error, "the counts cannot be read");
    told(StatusCode::SERVICE_UNAVAILABLE, HTML, NO_COUNTS)
}

async fn counts_style(State(portal): State<Portal>) -> Answer {
    match portal.inner.password {
        Some(_) => {
            told(StatusCode::OK, "text/css; charset=utf-8", include_str!("counts/style.css"))
        }
        None => Trouble::NotFound.answer(),
    }
}

impl Portal {
    /// Whether it comes from somebody who knows the password. Guesses are as slow as JSON.
    fn knows(&self, request: &Request) -> Result<(), Trouble> {
        let Some(password) = &self.inner.password else {
            return Err(Trouble::NotFound);
        };
        self.admit(request)?;
        if password.admits(request.headers()) { Ok(()) } else { Err(Trouble::Unauthorized) }
    }

    /// Whether the address behind a request may ask once more.
    fn admit(&self, request: &Request) -> Result<(), Trouble> {
        let address = self.address(request);
        let taken = self.inner.rate.take(address, self.inner.runtime.now());
        taken.map_err(|wait| Trouble::TooMany(super::answer::seconds(wait)))
    }

    fn address(&self, request: &Request) -> IpAddr {
        let extensions = request.extensions();
        let peer = match (extensions.get::<Peer>(), extensions.get::<ConnectInfo<SocketAddr>>()) {
            (Some(Peer(peer)), _) | (None, Some(ConnectInfo(peer))) => peer.ip(),
            (None, None) => IpAddr::from(Ipv4Addr::UNSPECIFIED),
        };
        match self.inner.proxies {
            0 => peer,
            proxies => forwarded(request.headers(), proxies).unwrap_or(peer),
        }
    }
}

const NO_COUNTS: &str = "<!doctype html>
<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Lượt quét mã QR</title></head>
<body><p>Chưa đọc được số lượt quét. Số liệu không mất; vui lòng thử lại sau.</p>
<p lang=\"en\">The counts cannot be read right now. Nothing is lost; please try again later.</p></body></html>
";
