# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""Where families and types are; each is loaded when it is first used."""
from __future__ import annotations

from typing import TYPE_CHECKING

from .._calls import Lazy

if TYPE_CHECKING:
    from . import async_families, families


class Families:
    """The families of calls of a blocking client."""

    articles: Lazy[families.Articles] = Lazy("families", "Articles")
    broadcast: Lazy[families.Broadcast] = Lazy("families", "Broadcast")
    consultation: Lazy[families.Consultation] = Lazy("families", "Consultation")
    conversations: Lazy[families.Conversations] = Lazy("families", "Conversations")
    oa: Lazy[families.Oa] = Lazy("families", "Oa")
    oauth: Lazy[families.Oauth] = Lazy("families", "Oauth")
    quota: Lazy[families.Quota] = Lazy("families", "Quota")
    tags: Lazy[families.Tags] = Lazy("families", "Tags")
    users: Lazy[families.Users] = Lazy("families", "Users")


class AsyncFamilies:
    """The families of calls of a client for asyncio."""

    articles: Lazy[async_families.Articles] = Lazy("async_families", "Articles")
    broadcast: Lazy[async_families.Broadcast] = Lazy("async_families", "Broadcast")
    consultation: Lazy[async_families.Consultation] = Lazy("async_families", "Consultation")
    conversations: Lazy[async_families.Conversations] = Lazy("async_families", "Conversations")
    oa: Lazy[async_families.Oa] = Lazy("async_families", "Oa")
    oauth: Lazy[async_families.Oauth] = Lazy("async_families", "Oauth")
    quota: Lazy[async_families.Quota] = Lazy("async_families", "Quota")
    tags: Lazy[async_families.Tags] = Lazy("async_families", "Tags")
    users: Lazy[async_families.Users] = Lazy("async_families", "Users")


TYPES = (
    "Allowance",
    "Article",
    "ArticleJob",
    "ArticlePage",
    "ArticleRef",
    "ArticleSummary",
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
    "User",
    "UserPage",
    "UserRef",
)
