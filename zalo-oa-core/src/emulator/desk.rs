//! Which function answers which call. A call that stands here is acted out with real effect; any
//! other is answered with its fixture.

use super::{
    account::{self, Account},
    articles, broadcast, chats, messages,
    params::Params,
    quota,
    reply::Outcome,
    settings::Settings,
    tags, uploads, users,
};
use crate::platform::Timestamp;

/// What a handler works on: the OA that the access token belongs to.
pub(super) struct Desk<'a> {
    pub(super) settings: &'a Settings,
    pub(super) account: &'a mut Account,
    pub(super) app_id: &'a str,
    pub(super) now: Timestamp,
}

pub(super) type Handler = fn(&mut Desk<'_>, Params<'_>) -> Outcome;

/// The handler of a call by its name. The OAuth calls have theirs in `oauth`.
pub(super) fn handler(name: &str) -> Option<Handler> {
    Some(match name {
        "oa.info" => account::info,
        "users.list" => users::list,
        "users.detail" => users::detail,
        "tags.list" => tags::list,
        "tags.attach" => tags::attach,
        "tags.detach" => tags::detach,
        "tags.delete" => tags::delete,
        "consultation.text" => messages::text,
        "consultation.quote" => messages::quote,
        "consultation.image" => messages::image,
        "consultation.uploaded_image" => messages::uploaded_image,
        "consultation.gif" => messages::gif,
        "consultation.uploaded_gif" => messages::uploaded_gif,
        "consultation.file" => messages::file,
        "consultation.sticker" => messages::sticker,
        "consultation.request_user_info" => messages::form,
        "uploads.image" => uploads::image,
        "uploads.gif" => uploads::gif,
        "uploads.file" => uploads::file,
        "broadcast.send" => broadcast::send,
        "articles.create" => articles::create,
        "articles.update" => articles::update,
        "articles.verify" => articles::verify,
        "articles.detail" => articles::detail,
        "articles.list" => articles::list,
        "articles.remove" => articles::remove,
        "conversations.recent" => chats::recent,
        "conversations.with_user" => chats::with_user,
        "quota.user" => quota::of_user,
        "quota.owner" => quota::of_owner,
        _ => return None,
    })
}
