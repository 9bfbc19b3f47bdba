"""One QR code per desk from a CSV, with the desk's name under it, and an index page for printing.

    python qr_for_desks.py samples/quay.csv --out qr               # the emulated OA's link
    python qr_for_desks.py samples/quay.csv --oa 2738683850129341000
    ZALO_OA_ACCESS_TOKEN=… python qr_for_desks.py samples/quay.csv  # asks Zalo for the OA's id

All codes hold the OA's link; a column `link` may give a desk another one, if it is a link of zalo.me.
"""

from __future__ import annotations

import argparse
import textwrap
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from _common import DONE, Fault, connect, on_zalo, run, say, writing
from _common import parser as make_parser
from _desk_page import Card, index
from _safe import Names, one_line, terminal, write_csv, write_file
from _tables import TableError, read_table
from zalo_oa import Qr, ZaloError

COLUMNS = {
    "name": ("tên quầy", "quầy", "tên", "desk", "name"),
    "note": ("ghi chú", "địa điểm", "vị trí", "note", "place"),
    "link": ("link", "liên kết"),
}
WIDTHS, LINES = (22, 30, 40, 60), 3
"""Letters of a line under a code, tried in this order, and lines."""

MOST = 2000
"""Desks in one file."""


@dataclass(frozen=True)
class Desk:
    """A row of the CSV."""

    line: int
    name: str
    note: str
    link: str | None


def main(args: list[str]) -> int:
    """Runs the script; its exit code."""
    options = _options(args)
    desks = read(options.csv)
    _same_names(desks)
    oa, real = (options.oa, True) if options.oa else _oa()
    names = Names(("index.html", "danh-sach.csv"))
    cards: list[Card] = []
    with writing(options.out):
        for desk in desks:
            name = names.new(desk.name, f".{options.format}", "quay")
            qr = code(desk, oa, options.size)
            write_file(options.out / name, draw(qr, desk, options.format))
            cards.append(Card(desk.name, desk.note, name, qr.svg()))
        write_file(options.out / "index.html", index(cards, options.size, real).encode())
        rows = ((desk.name, desk.note, card.file, desk.link or "") for desk, card in zip(desks, cards))
        write_csv(options.out / "danh-sach.csv", ("quầy", "ghi chú", "tệp", "link"), rows)
    print(terminal(f"{len(cards)} mã QR / codes: {options.out / 'index.html'}"))
    return DONE


def _options(args: list[str]) -> argparse.Namespace:
    made = make_parser(
        "Tạo một mã QR cho mỗi quầy từ tệp CSV, kèm trang in.",
        "Makes one QR code per desk from a CSV, with a page for printing.",
    )
    made.add_argument("csv", type=Path, help="cột “tên quầy”, có thể thêm “ghi chú”, “link” / the desks")
    made.add_argument("--out", type=Path, default=Path("qr"), help="thư mục ra / folder (qr)")
    made.add_argument(
        "--oa", type=_oa_id, help="mã OA; không có thì hỏi OA / the OA's id, else the OA is asked"
    )
    made.add_argument(
        "--format",
        choices=("svg", "png"),
        default="svg",
        help="PNG không có tên quầy trong ảnh / PNG has no label",
    )
    made.add_argument(
        "--size", type=_size, default=60.0, metavar="MM", help="cạnh, 40–85 mm để in hai cột / width (60)"
    )
    return made.parse_args(args)


def _oa_id(text: str) -> str:
    if not (text.isascii() and text.isdigit() and 15 <= len(text) <= 20):
        raise argparse.ArgumentTypeError("mã OA có 15 đến 20 chữ số / an OA's id has 15 to 20 digits")
    return text


def _size(text: str) -> float:
    try:
        size = float(text.replace(",", "."))
    except ValueError:
        size = 0.0
    if not 20 <= size <= 85:
        raise argparse.ArgumentTypeError("cần một số từ 20 đến 85 (mm) / a number, 20 to 85 mm")
    return size


def _oa() -> tuple[str, bool]:
    """The OA's id, and whether it is one of Zalo's."""
    with connect() as connected:
        return str(connected.client.oa.info().oa_id), on_zalo()


def read(path: Path) -> list[Desk]:
    """The desks of a CSV. Raises `Fault` with the line that is wrong."""
    try:
        rows = read_table(path, COLUMNS, ("name",))
    except TableError as error:
        raise Fault(str(error)) from error
    if not rows:
        raise Fault(f"{path.name}: không có quầy nào / no desk")
    if len(rows) > MOST:
        raise Fault(f"{path.name}: quá {MOST} quầy / more than {MOST} desks")
    desks = []
    for line, row in rows:
        where = f"{path.name}, dòng / line {line}"
        name = _printed(row["name"])
        if not name:
            raise Fault(f"{where}: thiếu tên quầy / the desk has no name")
        link = row.get("link", "").strip() or None
        if link is not None:
            _check(link, where)
        desks.append(Desk(line, name, _printed(row.get("note", "")), link))
    return desks


def _same_names(desks: list[Desk]) -> None:
    """Told, not refused: their codes are the same, only the sheets cannot be told apart."""
    first: dict[str, int] = {}
    for desk in desks:
        there = first.setdefault(desk.name.casefold(), desk.line)
        if there != desk.line:
            say(f"dòng / line {desk.line}: trùng tên với dòng {there} / same name as line {there}")


def _printed(text: str) -> str:
    """On one line, composed, without signs that cannot be printed."""
    line = one_line(text)
    bad = {"Cc", "Cf", "Cs", "Cn", "Co"}
    return "".join(sign for sign in line if unicodedata.category(sign) not in bad).strip()


def _check(link: str, where: str) -> None:
    """Only https links of zalo.me: a printed code must not lead elsewhere."""
    try:
        parts = urlsplit(link)
        plain = parts.username is None and parts.password is None and parts.port is None
    except ValueError:
        plain = False
    signs = link.isascii() and link.isprintable() and not set(link) & set(" \"'<>\\^`{|}")
    if not (plain and signs and parts.scheme == "https" and parts.netloc.lower() == "zalo.me"):
        raise Fault(f"{where}: link phải có dạng https://zalo.me/… / the link has to be https://zalo.me/…")


def code(desk: Desk, oa: str, size: float) -> Qr:
    """The code of a desk. Level Q, since desks wear."""
    try:
        if desk.link:
            return Qr(desk.link, level="Q", millimetres=size)
        return Qr.oa(oa, level="Q", millimetres=size)
    except (ZaloError, ValueError) as error:
        raise Fault(f"dòng / line {desk.line}: {error}") from error


def draw(qr: Qr, desk: Desk, kind: str) -> bytes:
    """The picture; in SVG with the desk's name under the code."""
    try:
        return qr.png() if kind == "png" else qr.label(label(desk.name)).svg().encode()
    except (ZaloError, ValueError) as error:
        raise Fault(f"dòng / line {desk.line}: {error}") from error


def label(name: str) -> str:
    """The name in up to three lines, as short as they get: longer lines are drawn in smaller letters.
    What is longer than three lines of 60 ends in `…`."""
    lines: list[str] = []
    for width in WIDTHS:
        lines = textwrap.wrap(name, width)
        if len(lines) <= LINES:
            return "\n".join(_even(name, lines, width))
    return "\n".join([*lines[: LINES - 1], lines[LINES - 1][: WIDTHS[-1] - 1] + "…"])


def _even(name: str, lines: list[str], width: int) -> list[str]:
    """As many lines, about equally long: no word alone in the last one."""
    while width > 1:
        width -= 1
        closer = textwrap.wrap(name, width)
        if len(closer) > len(lines) or any(len(line) == width and " " not in line for line in closer):
            break
        lines = closer
    return lines


if __name__ == "__main__":
    run(main)
