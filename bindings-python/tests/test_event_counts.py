"""Counts of events stand beside the recorded days, hold nothing about anybody, and are in the report."""

from __future__ import annotations

import csv
import sqlite3
import threading
from datetime import date, datetime, timezone
from pathlib import Path

import pytest
import scripts  # noqa: F401 (it finds the modules below)
from zalo_oa import webhook
from zalo_oa._snapshots.file import APPLICATION, TABLES
from zalo_oa.snapshots import VIETNAM, EventCount, Snapshots, SnapshotsError, Taken

# isort: split
import monthly_report
from _events import OTHERS, group_of, groups
from _page import page
from test_monthly_report import MADE, OA, at, read, save


def tallied(snapshots: Snapshots, **many: int) -> None:
    for kind, count in many.items():
        for _ in range(count):
            snapshots.count_event(OA[0], kind, at(11, 3), OA[1])


def test_events_are_counted_by_their_day_in_vietnam(tmp_path: Path) -> None:
    with Snapshots(tmp_path / "days.sqlite") as snapshots:
        snapshots.count_event("1", "follow", datetime(2026, 11, 30, 16, 59, tzinfo=timezone.utc))
        snapshots.count_event("1", "follow", datetime(2026, 11, 30, 17, 0, tzinfo=timezone.utc))
        snapshots.count_event("1", "follow", datetime(2026, 12, 1, 8, tzinfo=VIETNAM))
        snapshots.count_event("2", "follow", datetime(2026, 12, 1, 8, tzinfo=VIETNAM))
        december = EventCount(date(2026, 12, 1), "follow", 2)
        assert snapshots.events("1") == [EventCount(date(2026, 11, 30), "follow", 1), december]
        assert snapshots.events("1", date(2026, 12, 1)) == [december]
        with pytest.raises(ValueError, match="time zone"):
            snapshots.count_event("1", "follow", datetime(2026, 12, 1))


def test_nothing_but_counts_is_kept(tmp_path: Path) -> None:
    event = webhook.Event.read(
        b'{"event_name":"user_send_text","app_id":"77","sender":{"id":"person-11"},"recipient":{"id":"oa-22"},'
        b'"message":{"text":"a private question","msg_id":"m1"},"timestamp":"1767225600123"}'
    )
    with Snapshots(tmp_path / "days.sqlite") as snapshots:
        assert event.at is not None
        snapshots.count_event("oa-22", event.kind, event.at)
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"user_send_text" in stored
    assert not any(secret in stored for secret in (b"person-11", b"private", b"m1", b"1767225600123"))


def test_several_processes_may_count_at_the_same_time(tmp_path: Path) -> None:
    def count() -> None:
        with Snapshots(tmp_path / "days.sqlite") as snapshots:
            tallied(snapshots, follow=25)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Snapshots(tmp_path / "days.sqlite") as snapshots:
        assert [one.count for one in snapshots.events(OA[0])] == [100]


def earlier(file: Path) -> None:
    """A file as the version before counts wrote it."""
    with sqlite3.connect(file) as base:
        for table in filter(str.strip, TABLES.split(";")):
            base.execute(table)
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute("PRAGMA user_version = 1")
        base.execute("INSERT INTO oa VALUES ('1001', 'UBND')")
        base.execute("INSERT INTO day VALUES ('1001', '2026-11-02', 0, 7, NULL, NULL, NULL, 0)")
    base.close()


def test_a_file_of_the_version_before_keeps_its_days_and_takes_counts(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    earlier(file)
    with Snapshots(file, read_only=True) as snapshots:
        assert (len(snapshots.days("1001")), snapshots.events("1001")) == (1, [])
    with Snapshots(file) as snapshots:
        snapshots.save(Taken("1001", "UBND", at(11, 3), 8))
        tallied(snapshots, follow=1)
        assert ([day.followers for day in snapshots.days("1001")], len(snapshots.events("1001"))) == ([7, 8], 1)


def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    earlier(tmp_path / "days.sqlite")
    with Snapshots(tmp_path / "days.sqlite", read_only=True) as snapshots, pytest.raises(SnapshotsError, match="written"):
        tallied(snapshots, follow=1)


def test_every_kind_has_a_group_that_people_understand() -> None:
    told = {kind: group_of(kind) for kind in webhook.EventKind.__args__}  # type: ignore[attr-defined]
    assert told["user_send_text"] == told["user_send_image"] == "Người dân nhắn tin cho OA"
    assert told["oa_send_text"] == "OA nhắn tin"
    assert told["user_send_group_text"] == told["oa_send_group_text"] == "Tin nhắn trong nhóm"
    assert told["oa_send_consent"] == "Xin phép gọi"
    assert (told["follow"], told["unfollow"]) == ("Lượt quan tâm mới", "Lượt bỏ quan tâm")
    assert told["unknown"] == told["remove_tag"] == OTHERS
    days = [EventCount(date(2026, 11, day), kind, many) for day, kind, many in ((1, "unknown", 9), (2, "follow", 1), (3, "follow", 4))]
    found = groups(days)
    assert [(one.name, one.total, one.busiest, one.most) for one in found] == [
        ("Lượt quan tâm mới", 5, date(2026, 11, 3), 4),
        (OTHERS, 9, date(2026, 11, 1), 9),
    ]


def test_the_report_has_the_counts_in_its_page_and_in_a_table(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    with Snapshots(file) as snapshots:
        save(snapshots, at(11, 3), 100)
        assert "<h2>Tương tác</h2>" not in page(read(snapshots, "2026-11"), MADE)
        tallied(snapshots, user_send_text=12, user_send_image=1, follow=3)
        text = page(read(snapshots, "2026-11"), MADE)
        assert "<h2>Tương tác</h2>" in text
        assert '<td class="t">Người dân nhắn tin cho OA</td><td class="n">13</td><td class="d">03/11/2026 (13)</td>' in text
        assert "<h2>Tương tác</h2>" not in page(read(snapshots, "2026-10"), MADE)
    assert monthly_report.main(["--file", str(file), "--period", "2026-11", "--out", str(tmp_path / "out")]) == 0
    with open(tmp_path / "out" / "bao-cao-2026-11-su-kien.csv", encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened, delimiter=";" if ";" in opened.readline() else ","))
    assert ["03/11/2026", "Người dân nhắn tin cho OA", "user_send_text", "12"] in rows


def test_a_month_with_counts_only_is_a_report(tmp_path: Path) -> None:
    file = tmp_path / "days.sqlite"
    with Snapshots(file) as snapshots:
        tallied(snapshots, follow=2)
        assert snapshots.oas() == [OA]
        assert "Lượt quan tâm mới" in page(read(snapshots, "2026-11"), MADE)
    assert monthly_report.main(["--file", str(file), "--period", "2026-11", "--out", str(tmp_path / "out")]) == 0
