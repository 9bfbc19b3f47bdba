"""One QR code per desk from a CSV, with the desk's name under it, and an index page for printing.

    python qr_for_desks.py samples/quay.csv --out qr               # the emulated OA's link
    python qr_for_desks.py samples/quay.csv --oa 2738683850129341000
    ZALO_OA_ACCESS_TOKEN=… python qr_for_desks.py samples/quay.csv  # asks Zalo for the OA's id

All codes hold the OA's link; a column `link` may give a desk another one, if it is a link of zalo.me.
"""

from __future__ import annotations

import argparse
import base64
import textwrap
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from _common import DONE, Fault, connect, on_zalo, run
from _common import parser as make_parser
from _safe import Names, escape, one_line, terminal, write_csv, write_file
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
    oa, real = (options.oa, True) if options.oa else _oa()
    names = Names(("index.html", "danh-sach.csv"))
    shown: list[tuple[Desk, str, bytes]] = []
    for desk in desks:
        name = names.new(desk.name, f".{options.format}", "quay")
        picture = draw(desk, oa, options.format, options.size)
        write_file(options.out / name, picture)
        shown.append((desk, name, picture))
    write_file(options.out / "index.html", index(shown, options.size, real).encode())
    rows = ((desk.name, desk.note, name, desk.link or "") for desk, name, _ in shown)
    write_csv(options.out / "danh-sach.csv", ("quầy", "ghi chú", "tệp", "link"), rows)
    print(terminal(f"{len(shown)} mã QR / codes: {options.out / 'index.html'}"))
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
        raise argparse.ArgumentTypeError("15-20 chữ số / digits")
    return text


def _size(text: str) -> float:
    size = float(text.replace(",", "."))
    if not 20 <= size <= 85:
        raise argparse.ArgumentTypeError("20..85 mm")
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


def draw(desk: Desk, oa: str, kind: str, size: float) -> bytes:
    """The picture; in SVG with the desk's name under the code. Level Q, since desks wear."""
    try:
        if desk.link:
            qr = Qr(desk.link, level="Q", millimetres=size)
        else:
            qr = Qr.oa(oa, level="Q", millimetres=size)
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
            return "\n".join(lines)
    return "\n".join([*lines[: LINES - 1], lines[LINES - 1][: WIDTHS[-1] - 1] + "…"])


MADE_UP = "<h1>Mã thử của bộ giả lập: đừng dán. Để có mã thật, chạy với --oa hoặc với thông tin kết nối Zalo.</h1>\n"

STYLE = """
@page{size:A4;margin:12mm}
body{font:11pt/1.35 'DejaVu Sans','Segoe UI',Arial,sans-serif;color:#000;margin:0 auto;max-width:186mm}
p{margin:0 0 4mm}h1{font-size:14pt;margin:0 0 5mm;padding:3mm;border:2px solid #c00}
figure{display:inline-block;box-sizing:border-box;width:89mm;margin:0 0 5mm;padding:4mm 1mm;border:1px dashed #888;
text-align:center;vertical-align:top;break-inside:avoid}figure:nth-child(odd){margin-right:5mm}
figcaption{overflow-wrap:anywhere}small{color:#444}
@media print{p{display:none}}
"""


def index(shown: list[tuple[Desk, str, bytes]], size: float, real: bool) -> str:
    """A page with all codes, two in a row on A4, that needs no other file. Codes of an emulated OA, which open
    nothing, say so on paper too."""
    cells = "\n".join(_cell(desk, name, picture, size) for desk, name, picture in shown)
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        f"<title>Mã QR các quầy</title><style>{STYLE}</style></head><body>\n"
        f"<p>{len(shown)} mã QR. In ở tỉ lệ 100 %, giấy A4, rồi quét thử từng tờ trước khi dán.</p>\n"
        f"{'' if real else MADE_UP}<main>\n{cells}\n</main></body></html>\n"
    )


def _cell(desk: Desk, name: str, picture: bytes, size: float) -> str:
    kind = "svg+xml" if name.endswith(".svg") else "png"
    data = base64.b64encode(picture).decode()
    # The SVG carries the name itself; as an image it can run nothing.
    under = "" if kind == "svg+xml" else f"<strong>{escape(desk.name)}</strong><br>"
    note = f"{escape(desk.note)}<br>" if desk.note else ""
    return (
        f'<figure><img src="data:image/{kind};base64,{data}" alt="{escape(desk.name)}"'
        f' style="width:{size:g}mm"><figcaption>{under}{note}<small>{escape(name)}</small>'
        "</figcaption></figure>"
    )


if __name__ == "__main__":
    run(main)
