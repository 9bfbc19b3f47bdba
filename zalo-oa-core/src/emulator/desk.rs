//! Which function answers which call. A call that stands here is acted out with real effect; any
//! other is answered with its fixture.

use super::{
    account::{self, Account},
    articles, broadcast,
    calendar::{self, Zone},
    calls, chats, fields, groups, interactive, leads, messages, notes,
    params::Params,
    promotions, quota, reactions,
    reply::Outcome,
    settings::Settings,
    tags, uid_templates, uploads, users, visitors, zbs,
};
use crate::{
    api,
    endpoint::{Host, Row},
    platform::Timestamp,
};

/// What a handler works on: the OA that the access token belongs to.
pub(super) struct Desk<'a> {
    pub(super) settings: &'a Settings,
    pub(super) account: &'a mut Account,
    pub(super) app_id: &'a str,
    pub(super) now: Timestamp,
}

impl Desk<'_> {
    /// Whether Zalo no longer answers a call at this moment.
    pub(super) fn has_ended(&self, name: &str) -> bool {
        let day = api::row(name).and_then(|row| row.spec().status.ended());
        let day = day.and_then(|day| calendar::parse(&day.replace('-', "_")));
        day.is_some_and(|day| Zone::VIETNAM.day(self.now) >= day)
            && !self.settings.readings.ended_calls_answer
    }
}

pub(super) type Handler = fn(&mut Desk<'_>, Params<'_>) -> Outcome;

/// Whether the emulator acts a call out, with effect and refusals. Any other call that it knows is answered with its fixture.
///
/// ```
/// use zalo_oa_core::emulator::acts_out;
/// assert!(acts_out("broadcast.send") && acts_out("oauth.refresh"));
/// assert!(!acts_out("shop.list"), "no call at all");
/// ```
#[must_use]
pub fn acts_out(call: &str) -> bool {
    // These two hosts have doors of their own: `oauth` and `social`.
    let apart = |row: &Row| matches!(row.spec().host, Host::OAuth | Host::Graph);
    handler(call).is_some() || api::row(call).is_some_and(apart)
}

/// The handler of a call by its name. The calls of the OAuth and Social hosts have theirs in `oauth` and `social`.
pub(super) fn handler(name: &str) -> Option<Handler> {
    Some(match name {
        "oa.info" => account::info,
        "users.list" => users::list,
        "users.detail" => users::detail,
        "users.update" => notes::update,
        "users.update_shared_info" => notes::update_shared_info,
        "users.forget" => notes::forget,
        "users.custom_info" => notes::custom_info,
        "users.update_custom_info" => notes::update_custom_info,
        "user_fields.list" => fields::list,
        "user_fields.create" => fields::create,
        "user_fields.update" => fields::update,
        "user_fields.delete" => fields::delete,
        "followers.list" => notes::followers,
        "followers.detail" => notes::follower,
        "followers.update" => notes::update_follower,
        "lead_forms.get" => leads::get,
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
        "consultation.buttons" => interactive::buttons,
        "consultation.list" => interactive::list,
        "consultation.reply" => interactive::reply,
        "consultation.mini_app" => interactive::mini_app,
        "anonymous.text" => visitors::text,
        "anonymous.image" => visitors::image,
        "anonymous.uploaded_image" => visitors::uploaded_image,
        "anonymous.file" => visitors::file,
        "anonymous.sticker" => visitors::sticker,
        "reactions.send" => reactions::send,
        "template.send" => uid_templates::send,
        "transaction.send" => promotions::transaction,
        "promotion.send" => promotions::promotion,
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
        "articles.upload_video" => articles::video::upload,
        "articles.verify_video" => articles::video::verify,
        "articles.create_video" => articles::video::create,
        "articles.update_video" => articles::video::update,
        "articles.list_videos" => articles::video::list,
        "conversations.recent" => chats::recent,
        "conversations.with_user" => chats::with_user,
        "quota.user" => quota::of_user,
        "quota.owner" => quota::of_owner,
        "quota.active" => quota::active,
        "quota.reply" => quota::of_message,
        "quota.promotion" => promotions::quota,
        "calls.request_consent" => calls::request,
        "calls.check_consent" => calls::check,
        "calls.outbound" => calls::outbound,
        "calls.inbound" => calls::inbound,
        "calls.center" => calls::center,
        name => return groups(name).or_else(|| zbs(name)),
    })
}

fn groups(name: &str) -> Option<Handler> {
    Some(match name {
        "groups.list" => groups::list,
        "groups.detail" => groups::detail,
        "groups.members" => groups::members,
        "groups.pending" => groups::pending,
        "groups.create" => groups::create,
        "groups.update" => groups::update,
        "groups.change_asset" => groups::change_asset,
        "groups.invite" => groups::invite,
        "groups.accept" => groups::accept,
        "groups.reject" => groups::reject,
        "groups.add_admins" => groups::add_admins,
        "groups.remove_admins" => groups::remove_admins,
        "groups.remove_members" => groups::remove_members,
        "groups.delete" => groups::delete,
        "groups.recent" => groups::recent,
        "groups.conversation" => groups::conversation,
        "groups.quota" => groups::quota,
        "groups.text" => groups::text,
        "groups.image" => groups::image,
        "groups.uploaded_image" => groups::uploaded_image,
        "groups.gif" => groups::gif,
        "groups.uploaded_gif" => groups::uploaded_gif,
        "groups.file" => groups::file,
        "groups.sticker" => groups::sticker,
        _ => return None,
    })
}

fn zbs(name: &str) -> Option<Handler> {
    Some(match name {
        "zbs.send" => zbs::send,
        "zbs.send_hashed" => zbs::hashed,
        "zbs.send_development" => zbs::development,
        "zbs.send_rsa" => zbs::rsa,
        "zbs.make_rsa_key" => zbs::make_rsa_key,
        "zbs.rsa_key" => zbs::rsa_key,
        "zbs.journey_token" => zbs::journey_token,
        "zbs.check_journey" => zbs::check_journey,
        "zbs.status" => zbs::status,
        "zbs.quota" => zbs::quota,
        "zbs.tags" => zbs::tags,
        "zbs.quality" => zbs::quality,
        "zbs.templates" => zbs::list,
        "zbs.template" => zbs::detail,
        "zbs.sample_data" => zbs::sample,
        "zbs.create_template" => zbs::create,
        "zbs.edit_template" => zbs::edit,
        "zbs.upload_image" => zbs::upload_image,
        "zbs.ratings" => zbs::ratings,
        "zbs.responses" => zbs::responses,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::{api, endpoint::Safety};

    #[test]
    fn no_call_that_writes_is_answered_by_a_fixture_alone() {
        let rows = api::table().iter().map(|row| row.spec());
        let left = rows.filter(|spec| !super::acts_out(spec.name));
        let (reads, writes): (Vec<_>, Vec<_>) = left.partition(|spec| spec.safety == Safety::Safe);
        let names = |specs: Vec<&crate::endpoint::Spec>| -> Vec<&str> {
            specs.into_iter().map(|spec| spec.name).collect()
        };
        println!("answered by their fixtures: {:?}", names(reads));
        assert_eq!(names(writes), [""; 0]);
    }
}
