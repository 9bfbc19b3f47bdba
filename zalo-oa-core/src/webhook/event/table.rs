//! The table of events. A new event is a row here and, where its body is known, a file under `wire/webhook/`.

use super::kind::events;

events! {
    FromPerson {
        /// A person wrote. Pressed menus and buttons come as their text, too.
        UserSendText = "user_send_text" => Message, Documented, "docs, console";
        /// A person sent a picture.
        UserSendImage = "user_send_image" => Message, Documented, "docs, console";
        /// A person sent a link.
        UserSendLink = "user_send_link" => Message, Documented, "docs, console";
        /// A person sent a voice message.
        UserSendAudio = "user_send_audio" => Message, Documented, "docs, console";
        /// A person sent a video.
        UserSendVideo = "user_send_video" => Message, Documented, "docs, console";
        /// A person sent a sticker.
        UserSendSticker = "user_send_sticker" => Message, Documented, "docs, console";
        /// A person sent a place.
        UserSendLocation = "user_send_location" => Message, Documented, "docs, console";
        /// A person sent a business card.
        UserSendBusinessCard = "user_send_business_card" => Message, Documented, "docs, console";
        /// A person sent a file.
        UserSendFile = "user_send_file" => Message, Documented, "docs, console";
        /// A person sent a GIF. No longer in the docs.
        UserSendGif = "user_send_gif" => Message, SeenInClients, "console, clients";
    }
    FromOa {
        /// The OA wrote.
        OaSendText = "oa_send_text" => Message, Documented, "docs, console";
        /// The OA sent a picture.
        OaSendImage = "oa_send_image" => Message, Documented, "docs, console";
        /// The OA sent a GIF.
        OaSendGif = "oa_send_gif" => Message, Documented, "docs, console";
        /// The OA sent a list of links.
        OaSendList = "oa_send_list" => Message, Documented, "docs, console";
        /// The OA sent a file.
        OaSendFile = "oa_send_file" => Message, Documented, "docs, console";
        /// The OA sent a sticker.
        OaSendSticker = "oa_send_sticker" => Message, Documented, "docs, console";
        /// The OA sent a template message.
        OaSendTemplate = "oa_send_template" => Message, SeenInClients, "console, clients";
    }
    Anonymous {
        /// A visitor who is not signed in wrote.
        AnonymousSendText = "anonymous_send_text" => Message, Documented, "docs, console";
        /// A visitor who is not signed in sent a picture.
        AnonymousSendImage = "anonymous_send_image" => Message, Documented, "docs, console";
        /// A visitor who is not signed in sent a file.
        AnonymousSendFile = "anonymous_send_file" => Message, Documented, "docs, console";
        /// A visitor who is not signed in sent a sticker.
        AnonymousSendSticker = "anonymous_send_sticker" => Message, Documented, "docs, console";
        /// The OA wrote to a visitor who is not signed in.
        OaSendAnonymousText = "oa_send_anonymous_text" => Message, Documented, "docs, console";
        /// The OA sent a picture to a visitor who is not signed in.
        OaSendAnonymousImage = "oa_send_anonymous_image" => Message, Documented, "docs, console";
        /// The OA sent a file to a visitor who is not signed in.
        OaSendAnonymousFile = "oa_send_anonymous_file" => Message, Documented, "docs, console";
        /// The OA sent a sticker to a visitor who is not signed in.
        OaSendAnonymousSticker = "oa_send_anonymous_sticker" => Message, Documented, "docs, console";
    }
    State {
        /// A message of the OA arrived. Comes from phones only.
        UserReceivedMessage = "user_received_message" => Receipt, Documented, "docs, console";
        /// Messages of the OA were seen. Goes only to the app that sent them.
        UserSeenMessage = "user_seen_message" => Receipt, Documented, "docs, console";
        /// A person reacted to a message.
        UserReactedMessage = "user_reacted_message" => Reaction, Documented, "docs, console";
        /// The OA reacted to a message.
        OaReactedMessage = "oa_reacted_message" => Reaction, Documented, "docs, console";
        /// A person pressed "chat now": once for each person, before any chat. Gives consent.
        UserClickChatnow = "user_click_chatnow" => ChatNow, Documented, "docs, console";
    }
    People {
        /// A person follows the OA. Gives consent.
        Follow = "follow" => Follow, Documented, "docs, console";
        /// A person no longer follows the OA. Not a withdrawal of consent.
        Unfollow = "unfollow" => Follow, Documented, "docs, console";
        /// A person gave what the OA asked for. Gives consent.
        UserSubmitInfo = "user_submit_info" => Info, Documented, "docs, console";
        /// A tag was put on people; without people, it was made.
        AddUserToTag = "add_user_to_tag" => Tag, Documented, "docs, console";
        /// A tag was taken from people.
        RemoveUserFromTag = "remove_user_from_tag" => Tag, Documented, "docs";
        /// A tag was removed from the OA.
        RemoveTag = "remove_tag" => Tag, Documented, "docs";
        /// What is known about a person changed.
        UpdateUserInfo = "update_user_info" => InfoUpdate, Documented, "docs";
        /// A person demands that their data be deleted.
        UserWithdraw = "user_withdraw" => Withdrawal, Documented, "docs";
    }
    Group {
        /// A group was made.
        CreateGroup = "create_group" => Group, Documented, "docs";
        /// People joined a group.
        UserJoinGroup = "user_join_group" => Group, Documented, "docs";
        /// People asked to join a group.
        UserRequestJoinGroup = "user_request_join_group" => Group, Documented, "docs";
        /// Requests to join a group were granted.
        AcceptRequestJoinGroup = "accept_request_join_group" | "react_request_join_group" | "react_request_join_group_accept" => Group, Documented, "docs, console";
        /// Requests to join a group were refused.
        RejectRequestJoinGroup = "reject_request_join_group" | "react_request_join_group_reject" => Group, Documented, "docs";
        /// People became administrators of a group.
        AddGroupAdmin = "add_group_admin" => Group, Documented, "docs";
        /// People ceased to be administrators of a group.
        RemoveGroupAdmin = "remove_group_admin" => Group, Documented, "docs";
        /// A group's name, picture or settings changed.
        UpdateGroupInfo = "update_group_info" => Group, Documented, "docs";
        /// People left a group.
        UserOutGroup = "user_out_group" | "user_leave_group" => Group, Documented, "docs";
        /// A group was dissolved.
        DeleteGroup = "delete_group" | "disperse_group" => Group, Documented, "docs, console";
    }
    GroupMessage {
        /// A person wrote in a group.
        UserSendGroupText = "user_send_group_text" => Message, Documented, "docs, console";
        /// A person sent a picture in a group.
        UserSendGroupImage = "user_send_group_image" => Message, Documented, "docs, console";
        /// A person sent a link in a group.
        UserSendGroupLink = "user_send_group_link" => Message, Documented, "docs, console";
        /// A person sent a voice message in a group.
        UserSendGroupAudio = "user_send_group_audio" => Message, Documented, "docs, console";
        /// A person sent a place in a group.
        UserSendGroupLocation = "user_send_group_location" => Message, SeenInClients, "console";
        /// A person sent a video in a group.
        UserSendGroupVideo = "user_send_group_video" => Message, Documented, "docs, console";
        /// A person sent a business card in a group.
        UserSendGroupBusinessCard = "user_send_group_business_card" => Message, Documented, "docs, console";
        /// A person sent a sticker in a group.
        UserSendGroupSticker = "user_send_group_sticker" => Message, Documented, "docs, console";
        /// A person sent a GIF in a group.
        UserSendGroupGif = "user_send_group_gif" => Message, Documented, "docs, console";
        /// A person sent a file in a group.
        UserSendGroupFile = "user_send_group_file" => Message, Documented, "docs, console";
        /// The OA wrote in a group.
        OaSendGroupText = "oa_send_group_text" => Message, Documented, "docs, console";
        /// The OA sent a picture in a group.
        OaSendGroupImage = "oa_send_group_image" => Message, Documented, "docs, console";
        /// The OA sent a link in a group.
        OaSendGroupLink = "oa_send_group_link" => Message, Documented, "docs, console";
        /// The OA sent a voice message in a group.
        OaSendGroupAudio = "oa_send_group_audio" => Message, Documented, "docs, console";
        /// The OA sent a place in a group.
        OaSendGroupLocation = "oa_send_group_location" => Message, Documented, "docs, console";
        /// The OA sent a video in a group.
        OaSendGroupVideo = "oa_send_group_video" => Message, Documented, "docs, console";
        /// The OA sent a business card in a group.
        OaSendGroupBusinessCard = "oa_send_group_business_card" => Message, Documented, "docs, console";
        /// The OA sent a sticker in a group.
        OaSendGroupSticker = "oa_send_group_sticker" => Message, Documented, "docs, console";
        /// The OA sent a GIF in a group.
        OaSendGroupGif = "oa_send_group_gif" => Message, Documented, "docs, console";
        /// The OA sent a file in a group.
        OaSendGroupFile = "oa_send_group_file" => Message, Documented, "docs, console";
    }
    Call {
        /// The OA asked for leave to call, or the request lapsed.
        OaSendConsent = "oa_send_consent" => ConsentRequest, Documented, "docs, console";
        /// A person gave or refused leave to call. Gives consent when the answer is `ALLOW`.
        UserReplyConsent = "user_reply_consent" => ConsentReply, Documented, "docs, console";
        /// A person called the OA.
        UserCallOa = "user_call_oa" => Call, Documented, "docs, console";
        /// The OA called a person.
        OaCallUser = "oa_call_user" => Call, Documented, "docs, console";
    }
    Widget {
        /// A person consented in the widget of a site. Gives consent.
        WidgetInteractionAccepted = "widget_interaction_accepted" => Widget, Documented, "docs";
        /// Your own id for a person was not taken.
        WidgetFailedToSyncUserExternalId = "widget_failed_to_sync_user_external_id" => Widget, Documented, "docs";
    }
    App {
        /// The OA bought an extension.
        ExtensionPurchased = "extension_purchased" => Extension, Documented, "docs";
        /// The OA took its permission from the app.
        PermissionRevoked = "permission_revoked" => Raw, SeenInClients, "console";
    }
    Template {
        /// A template message arrived on a phone.
        TemplateReceivedMessage = "user_received_message" when "message.delivery_time" as "template_received_message" => TemplateReceipt, Documented, "docs";
        /// A person rated a service.
        UserFeedback = "user_feedback" => Feedback, Documented, "docs, console, clients";
        /// A person pressed a button of a template message.
        UserClickResponseButton = "user_click_response_button" => Button, Documented, "docs, console, clients";
        /// A template was approved, refused or switched off.
        ChangeTemplateStatus = "change_template_status" => TemplateStatus, Documented, "docs, console, clients";
        /// Zalo judges the quality of a template anew.
        ChangeTemplateQuality = "change_template_quality" => Raw, Documented, "docs, console";
        /// The quota of a template changed.
        ChangeTemplateQuota = "change_template_quota" => Raw, Documented, "docs, console";
        /// The OA may use other kinds of template.
        ChangeOaTemplateTags = "change_oa_template_tags" => Raw, Documented, "docs, console";
        /// The OA may send another number of template messages a day.
        ChangeOaDailyQuota = "change_oa_daily_quota" => DailyQuota, Documented, "docs, console, clients";
        /// A journey (a series of template messages) was acknowledged.
        EventJourneyAcknowledged = "event_journey_acknowledged" => Raw, Documented, "docs, console";
        /// A journey ran out of time.
        EventJourneyTimeOut = "event_journey_time_out" => Raw, Documented, "docs, console";
    }
    Shop {
        /// Somebody ordered in the OA's shop.
        ShopHasOrder = "shop_has_order" => Raw, SeenInClients, "console, clients";
        /// A person asked about a product.
        UserAskingProduct = "user_asking_product" => Product, SeenInClients, "clients";
    }
}
