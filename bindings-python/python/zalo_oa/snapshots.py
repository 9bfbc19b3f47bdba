"""Followers, article counters and counts of events, day by day, in one SQLite file.

Zalo has no statistics API: what nobody wrote down is gone. Run this once a day, from cron or the task
scheduler, and reports have something to stand on:

    python -m zalo_oa.snapshots /srv/zalo/so-lieu.sqlite

A day is a day in Vietnam. A second reading of the same day replaces the first; an older one never
replaces a later one. A day is written as a whole or not at all, whoever else has the file open and
whenever the process is killed. Keep the file on a local disk: SQLite's locks do not hold on network shares.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta, timezone
from types import TracebackType
from typing import Any

from ._client import Client
from ._snapshots.file import connect, version
from ._snapshots.model import (
    VIETNAM,
    Article,
    ArticleCount,
    Counter,
    Day,
    EventCount,
    SnapshotsError,
    Taken,
    vietnam_day,
)
from ._snapshots.observe import observe

__all__ = [
    "VIETNAM",
    "Article",
    "ArticleCount",
    "Counter",
    "Day",
    "EventCount",
    "Snapshots",
    "SnapshotsError",
    "Taken",
    "observe",
    "vietnam_day",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Snapshots:
    """The file of recorded days. One object belongs to one thread; processes may share the file.

    >>> from datetime import datetime, timezone
    >>> with Snapshots(":memory:") as snapshots:
    ...     taken = Taken("1001", "Phường 1", datetime(2026, 11, 1, tzinfo=timezone.utc), followers=7)
    ...     snapshots.save(taken)
    ...     [day.followers for day in snapshots.days("1001")]
    True
    [7]

    Raises `SnapshotsError` when the file is another program's, of a later version, or damaged.
    """

    def __init__(self, path: str | os.PathLike[str], *, read_only: bool = False) -> None:
        self._base = connect(path, read_only=read_only)

    def __enter__(self) -> Snapshots:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._base.close()

    def record(self, client: Client, *, now: datetime | None = None) -> Taken:
        """Reads the OA and writes the day. `now` is for tests and emulators; else the system's clock.

        All calls are made before anything is written. Raises what `oa.info` raises; other calls that
        fail leave their numbers empty, see `Taken.missing`.
        """
        known = self._rows("SELECT article_id FROM article WHERE author IS NOT NULL")
        taken = observe(client, now=now, authors={row[0] for row in known})
        self.save(taken)
        return taken

    def save(self, taken: Taken) -> bool:
        """Writes a reading as its day's, in one transaction. `False`: a later one is there and stays.

        Raises `SnapshotsError` when it cannot be written: nothing of it is then.
        """
        oa, day = taken.oa_id, taken.day.isoformat()
        with self._transaction() as base:
            there = base.execute("SELECT taken_ms FROM day WHERE oa_id = ? AND day = ?", (oa, day)).fetchone()
            if there and there[0] > _ms(taken.at):
                return False
            base.execute(
                "INSERT INTO oa VALUES (?, ?) ON CONFLICT DO UPDATE SET name = excluded.name",
                (oa, taken.oa_name),
            )
            base.execute("DELETE FROM day WHERE oa_id = ? AND day = ?", (oa, day))
            base.execute(
                "INSERT INTO day VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(oa, day, _ms(taken.at), taken.followers),
                    *(taken.people, taken.people_following, taken.people_others),
                    taken.articles is not None,
                ),
            )
            for article in taken.articles or ():
                _save_article(base, oa, day, article)
        return True

    def count_event(self, oa_id: str, kind: str, at: datetime, oa_name: str | None = None) -> None:
        """Counts one event of a webhook in its day: `kind` and `at` of a `zalo_oa.webhook.Event`, nothing else is kept.

        Count after the work is done: an event whose work failed comes again. One that comes again since the process was
        killed counts twice. Raises `SnapshotsError` when it cannot be written.
        """
        with self._transaction() as base:
            if oa_name is not None:
                base.execute("INSERT INTO oa VALUES (?, ?) ON CONFLICT DO NOTHING", (oa_id, oa_name))
            base.execute(
                "INSERT INTO event_day VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                (oa_id, vietnam_day(at).isoformat(), kind),
            )

    def events(self, oa_id: str, first: date = date.min, last: date = date.max) -> list[EventCount]:
        """The counts of events from `first` to `last`, both included, by day, then kind. Kinds that did not come are not
        there."""
        if version(self._base) < 2:
            return []
        rows = self._rows(
            "SELECT day, kind, count FROM event_day WHERE oa_id = ? AND day BETWEEN ? AND ? ORDER BY day, kind",
            *(oa_id, first.isoformat(), last.isoformat()),
        )
        return [EventCount(date.fromisoformat(day), kind, count) for day, kind, count in rows]

    def oas(self) -> list[tuple[str, str]]:
        """Id and name of each OA in the file."""
        return self._rows("SELECT oa_id, name FROM oa ORDER BY oa_id")

    def first_day(self, oa_id: str) -> date | None:
        """Since when data exist."""
        ((day,),) = self._rows("SELECT min(day) FROM day WHERE oa_id = ?", oa_id)
        return date.fromisoformat(day) if day else None

    def days(self, oa_id: str, first: date = date.min, last: date = date.max) -> list[Day]:
        """The recorded days from `first` to `last`, both included, in order. Days without a record are not there."""
        rows = self._rows(
            "SELECT day, taken_ms, followers, people, people_following, people_others, has_articles"
            " FROM day WHERE oa_id = ? AND day BETWEEN ? AND ? ORDER BY day",
            *(oa_id, first.isoformat(), last.isoformat()),
        )
        return [
            Day(date.fromisoformat(day), _moment(at), followers, people, following, others, bool(articles))
            for day, at, followers, people, following, others, articles in rows
        ]

    def articles(self, oa_id: str) -> list[Article]:
        """All articles that were ever seen, those without a date first, then by date."""
        rows = self._rows(
            "SELECT article_id, title, author, created_ms, link FROM article"
            " WHERE oa_id = ? ORDER BY created_ms, article_id",
            oa_id,
        )
        return [
            Article(row[0], row[1], row[2], None if row[3] is None else _moment(row[3]), row[4])
            for row in rows
        ]

    def counters(self, oa_id: str, first: date = date.min, last: date = date.max) -> list[Counter]:
        """The counters of the recorded days from `first` to `last`, by day, then article."""
        rows = self._rows(
            "SELECT day, article_id, shown, views, likes, comments, shares FROM article_day"
            " WHERE oa_id = ? AND day BETWEEN ? AND ? ORDER BY day, article_id",
            *(oa_id, first.isoformat(), last.isoformat()),
        )
        return [
            Counter(
                *(date.fromisoformat(day), article_id, None if shown is None else bool(shown)),
                *counts,
            )
            for day, article_id, shown, *counts in rows
        ]

    def _rows(self, question: str, *values: str) -> list[Any]:
        try:
            return self._base.execute(question, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise SnapshotsError(f"the snapshots cannot be read: {error}") from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield self._base
                self._base.execute("COMMIT")
            except BaseException:
                # A full disk has ended the transaction already.
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise
        except (sqlite3.DatabaseError, OverflowError) as error:
            raise SnapshotsError(f"the day cannot be written: {error}") from error


def _save_article(base: sqlite3.Connection, oa: str, day: str, article: ArticleCount) -> None:
    """An author, a date or a link that is not known this time stays as it was."""
    created = None if article.created is None else _ms(article.created)
    base.execute(
        "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " title = excluded.title, author = coalesce(excluded.author, author),"
        " created_ms = coalesce(excluded.created_ms, created_ms), link = coalesce(excluded.link, link)",
        (oa, article.article_id, article.title, article.author, created, article.link),
    )
    base.execute(
        "INSERT INTO article_day VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(oa, day, article.article_id, article.shown),
            *(article.views, article.likes, article.comments, article.shares),
        ),
    )


def _ms(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def _moment(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)


def _main(args: list[str]) -> int:
    """`python -m zalo_oa.snapshots FILE`: 0 recorded in full, 1 in part or not, 2 wrong use."""
    if len(args) != 1 or args[0].startswith("-"):
        print("ghi số liệu hôm nay / record today: python -m zalo_oa.snapshots FILE", file=sys.stderr)
        return 2
    from . import Client, ZaloError

    try:
        client = Client.from_env()
    except ValueError as error:
        print(f"thiếu thông tin kết nối / no credentials: {error}", file=sys.stderr)
        return 2
    try:
        with client, Snapshots(args[0]) as snapshots:
            taken = snapshots.record(client)
    except (ZaloError, SnapshotsError) as error:
        print(f"không ghi được / not recorded: {error}", file=sys.stderr)
        return 1
    count = "?" if taken.articles is None else str(len(taken.articles))
    print(f"{taken.day:%d/%m/%Y}: {taken.followers} người quan tâm / followers, {count} bài / articles")
    for call in taken.missing:
        print(f"thiếu / missing: {call}", file=sys.stderr)
    return 1 if taken.missing else 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
