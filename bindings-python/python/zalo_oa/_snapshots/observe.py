"""Reads one day from the OA: a few reading calls, nothing is changed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timezone
from typing import Any

from .._client import Client
from .._errors import ZaloError
from .model import ArticleCount, Taken

PAGE = 10
"""Articles a page: the most that every source allows."""


def observe(client: Client, *, now: datetime | None = None, authors: Collection[str] = ()) -> Taken:
    """Reads followers, people and article counters of the client's OA.

    `oa.info` has to answer, else its error is raised. Where another call fails, its numbers are `None`
    and its name stands in `missing`: a day that can be read in part is better than no day.
    `authors`: ids of articles whose author is known already; the others cost one call each.
    """
    oa = client.oa.info()
    missing: list[str] = []
    totals = {
        name: _total(client, following, name, missing)
        for name, following in (("all", None), ("following", True), ("others", False))
    }
    try:
        articles: tuple[ArticleCount, ...] | None = _articles(client, authors, missing)
    except ZaloError:
        missing.append("articles.list")
        articles = None
    return Taken(
        oa_id=str(oa.oa_id),
        oa_name=str(oa.name),
        at=now or datetime.now(timezone.utc),
        followers=oa.num_follower,
        people=totals["all"],
        people_following=totals["following"],
        people_others=totals["others"],
        articles=articles,
        missing=tuple(missing),
    )


def _total(client: Client, following: bool | None, name: str, missing: list[str]) -> int | None:
    """How many people a filter finds: a page of one tells it."""
    try:
        if following is None:
            page = client.users.list(offset=0, count=1)
        else:
            page = client.users.list(offset=0, count=1, is_follower=following)
    except ZaloError:
        missing.append(f"users.list ({name})")
        return None
    return page.total


def _articles(client: Client, authors: Collection[str], missing: list[str]) -> tuple[ArticleCount, ...]:
    """All articles, each once: the list moves when one is published meanwhile."""
    found: dict[str, ArticleCount] = {}
    for item in client.articles.list.pages(limit=PAGE):
        article_id = str(item.id)
        if article_id in found:
            continue
        author = None if article_id in authors else _author(client, article_id, missing)
        found[article_id] = ArticleCount(
            article_id=article_id,
            title=str(item.title),
            author=author,
            created=item.create_date,
            link=item.link_view,
            shown=None if item.status is None else str(item.status) == "show",
            views=item.total_view,
            likes=_number(item, "total_like"),
            comments=_number(item, "total_comment"),
            shares=item.total_share,
        )
    return tuple(found.values())


def _author(client: Client, article_id: str, missing: list[str]) -> str | None:
    """Asked no more after the first failure: the next day asks again."""
    if "articles.detail" in missing:
        return None
    try:
        author = client.articles.detail(id=article_id).author
    except ZaloError:
        missing.append("articles.detail")
        return None
    return None if author is None else str(author)


def _number(item: Any, name: str) -> int | None:
    """A counter that no source documents but an answer may carry, as a number or as text."""
    value = item.raw.get(name)
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if isinstance(value, int) else None
