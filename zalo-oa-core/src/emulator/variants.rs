//! Requests in other forms than the documented one, which some clients send and the platform is said to take. The
//! SDK sends none of them.

use bytes::Bytes;
use http::{Method, Request};
use serde_json::Value;
use url::form_urlencoded;

use crate::{
    api::{self, Accepted},
    client::prepare,
    endpoint::{Host, Verb},
};

/// Reads that come by POST with a JSON body as well.
const BY_POST: [&str; 4] =
    ["/v3.0/oa/user/getlist", "/v3.0/oa/user/detail", "/v3.0/oa/userfield/get", "/rating/get"];

const VIDEO: &str = "/v2.0/article/upload_video/verify";

const OLD_QUOTA: &str = "/v2.0/oa/quota/message";

/// What a request is, in whichever of its forms it came.
pub(super) fn accept(host: Host, request: &Request<Bytes>) -> Accepted {
    let accepted = api::accept(host, request);
    if matches!(accepted, Accepted::Call { .. }) {
        return accepted;
    }
    let path = request.uri().path();
    let other = match *request.method() {
        Method::POST if BY_POST.contains(&path) => as_get(host, path, request),
        // The older quota is asked for without a body as well.
        Method::POST if path == OLD_QUOTA && request.body().is_empty() => {
            Request::post(path).body(Bytes::from_static(b"{}")).ok()
        }
        // A video's token comes as a header as well.
        Method::GET if path == VIDEO => with_token(request),
        _ => None,
    };
    other.map_or(accepted, |request| api::accept(host, &request))
}

/// The same parameters where the row of the read has them.
fn as_get(host: Host, path: &str, request: &Request<Bytes>) -> Option<Request<Bytes>> {
    if request.body().is_empty() {
        return Request::get(request.uri().clone()).body(Bytes::new()).ok();
    }
    let body: Value = serde_json::from_slice(request.body()).ok()?;
    let placement =
        api::table().iter().map(|row| row.spec()).find(|spec| spec.path == path)?.placement;
    let laid = prepare::lay_out(Verb::Get, host, path, placement, &body, &[]).ok()?;
    let uri = format!("{path}?{}", laid.query.unwrap_or_default());
    Request::get(uri).body(Bytes::new()).ok()
}

fn with_token(request: &Request<Bytes>) -> Option<Request<Bytes>> {
    let token = request.headers().get("token")?.to_str().ok()?;
    let query =
        form_urlencoded::Serializer::new(String::new()).append_pair("token", token).finish();
    Request::get(format!("{VIDEO}?{query}")).body(Bytes::new()).ok()
}
