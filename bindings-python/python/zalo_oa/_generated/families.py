# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.
"""The calls of a blocking client, family by family."""
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from .._calls import Call, Request, Row, each, moment, nothing, plain
from .._pages import Pages
from . import operations, types

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from .._calls import FileLike, Json
    from .._client import Client
else:
    from .._hints import Any, Client, FileLike, Json, Mapping, Sequence, datetime

C = TypeVar("C")


class ArticlesCreateRequest(Call[C]):
    """What both clients share of `articles.create`."""

    __slots__ = ()
    row: ClassVar[Row[types.ArticleJob]] = Row(
        "articles.create",
        (
            ("title", "text", True, 1, 150),
            ("author", "text", True, 1, 50),
            ("description", "text", True, 1, 300),
            ("cover", "any", True, None, None),
            ("body", "list any", True, 1, 10000),
            ("related_medias", "list any", False, None, None),
            ("tracking_link", "text", False, None, None),
            ("cite", "any", False, None, None),
            ("status", "text", False, None, None),
            ("comment", "text", False, None, None),
        ),
        types.ArticleJob,
    )

    def request(
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
    ) -> Request[types.ArticleJob]:
        """The call as a value, checked and not sent: for `send_many`.

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
        """
        return Request(self.row, {
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


class ArticlesCreate(ArticlesCreateRequest["Client"]):
    """Starts a job that makes an article of text, pictures and videos.

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
        client.articles.create(
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

    def __call__(
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
            client.articles.create(
                title="Lịch tiếp công dân tháng 12",
                author="Ban biên tập",
                description="Thời gian và địa điểm",
                cover={"cover_type": "photo", "photo_url": "https://img.example/bia.jpg", "status": "show"},
                body=[{"content": "<p>Sáng thứ Năm hằng tuần</p>", "type": "text"}],
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return self._client._send(self.row, {
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


class ArticlesUpdateRequest(Call[C]):
    """What both clients share of `articles.update`."""

    __slots__ = ()
    row: ClassVar[Row[types.ArticleJob]] = Row(
        "articles.update",
        (
            ("id", "text", True, None, None),
            ("title", "text", True, 1, 150),
            ("author", "text", True, 1, 50),
            ("description", "text", True, 1, 300),
            ("cover", "any", True, None, None),
            ("body", "list any", True, 1, 10000),
            ("related_medias", "list any", False, None, None),
            ("tracking_link", "text", False, None, None),
            ("cite", "any", False, None, None),
            ("status", "text", False, None, None),
            ("comment", "text", False, None, None),
        ),
        types.ArticleJob,
    )

    def request(
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
    ) -> Request[types.ArticleJob]:
        """The call as a value, checked and not sent: for `send_many`.

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
        """
        return Request(self.row, {
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


class ArticlesUpdate(ArticlesUpdateRequest["Client"]):
    """Starts a job that replaces an article.

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
        client.articles.update(
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

    def __call__(
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
            client.articles.update(
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
        return self._client._send(self.row, {
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


class ArticlesVerifyRequest(Call[C]):
    """What both clients share of `articles.verify`."""

    __slots__ = ()
    row: ClassVar[Row[types.ArticleRef]] = Row(
        "articles.verify",
        (
            ("token", "text", True, None, None),
        ),
        types.ArticleRef,
    )

    def request(self, *, token: str) -> Request[types.ArticleRef]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            token: The job.
        """
        return Request(self.row, {
            "token": token,
        })


class ArticlesVerify(ArticlesVerifyRequest["Client"]):
    """Asks whether a job is done. Refused with -214 while it is not.

    Args:
        token: The job.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.articles.verify(token="made+up/job/token0001==")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
    """

    __slots__ = ()

    def __call__(self, *, token: str) -> types.ArticleRef:
        """Asks whether a job is done. Refused with -214 while it is not.

        Args:
            token: The job.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.articles.verify(token="made+up/job/token0001==")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/
        """
        return self._client._send(self.row, {
            "token": token,
        })


class ArticlesDetailRequest(Call[C]):
    """What both clients share of `articles.detail`."""

    __slots__ = ()
    row: ClassVar[Row[types.Article]] = Row(
        "articles.detail",
        (
            ("id", "text", True, None, None),
        ),
        types.Article,
    )

    def request(self, *, id: str) -> Request[types.Article]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            id: The article.
        """
        return Request(self.row, {
            "id": id,
        })


class ArticlesDetail(ArticlesDetailRequest["Client"]):
    """Reads one article.

    Args:
        id: The article.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.articles.detail(id="a1b2c3d4e5f60001")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-chi-tiet-cua-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    def __call__(self, *, id: str) -> types.Article:
        """Reads one article.

        Args:
            id: The article.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.articles.detail(id="a1b2c3d4e5f60001")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-chi-tiet-cua-noi-dung-dang-bai-viet
        """
        return self._client._send(self.row, {
            "id": id,
        })


class ArticlesListRequest(Call[C]):
    """What both clients share of `articles.list`."""

    __slots__ = ()
    row: ClassVar[Row[types.ArticlePage]] = Row(
        "articles.list",
        (
            ("offset", "number", True, 0, 1000000),
            ("limit", "number", True, 1, 10),
        ),
        types.ArticlePage,
    )

    def request(
        self,
        *,
        offset: int,
        limit: int,
    ) -> Request[types.ArticlePage]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            offset: How many articles to skip. From 0 to 1000000.
            limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.
        """
        return Request(self.row, {
            "offset": offset,
            "limit": limit,
        })


class ArticlesList(ArticlesListRequest["Client"]):
    """Lists articles of type normal, newest first.

    Args:
        offset: How many articles to skip. From 0 to 1000000.
        limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.articles.list(offset=0, limit=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    def __call__(
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
            client.articles.list(offset=0, limit=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet
        """
        return self._client._send(self.row, {
            "offset": offset,
            "limit": limit,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        limit: int = 10,
    ) -> Pages[types.ArticleSummary]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many articles to skip. From 0 to 1000000.
            limit: Page size. Sources say 10 or 50 at most; 10 is safe. From 1 to 10.

        Example:
            for item in client.articles.list.pages():
                print(item)
        """
        return Pages(self._client, self.row, {
            "offset": offset,
            "limit": limit,
        }, types.ArticleSummary)


class ArticlesRemoveRequest(Call[C]):
    """What both clients share of `articles.remove`."""

    __slots__ = ()
    row: ClassVar[Row[None]] = Row(
        "articles.remove",
        (
            ("id", "text", True, None, None),
        ),
        nothing,
    )

    def request(self, *, id: str) -> Request[None]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            id: The article.
        """
        return Request(self.row, {
            "id": id,
        })


class ArticlesRemove(ArticlesRemoveRequest["Client"]):
    """Removes an article for good.

    Args:
        id: The article.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.articles.remove(id="a1b2c3d4e5f60001")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/xoa-noi-dung-dang-bai-viet
    """

    __slots__ = ()

    def __call__(self, *, id: str) -> None:
        """Removes an article for good.

        Args:
            id: The article.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.articles.remove(id="a1b2c3d4e5f60001")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/xoa-noi-dung-dang-bai-viet
        """
        self._client._send(self.row, {
            "id": id,
        })


class Articles:
    """Calls of the family `articles`: `create`, `update`, `verify`, `detail`, `list`, `remove`, `publish`."""

    __slots__ = ("create", "update", "verify", "detail", "list", "remove", "publish")

    def __init__(self, client: Client) -> None:
        self.create = ArticlesCreate(client)
        self.update = ArticlesUpdate(client)
        self.verify = ArticlesVerify(client)
        self.detail = ArticlesDetail(client)
        self.list = ArticlesList(client)
        self.remove = ArticlesRemove(client)
        self.publish = operations.Publish(client)


class BroadcastSendRequest(Call[C]):
    """What both clients share of `broadcast.send`."""

    __slots__ = ()
    row: ClassVar[Row[types.BroadcastTaken]] = Row(
        "broadcast.send",
        (
            ("target", "any", True, None, None),
            ("article_ids", "list text", True, 1, 5),
        ),
        types.BroadcastTaken,
    )

    def request(
        self,
        *,
        target: Json,
        article_ids: Sequence[str],
    ) -> Request[types.BroadcastTaken]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            target: Who gets it.
            article_ids: The articles, processed and visible, first one on top. 1 to 5 items.
        """
        return Request(self.row, {
            "target": target,
            "article_ids": article_ids,
        })


class BroadcastSend(BroadcastSendRequest["Client"]):
    """Sends one to five articles to the followers that a target describes.

    Between 06:00 and 21:59 Vietnam time; only a verified OA; a follower gets at most one a
    day, and a number a month that the package sets. Zalo moderates first, for up to half an
    hour: an answer means "taken", not "delivered". There is no call for its status, so a
    broadcast without an answer is never sent again by itself.

    Args:
        target: Who gets it.
        article_ids: The articles, processed and visible, first one on top. 1 to 5 items.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.broadcast.send(target={"gender": "0"}, article_ids=["a1b2c3d4e5f60001"])

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-truyen-thong/gui-tin-truyen-thong-broadcast
    """

    __slots__ = ()

    def __call__(
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
            target: Who gets it.
            article_ids: The articles, processed and visible, first one on top. 1 to 5 items.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.broadcast.send(target={"gender": "0"}, article_ids=["a1b2c3d4e5f60001"])

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-truyen-thong/gui-tin-truyen-thong-broadcast
        """
        return self._client._send(self.row, {
            "target": target,
            "article_ids": article_ids,
        })


class Broadcast:
    """Calls of the family `broadcast`: `send`, `once`, `settle`."""

    __slots__ = ("send", "once", "settle")

    def __init__(self, client: Client) -> None:
        self.send = BroadcastSend(client)
        self.once = operations.BroadcastOnce(client)
        self.settle = operations.BroadcastSettle(client)


class ConsultationTextRequest(Call[C]):
    """What both clients share of `consultation.text`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.text",
        (
            ("user_id", "text", True, None, None),
            ("text", "personal", True, 1, 2000),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        text: str,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            text: What to say. 1 to 2000 UTF-16 units.
        """
        return Request(self.row, {
            "user_id": user_id,
            "text": text,
        })


class ConsultationText(ConsultationTextRequest["Client"]):
    """Sends a text to a person.

    Args:
        user_id: The person.
        text: What to say. 1 to 2000 UTF-16 units.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.consultation.text(user_id="4500000000000000011", text="Xin chào, hồ sơ của bạn đã xong.")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.text(user_id="4500000000000000011", text="Xin chào, hồ sơ của bạn đã xong.")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "text": text,
        })


class ConsultationQuoteRequest(Call[C]):
    """What both clients share of `consultation.quote`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.quote",
        (
            ("user_id", "text", True, None, None),
            ("text", "personal", True, 1, 2000),
            ("quote_message_id", "text", True, None, None),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        text: str,
        quote_message_id: str,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            text: What to say. 1 to 2000 UTF-16 units.
            quote_message_id: The message that is answered.
        """
        return Request(self.row, {
            "user_id": user_id,
            "text": text,
            "quote_message_id": quote_message_id,
        })


class ConsultationQuote(ConsultationQuoteRequest["Client"]):
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
        client.consultation.quote(
            user_id="4500000000000000011",
            text="Xin chào, hồ sơ của bạn đã xong.",
            quote_message_id="5a1b2c3d4e5f60718293",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-trich-dan
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.quote(
                user_id="4500000000000000011",
                text="Xin chào, hồ sơ của bạn đã xong.",
                quote_message_id="5a1b2c3d4e5f60718293",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-trich-dan
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "text": text,
            "quote_message_id": quote_message_id,
        })


class ConsultationImageRequest(Call[C]):
    """What both clients share of `consultation.image`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.image",
        (
            ("user_id", "text", True, None, None),
            ("url", "text", True, 1, 2048),
            ("text", "personal", False, 1, 2000),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        url: str,
        text: str | None = None,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            url: Address of a JPG or PNG of at most 1 MB. 1 to 2048 UTF-16 units.
            text: Caption. 1 to 2000 UTF-16 units.
        """
        return Request(self.row, {
            "user_id": user_id,
            "url": url,
            "text": text,
        })


class ConsultationImage(ConsultationImageRequest["Client"]):
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
        client.consultation.image(
            user_id="4500000000000000011",
            url="https://img.example/mau.jpg",
            text="Mẫu đơn mới",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.image(
                user_id="4500000000000000011",
                url="https://img.example/mau.jpg",
                text="Mẫu đơn mới",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "url": url,
            "text": text,
        })


class ConsultationUploadedImageRequest(Call[C]):
    """What both clients share of `consultation.uploaded_image`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.uploaded_image",
        (
            ("user_id", "text", True, None, None),
            ("attachment_id", "text", True, None, None),
            ("text", "personal", False, 1, 2000),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        attachment_id: str,
        text: str | None = None,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            attachment_id: What `uploads.image` gave, within seven days.
            text: Caption. 1 to 2000 UTF-16 units.
        """
        return Request(self.row, {
            "user_id": user_id,
            "attachment_id": attachment_id,
            "text": text,
        })


class ConsultationUploadedImage(ConsultationUploadedImageRequest["Client"]):
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
        client.consultation.uploaded_image(
            user_id="4500000000000000011",
            attachment_id="wXyZ0123abcd",
            text="Mẫu đơn mới",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.uploaded_image(
                user_id="4500000000000000011",
                attachment_id="wXyZ0123abcd",
                text="Mẫu đơn mới",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "attachment_id": attachment_id,
            "text": text,
        })


class ConsultationGifRequest(Call[C]):
    """What both clients share of `consultation.gif`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.gif",
        (
            ("user_id", "text", True, None, None),
            ("url", "text", True, 1, 2048),
            ("width", "number", True, 1, 10000),
            ("height", "number", True, 1, 10000),
            ("text", "personal", False, 1, 2000),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        url: str,
        width: int,
        height: int,
        text: str | None = None,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            url: Address of the GIF. Its largest size is not documented; an upload takes 5 MB. 1 to 2048 UTF-16 units.
            width: Width in pixels. From 1 to 10000.
            height: Height in pixels. From 1 to 10000.
            text: Caption. 1 to 2000 UTF-16 units.
        """
        return Request(self.row, {
            "user_id": user_id,
            "url": url,
            "width": width,
            "height": height,
            "text": text,
        })


class ConsultationGif(ConsultationGifRequest["Client"]):
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
        client.consultation.gif(
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

    def __call__(
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
            client.consultation.gif(
                user_id="4500000000000000011",
                url="https://img.example/xin-chao.gif",
                width=120,
                height=90,
                text="Chào bà con",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "url": url,
            "width": width,
            "height": height,
            "text": text,
        })


class ConsultationUploadedGifRequest(Call[C]):
    """What both clients share of `consultation.uploaded_gif`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.uploaded_gif",
        (
            ("user_id", "text", True, None, None),
            ("attachment_id", "text", True, None, None),
            ("width", "number", True, 1, 10000),
            ("height", "number", True, 1, 10000),
            ("text", "personal", False, 1, 2000),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        attachment_id: str,
        width: int,
        height: int,
        text: str | None = None,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            attachment_id: What `uploads.gif` gave, within seven days.
            width: Width in pixels. From 1 to 10000.
            height: Height in pixels. From 1 to 10000.
            text: Caption. 1 to 2000 UTF-16 units.
        """
        return Request(self.row, {
            "user_id": user_id,
            "attachment_id": attachment_id,
            "width": width,
            "height": height,
            "text": text,
        })


class ConsultationUploadedGif(ConsultationUploadedGifRequest["Client"]):
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
        client.consultation.uploaded_gif(
            user_id="4500000000000000011",
            attachment_id="gIfF0123abcd",
            width=120,
            height=90,
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.uploaded_gif(
                user_id="4500000000000000011",
                attachment_id="gIfF0123abcd",
                width=120,
                height=90,
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "attachment_id": attachment_id,
            "width": width,
            "height": height,
            "text": text,
        })


class ConsultationFileRequest(Call[C]):
    """What both clients share of `consultation.file`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.file",
        (
            ("user_id", "text", True, None, None),
            ("token", "text", True, None, None),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        token: str,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            token: What `uploads.file` gave, within seven days.
        """
        return Request(self.row, {
            "user_id": user_id,
            "token": token,
        })


class ConsultationFile(ConsultationFileRequest["Client"]):
    """Sends a document that was uploaded, without a text.

    Args:
        user_id: The person.
        token: What `uploads.file` gave, within seven days.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.consultation.file(user_id="4500000000000000011", token="tOkEn0123abcd")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-file
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.file(user_id="4500000000000000011", token="tOkEn0123abcd")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-file
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "token": token,
        })


class ConsultationStickerRequest(Call[C]):
    """What both clients share of `consultation.sticker`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.sticker",
        (
            ("user_id", "text", True, None, None),
            ("sticker_id", "text", True, None, None),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        sticker_id: str,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            sticker_id: The sticker, from `stickers.zaloapp.com`.
        """
        return Request(self.row, {
            "user_id": user_id,
            "sticker_id": sticker_id,
        })


class ConsultationSticker(ConsultationStickerRequest["Client"]):
    """Sends one of Zalo's stickers, without a text.

    Args:
        user_id: The person.
        sticker_id: The sticker, from `stickers.zaloapp.com`.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.consultation.sticker(user_id="4500000000000000011", sticker_id="46eab1fab8bb51e508aa")

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-kem-sticker
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.sticker(user_id="4500000000000000011", sticker_id="46eab1fab8bb51e508aa")

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-kem-sticker
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "sticker_id": sticker_id,
        })


class ConsultationRequestUserInfoRequest(Call[C]):
    """What both clients share of `consultation.request_user_info`."""

    __slots__ = ()
    row: ClassVar[Row[types.Sent]] = Row(
        "consultation.request_user_info",
        (
            ("user_id", "text", True, None, None),
            ("title", "personal", True, 1, 100),
            ("subtitle", "personal", True, 1, 500),
            ("image_url", "text", True, 1, 2048),
        ),
        types.Sent,
    )

    def request(
        self,
        *,
        user_id: str,
        title: str,
        subtitle: str,
        image_url: str,
    ) -> Request[types.Sent]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            title: Heading of the form. 1 to 100 UTF-16 units.
            subtitle: What it is for. 1 to 500 UTF-16 units.
            image_url: Address of the picture above it. 1 to 2048 UTF-16 units.
        """
        return Request(self.row, {
            "user_id": user_id,
            "title": title,
            "subtitle": subtitle,
            "image_url": image_url,
        })


class ConsultationRequestUserInfo(ConsultationRequestUserInfoRequest["Client"]):
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
        client.consultation.request_user_info(
            user_id="4500000000000000011",
            title="UBND phường Mẫu",
            subtitle="Vui lòng chia sẻ thông tin để nhận giấy hẹn",
            image_url="https://img.example/phuong.png",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-theo-mau-yeu-cau-thong-tin-nguoi-dung
    """

    __slots__ = ()

    def __call__(
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
            client.consultation.request_user_info(
                user_id="4500000000000000011",
                title="UBND phường Mẫu",
                subtitle="Vui lòng chia sẻ thông tin để nhận giấy hẹn",
                image_url="https://img.example/phuong.png",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-theo-mau-yeu-cau-thong-tin-nguoi-dung
        """
        return self._client._send(self.row, {
            "user_id": user_id,
            "title": title,
            "subtitle": subtitle,
            "image_url": image_url,
        })


class Consultation:
    """Calls of the family `consultation`: `text`, `quote`, `image`, `uploaded_image`, `gif`, `uploaded_gif`, `file`, `sticker`, `request_user_info`."""

    __slots__ = ("text", "quote", "image", "uploaded_image", "gif", "uploaded_gif", "file", "sticker", "request_user_info")

    def __init__(self, client: Client) -> None:
        self.text = ConsultationText(client)
        self.quote = ConsultationQuote(client)
        self.image = ConsultationImage(client)
        self.uploaded_image = ConsultationUploadedImage(client)
        self.gif = ConsultationGif(client)
        self.uploaded_gif = ConsultationUploadedGif(client)
        self.file = ConsultationFile(client)
        self.sticker = ConsultationSticker(client)
        self.request_user_info = ConsultationRequestUserInfo(client)


class ConversationsRecentRequest(Call[C]):
    """What both clients share of `conversations.recent`."""

    __slots__ = ()
    row: ClassVar[Row[list[types.ChatMessage]]] = Row(
        "conversations.recent",
        (
            ("offset", "number", True, 0, 1000000),
            ("count", "number", True, 1, 10),
        ),
        each(types.ChatMessage),
    )

    def request(
        self,
        *,
        offset: int,
        count: int,
    ) -> Request[list[types.ChatMessage]]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.
        """
        return Request(self.row, {
            "offset": offset,
            "count": count,
        })


class ConversationsRecent(ConversationsRecentRequest["Client"]):
    """Lists the newest messages over all people, one row per message.

    Args:
        offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
        count: Page size. From 1 to 10.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.conversations.recent(offset=0, count=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-gan-nhat
    """

    __slots__ = ()

    def __call__(
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
            client.conversations.recent(offset=0, count=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-gan-nhat
        """
        return self._client._send(self.row, {
            "offset": offset,
            "count": count,
        })

    def pages(
        self,
        *,
        offset: int = 0,
        count: int = 10,
    ) -> Pages[types.ChatMessage]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.

        Example:
            for item in client.conversations.recent.pages():
                print(item)
        """
        return Pages(self._client, self.row, {
            "offset": offset,
            "count": count,
        }, types.ChatMessage)


class ConversationsWithUserRequest(Call[C]):
    """What both clients share of `conversations.with_user`."""

    __slots__ = ()
    row: ClassVar[Row[list[types.ChatMessage]]] = Row(
        "conversations.with_user",
        (
            ("user_id", "text", True, None, None),
            ("offset", "number", True, 0, 1000000),
            ("count", "number", True, 1, 10),
        ),
        each(types.ChatMessage),
    )

    def request(
        self,
        *,
        user_id: str,
        offset: int,
        count: int,
    ) -> Request[list[types.ChatMessage]]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.
        """
        return Request(self.row, {
            "user_id": user_id,
            "offset": offset,
            "count": count,
        })


class ConversationsWithUser(ConversationsWithUserRequest["Client"]):
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
        client.conversations.with_user(user_id="4500000000000000011", offset=0, count=10)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-trong-mot-hoi-thoai
    """

    __slots__ = ()

    def __call__(
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
            client.conversations.with_user(user_id="4500000000000000011", offset=0, count=10)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-trong-mot-hoi-thoai
        """
        return self._client._send(self.row, {
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
    ) -> Pages[types.ChatMessage]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            user_id: The person.
            offset: How many messages to skip; 0 is the newest. From 0 to 1000000.
            count: Page size. From 1 to 10.

        Example:
            for item in client.conversations.with_user.pages(user_id="4500000000000000011"):
                print(item)
        """
        return Pages(self._client, self.row, {
            "user_id": user_id,
            "offset": offset,
            "count": count,
        }, types.ChatMessage)


class Conversations:
    """Calls of the family `conversations`: `recent`, `with_user`."""

    __slots__ = ("recent", "with_user")

    def __init__(self, client: Client) -> None:
        self.recent = ConversationsRecent(client)
        self.with_user = ConversationsWithUser(client)


class OaInfoRequest(Call[C]):
    """What both clients share of `oa.info`."""

    __slots__ = ()
    row: ClassVar[Row[types.OaInfo]] = Row(
        "oa.info",
        (),
        types.OaInfo,
    )

    def request(self) -> Request[types.OaInfo]:
        """The call as a value, checked and not sent: for `send_many`."""
        return Request(self.row, {})


class OaInfo(OaInfoRequest["Client"]):
    """Reads the OA's name, verification, package and number of followers. The best health check:
    cheap and without effect.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.oa.info()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-oa/lay-thong-tin-zalo-official-account
    """

    __slots__ = ()

    def __call__(self) -> types.OaInfo:
        """Reads the OA's name, verification, package and number of followers. The best health check:
        cheap and without effect.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.oa.info()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-oa/lay-thong-tin-zalo-official-account
        """
        return self._client._send(self.row, {})


class Oa:
    """Calls of the family `oa`: `info`."""

    __slots__ = ("info",)

    def __init__(self, client: Client) -> None:
        self.info = OaInfo(client)


class OauthExchangeRequest(Call[C]):
    """What both clients share of `oauth.exchange`."""

    __slots__ = ()
    row: ClassVar[Row[types.TokenAnswer]] = Row(
        "oauth.exchange",
        (
            ("secret_key", "secret", True, None, None),
            ("app_id", "text", True, None, None),
            ("code", "secret", True, None, None),
            ("code_verifier", "secret", False, None, None),
        ),
        types.TokenAnswer,
    )

    def request(
        self,
        *,
        secret_key: str,
        app_id: str,
        code: str,
        code_verifier: str | None = None,
    ) -> Request[types.TokenAnswer]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            secret_key: The app's secret; travels as a header.
            app_id: The app.
            code: From the callback: good once, for ten minutes.
            code_verifier: Needed when the permission link carried a challenge.
        """
        return Request(self.row, {
            "secret_key": secret_key,
            "app_id": app_id,
            "code": code,
            "code_verifier": code_verifier,
        })


class OauthExchange(OauthExchangeRequest["Client"]):
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
        client.oauth.exchange(
            secret_key="made-up-app-secret",
            app_id="1234567890123456789",
            code="made-up-code-1",
            code_verifier="made-up_verifier-0123456789_ABCDEFGHIJKLMNO",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
    """

    __slots__ = ()

    def __call__(
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
            client.oauth.exchange(
                secret_key="made-up-app-secret",
                app_id="1234567890123456789",
                code="made-up-code-1",
                code_verifier="made-up_verifier-0123456789_ABCDEFGHIJKLMNO",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
        """
        return self._client._send(self.row, {
            "secret_key": secret_key,
            "app_id": app_id,
            "code": code,
            "code_verifier": code_verifier,
        })


class OauthRefreshRequest(Call[C]):
    """What both clients share of `oauth.refresh`."""

    __slots__ = ()
    row: ClassVar[Row[types.TokenAnswer]] = Row(
        "oauth.refresh",
        (
            ("secret_key", "secret", True, None, None),
            ("app_id", "text", True, None, None),
            ("refresh_token", "secret", True, None, None),
        ),
        types.TokenAnswer,
    )

    def request(
        self,
        *,
        secret_key: str,
        app_id: str,
        refresh_token: str,
    ) -> Request[types.TokenAnswer]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            secret_key: The app's secret; travels as a header.
            app_id: The app.
            refresh_token: Works once.
        """
        return Request(self.row, {
            "secret_key": secret_key,
            "app_id": app_id,
            "refresh_token": refresh_token,
        })


class OauthRefresh(OauthRefreshRequest["Client"]):
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
        client.oauth.refresh(
            secret_key="made-up-app-secret",
            app_id="1234567890123456789",
            refresh_token="made-up-refresh_token-R0",
        )

    Never repeated by itself once it may have taken effect.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
    """

    __slots__ = ()

    def __call__(
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
            client.oauth.refresh(
                secret_key="made-up-app-secret",
                app_id="1234567890123456789",
                refresh_token="made-up-refresh_token-R0",
            )

        Never repeated by itself once it may have taken effect.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new
        """
        return self._client._send(self.row, {
            "secret_key": secret_key,
            "app_id": app_id,
            "refresh_token": refresh_token,
        })


class Oauth:
    """Calls of the family `oauth`: `exchange`, `refresh`."""

    __slots__ = ("exchange", "refresh")

    def __init__(self, client: Client) -> None:
        self.exchange = OauthExchange(client)
        self.refresh = OauthRefresh(client)


class QuotaUserRequest(Call[C]):
    """What both clients share of `quota.user`."""

    __slots__ = ()
    row: ClassVar[Row[types.PersonQuota]] = Row(
        "quota.user",
        (
            ("user_id", "text", True, None, None),
        ),
        types.PersonQuota,
    )

    def request(self, *, user_id: str) -> Request[types.PersonQuota]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
        """
        return Request(self.row, {
            "user_id": user_id,
        })


class QuotaUser(QuotaUserRequest["Client"]):
    """Reads what may still be sent to one person, who need not follow.

    Args:
        user_id: The person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.quota.user(user_id="4500000000000000011")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/tin-nhan/quan-ly-tin-nhan/kiem-tra-han-muc-gui-tin-nhan
    """

    __slots__ = ()

    def __call__(self, *, user_id: str) -> types.PersonQuota:
        """Reads what may still be sent to one person, who need not follow.

        Args:
            user_id: The person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.quota.user(user_id="4500000000000000011")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/tin-nhan/quan-ly-tin-nhan/kiem-tra-han-muc-gui-tin-nhan
        """
        return self._client._send(self.row, {
            "user_id": user_id,
        })


class QuotaOwnerRequest(Call[C]):
    """What both clients share of `quota.owner`."""

    __slots__ = ()
    row: ClassVar[Row[list[types.QuotaAsset]]] = Row(
        "quota.owner",
        (
            ("quota_owner", "text", True, None, None),
            ("product_type", "text", False, None, None),
            ("quota_type", "text", False, None, None),
        ),
        each(types.QuotaAsset),
    )

    def request(
        self,
        *,
        quota_owner: str,
        product_type: str | None = None,
        quota_type: str | None = None,
    ) -> Request[list[types.QuotaAsset]]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            quota_owner: Whose: `OA` or `APP`.
            product_type: `cs` or `transaction`.
            quota_type: Only quotas from this source.
        """
        return Request(self.row, {
            "quota_owner": quota_owner,
            "product_type": product_type,
            "quota_type": quota_type,
        })


class QuotaOwner(QuotaOwnerRequest["Client"]):
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
        client.quota.owner(quota_owner="OA", product_type="cs", quota_type="sub_quota")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    def __call__(
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
            client.quota.owner(quota_owner="OA", product_type="cs", quota_type="sub_quota")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return self._client._send(self.row, {
            "quota_owner": quota_owner,
            "product_type": product_type,
            "quota_type": quota_type,
        })


class Quota:
    """Calls of the family `quota`: `user`, `owner`."""

    __slots__ = ("user", "owner")

    def __init__(self, client: Client) -> None:
        self.user = QuotaUser(client)
        self.owner = QuotaOwner(client)


class TagsListRequest(Call[C]):
    """What both clients share of `tags.list`."""

    __slots__ = ()
    row: ClassVar[Row[list[str]]] = Row(
        "tags.list",
        (),
        plain,
    )

    def request(self) -> Request[list[str]]:
        """The call as a value, checked and not sent: for `send_many`."""
        return Request(self.row, {})


class TagsList(TagsListRequest["Client"]):
    """Lists the names of all tags.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.tags.list()

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/lay-danh-sach-nhan
    """

    __slots__ = ()

    def __call__(self) -> list[str]:
        """Lists the names of all tags.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.tags.list()

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/lay-danh-sach-nhan
        """
        return self._client._send(self.row, {})


class TagsAttachRequest(Call[C]):
    """What both clients share of `tags.attach`."""

    __slots__ = ()
    row: ClassVar[Row[None]] = Row(
        "tags.attach",
        (
            ("user_id", "text", True, None, None),
            ("tag_name", "text", True, None, None),
        ),
        nothing,
    )

    def request(
        self,
        *,
        user_id: str,
        tag_name: str,
    ) -> Request[None]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            tag_name: The tag, exactly as it shall be named.
        """
        return Request(self.row, {
            "user_id": user_id,
            "tag_name": tag_name,
        })


class TagsAttach(TagsAttachRequest["Client"]):
    """Puts a tag on a person; makes the tag if it is new.

    Args:
        user_id: The person.
        tag_name: The tag, exactly as it shall be named.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.tags.attach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/gan-nhan-khach-hang
    """

    __slots__ = ()

    def __call__(
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
            client.tags.attach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/gan-nhan-khach-hang
        """
        self._client._send(self.row, {
            "user_id": user_id,
            "tag_name": tag_name,
        })


class TagsDetachRequest(Call[C]):
    """What both clients share of `tags.detach`."""

    __slots__ = ()
    row: ClassVar[Row[None]] = Row(
        "tags.detach",
        (
            ("user_id", "text", True, None, None),
            ("tag_name", "text", True, None, None),
        ),
        nothing,
    )

    def request(
        self,
        *,
        user_id: str,
        tag_name: str,
    ) -> Request[None]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
            tag_name: The tag.
        """
        return Request(self.row, {
            "user_id": user_id,
            "tag_name": tag_name,
        })


class TagsDetach(TagsDetachRequest["Client"]):
    """Takes a tag off a person.

    Args:
        user_id: The person.
        tag_name: The tag.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.tags.detach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/go-nhan-khach-hang
    """

    __slots__ = ()

    def __call__(
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
            client.tags.detach(user_id="4500000000000000011", tag_name="Tổ dân phố 5")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/go-nhan-khach-hang
        """
        self._client._send(self.row, {
            "user_id": user_id,
            "tag_name": tag_name,
        })


class TagsDeleteRequest(Call[C]):
    """What both clients share of `tags.delete`."""

    __slots__ = ()
    row: ClassVar[Row[None]] = Row(
        "tags.delete",
        (
            ("tag_name", "text", True, None, None),
        ),
        nothing,
    )

    def request(self, *, tag_name: str) -> Request[None]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            tag_name: The tag.
        """
        return Request(self.row, {
            "tag_name": tag_name,
        })


class TagsDelete(TagsDeleteRequest["Client"]):
    """Deletes a tag, and with it from everybody who carries it.

    Args:
        tag_name: The tag.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.tags.delete(tag_name="Tổ dân phố 5")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/xoa-nhan
    """

    __slots__ = ()

    def __call__(self, *, tag_name: str) -> None:
        """Deletes a tag, and with it from everybody who carries it.

        Args:
            tag_name: The tag.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.tags.delete(tag_name="Tổ dân phố 5")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/xoa-nhan
        """
        self._client._send(self.row, {
            "tag_name": tag_name,
        })


class Tags:
    """Calls of the family `tags`: `list`, `attach`, `detach`, `delete`."""

    __slots__ = ("list", "attach", "detach", "delete")

    def __init__(self, client: Client) -> None:
        self.list = TagsList(client)
        self.attach = TagsAttach(client)
        self.detach = TagsDetach(client)
        self.delete = TagsDelete(client)


class UploadsImageRequest(Call[C]):
    """What both clients share of `uploads.image`."""

    __slots__ = ()
    row: ClassVar[Row[types.Uploaded]] = Row(
        "uploads.image",
        (
            ("file", "file", True, 1, 1048576),
        ),
        types.Uploaded,
    )

    def request(self, *, file: FileLike) -> Request[types.Uploaded]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            file: JPG or PNG of at most 1 MB. 1 to 1048576 bytes.
        """
        return Request(self.row, {
            "file": file,
        })


class UploadsImage(UploadsImageRequest["Client"]):
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
        client.uploads.image(file=Path("mau-don.png"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-hinh-anh-post-5091
    """

    __slots__ = ()

    def __call__(self, *, file: FileLike) -> types.Uploaded:
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
            client.uploads.image(file=Path("mau-don.png"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-hinh-anh-post-5091
        """
        return self._client._send(self.row, {
            "file": file,
        })


class UploadsGifRequest(Call[C]):
    """What both clients share of `uploads.gif`."""

    __slots__ = ()
    row: ClassVar[Row[types.Uploaded]] = Row(
        "uploads.gif",
        (
            ("file", "file", True, 1, 5242880),
        ),
        types.Uploaded,
    )

    def request(self, *, file: FileLike) -> Request[types.Uploaded]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            file: GIF of at most 5 MB. 1 to 5242880 bytes.
        """
        return Request(self.row, {
            "file": file,
        })


class UploadsGif(UploadsGifRequest["Client"]):
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
        client.uploads.gif(file=Path("xin-chao.gif"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-anh-gif-post-5089
    """

    __slots__ = ()

    def __call__(self, *, file: FileLike) -> types.Uploaded:
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
            client.uploads.gif(file=Path("xin-chao.gif"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-anh-gif-post-5089
        """
        return self._client._send(self.row, {
            "file": file,
        })


class UploadsFileRequest(Call[C]):
    """What both clients share of `uploads.file`."""

    __slots__ = ()
    row: ClassVar[Row[types.UploadedFile]] = Row(
        "uploads.file",
        (
            ("file", "file", True, 1, 5242880),
        ),
        types.UploadedFile,
    )

    def request(self, *, file: FileLike) -> Request[types.UploadedFile]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            file: PDF, DOC, DOCX or CSV of at most 5 MB. 1 to 5242880 bytes.
        """
        return Request(self.row, {
            "file": file,
        })


class UploadsFile(UploadsFileRequest["Client"]):
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
        client.uploads.file(file=Path("thong-bao.pdf"))

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-file-post-5087
    """

    __slots__ = ()

    def __call__(self, *, file: FileLike) -> types.UploadedFile:
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
            client.uploads.file(file=Path("thong-bao.pdf"))

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-file-post-5087
        """
        return self._client._send(self.row, {
            "file": file,
        })


class Uploads:
    """Calls of the family `uploads`: `image`, `gif`, `file`."""

    __slots__ = ("image", "gif", "file")

    def __init__(self, client: Client) -> None:
        self.image = UploadsImage(client)
        self.gif = UploadsGif(client)
        self.file = UploadsFile(client)


class UsersListRequest(Call[C]):
    """What both clients share of `users.list`."""

    __slots__ = ()
    row: ClassVar[Row[types.UserPage]] = Row(
        "users.list",
        (
            ("offset", "number", True, 0, 9951),
            ("count", "number", True, 1, 50),
            ("tag_name", "text", False, None, None),
            ("last_interaction_period", "text", False, None, None),
            ("is_follower", "flag", False, None, None),
        ),
        types.UserPage,
    )

    def request(
        self,
        *,
        offset: int,
        count: int,
        tag_name: str | None = None,
        last_interaction_period: str | None = None,
        is_follower: bool | None = None,
    ) -> Request[types.UserPage]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            offset: How many people to skip. From 0 to 9951.
            count: Page size. From 1 to 50.
            tag_name: Only people who carry this tag.
            last_interaction_period: Only people whose last interaction lies in this period.
            is_follower: Only followers, or only others.
        """
        return Request(self.row, {
            "offset": offset,
            "count": count,
            "tag_name": tag_name,
            "last_interaction_period": last_interaction_period,
            "is_follower": is_follower,
        })


class UsersList(UsersListRequest["Client"]):
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
        client.users.list(offset=0, count=50)

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    def __call__(
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
            client.users.list(offset=0, count=50)

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://developers.zalo.me/docs/official-account
        """
        return self._client._send(self.row, {
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
    ) -> Pages[types.UserRef]:
        """All items, fetched page by page as they are asked for.

        After an error the same walk can go on: it asks for the same page again.

        Args:
            offset: How many people to skip. From 0 to 9951.
            count: Page size. From 1 to 50.
            tag_name: Only people who carry this tag.
            last_interaction_period: Only people whose last interaction lies in this period.
            is_follower: Only followers, or only others.

        Example:
            for item in client.users.list.pages():
                print(item)
        """
        return Pages(self._client, self.row, {
            "offset": offset,
            "count": count,
            "tag_name": tag_name,
            "last_interaction_period": last_interaction_period,
            "is_follower": is_follower,
        }, types.UserRef)


class UsersDetailRequest(Call[C]):
    """What both clients share of `users.detail`."""

    __slots__ = ()
    row: ClassVar[Row[types.User]] = Row(
        "users.detail",
        (
            ("user_id", "text", True, None, None),
        ),
        types.User,
    )

    def request(self, *, user_id: str) -> Request[types.User]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
        """
        return Request(self.row, {
            "user_id": user_id,
        })


class UsersDetail(UsersDetailRequest["Client"]):
    """Reads what the OA knows about one person.

    Args:
        user_id: The person.

    Raises:
        TypeError: An argument is of another type; nothing was sent.
        ValueError: An argument is out of its range; nothing was sent.
        ZaloError: What went wrong, by kind.

    Example:
        client.users.detail(user_id="4500000000000000011")

    Reads only: repeated by itself when an answer is lost.
    Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/quan-ly/quan-ly-thong-tin-nguoi-dung/truy-xuat-chi-tiet-nguoi-dung
    """

    __slots__ = ()

    def __call__(self, *, user_id: str) -> types.User:
        """Reads what the OA knows about one person.

        Args:
            user_id: The person.

        Raises:
            TypeError: An argument is of another type; nothing was sent.
            ValueError: An argument is out of its range; nothing was sent.
            ZaloError: What went wrong, by kind.

        Example:
            client.users.detail(user_id="4500000000000000011")

        Reads only: repeated by itself when an answer is lost.
        Sure: documented. Source: https://docs.zaloplatforms.com/docs/OA/quan-ly/quan-ly-thong-tin-nguoi-dung/truy-xuat-chi-tiet-nguoi-dung
        """
        return self._client._send(self.row, {
            "user_id": user_id,
        })


class UsersForgetRequest(Call[C]):
    """What both clients share of `users.forget`."""

    __slots__ = ()
    row: ClassVar[Row[None]] = Row(
        "users.forget",
        (
            ("user_id", "text", True, None, None),
        ),
        nothing,
    )

    def request(self, *, user_id: str) -> Request[None]:
        """The call as a value, checked and not sent: for `send_many`.

        Args:
            user_id: The person.
        """
        return Request(self.row, {
            "user_id": user_id,
        })


class UsersForget(UsersForgetRequest["Client"]):
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
        client.users.forget(user_id="4500000000000000001")

    A repeat changes nothing more: repeated by itself when an answer is lost.
    Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
    """

    __slots__ = ()

    def __call__(self, *, user_id: str) -> None:
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
            client.users.forget(user_id="4500000000000000001")

        A repeat changes nothing more: repeated by itself when an answer is lost.
        Sure: seen in clients. Source: https://developers.zalo.me/docs/official-account
        """
        self._client._send(self.row, {
            "user_id": user_id,
        })


class Users:
    """Calls of the family `users`: `list`, `detail`, `forget`."""

    __slots__ = ("list", "detail", "forget")

    def __init__(self, client: Client) -> None:
        self.list = UsersList(client)
        self.detail = UsersDetail(client)
        self.forget = UsersForget(client)
