"""The SQLite file: opened safely by several processes, written in one transaction a day."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from .model import SnapshotsError

VERSION = 2
"""Of the tables. A file of a later version is refused."""

APPLICATION = 0x5A4F4153
"""Marks the file as ours ("ZOAS"), so that no other program's database is written to."""

WAIT = 30.0
"""Seconds to wait for another process."""

TABLES = """
CREATE TABLE oa (
  oa_id TEXT PRIMARY KEY,
  name  TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE day (
  oa_id            TEXT NOT NULL REFERENCES oa,
  day              TEXT NOT NULL,
  taken_ms         INTEGER NOT NULL,
  followers        INTEGER,
  people           INTEGER,
  people_following INTEGER,
  people_others    INTEGER,
  has_articles     INTEGER NOT NULL,
  PRIMARY KEY (oa_id, day)
) WITHOUT ROWID;
CREATE TABLE article (
  oa_id      TEXT NOT NULL REFERENCES oa,
  article_id TEXT NOT NULL,
  title      TEXT NOT NULL,
  author     TEXT,
  created_ms INTEGER,
  link       TEXT,
  PRIMARY KEY (oa_id, article_id)
) WITHOUT ROWID;
CREATE TABLE article_day (
  oa_id      TEXT NOT NULL,
  day        TEXT NOT NULL,
  article_id TEXT NOT NULL,
  shown      INTEGER,
  views      INTEGER,
  likes      INTEGER,
  comments   INTEGER,
  shares     INTEGER,
  PRIMARY KEY (oa_id, day, article_id),
  FOREIGN KEY (oa_id, day) REFERENCES day ON DELETE CASCADE,
  FOREIGN KEY (oa_id, article_id) REFERENCES article
) WITHOUT ROWID;
"""


EVENTS = """
CREATE TABLE event_day (
  oa_id TEXT NOT NULL,
  day   TEXT NOT NULL,
  kind  TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (oa_id, day, kind)
) WITHOUT ROWID;
"""
"""Since version 2. Counts and nothing else: not even the hour, which at a small office can be a person."""


def connect(path: str | os.PathLike[str], *, read_only: bool = False) -> sqlite3.Connection:
    """Opens or makes the file.

    `read_only` changes nothing, reads on media that cannot be written too, and refuses a file that is not there.
    Raises `SnapshotsError` for a file that is not ours, of a later version, damaged, that cannot be opened, or
    that another process holds for 30 s.
    """
    file = Path(path).expanduser()
    if read_only and not file.is_file():
        raise SnapshotsError(f"no snapshots yet: `{path}` does not exist")
    try:
        return _read(file) if read_only else _open(file)
    except (sqlite3.DatabaseError, OSError) as error:
        raise SnapshotsError(f"`{file.name}` cannot be used: {error}") from error


def _open(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(file, timeout=WAIT, isolation_level=None)
    try:
        _check(base, file.name)
        _wal(base)
        base.execute("PRAGMA synchronous = FULL")
        base.execute("PRAGMA foreign_keys = ON")
        _make(base, file.name)
    except BaseException:
        base.close()
        raise
    return base


def _read(file: Path) -> sqlite3.Connection:
    """Where nothing can be written, SQLite cannot take its locks: such a file is read as one that stays as it is."""
    address = file.resolve().as_uri()
    try:
        # `rw`, since only such a connection takes the files for its locks away again.
        return _reader(f"{address}?mode=rw", file.name)
    except sqlite3.OperationalError:
        log = file.with_name(f"{file.name}-wal")
        if log.exists() and log.stat().st_size:
            raise
        return _reader(f"{address}?mode=ro&immutable=1", file.name)


def _reader(address: str, name: str) -> sqlite3.Connection:
    base = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None)
    try:
        base.execute("PRAGMA query_only = ON")
        if not _check(base, name):
            raise SnapshotsError(f"no snapshots yet: `{name}` is empty")
    except BaseException:
        base.close()
        raise
    return base


def _check(base: sqlite3.Connection, name: str) -> bool:
    """Whether the tables are there; an error when the file is somebody else's. Changes nothing."""
    version, application, tables = _marks(base)
    if application == APPLICATION:
        if version > VERSION:
            raise SnapshotsError(
                f"`{name}` was written by a later version of zalo_oa (tables {version}, known {VERSION})"
            )
        return True
    if application or version or tables:
        raise SnapshotsError(f"`{name}` is a database of another program")
    return False


def _marks(base: sqlite3.Connection) -> tuple[int, int, int]:
    """Version, owner and number of tables as of one moment: another process may be making them."""
    alone = not base.in_transaction
    if alone:
        base.execute("BEGIN")
    try:
        # The first read decides which moment it is.
        (tables,) = base.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (version,) = base.execute("PRAGMA user_version").fetchone()
        (application,) = base.execute("PRAGMA application_id").fetchone()
    finally:
        if alone:
            base.execute("ROLLBACK")
    return version, application, tables


def _wal(base: sqlite3.Connection) -> None:
    """Readers and the writer do not wait for each other. The switch itself does not wait, so it is repeated."""
    until = time.monotonic() + WAIT
    while True:
        try:
            base.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def version(base: sqlite3.Connection) -> int:
    """Of the tables that are there."""
    return int(base.execute("PRAGMA user_version").fetchone()[0])


def _make(base: sqlite3.Connection, name: str) -> None:
    if _check(base, name) and version(base) == VERSION:
        return
    base.execute("BEGIN IMMEDIATE")
    try:
        tables = "" if version(base) == VERSION else EVENTS
        if not _check(base, name):
            tables = TABLES + EVENTS
        for table in filter(str.strip, tables.split(";")):
            base.execute(table)
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute(f"PRAGMA user_version = {VERSION}")
        base.execute("COMMIT")
    except BaseException:
        base.execute("ROLLBACK")
        raise
