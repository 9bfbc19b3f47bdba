"""Reads a CSV as offices save it: with or without mark, commas or semicolons, quoted cells."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from pathlib import Path

from _safe import one_line

LARGEST = 10 * 1024 * 1024
"""Bytes of a CSV."""

SAVE_AS = "hãy lưu dạng “CSV UTF-8” / save it as “CSV UTF-8”"


class TableError(Exception):
    """The file is not such a table; the text says what to do, in Vietnamese and English."""


def read_text(path: Path, save_as: str = SAVE_AS) -> str:
    """A file in UTF-8, with or without its mark. Other encodings are refused, never guessed. `save_as`: what to do then."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise TableError(f"{path}: không mở được / cannot be opened: {error.strerror}") from error
    if len(data) > LARGEST:
        raise TableError(f"{path.name}: lớn hơn 10 MB / larger than 10 MB")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4096]:
        raise TableError(f"{path.name}: mã UTF-16, không phải UTF-8 / UTF-16, not UTF-8; {save_as}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TableError(
            f"{path.name}, dòng / line {line}: không phải UTF-8 (có thể là Windows-1258 hay TCVN3)"
            f" / not UTF-8 (Windows-1258 or TCVN3 perhaps); {save_as}"
        ) from error


def read_table(
    path: Path, columns: dict[str, tuple[str, ...]], needed: tuple[str, ...]
) -> list[tuple[int, dict[str, str]]]:
    """The rows as (line number, values by column). `columns`: a column's name and what headers may call it.

    Headers are compared without marks, case and spaces, in composed form. Rows that are all empty are left
    out; a row with more cells than the header is an error, since a comma was not quoted.
    """
    text = read_text(path)
    if not text.strip():
        raise TableError(f"{path.name}: tệp trống / the file is empty")
    # Excel's own first line, `sep=;`, is no header; it still counts as a line.
    told = re.match("sep=(.)\r?\n", text, re.IGNORECASE)
    sign = told[1] if told else _delimiter(text)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    try:
        if told:
            next(lines)
        header = next(lines, [])
        places = _places(header, columns)
        for name in needed:
            if name not in places:
                names = ", ".join(columns[name])
                raise TableError(
                    f"{path.name}: dòng đầu thiếu cột / the first line has no column “{columns[name][0]}”"
                    f" (nhận / one of: {names})"
                )
        rows = []
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(header):
                raise TableError(
                    f"{path.name}, dòng / line {lines.line_num}: nhiều ô hơn tiêu đề, ô có dấu phân cách"
                    " phải để trong ngoặc kép / more cells than the header, quote cells with separators"
                )
            values = {name: cells[at] if at < len(cells) else "" for name, at in places.items()}
            rows.append((lines.line_num, values))
    except csv.Error as error:
        raise TableError(
            f"{path.name}, dòng / line {lines.line_num}: không phải CSV / not CSV ({error})"
        ) from error
    return rows


def _delimiter(text: str) -> str:
    """What stands more often in the header outside quotes: `;`, tab or `,`."""
    header, quoted = [], False
    for sign in text:
        if sign == '"':
            quoted = not quoted
        elif sign in "\r\n" and not quoted:
            break
        elif not quoted:
            header.append(sign)
    return max(",;\t", key=header.count)


def _places(header: list[str], columns: dict[str, tuple[str, ...]]) -> dict[str, int]:
    keys = [_key(cell) for cell in header]
    places: dict[str, int] = {}
    for name, called in columns.items():
        for word in called:
            if name not in places and _key(word) in keys:
                places[name] = keys.index(_key(word))
    return places


def _key(word: str) -> str:
    plain = unicodedata.normalize("NFD", one_line(word).casefold().replace("đ", "d"))
    return "".join(sign for sign in plain if sign.isalnum())
