"""What one day of an Official Account looks like, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "GMT+7")
"""Vietnam's time: seven hours ahead of UTC all year."""


class SnapshotsError(Exception):
    """The file cannot be used; the text says what to do."""


def vietnam_day(moment: datetime) -> date:
    """The calendar day in Vietnam of an aware moment.

    >>> vietnam_day(datetime(2026, 11, 30, 17, 0, tzinfo=timezone.utc)).isoformat()
    '2026-12-01'
    """
    if moment.tzinfo is None:
        raise ValueError("`moment` has no time zone")
    return moment.astimezone(VIETNAM).date()


@dataclass(frozen=True)
class ArticleCount:
    """An article and its counters at one moment. `None`: Zalo did not say."""

    article_id: str
    title: str
    author: str | None = None
    created: datetime | None = None
    link: str | None = None
    shown: bool | None = None
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None


@dataclass(frozen=True)
class Taken:
    """One reading of the OA. `None` where a number is not known; `missing` names the calls that failed."""

    oa_id: str
    oa_name: str
    at: datetime
    followers: int | None
    people: int | None = None
    people_following: int | None = None
    people_others: int | None = None
    articles: tuple[ArticleCount, ...] | None = None
    missing: tuple[str, ...] = ()

    @property
    def day(self) -> date:
        """Its day in Vietnam."""
        return vietnam_day(self.at)


@dataclass(frozen=True)
class Day:
    """One recorded day. `has_articles`: whether the article counters of that day were read in full."""

    day: date
    at: datetime
    followers: int | None
    people: int | None
    people_following: int | None
    people_others: int | None
    has_articles: bool


@dataclass(frozen=True)
class Article:
    """An article that was seen at least once."""

    article_id: str
    title: str
    author: str | None
    created: datetime | None
    link: str | None


@dataclass(frozen=True)
class Counter:
    """The counters of one article on one recorded day."""

    day: date
    article_id: str
    shown: bool | None
    views: int | None
    likes: int | None
    comments: int | None
    shares: int | None


@dataclass(frozen=True)
class EventCount:
    """How often an event of one kind came on one day."""

    day: date
    kind: str
    count: int
