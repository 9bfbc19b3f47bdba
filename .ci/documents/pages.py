"""The project's documents as text: which there are, their blocks of code, headings and links. Nothing is run here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

RUN = [
    "README.md",
    "docs/README.vi.md",
    "docs/guides/*.md",
    "docs/python*.md",
    "docs/messages*.md",
    "docs/messages/*.md",
    "docs/elements*.md",
    "zalo-oa-core/README.md",
    "bindings-python/README.md",
    "bindings-wasm/README*.md",
    "examples/python/README*.md",
]
"""Documents for users: every block in them is run."""

NOT_RUN = {
    "CHANGELOG.md": "tells what was",
    "docs/ARCHITECTURE.md": "for contributors",
    "docs/CONTRIBUTING.md": "for contributors",
    "docs/coverage.md": "written by a test",
    "docs/endpoints.md": "written by a test; its examples run in bindings-python/tests and bindings-wasm/tests",
    "docs/errors.md": "written by a test",
    "docs/events.md": "written by a test",
    "docs/safety.md": "written by a test",
    "zalo-oa-core/wire/README.md": "for contributors",
}
"""Documents whose blocks nobody runs, with the reason; their links are looked at all the same."""

CANDIDATES = ["*.md", "docs/**/*.md", "*/README*.md", "*/*/README*.md"]
SKIPPED = {"target", "node_modules", ".git"}


@dataclass(frozen=True)
class Block:
    """What stands between two fences."""

    language: str
    line: int
    """Of the opening fence, from 1."""
    lines: tuple[str, ...]
    file: str = ""
    """Behind the language: what the reader calls the file."""
    choice: int = 0
    """Of the `<details>` in which it stands, from 1; 0 outside. They are alternatives, each begun where the page is."""

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)


@dataclass(frozen=True)
class Page:
    """A document."""

    name: str
    """Its path from the root, with slashes."""

    @cached_property
    def text(self) -> str:
        return (ROOT / self.name).read_text(encoding="utf-8")

    @property
    def twin(self) -> str:
        """Where the same page lies in the other language, if there is one."""
        special = {"README.md": "docs/README.vi.md", "docs/README.vi.md": "README.md"}
        if self.name in special:
            return special[self.name]
        return self.name.replace(".vi.md", ".md") if self.is_vietnamese else self.name.replace(".md", ".vi.md")

    @property
    def is_vietnamese(self) -> bool:
        return self.name.endswith(".vi.md")

    @cached_property
    def _parts(self) -> tuple[list[Block], list[tuple[int, str]]]:
        return _split(self.name, self.text)

    @property
    def blocks(self) -> list[Block]:
        return self._parts[0]

    @property
    def prose(self) -> list[tuple[int, str]]:
        """The lines outside of blocks, with their numbers."""
        return self._parts[1]

    @cached_property
    def anchors(self) -> set[str]:
        """What `#…` may name here, by GitHub's rule: small letters, no signs, hyphens for spaces, repeats numbered."""
        found: set[str] = set()
        counts: dict[str, int] = {}
        for _, line in self.prose:
            found.update(re.findall(r'<\w+ [^>]*\b(?:id|name)="([^"]+)"', line))
            heading = re.match(r"#{1,6} +(.*?)(?: +#+)? *$", line)
            if heading is None:
                continue
            shown = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading[1])
            slug = re.sub(r"[^\w\- ]", "", shown.lower()).replace(" ", "-")
            seen = counts.get(slug, 0)
            counts[slug] = seen + 1
            found.add(f"{slug}-{seen}" if seen else slug)
        return found

    def links(self) -> Iterator[tuple[int, str, str]]:
        """Line, shown text and target of each link and picture that leads to a file or a heading of the project."""
        for number, line in self.prose:
            bare = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "`", line)
            found = re.findall(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(<?([^)\s>]+)>?(?: \"[^\"]*\")?\)", bare)
            # A picture that is a link holds one more within.
            found += re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", " ".join(text for text, _ in found))
            found += [("", target) for target in re.findall(r'<\w+ [^>]*\b(?:href|src)="([^"]+)"', bare)]
            found += re.findall(r"^\[([^\]]+)\]: (\S+)", bare)
            for text, target in found:
                if not re.match(r"[a-z][a-z0-9+.-]*:", target):
                    yield number, text, target


def pages() -> list[Page]:
    """The documents for users, in the order of their paths."""
    names = {path.relative_to(ROOT).as_posix() for pattern in RUN for path in ROOT.glob(pattern)}
    return [Page(name) for name in sorted(names)]


def all_pages() -> list[Page]:
    """Every README and every page of docs."""
    found = {path.relative_to(ROOT) for pattern in CANDIDATES for path in ROOT.glob(pattern)}
    mine = [path for path in found if not any(part in SKIPPED or part.startswith(".") for part in path.parts)]
    return [Page(path.as_posix()) for path in sorted(mine)]


def _split(name: str, text: str) -> tuple[list[Block], list[tuple[int, str]]]:
    """Blocks and the rest. A block ends at a fence as long as its first, indented as far or less."""
    blocks: list[Block] = []
    prose: list[tuple[int, str]] = []
    opened: tuple[str, str, int] | None = None
    inside: list[str] = []
    choices, choice = 0, 0
    for number, line in enumerate(text.splitlines(), 1):
        fence = re.match(r"^([ >]*)(`{3,}|~{3,})(.*)$", line)
        if opened is None and fence and "`" not in fence[3]:
            opened, inside = (fence[2], fence[3].strip(), number), []
            indent = len(fence[1])
        elif opened is not None and fence and fence[2].startswith(opened[0]) and not fence[3].strip():
            language, _, file = opened[1].partition(" ")
            blocks.append(Block(language, opened[2], tuple(inside), file.strip(), choice))
            opened = None
        elif opened is not None:
            inside.append(line[indent:] if not line[:indent].strip(" >") else line)
        else:
            prose.append((number, line))
            for tag in re.findall(r"</?details\b", line):
                choices, choice = (choices, 0) if tag.startswith("</") else (choices + 1, choices + 1)
    if opened is not None:
        raise SystemExit(f"error: {name}:{opened[2]}: the block does not end")
    return blocks, prose
