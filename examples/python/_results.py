"""What became of the pieces, as a table for the office and as a text to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from _pieces import Piece
from _safe import one_line, terminal, write_csv, write_file

OUT = "đã đăng / published"
EARLIER = "đã đăng từ trước / published earlier"
READY = "sẵn sàng / ready"
REFUSED = "bị từ chối / refused"
UNKNOWN = "chưa rõ / unknown"
NOT_TRIED = "chưa gửi / not sent"

EMULATED = "trên bộ giả lập, chưa có gì lên Zalo / on the emulator, nothing went to Zalo"

HEADER = (
    *("phòng ban / department", "tệp / file", "tiêu đề / title", "kết quả / result"),
    *("mã bài / article id", "liên kết / link", "cần làm / to do", "ghi chú / notes"),
)


@dataclass
class Result:
    """What became of a piece."""

    piece: Piece
    status: str
    article_id: str | None = None
    link: str | None = None
    hint: str = ""


def files(to: Path) -> tuple[Path, Path]:
    """The table and the text."""
    return to.with_name(f"{to.name}.csv"), to.with_name(f"{to.name}.txt")


def check_writable(to: Path) -> None:
    """Raises `OSError` where the reports could not be written: a folder without rights, a table that a program holds open."""
    for file in files(to):
        there = file.exists()
        file.parent.mkdir(parents=True, exist_ok=True)
        if there:
            with open(file, "ab"):
                pass
        else:
            write_file(file, b"")
            file.unlink()


def write_reports(results: list[Result], text: str, to: Path) -> None:
    """Writes `<to>.csv` and `<to>.txt`. `text`: the summary."""
    rows = [
        (
            *(result.piece.department, result.piece.path, result.piece.title, result.status),
            *(result.article_id, result.link, result.hint, " ".join(result.piece.notes)),
        )
        for result in results
    ]
    table, plain = files(to)
    write_csv(table, HEADER, rows)
    write_file(plain, f"{text}\n".encode())


def summary(results: list[Result], stopped: str, where: str = "") -> str:
    """Counts first, then each department with its pieces."""
    lines = [where] if where else []
    for status in (OUT, EARLIER, READY, REFUSED, UNKNOWN, NOT_TRIED):
        count = sum(result.status == status for result in results)
        if count:
            lines.append(f"{count:4d}  {status}")
    if stopped:
        lines.append(f"dừng sớm / stopped early: {stopped}")
    department = None
    for result in results:
        if result.piece.department != department:
            department = result.piece.department
            lines += ["", department or "(không rõ phòng ban / no department)"]
        title = result.piece.title or result.piece.path
        lines.append(f"  [{result.status}] {title} {result.link or result.article_id or ''}".rstrip())
        if result.hint:
            lines.append(f"      {one_line(result.hint)}")
        lines += [f"      · {note}" for note in result.piece.notes]
    return "\n".join(terminal(line) for line in lines)
