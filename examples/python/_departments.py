"""Whose an article is: its author, or what a mapping file says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from _common import Fault
from _safe import one_line
from _tables import TableError, read_table
from zalo_oa.snapshots import Article

UNKNOWN = "(không rõ)"
COLUMNS = {
    "author": ("tác giả", "author", "mã bài", "article id"),
    "department": ("phòng ban", "department", "đơn vị"),
}


def by_author(article: Article) -> str:
    """The author as it stands, composed."""
    return one_line(article.author or "") or UNKNOWN


def mapping(path: Path) -> Callable[[Article], str]:
    """A CSV with `tác giả` (or an article's id) and `phòng ban`; authors that it does not name stay as they are.

    Upper and lower case, spaces and composed or decomposed letters make no difference.
    """
    try:
        rows = read_table(path, COLUMNS, ("author", "department"))
    except TableError as error:
        raise Fault(str(error)) from error
    known: dict[str, str] = {}
    for line, row in rows:
        key, name = one_line(row["author"]).casefold(), one_line(row["department"])
        if not key or not name:
            raise Fault(f"{path.name}, dòng / line {line}: ô trống / an empty cell")
        if known.setdefault(key, name) != name:
            raise Fault(f"{path.name}, dòng / line {line}: “{row['author']}” hai lần / twice")

    def department(article: Article) -> str:
        author = by_author(article)
        return known.get(article.article_id.casefold()) or known.get(author.casefold()) or author

    return department
