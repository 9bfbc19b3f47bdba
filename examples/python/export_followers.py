"""Writes the monthly list of everybody who interacted with the OA, however many, as CSV for Excel.

    python export_followers.py                     # on the emulator, as it stands
    ZALO_OA_ACCESS_TOKEN=… python export_followers.py --out danh-sach
    ZALO_OA_ACCESS_TOKEN=… python export_followers.py --details --update danh-sach/nguoi-quan-tam-2026-10.csv

Stopped half-way (power, network, Ctrl-C), the same command goes on: nobody twice, nobody missing.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from _common import DONE, INTERRUPTED, PROBLEM, Fault, connect, run, say, writing
from _common import parser as make_parser
from _period import parse
from zalo_oa import BuildError, Client
from zalo_oa.snapshots import vietnam_day

NAME = "nguoi-quan-tam"


def main(args: list[str]) -> int:
    """Runs the script; its exit code."""
    options = _options(args)
    with connect() as connected, writing(options.out):
        options.out.mkdir(parents=True, exist_ok=True)
        file = _file(options.out, connected.now())
        if file.exists() and not options.overwrite and not _unfinished(file).exists():
            say(f"đã có {file}; xuất lại thì thêm --overwrite / is there; --overwrite makes it anew")
            return DONE
        return _export(connected.client, file, options)


def _options(args: list[str]) -> argparse.Namespace:
    made = make_parser(
        "Danh sách hằng tháng của mọi người đã tương tác với OA, mở được bằng Excel.",
        "The monthly list of everybody who interacted with the OA, for Excel.",
    )
    made.add_argument("--out", type=Path, default=Path("danh-sach"), help="thư mục ra / folder (danh-sach)")
    made.add_argument(
        "--details",
        action="store_true",
        help="cả tên, điện thoại, nhãn: dữ liệu cá nhân, chỉ lấy khi cần / names, phones, tags: personal data",
    )
    made.add_argument(
        "--update", type=Path, metavar="CSV", help="chỉ đọc người tương tác sau tệp này / only what changed since"
    )
    made.add_argument("--overwrite", action="store_true", help="thay tệp tháng này / make this month's file anew")
    return made.parse_args(args)


def _unfinished(file: Path) -> Path:
    return file.with_name(f"{file.name}.progress")


def _file(folder: Path, now: datetime) -> Path:
    """This month's file; or one of an earlier month that was begun and is not finished."""
    begun = sorted(folder.glob(f"{NAME}-*.csv.progress"))
    if begun:
        return begun[0].with_name(begun[0].name.removesuffix(".progress"))
    return folder / f"{NAME}-{parse(f'{vietnam_day(now):%Y-%m}').code}.csv"


def _export(client: Client, file: Path, options: argparse.Namespace) -> int:
    choice: dict[str, Any] = {"details": options.details, "overwrite": options.overwrite, "update": options.update}
    try:
        report = client.users.export(file, **choice, on_progress=_tell)
    except KeyboardInterrupt:
        say("đã dừng; chạy lại đúng lệnh này để làm tiếp / stopped; run the same command again to go on")
        return INTERRUPTED
    except BuildError as error:
        raise Fault(f"{error}\n  -> {error.hint_vi} / {error.hint}") from error
    for gap in report.uncovered:
        day = f"{gap.from_} – {gap.to}: " if gap.from_ else ""
        say(f"{day}thiếu {gap.missing}/{gap.total} người / are missing ({gap.why})")
    if report.cannot_see_vi:
        say(f"không thấy được: {report.cannot_see_vi} / cannot be seen: {report.cannot_see}")
    state = "đầy đủ / complete" if report.complete else "CHƯA đầy đủ / NOT complete"
    print(f"{file}: {report.rows} người / people, {state}")
    return DONE if report.complete else PROBLEM


def _tell(event: dict[str, Any]) -> None:
    if event["kind"] == "begun" and event["rows"]:
        say(f"làm tiếp từ {event['rows']} người / going on from {event['rows']} people")
    elif event["kind"] == "progress":
        expected, left = event.get("expected"), event.get("left_s")
        share = f"/{expected} ({min(100, event['rows'] * 100 // expected)} %)" if expected else ""
        rest = f", còn khoảng {left // 60 + 1} phút / min left" if left is not None else ""
        say(f"{event['rows']}{share} người / people{rest}")


if __name__ == "__main__":
    run(main)
