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
    "Article",
    "ArticleJob",
    "ArticlePage",
    "ArticleRef",
    "ArticleSummary",
    "BroadcastOnceResult",
    "BroadcastSettleResult",
    "BroadcastTaken",
    "ChatMessage",
    "OaInfo",
    "PersonQuota",
    "PromotionAllowance",
    "PublishResult",
    "QuotaAsset",
    "Sent",
    "SentQuota",
    "SharedInfo",
    "TagsAndNotes",
    "TokenAnswer",
    "Uploaded",
    "UploadedFile",
    "User",
    "UserPage",
    "UserRef",
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
