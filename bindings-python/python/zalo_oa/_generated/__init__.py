# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""Where families and types are; each is loaded when it is first used."""
from __future__ import annotations

from typing import TYPE_CHECKING

from .._calls import Lazy

if TYPE_CHECKING:
    from . import async_families as _async_families
    from . import families as _families
else:
    # Under names of their own: a module is not loaded where its name is taken.
    from .._hints import async_families as _async_families
    from .._hints import families as _families


class Families:
    """The families of calls of a blocking client."""

    articles: Lazy[_families.Articles] = Lazy("families", "Articles")
    broadcast: Lazy[_families.Broadcast] = Lazy("families", "Broadcast")
    consultation: Lazy[_families.Consultation] = Lazy("families", "Consultation")
    conversations: Lazy[_families.Conversations] = Lazy("families", "Conversations")
    oa: Lazy[_families.Oa] = Lazy("families", "Oa")
    oauth: Lazy[_families.Oauth] = Lazy("families", "Oauth")
    quota: Lazy[_families.Quota] = Lazy("families", "Quota")
    tags: Lazy[_families.Tags] = Lazy("families", "Tags")
    uploads: Lazy[_families.Uploads] = Lazy("families", "Uploads")
    users: Lazy[_families.Users] = Lazy("families", "Users")


class AsyncFamilies:
    """The families of calls of a client for asyncio."""

    articles: Lazy[_async_families.Articles] = Lazy("async_families", "Articles")
    broadcast: Lazy[_async_families.Broadcast] = Lazy("async_families", "Broadcast")
    consultation: Lazy[_async_families.Consultation] = Lazy("async_families", "Consultation")
    conversations: Lazy[_async_families.Conversations] = Lazy("async_families", "Conversations")
    oa: Lazy[_async_families.Oa] = Lazy("async_families", "Oa")
    oauth: Lazy[_async_families.Oauth] = Lazy("async_families", "Oauth")
    quota: Lazy[_async_families.Quota] = Lazy("async_families", "Quota")
    tags: Lazy[_async_families.Tags] = Lazy("async_families", "Tags")
    uploads: Lazy[_async_families.Uploads] = Lazy("async_families", "Uploads")
    users: Lazy[_async_families.Users] = Lazy("async_families", "Users")


TYPES = (
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
)
