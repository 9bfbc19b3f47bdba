"""The recorded days: one a day, whole or not at all, whoever writes and whenever a process dies."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from zalo_oa import Emulator
from zalo_oa._snapshots import file as snapshots_file
from zalo_oa.snapshots import (
    ArticleCount,
    Snapshots,
    SnapshotsError,
    Taken,
    observe,
    vietnam_day,
)

NOON = datetime(2026, 11, 2, 5, tzinfo=timezone.utc)


def taken(at: datetime = NOON, followers: int | None = 10, views: int | None = 3) -> Taken:
    article = ArticleCount("a1", "Lịch tiêm", "Trạm y tế", at, views=views)
    return Taken("1001", "Phường 1", at, followers, articles=(article,))


def followers(file: Path) -> list[int | None]:
    with Snapshots(file, read_only=True) as snapshots:
        return [day.followers for day in snapshots.days("1001")]


def test_a_day_ends_at_midnight_in_vietnam() -> None:
    assert vietnam_day(datetime(2026, 11, 1, 16, 59, tzinfo=timezone.utc)) == date(2026, 11, 1)
    assert vietnam_day(datetime(2026, 11, 1, 17, 0, tzinfo=timezone.utc)) == date(2026, 11, 2)
    with pytest.raises(ValueError, match="time zone"):
        vietnam_day(datetime(2026, 11, 1))


def test_a_day_has_one_record_the_latest_and_an_older_one_never_replaces_it(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    later = NOON + timedelta(hours=3)
    with Snapshots(file) as snapshots:
        assert snapshots.save(taken(NOON, 10, 3))
        assert snapshots.save(taken(later, 12, 7))
        assert snapshots.save(taken(later, 12, 7))
        assert not snapshots.save(taken(NOON, 10, 3))
        assert [(day.day, day.followers) for day in snapshots.days("1001")] == [(date(2026, 11, 2), 12)]
        assert [counter.views for counter in snapshots.counters("1001")] == [7]
        assert snapshots.first_day("1001") == date(2026, 11, 2)
        assert snapshots.first_day("1002") is None


def test_what_is_unknown_stays_unknown_and_is_no_zero(tmp_path: Path) -> None:
    with Snapshots(tmp_path / "days.sqlite") as snapshots:
        snapshots.save(taken(followers=None, views=None))
        without = Taken("1001", "Phường 1", NOON + timedelta(days=1), 5, articles=None)
        snapshots.save(without)
        assert [day.followers for day in snapshots.days("1001")] == [None, 5]
        assert [day.has_articles for day in snapshots.days("1001")] == [True, False]
        assert [counter.views for counter in snapshots.counters("1001")] == [None]


KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[2])
import test_snapshots as t
from zalo_oa import snapshots as s
real = s._save_article
def last_words(*args):
    real(*args)
    os.kill(os.getpid(), signal.SIGKILL)
s._save_article = last_words
s.Snapshots(sys.argv[1]).save(t.taken(t.NOON + t.timedelta(hours=2), 99, 99))
"""

MANY = """
import sys
sys.path.insert(0, sys.argv[2])
import test_snapshots as t
with t.Snapshots(sys.argv[1]) as snapshots:
    for day in range(12):
        snapshots.save(t.taken(t.NOON + t.timedelta(days=day, seconds=int(sys.argv[3])), 100 + day))
"""


def python(code: str, *args: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code, *map(str, args)])


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_process_killed_while_it_writes_leaves_the_day_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    with Snapshots(file) as snapshots:
        snapshots.save(taken(NOON, 10, 3))
    assert python(KILLED, file, Path(__file__).parent).wait(60) == -9
    assert followers(file) == [10]
    with Snapshots(file) as snapshots:
        assert [counter.views for counter in snapshots.counters("1001")] == [3]
        assert snapshots.save(taken(NOON + timedelta(hours=3), 11))
    assert followers(file) == [11]


def test_four_processes_at_once_make_the_file_and_lose_no_day(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    running = [python(MANY, file, Path(__file__).parent, number) for number in range(4)]
    assert [process.wait(120) for process in running] == [0, 0, 0, 0]
    assert followers(file) == [100 + day for day in range(12)]


def test_files_that_are_not_ours_are_refused_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as base:
        base.execute("CREATE TABLE mine (x)")
    text = tmp_path / "text.sqlite"
    text.write_bytes(b"not a database at all, but long enough to be read as one" * 40)
    for file in (other, text):
        before = file.read_bytes()
        with pytest.raises(SnapshotsError):
            Snapshots(file)
        assert file.read_bytes() == before
    with pytest.raises(SnapshotsError, match="does not exist"):
        Snapshots(tmp_path / "none.sqlite", read_only=True)


def test_a_file_of_a_later_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    Snapshots(file).close()
    with sqlite3.connect(file) as base:
        base.execute("PRAGMA user_version = 3")
    with pytest.raises(SnapshotsError, match="later version"):
        Snapshots(file)


def test_a_day_of_the_emulator_has_its_followers_people_and_articles(tmp_path: Path) -> None:
    with Emulator(followers=30, others=4) as emulator, emulator.client() as client:
        client.articles.publish(markdown="# Một\n\nNội dung.", author="Trạm y tế")
        client.articles.publish(markdown="# Hai\n\nNội dung.", author="Công an phường")
        with Snapshots(tmp_path / "days.sqlite") as snapshots:
            first = snapshots.record(client, now=emulator.now)
            assert (first.followers, first.people, first.people_following, first.people_others) == (
                30,
                34,
                30,
                4,
            )
            assert first.missing == ()
            assert first.articles is not None
            found = {article.title: article for article in first.articles}
            assert found["Một"].author == "Trạm y tế"
            assert (found["Hai"].views, found["Hai"].shares) == (0, 0)
            assert (found["Hai"].likes, found["Hai"].comments) == (None, None)
            emulator.advance(timedelta(hours=2))
            snapshots.record(client, now=emulator.now)
            authors = {article.title: article.author for article in snapshots.articles(emulator.oa_id)}
            assert authors == {"Một": "Trạm y tế", "Hai": "Công an phường"}
        calls = [call for call in _names(emulator) if call == "articles.detail"]
        assert len(calls) == 2, "an author that is known is not asked for again"


def _names(emulator: Emulator) -> list[str]:
    """The calls that were made, one entry each."""
    counts = emulator.control("GET", "/calls")
    return [name for name, count in counts.items() for _ in range(count)]


def test_a_call_that_fails_leaves_its_numbers_empty_and_the_rest_is_recorded() -> None:
    with Emulator(followers=30) as emulator, emulator.client() as client:
        for call in ("users.list", "articles.list"):
            refuse = {"kind": "refuse", "code": -224, "message": "package"}
            emulator.control("POST", "/faults", {"on": call, **refuse})
        seen = observe(client, now=emulator.now)
        assert (seen.followers, seen.people, seen.articles) == (30, None, None)
        assert seen.missing == (
            "users.list (all)",
            "users.list (following)",
            "users.list (others)",
            "articles.list",
        )


def test_reading_changes_nothing_and_leaves_no_file_behind(tmp_path: Path) -> None:
    file = tmp_path / "a b#?%.sqlite"
    with Snapshots(file) as snapshots:
        snapshots.save(taken())
    before = file.read_bytes()
    with Snapshots(file, read_only=True) as snapshots:
        assert len(snapshots.days("1001")) == 1
        with pytest.raises(SnapshotsError, match="readonly"):
            snapshots.save(taken(NOON + timedelta(days=1)))
    assert file.read_bytes() == before and list(tmp_path.iterdir()) == [file]
    empty = tmp_path / "empty.sqlite"
    empty.touch()
    with pytest.raises(SnapshotsError, match="empty"):
        Snapshots(empty, read_only=True)
    assert empty.read_bytes() == b""


def test_a_file_where_nothing_can_be_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "days.sqlite"
    with Snapshots(file) as snapshots:
        snapshots.save(taken())
    reader = snapshots_file._reader

    def without_locks(address: str, name: str) -> sqlite3.Connection:
        if "immutable" not in address:
            raise sqlite3.OperationalError("unable to open database file")
        return reader(address, name)

    monkeypatch.setattr(snapshots_file, "_reader", without_locks)
    assert followers(file) == [10]
    # What another process has written and not yet moved into the file would be missed.
    (tmp_path / "days.sqlite-wal").write_bytes(b"x")
    with pytest.raises(SnapshotsError, match="unable"):
        followers(file)


def test_what_cannot_be_read_or_written_is_an_error_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    with Snapshots(file) as snapshots:
        for day in range(200):
            snapshots.save(taken(NOON + timedelta(days=day)))
        with pytest.raises(SnapshotsError, match="cannot be written"):
            snapshots.save(taken(followers=2**70))
        assert len(snapshots.days("1001")) == 200
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(SnapshotsError):
        followers(file)
    with pytest.raises(SnapshotsError, match="cannot be used"):
        Snapshots(tmp_path / "days.sqlite" / "below")
