//! The routes: Zalo's POST, a GET for whoever looks whether the address is there, and the proof of the domain.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Response, StatusCode, header},
    routing::get,
};
use futures_util::future;

use super::{Answer, DomainCode, Inbox};
use crate::platform::{Runtime, SystemRuntime};

/// `address` takes events; the proofs lie at the root, where Zalo looks for them.
pub(super) fn router(inbox: &Inbox, address: &str, codes: &[DomainCode]) -> Router {
    // What axum takes for a mistake of the program is none of the administrator's: a missing stroke, a code twice.
    let address = format!("/{}", address.trim_start_matches('/'));
    let mut router =
        Router::new().route(&address, get(here).post(receive)).with_state(inbox.clone());
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    pages.extend(codes.iter().map(|code| (code.path(), code.page())));
    for (path, page) in pages {
        router = router.route(&path, get(async move || told(page)));
    }
    router
}

/// One delivery. The body counts against the same two seconds as the disk.
async fn receive(State(inbox): State<Inbox>, request: Request) -> Response<Body> {
    let rules = &inbox.inner.rules;
    let (head, body) = request.into_parts();
    let came = SystemRuntime.now();
    let (reading, late) = (to_bytes(body, rules.body), SystemRuntime.sleep(rules.answer_within));
    match future::select(Box::pin(reading), late).await {
        future::Either::Left((Ok(body), _)) => {
            let left = rules.answer_within.saturating_sub(SystemRuntime.now().since(came));
            bare(inbox.accept_within(&head.headers, body, left).await.status())
        }
        // Or the connection broke, and nobody hears the answer.
        future::Either::Left((Err(_), _)) => bare(Answer::TooLarge.status()),
        future::Either::Right(_) => bare(StatusCode::REQUEST_TIMEOUT),
    }
}

async fn here() -> Response<Body> {
    told("ok\n".to_owned())
}

fn bare(status: StatusCode) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    guard(&mut answer);
    answer
}

fn told(page: String) -> Response<Body> {
    let kind = if page.starts_with('<') { "text/html; charset=utf-8" } else { "text/plain" };
    let mut answer = Response::new(Body::from(page));
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    guard(&mut answer);
    answer
}

fn guard(answer: &mut Response<Body>) {
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let policy = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
}
