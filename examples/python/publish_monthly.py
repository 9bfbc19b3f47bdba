"""Publishes a folder of Markdown pieces from many departments as articles of the OA.

    python publish_monthly.py samples/thang-11            # on the emulator
    ZALO_OA_ACCESS_TOKEN=… python publish_monthly.py thang-11 --dry-run
    ZALO_OA_ACCESS_TOKEN=… python publish_monthly.py thang-11 --yes

Stopped at any moment, the same command goes on: the journal beside the pieces knows what is out.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from _common import (
    DONE,
    INTERRUPTED,
    PROBLEM,
    Connected,
    Fault,
    connect,
    hints,
    on_zalo,
    run,
    writing,
)
from _common import parser as make_parser
from _journal import PUBLISHED, Entry, Journal, look_text
from _pieces import Piece, article, draft, find
from _progress import Bar
from _results import (
    EARLIER,
    EMULATED,
    NOT_TRIED,
    OUT,
    READY,
    REFUSED,
    UNKNOWN,
    Result,
    check_writable,
    summary,
    write_reports,
)
from zalo_oa import ZaloError

JOURNAL = ".zalo-oa-publish.sqlite"
REPORT = Path("bao-cao-dang-bai")

STOPPING = {"token", "consent", "permission", "rate_limit", "quota", "config"}
"""Refusals that the next piece would meet as well."""

STEPS = {
    "drafted": "soạn / drafting",
    "creating": "gửi / sending",
    "created": "Zalo đã nhận / taken",
    "looking": "tìm trong danh sách / looking for it",
    "processing": "chờ Zalo xử lý / being processed",
    "published": "đã đăng / published",
}


def main(args: list[str]) -> int:
    """Runs the script; its exit code."""
    options = _options(args)
    pieces = find(options.folder, options.author)
    if not pieces:
        raise Fault(f"{options.folder}: không có tệp .md nào / no .md file")
    draft(pieces)
    if options.dry_run:
        results = [_drafted(piece) for piece in pieces]
        return _finish(results, options, stopped="")
    if on_zalo() and not options.yes:
        raise Fault(
            "lệnh này đăng bài thật trên Zalo: xem trước bằng --dry-run, rồi thêm --yes"
            " / this publishes on Zalo: look at it with --dry-run, then add --yes"
        )
    report = options.report or REPORT
    with writing(report):
        # Found out now, not when all is published.
        check_writable(report)
    with connect() as connected:
        # The emulator in this process forgets all when it ends, and so must its journal.
        in_memory = connected.emulator is not None and options.journal is None
        file = ":memory:" if in_memory else options.journal or options.folder / JOURNAL
        journal = Journal(file, str(connected.client.oa.info().oa_id))
        try:
            results, stopped = Run(connected, journal, options.deadline).all(pieces)
        finally:
            journal.close()
    code = _finish(results, options, stopped)
    return INTERRUPTED if stopped == "Ctrl-C" else code


def _options(args: list[str]) -> argparse.Namespace:
    made = make_parser(
        "Đăng một thư mục bài Markdown của nhiều phòng ban thành bài viết của OA.",
        "Publishes a folder of Markdown pieces from many departments as articles of the OA.",
    )
    made.add_argument("folder", type=Path, help="thư mục bài; thư mục con là phòng ban / the pieces")
    made.add_argument("--dry-run", action="store_true", help="chỉ xem, không gửi gì / send nothing")
    made.add_argument("--yes", action="store_true", help="đồng ý đăng thật trên Zalo / publish on Zalo")
    made.add_argument("--author", help="tác giả của bài không nằm trong thư mục con / author of loose pieces")
    made.add_argument("--journal", type=Path, help=f"nhật ký / the journal (<folder>/{JOURNAL})")
    made.add_argument("--report", type=Path, help="nơi ghi báo cáo / where reports go (bao-cao-dang-bai)")
    made.add_argument(
        "--deadline", type=_seconds, default=600, metavar="S",
        help="chờ Zalo xử lý mỗi bài bao nhiêu giây / seconds to wait for each piece (600)",
    )  # fmt: skip
    return made.parse_args(args)


def _seconds(text: str) -> int:
    seconds = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= seconds <= 86_400:
        raise argparse.ArgumentTypeError("cần số giây từ 1 đến 86400 / seconds, 1 to 86400")
    return seconds


def _drafted(piece: Piece) -> Result:
    return Result(piece, REFUSED if piece.refused else READY, hint=piece.refused)


def _finish(results: list[Result], options: argparse.Namespace, stopped: str) -> int:
    where = "" if on_zalo() or options.dry_run else EMULATED
    # The text first: whatever happens to the files, the person sees what went out.
    text = summary(results, stopped, where)
    print(text, flush=True)
    with writing(options.report or REPORT):
        write_reports(results, text, options.report or REPORT)
    good = {OUT, EARLIER, READY}
    return DONE if all(result.status in good for result in results) else PROBLEM


class Run:
    """Publishes pieces one after the other, writing down each step before the next one."""

    def __init__(self, connected: Connected, journal: Journal, deadline: int) -> None:
        self._connected, self._journal, self._deadline = connected, journal, deadline

    def all(self, pieces: list[Piece]) -> tuple[list[Result], str]:
        """What became of each piece, and why the run stopped early, if it did."""
        results: list[Result] = []
        stopped = ""
        bar = Bar(len(pieces))
        for piece in pieces:
            if stopped:
                results.append(Result(piece, NOT_TRIED))
                continue
            bar.show(piece.path)
            try:
                result, stopped = self._one(piece, bar)
            except KeyboardInterrupt:
                stopped = "Ctrl-C"
                hint = "chạy lại cùng lệnh / run the same command again"
                result = Result(piece, UNKNOWN, hint=hint)
            results.append(result)
            bar.done(f"{piece.path}: {result.status}")
        bar.close()
        return results, stopped

    def _one(self, piece: Piece, bar: Bar) -> tuple[Result, str]:
        entry = self._journal.of(piece) if piece.digest else None
        if entry and entry.digest != piece.digest:
            return _changed(piece, entry), ""
        if entry and entry.state == PUBLISHED:
            return Result(piece, EARLIER, entry.article_id, entry.link), ""
        # What may be out already is followed, whatever is wrong with the piece today.
        if piece.refused and not entry:
            return Result(piece, REFUSED, hint=piece.refused), ""
        return self._send(piece, entry.resume if entry else None, bar)

    def _send(self, piece: Piece, resume: str | None, bar: Bar) -> tuple[Result, str]:
        if resume is None:
            now_ms = int(self._connected.now().timestamp() * 1000)
            self._journal.sending(piece, look_text(piece.title, now_ms))
        given: dict[str, Any] = {**article(piece), "deadline_s": self._deadline}
        if resume is not None:
            given["resume"] = resume
        maybe_out = resume is not None
        try:
            running = self._connected.client.articles.publish.start(**given)
            for event in running:
                bar.show(f"{piece.path}: {STEPS.get(event['kind'], event['kind'])}")
                if "resume" in event:
                    self._journal.sending(piece, event["resume"])
                # Only a look that found nothing leads from an earlier run to a new create: what is
                # known about that create is then known about the piece.
                maybe_out = maybe_out and event["kind"] != "creating"
            out = running.result()
        except ZaloError as error:
            return self._failed(piece, error, maybe_out)
        self._journal.published(piece, str(out.article_id), out.link)
        return Result(piece, OUT, str(out.article_id), out.link), ""

    def _failed(self, piece: Piece, error: ZaloError, maybe_out: bool) -> tuple[Result, str]:
        """`maybe_out`: an earlier run may have sent it, and this one could not find out."""
        text = f"{hints(error)} ({error})"
        if error.resume:
            self._journal.sending(piece, error.resume)
        if error.resume or maybe_out or not error.outcome_known:
            stopped = "" if error.kind == "pending" else text
            return Result(piece, UNKNOWN, hint=text), stopped
        self._journal.not_sent(piece)
        # An error of the line or the tokens says nothing about the piece: it is merely not out.
        if error.kind in ("connect", "auth"):
            return Result(piece, NOT_TRIED, hint=text), text
        everybody = error.kind == "api" and error.class_ in STOPPING
        return Result(piece, REFUSED, hint=text), text if everybody else ""


def _changed(piece: Piece, entry: Entry) -> Result:
    """The file has another text than the one that went out under its name."""
    if entry.state == PUBLISHED:
        hint = (
            "tệp đã sửa sau khi đăng, không đăng lại: sửa bài trên OA, hoặc đổi tên tệp để đăng bài mới"
            " / changed after it was published, not published again: edit the article, or rename the file"
        )
        return Result(piece, EARLIER, entry.article_id, entry.link, hint)
    hint = (
        "tệp đã sửa khi bài cũ còn dang dở: lấy lại bản cũ rồi chạy tiếp, hoặc xem danh sách bài trên OA"
        " rồi đổi tên tệp / changed while the old text may be out: put the old text back and run again,"
        " or look at the OA's articles, then rename the file"
    )
    return Result(piece, UNKNOWN, hint=hint)


if __name__ == "__main__":
    run(main)
