"""The pieces of a month: which files, whose they are, and what becomes of them before anything is sent."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from _common import Fault, hints
from _safe import ascii_fold, one_line
from _tables import TableError, read_text
from zalo_oa import Emulator, ZaloError

ENDINGS = {".md", ".markdown"}
SAVE_AS = "hãy lưu lại với mã UTF-8 (Notepad: Lưu dưới dạng, Mã hóa) / save it as UTF-8 (Notepad: Save As, Encoding)"
SCRATCH = 50
"""Pieces that one scratch emulator drafts; it allows a limited number of articles a month."""


@dataclass
class Piece:
    """A file and what is known about it."""

    path: str
    """Below the folder, with `/`, composed."""
    department: str
    author: str | None
    """To be given; `None` when its front matter names one."""
    text: str = ""
    digest: str = ""
    title: str = ""
    notes: list[str] = field(default_factory=list)
    refused: str = ""
    """Why it cannot go out, and what to do."""


def find(folder: Path, author: str | None) -> list[Piece]:
    """All Markdown files below the folder, by department and name.

    The department is the author in the front matter, else the first folder below `folder`, else `author`.
    Names that start with `.` or `_` are left out; links are not followed.
    """
    if not folder.is_dir():
        raise Fault(f"{folder}: không phải thư mục / not a folder")
    pieces = [_piece(folder, file, author) for file in _files(folder)]
    pieces.sort(key=lambda piece: (ascii_fold(piece.department).lower(), ascii_fold(piece.path)))
    return pieces


def _files(folder: Path) -> Iterator[Path]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith((".", "_")) or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _files(entry)
        elif entry.suffix.lower() in ENDINGS:
            yield entry


def _piece(folder: Path, file: Path, author: str | None) -> Piece:
    below = file.relative_to(folder)
    path = unicodedata.normalize("NFC", below.as_posix())
    outer = one_line(below.parts[0]) if len(below.parts) > 1 else author
    try:
        text = read_text(file, SAVE_AS)
    except TableError as error:
        return Piece(path, outer or "", outer, refused=str(error))
    if not text.strip():
        empty = (
            f"{file.name}: tệp trống, hãy viết bài hoặc bỏ tệp / empty: write the piece or remove the file"
        )
        return Piece(path, outer or "", outer, refused=empty)
    named = front_author(text)
    piece = Piece(path, named or outer or "", None if named else outer, text)
    piece.digest = _digest(text)
    return piece


def _digest(text: str) -> str:
    """The same for composed and decomposed letters, for any line ends and in any folder."""
    whole = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    return hashlib.sha256(whole.encode()).hexdigest()


def front_author(text: str) -> str | None:
    """The author in the front matter, if there is one.

    >>> front_author("---\\ntác giả: Trạm y tế\\n---\\n# Tiêm chủng")
    'Trạm y tế'
    """
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != "---":
        return None
    for line in lines[1:]:
        if line.rstrip() == "---":
            return None
        key, colon, value = line.partition(":")
        if colon and ascii_fold(one_line(key)).lower() in ("author", "tac gia"):
            return one_line(value.strip().strip("\"'")) or None
    return None


def draft(pieces: list[Piece]) -> None:
    """Drafts each piece on a scratch emulator: title, notes, or why it would be refused.

    The same code as on Zalo makes the article, so what a piece lacks shows before anything is sent.
    Two pieces of one title are refused from the second on: after an interruption an article is known
    again by its title and time.
    """
    good = [piece for piece in pieces if not piece.refused]
    for start in range(0, len(good), SCRATCH):
        with Emulator(followers=1) as emulator, emulator.client() as client:
            for piece in good[start : start + SCRATCH]:
                _draft(client, piece)
    titles: dict[str, str] = {}
    for piece in good:
        if piece.refused:
            continue
        first = titles.setdefault(one_line(piece.title), piece.path)
        if first != piece.path:
            piece.refused = (
                f"trùng tiêu đề với {first}: đặt tiêu đề riêng / same title as {first}: give it its own"
            )


def _draft(client: Any, piece: Piece) -> None:
    try:
        running = client.articles.publish.start(**article(piece))
        for event in running:
            if event["kind"] == "drafted":
                piece.title = event["title"]
                piece.notes = list(event["notes_vi"])
        running.result()
    except ZaloError as error:
        piece.refused = f"{hints(error)} ({error})"
    except (TypeError, ValueError) as error:
        piece.refused = str(error)


def article(piece: Piece) -> dict[str, Any]:
    """The piece as arguments of `articles.publish`."""
    given: dict[str, Any] = {"markdown": piece.text}
    if piece.author:
        given["author"] = piece.author
    return given
