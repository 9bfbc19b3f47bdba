"""The figures of a report, from recorded days only.

A day without a record has no figure. A difference stands between two recorded days, and says which. What
happened before the first record is not counted, since nobody saw it.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from _period import Period
from zalo_oa.snapshots import Article, Counter, Day, EventCount, Snapshots, vietnam_day

KINDS = ("views", "likes", "comments", "shares")


@dataclass(frozen=True)
class Growth:
    """A difference of followers between two recorded days."""

    since: date
    until: date
    by: int


@dataclass
class Row:
    """An article in the period. A counter of the period is `None` where it is not known."""

    article: Article
    department: str
    published_in: bool
    """Published in the period, on or after the first recorded day."""
    until: date | None = None
    total: dict[str, int | None] = field(default_factory=dict)
    gained: dict[str, int | None] = field(default_factory=dict)
    since: date | None = None
    """Day of the earlier counter; `None` when the article was published in the period."""


@dataclass
class Department:
    """A department in the period. Sums are of known counters; `unknown`: articles that have none."""

    name: str
    published: int = 0
    views: int = 0
    known: int = 0
    unknown: int = 0


@dataclass
class Figures:
    """All that a report shows."""

    oa_id: str
    oa_name: str
    period: Period
    since: date | None
    """First recorded day of all."""
    days: list[Day]
    growth: Growth | None
    daily: dict[date, int]
    """Growth of days whose day before is recorded too."""
    rows: list[Row]
    departments: list[Department]
    published: dict[str, dict[str, int]]
    """Articles by month's code and department; only months with a record."""
    month_ends: list[tuple[Period, Day | None, Growth | None]]
    events: list[EventCount]
    """Counted by the program that takes the webhooks, if there is one."""

    @property
    def gaps(self) -> list[tuple[date, date]]:
        """Runs of days without a record, between the first record and the last one in the period."""
        if not self.days:
            return []
        there = {day.day for day in self.days}
        found: list[tuple[date, date]] = []
        for day in self.period.days():
            # Before all data there is no gap, only no data; after the last day the period may go on.
            if day in there or (self.since and day < self.since) or day > self.days[-1].day:
                continue
            if found and found[-1][1] == day - timedelta(days=1):
                found[-1] = (found[-1][0], day)
            else:
                found.append((day, day))
        return found


def figures(
    snapshots: Snapshots, oa: tuple[str, str], period: Period, department: Callable[[Article], str]
) -> Figures:
    """Reads the figures of a period. `department` tells whose an article is."""
    oa_id, name = oa
    before = period.first - timedelta(days=1)
    days = snapshots.days(oa_id, before, period.last)
    inside = [day for day in days if day.day >= period.first]
    since = snapshots.first_day(oa_id)
    rows = _rows(snapshots, oa_id, period, since, department) if inside else []
    return Figures(
        oa_id=oa_id,
        oa_name=name,
        period=period,
        since=since,
        days=inside,
        growth=_growth(days),
        daily=_daily(days),
        rows=rows,
        departments=_departments(rows),
        published=_published(period, inside, rows),
        month_ends=_month_ends(period, days) if period.is_year else [],
        events=snapshots.events(oa_id, period.first, period.last),
    )


def _growth(days: list[Day]) -> Growth | None:
    """Between the first and the last of these days that have a number; one day alone has no growth."""
    known = [day for day in days if day.followers is not None]
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    return Growth(first.day, last.day, (last.followers or 0) - (first.followers or 0))


def _daily(days: list[Day]) -> dict[date, int]:
    grown = {}
    for earlier, later in zip(days, days[1:]):
        next_day = later.day - earlier.day == timedelta(days=1)
        if next_day and earlier.followers is not None and later.followers is not None:
            grown[later.day] = later.followers - earlier.followers
    return grown


def _month_ends(period: Period, days: list[Day]) -> list[tuple[Period, Day | None, Growth | None]]:
    ends: list[tuple[Period, Day | None, Growth | None]] = []
    for month in period.months():
        before = month.first - timedelta(days=1)
        known = [day for day in days if before <= day.day <= month.last and day.followers is not None]
        inside = [day for day in known if day.day >= month.first]
        ends.append((month, inside[-1] if inside else None, _growth(known) if inside else None))
    return ends


def _rows(
    snapshots: Snapshots,
    oa_id: str,
    period: Period,
    since: date | None,
    department: Callable[[Article], str],
) -> list[Row]:
    """Articles with a counter in the period, newest first."""
    before = period.first - timedelta(days=1)
    by_article: dict[str, list[Counter]] = defaultdict(list)
    for counter in snapshots.counters(oa_id, before, period.last):
        by_article[counter.article_id].append(counter)
    rows = []
    for article in snapshots.articles(oa_id):
        counters = by_article.get(article.article_id, [])
        made = vietnam_day(article.created) if article.created else None
        if not counters or counters[-1].day < period.first:
            continue
        inside = made is not None and period.first <= made <= period.last
        seen = made is not None and since is not None and since <= made
        row = Row(article, department(article), published_in=inside and seen)
        _count(row, counters, new=made is not None and made >= period.first)
        rows.append(row)
    rows.reverse()
    _one_spelling(rows)
    return rows


def _one_spelling(rows: list[Row]) -> None:
    """Upper and lower case and signs without width make no second department: the commonest spelling names it."""
    spelled: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        spelled[_key(row.department)][row.department] += 1
    names = {
        key: min(found, key=lambda name: (-found[name], name.isupper(), name))
        for key, found in spelled.items()
    }
    for row in rows:
        row.department = names[_key(row.department)]


def _key(name: str) -> str:
    return "".join(sign for sign in name.casefold() if unicodedata.category(sign) != "Cf")


def _count(row: Row, counters: list[Counter], new: bool) -> None:
    """An article made in the period began at nothing; another needs an earlier counter."""
    last = counters[-1]
    row.until = last.day
    row.since = None if new else counters[0].day
    for kind in KINDS:
        end: int | None = getattr(last, kind)
        start: int | None = 0 if new else getattr(counters[0], kind)
        row.total[kind] = end
        alone = not new and len(counters) < 2
        # A counter that fell was corrected by Zalo: no number is better than a wrong one.
        known = end is not None and start is not None and not alone and end >= start
        row.gained[kind] = (end or 0) - (start or 0) if known else None


def _departments(rows: list[Row]) -> list[Department]:
    found: dict[str, Department] = {}
    for row in rows:
        one = found.setdefault(row.department, Department(row.department))
        one.published += row.published_in
        views = row.gained["views"]
        one.views += views or 0
        one.known += views is not None
        one.unknown += views is None
    return sorted(found.values(), key=lambda one: (-one.published, -one.views, one.name))


def _published(period: Period, days: list[Day], rows: list[Row]) -> dict[str, dict[str, int]]:
    """Months without any record are not there, rather than zero."""
    recorded = {day.day.replace(day=1) for day in days if day.has_articles}
    found: dict[str, dict[str, int]] = {
        month.code: {} for month in period.months() if month.first in recorded
    }
    for row in rows:
        if not row.published_in or row.article.created is None:
            continue
        made = vietnam_day(row.article.created)
        month = found.setdefault(f"{made:%Y-%m}", {})
        month[row.department] = month.get(row.department, 0) + 1
    return found
