# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""What events say: a class for each shape of a body. Every field may be missing.

Times are aware `datetime`s in UTC, ids are text, lists are tuples.
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from .._webhook.parts import AttachmentPart, Part, ReceiptPart

if TYPE_CHECKING:
    from datetime import datetime
else:
    from .._hints import datetime

__all__ = [
    "AskedProduct",
    "Attachment",
    "AttachmentPayload",
    "ButtonPressed",
    "CallConsentAsked",
    "CallConsentGiven",
    "CallMade",
    "ChatNowPressed",
    "DailyQuotaChanged",
    "DataWithdrawn",
    "EventBody",
    "EventFamily",
    "EventKind",
    "ExtensionPurchased",
    "ExtensionTerm",
    "Feedback",
    "FeedbackGiven",
    "FollowChanged",
    "GroupChanged",
    "InfoSubmitted",
    "MessageContent",
    "MessageSent",
    "Party",
    "PersonRef",
    "PhoneParty",
    "PressedButton",
    "ProductAsked",
    "QuotaChange",
    "ReactedMessage",
    "Reaction",
    "Receipt",
    "ReceiptMessages",
    "SHAPES",
    "StatusChange",
    "SubmittedAddress",
    "SubmittedInfo",
    "TagChanged",
    "TaggedPeople",
    "TemplateDelivery",
    "TemplateReceipt",
    "TemplateStatusChanged",
    "UpdateMethod",
    "UserInfoUpdated",
    "WidgetUse",
    "WidgetUsed",
]

EventKind = Literal[
    "user_send_text",  # A person wrote. Pressed menus and buttons come as their text, too.
    "user_send_image",  # A person sent a picture.
    "user_send_link",  # A person sent a link.
    "user_send_audio",  # A person sent a voice message.
    "user_send_video",  # A person sent a video.
    "user_send_sticker",  # A person sent a sticker.
    "user_send_location",  # A person sent a place.
    "user_send_business_card",  # A person sent a business card.
    "user_send_file",  # A person sent a file.
    "user_send_gif",  # A person sent a GIF. No longer in the docs.
    "oa_send_text",  # The OA wrote.
    "oa_send_image",  # The OA sent a picture.
    "oa_send_gif",  # The OA sent a GIF.
    "oa_send_list",  # The OA sent a list of links.
    "oa_send_file",  # The OA sent a file.
    "oa_send_sticker",  # The OA sent a sticker.
    "oa_send_template",  # The OA sent a template message.
    "anonymous_send_text",  # A visitor who is not signed in wrote.
    "anonymous_send_image",  # A visitor who is not signed in sent a picture.
    "anonymous_send_file",  # A visitor who is not signed in sent a file.
    "anonymous_send_sticker",  # A visitor who is not signed in sent a sticker.
    "oa_send_anonymous_text",  # The OA wrote to a visitor who is not signed in.
    "oa_send_anonymous_image",  # The OA sent a picture to a visitor who is not signed in.
    "oa_send_anonymous_file",  # The OA sent a file to a visitor who is not signed in.
    "oa_send_anonymous_sticker",  # The OA sent a sticker to a visitor who is not signed in.
    "user_received_message",  # A message of the OA arrived. Comes from phones only.
    "user_seen_message",  # Messages of the OA were seen. Goes only to the app that sent them.
    "user_reacted_message",  # A person reacted to a message.
    "oa_reacted_message",  # The OA reacted to a message.
    "user_click_chatnow",  # A person pressed "chat now": once for each person, before any chat. Gives consent.
    "follow",  # A person follows the OA. Gives consent.
    "unfollow",  # A person no longer follows the OA. Not a withdrawal of consent.
    "user_submit_info",  # A person gave what the OA asked for. Gives consent.
    "add_user_to_tag",  # A tag was put on people; without people, it was made.
    "remove_user_from_tag",  # A tag was taken from people.
    "remove_tag",  # A tag was removed from the OA.
    "update_user_info",  # What is known about a person changed.
    "user_withdraw",  # A person demands that their data be deleted.
    "create_group",  # A group was made.
    "user_join_group",  # People joined a group.
    "user_request_join_group",  # People asked to join a group.
    "accept_request_join_group",  # Requests to join a group were granted.
    "reject_request_join_group",  # Requests to join a group were refused.
    "add_group_admin",  # People became administrators of a group.
    "remove_group_admin",  # People ceased to be administrators of a group.
    "update_group_info",  # A group's name, picture or settings changed.
    "user_out_group",  # People left a group.
    "delete_group",  # A group was dissolved.
    "user_send_group_text",  # A person wrote in a group.
    "user_send_group_image",  # A person sent a picture in a group.
    "user_send_group_link",  # A person sent a link in a group.
    "user_send_group_audio",  # A person sent a voice message in a group.
    "user_send_group_location",  # A person sent a place in a group.
    "user_send_group_video",  # A person sent a video in a group.
    "user_send_group_business_card",  # A person sent a business card in a group.
    "user_send_group_sticker",  # A person sent a sticker in a group.
    "user_send_group_gif",  # A person sent a GIF in a group.
    "user_send_group_file",  # A person sent a file in a group.
    "oa_send_group_text",  # The OA wrote in a group.
    "oa_send_group_image",  # The OA sent a picture in a group.
    "oa_send_group_link",  # The OA sent a link in a group.
    "oa_send_group_audio",  # The OA sent a voice message in a group.
    "oa_send_group_location",  # The OA sent a place in a group.
    "oa_send_group_video",  # The OA sent a video in a group.
    "oa_send_group_business_card",  # The OA sent a business card in a group.
    "oa_send_group_sticker",  # The OA sent a sticker in a group.
    "oa_send_group_gif",  # The OA sent a GIF in a group.
    "oa_send_group_file",  # The OA sent a file in a group.
    "oa_send_consent",  # The OA asked for leave to call, or the request lapsed.
    "user_reply_consent",  # A person gave or refused leave to call. Gives consent when the answer is `ALLOW`.
    "user_call_oa",  # A person called the OA.
    "oa_call_user",  # The OA called a person.
    "widget_interaction_accepted",  # A person consented in the widget of a site. Gives consent.
    "widget_failed_to_sync_user_external_id",  # Your own id for a person was not taken.
    "extension_purchased",  # The OA bought an extension.
    "permission_revoked",  # The OA took its permission from the app.
    "template_received_message",  # A template message arrived on a phone.
    "user_feedback",  # A person rated a service.
    "user_click_response_button",  # A person pressed a button of a template message.
    "change_template_status",  # A template was approved, refused or switched off.
    "change_template_quality",  # Zalo judges the quality of a template anew.
    "change_template_quota",  # The quota of a template changed.
    "change_oa_template_tags",  # The OA may use other kinds of template.
    "change_oa_daily_quota",  # The OA may send another number of template messages a day.
    "event_journey_acknowledged",  # A journey (a series of template messages) was acknowledged.
    "event_journey_time_out",  # A journey ran out of time.
    "shop_has_order",  # Somebody ordered in the OA's shop.
    "user_asking_product",  # A person asked about a product.
    "unknown",  # None that is known here: `name` and `raw` have what came.
]

EventFamily = Literal[
    "from_person",  # Messages of people to the OA.
    "from_oa",  # Messages of the OA to people, whoever sent them: an app, the chat tool, Zalo's own automation.
    "anonymous",  # Messages with visitors who are not signed in.
    "state",  # What became of messages.
    "people",  # People: whether they follow, what they gave, tags, withdrawal.
    "group",  # Groups and who is in them.
    "group_message",  # Messages in groups.
    "call",  # Calls, and leave to call.
    "widget",  # The consent widget of a site.
    "app",  # Extensions, and the app's own permission.
    "template",  # Messages by template (ZBS, formerly ZNS), and the templates.
    "shop",  # The closed shop.
]


class AskedProduct(Part):
    """What somebody asked about."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("title", "title", "personal"),
        ("description", "description", "personal"),
        ("url", "url", "personal"),
        ("thumbnail", "thumbnail", "personal"),
    )

    @property
    def title(self) -> str | None:
        """Its title. Personal."""
        value: str | None = self._data.get("title")
        return value

    @property
    def description(self) -> str | None:
        """Its description. Personal."""
        value: str | None = self._data.get("description")
        return value

    @property
    def url(self) -> str | None:
        """Its page. Personal."""
        value: str | None = self._data.get("url")
        return value

    @property
    def thumbnail(self) -> str | None:
        """Its picture. Personal."""
        value: str | None = self._data.get("thumbnail")
        return value


class Attachment(AttachmentPart):
    """Something beside the text of a message."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("type", "type", "text"),
        ("payload", "payload", "model"),
    )

    @property
    def type(self) -> str | None:
        """`image`, `gif`, `link` (also a business card), `audio`, `video`, `sticker`, `location`, `file`, `template`; new kinds are kept."""
        value: str | None = self._data.get("type")
        return value

    @property
    def payload(self) -> AttachmentPayload | None:
        """What it is. Which fields there are depends on the kind."""
        return self._may_model("payload", AttachmentPayload)


class AttachmentPayload(Part):
    """What an attachment is."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("url", "url", "personal"),
        ("thumbnail", "thumbnail", "personal"),
        ("title", "title", "personal"),
        ("description", "description", "personal"),
        ("id", "id", "text"),
        ("coordinates", "coordinates", "any"),
        ("size", "size", "number"),
        ("name", "name", "personal"),
        ("checksum", "checksum", "text"),
        ("type", "type", "text"),
        ("zinstant_id", "zinstant_id", "text"),
        ("text", "text", "personal"),
        ("link_url", "link_url", "personal"),
    )

    @property
    def url(self) -> str | None:
        """Address of the picture, file, link or sticker. Personal."""
        value: str | None = self._data.get("url")
        return value

    @property
    def thumbnail(self) -> str | None:
        """Address of a preview. Personal."""
        value: str | None = self._data.get("thumbnail")
        return value

    @property
    def title(self) -> str | None:
        """Title, in lists of links. Personal."""
        value: str | None = self._data.get("title")
        return value

    @property
    def description(self) -> str | None:
        """Description; of a business card JSON inside a text: `Attachment.card` reads it. Personal."""
        value: str | None = self._data.get("description")
        return value

    @property
    def id(self) -> str | None:
        """The sticker."""
        value: str | None = self._data.get("id")
        return value

    @property
    def coordinates(self) -> Any:
        """The place."""
        value: Any = self._data.get("coordinates")
        return value

    @property
    def size(self) -> int | None:
        """Bytes of the file."""
        value: int | None = self._data.get("size")
        return value

    @property
    def name(self) -> str | None:
        """Name of the file. Personal."""
        value: str | None = self._data.get("name")
        return value

    @property
    def checksum(self) -> str | None:
        """MD5 of the file in hex, or the mark of a template message."""
        value: str | None = self._data.get("checksum")
        return value

    @property
    def type(self) -> str | None:
        """Extension of the file, such as `docx`."""
        value: str | None = self._data.get("type")
        return value

    @property
    def zinstant_id(self) -> str | None:
        """A template message as Zalo's apps draw it."""
        value: str | None = self._data.get("zinstant_id")
        return value

    @property
    def text(self) -> str | None:
        """Text of a template message. Personal."""
        value: str | None = self._data.get("text")
        return value

    @property
    def link_url(self) -> str | None:
        """Link of a template message. Personal."""
        value: str | None = self._data.get("link_url")
        return value


class ButtonPressed(Part):
    """A person pressed a button of a template message."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("msg_id", "msg_id", "text"),
        ("message", "message", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def msg_id(self) -> str | None:
        """The message with the button."""
        value: str | None = self._data.get("msg_id")
        return value

    @property
    def message(self) -> PressedButton | None:
        """Which button."""
        return self._may_model("message", PressedButton)


class CallConsentAsked(Part):
    """The OA asked a person for leave to call, or the request lapsed."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("phone", "phone", "personal"),
        ("request_type", "request_type", "text"),
        ("create_time", "create_time", "time"),
        ("expired_time", "expired_time", "time"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def phone(self) -> str | None:
        """The person's phone. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def request_type(self) -> str | None:
        """`SENT` or `EXPIRED`."""
        value: str | None = self._data.get("request_type")
        return value

    @property
    def create_time(self) -> datetime | None:
        """When it was asked."""
        return self._may_time("create_time")

    @property
    def expired_time(self) -> datetime | None:
        """When the request lapses."""
        return self._may_time("expired_time")


class CallConsentGiven(Part):
    """A person answered whether the OA may call."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("phone", "phone", "personal"),
        ("user_consent", "user_consent", "text"),
        ("confirmed_time", "confirmed_time", "time"),
        ("expired_time", "expired_time", "time"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def phone(self) -> str | None:
        """The person's phone. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def user_consent(self) -> str | None:
        """`ALLOW`, `USER_BLOCKED`, `DENY`."""
        value: str | None = self._data.get("user_consent")
        return value

    @property
    def confirmed_time(self) -> datetime | None:
        """When they answered."""
        return self._may_time("confirmed_time")

    @property
    def expired_time(self) -> datetime | None:
        """Until when it holds; 0 is without end."""
        return self._may_time("expired_time")


class CallMade(Part):
    """A call between a person and the OA."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("user_id", "user_id", "text"),
        ("phone", "phone", "personal"),
        ("call_id", "call_id", "text"),
        ("call_type", "call_type", "text"),
        ("init_time", "init_time", "time"),
        ("call_duration", "call_duration", "number"),
        ("waiting_time", "waiting_time", "number"),
        ("talk_time", "talk_time", "number"),
        ("status_code", "status_code", "text"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def user_id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def phone(self) -> str | None:
        """The person's phone, where there is no id. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def call_id(self) -> str | None:
        """The call."""
        value: str | None = self._data.get("call_id")
        return value

    @property
    def call_type(self) -> str | None:
        """`AUDIO` or `VIDEO`."""
        value: str | None = self._data.get("call_type")
        return value

    @property
    def init_time(self) -> datetime | None:
        """When it began."""
        return self._may_time("init_time")

    @property
    def call_duration(self) -> int | None:
        """How long it took in all, in milliseconds."""
        value: int | None = self._data.get("call_duration")
        return value

    @property
    def waiting_time(self) -> int | None:
        """How long it rang, in seconds."""
        value: int | None = self._data.get("waiting_time")
        return value

    @property
    def talk_time(self) -> int | None:
        """How long they talked, in milliseconds."""
        value: int | None = self._data.get("talk_time")
        return value

    @property
    def status_code(self) -> str | None:
        """How it ended."""
        value: str | None = self._data.get("status_code")
        return value


class ChatNowPressed(Part):
    """A person pressed "chat now": once for each person, before any chat."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("user_id", "user_id", "text"),
        ("follower", "follower", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def user_id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def follower(self) -> PersonRef | None:
        """The person, where `user_id` is missing."""
        return self._may_model("follower", PersonRef)


class DailyQuotaChanged(Part):
    """How many template messages the OA may send a day."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("quota", "quota", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA; `oaId` on the wire."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def quota(self) -> QuotaChange | None:
        """From what to what."""
        return self._may_model("quota", QuotaChange)


class DataWithdrawn(Part):
    """A person demands that their data be deleted. Vietnamese law (decree 356/2025) gives two working days to answer
    and fifteen days to do it.
    """

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("user_id", "user_id", "text"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def user_id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("user_id")
        return value


class ExtensionPurchased(Part):
    """The OA bought an extension."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("extension_id", "extension_id", "text"),
        ("extension_sub_info", "extension_sub_info", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def extension_id(self) -> str | None:
        """Which."""
        value: str | None = self._data.get("extension_id")
        return value

    @property
    def extension_sub_info(self) -> ExtensionTerm | None:
        """For how long."""
        return self._may_model("extension_sub_info", ExtensionTerm)


class ExtensionTerm(Part):
    """How long an extension may be used."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("valid_start_date", "valid_start_date", "day"),
        ("valid_through_date", "valid_through_date", "day"),
        ("duration_month", "duration_month", "number"),
    )

    @property
    def valid_start_date(self) -> datetime | None:
        """First day, in the platform's own text. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("valid_start_date")

    @property
    def valid_through_date(self) -> datetime | None:
        """Last day, in the platform's own text. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("valid_through_date")

    @property
    def duration_month(self) -> int | None:
        """Months."""
        value: int | None = self._data.get("duration_month")
        return value


class Feedback(Part):
    """A rating and its reasons."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("msg_id", "msg_id", "text"),
        ("rate", "rate", "number"),
        ("note", "note", "personal"),
        ("feedbacks", "feedbacks", "list personal"),
        ("submit_time", "submit_time", "time"),
        ("tracking_id", "tracking_id", "text"),
    )

    @property
    def msg_id(self) -> str | None:
        """The template message with the question."""
        value: str | None = self._data.get("msg_id")
        return value

    @property
    def rate(self) -> int | None:
        """Stars, 1 to 5."""
        value: int | None = self._data.get("rate")
        return value

    @property
    def note(self) -> str | None:
        """What they wrote. Personal."""
        value: str | None = self._data.get("note")
        return value

    @property
    def feedbacks(self) -> tuple[str, ...] | None:
        """What they picked."""
        value: tuple[str, ...] | None = self._may_items("feedbacks")
        return value

    @property
    def submit_time(self) -> datetime | None:
        """When."""
        return self._may_time("submit_time")

    @property
    def tracking_id(self) -> str | None:
        """Your own mark on the message."""
        value: str | None = self._data.get("tracking_id")
        return value


class FeedbackGiven(Part):
    """A person rated a service."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("message", "message", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def message(self) -> Feedback | None:
        """What they said."""
        return self._may_model("message", Feedback)


class FollowChanged(Part):
    """A person began or ceased to follow the OA."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("follower", "follower", "model"),
        ("source", "source", "text"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def follower(self) -> PersonRef | None:
        """The person."""
        return self._may_model("follower", PersonRef)

    @property
    def source(self) -> str | None:
        """Where: `oa_profile`, `message_invite`, `social_plugin`; new places are kept."""
        value: str | None = self._data.get("source")
        return value


class GroupChanged(Part):
    """A group of the OA came, went or changed, or people in it did."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("group_id", "group_id", "text"),
        ("users", "users", "list model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def group_id(self) -> str | None:
        """The group."""
        value: str | None = self._data.get("group_id")
        return value

    @property
    def users(self) -> tuple[PersonRef, ...] | None:
        """The people it is about."""
        return self._may_models("users", PersonRef)


class InfoSubmitted(Part):
    """A person gave what the OA had asked for."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("sender", "sender", "model"),
        ("recipient", "recipient", "model"),
        ("info", "info", "model"),
    )

    @property
    def sender(self) -> Party | None:
        """The person."""
        return self._may_model("sender", Party)

    @property
    def recipient(self) -> Party | None:
        """The OA."""
        return self._may_model("recipient", Party)

    @property
    def info(self) -> SubmittedInfo | None:
        """What they gave."""
        return self._may_model("info", SubmittedInfo)


class MessageContent(Part):
    """What a message holds."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("msg_id", "msg_id", "text"),
        ("text", "text", "personal"),
        ("attachments", "attachments", "list model"),
        ("quote_msg_id", "quote_msg_id", "text"),
        ("conversation_id", "conversation_id", "text"),
    )

    @property
    def msg_id(self) -> str | None:
        """The message."""
        value: str | None = self._data.get("msg_id")
        return value

    @property
    def text(self) -> str | None:
        """What was written. In groups people stand as `[@id]`. Personal."""
        value: str | None = self._data.get("text")
        return value

    @property
    def attachments(self) -> tuple[Attachment, ...] | None:
        """Pictures, links, places and so on."""
        return self._may_models("attachments", Attachment)

    @property
    def quote_msg_id(self) -> str | None:
        """The message that this one answers."""
        value: str | None = self._data.get("quote_msg_id")
        return value

    @property
    def conversation_id(self) -> str | None:
        """The conversation, with anonymous visitors."""
        value: str | None = self._data.get("conversation_id")
        return value


class MessageSent(Part):
    """A message, to the OA, from it, or in one of its groups."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("sender", "sender", "model"),
        ("recipient", "recipient", "model"),
        ("oa_id", "oa_id", "text"),
        ("message", "message", "model"),
    )

    @property
    def sender(self) -> Party | None:
        """Who wrote: a person, an anonymous visitor, or the OA."""
        return self._may_model("sender", Party)

    @property
    def recipient(self) -> Party | None:
        """To whom: the OA, a person, an anonymous visitor, or a group."""
        return self._may_model("recipient", Party)

    @property
    def oa_id(self) -> str | None:
        """The OA, in events of groups."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def message(self) -> MessageContent | None:
        """What was written."""
        return self._may_model("message", MessageContent)


class Party(Part):
    """One end of an event."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("id", "id", "text"),
        ("admin_id", "admin_id", "text"),
    )

    @property
    def id(self) -> str | None:
        """A person, an OA or a group; in events of anonymous visitors the visitor."""
        value: str | None = self._data.get("id")
        return value

    @property
    def admin_id(self) -> str | None:
        """Who of the staff typed it in Zalo's chat tool."""
        value: str | None = self._data.get("admin_id")
        return value


class PersonRef(Part):
    """A person, by id."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("id", "id", "text"),
    )

    @property
    def id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("id")
        return value


class PhoneParty(Part):
    """A phone number, or the SHA-256 of one in hex where the send had that."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("id", "id", "personal"),
    )

    @property
    def id(self) -> str | None:
        """The number. Personal."""
        value: str | None = self._data.get("id")
        return value


class PressedButton(Part):
    """The button and what it carries."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("data", "data", "any"),
        ("button_type", "button_type", "text"),
        ("tracking_id", "tracking_id", "text"),
        ("submit_time", "submit_time", "time"),
    )

    @property
    def data(self) -> Any:
        """What the template put behind the button."""
        value: Any = self._data.get("data")
        return value

    @property
    def button_type(self) -> str | None:
        """Kind of button, such as `response`."""
        value: str | None = self._data.get("button_type")
        return value

    @property
    def tracking_id(self) -> str | None:
        """Your own mark on the message."""
        value: str | None = self._data.get("tracking_id")
        return value

    @property
    def submit_time(self) -> datetime | None:
        """When it was pressed."""
        return self._may_time("submit_time")


class ProductAsked(Part):
    """A question about something in an OA's shop, from before Zalo closed that."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("sender", "sender", "model"),
        ("recipient", "recipient", "model"),
        ("message", "message", "model"),
        ("product", "product", "model"),
    )

    @property
    def sender(self) -> Party | None:
        """Who asks."""
        return self._may_model("sender", Party)

    @property
    def recipient(self) -> Party | None:
        """The OA."""
        return self._may_model("recipient", Party)

    @property
    def message(self) -> MessageContent | None:
        """The question."""
        return self._may_model("message", MessageContent)

    @property
    def product(self) -> AskedProduct | None:
        """What it is about."""
        return self._may_model("product", AskedProduct)


class QuotaChange(Part):
    """A quota before and after."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("prev_value", "prev_value", "number"),
        ("new_value", "new_value", "number"),
    )

    @property
    def prev_value(self) -> int | None:
        """Before."""
        value: int | None = self._data.get("prev_value")
        return value

    @property
    def new_value(self) -> int | None:
        """After."""
        value: int | None = self._data.get("new_value")
        return value


class ReactedMessage(Part):
    """A message and the reaction to it."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("msg_id", "msg_id", "text"),
        ("react_icon", "react_icon", "text"),
    )

    @property
    def msg_id(self) -> str | None:
        """The message."""
        value: str | None = self._data.get("msg_id")
        return value

    @property
    def react_icon(self) -> str | None:
        """The reaction as text, such as `/-heart`."""
        value: str | None = self._data.get("react_icon")
        return value


class Reaction(Part):
    """A reaction to a message."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("sender", "sender", "model"),
        ("recipient", "recipient", "model"),
        ("message", "message", "model"),
    )

    @property
    def sender(self) -> Party | None:
        """Who reacted."""
        return self._may_model("sender", Party)

    @property
    def recipient(self) -> Party | None:
        """Whose conversation it is."""
        return self._may_model("recipient", Party)

    @property
    def message(self) -> ReactedMessage | None:
        """To which message, and how."""
        return self._may_model("message", ReactedMessage)


class Receipt(ReceiptPart):
    """A message arrived or was seen. Which side the OA is on differs: `Event.direction` tells."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("sender", "sender", "model"),
        ("recipient", "recipient", "model"),
        ("message", "message", "model"),
    )

    @property
    def sender(self) -> Party | None:
        """One side."""
        return self._may_model("sender", Party)

    @property
    def recipient(self) -> Party | None:
        """The other."""
        return self._may_model("recipient", Party)

    @property
    def message(self) -> ReceiptMessages | None:
        """Which messages."""
        return self._may_model("message", ReceiptMessages)


class ReceiptMessages(Part):
    """The messages of a receipt: one when it arrived, several when they were seen."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("msg_id", "msg_id", "text"),
        ("msg_ids", "msg_ids", "list text"),
    )

    @property
    def msg_id(self) -> str | None:
        """The message that arrived."""
        value: str | None = self._data.get("msg_id")
        return value

    @property
    def msg_ids(self) -> tuple[str, ...] | None:
        """The messages that were seen."""
        value: tuple[str, ...] | None = self._may_items("msg_ids")
        return value


class StatusChange(Part):
    """A status before and after: `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new ones are kept."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("prev_status", "prev_status", "text"),
        ("new_status", "new_status", "text"),
    )

    @property
    def prev_status(self) -> str | None:
        """Before."""
        value: str | None = self._data.get("prev_status")
        return value

    @property
    def new_status(self) -> str | None:
        """After."""
        value: str | None = self._data.get("new_status")
        return value


class SubmittedAddress(Part):
    """An address that a person gave."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_city", "user_city", "personal"),
        ("user_ward", "user_ward", "personal"),
        ("user_address", "user_address", "personal"),
    )

    @property
    def user_city(self) -> str | None:
        """City or province. Personal."""
        value: str | None = self._data.get("user_city")
        return value

    @property
    def user_ward(self) -> str | None:
        """Ward. Personal."""
        value: str | None = self._data.get("user_ward")
        return value

    @property
    def user_address(self) -> str | None:
        """Street address. Personal."""
        value: str | None = self._data.get("user_address")
        return value


class SubmittedInfo(Part):
    """What a person gave. The address stands in `full_address`, in events before 2025 at the top."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("name", "name", "personal"),
        ("phone", "phone", "personal"),
        ("user_dob", "user_dob", "personal"),
        ("gender", "gender", "personal"),
        ("full_address", "full_address", "model"),
        ("address", "address", "personal"),
        ("city", "city", "personal"),
        ("district", "district", "personal"),
        ("ward", "ward", "personal"),
    )

    @property
    def name(self) -> str | None:
        """Name. Personal."""
        value: str | None = self._data.get("name")
        return value

    @property
    def phone(self) -> str | None:
        """Phone number, `84…`. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def user_dob(self) -> str | None:
        """Birth date, `dd/MM/yyyy`. Personal."""
        value: str | None = self._data.get("user_dob")
        return value

    @property
    def gender(self) -> str | None:
        """Gender in Vietnamese: `Nam`, `Nữ`. Personal."""
        value: str | None = self._data.get("gender")
        return value

    @property
    def full_address(self) -> SubmittedAddress | None:
        """Address."""
        return self._may_model("full_address", SubmittedAddress)

    @property
    def address(self) -> str | None:
        """Street address, before 2025. Personal."""
        value: str | None = self._data.get("address")
        return value

    @property
    def city(self) -> str | None:
        """City or province, before 2025. Personal."""
        value: str | None = self._data.get("city")
        return value

    @property
    def district(self) -> str | None:
        """District, before 2025. Personal."""
        value: str | None = self._data.get("district")
        return value

    @property
    def ward(self) -> str | None:
        """Ward, before 2025. Personal."""
        value: str | None = self._data.get("ward")
        return value


class TagChanged(Part):
    """A tag was made, put on people, taken from them, or removed."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("tag", "tag", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def tag(self) -> TaggedPeople | None:
        """The tag, and on whom."""
        return self._may_model("tag", TaggedPeople)


class TaggedPeople(Part):
    """A tag and people. Without people the tag itself was made or removed."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("name", "name", "text"),
        ("user_ids", "user_ids", "list text"),
    )

    @property
    def name(self) -> str | None:
        """The tag."""
        value: str | None = self._data.get("name")
        return value

    @property
    def user_ids(self) -> tuple[str, ...] | None:
        """The people."""
        value: tuple[str, ...] | None = self._may_items("user_ids")
        return value


class TemplateDelivery(Part):
    """The delivery of a template message."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("msg_id", "msg_id", "text"),
        ("tracking_id", "tracking_id", "text"),
        ("delivery_time", "delivery_time", "time"),
        ("receiver_device", "receiver_device", "text"),
    )

    @property
    def msg_id(self) -> str | None:
        """The message."""
        value: str | None = self._data.get("msg_id")
        return value

    @property
    def tracking_id(self) -> str | None:
        """Your own mark on it."""
        value: str | None = self._data.get("tracking_id")
        return value

    @property
    def delivery_time(self) -> datetime | None:
        """When it arrived; the event's own time is later."""
        return self._may_time("delivery_time")

    @property
    def receiver_device(self) -> str | None:
        """What it arrived on."""
        value: str | None = self._data.get("receiver_device")
        return value


class TemplateReceipt(Part):
    """A template message arrived on a phone."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("sender", "sender", "model"),
        ("recipient", "recipient", "model"),
        ("message", "message", "model"),
    )

    @property
    def sender(self) -> Party | None:
        """The OA."""
        return self._may_model("sender", Party)

    @property
    def recipient(self) -> PhoneParty | None:
        """The phone."""
        return self._may_model("recipient", PhoneParty)

    @property
    def message(self) -> TemplateDelivery | None:
        """Which message."""
        return self._may_model("message", TemplateDelivery)


class TemplateStatusChanged(Part):
    """A template was approved, refused, switched off, and so on."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("template_id", "template_id", "text"),
        ("status", "status", "model"),
        ("reason", "reason", "text"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def template_id(self) -> str | None:
        """The template."""
        value: str | None = self._data.get("template_id")
        return value

    @property
    def status(self) -> StatusChange | None:
        """From what to what."""
        return self._may_model("status", StatusChange)

    @property
    def reason(self) -> str | None:
        """Why."""
        value: str | None = self._data.get("reason")
        return value


class UpdateMethod(Part):
    """How it came to an update."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("method", "method", "text"),
    )

    @property
    def method(self) -> str | None:
        """Such as `dynamic_url`."""
        value: str | None = self._data.get("method")
        return value


class UserInfoUpdated(Part):
    """What is known about a person changed."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("user_id", "user_id", "text"),
        ("data", "data", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def user_id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def data(self) -> UpdateMethod | None:
        """How it came to that."""
        return self._may_model("data", UpdateMethod)


class WidgetUse(Part):
    """Who used the widget, and where; or why your id for them was not taken."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_id", "user_id", "text"),
        ("user_external_id", "user_external_id", "text"),
        ("url", "url", "personal"),
        ("message", "message", "text"),
    )

    @property
    def user_id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def user_external_id(self) -> str | None:
        """Your own id for the person."""
        value: str | None = self._data.get("user_external_id")
        return value

    @property
    def url(self) -> str | None:
        """The page with the widget. Personal."""
        value: str | None = self._data.get("url")
        return value

    @property
    def message(self) -> str | None:
        """Why: `user already has user_external_id` or `user_externa_id already belongs to another user` (so spelt)."""
        value: str | None = self._data.get("message")
        return value


class WidgetUsed(Part):
    """What a person did at the consent widget of a site."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("data", "data", "model"),
    )

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def data(self) -> WidgetUse | None:
        """Who, and where."""
        return self._may_model("data", WidgetUse)


EventBody = Union[
    MessageSent,
    Receipt,
    TemplateReceipt,
    Reaction,
    FollowChanged,
    ChatNowPressed,
    InfoSubmitted,
    TagChanged,
    UserInfoUpdated,
    DataWithdrawn,
    GroupChanged,
    CallConsentAsked,
    CallConsentGiven,
    CallMade,
    WidgetUsed,
    ExtensionPurchased,
    FeedbackGiven,
    ButtonPressed,
    TemplateStatusChanged,
    DailyQuotaChanged,
    ProductAsked,
]

SHAPES: dict[str, type[Part]] = {
    "MessageSent": MessageSent,
    "Receipt": Receipt,
    "TemplateReceipt": TemplateReceipt,
    "Reaction": Reaction,
    "FollowChanged": FollowChanged,
    "ChatNowPressed": ChatNowPressed,
    "InfoSubmitted": InfoSubmitted,
    "TagChanged": TagChanged,
    "UserInfoUpdated": UserInfoUpdated,
    "DataWithdrawn": DataWithdrawn,
    "GroupChanged": GroupChanged,
    "CallConsentAsked": CallConsentAsked,
    "CallConsentGiven": CallConsentGiven,
    "CallMade": CallMade,
    "WidgetUsed": WidgetUsed,
    "ExtensionPurchased": ExtensionPurchased,
    "FeedbackGiven": FeedbackGiven,
    "ButtonPressed": ButtonPressed,
    "TemplateStatusChanged": TemplateStatusChanged,
    "DailyQuotaChanged": DailyQuotaChanged,
    "ProductAsked": ProductAsked,
}
