//! What every answer carries, whatever it answers: a page of an agency runs no foreign script, sends
//! its address to nobody, and is shown in no foreign frame.

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
};

use super::answer::{Answer, Trouble};

/// Bytes of path and query.
const LONGEST: usize = 2_048;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), usb=()";

const STRICT: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

/// Makes a whole site of a router: strict headers on every answer, JSON for unknown paths and
/// methods, and a bound on addresses. Give it what [`Portal::router`](super::Portal::router) makes,
/// merged with routes for pages and styles; scripts and styles within pages are refused by browsers.
pub fn harden(router: Router) -> Router {
    guarded(
        router
            .fallback(async || Trouble::NotFound.answer())
            .method_not_allowed_fallback(async || Trouble::MethodNotAllowed.answer()),
    )
}

/// The headers alone, for routes that others mount.
pub(super) fn guarded(router: Router) -> Router {
    router.layer(middleware::from_fn(guard))
}

async fn guard(request: Request, next: Next) -> Answer {
    let uri = request.uri();
    let length = uri.path().len() + uri.query().map_or(0, str::len);
    let mut answer = if length > LONGEST {
        let mut answer = Trouble::Invalid.answer();
        *answer.status_mut() = StatusCode::URI_TOO_LONG;
        answer
    } else {
        next.run(request).await
    };
    let headers = answer.headers_mut();
    for (name, value) in STRICT {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.remove(header::SERVER);
    headers.remove("x-powered-by");
    answer
}
