#!/usr/bin/env python3
"""Holds the crate's public surface against zalo-oa-core/api.txt, so that a change that breaks users shows in review: `public-api.py [--write]`.

Read from the docs that `make check-docs` has made, with all features: the declaration of every item, its own methods and the traits that it implements. The words are
rustdoc's, so the file is compared by the rustdoc that wrote it; another version only says what differs.
"""

from __future__ import annotations

import difflib
import html
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
DOCS = (TARGET if TARGET.is_absolute() else ROOT / TARGET) / "doc" / "zalo_oa_core"
RECORD = ROOT / "zalo-oa-core" / "api.txt"

DECLARATION = re.compile(r'<pre class="rust item-decl"><code>(.*?)</code></pre>', re.DOTALL)
METHOD = re.compile(r'<h4 class="code-header">(.*?)</h4>', re.DOTALL)
TRAIT = re.compile(r'<h3 class="code-header">(.*?)</h3>', re.DOTALL)
PART = re.compile(r'<div id="(implementations|trait-implementations|synthetic-implementations|blanket-implementations|implementors)-list">')
ITEM = re.compile(r'<li><a href="([^"]+)"')
KIND = re.compile(r"^(struct|enum|trait|fn|constant|static|type|macro|union)\.(.+)\.html$")


def main() -> None:
    version = subprocess.run(["rustdoc", "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()[1]
    text = f"# The crate's public surface, all features. Written by `.ci/public-api.py --write` with rustdoc {version}.\n\n" + surface()
    if sys.argv[1:] == ["--write"]:
        RECORD.write_text(text, encoding="utf-8")
        return
    recorded = RECORD.read_text(encoding="utf-8") if RECORD.exists() else ""
    if recorded == text:
        return
    print("\n".join(difflib.unified_diff(recorded.splitlines(), text.splitlines(), "recorded", "now", lineterm="", n=0)))
    if f"with rustdoc {version}.\n" in recorded or not recorded:
        raise SystemExit("error: the public surface has changed; when that is meant: .ci/public-api.py --write, and a line in CHANGELOG.md")
    print(f"== WARNING: the public surface was recorded by another rustdoc than {version}: the differences above decide nothing", file=sys.stderr)


def surface() -> str:
    """Every item with what belongs to it, by path."""
    listed = DOCS / "all.html"
    if not listed.exists():
        raise SystemExit("error: no docs are there; run `make check-docs` first")
    items = []
    # By the list, not by the folder, which keeps pages of items that are gone.
    for page in (DOCS / item for item in ITEM.findall(listed.read_text(encoding="utf-8"))):
        kind = KIND.match(page.name)
        if kind:
            path = "::".join(["zalo_oa_core", *page.relative_to(DOCS).parts[:-1], kind[2]])
            items.append(f"{path}\n" + "".join(f"    {line}\n" for line in lines(page.read_text(encoding="utf-8"))))
    return "\n".join(sorted(items))


def lines(page: str) -> list[str]:
    found = [plain(part) for part in DECLARATION.findall(page)]
    parts = PART.split(page)
    for name, body in zip(parts[1::2], parts[2::2], strict=True):
        if name == "implementations":
            found += sorted(plain(method) for method in METHOD.findall(body))
        elif name == "trait-implementations":
            found += sorted(plain(header) for header in TRAIT.findall(body))
    return found


def plain(code: str) -> str:
    """The code without markup, on one line."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", "", code))).strip()


if __name__ == "__main__":
    main()
