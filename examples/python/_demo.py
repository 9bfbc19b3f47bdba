"""Two made-up months for the report: an emulated OA that grows, recorded day by day by its own clock."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from zalo_oa import Client, Emulator
from zalo_oa.snapshots import VIETNAM, ArticleCount, Snapshots, observe

FIRST, LAST = date(2026, 10, 1), date(2026, 11, 30)
RECORDED_SINCE = date(2026, 10, 6)
MISSED = {date(2026, 10, 17), date(2026, 10, 18), date(2026, 10, 19), date(2026, 11, 11)}
"""Days on which the machine was off: the report leaves them empty."""

DEPARTMENTS = {
    "Văn phòng HĐND và UBND": ("Lịch tiếp công dân", "Kết quả họp tổ dân phố"),
    "Trạm y tế phường": ("Lịch tiêm chủng mở rộng", "Phòng chống sốt xuất huyết"),
    "Công an phường": ("Cảnh báo lừa đảo qua điện thoại", "Cấp căn cước lưu động"),
    "Phòng Kinh tế, Hạ tầng và Đô thị": ("Sửa chữa đường Nguyễn Đình Chiểu",),
    "Đoàn Thanh niên": ("Hiến máu tình nguyện", "Chủ nhật xanh"),
}


def record_two_months(file: Path, seed: int = 4) -> datetime:
    """Fills the file; the moment of the last record."""
    chance = random.Random(seed)
    moment = _evening(FIRST)
    emulator = Emulator(followers=1840, access_life=timedelta(days=99), start=moment)
    with emulator, emulator.client() as client, Snapshots(file) as snapshots:
        while moment.date() <= LAST:
            day = moment.date()
            emulator.control("POST", "/clock/set", {"now_ms": int(moment.timestamp() * 1000)})
            emulator.control("POST", "/people", {"count": chance.randint(0, 14)})
            if day.weekday() < 5 and chance.random() < 0.4:
                _publish(client, day, chance)
            if day >= RECORDED_SINCE and day not in MISSED:
                _record(client, snapshots, moment)
                _count(snapshots, emulator.oa_id, moment, chance)
                last = moment
            moment += timedelta(days=1)
    return last


def _count(snapshots: Snapshots, oa: str, now: datetime, chance: random.Random) -> None:
    """What `answer_citizens.py` would have counted on that day."""
    for kind, most in (("user_send_text", 9), ("follow", 6), ("unfollow", 2), ("oa_send_text", 9)):
        for _ in range(chance.randint(0, most)):
            snapshots.count_event(oa, kind, now)


def _evening(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 20, tzinfo=VIETNAM)


def _publish(client: Client, day: date, chance: random.Random) -> None:
    author = chance.choice(list(DEPARTMENTS))
    title = f"{chance.choice(DEPARTMENTS[author])}, ngày {day.day}/{day.month}"
    client.articles.publish(markdown=f"# {title}\n\nBài thử của bộ giả lập.", author=author)


def _record(client: Client, snapshots: Snapshots, now: datetime) -> None:
    taken = observe(client, now=now)
    # The emulator's articles are never read by anybody, so the demo makes their counters up.
    articles = tuple(_read(article, now) for article in taken.articles or ())
    snapshots.save(replace(taken, oa_name="UBND phường Sông Xanh", articles=articles))


def _read(article: ArticleCount, now: datetime) -> ArticleCount:
    """Many readers in the first days, few later; the same every time for the same article."""
    if article.created is None:
        return article
    reach = 150 + sum(article.title.encode()) % 900
    age = max((now - article.created) / timedelta(days=1), 0.1)
    views = int(reach * age / (age + 3))
    return replace(article, views=views, shares=views // 40)
