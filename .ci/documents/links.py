"""Whether each link leads somewhere: to a file that is there, to a heading that is in it, and in a Vietnamese page to the Vietnamese one."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from pages import ROOT, Page, all_pages


def problems() -> Iterator[str]:
    """A line for each link that does not."""
    every = {page.name: page for page in all_pages()}
    for page in every.values():
        for number, text, target in page.links():
            wrong = _wrong(page, text, target, every)
            if wrong:
                yield f"{page.name}:{number}: ({target}) {wrong}"


def _wrong(page: Page, text: str, target: str, every: dict[str, Page]) -> str | None:
    file, _, anchor = target.partition("#")
    there = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), file)) if file else page.name
    if there.startswith("..") or target.startswith("/"):
        return "leads out of the project"
    if not (ROOT / there).exists():
        return "leads nowhere"
    other = every.get(there)
    if anchor and (other is None or anchor not in other.anchors):
        return "names a heading that is not there"
    if page.is_vietnamese and other and not other.is_vietnamese and other.twin in every and text != "English":
        return f"leads to the English page; {other.twin} is there"
    return None
