# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""The types of answers.

Times are aware `datetime`s in UTC, ids are text, lists are tuples.
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
else:
    from datetime import datetime

    from .._hints import Mapping

__all__ = [
    "Allowance",
    "AnonymousSent",
    "Article",
    "ArticleJob",
    "ArticlePage",
    "ArticleRef",
    "ArticleSummary",
    "ArticleVideo",
    "ArticlesAwaitVideoResult",
    "BroadcastOnceResult",
    "BroadcastSettleResult",
    "BroadcastTaken",
    "CallAgent",
    "CallBranch",
    "CallCenter",
    "CallConsent",
    "CallLink",
    "ChatMessage",
    "CustomInfo",
    "DailyTemplateQuota",
    "DeliveryStatus",
    "Follower",
    "FollowerPage",
    "FullAddress",
    "GroupAsset",
    "GroupAssetInfo",
    "GroupChatMessage",
    "GroupDetail",
    "GroupInfo",
    "GroupMember",
    "GroupMemberPage",
    "GroupPage",
    "GroupSent",
    "GroupSettings",
    "GroupSummary",
    "Journey",
    "JourneyState",
    "LeadForm",
    "LeadQuestion",
    "LeadResponse",
    "MediaUploaded",
    "OaInfo",
    "OaQuality",
    "OldQuota",
    "PersonQuota",
    "PromotionAllowance",
    "PublishResult",
    "QuotaAsset",
    "Rating",
    "RatingPage",
    "ResponsePage",
    "RsaKey",
    "Sent",
    "SentQuota",
    "SharedInfo",
    "SocialPicture",
    "SocialPictureData",
    "SocialProfile",
    "TagsAndNotes",
    "TemplateButton",
    "TemplateDetail",
    "TemplateField",
    "TemplatePage",
    "TemplateQuota",
    "TemplateResponse",
    "TemplateSent",
    "TemplateSummary",
    "TemplateTaken",
    "TemplateTotal",
    "TokenAnswer",
    "Uncovered",
    "Uploaded",
    "UploadedFile",
    "User",
    "UserField",
    "UserPage",
    "UserRef",
    "UsersExportResult",
    "UsersSweepResult",
    "VideoJob",
]


class Allowance(Model):
    """So many of so many."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("remain", "remain", "number"),
        ("total", "total", "number"),
    )

    @property
    def remain(self) -> int | None:
        """What is left."""
        value: int | None = self._data.get("remain")
        return value

    @property
    def total(self) -> int | None:
        """Of how many."""
        value: int | None = self._data.get("total")
        return value


class AnonymousSent(Model):
    """A message to a visitor that the platform has taken."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("anonymous_id", "anonymous_id", "text"),
        ("conversation_id", "conversation_id", "text"),
    )

    @property
    def message_id(self) -> str:
        """The message."""
        value: str = self._data["message_id"]
        return value

    @property
    def anonymous_id(self) -> str | None:
        """Who got it."""
        value: str | None = self._data.get("anonymous_id")
        return value

    @property
    def conversation_id(self) -> str | None:
        """In which conversation."""
        value: str | None = self._data.get("conversation_id")
        return value


class Article(Model):
    """An article in full."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("title", "title", "text"),
        ("id", "id", "text"),
        ("type", "type", "text"),
        ("author", "author", "text"),
        ("description", "description", "text"),
        ("cover", "cover", "any"),
        ("body", "body", "list any"),
        ("status", "status", "text"),
        ("comment", "comment", "text"),
        ("cite", "cite", "any"),
        ("related_medias", "related_medias", "list any"),
        ("tracking_link", "tracking_link", "text"),
        ("video_id", "video_id", "text"),
        ("video_name", "video_name", "text"),
        ("avatar", "avatar", "text"),
        ("status_message", "status_message", "text"),
        ("convert_percent", "convert_percent", "number"),
        ("link_view", "link_view", "text"),
    )

    @property
    def title(self) -> str:
        """Title."""
        value: str = self._data["title"]
        return value

    @property
    def id(self) -> str | None:
        """The article."""
        value: str | None = self._data.get("id")
        return value

    @property
    def type(self) -> str | None:
        """`normal` or `video`."""
        value: str | None = self._data.get("type")
        return value

    @property
    def author(self) -> str | None:
        """Who wrote it."""
        value: str | None = self._data.get("author")
        return value

    @property
    def description(self) -> str | None:
        """Summary."""
        value: str | None = self._data.get("description")
        return value

    @property
    def cover(self) -> Any:
        """Cover."""
        value: Any = self._data.get("cover")
        return value

    @property
    def body(self) -> tuple[Any, ...] | None:
        """Text, pictures, videos."""
        value: tuple[Any, ...] | None = self._may_items("body")
        return value

    @property
    def status(self) -> str | None:
        """Whether people see it."""
        value: str | None = self._data.get("status")
        return value

    @property
    def comment(self) -> str | None:
        """Whether people may comment."""
        value: str | None = self._data.get("comment")
        return value

    @property
    def cite(self) -> Any:
        """A source that is named."""
        value: Any = self._data.get("cite")
        return value

    @property
    def related_medias(self) -> tuple[Any, ...] | None:
        """Related articles."""
        value: tuple[Any, ...] | None = self._may_items("related_medias")
        return value

    @property
    def tracking_link(self) -> str | None:
        """Address that counts views."""
        value: str | None = self._data.get("tracking_link")
        return value

    @property
    def video_id(self) -> str | None:
        """The video, for a video."""
        value: str | None = self._data.get("video_id")
        return value

    @property
    def video_name(self) -> str | None:
        """Its file name."""
        value: str | None = self._data.get("video_name")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of its picture."""
        value: str | None = self._data.get("avatar")
        return value

    @property
    def status_message(self) -> str | None:
        """How far its conversion is, in words."""
        value: str | None = self._data.get("status_message")
        return value

    @property
    def convert_percent(self) -> int | None:
        """How far its conversion is, in percent."""
        value: int | None = self._data.get("convert_percent")
        return value

    @property
    def link_view(self) -> str | None:
        """Address where people read it."""
        value: str | None = self._data.get("link_view")
        return value


class ArticleJob(Model):
    """A job that was started."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("token", "token", "text"),
    )

    @property
    def token(self) -> str:
        """The job, not an article id."""
        value: str = self._data["token"]
        return value


class ArticlePage(Model):
    """A page of articles."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("medias", "medias", "list model"),
        ("total", "total", "number"),
    )

    @property
    def medias(self) -> tuple[ArticleSummary, ...]:
        """The articles of this page."""
        return self._models("medias", ArticleSummary)

    @property
    def total(self) -> int | None:
        """How many there are in all."""
        value: int | None = self._data.get("total")
        return value


class ArticleRef(Model):
    """A processed article."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("id", "id", "text"),
    )

    @property
    def id(self) -> str:
        """The article."""
        value: str = self._data["id"]
        return value


class ArticleSummary(Model):
    """An article in a list."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("id", "id", "text"),
        ("title", "title", "text"),
        ("type", "type", "text"),
        ("status", "status", "text"),
        ("total_view", "total_view", "number"),
        ("total_share", "total_share", "number"),
        ("create_date", "create_date", "time"),
        ("update_date", "update_date", "time"),
        ("thumb", "thumb", "text"),
        ("link_view", "link_view", "text"),
    )

    @property
    def id(self) -> str:
        """The article."""
        value: str = self._data["id"]
        return value

    @property
    def title(self) -> str:
        """Title."""
        value: str = self._data["title"]
        return value

    @property
    def type(self) -> str | None:
        """`normal` or `video`."""
        value: str | None = self._data.get("type")
        return value

    @property
    def status(self) -> str | None:
        """Whether people see it."""
        value: str | None = self._data.get("status")
        return value

    @property
    def total_view(self) -> int | None:
        """Views."""
        value: int | None = self._data.get("total_view")
        return value

    @property
    def total_share(self) -> int | None:
        """Shares."""
        value: int | None = self._data.get("total_share")
        return value

    @property
    def create_date(self) -> datetime | None:
        """When it was made."""
        return self._may_time("create_date")

    @property
    def update_date(self) -> datetime | None:
        """When it was last changed."""
        return self._may_time("update_date")

    @property
    def thumb(self) -> str | None:
        """Address of the cover picture."""
        value: str | None = self._data.get("thumb")
        return value

    @property
    def link_view(self) -> str | None:
        """Address where people read it."""
        value: str | None = self._data.get("link_view")
        return value


class ArticleVideo(Model):
    """How far a video is."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("status", "status", "number"),
        ("video_id", "video_id", "text"),
        ("status_message", "status_message", "text"),
        ("convert_percent", "convert_percent", "number"),
        ("video_name", "video_name", "text"),
        ("video_size", "video_size", "number"),
    )

    @property
    def status(self) -> int | None:
        """1 ready, 3 being converted; 2 locked, 4 failed, 5 deleted, 0 not known. Only 1 makes the id usable."""
        value: int | None = self._data.get("status")
        return value

    @property
    def video_id(self) -> str | None:
        """The video. It may be there before it is usable."""
        value: str | None = self._data.get("video_id")
        return value

    @property
    def status_message(self) -> str | None:
        """The same in words."""
        value: str | None = self._data.get("status_message")
        return value

    @property
    def convert_percent(self) -> int | None:
        """How far the conversion is, in percent."""
        value: int | None = self._data.get("convert_percent")
        return value

    @property
    def video_name(self) -> str | None:
        """Its file name."""
        value: str | None = self._data.get("video_name")
        return value

    @property
    def video_size(self) -> int | None:
        """Its size in bytes."""
        value: int | None = self._data.get("video_size")
        return value


class ArticlesAwaitVideoResult(Model):
    """What `articles.await_video` ends with."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("status", "status", "number"),
        ("video_id", "video_id", "text"),
        ("status_message", "status_message", "text"),
        ("convert_percent", "convert_percent", "number"),
        ("video_name", "video_name", "text"),
        ("video_size", "video_size", "number"),
    )

    @property
    def status(self) -> int | None:
        """1 ready, 3 being converted; 2 locked, 4 failed, 5 deleted, 0 not known. Only 1 makes the id usable."""
        value: int | None = self._data.get("status")
        return value

    @property
    def video_id(self) -> str | None:
        """The video. It may be there before it is usable."""
        value: str | None = self._data.get("video_id")
        return value

    @property
    def status_message(self) -> str | None:
        """The same in words."""
        value: str | None = self._data.get("status_message")
        return value

    @property
    def convert_percent(self) -> int | None:
        """How far the conversion is, in percent."""
        value: int | None = self._data.get("convert_percent")
        return value

    @property
    def video_name(self) -> str | None:
        """Its file name."""
        value: str | None = self._data.get("video_name")
        return value

    @property
    def video_size(self) -> int | None:
        """Its size in bytes."""
        value: int | None = self._data.get("video_size")
        return value


class BroadcastOnceResult(Model):
    """What `broadcast.once` ends with."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("outcome", "outcome", "text"),
        ("at", "at", "time"),
        ("article_ids", "article_ids", "list text"),
        ("target_digest", "target_digest", "text"),
        ("message_id", "message_id", "text"),
        ("code", "code", "number"),
        ("hint", "hint", "text"),
        ("hint_vi", "hint_vi", "text"),
        ("host", "host", "text"),
        ("process", "process", "number"),
    )

    @property
    def outcome(self) -> str:
        """`sent`, `sent_before`, `refused` or `unknown`."""
        value: str = self._data["outcome"]
        return value

    @property
    def at(self) -> datetime:
        """When the answer came; of an unknown outcome, when the call was about to leave."""
        return self._time("at")

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that this is about."""
        value: tuple[str, ...] = self._items("article_ids")
        return value

    @property
    def target_digest(self) -> str:
        """The target as the journal names it."""
        value: str = self._data["target_digest"]
        return value

    @property
    def message_id(self) -> str | None:
        """The broadcast, once it is sent."""
        value: str | None = self._data.get("message_id")
        return value

    @property
    def code(self) -> int | None:
        """Zalo's number, of a refusal."""
        value: int | None = self._data.get("code")
        return value

    @property
    def hint(self) -> str | None:
        """What to do, in English."""
        value: str | None = self._data.get("hint")
        return value

    @property
    def hint_vi(self) -> str | None:
        """What to do, in Vietnamese."""
        value: str | None = self._data.get("hint_vi")
        return value

    @property
    def host(self) -> str | None:
        """The machine whose process sent it, when the outcome is unknown."""
        value: str | None = self._data.get("host")
        return value

    @property
    def process(self) -> int | None:
        """The number of that process."""
        value: int | None = self._data.get("process")
        return value


class BroadcastSettleResult(Model):
    """What `broadcast.settle` ends with."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("article_ids", "article_ids", "list text"),
        ("sent", "sent", "flag"),
    )

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles whose outcome was unknown and no longer is."""
        value: tuple[str, ...] = self._items("article_ids")
        return value

    @property
    def sent(self) -> bool:
        """Whether they count as sent."""
        value: bool = self._data["sent"]
        return value


class BroadcastTaken(Model):
    """A broadcast that the platform has taken."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
    )

    @property
    def message_id(self) -> str:
        """The broadcast; `msg_id` in old answers."""
        value: str = self._data["message_id"]
        return value


class CallAgent(Model):
    """Somebody who answers calls."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("agent_id", "agent_id", "text"),
        ("agent_name", "agent_name", "personal"),
        ("allocation", "allocation", "list any"),
    )

    @property
    def agent_id(self) -> str:
        """Who."""
        value: str = self._data["agent_id"]
        return value

    @property
    def agent_name(self) -> str | None:
        """Their name. Personal."""
        value: str | None = self._data.get("agent_name")
        return value

    @property
    def allocation(self) -> tuple[Any, ...] | None:
        """What calls they get; no source shows what stands in it."""
        value: tuple[Any, ...] | None = self._may_items("allocation")
        return value


class CallBranch(Model):
    """A branch of a call centre."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("branch_id", "branch_id", "text"),
        ("branch_name", "branch_name", "text"),
        ("status", "status", "text"),
    )

    @property
    def branch_id(self) -> str:
        """Which."""
        value: str = self._data["branch_id"]
        return value

    @property
    def branch_name(self) -> str | None:
        """Its name."""
        value: str | None = self._data.get("branch_name")
        return value

    @property
    def status(self) -> str | None:
        """`on` or `off`."""
        value: str | None = self._data.get("status")
        return value


class CallCenter(Model):
    """An OA's call centre."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("agents", "agents", "list model"),
        ("branches", "branches", "list model"),
    )

    @property
    def agents(self) -> tuple[CallAgent, ...] | None:
        """Who answers."""
        return self._may_models("agents", CallAgent)

    @property
    def branches(self) -> tuple[CallBranch, ...] | None:
        """Where."""
        return self._may_models("branches", CallBranch)


class CallConsent(Model):
    """Whether a person may be called, where they have not refused."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("code", "code", "number"),
        ("message", "message", "text"),
        ("expired_time", "expired_time", "time"),
    )

    @property
    def code(self) -> int:
        """0 agreed, 1 may be called already, 2 asked just now, 8 asked and not answered yet."""
        value: int = self._data["code"]
        return value

    @property
    def message(self) -> str | None:
        """The same in words."""
        value: str | None = self._data.get("message")
        return value

    @property
    def expired_time(self) -> datetime | None:
        """Until when they may be called."""
        return self._may_time("expired_time")


class CallLink(Model):
    """A link that starts a call."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("call_link", "call_link", "text"),
        ("qr_code", "qr_code", "text"),
        ("ttl", "ttl", "number"),
    )

    @property
    def call_link(self) -> str:
        """Opens the call."""
        value: str = self._data["call_link"]
        return value

    @property
    def qr_code(self) -> str | None:
        """The link as a QR code, in the platform's own form."""
        value: str | None = self._data.get("qr_code")
        return value

    @property
    def ttl(self) -> int | None:
        """For how many seconds it is good: two days."""
        value: int | None = self._data.get("ttl")
        return value


class ChatMessage(Model):
    """One message between a person and the OA."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("src", "src", "number"),
        ("time", "time", "time"),
        ("type", "type", "text"),
        ("message", "message", "personal"),
        ("from_id", "from_id", "text"),
        ("to_id", "to_id", "text"),
        ("from_display_name", "from_display_name", "personal"),
        ("from_avatar", "from_avatar", "personal"),
        ("to_display_name", "to_display_name", "personal"),
        ("to_avatar", "to_avatar", "personal"),
        ("thumb", "thumb", "personal"),
        ("url", "url", "personal"),
        ("description", "description", "personal"),
        ("links", "links", "any"),
        ("location", "location", "any"),
    )

    @property
    def message_id(self) -> str:
        """The message; `msg_id` in old answers."""
        value: str = self._data["message_id"]
        return value

    @property
    def src(self) -> int | None:
        """0: the OA wrote it; 1: the person did."""
        value: int | None = self._data.get("src")
        return value

    @property
    def time(self) -> datetime | None:
        """When."""
        return self._may_time("time")

    @property
    def type(self) -> str | None:
        """`text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`, `file`, `video`, `nosupport`; letter case varies, new kinds are kept."""
        value: str | None = self._data.get("type")
        return value

    @property
    def message(self) -> str | None:
        """What was written. Personal."""
        value: str | None = self._data.get("message")
        return value

    @property
    def from_id(self) -> str | None:
        """Who wrote."""
        value: str | None = self._data.get("from_id")
        return value

    @property
    def to_id(self) -> str | None:
        """To whom."""
        value: str | None = self._data.get("to_id")
        return value

    @property
    def from_display_name(self) -> str | None:
        """The writer's name. Personal."""
        value: str | None = self._data.get("from_display_name")
        return value

    @property
    def from_avatar(self) -> str | None:
        """Address of the writer's picture. Personal."""
        value: str | None = self._data.get("from_avatar")
        return value

    @property
    def to_display_name(self) -> str | None:
        """The reader's name. Personal."""
        value: str | None = self._data.get("to_display_name")
        return value

    @property
    def to_avatar(self) -> str | None:
        """Address of the reader's picture. Personal."""
        value: str | None = self._data.get("to_avatar")
        return value

    @property
    def thumb(self) -> str | None:
        """Address of a preview. Personal."""
        value: str | None = self._data.get("thumb")
        return value

    @property
    def url(self) -> str | None:
        """Address of what was sent. Personal."""
        value: str | None = self._data.get("url")
        return value

    @property
    def description(self) -> str | None:
        """Description of what was sent. Personal."""
        value: str | None = self._data.get("description")
        return value

    @property
    def links(self) -> Any:
        """Links that were sent."""
        value: Any = self._data.get("links")
        return value

    @property
    def location(self) -> Any:
        """Where the person is: JSON inside a text on the wire, unpacked here."""
        value: Any = self._data.get("location")
        return value


class CustomInfo(Model):
    """What is known about a person: the system's fields and the OA's own."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("name", "name", "personal"),
        ("phone", "phone", "personal"),
        ("user_dob", "user_dob", "personal"),
        ("gender", "gender", "text"),
        ("full_address", "full_address", "model"),
        ("user_external_id", "user_external_id", "text"),
        ("dynamic_param", "dynamic_param", "text"),
        ("custom_info", "custom_info", "any"),
    )

    @property
    def name(self) -> str | None:
        """Name. Personal."""
        value: str | None = self._data.get("name")
        return value

    @property
    def phone(self) -> str | None:
        """Phone number. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def user_dob(self) -> str | None:
        """Birth date `dd/MM/yyyy`. Personal."""
        value: str | None = self._data.get("user_dob")
        return value

    @property
    def gender(self) -> str | None:
        """`Nam`, `Nữ` or `Khác`."""
        value: str | None = self._data.get("gender")
        return value

    @property
    def full_address(self) -> FullAddress | None:
        """Address by province and ward."""
        return self._may_model("full_address", FullAddress)

    @property
    def user_external_id(self) -> str | None:
        """Your own id for the person."""
        value: str | None = self._data.get("user_external_id")
        return value

    @property
    def dynamic_param(self) -> str | None:
        """Parameter of the last dynamic link through which the person came."""
        value: str | None = self._data.get("dynamic_param")
        return value

    @property
    def custom_info(self) -> Any:
        """Values of the OA's own fields, by key. All are texts; a table may come as an object or as JSON in a text."""
        value: Any = self._data.get("custom_info")
        return value


class DailyTemplateQuota(Model):
    """How many template messages a day; texts on the wire."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("daily_quota", "daily_quota", "number"),
        ("remaining_quota", "remaining_quota", "number"),
    )

    @property
    def daily_quota(self) -> int | None:
        """A day."""
        value: int | None = self._data.get("daily_quota")
        return value

    @property
    def remaining_quota(self) -> int | None:
        """Left today."""
        value: int | None = self._data.get("remaining_quota")
        return value


class DeliveryStatus(Model):
    """What became of a template message."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("status", "status", "number"),
        ("delivery_time", "delivery_time", "time"),
        ("message", "message", "text"),
    )

    @property
    def status(self) -> int:
        """-1 there is no such message, 0 on its way, 1 arrived."""
        value: int = self._data["status"]
        return value

    @property
    def delivery_time(self) -> datetime | None:
        """When it arrived."""
        return self._may_time("delivery_time")

    @property
    def message(self) -> str | None:
        """The same in words."""
        value: str | None = self._data.get("message")
        return value


class Follower(Model):
    """What the OA knows about a follower."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_id", "user_id", "text"),
        ("user_id_by_app", "user_id_by_app", "text"),
        ("display_name", "display_name", "personal"),
        ("user_gender", "user_gender", "number"),
        ("birth_date", "birth_date", "personal"),
        ("is_sensitive", "is_sensitive", "flag"),
        ("avatar", "avatar", "personal"),
        ("avatars", "avatars", "map"),
        ("shared_info", "shared_info", "model"),
        ("tags_and_notes_info", "tags_and_notes_info", "model"),
    )

    @property
    def user_id(self) -> str:
        """The follower, as this OA knows them."""
        value: str = self._data["user_id"]
        return value

    @property
    def user_id_by_app(self) -> str | None:
        """The same person, as the app knows them."""
        value: str | None = self._data.get("user_id_by_app")
        return value

    @property
    def display_name(self) -> str | None:
        """Name in Zalo. Personal."""
        value: str | None = self._data.get("display_name")
        return value

    @property
    def user_gender(self) -> int | None:
        """1 male, 2 female, 0 not known."""
        value: int | None = self._data.get("user_gender")
        return value

    @property
    def birth_date(self) -> str | None:
        """Birth date, in old answers: the digits of a number whose unit is not known. Personal."""
        value: str | None = self._data.get("birth_date")
        return value

    @property
    def is_sensitive(self) -> bool | None:
        """Somebody who needs special legal care: not an age."""
        value: bool | None = self._data.get("is_sensitive")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of the picture. Personal."""
        value: str | None = self._data.get("avatar")
        return value

    @property
    def avatars(self) -> Mapping[str, str] | None:
        """Addresses of the picture by size in pixels."""
        value: Mapping[str, str] | None = self._data.get("avatars")
        return value

    @property
    def shared_info(self) -> SharedInfo | None:
        """What the person shared when asked."""
        return self._may_model("shared_info", SharedInfo)

    @property
    def tags_and_notes_info(self) -> TagsAndNotes | None:
        """Tags and notes."""
        return self._may_model("tags_and_notes_info", TagsAndNotes)


class FollowerPage(Model):
    """A page of followers."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("total", "total", "number"),
        ("followers", "followers", "list model"),
    )

    @property
    def total(self) -> int:
        """How many followers there are in all."""
        value: int = self._data["total"]
        return value

    @property
    def followers(self) -> tuple[UserRef, ...]:
        """The followers of this page."""
        return self._models("followers", UserRef)


class FullAddress(Model):
    """An address by the two levels of July 2025."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_city_id", "user_city_id", "personal"),
        ("user_ward_id", "user_ward_id", "personal"),
        ("user_address", "user_address", "personal"),
    )

    @property
    def user_city_id(self) -> str | None:
        """Code of the province. Personal."""
        value: str | None = self._data.get("user_city_id")
        return value

    @property
    def user_ward_id(self) -> str | None:
        """Code of the ward or commune. Personal."""
        value: str | None = self._data.get("user_ward_id")
        return value

    @property
    def user_address(self) -> str | None:
        """House and street. Personal."""
        value: str | None = self._data.get("user_address")
        return value


class GroupAsset(Model):
    """Something that a group can stand on."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("asset_id", "asset_id", "text"),
        ("product_type", "product_type", "text"),
        ("quota_type", "quota_type", "text"),
        ("valid_through", "valid_through", "day"),
        ("auto_renew", "auto_renew", "flag"),
        ("status", "status", "text"),
        ("used_id", "used_id", "text"),
    )

    @property
    def asset_id(self) -> str:
        """The asset."""
        value: str = self._data["asset_id"]
        return value

    @property
    def product_type(self) -> str | None:
        """Its size: `gmf10`, `gmf50`, `gmf100`, `gmf1000`; new sizes are kept."""
        value: str | None = self._data.get("product_type")
        return value

    @property
    def quota_type(self) -> str | None:
        """Where it comes from."""
        value: str | None = self._data.get("quota_type")
        return value

    @property
    def valid_through(self) -> datetime | None:
        """Last day, `dd/MM/yyyy`. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("valid_through")

    @property
    def auto_renew(self) -> bool | None:
        """Whether it is renewed by itself; a flag on the wire."""
        value: bool | None = self._data.get("auto_renew")
        return value

    @property
    def status(self) -> str | None:
        """`available` or `used`."""
        value: str | None = self._data.get("status")
        return value

    @property
    def used_id(self) -> str | None:
        """The group that stands on it."""
        value: str | None = self._data.get("used_id")
        return value


class GroupAssetInfo(Model):
    """What a group stands on."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("asset_type", "asset_type", "text"),
        ("asset_id", "asset_id", "text"),
        ("valid_through", "valid_through", "day"),
        ("auto_renew", "auto_renew", "flag"),
    )

    @property
    def asset_type(self) -> str | None:
        """`gmf10`, `gmf50`, `gmf100`, `gmf1000`; new sizes are kept."""
        value: str | None = self._data.get("asset_type")
        return value

    @property
    def asset_id(self) -> str | None:
        """The asset."""
        value: str | None = self._data.get("asset_id")
        return value

    @property
    def valid_through(self) -> datetime | None:
        """Last day, `dd/MM/yyyy`. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("valid_through")

    @property
    def auto_renew(self) -> bool | None:
        """Whether it is renewed by itself; a text on the wire."""
        value: bool | None = self._data.get("auto_renew")
        return value


class GroupChatMessage(Model):
    """One message in a group."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("src", "src", "number"),
        ("time", "time", "time"),
        ("type", "type", "text"),
        ("message", "message", "personal"),
        ("from_id", "from_id", "text"),
        ("from_display_name", "from_display_name", "personal"),
        ("from_avatar", "from_avatar", "personal"),
        ("group_id", "group_id", "text"),
        ("thumb", "thumb", "personal"),
        ("url", "url", "personal"),
        ("description", "description", "personal"),
        ("links", "links", "any"),
        ("location", "location", "any"),
    )

    @property
    def message_id(self) -> str:
        """The message."""
        value: str = self._data["message_id"]
        return value

    @property
    def src(self) -> int | None:
        """0: the OA wrote it; 1: a person did."""
        value: int | None = self._data.get("src")
        return value

    @property
    def time(self) -> datetime | None:
        """When."""
        return self._may_time("time")

    @property
    def type(self) -> str | None:
        """`text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`; new kinds are kept."""
        value: str | None = self._data.get("type")
        return value

    @property
    def message(self) -> str | None:
        """What was written. Mentions stand in it as `[@id]`. Personal."""
        value: str | None = self._data.get("message")
        return value

    @property
    def from_id(self) -> str | None:
        """Who wrote: a person or the OA."""
        value: str | None = self._data.get("from_id")
        return value

    @property
    def from_display_name(self) -> str | None:
        """The writer's name. Personal."""
        value: str | None = self._data.get("from_display_name")
        return value

    @property
    def from_avatar(self) -> str | None:
        """Address of the writer's picture. Personal."""
        value: str | None = self._data.get("from_avatar")
        return value

    @property
    def group_id(self) -> str | None:
        """The group."""
        value: str | None = self._data.get("group_id")
        return value

    @property
    def thumb(self) -> str | None:
        """Address of a preview. Personal."""
        value: str | None = self._data.get("thumb")
        return value

    @property
    def url(self) -> str | None:
        """Address of what was sent. Personal."""
        value: str | None = self._data.get("url")
        return value

    @property
    def description(self) -> str | None:
        """Description of what was sent. Personal."""
        value: str | None = self._data.get("description")
        return value

    @property
    def links(self) -> Any:
        """Links that were sent."""
        value: Any = self._data.get("links")
        return value

    @property
    def location(self) -> Any:
        """A place: JSON inside a text on the wire, unpacked here."""
        value: Any = self._data.get("location")
        return value


class GroupDetail(Model):
    """All about a group."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("group_info", "group_info", "model"),
        ("asset_info", "asset_info", "model"),
        ("group_setting", "group_setting", "model"),
    )

    @property
    def group_info(self) -> GroupInfo | None:
        """What it is."""
        return self._may_model("group_info", GroupInfo)

    @property
    def asset_info(self) -> GroupAssetInfo | None:
        """What it stands on."""
        return self._may_model("asset_info", GroupAssetInfo)

    @property
    def group_setting(self) -> GroupSettings | None:
        """What is allowed in it."""
        return self._may_model("group_setting", GroupSettings)


class GroupInfo(Model):
    """What a group is."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("group_id", "group_id", "text"),
        ("name", "name", "text"),
        ("avatar", "avatar", "text"),
        ("group_link", "group_link", "text"),
        ("group_description", "group_description", "text"),
        ("status", "status", "text"),
        ("total_member", "total_member", "number"),
        ("max_member", "max_member", "number"),
        ("auto_delete_date", "auto_delete_date", "day"),
    )

    @property
    def group_id(self) -> str:
        """The group."""
        value: str = self._data["group_id"]
        return value

    @property
    def name(self) -> str | None:
        """What it is called."""
        value: str | None = self._data.get("name")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of its picture."""
        value: str | None = self._data.get("avatar")
        return value

    @property
    def group_link(self) -> str | None:
        """The link by which people join."""
        value: str | None = self._data.get("group_link")
        return value

    @property
    def group_description(self) -> str | None:
        """What it is for."""
        value: str | None = self._data.get("group_description")
        return value

    @property
    def status(self) -> str | None:
        """`enabled`, or `disabled` once its asset has lapsed."""
        value: str | None = self._data.get("status")
        return value

    @property
    def total_member(self) -> int | None:
        """How many members it has; a number on the wire."""
        value: int | None = self._data.get("total_member")
        return value

    @property
    def max_member(self) -> int | None:
        """How many it may have; a text on the wire."""
        value: int | None = self._data.get("max_member")
        return value

    @property
    def auto_delete_date(self) -> datetime | None:
        """When Zalo dissolves it unless its asset is renewed, in the platform's own text. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("auto_delete_date")


class GroupMember(Model):
    """A member: a person or the OA itself, never both."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_id", "user_id", "text"),
        ("oa_id", "oa_id", "text"),
        ("name", "name", "personal"),
        ("avatar", "avatar", "personal"),
    )

    @property
    def user_id(self) -> str | None:
        """The person."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def name(self) -> str | None:
        """Their name. Personal."""
        value: str | None = self._data.get("name")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of their picture. Personal."""
        value: str | None = self._data.get("avatar")
        return value


class GroupMemberPage(Model):
    """A page of members, or of people who ask to join."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("members", "members", "list model"),
        ("total", "total", "number"),
        ("offset", "offset", "number"),
        ("count", "count", "number"),
        ("member_count", "member_count", "number"),
    )

    @property
    def members(self) -> tuple[GroupMember, ...]:
        """The members."""
        return self._models("members", GroupMember)

    @property
    def total(self) -> int | None:
        """How many there are."""
        value: int | None = self._data.get("total")
        return value

    @property
    def offset(self) -> int | None:
        """Where the page starts."""
        value: int | None = self._data.get("offset")
        return value

    @property
    def count(self) -> int | None:
        """How many were asked for."""
        value: int | None = self._data.get("count")
        return value

    @property
    def member_count(self) -> int | None:
        """How many the page has."""
        value: int | None = self._data.get("member_count")
        return value


class GroupPage(Model):
    """A page of the OA's groups."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("groups", "groups", "list model"),
        ("total", "total", "number"),
        ("offset", "offset", "number"),
        ("count", "count", "number"),
        ("group_count", "group_count", "number"),
    )

    @property
    def groups(self) -> tuple[GroupSummary, ...]:
        """The groups."""
        return self._models("groups", GroupSummary)

    @property
    def total(self) -> int | None:
        """How many groups the OA has."""
        value: int | None = self._data.get("total")
        return value

    @property
    def offset(self) -> int | None:
        """Where the page starts."""
        value: int | None = self._data.get("offset")
        return value

    @property
    def count(self) -> int | None:
        """How many were asked for."""
        value: int | None = self._data.get("count")
        return value

    @property
    def group_count(self) -> int | None:
        """How many groups the page has."""
        value: int | None = self._data.get("group_count")
        return value


class GroupSent(Model):
    """A message that a group has got."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("group_id", "group_id", "text"),
    )

    @property
    def message_id(self) -> str:
        """The message."""
        value: str = self._data["message_id"]
        return value

    @property
    def group_id(self) -> str | None:
        """The group."""
        value: str | None = self._data.get("group_id")
        return value


class GroupSettings(Model):
    """What is allowed in a group."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("lock_send_msg", "lock_send_msg", "flag"),
        ("join_appr", "join_appr", "flag"),
        ("enable_msg_history", "enable_msg_history", "flag"),
        ("enable_link_join", "enable_link_join", "flag"),
    )

    @property
    def lock_send_msg(self) -> bool | None:
        """Only administrators may write."""
        value: bool | None = self._data.get("lock_send_msg")
        return value

    @property
    def join_appr(self) -> bool | None:
        """Who joins must be let in."""
        value: bool | None = self._data.get("join_appr")
        return value

    @property
    def enable_msg_history(self) -> bool | None:
        """Who joins sees what was written before."""
        value: bool | None = self._data.get("enable_msg_history")
        return value

    @property
    def enable_link_join(self) -> bool | None:
        """The group's link lets people join."""
        value: bool | None = self._data.get("enable_link_join")
        return value


class GroupSummary(Model):
    """A group in a list, or as it was made."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("group_id", "group_id", "text"),
        ("name", "name", "text"),
        ("avatar", "avatar", "text"),
        ("group_link", "group_link", "text"),
        ("group_description", "group_description", "text"),
        ("total_member", "total_member", "number"),
        ("status", "status", "text"),
    )

    @property
    def group_id(self) -> str:
        """The group."""
        value: str = self._data["group_id"]
        return value

    @property
    def name(self) -> str | None:
        """What it is called."""
        value: str | None = self._data.get("name")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of its picture."""
        value: str | None = self._data.get("avatar")
        return value

    @property
    def group_link(self) -> str | None:
        """The link by which people join."""
        value: str | None = self._data.get("group_link")
        return value

    @property
    def group_description(self) -> str | None:
        """What it is for."""
        value: str | None = self._data.get("group_description")
        return value

    @property
    def total_member(self) -> int | None:
        """How many members it has, the OA among them."""
        value: int | None = self._data.get("total_member")
        return value

    @property
    def status(self) -> str | None:
        """`enabled`, or `disabled` once its asset has lapsed."""
        value: str | None = self._data.get("status")
        return value


class Journey(Model):
    """A journey that was opened."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("token", "token", "secret"),
        ("journey_id", "journey_id", "text"),
    )

    @property
    def token(self) -> str:
        """What its messages carry. Secret."""
        value: str = self._data["token"]
        return value

    @property
    def journey_id(self) -> str | None:
        """The journey."""
        value: str | None = self._data.get("journey_id")
        return value


class JourneyState(Model):
    """How long a journey lasts."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("app_id", "app_id", "text"),
        ("oa_id", "oa_id", "text"),
        ("token_type", "token_type", "text"),
        ("created_at", "created_at", "time"),
        ("expired_at", "expired_at", "time"),
    )

    @property
    def app_id(self) -> str | None:
        """The app that opened it."""
        value: str | None = self._data.get("app_id")
        return value

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value

    @property
    def token_type(self) -> str | None:
        """Its kind. The key of the one sample ends in a blank."""
        value: str | None = self._data.get("token_type")
        return value

    @property
    def created_at(self) -> datetime | None:
        """When it was opened."""
        return self._may_time("created_at")

    @property
    def expired_at(self) -> datetime | None:
        """When it ends."""
        return self._may_time("expired_at")


class LeadForm(Model):
    """A lead form and a page of what people answered."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("questions", "questions", "list model"),
        ("responses", "responses", "list model"),
    )

    @property
    def questions(self) -> tuple[LeadQuestion, ...] | None:
        """What it asks."""
        return self._may_models("questions", LeadQuestion)

    @property
    def responses(self) -> tuple[LeadResponse, ...] | None:
        """What people answered."""
        return self._may_models("responses", LeadResponse)


class LeadQuestion(Model):
    """A question of a lead form."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("questionId", "questionId", "text"),
        ("title", "title", "text"),
    )

    @property
    def questionId(self) -> str | None:
        """The question."""
        value: str | None = self._data.get("questionId")
        return value

    @property
    def title(self) -> str | None:
        """What people read."""
        value: str | None = self._data.get("title")
        return value


class LeadResponse(Model):
    """What somebody answered."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("leadId", "leadId", "text"),
        ("submitTime", "submitTime", "text"),
        ("adId", "adId", "text"),
        ("answers", "answers", "any"),
    )

    @property
    def leadId(self) -> str | None:
        """This answer: another for each time that somebody sends the form, so not a person."""
        value: str | None = self._data.get("leadId")
        return value

    @property
    def submitTime(self) -> str | None:
        """When, in the platform's own form."""
        value: str | None = self._data.get("submitTime")
        return value

    @property
    def adId(self) -> str | None:
        """The ad that led to the form."""
        value: str | None = self._data.get("adId")
        return value

    @property
    def answers(self) -> Any:
        """The answers, as they came: no source shows what is in them."""
        value: Any = self._data.get("answers")
        return value


class MediaUploaded(Model):
    """A picture that templates may refer to."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("media_id", "media_id", "text"),
    )

    @property
    def media_id(self) -> str:
        """What a layout names it by."""
        value: str = self._data["media_id"]
        return value


class OaInfo(Model):
    """An Official Account."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("oa_id", "oa_id", "text"),
        ("name", "name", "text"),
        ("description", "description", "text"),
        ("oa_alias", "oa_alias", "text"),
        ("is_verified", "is_verified", "flag"),
        ("oa_type", "oa_type", "number"),
        ("cate_name", "cate_name", "text"),
        ("num_follower", "num_follower", "number"),
        ("avatar", "avatar", "text"),
        ("cover", "cover", "text"),
        ("package_name", "package_name", "text"),
        ("package_valid_through_date", "package_valid_through_date", "day"),
        ("package_auto_renew_date", "package_auto_renew_date", "day"),
        ("linked_zca", "linked_zca", "text"),
    )

    @property
    def oa_id(self) -> str:
        """Its id; `oaid` in some sources."""
        value: str = self._data["oa_id"]
        return value

    @property
    def name(self) -> str:
        """Its public name."""
        value: str = self._data["name"]
        return value

    @property
    def description(self) -> str | None:
        """What it says about itself."""
        value: str | None = self._data.get("description")
        return value

    @property
    def oa_alias(self) -> str | None:
        """The name in `https://zalo.me/<alias>`."""
        value: str | None = self._data.get("oa_alias")
        return value

    @property
    def is_verified(self) -> bool | None:
        """Whether Zalo has verified it. Only verified OAs may broadcast."""
        value: bool | None = self._data.get("is_verified")
        return value

    @property
    def oa_type(self) -> int | None:
        """2 is a business, 4 a government body; others are not documented."""
        value: int | None = self._data.get("oa_type")
        return value

    @property
    def cate_name(self) -> str | None:
        """Its category, in words."""
        value: str | None = self._data.get("cate_name")
        return value

    @property
    def num_follower(self) -> int | None:
        """How many people follow."""
        value: int | None = self._data.get("num_follower")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of its picture."""
        value: str | None = self._data.get("avatar")
        return value

    @property
    def cover(self) -> str | None:
        """Address of its cover picture."""
        value: str | None = self._data.get("cover")
        return value

    @property
    def package_name(self) -> str | None:
        """Its package's name."""
        value: str | None = self._data.get("package_name")
        return value

    @property
    def package_valid_through_date(self) -> datetime | None:
        """Last day of the package, `dd/MM/yyyy`. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("package_valid_through_date")

    @property
    def package_auto_renew_date(self) -> datetime | None:
        """Day of the next automatic renewal, `dd/MM/yyyy`. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("package_auto_renew_date")

    @property
    def linked_zca(self) -> str | None:
        """The Zalo Cloud Account; `linked_ZCA` in some sources."""
        value: str | None = self._data.get("linked_zca")
        return value


class OaQuality(Model):
    """Zalo's opinion: `HIGH`, `MEDIUM`, `LOW`, `UNDEFINED`; new words are kept."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("current", "current", "text"),
        ("seven_days", "seven_days", "text"),
    )

    @property
    def current(self) -> str | None:
        """Of the last 48 hours."""
        value: str | None = self._data.get("current")
        return value

    @property
    def seven_days(self) -> str | None:
        """Of the last seven days."""
        value: str | None = self._data.get("seven_days")
        return value


class OldQuota(Model):
    """What may still be sent, in the older form."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("type", "type", "text"),
        ("remain", "remain", "number"),
        ("total", "total", "number"),
    )

    @property
    def type(self) -> str | None:
        """What it is for: `active`, `reply`, `promotion`."""
        value: str | None = self._data.get("type")
        return value

    @property
    def remain(self) -> int | None:
        """What is left."""
        value: int | None = self._data.get("remain")
        return value

    @property
    def total(self) -> int | None:
        """Of how many."""
        value: int | None = self._data.get("total")
        return value


class PersonQuota(Model):
    """What may still be sent to one person."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("last_interaction", "last_interaction", "time"),
        ("cs_reply", "cs_reply", "model"),
        ("promotion", "promotion", "model"),
    )

    @property
    def last_interaction(self) -> datetime | None:
        """When the person last interacted; the seven-day window counts from here."""
        return self._may_time("last_interaction")

    @property
    def cs_reply(self) -> Allowance | None:
        """Free consultation messages in the 48-hour window."""
        return self._may_model("cs_reply", Allowance)

    @property
    def promotion(self) -> PromotionAllowance | None:
        """Promotion messages."""
        return self._may_model("promotion", PromotionAllowance)


class PromotionAllowance(Model):
    """Promotion messages to one person."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("daily_remain", "daily_remain", "number"),
        ("daily_total", "daily_total", "number"),
        ("monthly_remain", "monthly_remain", "number"),
        ("monthly_total", "monthly_total", "number"),
    )

    @property
    def daily_remain(self) -> int | None:
        """Left today."""
        value: int | None = self._data.get("daily_remain")
        return value

    @property
    def daily_total(self) -> int | None:
        """A day."""
        value: int | None = self._data.get("daily_total")
        return value

    @property
    def monthly_remain(self) -> int | None:
        """Left this month."""
        value: int | None = self._data.get("monthly_remain")
        return value

    @property
    def monthly_total(self) -> int | None:
        """A month."""
        value: int | None = self._data.get("monthly_total")
        return value


class PublishResult(Model):
    """What `publish` ends with."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("article_id", "article_id", "text"),
        ("title", "title", "text"),
        ("link", "link", "text"),
    )

    @property
    def article_id(self) -> str:
        """The article."""
        value: str = self._data["article_id"]
        return value

    @property
    def title(self) -> str:
        """Its title."""
        value: str = self._data["title"]
        return value

    @property
    def link(self) -> str | None:
        """Address where people read it, when the list already has it."""
        value: str | None = self._data.get("link")
        return value


class QuotaAsset(Model):
    """One quota."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("asset_id", "asset_id", "text"),
        ("product_type", "product_type", "text"),
        ("quota_type", "quota_type", "text"),
        ("valid_through", "valid_through", "day"),
        ("total", "total", "number"),
        ("remain", "remain", "number"),
    )

    @property
    def asset_id(self) -> str | None:
        """The quota."""
        value: str | None = self._data.get("asset_id")
        return value

    @property
    def product_type(self) -> str | None:
        """`cs` or `transaction`."""
        value: str | None = self._data.get("product_type")
        return value

    @property
    def quota_type(self) -> str | None:
        """Where it comes from."""
        value: str | None = self._data.get("quota_type")
        return value

    @property
    def valid_through(self) -> datetime | None:
        """Last day, `dd/MM/yyyy`. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("valid_through")

    @property
    def total(self) -> int | None:
        """Of how many; text or a number on the wire."""
        value: int | None = self._data.get("total")
        return value

    @property
    def remain(self) -> int | None:
        """What is left; text or a number on the wire."""
        value: int | None = self._data.get("remain")
        return value


class Rating(Model):
    """What somebody said of a service."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("rate", "rate", "number"),
        ("note", "note", "personal"),
        ("feedbacks", "feedbacks", "list personal"),
        ("submit_date", "submit_date", "time"),
        ("tracking_id", "tracking_id", "text"),
        ("oa_id", "oa_id", "text"),
    )

    @property
    def message_id(self) -> str | None:
        """The message that asked."""
        value: str | None = self._data.get("message_id")
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
        """The reasons that they chose; the table calls it `feedback`."""
        value: tuple[str, ...] | None = self._may_items("feedbacks")
        return value

    @property
    def submit_date(self) -> datetime | None:
        """When."""
        return self._may_time("submit_date")

    @property
    def tracking_id(self) -> str | None:
        """Your own id of the message."""
        value: str | None = self._data.get("tracking_id")
        return value

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value


class RatingPage(Model):
    """A page of ratings."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("ratings", "ratings", "list model"),
        ("total", "total", "number"),
    )

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings."""
        return self._models("ratings", Rating)

    @property
    def total(self) -> int | None:
        """How many there are."""
        value: int | None = self._data.get("total")
        return value


class ResponsePage(Model):
    """Buttons that people pressed."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("responses", "responses", "list model"),
        ("total", "total", "number"),
    )

    @property
    def responses(self) -> tuple[TemplateResponse, ...]:
        """The answers."""
        return self._models("responses", TemplateResponse)

    @property
    def total(self) -> int | None:
        """How many there are."""
        value: int | None = self._data.get("total")
        return value


class RsaKey(Model):
    """The key that encrypts what only Zalo is to read."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("public_key", "public_key", "text"),
    )

    @property
    def public_key(self) -> str:
        """The bytes of the key, as Base64."""
        value: str = self._data["public_key"]
        return value


class Sent(Model):
    """A message that the platform has taken."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("user_id", "user_id", "text"),
        ("sent_time", "sent_time", "time"),
        ("quota", "quota", "model"),
    )

    @property
    def message_id(self) -> str:
        """The message; `msg_id` in old answers."""
        value: str = self._data["message_id"]
        return value

    @property
    def user_id(self) -> str | None:
        """Who got it."""
        value: str | None = self._data.get("user_id")
        return value

    @property
    def sent_time(self) -> datetime | None:
        """When; only newer answers say it."""
        return self._may_time("sent_time")

    @property
    def quota(self) -> SentQuota | None:
        """The quota that paid; absent when the message was charged."""
        return self._may_model("quota", SentQuota)


class SentQuota(Model):
    """The quota that paid for a message."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("quota_type", "quota_type", "text"),
        ("type", "type", "text"),
        ("remain", "remain", "number"),
        ("total", "total", "number"),
        ("expired_date", "expired_date", "day"),
        ("owner_type", "owner_type", "text"),
        ("owner_id", "owner_id", "text"),
    )

    @property
    def quota_type(self) -> str | None:
        """Which; one sample has none."""
        value: str | None = self._data.get("quota_type")
        return value

    @property
    def type(self) -> str | None:
        """The same in answers to Mini Apps from before June 2024: `reply` or `OA Tier`."""
        value: str | None = self._data.get("type")
        return value

    @property
    def remain(self) -> int | None:
        """What is left."""
        value: int | None = self._data.get("remain")
        return value

    @property
    def total(self) -> int | None:
        """Of how many."""
        value: int | None = self._data.get("total")
        return value

    @property
    def expired_date(self) -> datetime | None:
        """Last day, `dd/mm/yyyy`. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("expired_date")

    @property
    def owner_type(self) -> str | None:
        """`OA` or `App`, for bought and given quotas."""
        value: str | None = self._data.get("owner_type")
        return value

    @property
    def owner_id(self) -> str | None:
        """Whose."""
        value: str | None = self._data.get("owner_id")
        return value


class SharedInfo(Model):
    """What a person shared when the OA asked for it."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("name", "name", "personal"),
        ("phone", "phone", "personal"),
        ("address", "address", "personal"),
        ("city", "city", "personal"),
        ("district", "district", "personal"),
        ("ward", "ward", "personal"),
        ("user_dob", "user_dob", "personal"),
    )

    @property
    def name(self) -> str | None:
        """Name. Personal."""
        value: str | None = self._data.get("name")
        return value

    @property
    def phone(self) -> str | None:
        """Phone number, `84…`; text in some sources, a number in others. Personal."""
        value: str | None = self._data.get("phone")
        return value

    @property
    def address(self) -> str | None:
        """Street address. Personal."""
        value: str | None = self._data.get("address")
        return value

    @property
    def city(self) -> str | None:
        """City or province. Personal."""
        value: str | None = self._data.get("city")
        return value

    @property
    def district(self) -> str | None:
        """District. Personal."""
        value: str | None = self._data.get("district")
        return value

    @property
    def ward(self) -> str | None:
        """Ward. Personal."""
        value: str | None = self._data.get("ward")
        return value

    @property
    def user_dob(self) -> str | None:
        """Birth date, `dd/MM/yyyy`. Personal."""
        value: str | None = self._data.get("user_dob")
        return value


class SocialPicture(Model):
    """A picture."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("data", "data", "model"),
    )

    @property
    def data(self) -> SocialPictureData | None:
        """Where it is."""
        return self._may_model("data", SocialPictureData)


class SocialPictureData(Model):
    """Where a picture is."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("url", "url", "personal"),
    )

    @property
    def url(self) -> str | None:
        """Its address. Personal."""
        value: str | None = self._data.get("url")
        return value


class SocialProfile(Model):
    """Somebody who signed in to an app."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("id", "id", "text"),
        ("name", "name", "personal"),
        ("picture", "picture", "model"),
        ("birthday", "birthday", "personal"),
        ("gender", "gender", "text"),
        ("is_sensitive", "is_sensitive", "flag"),
    )

    @property
    def id(self) -> str:
        """Who they are to this app."""
        value: str = self._data["id"]
        return value

    @property
    def name(self) -> str | None:
        """Their name. Personal."""
        value: str | None = self._data.get("name")
        return value

    @property
    def picture(self) -> SocialPicture | None:
        """Their picture."""
        return self._may_model("picture", SocialPicture)

    @property
    def birthday(self) -> str | None:
        """Their birth date; not to be relied on. Personal."""
        value: str | None = self._data.get("birthday")
        return value

    @property
    def gender(self) -> str | None:
        """Their gender; not to be relied on."""
        value: str | None = self._data.get("gender")
        return value

    @property
    def is_sensitive(self) -> bool | None:
        """Whether they are to be treated with special care."""
        value: bool | None = self._data.get("is_sensitive")
        return value


class TagsAndNotes(Model):
    """A person's tags and the staff's notes."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("tag_names", "tag_names", "list text"),
        ("notes", "notes", "list personal"),
    )

    @property
    def tag_names(self) -> tuple[str, ...] | None:
        """Tags on the person."""
        value: tuple[str, ...] | None = self._may_items("tag_names")
        return value

    @property
    def notes(self) -> tuple[str, ...] | None:
        """Notes of the staff."""
        value: tuple[str, ...] | None = self._may_items("notes")
        return value


class TemplateButton(Model):
    """A button of a template."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("type", "type", "number"),
        ("title", "title", "text"),
        ("content", "content", "text"),
    )

    @property
    def type(self) -> int | None:
        """1 site, 2 phone, 3 page of the OA, 4 Mini App, …"""
        value: int | None = self._data.get("type")
        return value

    @property
    def title(self) -> str | None:
        """What stands on it."""
        value: str | None = self._data.get("title")
        return value

    @property
    def content(self) -> str | None:
        """Where it leads."""
        value: str | None = self._data.get("content")
        return value


class TemplateDetail(Model):
    """All about a template."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("template_id", "template_id", "text"),
        ("template_name", "template_name", "text"),
        ("status", "status", "text"),
        ("reason", "reason", "text"),
        ("params", "params", "list model"),
        ("buttons", "buttons", "list model"),
        ("timeout", "timeout", "number"),
        ("preview_url", "preview_url", "text"),
        ("template_quality", "template_quality", "text"),
        ("template_tag", "template_tag", "text"),
        ("price", "price", "text"),
        ("price_sdt", "price_sdt", "text"),
        ("price_uid", "price_uid", "text"),
    )

    @property
    def template_id(self) -> str:
        """The template."""
        value: str = self._data["template_id"]
        return value

    @property
    def template_name(self) -> str | None:
        """Its name."""
        value: str | None = self._data.get("template_name")
        return value

    @property
    def status(self) -> str | None:
        """`ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new states are kept."""
        value: str | None = self._data.get("status")
        return value

    @property
    def reason(self) -> str | None:
        """Why it was rejected."""
        value: str | None = self._data.get("reason")
        return value

    @property
    def params(self) -> tuple[TemplateField, ...] | None:
        """Its parameters."""
        return self._may_models("params", TemplateField)

    @property
    def buttons(self) -> tuple[TemplateButton, ...] | None:
        """Its buttons."""
        return self._may_models("buttons", TemplateButton)

    @property
    def timeout(self) -> int | None:
        """For how long Zalo tries to deliver a message, in milliseconds."""
        value: int | None = self._data.get("timeout")
        return value

    @property
    def preview_url(self) -> str | None:
        """Where it can be looked at."""
        value: str | None = self._data.get("preview_url")
        return value

    @property
    def template_quality(self) -> str | None:
        """Zalo's opinion of it."""
        value: str | None = self._data.get("template_quality")
        return value

    @property
    def template_tag(self) -> str | None:
        """`TRANSACTION`, `CUSTOMER_CARE`, `PROMOTION`, or an older word like `IN_TRANSACTION`."""
        value: str | None = self._data.get("template_tag")
        return value

    @property
    def price(self) -> str | None:
        """Price of a message in dong."""
        value: str | None = self._data.get("price")
        return value

    @property
    def price_sdt(self) -> str | None:
        """The same by phone."""
        value: str | None = self._data.get("price_sdt")
        return value

    @property
    def price_uid(self) -> str | None:
        """The same by user id."""
        value: str | None = self._data.get("price_uid")
        return value


class TemplateField(Model):
    """A parameter of a template."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("name", "name", "text"),
        ("require", "require", "flag"),
        ("type", "type", "text"),
        ("max_length", "max_length", "number"),
        ("min_length", "min_length", "number"),
        ("accept_null", "accept_null", "flag"),
    )

    @property
    def name(self) -> str:
        """Its name."""
        value: str = self._data["name"]
        return value

    @property
    def require(self) -> bool | None:
        """Whether it must be given."""
        value: bool | None = self._data.get("require")
        return value

    @property
    def type(self) -> str | None:
        """What it holds: `STRING`, `NUMBER`, `DATE`, …"""
        value: str | None = self._data.get("type")
        return value

    @property
    def max_length(self) -> int | None:
        """Most characters."""
        value: int | None = self._data.get("max_length")
        return value

    @property
    def min_length(self) -> int | None:
        """Fewest characters."""
        value: int | None = self._data.get("min_length")
        return value

    @property
    def accept_null(self) -> bool | None:
        """Whether it may be empty."""
        value: bool | None = self._data.get("accept_null")
        return value


class TemplatePage(Model):
    """A page of templates."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("templates", "templates", "list model"),
        ("metadata", "metadata", "model"),
    )

    @property
    def templates(self) -> tuple[TemplateSummary, ...]:
        """The templates."""
        return self._models("templates", TemplateSummary)

    @property
    def metadata(self) -> TemplateTotal | None:
        """How many there are."""
        return self._may_model("metadata", TemplateTotal)


class TemplateQuota(Model):
    """How many template messages; what is absent or null does not apply."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("daily_quota", "daily_quota", "number"),
        ("remaining_quota", "remaining_quota", "number"),
        ("daily_quota_promotion", "daily_quota_promotion", "number"),
        ("remaining_quota_promotion", "remaining_quota_promotion", "number"),
        ("monthly_promotion_quota", "monthly_promotion_quota", "number"),
        ("remaining_monthly_promotion_quota", "remaining_monthly_promotion_quota", "number"),
        ("estimated_next_month_promotion_quota", "estimated_next_month_promotion_quota", "number"),
    )

    @property
    def daily_quota(self) -> int | None:
        """A day."""
        value: int | None = self._data.get("daily_quota")
        return value

    @property
    def remaining_quota(self) -> int | None:
        """Left today."""
        value: int | None = self._data.get("remaining_quota")
        return value

    @property
    def daily_quota_promotion(self) -> int | None:
        """Promotions a day."""
        value: int | None = self._data.get("daily_quota_promotion")
        return value

    @property
    def remaining_quota_promotion(self) -> int | None:
        """Promotions left today."""
        value: int | None = self._data.get("remaining_quota_promotion")
        return value

    @property
    def monthly_promotion_quota(self) -> int | None:
        """Promotions a month."""
        value: int | None = self._data.get("monthly_promotion_quota")
        return value

    @property
    def remaining_monthly_promotion_quota(self) -> int | None:
        """Promotions left this month."""
        value: int | None = self._data.get("remaining_monthly_promotion_quota")
        return value

    @property
    def estimated_next_month_promotion_quota(self) -> int | None:
        """Promotions next month, as Zalo guesses."""
        value: int | None = self._data.get("estimated_next_month_promotion_quota")
        return value


class TemplateResponse(Model):
    """What somebody answered by a button."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("data", "data", "personal"),
        ("submit_date", "submit_date", "time"),
        ("tracking_id", "tracking_id", "text"),
        ("oa_id", "oa_id", "text"),
    )

    @property
    def message_id(self) -> str | None:
        """The message with the button."""
        value: str | None = self._data.get("message_id")
        return value

    @property
    def data(self) -> str | None:
        """What the button stands for. Personal."""
        value: str | None = self._data.get("data")
        return value

    @property
    def submit_date(self) -> datetime | None:
        """When."""
        return self._may_time("submit_date")

    @property
    def tracking_id(self) -> str | None:
        """Your own id of the message."""
        value: str | None = self._data.get("tracking_id")
        return value

    @property
    def oa_id(self) -> str | None:
        """The OA."""
        value: str | None = self._data.get("oa_id")
        return value


class TemplateSent(Model):
    """A template message that Zalo has taken."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("message_id", "message_id", "text"),
        ("sent_time", "sent_time", "time"),
        ("sending_mode", "sending_mode", "text"),
        ("quota", "quota", "model"),
    )

    @property
    def message_id(self) -> str:
        """The message."""
        value: str = self._data["message_id"]
        return value

    @property
    def sent_time(self) -> datetime | None:
        """When."""
        return self._may_time("sent_time")

    @property
    def sending_mode(self) -> str | None:
        """How it was paid: `1`, or `3` beyond the quota."""
        value: str | None = self._data.get("sending_mode")
        return value

    @property
    def quota(self) -> DailyTemplateQuota | None:
        """What is left today."""
        return self._may_model("quota", DailyTemplateQuota)


class TemplateSummary(Model):
    """A template in a list."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("template_id", "template_id", "text"),
        ("template_name", "template_name", "text"),
        ("created_time", "created_time", "time"),
        ("status", "status", "text"),
        ("template_quality", "template_quality", "text"),
    )

    @property
    def template_id(self) -> str:
        """The template; a number in the sample."""
        value: str = self._data["template_id"]
        return value

    @property
    def template_name(self) -> str | None:
        """Its name."""
        value: str | None = self._data.get("template_name")
        return value

    @property
    def created_time(self) -> datetime | None:
        """When it was made."""
        return self._may_time("created_time")

    @property
    def status(self) -> str | None:
        """`ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new states are kept."""
        value: str | None = self._data.get("status")
        return value

    @property
    def template_quality(self) -> str | None:
        """Zalo's opinion of it."""
        value: str | None = self._data.get("template_quality")
        return value


class TemplateTaken(Model):
    """A template that Zalo has taken for review."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("template_id", "template_id", "text"),
        ("template_name", "template_name", "text"),
        ("template_type", "template_type", "number"),
        ("status", "status", "text"),
        ("tag", "tag", "text"),
        ("price_sdt", "price_sdt", "text"),
        ("price_uid", "price_uid", "text"),
        ("preview_url", "preview_url", "text"),
    )

    @property
    def template_id(self) -> str:
        """The template."""
        value: str = self._data["template_id"]
        return value

    @property
    def template_name(self) -> str | None:
        """Its name."""
        value: str | None = self._data.get("template_name")
        return value

    @property
    def template_type(self) -> int | None:
        """1 to 5, as it was given."""
        value: int | None = self._data.get("template_type")
        return value

    @property
    def status(self) -> str | None:
        """`PENDING_REVIEW`."""
        value: str | None = self._data.get("status")
        return value

    @property
    def tag(self) -> str | None:
        """`1` to `3`, as it was given."""
        value: str | None = self._data.get("tag")
        return value

    @property
    def price_sdt(self) -> str | None:
        """Price in dong by phone."""
        value: str | None = self._data.get("price_sdt")
        return value

    @property
    def price_uid(self) -> str | None:
        """Price in dong by user id."""
        value: str | None = self._data.get("price_uid")
        return value

    @property
    def preview_url(self) -> str | None:
        """Where it can be looked at."""
        value: str | None = self._data.get("preview_url")
        return value


class TemplateTotal(Model):
    """How many templates there are."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("total", "total", "number"),
    )

    @property
    def total(self) -> int | None:
        """In all."""
        value: int | None = self._data.get("total")
        return value


class TokenAnswer(Model):
    """A pair of tokens."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("access_token", "access_token", "secret"),
        ("expires_in", "expires_in", "number"),
        ("refresh_token", "refresh_token", "secret"),
    )

    @property
    def access_token(self) -> str:
        """Opens the API. Secret."""
        value: str = self._data["access_token"]
        return value

    @property
    def expires_in(self) -> int | None:
        """Seconds that the access token lives: 90,000 (25 hours). Text on the wire by the docs' type column, a number in their sample."""
        value: int | None = self._data.get("expires_in")
        return value

    @property
    def refresh_token(self) -> str | None:
        """The next refresh token, good for three months. One client reports answers without it; the old one stays good then. Secret."""
        value: str | None = self._data.get("refresh_token")
        return value


class Uncovered(Model):
    """People who could not be reached."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("total", "total", "number"),
        ("missing", "missing", "number"),
        ("why", "why", "text"),
        ("from_", "from", "text"),
        ("to", "to", "text"),
        ("follower", "follower", "flag"),
        ("tag", "tag", "text"),
    )

    @property
    def total(self) -> int:
        """How many people Zalo counts there."""
        value: int = self._data["total"]
        return value

    @property
    def missing(self) -> int:
        """How many of them were not seen."""
        value: int = self._data["missing"]
        return value

    @property
    def why(self) -> str:
        """`out_of_reach`, `untagged`, `unsettled`, `range_ends` or `undated`."""
        value: str = self._data["why"]
        return value

    @property
    def from_(self) -> str | None:
        """The first day, `YYYY-MM-DD`."""
        value: str | None = self._data.get("from")
        return value

    @property
    def to(self) -> str | None:
        """The last day."""
        value: str | None = self._data.get("to")
        return value

    @property
    def follower(self) -> bool | None:
        """Whether they follow, where the day was split by that."""
        value: bool | None = self._data.get("follower")
        return value

    @property
    def tag(self) -> str | None:
        """The tag, where the day was split by tags."""
        value: str | None = self._data.get("tag")
        return value


class Uploaded(Model):
    """A picture or GIF that messages may refer to."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("attachment_id", "attachment_id", "text"),
    )

    @property
    def attachment_id(self) -> str:
        """What a message names it by; `token` in the table of one page."""
        value: str = self._data["attachment_id"]
        return value


class UploadedFile(Model):
    """A document that messages may refer to."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("token", "token", "text"),
    )

    @property
    def token(self) -> str:
        """What a message names it by."""
        value: str = self._data["token"]
        return value


class User(Model):
    """What the OA knows about a person."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_id", "user_id", "text"),
        ("user_id_by_app", "user_id_by_app", "text"),
        ("user_external_id", "user_external_id", "text"),
        ("display_name", "display_name", "personal"),
        ("user_alias", "user_alias", "personal"),
        ("is_sensitive", "is_sensitive", "flag"),
        ("user_last_interaction_date", "user_last_interaction_date", "day"),
        ("user_is_follower", "user_is_follower", "flag"),
        ("avatar", "avatar", "personal"),
        ("avatars", "avatars", "map"),
        ("dynamic_param", "dynamic_param", "text"),
        ("tags_and_notes_info", "tags_and_notes_info", "model"),
        ("shared_info", "shared_info", "model"),
    )

    @property
    def user_id(self) -> str:
        """The person, as this OA knows them."""
        value: str = self._data["user_id"]
        return value

    @property
    def user_id_by_app(self) -> str | None:
        """The same person, as the app knows them."""
        value: str | None = self._data.get("user_id_by_app")
        return value

    @property
    def user_external_id(self) -> str | None:
        """Your own id for the person."""
        value: str | None = self._data.get("user_external_id")
        return value

    @property
    def display_name(self) -> str | None:
        """Name in Zalo. Personal."""
        value: str | None = self._data.get("display_name")
        return value

    @property
    def user_alias(self) -> str | None:
        """Name that the OA's staff gave. Personal."""
        value: str | None = self._data.get("user_alias")
        return value

    @property
    def is_sensitive(self) -> bool | None:
        """Somebody who needs special legal care (a child, a missing person, …): not an age."""
        value: bool | None = self._data.get("is_sensitive")
        return value

    @property
    def user_last_interaction_date(self) -> datetime | None:
        """Day of the last interaction, `dd/MM/yyyy`. For message windows ask `quota.user`, which has the moment. Midnight in Vietnam; None also where the text is no day: `raw` has it as it came."""
        return self._day("user_last_interaction_date")

    @property
    def user_is_follower(self) -> bool | None:
        """Whether the person follows the OA."""
        value: bool | None = self._data.get("user_is_follower")
        return value

    @property
    def avatar(self) -> str | None:
        """Address of the picture. Personal."""
        value: str | None = self._data.get("avatar")
        return value

    @property
    def avatars(self) -> Mapping[str, str] | None:
        """Addresses of the picture by size in pixels."""
        value: Mapping[str, str] | None = self._data.get("avatars")
        return value

    @property
    def dynamic_param(self) -> str | None:
        """Parameter of the last dynamic link through which the person came."""
        value: str | None = self._data.get("dynamic_param")
        return value

    @property
    def tags_and_notes_info(self) -> TagsAndNotes | None:
        """Tags and notes."""
        return self._may_model("tags_and_notes_info", TagsAndNotes)

    @property
    def shared_info(self) -> SharedInfo | None:
        """What the person shared when asked."""
        return self._may_model("shared_info", SharedInfo)


class UserField(Model):
    """A field that the OA keeps about people."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("key", "key", "text"),
        ("data_type", "data_type", "text"),
        ("field_type", "field_type", "text"),
        ("name", "name", "text"),
        ("format", "format", "text"),
        ("keys", "keys", "list text"),
    )

    @property
    def key(self) -> str:
        """Its key."""
        value: str = self._data["key"]
        return value

    @property
    def data_type(self) -> str | None:
        """What it holds."""
        value: str | None = self._data.get("data_type")
        return value

    @property
    def field_type(self) -> str | None:
        """`system` or `oa_custom`."""
        value: str | None = self._data.get("field_type")
        return value

    @property
    def name(self) -> str | None:
        """What people read."""
        value: str | None = self._data.get("name")
        return value

    @property
    def format(self) -> str | None:
        """How a `datetime` is shown."""
        value: str | None = self._data.get("format")
        return value

    @property
    def keys(self) -> tuple[str, ...] | None:
        """The keys of a `table`."""
        value: tuple[str, ...] | None = self._may_items("keys")
        return value


class UserPage(Model):
    """A page of people."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("total", "total", "number"),
        ("users", "users", "list model"),
        ("count", "count", "number"),
        ("offset", "offset", "number"),
    )

    @property
    def total(self) -> int:
        """How many people the filter finds in all."""
        value: int = self._data["total"]
        return value

    @property
    def users(self) -> tuple[UserRef, ...]:
        """The people of this page."""
        return self._models("users", UserRef)

    @property
    def count(self) -> int | None:
        """The page size that was asked for, not the number of people on the page."""
        value: int | None = self._data.get("count")
        return value

    @property
    def offset(self) -> int | None:
        """Where the page starts."""
        value: int | None = self._data.get("offset")
        return value


class UserRef(Model):
    """A person, by id."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("user_id", "user_id", "text"),
    )

    @property
    def user_id(self) -> str:
        """The person."""
        value: str = self._data["user_id"]
        return value


class UsersExportResult(Model):
    """What `users.export` ends with."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("complete", "complete", "flag"),
        ("rows", "rows", "number"),
        ("uncovered", "uncovered", "list model"),
        ("started_time", "started_time", "time"),
        ("ended_time", "ended_time", "time"),
        ("calls", "calls", "number"),
        ("oa_id", "oa_id", "text"),
        ("path", "path", "text"),
        ("format", "format", "text"),
        ("details", "details", "flag"),
        ("arrived", "arrived", "number"),
        ("update", "update", "text"),
        ("replaced", "replaced", "number"),
        ("range_ends", "range_ends", "text"),
        ("cannot_see", "cannot_see", "text"),
        ("cannot_see_vi", "cannot_see_vi", "text"),
    )

    @property
    def complete(self) -> bool:
        """Whether everybody who was there all the time is in the file. If not, `uncovered` says who is missing."""
        value: bool = self._data["complete"]
        return value

    @property
    def rows(self) -> int:
        """How many people are in the file."""
        value: int = self._data["rows"]
        return value

    @property
    def uncovered(self) -> tuple[Uncovered, ...]:
        """What could not be covered, with counts; of an update with those of the earlier export."""
        return self._models("uncovered", Uncovered)

    @property
    def started_time(self) -> datetime:
        """When the walk began; an update reads from here on."""
        return self._time("started_time")

    @property
    def ended_time(self) -> datetime:
        """When it ended."""
        return self._time("ended_time")

    @property
    def calls(self) -> int:
        """How many calls it took."""
        value: int = self._data["calls"]
        return value

    @property
    def oa_id(self) -> str:
        """The OA."""
        value: str = self._data["oa_id"]
        return value

    @property
    def path(self) -> str:
        """The file."""
        value: str = self._data["path"]
        return value

    @property
    def format(self) -> str:
        """`ndjson` or `csv`."""
        value: str = self._data["format"]
        return value

    @property
    def details(self) -> bool:
        """Whether it holds what the OA knows about each person."""
        value: bool = self._data["details"]
        return value

    @property
    def arrived(self) -> int | None:
        """How many people arrived in the days that were not over while those were read."""
        value: int | None = self._data.get("arrived")
        return value

    @property
    def update(self) -> str | None:
        """Of an update: the earlier export."""
        value: str | None = self._data.get("update")
        return value

    @property
    def replaced(self) -> int | None:
        """Of an update: how many rows of the earlier export gave way to new ones."""
        value: int | None = self._data.get("replaced")
        return value

    @property
    def range_ends(self) -> str | None:
        """Whether a range of days has its ends in it: `both`, `end_excluded` or `start_excluded`; absent when that was not learnt."""
        value: str | None = self._data.get("range_ends")
        return value

    @property
    def cannot_see(self) -> str | None:
        """Of an update: what it cannot have seen, in English."""
        value: str | None = self._data.get("cannot_see")
        return value

    @property
    def cannot_see_vi(self) -> str | None:
        """The same in Vietnamese."""
        value: str | None = self._data.get("cannot_see_vi")
        return value


class UsersSweepResult(Model):
    """What `users.sweep` ends with."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("complete", "complete", "flag"),
        ("people", "people", "number"),
        ("uncovered", "uncovered", "list model"),
        ("started_time", "started_time", "time"),
        ("ended_time", "ended_time", "time"),
        ("calls", "calls", "number"),
        ("arrived", "arrived", "number"),
        ("range_ends", "range_ends", "text"),
        ("cannot_see", "cannot_see", "text"),
        ("cannot_see_vi", "cannot_see_vi", "text"),
    )

    @property
    def complete(self) -> bool:
        """Whether everybody who was there all the time has been handed out. If not, `uncovered` says who is missing."""
        value: bool = self._data["complete"]
        return value

    @property
    def people(self) -> int:
        """How many people were handed out, by runs that it went on from too."""
        value: int = self._data["people"]
        return value

    @property
    def uncovered(self) -> tuple[Uncovered, ...]:
        """What could not be covered, with counts."""
        return self._models("uncovered", Uncovered)

    @property
    def started_time(self) -> datetime:
        """When it began; the next update takes it as `since`."""
        return self._time("started_time")

    @property
    def ended_time(self) -> datetime:
        """When it ended."""
        return self._time("ended_time")

    @property
    def calls(self) -> int:
        """How many calls it took."""
        value: int = self._data["calls"]
        return value

    @property
    def arrived(self) -> int:
        """How many people arrived in the days that were not over while those were read."""
        value: int = self._data["arrived"]
        return value

    @property
    def range_ends(self) -> str | None:
        """Whether a range of days has its ends in it: `both`, `end_excluded` or `start_excluded`; absent when that was not learnt."""
        value: str | None = self._data.get("range_ends")
        return value

    @property
    def cannot_see(self) -> str | None:
        """Of an update: what it cannot have seen, in English."""
        value: str | None = self._data.get("cannot_see")
        return value

    @property
    def cannot_see_vi(self) -> str | None:
        """The same in Vietnamese."""
        value: str | None = self._data.get("cannot_see_vi")
        return value


class VideoJob(Model):
    """A video that was uploaded."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("token", "token", "text"),
    )

    @property
    def token(self) -> str:
        """What `articles.verify_video` takes: not a video's id."""
        value: str = self._data["token"]
        return value
