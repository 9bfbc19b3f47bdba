"""Runs the commands, settings and printed texts in READMEs and guides, and looks whether somebody runs every other block:
`run.py [PAGE…]`, all by default. What is wrong is told with page, line, command and what it printed; then the exit status is 1."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import inline
import inventory
import links
from document import Told, run
from pages import ROOT, Page, pages
from place import TARGET


def main(names: list[str]) -> int:
    """The exit status."""
    known = [page for page in pages() if not names or page.name in names]
    unknown = set(names) - {page.name for page in known}
    if unknown:
        raise SystemExit(f"error: no page {', '.join(sorted(unknown))}")
    wrong = [*inventory.problems(), *links.problems()]
    metadata = subprocess.run(
        ["cargo", "metadata", "--no-deps", "--offline", "--format-version", "1"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    # Much of the time is spent waiting for servers and articles.
    with ThreadPoolExecutor(4) as pool:
        named = pool.submit(lambda: list(inline.problems([*known, Page("docs/CONTRIBUTING.md")], metadata)))
        for told in pool.map(partial(_timed, metadata), known):
            wrong += told.problems
            if told.done:
                print(f"{told.page}: {', '.join(f'{count} {kind}' for kind, count in sorted(told.done.items()))} ({told.seconds:.1f} s)")
        wrong += named.result()
    for one in wrong:
        print(one, file=sys.stderr)
    if wrong:
        print(f"error: {len(wrong)} problems in the documents", file=sys.stderr)
    return bool(wrong)


def _timed(metadata: str, page: Page) -> Told:
    begun = time.monotonic()
    told = run(page, metadata)
    told.seconds = time.monotonic() - begun
    return told


if __name__ == "__main__":
    if not (TARGET / "debug" / "zalo-oa-emulator").exists():
        raise SystemExit("error: the programs are not built: run .ci/test-documents.sh")
    sys.exit(main(sys.argv[1:]))
