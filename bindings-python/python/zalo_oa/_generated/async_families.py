# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""The calls of a client for asyncio, family by family."""
from __future__ import annotations

from typing import TYPE_CHECKING

from .._calls import each, moment, plain
from .._pages import AsyncPages
from . import families, operations, types

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from .._calls import FileLike, Json
    from .._async_client import AsyncClient
else:
    from .._hints import Any, AsyncClient, FileLike, Json, Mapping, Sequence, datetime


class AnonymousText(families.AnonymousTextRequest["AsyncClient"]):
    """Sends a text to a visitor.

    Args:
        anonymous_id: The visitor.
        conversation_id: The conversation.
        text: What to say. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.anonymous.text(anonymous_id="1a2b3c4d5e6f", conversation_id="6f5e4d3c2b1a", text="Xin chào")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        anonymous_id: str,
        conversation_id: str,
        text: str,
    ) -> types.AnonymousSent:
        """Sends a text to a visitor.

        Args:
            anonymous_id: The visitor.
            conversation_id: The conversation.
            text: What to say. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.anonymous.text(anonymous_id="1a2b3c4d5e6f", conversation_id="6f5e4d3c2b1a", text="Xin chào")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "anonymous_id": anonymous_id,
            "conversation_id": conversation_id,
            "text": text,
        })


class AnonymousImage(families.AnonymousImageRequest["AsyncClient"]):
    """Sends a visitor a picture that stands on a public address.

    Args:
        anonymous_id: The visitor.
        conversation_id: The conversation.
        url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.anonymous.image(
            anonymous_id="1a2b3c4d5e6f",
            conversation_id="6f5e4d3c2b1a",
            url="https://img.example/a.jpg",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        anonymous_id: str,
        conversation_id: str,
        url: str,
    ) -> types.AnonymousSent:
        """Sends a visitor a picture that stands on a public address.

        Args:
            anonymous_id: The visitor.
            conversation_id: The conversation.
            url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.anonymous.image(
                anonymous_id="1a2b3c4d5e6f",
                conversation_id="6f5e4d3c2b1a",
                url="https://img.example/a.jpg",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "anonymous_id": anonymous_id,
            "conversation_id": conversation_id,
            "url": url,
        })


class AnonymousUploadedImage(families.AnonymousUploadedImageRequest["AsyncClient"]):
    """Sends a visitor a picture that was uploaded: the page shows it, its table does not.

    Args:
        anonymous_id: The visitor.
        conversation_id: The conversation.
        attachment_id: What `uploads.image` gave, within seven days.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.anonymous.uploaded_image(
            anonymous_id="1a2b3c4d5e6f",
            conversation_id="6f5e4d3c2b1a",
            attachment_id="wXyZ0123",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        anonymous_id: str,
        conversation_id: str,
        attachment_id: str,
    ) -> types.AnonymousSent:
        """Sends a visitor a picture that was uploaded: the page shows it, its table does not.

        Args:
            anonymous_id: The visitor.
            conversation_id: The conversation.
            attachment_id: What `uploads.image` gave, within seven days.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.anonymous.uploaded_image(
                anonymous_id="1a2b3c4d5e6f",
                conversation_id="6f5e4d3c2b1a",
                attachment_id="wXyZ0123",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "anonymous_id": anonymous_id,
            "conversation_id": conversation_id,
            "attachment_id": attachment_id,
        })


class AnonymousFile(families.AnonymousFileRequest["AsyncClient"]):
    """Sends a visitor a document that was uploaded.

    Args:
        anonymous_id: The visitor.
        conversation_id: The conversation.
        token: What `uploads.file` gave, within seven days.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.anonymous.file(anonymous_id="1a2b3c4d5e6f", conversation_id="6f5e4d3c2b1a", token="TOKEN")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        anonymous_id: str,
        conversation_id: str,
        token: str,
    ) -> types.AnonymousSent:
        """Sends a visitor a document that was uploaded.

        Args:
            anonymous_id: The visitor.
            conversation_id: The conversation.
            token: What `uploads.file` gave, within seven days.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.anonymous.file(anonymous_id="1a2b3c4d5e6f", conversation_id="6f5e4d3c2b1a", token="TOKEN")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "anonymous_id": anonymous_id,
            "conversation_id": conversation_id,
            "token": token,
        })


class AnonymousSticker(families.AnonymousStickerRequest["AsyncClient"]):
    """Sends a visitor one of Zalo's stickers.

    Args:
        anonymous_id: The visitor.
        conversation_id: The conversation.
        sticker_id: The sticker, from `stickers.zaloapp.com`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.anonymous.sticker(
            anonymous_id="1a2b3c4d5e6f",
            conversation_id="6f5e4d3c2b1a",
            sticker_id="46eab1fab8bb51e508aa",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        anonymous_id: str,
        conversation_id: str,
        sticker_id: str,
    ) -> types.AnonymousSent:
        """Sends a visitor one of Zalo's stickers.

        Args:
            anonymous_id: The visitor.
            conversation_id: The conversation.
            sticker_id: The sticker, from `stickers.zaloapp.com`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.anonymous.sticker(
                anonymous_id="1a2b3c4d5e6f",
                conversation_id="6f5e4d3c2b1a",
                sticker_id="46eab1fab8bb51e508aa",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "anonymous_id": anonymous_id,
            "conversation_id": conversation_id,
            "sticker_id": sticker_id,
        })


class Anonymous:
    """Calls of the family `anonymous`: `text`, `image`, `uploaded_image`, `file`, `sticker`."""

    __slots__ = ("text", "image", "uploaded_image", "file", "sticker")

    def __init__(self, client: AsyncClient) -> None:
        self.text = AnonymousText(client)
        self.image = AnonymousImage(client)
        self.uploaded_image = AnonymousUploadedImage(client)
        self.file = AnonymousFile(client)
        self.sticker = AnonymousSticker(client)


class ArticlesCreate(families.ArticlesCreateRequest["AsyncClient"]):
    """Starts a job that makes an article of text, pictures and videos.

    Inside: `body[type=video]` exactly 1 of `url`, `video_id` (uncertain).

    Args:
        title: Title. 1 to 150 UTF-16 units.
        author: Who wrote it. 1 to 50 UTF-16 units.
        description: Summary. 1 to 300 UTF-16 units.
        cover: Cover picture or video.
        body: Text (HTML), pictures, videos, in order. 1 to 10000 items.
        related_medias: Related articles.
        tracking_link: Address that counts views.
        cite: A source to name: `{"url", "label"}`.
        status: Whether people see it; Zalo hides it when this is absent.
        comment: Whether people may comment; Zalo lets them when this is absent.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.create(
            title="Lịch tiếp công dân tháng 12",
            author="Ban biên tập",
            description="Thời gian và địa điểm",
            cover={"cover_type": "photo", "photo_url": "https://img.example/bia.jpg", "status": "show"},
            body=[{"content": "<p>Sáng thứ Năm hằng tuần</p>", "type": "text"}],
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        title: str,
        author: str,
        description: str,
        cover: Json,
        body: Sequence[Json],
        related_medias: Sequence[Json] | None = None,
        tracking_link: str | None = None,
        cite: Json | None = None,
        status: str | None = None,
        comment: str | None = None,
    ) -> types.ArticleJob:
        """Starts a job that makes an article of text, pictures and videos.

        Inside: `body[type=video]` exactly 1 of `url`, `video_id` (uncertain).

        Args:
            title: Title. 1 to 150 UTF-16 units.
            author: Who wrote it. 1 to 50 UTF-16 units.
            description: Summary. 1 to 300 UTF-16 units.
            cover: Cover picture or video.
            body: Text (HTML), pictures, videos, in order. 1 to 10000 items.
            related_medias: Related articles.
            tracking_link: Address that counts views.
            cite: A source to name: `{"url", "label"}`.
            status: Whether people see it; Zalo hides it when this is absent.
            comment: Whether people may comment; Zalo lets them when this is absent.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.create(
                title="Lịch tiếp công dân tháng 12",
                author="Ban biên tập",
                description="Thời gian và địa điểm",
                cover={"cover_type": "photo", "photo_url": "https://img.example/bia.jpg", "status": "show"},
                body=[{"content": "<p>Sáng thứ Năm hằng tuần</p>", "type": "text"}],
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return await self._client._send(self.row, {
            "title": title,
            "author": author,
            "description": description,
            "cover": cover,
            "body": body,
            "related_medias": related_medias,
            "tracking_link": tracking_link,
            "cite": cite,
            "status": status,
            "comment": comment,
        })


class ArticlesUpdate(families.ArticlesUpdateRequest["AsyncClient"]):
    """Starts a job that replaces an article.

    Inside: `body[type=video]` exactly 1 of `url`, `video_id` (uncertain).

    Args:
        id: The article.
        title: Title. 1 to 150 UTF-16 units.
        author: Who wrote it. 1 to 50 UTF-16 units.
        description: Summary. 1 to 300 UTF-16 units.
        cover: Cover picture or video.
        body: Text (HTML), pictures, videos, in order. 1 to 10000 items.
        related_medias: Related articles.
        tracking_link: Address that counts views.
        cite: A source to name: `{"url", "label"}`.
        status: Whether people see it; Zalo hides it when this is absent.
        comment: Whether people may comment; Zalo lets them when this is absent.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.update(
            id="a1b2c3d4e5f60001",
            title="Lịch tiếp công dân tháng 12",
            author="Ban biên tập",
            description="Thời gian và địa điểm",
            cover={"cover_type": "photo", "photo_url": "https://img.example/bia.jpg", "status": "show"},
            body=[{"content": "<p>Sáng thứ Năm hằng tuần</p>", "type": "text"}],
            status="show",
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        id: str,
        title: str,
        author: str,
        description: str,
        cover: Json,
        body: Sequence[Json],
        related_medias: Sequence[Json] | None = None,
        tracking_link: str | None = None,
        cite: Json | None = None,
        status: str | None = None,
        comment: str | None = None,
    ) -> types.ArticleJob:
        """Starts a job that replaces an article.

        Inside: `body[type=video]` exactly 1 of `url`, `video_id` (uncertain).

        Args:
            id: The article.
            title: Title. 1 to 150 UTF-16 units.
            author: Who wrote it. 1 to 50 UTF-16 units.
            description: Summary. 1 to 300 UTF-16 units.
            cover: Cover picture or video.
            body: Text (HTML), pictures, videos, in order. 1 to 10000 items.
            related_medias: Related articles.
            tracking_link: Address that counts views.
            cite: A source to name: `{"url", "label"}`.
            status: Whether people see it; Zalo hides it when this is absent.
            comment: Whether people may comment; Zalo lets them when this is absent.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.update(
                id="a1b2c3d4e5f60001",
                title="Lịch tiếp công dân tháng 12",
                author="Ban biên tập",
                description="Thời gian và địa điểm",
                cover={"cover_type": "photo", "photo_url": "https://img.example/bia.jpg", "status": "show"},
                body=[{"content": "<p>Sáng thứ Năm hằng tuần</p>", "type": "text"}],
                status="show",
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung
        """
        return await self._client._send(self.row, {
            "id": id,
            "title": title,
            "author": author,
            "description": description,
            "cover": cover,
            "body": body,
            "related_medias": related_medias,
            "tracking_link": tracking_link,
            "cite": cite,
            "status": status,
            "comment": comment,
        })


class ArticlesVerify(families.ArticlesVerifyRequest["AsyncClient"]):
    """Asks whether a job is done. Refused with -214 while it is not.

    Args:
        token: The job.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.verify(token="made+up/job/token0001==")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
    """

    __slots__ = ()

    async def __call__(self, *, token: str) -> types.ArticleRef:
        """Asks whether a job is done. Refused with -214 while it is not.

        Args:
            token: The job.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.verify(token="made+up/job/token0001==")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return await self._client._send(self.row, {
            "token": token,
        })


class ArticlesDetail(families.ArticlesDetailRequest["AsyncClient"]):
    """Reads one article.

    Args:
        id: The article.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.detail(id="a1b2c3d4e5f60001")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-chi-tiet-cua-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    async def __call__(self, *, id: str) -> types.Article:
        """Reads one article.

        Args:
            id: The article.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.detail(id="a1b2c3d4e5f60001")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-chi-tiet-cua-noi-dung-dang-bai-viet
        """
        return await self._client._send(self.row, {
            "id": id,
        })


class ArticlesList(families.ArticlesListRequest["AsyncClient"]):
    """Lists articles of type normal, newest first.

    Args:
        offset: How many articles to skip. From 0 to 1000000.
        limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.list(offset=0, limit=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        limit: int,
    ) -> types.ArticlePage:
        """Lists articles of type normal, newest first.

        Args:
            offset: How many articles to skip. From 0 to 1000000.
            limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.list(offset=0, limit=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "limit": limit,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        limit: int = 10,
    ) -> AsyncPages[types.ArticleSummary]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many articles to skip. From 0 to 1000000.
            limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

        Example:
            async for item in client.articles.list.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "limit": limit,
        }, types.ArticleSummary)


class ArticlesRemove(families.ArticlesRemoveRequest["AsyncClient"]):
    """Removes an article for good.

    Args:
        id: The article.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.remove(id="a1b2c3d4e5f60001")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/xoa-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    async def __call__(self, *, id: str) -> None:
        """Removes an article for good.

        Args:
            id: The article.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.remove(id="a1b2c3d4e5f60001")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/xoa-noi-dung-dang-bai-viet
        """
        await self._client._send(self.row, {
            "id": id,
        })


class ArticlesUploadVideo(families.ArticlesUploadVideoRequest["AsyncClient"]):
    """Uploads a video for articles. The answer is a token: `articles.verify_video` turns it into a video once it is converted.

    Args:
        file: AVI or MP4 of at most 50 MB. 1 to 52428800 bytes.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.upload_video(file=Path("hội làng.mp4"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
    """

    __slots__ = ()

    async def __call__(self, *, file: FileLike) -> types.VideoJob:
        """Uploads a video for articles. The answer is a token: `articles.verify_video` turns it into a video once it is converted.

        Args:
            file: AVI or MP4 of at most 50 MB. 1 to 52428800 bytes.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.upload_video(file=Path("hội làng.mp4"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return await self._client._send(self.row, {
            "file": file,
        })


class ArticlesVerifyVideo(families.ArticlesVerifyVideoRequest["AsyncClient"]):
    """Asks how far a video's conversion is. The token goes as a query; two clients send it as a header.

    Args:
        token: What the upload gave.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.verify_video(token="vtok0123")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
    """

    __slots__ = ()

    async def __call__(self, *, token: str) -> types.ArticleVideo:
        """Asks how far a video's conversion is. The token goes as a query; two clients send it as a header.

        Args:
            token: What the upload gave.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.verify_video(token="vtok0123")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return await self._client._send(self.row, {
            "token": token,
        })


class ArticlesCreateVideo(families.ArticlesCreateVideoRequest["AsyncClient"]):
    """Starts a job that makes an article of one video. `articles.verify` tells when it is done.

    Args:
        title: Title. 1 to 150 UTF-16 units.
        description: Summary. 1 to 300 UTF-16 units.
        video_id: The video, ready.
        avatar: Address of its picture. 1 to 2048 UTF-16 units.
        status: Whether people see it. The official SDKs leave it out here, newer sources have it.
        comment: Whether people may comment; Zalo lets them when this is absent.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.create_video(
            title="Hội làng",
            description="Tóm tắt",
            video_id="v1d2e3o4",
            avatar="https://img.example/a.jpg",
            status="show",
            comment="show",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        title: str,
        description: str,
        video_id: str,
        avatar: str,
        status: str | None = None,
        comment: str | None = None,
    ) -> types.ArticleJob:
        """Starts a job that makes an article of one video. `articles.verify` tells when it is done.

        Args:
            title: Title. 1 to 150 UTF-16 units.
            description: Summary. 1 to 300 UTF-16 units.
            video_id: The video, ready.
            avatar: Address of its picture. 1 to 2048 UTF-16 units.
            status: Whether people see it. The official SDKs leave it out here, newer sources have it.
            comment: Whether people may comment; Zalo lets them when this is absent.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.create_video(
                title="Hội làng",
                description="Tóm tắt",
                video_id="v1d2e3o4",
                avatar="https://img.example/a.jpg",
                status="show",
                comment="show",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return await self._client._send(self.row, {
            "title": title,
            "description": description,
            "video_id": video_id,
            "avatar": avatar,
            "status": status,
            "comment": comment,
        })


class ArticlesUpdateVideo(families.ArticlesUpdateVideoRequest["AsyncClient"]):
    """Starts a job that replaces an article of one video.

    Args:
        id: The article.
        title: Title. 1 to 150 UTF-16 units.
        description: Summary. 1 to 300 UTF-16 units.
        video_id: The video, ready.
        avatar: Address of its picture. 1 to 2048 UTF-16 units.
        status: Whether people see it.
        comment: Whether people may comment; Zalo lets them when this is absent.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.update_video(
            id="a1b2c3d4e5f60001",
            title="Hội làng",
            description="Tóm tắt",
            video_id="v1d2e3o4",
            avatar="https://img.example/a.jpg",
            status="hide",
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        id: str,
        title: str,
        description: str,
        video_id: str,
        avatar: str,
        status: str | None = None,
        comment: str | None = None,
    ) -> types.ArticleJob:
        """Starts a job that replaces an article of one video.

        Args:
            id: The article.
            title: Title. 1 to 150 UTF-16 units.
            description: Summary. 1 to 300 UTF-16 units.
            video_id: The video, ready.
            avatar: Address of its picture. 1 to 2048 UTF-16 units.
            status: Whether people see it.
            comment: Whether people may comment; Zalo lets them when this is absent.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.update_video(
                id="a1b2c3d4e5f60001",
                title="Hội làng",
                description="Tóm tắt",
                video_id="v1d2e3o4",
                avatar="https://img.example/a.jpg",
                status="hide",
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung
        """
        return await self._client._send(self.row, {
            "id": id,
            "title": title,
            "description": description,
            "video_id": video_id,
            "avatar": avatar,
            "status": status,
            "comment": comment,
        })


class ArticlesListVideos(families.ArticlesListVideosRequest["AsyncClient"]):
    """Lists articles of type video, newest first.

    Args:
        offset: How many articles to skip. From 0 to 1000000.
        limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.articles.list_videos(offset=0, limit=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        limit: int,
    ) -> types.ArticlePage:
        """Lists articles of type video, newest first.

        Args:
            offset: How many articles to skip. From 0 to 1000000.
            limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.articles.list_videos(offset=0, limit=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "limit": limit,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        limit: int = 10,
    ) -> AsyncPages[types.ArticleSummary]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many articles to skip. From 0 to 1000000.
            limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

        Example:
            async for item in client.articles.list_videos.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "limit": limit,
        }, types.ArticleSummary)


class Articles:
    """Calls of the family `articles`: `create`, `update`, `verify`, `detail`, `list`, `remove`, `upload_video`, `verify_video`, `create_video`, `update_video`, `list_videos`, `publish`, `await_video`."""

    __slots__ = ("create", "update", "verify", "detail", "list", "remove", "upload_video", "verify_video", "create_video", "update_video", "list_videos", "publish", "await_video")

    def __init__(self, client: AsyncClient) -> None:
        self.create = ArticlesCreate(client)
        self.update = ArticlesUpdate(client)
        self.verify = ArticlesVerify(client)
        self.detail = ArticlesDetail(client)
        self.list = ArticlesList(client)
        self.remove = ArticlesRemove(client)
        self.upload_video = ArticlesUploadVideo(client)
        self.verify_video = ArticlesVerifyVideo(client)
        self.create_video = ArticlesCreateVideo(client)
        self.update_video = ArticlesUpdateVideo(client)
        self.list_videos = ArticlesListVideos(client)
        self.publish = operations.AsyncPublish(client)
        self.await_video = operations.AsyncArticlesAwaitVideo(client)


class BroadcastSend(families.BroadcastSendRequest["AsyncClient"]):
    """Sends one to five articles to the followers that a target describes.

    Between 06:00 and 21:59 Vietnam time; only a verified OA; a follower gets at most one a
    day, and a number a month that the package sets. Zalo moderates first, for up to half an
    hour: an answer means "taken", not "delivered". There is no call for its status, so a
    broadcast without an answer is never sent again by itself.

    Args:
        target: Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
        article_ids: The articles, processed and visible, first one on top. 1 to 5 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.broadcast.send(target={"gender": "0"}, article_ids=["a1b2c3d4e5f60001"])

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-truyen-thong/gui-tin-truyen-thong-broadcast
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
    ) -> types.BroadcastTaken:
        """Sends one to five articles to the followers that a target describes.

        Between 06:00 and 21:59 Vietnam time; only a verified OA; a follower gets at most one a
        day, and a number a month that the package sets. Zalo moderates first, for up to half an
        hour: an answer means "taken", not "delivered". There is no call for its status, so a
        broadcast without an answer is never sent again by itself.

        Args:
            target: Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`, `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
            article_ids: The articles, processed and visible, first one on top. 1 to 5 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.broadcast.send(target={"gender": "0"}, article_ids=["a1b2c3d4e5f60001"])

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-truyen-thong/gui-tin-truyen-thong-broadcast
        """
        return await self._client._send(self.row, {
            "target": target,
            "article_ids": article_ids,
        })


class Broadcast:
    """Calls of the family `broadcast`: `send`, `once`, `settle`."""

    __slots__ = ("send", "once", "settle")

    def __init__(self, client: AsyncClient) -> None:
        self.send = BroadcastSend(client)
        self.once = operations.AsyncBroadcastOnce(client)
        self.settle = operations.AsyncBroadcastSettle(client)


class CallsRequestConsent(families.CallsRequestConsentRequest["AsyncClient"]):
    """Asks a person for leave to call them. They have 24 hours to answer; what they say comes by the webhook
    `user_reply_consent`. Only by phone number.

    Args:
        phone: Whom. 9 to 15 UTF-16 units.
        call_type: `audio`, `video` or `audio_and_video`.
        reason_code: Why: 101 advice, 103 an order or appointment to confirm, 105 delivery, 106 a flight, 107 news of an order. From 101 to 107.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.calls.request_consent(phone="84900000000", call_type="audio", reason_code=103)

    Never repeated by itself once it may have taken effect.
    Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        phone: str,
        call_type: str,
        reason_code: int,
    ) -> types.CallConsent:
        """Asks a person for leave to call them. They have 24 hours to answer; what they say comes by the webhook
        `user_reply_consent`. Only by phone number.

        Args:
            phone: Whom. 9 to 15 UTF-16 units.
            call_type: `audio`, `video` or `audio_and_video`.
            reason_code: Why: 101 advice, 103 an order or appointment to confirm, 105 delivery, 106 a flight, 107 news of an order. From 101 to 107.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.calls.request_consent(phone="84900000000", call_type="audio", reason_code=103)

        Never repeated by itself once it may have taken effect.
        Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "phone": phone,
            "call_type": call_type,
            "reason_code": reason_code,
        })


class CallsCheckConsent(families.CallsCheckConsentRequest["AsyncClient"]):
    """Reads whether a person may be called.

    Args:
        phone: Whom. 9 to 15 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.calls.check_consent(phone="84900000000")

    Reads only: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(self, *, phone: str) -> types.CallConsent:
        """Reads whether a person may be called.

        Args:
            phone: Whom. 9 to 15 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.calls.check_consent(phone="84900000000")

        Reads only: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "phone": phone,
        })


class CallsOutbound(families.CallsOutboundRequest["AsyncClient"]):
    """Makes a link by which the OA's staff call a person who interacted within 30 days. It rings when it is opened.

    Args:
        user_id: Whom.
        call_type: `audio`, `video` or `audio_and_video`.
        agent_id: Who calls.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.calls.outbound(user_id="4500000000000000011", call_type="audio", agent_id="A1")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        call_type: str,
        agent_id: str | None = None,
    ) -> types.CallLink:
        """Makes a link by which the OA's staff call a person who interacted within 30 days. It rings when it is opened.

        Args:
            user_id: Whom.
            call_type: `audio`, `video` or `audio_and_video`.
            agent_id: Who calls.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.calls.outbound(user_id="4500000000000000011", call_type="audio", agent_id="A1")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "call_type": call_type,
            "agent_id": agent_id,
        })


class CallsInbound(families.CallsInboundRequest["AsyncClient"]):
    """Makes a link by which a person calls the OA.

    Args:
        call_type: `audio`, `video` or `audio_and_video`.
        branch_id: Which branch answers.
        agent_id: Who answers.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.calls.inbound(call_type="audio_and_video", branch_id="B1", agent_id="A1")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        call_type: str,
        branch_id: str | None = None,
        agent_id: str | None = None,
    ) -> types.CallLink:
        """Makes a link by which a person calls the OA.

        Args:
            call_type: `audio`, `video` or `audio_and_video`.
            branch_id: Which branch answers.
            agent_id: Who answers.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.calls.inbound(call_type="audio_and_video", branch_id="B1", agent_id="A1")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "call_type": call_type,
            "branch_id": branch_id,
            "agent_id": agent_id,
        })


class CallsCenter(families.CallsCenterRequest["AsyncClient"]):
    """Lists who and which branches answer the OA's calls.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.calls.center()

    Reads only: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(self) -> types.CallCenter:
        """Lists who and which branches answer the OA's calls.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.calls.center()

        Reads only: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {})


class Calls:
    """Calls of the family `calls`: `request_consent`, `check_consent`, `outbound`, `inbound`, `center`."""

    __slots__ = ("request_consent", "check_consent", "outbound", "inbound", "center")

    def __init__(self, client: AsyncClient) -> None:
        self.request_consent = CallsRequestConsent(client)
        self.check_consent = CallsCheckConsent(client)
        self.outbound = CallsOutbound(client)
        self.inbound = CallsInbound(client)
        self.center = CallsCenter(client)


class ConsultationText(families.ConsultationTextRequest["AsyncClient"]):
    """Sends a text to a person.

    Args:
        user_id: The person.
        text: What to say. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.text(user_id="4500000000000000011", text="Xin chào, hồ sơ của bạn đã xong.")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        text: str,
    ) -> types.Sent:
        """Sends a text to a person.

        Args:
            user_id: The person.
            text: What to say. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.text(user_id="4500000000000000011", text="Xin chào, hồ sơ của bạn đã xong.")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "text": text,
        })


class ConsultationQuote(families.ConsultationQuoteRequest["AsyncClient"]):
    """Answers one message of a person, quoting it.

    Args:
        user_id: The person.
        text: What to say. 1 to 2000 UTF-16 units.
        quote_message_id: The message that is answered.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.quote(
            user_id="4500000000000000011",
            text="Xin chào, hồ sơ của bạn đã xong.",
            quote_message_id="5a1b2c3d4e5f60718293",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-trich-dan
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        text: str,
        quote_message_id: str,
    ) -> types.Sent:
        """Answers one message of a person, quoting it.

        Args:
            user_id: The person.
            text: What to say. 1 to 2000 UTF-16 units.
            quote_message_id: The message that is answered.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.quote(
                user_id="4500000000000000011",
                text="Xin chào, hồ sơ của bạn đã xong.",
                quote_message_id="5a1b2c3d4e5f60718293",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-trich-dan
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "text": text,
            "quote_message_id": quote_message_id,
        })


class ConsultationImage(families.ConsultationImageRequest["AsyncClient"]):
    """Sends a picture that stands on a public address.

    Args:
        user_id: The person.
        url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.
        text: Caption. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.image(
            user_id="4500000000000000011",
            url="https://img.example/mau.jpg",
            text="Mẫu đơn mới",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        url: str,
        text: str | None = None,
    ) -> types.Sent:
        """Sends a picture that stands on a public address.

        Args:
            user_id: The person.
            url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.
            text: Caption. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.image(
                user_id="4500000000000000011",
                url="https://img.example/mau.jpg",
                text="Mẫu đơn mới",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "url": url,
            "text": text,
        })


class ConsultationUploadedImage(families.ConsultationUploadedImageRequest["AsyncClient"]):
    """Sends a picture that was uploaded.

    Args:
        user_id: The person.
        attachment_id: What `uploads.image` gave, within seven days.
        text: Caption. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.uploaded_image(
            user_id="4500000000000000011",
            attachment_id="wXyZ0123abcd",
            text="Mẫu đơn mới",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        attachment_id: str,
        text: str | None = None,
    ) -> types.Sent:
        """Sends a picture that was uploaded.

        Args:
            user_id: The person.
            attachment_id: What `uploads.image` gave, within seven days.
            text: Caption. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.uploaded_image(
                user_id="4500000000000000011",
                attachment_id="wXyZ0123abcd",
                text="Mẫu đơn mới",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "attachment_id": attachment_id,
            "text": text,
        })


class ConsultationGif(families.ConsultationGifRequest["AsyncClient"]):
    """Sends a GIF that stands on a public address.

    Args:
        user_id: The person.
        url: Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units.
        width: Width in pixels. From 1 to 10000.
        height: Height in pixels. From 1 to 10000.
        text: Caption. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.gif(
            user_id="4500000000000000011",
            url="https://img.example/xin-chao.gif",
            width=120,
            height=90,
            text="Chào bà con",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        url: str,
        width: int,
        height: int,
        text: str | None = None,
    ) -> types.Sent:
        """Sends a GIF that stands on a public address.

        Args:
            user_id: The person.
            url: Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units.
            width: Width in pixels. From 1 to 10000.
            height: Height in pixels. From 1 to 10000.
            text: Caption. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.gif(
                user_id="4500000000000000011",
                url="https://img.example/xin-chao.gif",
                width=120,
                height=90,
                text="Chào bà con",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "url": url,
            "width": width,
            "height": height,
            "text": text,
        })


class ConsultationUploadedGif(families.ConsultationUploadedGifRequest["AsyncClient"]):
    """Sends a GIF that was uploaded.

    Args:
        user_id: The person.
        attachment_id: What `uploads.gif` gave, within seven days.
        width: Width in pixels. From 1 to 10000.
        height: Height in pixels. From 1 to 10000.
        text: Caption. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.uploaded_gif(
            user_id="4500000000000000011",
            attachment_id="gIfF0123abcd",
            width=120,
            height=90,
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        attachment_id: str,
        width: int,
        height: int,
        text: str | None = None,
    ) -> types.Sent:
        """Sends a GIF that was uploaded.

        Args:
            user_id: The person.
            attachment_id: What `uploads.gif` gave, within seven days.
            width: Width in pixels. From 1 to 10000.
            height: Height in pixels. From 1 to 10000.
            text: Caption. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.uploaded_gif(
                user_id="4500000000000000011",
                attachment_id="gIfF0123abcd",
                width=120,
                height=90,
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "attachment_id": attachment_id,
            "width": width,
            "height": height,
            "text": text,
        })


class ConsultationFile(families.ConsultationFileRequest["AsyncClient"]):
    """Sends a document that was uploaded, without a text.

    Args:
        user_id: The person.
        token: What `uploads.file` gave, within seven days.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.file(user_id="4500000000000000011", token="tOkEn0123abcd")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-file
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        token: str,
    ) -> types.Sent:
        """Sends a document that was uploaded, without a text.

        Args:
            user_id: The person.
            token: What `uploads.file` gave, within seven days.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.file(user_id="4500000000000000011", token="tOkEn0123abcd")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-file
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "token": token,
        })


class ConsultationSticker(families.ConsultationStickerRequest["AsyncClient"]):
    """Sends one of Zalo's stickers, without a text.

    Args:
        user_id: The person.
        sticker_id: The sticker, from `stickers.zaloapp.com`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.sticker(user_id="4500000000000000011", sticker_id="46eab1fab8bb51e508aa")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-kem-sticker
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        sticker_id: str,
    ) -> types.Sent:
        """Sends one of Zalo's stickers, without a text.

        Args:
            user_id: The person.
            sticker_id: The sticker, from `stickers.zaloapp.com`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.sticker(user_id="4500000000000000011", sticker_id="46eab1fab8bb51e508aa")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-kem-sticker
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "sticker_id": sticker_id,
        })


class ConsultationRequestUserInfo(families.ConsultationRequestUserInfoRequest["AsyncClient"]):
    """Asks a person for their name, phone and address with a form. What they fill in comes by the webhook
    `user_submit_info`.

    Args:
        user_id: The person.
        title: Heading of the form. 1 to 100 UTF-16 units.
        subtitle: What it is for. 1 to 500 UTF-16 units.
        image_url: Address of the picture above it. 1 to 2048 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.request_user_info(
            user_id="4500000000000000011",
            title="UBND phường Mẫu",
            subtitle="Vui lòng chia sẻ thông tin để nhận giấy hẹn",
            image_url="https://img.example/phuong.png",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-theo-mau-yeu-cau-thong-tin-nguoi-dung
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        title: str,
        subtitle: str,
        image_url: str,
    ) -> types.Sent:
        """Asks a person for their name, phone and address with a form. What they fill in comes by the webhook
        `user_submit_info`.

        Args:
            user_id: The person.
            title: Heading of the form. 1 to 100 UTF-16 units.
            subtitle: What it is for. 1 to 500 UTF-16 units.
            image_url: Address of the picture above it. 1 to 2048 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.request_user_info(
                user_id="4500000000000000011",
                title="UBND phường Mẫu",
                subtitle="Vui lòng chia sẻ thông tin để nhận giấy hẹn",
                image_url="https://img.example/phuong.png",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-theo-mau-yeu-cau-thong-tin-nguoi-dung
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "title": title,
            "subtitle": subtitle,
            "image_url": image_url,
        })


class ConsultationButtons(families.ConsultationButtonsRequest["AsyncClient"]):
    """Sends a text with buttons under it. No page shows it for this call; a client in production does it so, and says that
    no other form of buttons is taken. A form with the `template_type` `button` stands in one guide only and is left out.

    Inside: `buttons.title` 1 to 100 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

    Args:
        user_id: The person.
        text: What to say. 1 to 2000 UTF-16 units.
        buttons: What they can press. 1 to 5 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.buttons(
            user_id="4500000000000000011",
            text="Chọn một mục",
            buttons=[{"payload": {"url": "https://phuong.example/1"}, "title": "Xem hồ sơ", "type": "oa.open.url"}],
        )

    Never repeated by itself once it may have taken effect.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        text: str,
        buttons: Sequence[Json],
    ) -> types.Sent:
        """Sends a text with buttons under it. No page shows it for this call; a client in production does it so, and says that
        no other form of buttons is taken. A form with the `template_type` `button` stands in one guide only and is left out.

        Inside: `buttons.title` 1 to 100 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

        Args:
            user_id: The person.
            text: What to say. 1 to 2000 UTF-16 units.
            buttons: What they can press. 1 to 5 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.buttons(
                user_id="4500000000000000011",
                text="Chọn một mục",
                buttons=[{"payload": {"url": "https://phuong.example/1"}, "title": "Xem hồ sơ", "type": "oa.open.url"}],
            )

        Never repeated by itself once it may have taken effect.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "text": text,
            "buttons": buttons,
        })


class ConsultationList(families.ConsultationListRequest["AsyncClient"]):
    """Sends a list of entries. It is documented for an older call only; some clients send it here, one source says that it
    is not taken any more.

    Inside: `elements[0]` needs `subtitle`; `elements.title` 1 to 100 UTF-16 units; `elements.subtitle` 1 to 500 UTF-16 units; `elements.default_action.payload` 1 to 1000 UTF-16 units (uncertain); `buttons.title` 1 to 100 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

    Args:
        user_id: The person.
        elements: The entries; the first one needs a subtitle. 1 to 5 items.
        buttons: What they can press. 1 to 5 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.list(
            user_id="4500000000000000011",
            elements=[{"default_action": {"type": "oa.open.url", "url": "https://phuong.example"}, "image_url": "https://img.example/a.jpg", "subtitle": "Mười thủ tục thường gặp", "title": "Thủ tục"}, {"default_action": {"payload": "tra cứu", "type": "oa.query.show"}, "title": "Tra cứu"}],
        )

    Never repeated by itself once it may have taken effect.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        elements: Sequence[Json],
        buttons: Sequence[Json] | None = None,
    ) -> types.Sent:
        """Sends a list of entries. It is documented for an older call only; some clients send it here, one source says that it
        is not taken any more.

        Inside: `elements[0]` needs `subtitle`; `elements.title` 1 to 100 UTF-16 units; `elements.subtitle` 1 to 500 UTF-16 units; `elements.default_action.payload` 1 to 1000 UTF-16 units (uncertain); `buttons.title` 1 to 100 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

        Args:
            user_id: The person.
            elements: The entries; the first one needs a subtitle. 1 to 5 items.
            buttons: What they can press. 1 to 5 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.list(
                user_id="4500000000000000011",
                elements=[{"default_action": {"type": "oa.open.url", "url": "https://phuong.example"}, "image_url": "https://img.example/a.jpg", "subtitle": "Mười thủ tục thường gặp", "title": "Thủ tục"}, {"default_action": {"payload": "tra cứu", "type": "oa.query.show"}, "title": "Tra cứu"}],
            )

        Never repeated by itself once it may have taken effect.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "elements": elements,
            "buttons": buttons,
        })


class ConsultationReply(families.ConsultationReplyRequest["AsyncClient"]):
    """Answers one message of a person, who is named by it: at most 8 answers within 48 hours. One source lists it here,
    clients used it with an older call.

    Args:
        message_id: The message that is answered.
        text: What to say. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.reply(message_id="5a1b2c3d4e5f60718293", text="Ở tầng hai")

    Never repeated by itself once it may have taken effect.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        message_id: str,
        text: str,
    ) -> types.Sent:
        """Answers one message of a person, who is named by it: at most 8 answers within 48 hours. One source lists it here,
        clients used it with an older call.

        Args:
            message_id: The message that is answered.
            text: What to say. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.reply(message_id="5a1b2c3d4e5f60718293", text="Ở tầng hai")

        Never repeated by itself once it may have taken effect.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "message_id": message_id,
            "text": text,
        })


class ConsultationMiniApp(families.ConsultationMiniAppRequest["AsyncClient"]):
    """Sends a message of a Mini App to the person who pressed its button. Documented in 2024; nothing newer is known.

    Args:
        miniapp_messsage_token: From the Mini App's `showFunctionButtonWidget`; a header that Zalo writes with three s.
        user_id: The person, who must have used the Mini App.
        template_type: Which message, such as `FB0001`.
        template_data: What stands in it; depends on `template_type`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.consultation.mini_app(
            miniapp_messsage_token="made-up-token",
            user_id="4500000000000000011",
            template_type="FB0001",
            template_data={"buttons": [{"image_icon": "https://img.example/i.png", "title": "Chi tiết", "url": "https://zalo.me/s/1000/"}], "customer_name": "An", "note": "Thẻ", "queue_number": "5"},
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        miniapp_messsage_token: str,
        user_id: str,
        template_type: str,
        template_data: Json,
    ) -> types.Sent:
        """Sends a message of a Mini App to the person who pressed its button. Documented in 2024; nothing newer is known.

        Args:
            miniapp_messsage_token: From the Mini App's `showFunctionButtonWidget`; a header that Zalo writes with three s.
            user_id: The person, who must have used the Mini App.
            template_type: Which message, such as `FB0001`.
            template_data: What stands in it; depends on `template_type`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.consultation.mini_app(
                miniapp_messsage_token="made-up-token",
                user_id="4500000000000000011",
                template_type="FB0001",
                template_data={"buttons": [{"image_icon": "https://img.example/i.png", "title": "Chi tiết", "url": "https://zalo.me/s/1000/"}], "customer_name": "An", "note": "Thẻ", "queue_number": "5"},
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "miniapp_messsage_token": miniapp_messsage_token,
            "user_id": user_id,
            "template_type": template_type,
            "template_data": template_data,
        })


class Consultation:
    """Calls of the family `consultation`: `text`, `quote`, `image`, `uploaded_image`, `gif`, `uploaded_gif`, `file`, `sticker`, `request_user_info`, `buttons`, `list`, `reply`, `mini_app`."""

    __slots__ = ("text", "quote", "image", "uploaded_image", "gif", "uploaded_gif", "file", "sticker", "request_user_info", "buttons", "list", "reply", "mini_app")

    def __init__(self, client: AsyncClient) -> None:
        self.text = ConsultationText(client)
        self.quote = ConsultationQuote(client)
        self.image = ConsultationImage(client)
        self.uploaded_image = ConsultationUploadedImage(client)
        self.gif = ConsultationGif(client)
        self.uploaded_gif = ConsultationUploadedGif(client)
        self.file = ConsultationFile(client)
        self.sticker = ConsultationSticker(client)
        self.request_user_info = ConsultationRequestUserInfo(client)
        self.buttons = ConsultationButtons(client)
        self.list = ConsultationList(client)
        self.reply = ConsultationReply(client)
        self.mini_app = ConsultationMiniApp(client)


class ConversationsRecent(families.ConversationsRecentRequest["AsyncClient"]):
    """Lists the newest messages over all people, one row per message.

    Args:
        offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
        count: Page size. From 1 to 10.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.conversations.recent(offset=0, count=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-gan-nhat
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        count: int,
    ) -> list[types.ChatMessage]:
        """Lists the newest messages over all people, one row per message.

        Args:
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.conversations.recent(offset=0, count=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-gan-nhat
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        count: int = 10,
    ) -> AsyncPages[types.ChatMessage]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.

        Example:
            async for item in client.conversations.recent.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "count": count,
        }, types.ChatMessage)


class ConversationsWithUser(families.ConversationsWithUserRequest["AsyncClient"]):
    """Lists the messages with one person.

    Args:
        user_id: The person.
        offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
        count: Page size. From 1 to 10.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.conversations.with_user(user_id="4500000000000000011", offset=0, count=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-trong-mot-hoi-thoai
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        offset: int,
        count: int,
    ) -> list[types.ChatMessage]:
        """Lists the messages with one person.

        Args:
            user_id: The person.
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.conversations.with_user(user_id="4500000000000000011", offset=0, count=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-trong-mot-hoi-thoai
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        user_id: str,
        offset: int = 0,
        count: int = 10,
    ) -> AsyncPages[types.ChatMessage]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            user_id: The person.
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.

        Example:
            async for item in client.conversations.with_user.pages(user_id="4500000000000000011"):
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "user_id": user_id,
            "offset": offset,
            "count": count,
        }, types.ChatMessage)


class Conversations:
    """Calls of the family `conversations`: `recent`, `with_user`."""

    __slots__ = ("recent", "with_user")

    def __init__(self, client: AsyncClient) -> None:
        self.recent = ConversationsRecent(client)
        self.with_user = ConversationsWithUser(client)


class FollowersList(families.FollowersListRequest["AsyncClient"]):
    """Lists followers. `users.list` takes its place.

    Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.

    Args:
        offset: How many followers to skip. From 0 to 1000000.
        count: Page size. From 1 to 50.
        tag_name: Only followers who carry this tag.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.followers.list(offset=0, count=50)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        count: int,
        tag_name: str | None = None,
    ) -> types.FollowerPage:
        """Lists followers. `users.list` takes its place.

        Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.

        Args:
            offset: How many followers to skip. From 0 to 1000000.
            count: Page size. From 1 to 50.
            tag_name: Only followers who carry this tag.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.followers.list(offset=0, count=50)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "count": count,
            "tag_name": tag_name,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        count: int = 50,
        tag_name: str | None = None,
    ) -> AsyncPages[types.UserRef]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many followers to skip. From 0 to 1000000.
            count: Page size. From 1 to 50.
            tag_name: Only followers who carry this tag.

        Example:
            async for item in client.followers.list.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "count": count,
            "tag_name": tag_name,
        }, types.UserRef)


class FollowersDetail(families.FollowersDetailRequest["AsyncClient"]):
    """Reads one follower; -213 for somebody who does not follow. `users.detail` takes its place.

    Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.

    Args:
        user_id: The follower.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.followers.detail(user_id="4500000000000000011")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(self, *, user_id: str) -> types.Follower:
        """Reads one follower; -213 for somebody who does not follow. `users.detail` takes its place.

        Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.

        Args:
            user_id: The follower.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.followers.detail(user_id="4500000000000000011")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
        })


class FollowersUpdate(families.FollowersUpdateRequest["AsyncClient"]):
    """Writes what a follower shared; all of it at once. `users.update_shared_info` takes its place.

    Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.

    Args:
        user_id: The follower.
        name: Name.
        phone: Phone number, `84…`.
        address: Street address.
        city_id: Province before July 2025: its national statistics code, without a leading zero. From 1 to 99.
        district_id: District before July 2025: its national statistics code. From 1 to 999.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.followers.update(
            user_id="4500000000000000011",
            name="Nguyễn Văn Mẫu",
            phone="84900000000",
            address="12 đường Mẫu",
            city_id=79,
            district_id=760,
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        name: str,
        phone: str,
        address: str,
        city_id: int,
        district_id: int,
    ) -> None:
        """Writes what a follower shared; all of it at once. `users.update_shared_info` takes its place.

        Retired: Zalo stopped this call on 2024-06-01 for the OAs of businesses.

        Args:
            user_id: The follower.
            name: Name.
            phone: Phone number, `84…`.
            address: Street address.
            city_id: Province before July 2025: its national statistics code, without a leading zero. From 1 to 99.
            district_id: District before July 2025: its national statistics code. From 1 to 999.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.followers.update(
                user_id="4500000000000000011",
                name="Nguyễn Văn Mẫu",
                phone="84900000000",
                address="12 đường Mẫu",
                city_id=79,
                district_id=760,
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "user_id": user_id,
            "name": name,
            "phone": phone,
            "address": address,
            "city_id": city_id,
            "district_id": district_id,
        })


class Followers:
    """Calls of the family `followers`: `list`, `detail`, `update`."""

    __slots__ = ("list", "detail", "update")

    def __init__(self, client: AsyncClient) -> None:
        self.list = FollowersList(client)
        self.detail = FollowersDetail(client)
        self.update = FollowersUpdate(client)


class GroupsList(families.GroupsListRequest["AsyncClient"]):
    """Lists the OA's groups.

    Args:
        offset: How many groups to skip. From 0 to 1000000.
        count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.list(offset=0, count=5)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        count: int,
    ) -> types.GroupPage:
        """Lists the OA's groups.

        Args:
            offset: How many groups to skip. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.list(offset=0, count=5)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        count: int = 50,
    ) -> AsyncPages[types.GroupSummary]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many groups to skip. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Example:
            async for item in client.groups.list.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "count": count,
        }, types.GroupSummary)


class GroupsDetail(families.GroupsDetailRequest["AsyncClient"]):
    """Reads one group: what it is called, what it stands on, its settings.

    Args:
        group_id: The group.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.detail(group_id="f414c8f76fa586fb0001")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(self, *, group_id: str) -> types.GroupDetail:
        """Reads one group: what it is called, what it stands on, its settings.

        Args:
            group_id: The group.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.detail(group_id="f414c8f76fa586fb0001")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
        })


class GroupsMembers(families.GroupsMembersRequest["AsyncClient"]):
    """Lists the members of a group. The OA is one of them.

    Args:
        group_id: The group.
        offset: How many members to skip. From 0 to 1000000.
        count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.members(group_id="f414c8f76fa586fb0001", offset=0, count=5)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        offset: int,
        count: int,
    ) -> types.GroupMemberPage:
        """Lists the members of a group. The OA is one of them.

        Args:
            group_id: The group.
            offset: How many members to skip. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.members(group_id="f414c8f76fa586fb0001", offset=0, count=5)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        group_id: str,
        offset: int = 0,
        count: int = 50,
    ) -> AsyncPages[types.GroupMember]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            group_id: The group.
            offset: How many members to skip. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Example:
            async for item in client.groups.members.pages(group_id="f414c8f76fa586fb0001"):
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "group_id": group_id,
            "offset": offset,
            "count": count,
        }, types.GroupMember)


class GroupsPending(families.GroupsPendingRequest["AsyncClient"]):
    """Lists the people who ask to join a group.

    Args:
        group_id: The group.
        offset: How many people to skip. From 0 to 1000000.
        count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.pending(group_id="f414c8f76fa586fb0001", offset=0, count=5)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        offset: int,
        count: int,
    ) -> types.GroupMemberPage:
        """Lists the people who ask to join a group.

        Args:
            group_id: The group.
            offset: How many people to skip. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.pending(group_id="f414c8f76fa586fb0001", offset=0, count=5)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        group_id: str,
        offset: int = 0,
        count: int = 50,
    ) -> AsyncPages[types.GroupMember]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            group_id: The group.
            offset: How many people to skip. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Example:
            async for item in client.groups.pending.pages(group_id="f414c8f76fa586fb0001"):
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "group_id": group_id,
            "offset": offset,
            "count": count,
        }, types.GroupMember)


class GroupsCreate(families.GroupsCreateRequest["AsyncClient"]):
    """Makes a group on a free asset. People must follow the OA, or have interacted within seven days.

    Args:
        group_name: What it is called.
        asset_id: What it stands on, from `groups.quota`; one that carries a group is refused (`-238`, `-241`).
        member_user_ids: Who is in it from the start, at least one administrator of the OA. 1 to 99 items.
        group_description: What it is for.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.create(
            group_name="Tổ dân phố 5",
            asset_id="326e977e4d3da4630001",
            member_user_ids=["4500000000000000011"],
            group_description="Tin của tổ",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_name: str,
        asset_id: str,
        member_user_ids: Sequence[str],
        group_description: str | None = None,
    ) -> types.GroupSummary:
        """Makes a group on a free asset. People must follow the OA, or have interacted within seven days.

        Args:
            group_name: What it is called.
            asset_id: What it stands on, from `groups.quota`; one that carries a group is refused (`-238`, `-241`).
            member_user_ids: Who is in it from the start, at least one administrator of the OA. 1 to 99 items.
            group_description: What it is for.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.create(
                group_name="Tổ dân phố 5",
                asset_id="326e977e4d3da4630001",
                member_user_ids=["4500000000000000011"],
                group_description="Tin của tổ",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_name": group_name,
            "asset_id": asset_id,
            "member_user_ids": member_user_ids,
            "group_description": group_description,
        })


class GroupsUpdate(families.GroupsUpdateRequest["AsyncClient"]):
    """Changes a group's name, picture, description or settings; what is not given stays.

    Args:
        group_id: The group.
        group_name: What it is called.
        group_avatar: Address of its picture. 1 to 2048 UTF-16 units.
        group_description: What it is for.
        lock_send_msg: Only administrators may write.
        join_appr: Who joins must be let in.
        enable_msg_history: Who joins sees what was written before.
        enable_link_join: The group's link lets people join.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.update(
            group_id="f414c8f76fa586fb0001",
            group_name="Tổ 5",
            group_avatar="https://example.com/n.jpg",
            group_description="Mới",
            lock_send_msg=True,
            join_appr=False,
            enable_msg_history=True,
            enable_link_join=False,
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        group_name: str | None = None,
        group_avatar: str | None = None,
        group_description: str | None = None,
        lock_send_msg: bool | None = None,
        join_appr: bool | None = None,
        enable_msg_history: bool | None = None,
        enable_link_join: bool | None = None,
    ) -> types.GroupDetail:
        """Changes a group's name, picture, description or settings; what is not given stays.

        Args:
            group_id: The group.
            group_name: What it is called.
            group_avatar: Address of its picture. 1 to 2048 UTF-16 units.
            group_description: What it is for.
            lock_send_msg: Only administrators may write.
            join_appr: Who joins must be let in.
            enable_msg_history: Who joins sees what was written before.
            enable_link_join: The group's link lets people join.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.update(
                group_id="f414c8f76fa586fb0001",
                group_name="Tổ 5",
                group_avatar="https://example.com/n.jpg",
                group_description="Mới",
                lock_send_msg=True,
                join_appr=False,
                enable_msg_history=True,
                enable_link_join=False,
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "group_name": group_name,
            "group_avatar": group_avatar,
            "group_description": group_description,
            "lock_send_msg": lock_send_msg,
            "join_appr": join_appr,
            "enable_msg_history": enable_msg_history,
            "enable_link_join": enable_link_join,
        })


class GroupsChangeAsset(families.GroupsChangeAssetRequest["AsyncClient"]):
    """Puts a group on another asset.

    Args:
        group_id: The group.
        asset_id: A free asset, from `groups.quota`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.change_asset(group_id="f414c8f76fa586fb0001", asset_id="326e977e4d3da4630001")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        asset_id: str,
    ) -> types.GroupDetail:
        """Puts a group on another asset.

        Args:
            group_id: The group.
            asset_id: A free asset, from `groups.quota`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.change_asset(group_id="f414c8f76fa586fb0001", asset_id="326e977e4d3da4630001")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "asset_id": asset_id,
        })


class GroupsInvite(families.GroupsInviteRequest["AsyncClient"]):
    """Brings people into a group. They must follow the OA, or have interacted within seven days.

    Args:
        group_id: The group.
        member_user_ids: Whom. The most is not documented. 1 to 1000 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.invite(
            group_id="f414c8f76fa586fb0001",
            member_user_ids=["4500000000000000011", "4500000000000000012"],
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        member_user_ids: Sequence[str],
    ) -> None:
        """Brings people into a group. They must follow the OA, or have interacted within seven days.

        Args:
            group_id: The group.
            member_user_ids: Whom. The most is not documented. 1 to 1000 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.invite(
                group_id="f414c8f76fa586fb0001",
                member_user_ids=["4500000000000000011", "4500000000000000012"],
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
            "member_user_ids": member_user_ids,
        })


class GroupsAccept(families.GroupsAcceptRequest["AsyncClient"]):
    """Lets people in who ask to join.

    Args:
        group_id: The group.
        member_user_ids: Whom. The most is not documented. 1 to 1000 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.accept(
            group_id="f414c8f76fa586fb0001",
            member_user_ids=["4500000000000000011", "4500000000000000012"],
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        member_user_ids: Sequence[str],
    ) -> None:
        """Lets people in who ask to join.

        Args:
            group_id: The group.
            member_user_ids: Whom. The most is not documented. 1 to 1000 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.accept(
                group_id="f414c8f76fa586fb0001",
                member_user_ids=["4500000000000000011", "4500000000000000012"],
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
            "member_user_ids": member_user_ids,
        })


class GroupsReject(families.GroupsRejectRequest["AsyncClient"]):
    """Turns people away who ask to join.

    Args:
        group_id: The group.
        member_user_ids: Whom. The most is not documented. 1 to 1000 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.reject(
            group_id="f414c8f76fa586fb0001",
            member_user_ids=["4500000000000000011", "4500000000000000012"],
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        member_user_ids: Sequence[str],
    ) -> None:
        """Turns people away who ask to join.

        Args:
            group_id: The group.
            member_user_ids: Whom. The most is not documented. 1 to 1000 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.reject(
                group_id="f414c8f76fa586fb0001",
                member_user_ids=["4500000000000000011", "4500000000000000012"],
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
            "member_user_ids": member_user_ids,
        })


class GroupsAddAdmins(families.GroupsAddAdminsRequest["AsyncClient"]):
    """Makes members deputies of the group.

    Args:
        group_id: The group.
        member_user_ids: Whom. The most is not documented. 1 to 1000 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.add_admins(
            group_id="f414c8f76fa586fb0001",
            member_user_ids=["4500000000000000011", "4500000000000000012"],
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        member_user_ids: Sequence[str],
    ) -> None:
        """Makes members deputies of the group.

        Args:
            group_id: The group.
            member_user_ids: Whom. The most is not documented. 1 to 1000 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.add_admins(
                group_id="f414c8f76fa586fb0001",
                member_user_ids=["4500000000000000011", "4500000000000000012"],
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
            "member_user_ids": member_user_ids,
        })


class GroupsRemoveAdmins(families.GroupsRemoveAdminsRequest["AsyncClient"]):
    """Takes the rights of deputies from members.

    Args:
        group_id: The group.
        member_user_ids: Whom. The most is not documented. 1 to 1000 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.remove_admins(
            group_id="f414c8f76fa586fb0001",
            member_user_ids=["4500000000000000011", "4500000000000000012"],
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        member_user_ids: Sequence[str],
    ) -> None:
        """Takes the rights of deputies from members.

        Args:
            group_id: The group.
            member_user_ids: Whom. The most is not documented. 1 to 1000 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.remove_admins(
                group_id="f414c8f76fa586fb0001",
                member_user_ids=["4500000000000000011", "4500000000000000012"],
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
            "member_user_ids": member_user_ids,
        })


class GroupsRemoveMembers(families.GroupsRemoveMembersRequest["AsyncClient"]):
    """Puts people out of a group.

    Args:
        group_id: The group.
        member_user_ids: Whom. The most is not documented. 1 to 1000 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.remove_members(
            group_id="f414c8f76fa586fb0001",
            member_user_ids=["4500000000000000011", "4500000000000000012"],
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        member_user_ids: Sequence[str],
    ) -> None:
        """Puts people out of a group.

        Args:
            group_id: The group.
            member_user_ids: Whom. The most is not documented. 1 to 1000 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.remove_members(
                group_id="f414c8f76fa586fb0001",
                member_user_ids=["4500000000000000011", "4500000000000000012"],
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
            "member_user_ids": member_user_ids,
        })


class GroupsDelete(families.GroupsDeleteRequest["AsyncClient"]):
    """Dissolves a group, for everybody in it. Its asset is free again.

    Args:
        group_id: The group.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.delete(group_id="f414c8f76fa586fb0001")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(self, *, group_id: str) -> None:
        """Dissolves a group, for everybody in it. Its asset is free again.

        Args:
            group_id: The group.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.delete(group_id="f414c8f76fa586fb0001")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        await self._client._send(self.row, {
            "group_id": group_id,
        })


class GroupsRecent(families.GroupsRecentRequest["AsyncClient"]):
    """Lists the newest messages over all groups.

    Args:
        offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
        count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.recent(offset=0, count=5)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        count: int,
    ) -> list[types.GroupChatMessage]:
        """Lists the newest messages over all groups.

        Args:
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.recent(offset=0, count=5)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        count: int = 50,
    ) -> AsyncPages[types.GroupChatMessage]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Example:
            async for item in client.groups.recent.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "count": count,
        }, types.GroupChatMessage)


class GroupsConversation(families.GroupsConversationRequest["AsyncClient"]):
    """Lists the messages of one group.

    Args:
        group_id: The group.
        offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
        count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.conversation(group_id="f414c8f76fa586fb0001", offset=0, count=5)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        offset: int,
        count: int,
    ) -> list[types.GroupChatMessage]:
        """Lists the messages of one group.

        Args:
            group_id: The group.
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.conversation(group_id="f414c8f76fa586fb0001", offset=0, count=5)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        group_id: str,
        offset: int = 0,
        count: int = 50,
    ) -> AsyncPages[types.GroupChatMessage]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            group_id: The group.
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. The largest is not documented; others ask for 50. From 1 to 50.

        Example:
            async for item in client.groups.conversation.pages(group_id="f414c8f76fa586fb0001"):
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "group_id": group_id,
            "offset": offset,
            "count": count,
        }, types.GroupChatMessage)


class GroupsQuota(families.GroupsQuotaRequest["AsyncClient"]):
    """Lists the assets that groups can stand on.

    Args:
        quota_owner: Whose: `OA` or `APP`.
        product_type: Only this size: `gmf10`, `gmf50`, `gmf100`, and by newer sources `gmf1000`.
        quota_type: Only from this source: `sub_quota`, `purchase_quota`, `reward_quota`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.quota(quota_owner="OA", product_type="gmf10", quota_type="sub_quota")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        quota_owner: str,
        product_type: str | None = None,
        quota_type: str | None = None,
    ) -> list[types.GroupAsset]:
        """Lists the assets that groups can stand on.

        Args:
            quota_owner: Whose: `OA` or `APP`.
            product_type: Only this size: `gmf10`, `gmf50`, `gmf100`, and by newer sources `gmf1000`.
            quota_type: Only from this source: `sub_quota`, `purchase_quota`, `reward_quota`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.quota(quota_owner="OA", product_type="gmf10", quota_type="sub_quota")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "quota_owner": quota_owner,
            "product_type": product_type,
            "quota_type": quota_type,
        })


class GroupsText(families.GroupsTextRequest["AsyncClient"]):
    """Writes in a group.

    Args:
        group_id: The group.
        text: What to say. A list of texts and `{"mention": id}` mentions people where calls go by name. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.text(group_id="f414c8f76fa586fb0001", text="Chào cả tổ")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        text: Json,
    ) -> types.GroupSent:
        """Writes in a group.

        Args:
            group_id: The group.
            text: What to say. A list of texts and `{"mention": id}` mentions people where calls go by name. 1 to 2000 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.text(group_id="f414c8f76fa586fb0001", text="Chào cả tổ")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "text": text,
        })


class GroupsImage(families.GroupsImageRequest["AsyncClient"]):
    """Sends a group a picture that stands on a public address.

    Args:
        group_id: The group.
        text: Caption, which groups demand. 1 to 2000 UTF-16 units.
        url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.image(
            group_id="f414c8f76fa586fb0001",
            text="Lịch họp",
            url="https://example.com/p.jpg",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        text: Json,
        url: str,
    ) -> types.GroupSent:
        """Sends a group a picture that stands on a public address.

        Args:
            group_id: The group.
            text: Caption, which groups demand. 1 to 2000 UTF-16 units.
            url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.image(
                group_id="f414c8f76fa586fb0001",
                text="Lịch họp",
                url="https://example.com/p.jpg",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "text": text,
            "url": url,
        })


class GroupsUploadedImage(families.GroupsUploadedImageRequest["AsyncClient"]):
    """Sends a group a picture that was uploaded.

    Args:
        group_id: The group.
        text: Caption, which groups demand. 1 to 2000 UTF-16 units.
        attachment_id: What `uploads.image` gave, within seven days.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.uploaded_image(
            group_id="f414c8f76fa586fb0001",
            text="Lịch họp",
            attachment_id="wXyZ0123",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        text: Json,
        attachment_id: str,
    ) -> types.GroupSent:
        """Sends a group a picture that was uploaded.

        Args:
            group_id: The group.
            text: Caption, which groups demand. 1 to 2000 UTF-16 units.
            attachment_id: What `uploads.image` gave, within seven days.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.uploaded_image(
                group_id="f414c8f76fa586fb0001",
                text="Lịch họp",
                attachment_id="wXyZ0123",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "text": text,
            "attachment_id": attachment_id,
        })


class GroupsGif(families.GroupsGifRequest["AsyncClient"]):
    """Sends a group a GIF that stands on a public address.

    Args:
        group_id: The group.
        text: Caption, which groups demand. 1 to 2000 UTF-16 units.
        url: Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units.
        width: Width in pixels. From 1 to 10000.
        height: Height in pixels. From 1 to 10000.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.gif(
            group_id="f414c8f76fa586fb0001",
            text="Vui",
            url="https://example.com/p.gif",
            width=120,
            height=90,
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        text: Json,
        url: str,
        width: int,
        height: int,
    ) -> types.GroupSent:
        """Sends a group a GIF that stands on a public address.

        Args:
            group_id: The group.
            text: Caption, which groups demand. 1 to 2000 UTF-16 units.
            url: Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units.
            width: Width in pixels. From 1 to 10000.
            height: Height in pixels. From 1 to 10000.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.gif(
                group_id="f414c8f76fa586fb0001",
                text="Vui",
                url="https://example.com/p.gif",
                width=120,
                height=90,
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "text": text,
            "url": url,
            "width": width,
            "height": height,
        })


class GroupsUploadedGif(families.GroupsUploadedGifRequest["AsyncClient"]):
    """Sends a group a GIF that was uploaded.

    Args:
        group_id: The group.
        text: Caption, which groups demand. 1 to 2000 UTF-16 units.
        attachment_id: What `uploads.gif` gave, within seven days.
        width: Width in pixels. From 1 to 10000.
        height: Height in pixels. From 1 to 10000.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.uploaded_gif(
            group_id="f414c8f76fa586fb0001",
            text="Vui",
            attachment_id="wXyZ0124",
            width=120,
            height=90,
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        text: Json,
        attachment_id: str,
        width: int,
        height: int,
    ) -> types.GroupSent:
        """Sends a group a GIF that was uploaded.

        Args:
            group_id: The group.
            text: Caption, which groups demand. 1 to 2000 UTF-16 units.
            attachment_id: What `uploads.gif` gave, within seven days.
            width: Width in pixels. From 1 to 10000.
            height: Height in pixels. From 1 to 10000.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.uploaded_gif(
                group_id="f414c8f76fa586fb0001",
                text="Vui",
                attachment_id="wXyZ0124",
                width=120,
                height=90,
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "text": text,
            "attachment_id": attachment_id,
            "width": width,
            "height": height,
        })


class GroupsFile(families.GroupsFileRequest["AsyncClient"]):
    """Sends a group a document that was uploaded, without a text.

    Args:
        group_id: The group.
        token: What `uploads.file` gave, within seven days.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.file(group_id="f414c8f76fa586fb0001", token="TOKEN-1")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        token: str,
    ) -> types.GroupSent:
        """Sends a group a document that was uploaded, without a text.

        Args:
            group_id: The group.
            token: What `uploads.file` gave, within seven days.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.file(group_id="f414c8f76fa586fb0001", token="TOKEN-1")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "token": token,
        })


class GroupsSticker(families.GroupsStickerRequest["AsyncClient"]):
    """Sends a group one of Zalo's stickers, without a text.

    Args:
        group_id: The group.
        sticker_id: The sticker, from `stickers.zaloapp.com`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.groups.sticker(group_id="f414c8f76fa586fb0001", sticker_id="bfe458bf64fa8da4d4eb")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        group_id: str,
        sticker_id: str,
    ) -> types.GroupSent:
        """Sends a group one of Zalo's stickers, without a text.

        Args:
            group_id: The group.
            sticker_id: The sticker, from `stickers.zaloapp.com`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.groups.sticker(group_id="f414c8f76fa586fb0001", sticker_id="bfe458bf64fa8da4d4eb")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA
        """
        return await self._client._send(self.row, {
            "group_id": group_id,
            "sticker_id": sticker_id,
        })


class Groups:
    """Calls of the family `groups`: `list`, `detail`, `members`, `pending`, `create`, `update`, `change_asset`, `invite`, `accept`, `reject`, `add_admins`, `remove_admins`, `remove_members`, `delete`, `recent`, `conversation`, `quota`, `text`, `image`, `uploaded_image`, `gif`, `uploaded_gif`, `file`, `sticker`."""

    __slots__ = ("list", "detail", "members", "pending", "create", "update", "change_asset", "invite", "accept", "reject", "add_admins", "remove_admins", "remove_members", "delete", "recent", "conversation", "quota", "text", "image", "uploaded_image", "gif", "uploaded_gif", "file", "sticker")

    def __init__(self, client: AsyncClient) -> None:
        self.list = GroupsList(client)
        self.detail = GroupsDetail(client)
        self.members = GroupsMembers(client)
        self.pending = GroupsPending(client)
        self.create = GroupsCreate(client)
        self.update = GroupsUpdate(client)
        self.change_asset = GroupsChangeAsset(client)
        self.invite = GroupsInvite(client)
        self.accept = GroupsAccept(client)
        self.reject = GroupsReject(client)
        self.add_admins = GroupsAddAdmins(client)
        self.remove_admins = GroupsRemoveAdmins(client)
        self.remove_members = GroupsRemoveMembers(client)
        self.delete = GroupsDelete(client)
        self.recent = GroupsRecent(client)
        self.conversation = GroupsConversation(client)
        self.quota = GroupsQuota(client)
        self.text = GroupsText(client)
        self.image = GroupsImage(client)
        self.uploaded_image = GroupsUploadedImage(client)
        self.gif = GroupsGif(client)
        self.uploaded_gif = GroupsUploadedGif(client)
        self.file = GroupsFile(client)
        self.sticker = GroupsSticker(client)


class LeadFormsGet(families.LeadFormsGetRequest["AsyncClient"]):
    """Reads a lead form and what people answered in a span of at most 30 days. One source describes it.

    Inside: `to_time` at most 2592000000 after `from_time`.

    Args:
        form_id: The form.
        from_time: From then on; that the unit is milliseconds is inferred from Zalo's other calls.
        to_time: Until then; at most 30 days later.
        offset: How many answers to skip. From 0 to 1000000.
        limit: Page size. From 1 to 200.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.lead_forms.get(
            form_id="7100000000000000021",
            from_time=datetime.fromtimestamp(1795000000, timezone.utc),
            to_time=datetime.fromtimestamp(1795600000, timezone.utc),
            offset=0,
            limit=200,
        )

    Reads only: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        form_id: str,
        from_time: datetime,
        to_time: datetime,
        offset: int,
        limit: int,
    ) -> types.LeadForm:
        """Reads a lead form and what people answered in a span of at most 30 days. One source describes it.

        Inside: `to_time` at most 2592000000 after `from_time`.

        Args:
            form_id: The form.
            from_time: From then on; that the unit is milliseconds is inferred from Zalo's other calls.
            to_time: Until then; at most 30 days later.
            offset: How many answers to skip. From 0 to 1000000.
            limit: Page size. From 1 to 200.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.lead_forms.get(
                form_id="7100000000000000021",
                from_time=datetime.fromtimestamp(1795000000, timezone.utc),
                to_time=datetime.fromtimestamp(1795600000, timezone.utc),
                offset=0,
                limit=200,
            )

        Reads only: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "form_id": form_id,
            "from_time": from_time,
            "to_time": to_time,
            "offset": offset,
            "limit": limit,
        })


class LeadForms:
    """Calls of the family `lead_forms`: `get`."""

    __slots__ = ("get",)

    def __init__(self, client: AsyncClient) -> None:
        self.get = LeadFormsGet(client)


class OaInfo(families.OaInfoRequest["AsyncClient"]):
    """Reads the OA's name, verification, package and number of followers. The best health check:
    cheap and without effect.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.oa.info()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-oa/lay-thong-tin-zalo-official-account
    """

    __slots__ = ()

    async def __call__(self) -> types.OaInfo:
        """Reads the OA's name, verification, package and number of followers. The best health check:
        cheap and without effect.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.oa.info()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-oa/lay-thong-tin-zalo-official-account
        """
        return await self._client._send(self.row, {})


class Oa:
    """Calls of the family `oa`: `info`."""

    __slots__ = ("info",)

    def __init__(self, client: AsyncClient) -> None:
        self.info = OaInfo(client)


class OauthExchange(families.OauthExchangeRequest["AsyncClient"]):
    """Exchanges the code of a permission callback for tokens.

    Args:
        secret_key: The app's secret; travels as a header.
        app_id: The app.
        code: From the callback: good once, for ten minutes.
        code_verifier: Needed when the permission link carried a challenge.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.oauth.exchange(
            secret_key="made-up-app-secret",
            app_id="1234567890123456789",
            code="made-up-code-1",
            code_verifier="made-up_verifier-0123456789_ABCDEFGHIJKLMNO",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        secret_key: str,
        app_id: str,
        code: str,
        code_verifier: str | None = None,
    ) -> types.TokenAnswer:
        """Exchanges the code of a permission callback for tokens.

        Args:
            secret_key: The app's secret; travels as a header.
            app_id: The app.
            code: From the callback: good once, for ten minutes.
            code_verifier: Needed when the permission link carried a challenge.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.oauth.exchange(
                secret_key="made-up-app-secret",
                app_id="1234567890123456789",
                code="made-up-code-1",
                code_verifier="made-up_verifier-0123456789_ABCDEFGHIJKLMNO",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
        """
        return await self._client._send(self.row, {
            "secret_key": secret_key,
            "app_id": app_id,
            "code": code,
            "code_verifier": code_verifier,
        })


class OauthRefresh(families.OauthRefreshRequest["AsyncClient"]):
    """Exchanges a refresh token for the next pair. The old refresh token dies.

    Args:
        secret_key: The app's secret; travels as a header.
        app_id: The app.
        refresh_token: Works once.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.oauth.refresh(
            secret_key="made-up-app-secret",
            app_id="1234567890123456789",
            refresh_token="made-up-refresh_token-R0",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        secret_key: str,
        app_id: str,
        refresh_token: str,
    ) -> types.TokenAnswer:
        """Exchanges a refresh token for the next pair. The old refresh token dies.

        Args:
            secret_key: The app's secret; travels as a header.
            app_id: The app.
            refresh_token: Works once.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.oauth.refresh(
                secret_key="made-up-app-secret",
                app_id="1234567890123456789",
                refresh_token="made-up-refresh_token-R0",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
        """
        return await self._client._send(self.row, {
            "secret_key": secret_key,
            "app_id": app_id,
            "refresh_token": refresh_token,
        })


class Oauth:
    """Calls of the family `oauth`: `exchange`, `refresh`."""

    __slots__ = ("exchange", "refresh")

    def __init__(self, client: AsyncClient) -> None:
        self.exchange = OauthExchange(client)
        self.refresh = OauthRefresh(client)


class PromotionSend(families.PromotionSendRequest["AsyncClient"]):
    """Sends a promotion to a follower, one a day, between 06:00 and 21:59. `template.send` takes its place.

    Legacy: Zalo stopped this call on 2026-03-01.

    Inside: `elements[type=banner]` exactly 1 of `image_url`, `attachment_id`; `elements[type=header].content` 1 to 100 UTF-16 units; `elements[type=text]` 0 to 2 such items; `elements[type=table].content.value` 1 to 100 UTF-16 units; `elements[type=text].content` 1 to 1000 UTF-16 units; `elements[type=table].content` 1 to 5 items; `elements[type=table].content.key` 1 to 25 UTF-16 units; `buttons.title` 1 to 35 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

    Args:
        user_id: The follower.
        elements: Banner, heading, at most two texts, table. How many parts there may be in all is in no source. 1 to 1000 items.
        language: `VI` or `EN`: only the official .NET SDK sends it.
        buttons: What they can press: `oa.open.url` and `oa.query.hide` by the newest source, all kinds by the page of 2024. 1 to 4 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.promotion.send(
            user_id="4500000000000000011",
            elements=[{"content": "Hội chợ hoa", "type": "header"}, {"align": "center", "content": "Mời bà con.", "type": "text"}],
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        elements: Sequence[Json],
        language: str | None = None,
        buttons: Sequence[Json] | None = None,
    ) -> types.Sent:
        """Sends a promotion to a follower, one a day, between 06:00 and 21:59. `template.send` takes its place.

        Legacy: Zalo stopped this call on 2026-03-01.

        Inside: `elements[type=banner]` exactly 1 of `image_url`, `attachment_id`; `elements[type=header].content` 1 to 100 UTF-16 units; `elements[type=text]` 0 to 2 such items; `elements[type=table].content.value` 1 to 100 UTF-16 units; `elements[type=text].content` 1 to 1000 UTF-16 units; `elements[type=table].content` 1 to 5 items; `elements[type=table].content.key` 1 to 25 UTF-16 units; `buttons.title` 1 to 35 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

        Args:
            user_id: The follower.
            elements: Banner, heading, at most two texts, table. How many parts there may be in all is in no source. 1 to 1000 items.
            language: `VI` or `EN`: only the official .NET SDK sends it.
            buttons: What they can press: `oa.open.url` and `oa.query.hide` by the newest source, all kinds by the page of 2024. 1 to 4 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.promotion.send(
                user_id="4500000000000000011",
                elements=[{"content": "Hội chợ hoa", "type": "header"}, {"align": "center", "content": "Mời bà con.", "type": "text"}],
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "elements": elements,
            "language": language,
            "buttons": buttons,
        })


class Promotion:
    """Calls of the family `promotion`: `send`."""

    __slots__ = ("send",)

    def __init__(self, client: AsyncClient) -> None:
        self.send = PromotionSend(client)


class QuotaUser(families.QuotaUserRequest["AsyncClient"]):
    """Reads what may still be sent to one person, who need not follow.

    Args:
        user_id: The person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.quota.user(user_id="4500000000000000011")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/tin-nhan/quan-ly-tin-nhan/kiem-tra-han-muc-gui-tin-nhan
    """

    __slots__ = ()

    async def __call__(self, *, user_id: str) -> types.PersonQuota:
        """Reads what may still be sent to one person, who need not follow.

        Args:
            user_id: The person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.quota.user(user_id="4500000000000000011")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/tin-nhan/quan-ly-tin-nhan/kiem-tra-han-muc-gui-tin-nhan
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
        })


class QuotaOwner(families.QuotaOwnerRequest["AsyncClient"]):
    """Lists the message quotas of the OA or the app.

    Args:
        quota_owner: Whose: `OA` or `APP`.
        product_type: `cs` or `transaction`.
        quota_type: Only quotas from this source.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.quota.owner(quota_owner="OA", product_type="cs", quota_type="sub_quota")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        quota_owner: str,
        product_type: str | None = None,
        quota_type: str | None = None,
    ) -> list[types.QuotaAsset]:
        """Lists the message quotas of the OA or the app.

        Args:
            quota_owner: Whose: `OA` or `APP`.
            product_type: `cs` or `transaction`.
            quota_type: Only quotas from this source.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.quota.owner(quota_owner="OA", product_type="cs", quota_type="sub_quota")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "quota_owner": quota_owner,
            "product_type": product_type,
            "quota_type": quota_type,
        })


class QuotaActive(families.QuotaActiveRequest["AsyncClient"]):
    """Reads what may still be sent at the OA's own wish, by the older call.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.quota.active()

    Reads only: repeated by itself when an answer is lost.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(self) -> types.OldQuota:
        """Reads what may still be sent at the OA's own wish, by the older call.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.quota.active()

        Reads only: repeated by itself when an answer is lost.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {})


class QuotaReply(families.QuotaReplyRequest["AsyncClient"]):
    """Reads how many answers to one message of a person are left, by the older call.

    Args:
        message_id: The message that came in.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.quota.reply(message_id="5a1b2c3d4e5f60718293")

    Reads only: repeated by itself when an answer is lost.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(self, *, message_id: str) -> types.OldQuota:
        """Reads how many answers to one message of a person are left, by the older call.

        Args:
            message_id: The message that came in.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.quota.reply(message_id="5a1b2c3d4e5f60718293")

        Reads only: repeated by itself when an answer is lost.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "message_id": message_id,
        })


class QuotaPromotion(families.QuotaPromotionRequest["AsyncClient"]):
    """Reads how many promotions to a person are left, by the older call.

    Args:
        user_id: The person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.quota.promotion(user_id="4500000000000000011")

    Reads only: repeated by itself when an answer is lost.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(self, *, user_id: str) -> types.OldQuota:
        """Reads how many promotions to a person are left, by the older call.

        Args:
            user_id: The person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.quota.promotion(user_id="4500000000000000011")

        Reads only: repeated by itself when an answer is lost.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
        })


class Quota:
    """Calls of the family `quota`: `user`, `owner`, `active`, `reply`, `promotion`."""

    __slots__ = ("user", "owner", "active", "reply", "promotion")

    def __init__(self, client: AsyncClient) -> None:
        self.user = QuotaUser(client)
        self.owner = QuotaOwner(client)
        self.active = QuotaActive(client)
        self.reply = QuotaReply(client)
        self.promotion = QuotaPromotion(client)


class ReactionsSend(families.ReactionsSendRequest["AsyncClient"]):
    """Puts a sign on a message with a person, or takes the OA's own away (`/-remove`). At most 50 signs on a message; none
    costs anything.

    Args:
        user_id: The person.
        react_icon: The sign: `:>`, `--b`, `:-((`, `/-strong`, `/-heart`, `:-h`, `:o`; `/-remove` takes it away.
        react_message_id: The message.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.reactions.send(
            user_id="4500000000000000011",
            react_icon="/-strong",
            react_message_id="5a1b2c3d4e5f60718293",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        react_icon: str,
        react_message_id: str,
    ) -> types.Sent:
        """Puts a sign on a message with a person, or takes the OA's own away (`/-remove`). At most 50 signs on a message; none
        costs anything.

        Args:
            user_id: The person.
            react_icon: The sign: `:>`, `--b`, `:-((`, `/-strong`, `/-heart`, `:-h`, `:o`; `/-remove` takes it away.
            react_message_id: The message.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.reactions.send(
                user_id="4500000000000000011",
                react_icon="/-strong",
                react_message_id="5a1b2c3d4e5f60718293",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "react_icon": react_icon,
            "react_message_id": react_message_id,
        })


class Reactions:
    """Calls of the family `reactions`: `send`."""

    __slots__ = ("send",)

    def __init__(self, client: AsyncClient) -> None:
        self.send = ReactionsSend(client)


class SocialMe(families.SocialMeRequest["AsyncClient"]):
    """Reads who signed in. The token is the person's own, from the Social sign-in, never the OA's; the proof of the app's
    secret, which Zalo demands here since 2024, goes along when the app knows its secret.

    Args:
        access_token: The person's access token.
        fields: What to read, with commas: `id,name,picture`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.social.me(access_token="made-up", fields="id,name,picture")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/Social
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        access_token: str,
        fields: str,
    ) -> types.SocialProfile:
        """Reads who signed in. The token is the person's own, from the Social sign-in, never the OA's; the proof of the app's
        secret, which Zalo demands here since 2024, goes along when the app knows its secret.

        Args:
            access_token: The person's access token.
            fields: What to read, with commas: `id,name,picture`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.social.me(access_token="made-up", fields="id,name,picture")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/Social
        """
        return await self._client._send(self.row, {
            "access_token": access_token,
            "fields": fields,
        })


class Social:
    """Calls of the family `social`: `me`."""

    __slots__ = ("me",)

    def __init__(self, client: AsyncClient) -> None:
        self.me = SocialMe(client)


class TagsList(families.TagsListRequest["AsyncClient"]):
    """Lists the names of all tags.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.tags.list()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/lay-danh-sach-nhan
    """

    __slots__ = ()

    async def __call__(self) -> list[str]:
        """Lists the names of all tags.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.tags.list()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/lay-danh-sach-nhan
        """
        return await self._client._send(self.row, {})


class TagsAttach(families.TagsAttachRequest["AsyncClient"]):
    """Puts a tag on a person; makes the tag if it is new.

    Args:
        user_id: The person.
        tag_name: The tag, exactly as it shall be named.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.tags.attach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/gan-nhan-khach-hang
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        tag_name: str,
    ) -> None:
        """Puts a tag on a person; makes the tag if it is new.

        Args:
            user_id: The person.
            tag_name: The tag, exactly as it shall be named.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.tags.attach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/gan-nhan-khach-hang
        """
        await self._client._send(self.row, {
            "user_id": user_id,
            "tag_name": tag_name,
        })


class TagsDetach(families.TagsDetachRequest["AsyncClient"]):
    """Takes a tag off a person.

    Args:
        user_id: The person.
        tag_name: The tag.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.tags.detach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/go-nhan-khach-hang
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        tag_name: str,
    ) -> None:
        """Takes a tag off a person.

        Args:
            user_id: The person.
            tag_name: The tag.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.tags.detach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/go-nhan-khach-hang
        """
        await self._client._send(self.row, {
            "user_id": user_id,
            "tag_name": tag_name,
        })


class TagsDelete(families.TagsDeleteRequest["AsyncClient"]):
    """Deletes a tag, and with it from everybody who carries it.

    Args:
        tag_name: The tag.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.tags.delete(tag_name="Tổ dân phố 5")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/xoa-nhan
    """

    __slots__ = ()

    async def __call__(self, *, tag_name: str) -> None:
        """Deletes a tag, and with it from everybody who carries it.

        Args:
            tag_name: The tag.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.tags.delete(tag_name="Tổ dân phố 5")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/xoa-nhan
        """
        await self._client._send(self.row, {
            "tag_name": tag_name,
        })


class Tags:
    """Calls of the family `tags`: `list`, `attach`, `detach`, `delete`."""

    __slots__ = ("list", "attach", "detach", "delete")

    def __init__(self, client: AsyncClient) -> None:
        self.list = TagsList(client)
        self.attach = TagsAttach(client)
        self.detach = TagsDetach(client)
        self.delete = TagsDelete(client)


class TemplateSend(families.TemplateSendRequest["AsyncClient"]):
    """Sends a message from a template to a person. It costs the template's `price_uid`.

    The template must be enabled, made on or after 10 December 2025, and without a one-time code, quick replies or a journey
    (-249). Tags 1 and 2 reach whoever interacted within a year; tag 3 only followers, from 06:00 to 21:59.

    Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

    Args:
        user_id: The person.
        template_id: The template.
        template_data: What stands in it: a value for each key of the template.
        tracking_id: Your own mark on the message. One guide shows it, a digest says that this call has none.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.template.send(
            user_id="4500000000000000011",
            template_id="512345",
            template_data={"customer": "An", "order_code": "DH001"},
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        template_id: str,
        template_data: Json,
        tracking_id: str | None = None,
    ) -> types.Sent:
        """Sends a message from a template to a person. It costs the template's `price_uid`.

        The template must be enabled, made on or after 10 December 2025, and without a one-time code, quick replies or a journey
        (-249). Tags 1 and 2 reach whoever interacted within a year; tag 3 only followers, from 06:00 to 21:59.

        Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

        Args:
            user_id: The person.
            template_id: The template.
            template_data: What stands in it: a value for each key of the template.
            tracking_id: Your own mark on the message. One guide shows it, a digest says that this call has none.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.template.send(
                user_id="4500000000000000011",
                template_id="512345",
                template_data={"customer": "An", "order_code": "DH001"},
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "template_id": template_id,
            "template_data": template_data,
            "tracking_id": tracking_id,
        })


class Template:
    """Calls of the family `template`: `send`."""

    __slots__ = ("send",)

    def __init__(self, client: AsyncClient) -> None:
        self.send = TemplateSend(client)


class TransactionSend(families.TransactionSendRequest["AsyncClient"]):
    """Sends a transaction message to a person who interacted within a year. `template.send` takes its place.

    Legacy: Zalo stopped this call on 2026-03-01.

    Inside: `elements[type=banner]` exactly 1 of `image_url`, `attachment_id`; `elements[type=header].content` 1 to 100 UTF-16 units; `elements[type=text]` 0 to 2 such items; `elements[type=table].content.value` 1 to 100 UTF-16 units; `elements[type=text].content` 1 to 250 UTF-16 units; `elements[type=table].content.key` 1 to 35 UTF-16 units; `elements[type=table].content[key=Mã*|*Code*|Tên khách hàng|Customer Name]` at least 1 such items; `elements[type=table].content[key!=Mã*|*Code*|Tên khách hàng|Customer Name|Trạng thái|Status]` 0 to 5 such items; `buttons.title` 1 to 35 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

    Args:
        user_id: The person.
        template_type: `transaction_billing`, `_order`, `_reward`, `_contract`, `_booking`, `_membership`, `_event`, `_transaction`, `_account`, `_internal`, `_partnership`, `_education` or `_rating`.
        elements: Banner, heading, at most two texts, table. How many parts there may be in all is in no source. 1 to 1000 items.
        language: `VI` or `EN`.
        buttons: What they can press. 1 to 4 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.transaction.send(
            user_id="4500000000000000011",
            template_type="transaction_order",
            elements=[{"attachment_id": "ATT", "type": "banner"}, {"align": "left", "content": "Trạng thái đơn", "type": "header"}, {"align": "left", "content": "Cảm ơn bạn.<br>Chi tiết:", "type": "text"}, {"content": [{"key": "Mã khách hàng", "value": "KH-01"}, {"key": "Trạng thái", "style": "yellow", "value": "Đang giao"}], "type": "table"}],
            language="VI",
            buttons=[{"image_icon": "", "payload": {"url": "https://shop.example"}, "title": "Xem đơn", "type": "oa.open.url"}, {"image_icon": "default", "payload": {"phone_code": "84900000000"}, "title": "Gọi", "type": "oa.open.phone"}],
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        template_type: str,
        elements: Sequence[Json],
        language: str | None = None,
        buttons: Sequence[Json] | None = None,
    ) -> types.Sent:
        """Sends a transaction message to a person who interacted within a year. `template.send` takes its place.

        Legacy: Zalo stopped this call on 2026-03-01.

        Inside: `elements[type=banner]` exactly 1 of `image_url`, `attachment_id`; `elements[type=header].content` 1 to 100 UTF-16 units; `elements[type=text]` 0 to 2 such items; `elements[type=table].content.value` 1 to 100 UTF-16 units; `elements[type=text].content` 1 to 250 UTF-16 units; `elements[type=table].content.key` 1 to 35 UTF-16 units; `elements[type=table].content[key=Mã*|*Code*|Tên khách hàng|Customer Name]` at least 1 such items; `elements[type=table].content[key!=Mã*|*Code*|Tên khách hàng|Customer Name|Trạng thái|Status]` 0 to 5 such items; `buttons.title` 1 to 35 UTF-16 units; `buttons[type=oa.query.show|oa.query.hide].payload` 1 to 1000 UTF-16 units; `buttons[type=oa.open.sms].payload.content` 1 to 160 UTF-16 units.

        Args:
            user_id: The person.
            template_type: `transaction_billing`, `_order`, `_reward`, `_contract`, `_booking`, `_membership`, `_event`, `_transaction`, `_account`, `_internal`, `_partnership`, `_education` or `_rating`.
            elements: Banner, heading, at most two texts, table. How many parts there may be in all is in no source. 1 to 1000 items.
            language: `VI` or `EN`.
            buttons: What they can press. 1 to 4 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.transaction.send(
                user_id="4500000000000000011",
                template_type="transaction_order",
                elements=[{"attachment_id": "ATT", "type": "banner"}, {"align": "left", "content": "Trạng thái đơn", "type": "header"}, {"align": "left", "content": "Cảm ơn bạn.<br>Chi tiết:", "type": "text"}, {"content": [{"key": "Mã khách hàng", "value": "KH-01"}, {"key": "Trạng thái", "style": "yellow", "value": "Đang giao"}], "type": "table"}],
                language="VI",
                buttons=[{"image_icon": "", "payload": {"url": "https://shop.example"}, "title": "Xem đơn", "type": "oa.open.url"}, {"image_icon": "default", "payload": {"phone_code": "84900000000"}, "title": "Gọi", "type": "oa.open.phone"}],
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "template_type": template_type,
            "elements": elements,
            "language": language,
            "buttons": buttons,
        })


class Transaction:
    """Calls of the family `transaction`: `send`."""

    __slots__ = ("send",)

    def __init__(self, client: AsyncClient) -> None:
        self.send = TransactionSend(client)


class UploadsImage(families.UploadsImageRequest["AsyncClient"]):
    """Uploads a picture for messages, kept for seven days. 5,000 uploads a month, of which one whose
    answer was lost takes two. Checked before it is sent: the
    kind by its content, and the size.

    Args:
        file: JPG or PNG of at most 1 MB. 1 to 1048576 bytes.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.uploads.image(file=Path("mau-don.png"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-hinh-anh-post-5091
    """

    __slots__ = ()

    async def __call__(self, *, file: FileLike) -> types.Uploaded:
        """Uploads a picture for messages, kept for seven days. 5,000 uploads a month, of which one whose
        answer was lost takes two. Checked before it is sent: the
        kind by its content, and the size.

        Args:
            file: JPG or PNG of at most 1 MB. 1 to 1048576 bytes.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.uploads.image(file=Path("mau-don.png"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-hinh-anh-post-5091
        """
        return await self._client._send(self.row, {
            "file": file,
        })


class UploadsGif(families.UploadsGifRequest["AsyncClient"]):
    """Uploads a GIF for messages, kept for seven days. 5,000 uploads a month, of which one whose
    answer was lost takes two. Checked before it is sent: the kind by
    its content, and the size.

    Args:
        file: GIF of at most 5 MB. 1 to 5242880 bytes.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.uploads.gif(file=Path("xin-chao.gif"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-anh-gif-post-5089
    """

    __slots__ = ()

    async def __call__(self, *, file: FileLike) -> types.Uploaded:
        """Uploads a GIF for messages, kept for seven days. 5,000 uploads a month, of which one whose
        answer was lost takes two. Checked before it is sent: the kind by
        its content, and the size.

        Args:
            file: GIF of at most 5 MB. 1 to 5242880 bytes.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.uploads.gif(file=Path("xin-chao.gif"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-anh-gif-post-5089
        """
        return await self._client._send(self.row, {
            "file": file,
        })


class UploadsFile(families.UploadsFileRequest["AsyncClient"]):
    """Uploads a document for messages, kept for seven days. 5,000 uploads a month, of which one whose
    answer was lost takes two. Checked before it is sent: the
    kind by its content (CSV by its name too), and the size. People to whom it is sent see its name.

    Args:
        file: PDF, DOC, DOCX or CSV of at most 5 MB. 1 to 5242880 bytes.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.uploads.file(file=Path("thong-bao.pdf"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-file-post-5087
    """

    __slots__ = ()

    async def __call__(self, *, file: FileLike) -> types.UploadedFile:
        """Uploads a document for messages, kept for seven days. 5,000 uploads a month, of which one whose
        answer was lost takes two. Checked before it is sent: the
        kind by its content (CSV by its name too), and the size. People to whom it is sent see its name.

        Args:
            file: PDF, DOC, DOCX or CSV of at most 5 MB. 1 to 5242880 bytes.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.uploads.file(file=Path("thong-bao.pdf"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-file-post-5087
        """
        return await self._client._send(self.row, {
            "file": file,
        })


class Uploads:
    """Calls of the family `uploads`: `image`, `gif`, `file`."""

    __slots__ = ("image", "gif", "file")

    def __init__(self, client: AsyncClient) -> None:
        self.image = UploadsImage(client)
        self.gif = UploadsGif(client)
        self.file = UploadsFile(client)


class UserFieldsList(families.UserFieldsListRequest["AsyncClient"]):
    """Lists the fields. Clients disagree on how the filters travel; they go as a plain query, a list as JSON.

    Args:
        field_type: `system` or `oa_custom`.
        fields_to_get: Only the fields of these keys.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.user_fields.list(field_type="oa_custom", fields_to_get=["visits_number"])

    Reads only: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        field_type: str | None = None,
        fields_to_get: Sequence[str] | None = None,
    ) -> list[types.UserField]:
        """Lists the fields. Clients disagree on how the filters travel; they go as a plain query, a list as JSON.

        Args:
            field_type: `system` or `oa_custom`.
            fields_to_get: Only the fields of these keys.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.user_fields.list(field_type="oa_custom", fields_to_get=["visits_number"])

        Reads only: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "field_type": field_type,
            "fields_to_get": fields_to_get,
        })


class UserFieldsCreate(families.UserFieldsCreateRequest["AsyncClient"]):
    """Makes a field of the OA's own. Its key and its type are final.

    Args:
        key: Its key.
        data_type: What it holds.
        name: What people read. The parameter's name is a guess.
        format: How a `datetime` is shown: `dd/MM/yyyy`, `dd/MM/yyyy HH:mm:ss`, `dd-MM-yyyy`, `dd-MM-yyyy HH:mm:ss`, `yyyy-MM-dd` or `yyyy-MM-ddTHH:mm:ss`. The parameter's name is a guess.
        keys: The keys of a `table`. The parameter's name is a guess. 1 to 5 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.user_fields.create(
            key="case_table",
            data_type="table",
            name="Hồ sơ",
            keys=["case_id", "state"],
        )

    Never repeated by itself once it may have taken effect.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        key: str,
        data_type: str,
        name: str | None = None,
        format: str | None = None,
        keys: Sequence[str] | None = None,
    ) -> None:
        """Makes a field of the OA's own. Its key and its type are final.

        Args:
            key: Its key.
            data_type: What it holds.
            name: What people read. The parameter's name is a guess.
            format: How a `datetime` is shown: `dd/MM/yyyy`, `dd/MM/yyyy HH:mm:ss`, `dd-MM-yyyy`, `dd-MM-yyyy HH:mm:ss`, `yyyy-MM-dd` or `yyyy-MM-ddTHH:mm:ss`. The parameter's name is a guess.
            keys: The keys of a `table`. The parameter's name is a guess. 1 to 5 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.user_fields.create(
                key="case_table",
                data_type="table",
                name="Hồ sơ",
                keys=["case_id", "state"],
            )

        Never repeated by itself once it may have taken effect.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "key": key,
            "data_type": data_type,
            "name": name,
            "format": format,
            "keys": keys,
        })


class UserFieldsUpdate(families.UserFieldsUpdateRequest["AsyncClient"]):
    """Replaces the record of a field of the OA's own, in full. A table may only gain keys.

    Args:
        key: Its key, which cannot change.
        data_type: What it holds, which cannot change.
        name: What people read. The parameter's name is a guess.
        format: How a `datetime` is shown. The parameter's name is a guess.
        keys: The keys of a `table`, the old ones among them. The parameter's name is a guess. 1 to 5 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.user_fields.update(
            key="case_table",
            data_type="table",
            name="Hồ sơ",
            keys=["case_id", "state", "desk"],
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        key: str,
        data_type: str,
        name: str | None = None,
        format: str | None = None,
        keys: Sequence[str] | None = None,
    ) -> None:
        """Replaces the record of a field of the OA's own, in full. A table may only gain keys.

        Args:
            key: Its key, which cannot change.
            data_type: What it holds, which cannot change.
            name: What people read. The parameter's name is a guess.
            format: How a `datetime` is shown. The parameter's name is a guess.
            keys: The keys of a `table`, the old ones among them. The parameter's name is a guess. 1 to 5 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.user_fields.update(
                key="case_table",
                data_type="table",
                name="Hồ sơ",
                keys=["case_id", "state", "desk"],
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "key": key,
            "data_type": data_type,
            "name": name,
            "format": format,
            "keys": keys,
        })


class UserFieldsDelete(families.UserFieldsDeleteRequest["AsyncClient"]):
    """Deletes a field of the OA's own; those of the system stay.

    Args:
        key: Its key.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.user_fields.delete(key="case_table")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(self, *, key: str) -> None:
        """Deletes a field of the OA's own; those of the system stay.

        Args:
            key: Its key.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.user_fields.delete(key="case_table")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: uncertain. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "key": key,
        })


class UserFields:
    """Calls of the family `user_fields`: `list`, `create`, `update`, `delete`."""

    __slots__ = ("list", "create", "update", "delete")

    def __init__(self, client: AsyncClient) -> None:
        self.list = UserFieldsList(client)
        self.create = UserFieldsCreate(client)
        self.update = UserFieldsUpdate(client)
        self.delete = UserFieldsDelete(client)


class UsersList(families.UsersListRequest["AsyncClient"]):
    """Lists people who interacted with the OA, followers and others.

    At most 10,000 people are within reach of one filter (page starts 0, 50, … 9,950). More
    need narrower filters: a period, a tag, followers or not.

    Args:
        offset: How many people to skip. From 0 to 9951.
        count: Page size. From 1 to 50.
        tag_name: Only people who carry this tag.
        last_interaction_period: Only people whose last interaction lies in this period.
        is_follower: Only followers, or only others.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.list(offset=0, count=50)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        count: int,
        tag_name: str | None = None,
        last_interaction_period: str | None = None,
        is_follower: bool | None = None,
    ) -> types.UserPage:
        """Lists people who interacted with the OA, followers and others.

        At most 10,000 people are within reach of one filter (page starts 0, 50, … 9,950). More
        need narrower filters: a period, a tag, followers or not.

        Args:
            offset: How many people to skip. From 0 to 9951.
            count: Page size. From 1 to 50.
            tag_name: Only people who carry this tag.
            last_interaction_period: Only people whose last interaction lies in this period.
            is_follower: Only followers, or only others.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.list(offset=0, count=50)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "count": count,
            "tag_name": tag_name,
            "last_interaction_period": last_interaction_period,
            "is_follower": is_follower,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        count: int = 50,
        tag_name: str | None = None,
        last_interaction_period: str | None = None,
        is_follower: bool | None = None,
    ) -> AsyncPages[types.UserRef]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many people to skip. From 0 to 9951.
            count: Page size. From 1 to 50.
            tag_name: Only people who carry this tag.
            last_interaction_period: Only people whose last interaction lies in this period.
            is_follower: Only followers, or only others.

        Example:
            async for item in client.users.list.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "count": count,
            "tag_name": tag_name,
            "last_interaction_period": last_interaction_period,
            "is_follower": is_follower,
        }, types.UserRef)


class UsersDetail(families.UsersDetailRequest["AsyncClient"]):
    """Reads what the OA knows about one person.

    Args:
        user_id: The person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.detail(user_id="4500000000000000011")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/quan-ly/quan-ly-thong-tin-nguoi-dung/truy-xuat-chi-tiet-nguoi-dung
    """

    __slots__ = ()

    async def __call__(self, *, user_id: str) -> types.User:
        """Reads what the OA knows about one person.

        Args:
            user_id: The person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.detail(user_id="4500000000000000011")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/quan-ly/quan-ly-thong-tin-nguoi-dung/truy-xuat-chi-tiet-nguoi-dung
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
        })


class UsersUpdate(families.UsersUpdateRequest["AsyncClient"]):
    """Changes what the OA calls a person, and the OA's own id for them. What is left out stays.

    Args:
        user_id: The person.
        user_alias: Name that the OA's staff gives them.
        user_external_id: Your own id for the person. One that another person has already is refused.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.update(
            user_id="4500000000000000011",
            user_alias="Bà Mẫu - thôn 3",
            user_external_id="HS-000123",
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        user_alias: str | None = None,
        user_external_id: str | None = None,
    ) -> None:
        """Changes what the OA calls a person, and the OA's own id for them. What is left out stays.

        Args:
            user_id: The person.
            user_alias: Name that the OA's staff gives them.
            user_external_id: Your own id for the person. One that another person has already is refused.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.update(
                user_id="4500000000000000011",
                user_alias="Bà Mẫu - thôn 3",
                user_external_id="HS-000123",
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "user_id": user_id,
            "user_alias": user_alias,
            "user_external_id": user_external_id,
        })


class UsersUpdateSharedInfo(families.UsersUpdateSharedInfoRequest["AsyncClient"]):
    """Writes what a person shared, as a block: clients that left members out were refused. City and district are the
    numbers of the administrative list before July 2025; `users.update_custom_info` takes the newer provinces and wards.

    Args:
        user_id: The person.
        name: Name.
        phone: Phone number, `84…`.
        address: Street address.
        city_id: Province before July 2025: its national statistics code, without a leading zero. From 1 to 99.
        district_id: District before July 2025: its national statistics code. From 1 to 999.
        user_dob: Birth date `dd/MM/yyyy`, from 01/01/1970 on.
        user_alias: Name that the OA's staff gives them.
        user_external_id: Your own id for the person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.update_shared_info(
            user_id="4500000000000000011",
            name="Nguyễn Văn Mẫu",
            phone="84900000000",
            address="12 đường Mẫu",
            city_id=79,
            district_id=760,
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        name: str,
        phone: str,
        address: str,
        city_id: int,
        district_id: int,
        user_dob: str | None = None,
        user_alias: str | None = None,
        user_external_id: str | None = None,
    ) -> None:
        """Writes what a person shared, as a block: clients that left members out were refused. City and district are the
        numbers of the administrative list before July 2025; `users.update_custom_info` takes the newer provinces and wards.

        Args:
            user_id: The person.
            name: Name.
            phone: Phone number, `84…`.
            address: Street address.
            city_id: Province before July 2025: its national statistics code, without a leading zero. From 1 to 99.
            district_id: District before July 2025: its national statistics code. From 1 to 999.
            user_dob: Birth date `dd/MM/yyyy`, from 01/01/1970 on.
            user_alias: Name that the OA's staff gives them.
            user_external_id: Your own id for the person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.update_shared_info(
                user_id="4500000000000000011",
                name="Nguyễn Văn Mẫu",
                phone="84900000000",
                address="12 đường Mẫu",
                city_id=79,
                district_id=760,
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "user_id": user_id,
            "name": name,
            "phone": phone,
            "address": address,
            "city_id": city_id,
            "district_id": district_id,
            "user_dob": user_dob,
            "user_alias": user_alias,
            "user_external_id": user_external_id,
        })


class UsersForget(families.UsersForgetRequest["AsyncClient"]):
    """Deletes what the OA stores about a person: alias, shared information, …. The Zalo account
    and whether they follow stay as they are.

    For a request of the person to be forgotten. Which fields Zalo clears in full is not
    documented; messages are not among them as far as any source tells.

    Args:
        user_id: The person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.forget(user_id="4500000000000000001")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(self, *, user_id: str) -> None:
        """Deletes what the OA stores about a person: alias, shared information, …. The Zalo account
        and whether they follow stay as they are.

        For a request of the person to be forgotten. Which fields Zalo clears in full is not
        documented; messages are not among them as far as any source tells.

        Args:
            user_id: The person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.forget(user_id="4500000000000000001")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "user_id": user_id,
        })


class UsersCustomInfo(families.UsersCustomInfoRequest["AsyncClient"]):
    """Reads the custom information of a person.

    Args:
        user_id: The person.
        fields_to_export: Only these fields; of a table its own key. All when absent: ask for what you need.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.custom_info(user_id="4500000000000000011", fields_to_export=["name", "visits_number"])

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        fields_to_export: Sequence[str] | None = None,
    ) -> types.CustomInfo:
        """Reads the custom information of a person.

        Args:
            user_id: The person.
            fields_to_export: Only these fields; of a table its own key. All when absent: ask for what you need.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.custom_info(user_id="4500000000000000011", fields_to_export=["name", "visits_number"])

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return await self._client._send(self.row, {
            "user_id": user_id,
            "fields_to_export": fields_to_export,
        })


class UsersUpdateCustomInfo(families.UsersUpdateCustomInfoRequest["AsyncClient"]):
    """Writes custom information of a person. What is left out stays.

    Inside: `custom_info.*` 0 to 5 pairs.

    Args:
        user_id: The person.
        name: Name.
        phone: Phone number, `84…`.
        user_dob: Birth date `dd/MM/yyyy`.
        gender: `Nam`, `Nữ` or `Khác`.
        user_city_id: Province since July 2025, by its code as text.
        user_ward_id: Ward or commune since July 2025, by its code as text.
        user_address: House and street.
        user_external_id: Your own id for the person. One that another person has already is refused.
        custom_info: Values of the OA's own fields, by key. They travel as text; a table is an object of at most 5 pairs.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.users.update_custom_info(
            user_id="4500000000000000011",
            name="Nguyễn Văn Mẫu",
            phone="84900000000",
            user_dob="30/10/1999",
            gender="Nam",
            user_city_id="79",
            user_ward_id="27343",
            user_address="12 đường Mẫu",
            user_external_id="HS-000123",
            custom_info={"case_table": {"case_id": "H17", "state": "mới"}, "consent_boolean": "true", "visits_number": "3"},
        )

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        user_id: str,
        name: str | None = None,
        phone: str | None = None,
        user_dob: str | None = None,
        gender: str | None = None,
        user_city_id: str | None = None,
        user_ward_id: str | None = None,
        user_address: str | None = None,
        user_external_id: str | None = None,
        custom_info: Json | None = None,
    ) -> None:
        """Writes custom information of a person. What is left out stays.

        Inside: `custom_info.*` 0 to 5 pairs.

        Args:
            user_id: The person.
            name: Name.
            phone: Phone number, `84…`.
            user_dob: Birth date `dd/MM/yyyy`.
            gender: `Nam`, `Nữ` or `Khác`.
            user_city_id: Province since July 2025, by its code as text.
            user_ward_id: Ward or commune since July 2025, by its code as text.
            user_address: House and street.
            user_external_id: Your own id for the person. One that another person has already is refused.
            custom_info: Values of the OA's own fields, by key. They travel as text; a table is an object of at most 5 pairs.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.users.update_custom_info(
                user_id="4500000000000000011",
                name="Nguyễn Văn Mẫu",
                phone="84900000000",
                user_dob="30/10/1999",
                gender="Nam",
                user_city_id="79",
                user_ward_id="27343",
                user_address="12 đường Mẫu",
                user_external_id="HS-000123",
                custom_info={"case_table": {"case_id": "H17", "state": "mới"}, "consent_boolean": "true", "visits_number": "3"},
            )

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        await self._client._send(self.row, {
            "user_id": user_id,
            "name": name,
            "phone": phone,
            "user_dob": user_dob,
            "gender": gender,
            "user_city_id": user_city_id,
            "user_ward_id": user_ward_id,
            "user_address": user_address,
            "user_external_id": user_external_id,
            "custom_info": custom_info,
        })


class Users:
    """Calls of the family `users`: `list`, `detail`, `update`, `update_shared_info`, `forget`, `custom_info`, `update_custom_info`, `export`, `sweep`."""

    __slots__ = ("list", "detail", "update", "update_shared_info", "forget", "custom_info", "update_custom_info", "export", "sweep")

    def __init__(self, client: AsyncClient) -> None:
        self.list = UsersList(client)
        self.detail = UsersDetail(client)
        self.update = UsersUpdate(client)
        self.update_shared_info = UsersUpdateSharedInfo(client)
        self.forget = UsersForget(client)
        self.custom_info = UsersCustomInfo(client)
        self.update_custom_info = UsersUpdateCustomInfo(client)
        self.export = operations.AsyncUsersExport(client)
        self.sweep = operations.AsyncUsersSweep(client)


class ZbsSend(families.ZbsSendRequest["AsyncClient"]):
    """Sends a template message to a phone number. Costs the price of the template by phone; the receipt comes by the webhook
    `user_received_message`. Templates may be barred at night, 22:00 to 6:00 (`-133`).

    Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

    Args:
        phone: Whose; the number must have a Zalo account (`-118`). 9 to 15 UTF-16 units.
        template_id: The template, which must be approved.
        template_data: Its parameters by name.
        tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.
        sending_mode: `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`). 1 to 1 UTF-16 units.
        journey_token: Sends it as part of a journey, from `zbs.journey_token`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.send(
            phone="84900000000",
            template_id="512345",
            template_data={"code": "HS-01", "customer": "Nguyễn Văn A"},
            tracking_id="hs-001",
            sending_mode="1",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        phone: str,
        template_id: str,
        template_data: Mapping[str, str],
        tracking_id: str | None = None,
        sending_mode: str | None = None,
        journey_token: str | None = None,
    ) -> types.TemplateSent:
        """Sends a template message to a phone number. Costs the price of the template by phone; the receipt comes by the webhook
        `user_received_message`. Templates may be barred at night, 22:00 to 6:00 (`-133`).

        Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

        Args:
            phone: Whose; the number must have a Zalo account (`-118`). 9 to 15 UTF-16 units.
            template_id: The template, which must be approved.
            template_data: Its parameters by name.
            tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.
            sending_mode: `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`). 1 to 1 UTF-16 units.
            journey_token: Sends it as part of a journey, from `zbs.journey_token`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.send(
                phone="84900000000",
                template_id="512345",
                template_data={"code": "HS-01", "customer": "Nguyễn Văn A"},
                tracking_id="hs-001",
                sending_mode="1",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "phone": phone,
            "template_id": template_id,
            "template_data": template_data,
            "tracking_id": tracking_id,
            "sending_mode": sending_mode,
            "journey_token": journey_token,
        })


class ZbsSendHashed(families.ZbsSendHashedRequest["AsyncClient"]):
    """Sends a template message to a number of which only the hash is known.

    Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

    Args:
        hash_phone: The SHA-256 of the number in its form with `84` and no plus. 64 to 64 UTF-16 units.
        template_id: The template, which must be approved.
        template_data: Its parameters by name.
        tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.
        sending_mode: `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`). 1 to 1 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.send_hashed(
            hash_phone="dd37c0988b9f1952a4c82821021ac9bfe1b170d99922e6e64b22e7093f48a1e1",
            template_id="512345",
            template_data={"code": "HS-01", "customer": "Nguyễn Văn A"},
            tracking_id="hs-001",
            sending_mode="1",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        hash_phone: str,
        template_id: str,
        template_data: Mapping[str, str],
        tracking_id: str | None = None,
        sending_mode: str | None = None,
    ) -> types.TemplateSent:
        """Sends a template message to a number of which only the hash is known.

        Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

        Args:
            hash_phone: The SHA-256 of the number in its form with `84` and no plus. 64 to 64 UTF-16 units.
            template_id: The template, which must be approved.
            template_data: Its parameters by name.
            tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.
            sending_mode: `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`). 1 to 1 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.send_hashed(
                hash_phone="dd37c0988b9f1952a4c82821021ac9bfe1b170d99922e6e64b22e7093f48a1e1",
                template_id="512345",
                template_data={"code": "HS-01", "customer": "Nguyễn Văn A"},
                tracking_id="hs-001",
                sending_mode="1",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "hash_phone": hash_phone,
            "template_id": template_id,
            "template_data": template_data,
            "tracking_id": tracking_id,
            "sending_mode": sending_mode,
        })


class ZbsSendDevelopment(families.ZbsSendDevelopmentRequest["AsyncClient"]):
    """Sends a template message in development mode: to administrators of the app or the OA only (`-127`), paid from a wallet of
    its own (`-126`). Zalo's sandbox, the only one there is.

    Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

    Args:
        phone: Whose: an administrator's. 9 to 15 UTF-16 units.
        template_id: The template, which must be approved.
        template_data: Its parameters by name.
        tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.send_development(
            phone="84900000000",
            template_id="512345",
            template_data={"code": "HS-01", "customer": "Nguyễn Văn A"},
            tracking_id="hs-001",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        phone: str,
        template_id: str,
        template_data: Mapping[str, str],
        tracking_id: str | None = None,
    ) -> types.TemplateSent:
        """Sends a template message in development mode: to administrators of the app or the OA only (`-127`), paid from a wallet of
        its own (`-126`). Zalo's sandbox, the only one there is.

        Inside: `template_data.*` 0 to 200 UTF-16 units (uncertain).

        Args:
            phone: Whose: an administrator's. 9 to 15 UTF-16 units.
            template_id: The template, which must be approved.
            template_data: Its parameters by name.
            tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.send_development(
                phone="84900000000",
                template_id="512345",
                template_data={"code": "HS-01", "customer": "Nguyễn Văn A"},
                tracking_id="hs-001",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "phone": phone,
            "template_id": template_id,
            "template_data": template_data,
            "tracking_id": tracking_id,
        })


class ZbsSendRsa(families.ZbsSendRsaRequest["AsyncClient"]):
    """Sends a template message whose number and values are encrypted with the key of `zbs.rsa_key`: RSA, OAEP with SHA-256, as
    Base64. Which hash its mask is made with is not documented (Java's own name for the cipher means SHA-1). Encrypting is up to
    the caller; what Zalo cannot read it refuses (`-123`).

    Args:
        rsa_phone: The number, encrypted.
        template_id: The template, which must be approved.
        template_data: Its parameters by name, each value encrypted.
        tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.send_rsa(
            rsa_phone="Q0lQSEVSLVBIT05F",
            template_id="512345",
            template_data={"customer": "Q0lQSEVSLTE="},
            tracking_id="hs-001",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        rsa_phone: str,
        template_id: str,
        template_data: Mapping[str, str],
        tracking_id: str | None = None,
    ) -> types.TemplateSent:
        """Sends a template message whose number and values are encrypted with the key of `zbs.rsa_key`: RSA, OAEP with SHA-256, as
        Base64. Which hash its mask is made with is not documented (Java's own name for the cipher means SHA-1). Encrypting is up to
        the caller; what Zalo cannot read it refuses (`-123`).

        Args:
            rsa_phone: The number, encrypted.
            template_id: The template, which must be approved.
            template_data: Its parameters by name, each value encrypted.
            tracking_id: Your own id of the message, which comes back with its receipt. 1 to 48 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.send_rsa(
                rsa_phone="Q0lQSEVSLVBIT05F",
                template_id="512345",
                template_data={"customer": "Q0lQSEVSLTE="},
                tracking_id="hs-001",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "rsa_phone": rsa_phone,
            "template_id": template_id,
            "template_data": template_data,
            "tracking_id": tracking_id,
        })


class ZbsMakeRsaKey(families.ZbsMakeRsaKeyRequest["AsyncClient"]):
    """Makes the key for encrypted messages. Refused when there is one (`-143`).

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.make_rsa_key()

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self) -> types.RsaKey:
        """Makes the key for encrypted messages. Refused when there is one (`-143`).

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.make_rsa_key()

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {})


class ZbsRsaKey(families.ZbsRsaKeyRequest["AsyncClient"]):
    """Reads the key for encrypted messages. Refused when there is none (`-142`).

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.rsa_key()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self) -> types.RsaKey:
        """Reads the key for encrypted messages. Refused when there is none (`-142`).

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.rsa_key()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {})


class ZbsJourneyToken(families.ZbsJourneyTokenRequest["AsyncClient"]):
    """Opens a journey: a series of template messages to one person. Needs Zalo's permission.

    Args:
        phone: Whose. 9 to 15 UTF-16 units.
        token_type: `token_logistics_7` (when absent), `token_logistics_30`, `token_coach_bus_7`, `token_coach_bus_30`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.journey_token(phone="84900000000", token_type="token_logistics_7")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        phone: str,
        token_type: str | None = None,
    ) -> types.Journey:
        """Opens a journey: a series of template messages to one person. Needs Zalo's permission.

        Args:
            phone: Whose. 9 to 15 UTF-16 units.
            token_type: `token_logistics_7` (when absent), `token_logistics_30`, `token_coach_bus_7`, `token_coach_bus_30`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.journey_token(phone="84900000000", token_type="token_logistics_7")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "phone": phone,
            "token_type": token_type,
        })


class ZbsCheckJourney(families.ZbsCheckJourneyRequest["AsyncClient"]):
    """Reads how long a journey lasts: seven days from its first message, says the page, though there are kinds of thirty.

    Args:
        journey_token: From `zbs.journey_token`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.check_journey(journey_token="JT0001")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self, *, journey_token: str) -> types.JourneyState:
        """Reads how long a journey lasts: seven days from its first message, says the page, though there are kinds of thirty.

        Args:
            journey_token: From `zbs.journey_token`.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.check_journey(journey_token="JT0001")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "journey_token": journey_token,
        })


class ZbsStatus(families.ZbsStatusRequest["AsyncClient"]):
    """Reads whether a message arrived.

    Args:
        message_id: The message.
        phone: Whose; stands in a sample, in no table. 9 to 15 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.status(message_id="b1c2d3e4f5a607182930")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        message_id: str,
        phone: str | None = None,
    ) -> types.DeliveryStatus:
        """Reads whether a message arrived.

        Args:
            message_id: The message.
            phone: Whose; stands in a sample, in no table. 9 to 15 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.status(message_id="b1c2d3e4f5a607182930")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "message_id": message_id,
            "phone": phone,
        })


class ZbsQuota(families.ZbsQuotaRequest["AsyncClient"]):
    """Reads how many template messages the OA may still send. Zalo moves the steps by quality and volume: read it, remember nothing.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.quota()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self) -> types.TemplateQuota:
        """Reads how many template messages the OA may still send. Zalo moves the steps by quality and volume: read it, remember nothing.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.quota()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {})


class ZbsTags(families.ZbsTagsRequest["AsyncClient"]):
    """Lists the kinds of template that the OA may send.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.tags()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self) -> list[str]:
        """Lists the kinds of template that the OA may send.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.tags()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {})


class ZbsQuality(families.ZbsQualityRequest["AsyncClient"]):
    """Reads Zalo's opinion of the OA's template messages.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.quality()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self) -> types.OaQuality:
        """Reads Zalo's opinion of the OA's template messages.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.quality()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {})


class ZbsTemplates(families.ZbsTemplatesRequest["AsyncClient"]):
    """Lists the OA's templates.

    Args:
        offset: How many templates to skip. From 0 to 1000000.
        limit: Page size. From 1 to 100.
        status: 1 approved, 2 under review, 3 rejected, 4 switched off; one source adds 5, deleted. A name is refused (`-132`). From 1 to 5.
        filterPreset: 0 all, 1 those that this app made. From 0 to 1.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.templates(offset=0, limit=100, status=2, filterPreset=0)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        offset: int,
        limit: int,
        status: int | None = None,
        filterPreset: int | None = None,
    ) -> types.TemplatePage:
        """Lists the OA's templates.

        Args:
            offset: How many templates to skip. From 0 to 1000000.
            limit: Page size. From 1 to 100.
            status: 1 approved, 2 under review, 3 rejected, 4 switched off; one source adds 5, deleted. A name is refused (`-132`). From 1 to 5.
            filterPreset: 0 all, 1 those that this app made. From 0 to 1.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.templates(offset=0, limit=100, status=2, filterPreset=0)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "offset": offset,
            "limit": limit,
            "status": status,
            "filterPreset": filterPreset,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        limit: int = 100,
        status: int | None = None,
        filterPreset: int | None = None,
    ) -> AsyncPages[types.TemplateSummary]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many templates to skip. From 0 to 1000000.
            limit: Page size. From 1 to 100.
            status: 1 approved, 2 under review, 3 rejected, 4 switched off; one source adds 5, deleted. A name is refused (`-132`). From 1 to 5.
            filterPreset: 0 all, 1 those that this app made. From 0 to 1.

        Example:
            async for item in client.zbs.templates.pages():
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "offset": offset,
            "limit": limit,
            "status": status,
            "filterPreset": filterPreset,
        }, types.TemplateSummary)


class ZbsTemplate(families.ZbsTemplateRequest["AsyncClient"]):
    """Reads one template: its parameters, buttons, price and state.

    Args:
        template_id: The template.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.template(template_id="512345")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self, *, template_id: str) -> types.TemplateDetail:
        """Reads one template: its parameters, buttons, price and state.

        Args:
            template_id: The template.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.template(template_id="512345")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "template_id": template_id,
        })


class ZbsSampleData(families.ZbsSampleDataRequest["AsyncClient"]):
    """Reads an example of a template's parameters.

    Args:
        template_id: The template.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.sample_data(template_id="512345")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self, *, template_id: str) -> Mapping[str, str]:
        """Reads an example of a template's parameters.

        Args:
            template_id: The template.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.sample_data(template_id="512345")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "template_id": template_id,
        })


class ZbsCreateTemplate(families.ZbsCreateTemplateRequest["AsyncClient"]):
    """Makes a template, which Zalo then reviews; the verdict comes by the webhook `change_template_status`. 100 a day (`-160`).
    The layout is known from clients and a digest that contradict each other in places.

    Inside hold 43 more limits: see docs/endpoints.md.

    Args:
        template_name: Name, for the OA's staff. 10 to 60 UTF-16 units.
        template_type: 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating. From 1 to 5.
        tag: `1` transaction, `2` customer care, `3` promotion. 1 to 1 UTF-16 units.
        layout: What it looks like.
        tracking_id: Your own id of this request.
        params: Its parameters; in the layout they stand as `<name>`.
        note: For Zalo's reviewers. 1 to 400 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.create_template(
            template_name="Xác nhận hồ sơ",
            template_type=1,
            tag="1",
            layout={"body": {"components": [{"TITLE": {"value": "Xác nhận hồ sơ"}}, {"PARAGRAPH": {"value": "Chào <customer>, hồ sơ đã nhận"}}, {"TABLE": {"rows": [{"title": "Mã hồ sơ", "value": "<code>"}, {"title": "Nơi nhận", "value": "UBND phường"}]}}]}, "footer": {"components": [{"BUTTONS": {"items": [{"content": "https://example.com", "title": "Xem hồ sơ", "type": 1}]}}]}, "header": {"components": [{"LOGO": {"dark": {"media_id": "M2", "type": "IMAGE"}, "light": {"media_id": "M1", "type": "IMAGE"}}}]}},
            tracking_id="tpl-1",
            params=[{"name": "customer", "sample_value": "An", "type": "1"}, {"name": "code", "sample_value": "HS01", "type": "4"}],
            note="Mẫu xác nhận",
        )

    Never repeated by itself once it may have taken effect.
    Sure: seen in clients. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        template_name: str,
        template_type: int,
        tag: str,
        layout: Mapping[str, Json],
        tracking_id: str,
        params: Sequence[Mapping[str, Json]] | None = None,
        note: str | None = None,
    ) -> types.TemplateTaken:
        """Makes a template, which Zalo then reviews; the verdict comes by the webhook `change_template_status`. 100 a day (`-160`).
        The layout is known from clients and a digest that contradict each other in places.

        Inside hold 43 more limits: see docs/endpoints.md.

        Args:
            template_name: Name, for the OA's staff. 10 to 60 UTF-16 units.
            template_type: 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating. From 1 to 5.
            tag: `1` transaction, `2` customer care, `3` promotion. 1 to 1 UTF-16 units.
            layout: What it looks like.
            tracking_id: Your own id of this request.
            params: Its parameters; in the layout they stand as `<name>`.
            note: For Zalo's reviewers. 1 to 400 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.create_template(
                template_name="Xác nhận hồ sơ",
                template_type=1,
                tag="1",
                layout={"body": {"components": [{"TITLE": {"value": "Xác nhận hồ sơ"}}, {"PARAGRAPH": {"value": "Chào <customer>, hồ sơ đã nhận"}}, {"TABLE": {"rows": [{"title": "Mã hồ sơ", "value": "<code>"}, {"title": "Nơi nhận", "value": "UBND phường"}]}}]}, "footer": {"components": [{"BUTTONS": {"items": [{"content": "https://example.com", "title": "Xem hồ sơ", "type": 1}]}}]}, "header": {"components": [{"LOGO": {"dark": {"media_id": "M2", "type": "IMAGE"}, "light": {"media_id": "M1", "type": "IMAGE"}}}]}},
                tracking_id="tpl-1",
                params=[{"name": "customer", "sample_value": "An", "type": "1"}, {"name": "code", "sample_value": "HS01", "type": "4"}],
                note="Mẫu xác nhận",
            )

        Never repeated by itself once it may have taken effect.
        Sure: seen in clients. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "template_name": template_name,
            "template_type": template_type,
            "tag": tag,
            "layout": layout,
            "tracking_id": tracking_id,
            "params": params,
            "note": note,
        })


class ZbsEditTemplate(families.ZbsEditTemplateRequest["AsyncClient"]):
    """Changes a template that was rejected and made by a call, else refused (`-1091`). 100 a day (`-160`).

    Inside hold 43 more limits: see docs/endpoints.md.

    Args:
        template_id: The template.
        template_name: Name, for the OA's staff. 10 to 60 UTF-16 units.
        template_type: 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating. From 1 to 5.
        tag: `1` transaction, `2` customer care, `3` promotion. 1 to 1 UTF-16 units.
        layout: What it looks like.
        tracking_id: Your own id of this request.
        params: Its parameters; in the layout they stand as `<name>`.
        note: For Zalo's reviewers. 1 to 400 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.edit_template(
            template_id="600001",
            template_name="Xác nhận hồ sơ",
            template_type=1,
            tag="1",
            layout={"body": {"components": [{"TITLE": {"value": "Xác nhận hồ sơ"}}, {"PARAGRAPH": {"value": "Chào <customer>, hồ sơ đã nhận"}}, {"TABLE": {"rows": [{"title": "Mã hồ sơ", "value": "<code>"}, {"title": "Nơi nhận", "value": "UBND phường"}]}}]}, "footer": {"components": [{"BUTTONS": {"items": [{"content": "https://example.com", "title": "Xem hồ sơ", "type": 1}]}}]}, "header": {"components": [{"LOGO": {"dark": {"media_id": "M2", "type": "IMAGE"}, "light": {"media_id": "M1", "type": "IMAGE"}}}]}},
            tracking_id="tpl-1",
            params=[{"name": "customer", "sample_value": "An", "type": "1"}, {"name": "code", "sample_value": "HS01", "type": "4"}],
            note="Mẫu xác nhận",
        )

    Never repeated by itself once it may have taken effect.
    Sure: seen in clients. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        template_id: str,
        template_name: str,
        template_type: int,
        tag: str,
        layout: Mapping[str, Json],
        tracking_id: str,
        params: Sequence[Mapping[str, Json]] | None = None,
        note: str | None = None,
    ) -> types.TemplateTaken:
        """Changes a template that was rejected and made by a call, else refused (`-1091`). 100 a day (`-160`).

        Inside hold 43 more limits: see docs/endpoints.md.

        Args:
            template_id: The template.
            template_name: Name, for the OA's staff. 10 to 60 UTF-16 units.
            template_type: 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating. From 1 to 5.
            tag: `1` transaction, `2` customer care, `3` promotion. 1 to 1 UTF-16 units.
            layout: What it looks like.
            tracking_id: Your own id of this request.
            params: Its parameters; in the layout they stand as `<name>`.
            note: For Zalo's reviewers. 1 to 400 UTF-16 units.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.edit_template(
                template_id="600001",
                template_name="Xác nhận hồ sơ",
                template_type=1,
                tag="1",
                layout={"body": {"components": [{"TITLE": {"value": "Xác nhận hồ sơ"}}, {"PARAGRAPH": {"value": "Chào <customer>, hồ sơ đã nhận"}}, {"TABLE": {"rows": [{"title": "Mã hồ sơ", "value": "<code>"}, {"title": "Nơi nhận", "value": "UBND phường"}]}}]}, "footer": {"components": [{"BUTTONS": {"items": [{"content": "https://example.com", "title": "Xem hồ sơ", "type": 1}]}}]}, "header": {"components": [{"LOGO": {"dark": {"media_id": "M2", "type": "IMAGE"}, "light": {"media_id": "M1", "type": "IMAGE"}}}]}},
                tracking_id="tpl-1",
                params=[{"name": "customer", "sample_value": "An", "type": "1"}, {"name": "code", "sample_value": "HS01", "type": "4"}],
                note="Mẫu xác nhận",
            )

        Never repeated by itself once it may have taken effect.
        Sure: seen in clients. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "template_id": template_id,
            "template_name": template_name,
            "template_type": template_type,
            "tag": tag,
            "layout": layout,
            "tracking_id": tracking_id,
            "params": params,
            "note": note,
        })


class ZbsUploadImage(families.ZbsUploadImageRequest["AsyncClient"]):
    """Uploads a picture for templates. Not interchangeable with `uploads.image`. 5,000 a month (`-160`).

    Args:
        file: JPG or PNG of at most 500 KB; a logo is a PNG of 400 by 96, other pictures are 16:9. 1 to 512000 bytes.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.upload_image(file=Path("logo.png"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(self, *, file: FileLike) -> types.MediaUploaded:
        """Uploads a picture for templates. Not interchangeable with `uploads.image`. 5,000 a month (`-160`).

        Args:
            file: JPG or PNG of at most 500 KB; a logo is a PNG of 400 by 96, other pictures are 16:9. 1 to 512000 bytes.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.upload_image(file=Path("logo.png"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "file": file,
        })


class ZbsRatings(families.ZbsRatingsRequest["AsyncClient"]):
    """Lists what people said when a template asked them to rate. The page says POST and shows GET.

    Args:
        template_id: The template: your own, or one of the OA.
        from_time: From when on.
        to_time: Until when.
        offset: How many to skip. From 0 to 1000000.
        limit: Page size. From 1 to 10000.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.ratings(
            template_id="512345",
            from_time=datetime.fromtimestamp(1767225600, timezone.utc),
            to_time=datetime.fromtimestamp(1767830400, timezone.utc),
            offset=0,
            limit=10,
        )

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        template_id: str,
        from_time: datetime,
        to_time: datetime,
        offset: int,
        limit: int,
    ) -> types.RatingPage:
        """Lists what people said when a template asked them to rate. The page says POST and shows GET.

        Args:
            template_id: The template: your own, or one of the OA.
            from_time: From when on.
            to_time: Until when.
            offset: How many to skip. From 0 to 1000000.
            limit: Page size. From 1 to 10000.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.ratings(
                template_id="512345",
                from_time=datetime.fromtimestamp(1767225600, timezone.utc),
                to_time=datetime.fromtimestamp(1767830400, timezone.utc),
                offset=0,
                limit=10,
            )

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "template_id": template_id,
            "from_time": from_time,
            "to_time": to_time,
            "offset": offset,
            "limit": limit,
        })

    def pages(
        self,
        *,
        template_id: str,
        from_time: datetime,
        to_time: datetime,
        offset: int = 0,
        limit: int = 10000,
    ) -> AsyncPages[types.Rating]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            template_id: The template: your own, or one of the OA.
            from_time: From when on.
            to_time: Until when.
            offset: How many to skip. From 0 to 1000000.
            limit: Page size. From 1 to 10000.

        Example:
            async for item in client.zbs.ratings.pages(
                template_id="512345",
                from_time=datetime.fromtimestamp(1767225600, timezone.utc),
                to_time=datetime.fromtimestamp(1767830400, timezone.utc),
            ):
                print(item)
        """
        return AsyncPages(self._client, self.row, {
            "template_id": template_id,
            "from_time": from_time,
            "to_time": to_time,
            "offset": offset,
            "limit": limit,
        }, types.Rating)


class ZbsResponses(families.ZbsResponsesRequest["AsyncClient"]):
    """Lists the buttons that people pressed to answer a template message.

    Args:
        template_id: The template: your own, or one of the OA.
        from_time: From when on.
        to_time: Until when.
        limit: How many; the most is not documented. From 1 to 10000.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        await client.zbs.responses(
            template_id="512345",
            from_time=datetime.fromtimestamp(1767225600, timezone.utc),
            to_time=datetime.fromtimestamp(1767830400, timezone.utc),
            limit=100,
        )

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        template_id: str,
        from_time: datetime,
        to_time: datetime,
        limit: int,
    ) -> types.ResponsePage:
        """Lists the buttons that people pressed to answer a template message.

        Args:
            template_id: The template: your own, or one of the OA.
            from_time: From when on.
            to_time: Until when.
            limit: How many; the most is not documented. From 1 to 10000.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            await client.zbs.responses(
                template_id="512345",
                from_time=datetime.fromtimestamp(1767225600, timezone.utc),
                to_time=datetime.fromtimestamp(1767830400, timezone.utc),
                limit=100,
            )

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/ZBS
        """
        return await self._client._send(self.row, {
            "template_id": template_id,
            "from_time": from_time,
            "to_time": to_time,
            "limit": limit,
        })


class Zbs:
    """Calls of the family `zbs`: `send`, `send_hashed`, `send_development`, `send_rsa`, `make_rsa_key`, `rsa_key`, `journey_token`, `check_journey`, `status`, `quota`, `tags`, `quality`, `templates`, `template`, `sample_data`, `create_template`, `edit_template`, `upload_image`, `ratings`, `responses`."""

    __slots__ = ("send", "send_hashed", "send_development", "send_rsa", "make_rsa_key", "rsa_key", "journey_token", "check_journey", "status", "quota", "tags", "quality", "templates", "template", "sample_data", "create_template", "edit_template", "upload_image", "ratings", "responses")

    def __init__(self, client: AsyncClient) -> None:
        self.send = ZbsSend(client)
        self.send_hashed = ZbsSendHashed(client)
        self.send_development = ZbsSendDevelopment(client)
        self.send_rsa = ZbsSendRsa(client)
        self.make_rsa_key = ZbsMakeRsaKey(client)
        self.rsa_key = ZbsRsaKey(client)
        self.journey_token = ZbsJourneyToken(client)
        self.check_journey = ZbsCheckJourney(client)
        self.status = ZbsStatus(client)
        self.quota = ZbsQuota(client)
        self.tags = ZbsTags(client)
        self.quality = ZbsQuality(client)
        self.templates = ZbsTemplates(client)
        self.template = ZbsTemplate(client)
        self.sample_data = ZbsSampleData(client)
        self.create_template = ZbsCreateTemplate(client)
        self.edit_template = ZbsEditTemplate(client)
        self.upload_image = ZbsUploadImage(client)
        self.ratings = ZbsRatings(client)
        self.responses = ZbsResponses(client)
