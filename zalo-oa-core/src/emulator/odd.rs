//! Bodies on a known path that are none of its calls.

use bytes::Bytes;
use http::Request;
use serde_json::{Map, Value};

use super::{articles, groups, messages, params::Params, refusal::Refusal};
use crate::{api, endpoint::Host};

/// A body that fits no call: refused by what is wrong with it. Where the path has one call only,
/// that call's own checks find the field.
pub(super) fn call(
    host: Host,
    request: &Request<Bytes>,
    body: Value,
) -> Result<(&'static str, Map<String, Value>), Refusal> {
    match request.uri().path() {
        "/v2.0/oa/message" => return Err(messages::odd_v2(&body)),
        "/v3.0/oa/message/cs" => return Err(messages::odd_consultation(&body)),
        "/v3.0/oa/group/message" => return Err(groups::odd(&body)),
        _ => {}
    }
    let Value::Object(mut params) = body else {
        return Err(Refusal::invalid("data"));
    };
    if let Some(Value::Object(shared)) = params.remove("shared_info") {
        // A block that is not whole.
        params.extend(shared);
        return Ok(("users.update_shared_info", params));
    }
    let path = request.uri().path();
    let video = params.get("type").is_some_and(|kind| kind == "video");
    if video && path.starts_with("/v2.0/article/") {
        return Err(articles::video::odd(Params(&params)));
    }
    let rows = api::table().iter().map(|row| row.spec());
    let mut names = rows.filter(|spec| spec.host == host && spec.path == path);
    let by_user = params.contains_key("user_id");
    let name = if path == "/v3.0/oa/quota/message" {
        Some(if by_user { "quota.user" } else { "quota.owner" })
    } else {
        names.next().map(|spec| spec.name)
    };
    name.map(|name| (name, params)).ok_or(Refusal::NO_HANDLER)
}
