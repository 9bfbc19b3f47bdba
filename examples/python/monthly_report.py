"""Reports a month or a year of the OA from recorded days: tables, charts and one HTML page in Vietnamese.

    python monthly_report.py --demo                          # two made-up months on the emulator
    ZALO_OA_ACCESS_TOKEN=… python monthly_report.py --record --file so-lieu.sqlite    # daily, from cron
    python monthly_report.py --file so-lieu.sqlite --period 2026-11

Zalo has no statistics API, so only what was recorded can be reported.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from datetime import date, datetime, timezone
from pathlib import Path

from _common import CREDENTIALS, DONE, EMULATOR, PROBLEM, Fault, connect, on_zalo, run, say, writing
from _common import parser as make_parser
from _demo import record_two_months
from _departments import by_author, mapping
from _events import group_of
from _figures import Figures, figures
from _page import charts, page, since_when
from _period import Period, parse
from _png import NoMatplotlib, png
from _safe import one_line, terminal, write_csv, write_file
from zalo_oa.snapshots import Snapshots, SnapshotsError, vietnam_day


def main(args: list[str]) -> int:
    """Runs the script; its exit code."""
    options = _options(args)
    try:
        if options.demo:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "demo.sqlite"
                last = record_two_months(file)
                return _report(file, options, options.period or _month_of(last), last)
        if options.file is None:
            raise Fault("thiếu --file (hoặc dùng --demo) / give --file, or --demo")
        if options.record:
            return _record(options)
        if not options.file.is_file():
            raise Fault(
                f"chưa có tệp số liệu {options.file}: ghi mỗi ngày bằng --record, thử thì dùng --demo"
                f" / there is no {options.file} yet: record every day with --record, or try --demo"
            )
        now = datetime.now(timezone.utc)
        return _report(options.file, options, options.period or _month_of(now), now)
    except SnapshotsError as error:
        raise Fault(f"không dùng được tệp số liệu / the snapshots cannot be used: {error}") from error


def _options(args: list[str]) -> argparse.Namespace:
    made = make_parser(
        "Báo cáo tháng hoặc năm của OA từ số liệu đã ghi mỗi ngày.",
        "Reports a month or a year of the OA from what was recorded day by day.",
    )
    what = made.add_mutually_exclusive_group()
    what.add_argument("--demo", action="store_true", help="hai tháng số liệu giả / two made-up months")
    what.add_argument("--record", action="store_true", help="ghi số liệu hôm nay / record today")
    made.add_argument("--file", type=Path, help="tệp số liệu / the recorded days (SQLite)")
    made.add_argument(
        "--period", type=_period, help="2026-11, 11/2026 hoặc/or 2026; mặc định tháng này / this month"
    )
    made.add_argument(
        "--departments", type=Path, metavar="CSV", help="tác giả → phòng ban / author to department"
    )
    made.add_argument("--oa", help="mã OA khi tệp có nhiều OA / which OA, if the file has several")
    made.add_argument("--out", type=Path, default=Path("bao-cao"), help="thư mục ra / folder (bao-cao)")
    return made.parse_args(args)


def _month_of(moment: datetime) -> Period:
    return parse(f"{vietnam_day(moment):%Y-%m}")


def _period(text: str) -> Period:
    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _record(options: argparse.Namespace) -> int:
    # A daily job that lost its credentials must not fill the file with an emulator's days.
    if not on_zalo() and not os.environ.get(EMULATOR):
        raise Fault(
            f"thiếu {' hay '.join(CREDENTIALS)}; thử thì dùng --demo / no credentials; to try it, use --demo"
        )
    with connect() as connected, Snapshots(options.file) as snapshots:
        taken = snapshots.record(connected.client, now=connected.now())
    count = "?" if taken.articles is None else len(taken.articles)
    print(f"{taken.day:%d/%m/%Y}: {taken.followers} người quan tâm / followers, {count} bài / articles")
    for call in taken.missing:
        say(f"không đọc được / not read: {call}")
    return PROBLEM if taken.missing else DONE


def _report(file: Path, options: argparse.Namespace, period: Period, now: datetime) -> int:
    department = mapping(options.departments) if options.departments else by_author
    with Snapshots(file, read_only=True) as snapshots:
        found = figures(snapshots, _oa(snapshots, options.oa), period, department)
    folder: Path = options.out
    with writing(folder):
        made = _write(found, folder, f"bao-cao-{period.code}", now)
    print(terminal(since_when(found)))
    for one in made:
        print(folder / one)
    return DONE if found.days or found.events else PROBLEM


def _write(found: Figures, folder: Path, name: str, now: datetime) -> list[str]:
    """The page, the tables and the charts; their names."""
    write_file(folder / f"{name}.html", page(found, now).encode())
    _tables(found, folder, name)
    made = [f"{name}.html", f"{name}-nguoi-quan-tam.csv", f"{name}-bai-viet.csv"]
    if found.events:
        rows = ((_day(one.day), group_of(one.kind), one.kind, one.count) for one in found.events)
        write_csv(folder / f"{name}-su-kien.csv", ("ngày", "nhóm", "sự kiện", "số lần"), rows)
        made.append(f"{name}-su-kien.csv")
    for chart in charts(found):
        try:
            picture = png(chart)
        except NoMatplotlib as error:
            say(str(error))
            break
        write_file(folder / f"{name}-{chart.name}.png", picture)
        made.append(f"{name}-{chart.name}.png")
    return made


def _oa(snapshots: Snapshots, wanted: str | None) -> tuple[str, str]:
    oas = snapshots.oas()
    chosen = [oa for oa in oas if wanted in (None, oa[0])]
    if len(chosen) == 1:
        return chosen[0]
    if not oas:
        return (wanted or "", "Zalo OA")
    names = ", ".join(f"{oa} ({name})" for oa, name in oas)
    raise Fault(f"chọn OA bằng --oa / choose with --oa: {names}")


def _tables(found: Figures, folder: Path, name: str) -> None:
    """The same figures for a spreadsheet; an empty cell is not known."""
    days = (
        (
            *(f"{day.day:%d/%m/%Y}", day.followers, found.daily.get(day.day)),
            *(day.people, day.people_following, day.people_others),
        )
        for day in found.days
    )
    header = ("ngày", "người quan tâm", "so với hôm trước", "đã tương tác", "đang quan tâm", "chưa quan tâm")
    write_csv(folder / f"{name}-nguoi-quan-tam.csv", header, days)
    articles = (
        (
            *(row.article.article_id, one_line(row.article.title)),
            *(row.department, one_line(row.article.author or "")),
            _day(vietnam_day(row.article.created) if row.article.created else None),
            "x" if row.published_in else None,
            *(_day(row.since), _day(row.until)),
            *(row.gained["views"], row.total["views"], row.gained["shares"], row.total["shares"]),
            *(row.total["likes"], row.total["comments"], row.article.link),
        )
        for row in found.rows
    )
    write_csv(
        folder / f"{name}-bai-viet.csv",
        (
            *("mã bài", "tiêu đề", "phòng ban", "tác giả", "ngày đăng", "đăng trong kỳ"),
            *("số trong kỳ tính từ (trống: ngày đăng)", "số ghi ngày"),
            *("lượt xem trong kỳ", "tổng lượt xem", "chia sẻ trong kỳ", "tổng chia sẻ"),
            *("tổng lượt thích", "tổng bình luận", "liên kết"),
        ),
        articles,
    )


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


if __name__ == "__main__":
    run(main)
