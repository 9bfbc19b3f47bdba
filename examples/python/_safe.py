"""What makes foreign text harmless: in a CSV for a spreadsheet, in HTML, in a file's name, on a terminal.

Pieces, desks and authors come from many hands. None of it may run as a formula, a tag, a path or an
escape sequence.
"""

from __future__ import annotations

import csv
import html
import io
import os
import re
import secrets
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First signs that make a spreadsheet run a cell."""

RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Names that are devices on Windows, whatever their ending."""

LONGEST = 80
"""Letters of a file's name, ending not counted."""


def csv_cell(value: object) -> str:
    """A cell as text: what a spreadsheet would run gets a `'` in front. Numbers stay numbers.

    >>> csv_cell("=cmd|' /C calc'!A0"), csv_cell(-5), csv_cell(None)
    ("'=cmd|' /C calc'!A0", '-5', '')
    """
    if value is None:
        return ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    text = _printable(str(value), keep="\t\n\r")
    # A formula may hide behind signs without width, or in a wide letter.
    seen = text.lstrip(" \n\v\f\u00a0\u200b\u200c\u200d\u2060\ufeff")
    wide = unicodedata.normalize("NFKC", seen[:1])
    return "'" + text if text.startswith(FORMULA) or wide.startswith(FORMULA) else text


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV with CRLF, each cell made safe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([csv_cell(cell) for cell in header])
    writer.writerows([csv_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Writes a table in UTF-8 with the mark by which Excel knows it."""
    write_file(path, csv_text(header, rows).encode("utf-8-sig"))


def escape(value: object) -> str:
    """Text for HTML and SVG, in elements and in quoted attributes. Signs that XML forbids become `\ufffd`.

    >>> escape('<img onerror="x">]]>')
    '&lt;img onerror=&quot;x&quot;&gt;]]&gt;'
    """
    return html.escape(_printable(str(value), keep="\n\t"), quote=True)


def terminal(value: object) -> str:
    """Text for a terminal or a log line: no control signs, nothing that turns the writing direction."""
    return _printable(str(value), keep="")


def _printable(text: str, keep: str) -> str:
    bad = {"Cc", "Cs", "Cn"}
    turns = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return "".join(
        sign if sign in keep or (unicodedata.category(sign) not in bad and sign not in turns) else "\ufffd"
        for sign in text
    )


def one_line(text: str) -> str:
    """Composed (NFC), without line breaks and doubled spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def ascii_fold(text: str) -> str:
    """Vietnamese letters without marks: composed and decomposed give the same.

    >>> ascii_fold("Đội Quản lý thị trường số 3")
    'Doi Quan ly thi truong so 3'
    """
    plain = text.replace("Đ", "D").replace("đ", "d")
    plain = unicodedata.normalize("NFKD", plain)
    return "".join(sign for sign in plain if sign.isascii() and unicodedata.category(sign) != "Cc")


def file_stem(text: str, fallback: str) -> str:
    """A file's name without its ending: letters, digits, `-` and `_`, good on every system.

    >>> file_stem("../Quầy số 3: Hộ tịch", "quay"), file_stem("CON", "quay")
    ('quay-so-3-ho-tich', 'quay-con')
    """
    stem = re.sub(r"[^a-z0-9_]+", "-", ascii_fold(text).lower()).strip("-_")[:LONGEST].strip("-_")
    if not stem:
        return fallback
    return f"{fallback}-{stem}" if stem in RESERVED else stem


class Names:
    """Hands out file names that nobody else has, upper and lower case taken as the same."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken}

    def new(self, text: str, ending: str, fallback: str) -> str:
        """A new name: `text` made safe, with a number if it is taken. `ending` has its dot."""
        stem = file_stem(text, fallback)
        name, number = stem + ending, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}{ending}"
        self._taken.add(name.casefold())
        return name


def write_file(path: Path, data: bytes) -> None:
    """Writes a file as a whole or not at all; a link that lies there is replaced, not followed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with open(beside, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
