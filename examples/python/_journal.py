"""The journal of a publishing run: what survives a kill, so that nothing is published twice.

SQLite on a local disk. Each step is on the disk before the next one starts, and one run at a time has the
file: the operating system gives it back when a process dies.
"""

from __future__ import annotations

import json
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path

from _common import Fault
from _pieces import Piece

VERSION = 1
SENDING, PUBLISHED = "sending", "published"

TABLES = """CREATE TABLE piece (
  oa_id      TEXT NOT NULL,
  digest     TEXT NOT NULL,
  path       TEXT NOT NULL,
  author     TEXT NOT NULL,
  title      TEXT NOT NULL,
  state      TEXT NOT NULL,
  resume     TEXT,
  article_id TEXT,
  link       TEXT,
  updated    TEXT NOT NULL,
  PRIMARY KEY (oa_id, digest)
) WITHOUT ROWID"""


@dataclass(frozen=True)
class Entry:
    """What an earlier step left. `sending`: it may be out; `published`: it is."""

    digest: str
    path: str
    state: str
    resume: str | None
    article_id: str | None
    link: str | None


class Journal:
    """The entries of one OA. Raises `Fault` when another run has the file or it is not a journal."""

    def __init__(self, file: Path | str, oa_id: str) -> None:
        self._oa = oa_id
        name = Path(file).name
        try:
            self._base = sqlite3.connect(file, timeout=1, isolation_level=None)
            # Held from the first write to the end of the process, by whatever way it ends.
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._base.execute("PRAGMA synchronous = FULL")
            self._base.execute("BEGIN EXCLUSIVE")
            (version,) = self._base.execute("PRAGMA user_version").fetchone()
            (tables,) = self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if version == 0 and tables == 0:
                self._base.execute(TABLES)
                self._base.execute(f"PRAGMA user_version = {VERSION}")
            elif version != VERSION:
                raise Fault(f"{name}: không phải nhật ký của bản này / not a journal of this version")
            self._base.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise Fault(
                    f"{name}: không mở hay ghi được nhật ký, kiểm tra quyền ghi hoặc đặt nó ở nơi khác bằng --journal"
                    f" / the journal cannot be opened or written, look at the rights or give --journal ({error})"
                ) from error
            raise Fault(
                f"{name}: một lần chạy khác đang dùng / another run is using it; chờ nó xong / wait for it"
            ) from error
        except sqlite3.DatabaseError as error:
            raise Fault(f"{name}: không phải nhật ký / not a journal ({error})") from error

    def close(self) -> None:
        """Gives the file back."""
        self._base.close()

    def of(self, piece: Piece) -> Entry | None:
        """The entry of this very text, or else one of another text in the same file."""
        rows = self._base.execute(
            "SELECT digest, path, state, resume, article_id, link FROM piece"
            " WHERE oa_id = ? AND (digest = ? OR path = ?)"
            " ORDER BY digest = ? DESC, state = 'sending' DESC, updated DESC LIMIT 1",
            (self._oa, piece.digest, piece.path, piece.digest),
        ).fetchone()
        return Entry(*rows) if rows else None

    def sending(self, piece: Piece, resume: str) -> None:
        """From here on it may be out."""
        self._write(piece, SENDING, resume, None, None)

    def published(self, piece: Piece, article_id: str, link: str | None) -> None:
        """It is out."""
        self._write(piece, PUBLISHED, None, article_id, link)

    def not_sent(self, piece: Piece) -> None:
        """It is known not to be out: the next run may send it."""
        self._base.execute(
            "DELETE FROM piece WHERE oa_id = ? AND digest = ? AND state = ?",
            (self._oa, piece.digest, SENDING),
        )

    def _write(
        self, piece: Piece, state: str, resume: str | None, article_id: str | None, link: str | None
    ) -> None:
        # One statement is one transaction: on the disk when `execute` returns.
        self._base.execute(
            "INSERT OR REPLACE INTO piece VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(self._oa, piece.digest, piece.path, piece.department, piece.title),
                *(state, resume, article_id, link),
                time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            ),
        )


def look_text(title: str, now_ms: int) -> str:
    """The resume text of a create that starts now. It is written before the operation starts: its own text
    comes while the bytes may be leaving already."""
    return json.dumps({"look": {"title": title, "since": now_ms}}, ensure_ascii=False)
