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

    anonymous: Lazy[_families.Anonymous] = Lazy("families", "Anonymous")
    articles: Lazy[_families.Articles] = Lazy("families", "Articles")
    broadcast: Lazy[_families.Broadcast] = Lazy("families", "Broadcast")
    calls: Lazy[_families.Calls] = Lazy("families", "Calls")
    consultation: Lazy[_families.Consultation] = Lazy("families", "Consultation")
    conversations: Lazy[_families.Conversations] = Lazy("families", "Conversations")
    followers: Lazy[_families.Followers] = Lazy("families", "Followers")
    groups: Lazy[_families.Groups] = Lazy("families", "Groups")
    lead_forms: Lazy[_families.LeadForms] = Lazy("families", "LeadForms")
    oa: Lazy[_families.Oa] = Lazy("families", "Oa")
    oauth: Lazy[_families.Oauth] = Lazy("families", "Oauth")
    promotion: Lazy[_families.Promotion] = Lazy("families", "Promotion")
    quota: Lazy[_families.Quota] = Lazy("families", "Quota")
    reactions: Lazy[_families.Reactions] = Lazy("families", "Reactions")
    social: Lazy[_families.Social] = Lazy("families", "Social")
    tags: Lazy[_families.Tags] = Lazy("families", "Tags")
    template: Lazy[_families.Template] = Lazy("families", "Template")
    transaction: Lazy[_families.Transaction] = Lazy("families", "Transaction")
    uploads: Lazy[_families.Uploads] = Lazy("families", "Uploads")
    user_fields: Lazy[_families.UserFields] = Lazy("families", "UserFields")
    users: Lazy[_families.Users] = Lazy("families", "Users")
    zbs: Lazy[_families.Zbs] = Lazy("families", "Zbs")


class AsyncFamilies:
    """The families of calls of a client for asyncio."""

    anonymous: Lazy[_async_families.Anonymous] = Lazy("async_families", "Anonymous")
    articles: Lazy[_async_families.Articles] = Lazy("async_families", "Articles")
    broadcast: Lazy[_async_families.Broadcast] = Lazy("async_families", "Broadcast")
    calls: Lazy[_async_families.Calls] = Lazy("async_families", "Calls")
    consultation: Lazy[_async_families.Consultation] = Lazy("async_families", "Consultation")
    conversations: Lazy[_async_families.Conversations] = Lazy("async_families", "Conversations")
    followers: Lazy[_async_families.Followers] = Lazy("async_families", "Followers")
    groups: Lazy[_async_families.Groups] = Lazy("async_families", "Groups")
    lead_forms: Lazy[_async_families.LeadForms] = Lazy("async_families", "LeadForms")
    oa: Lazy[_async_families.Oa] = Lazy("async_families", "Oa")
    oauth: Lazy[_async_families.Oauth] = Lazy("async_families", "Oauth")
    promotion: Lazy[_async_families.Promotion] = Lazy("async_families", "Promotion")
    quota: Lazy[_async_families.Quota] = Lazy("async_families", "Quota")
    reactions: Lazy[_async_families.Reactions] = Lazy("async_families", "Reactions")
    social: Lazy[_async_families.Social] = Lazy("async_families", "Social")
    tags: Lazy[_async_families.Tags] = Lazy("async_families", "Tags")
    template: Lazy[_async_families.Template] = Lazy("async_families", "Template")
    transaction: Lazy[_async_families.Transaction] = Lazy("async_families", "Transaction")
    uploads: Lazy[_async_families.Uploads] = Lazy("async_families", "Uploads")
    user_fields: Lazy[_async_families.UserFields] = Lazy("async_families", "UserFields")
    users: Lazy[_async_families.Users] = Lazy("async_families", "Users")
    zbs: Lazy[_async_families.Zbs] = Lazy("async_families", "Zbs")


TYPES = (
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
)
