"""The programs in the pages about messages run, in both languages, and say the same in both."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_examples import BLOCK, DOCS, run

PAGES = ["consultation", "broadcast", "templates", "groups-calls"]
FENCE = re.compile(r"^```(\w*)", re.MULTILINE)
# What their programs in Python print, line by line: the comments beside them say the same.
PRINTS = {
    "consultation": ["has 6 items; allowed are 1 to 5", "-201 ", " reply"],
    "broadcast": [],
    "templates": ["purchase_quota 0", "-321 ", "499 1", "-118"],
    "groups-calls": ["2", "2026-12-23 ", " 172800", "20 "],
}


def text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["", ".vi"])
@pytest.mark.parametrize("page", PAGES)
def test_each_program_in_python_runs_and_prints_what_its_page_says(
    page: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for block in BLOCK.findall(text(f"messages/{page}{language}.md")):
        run(block, {})
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(PRINTS[page])
    assert all(told in line for told, line in zip(PRINTS[page], lines, strict=True)), lines


@pytest.mark.parametrize("page", ["messages.md", *(f"messages/{page}.md" for page in PAGES)])
def test_no_program_goes_untested_and_both_languages_have_the_same(page: str) -> None:
    english, vietnamese = text(page), text(page.replace(".md", ".vi.md"))
    # Those in Rust are run as doctests; `no_run` and other languages would go unseen.
    kinds = FENCE.findall(english)[::2]
    assert set(kinds) <= {"python", "rust"}
    assert FENCE.findall(vietnamese)[::2] == kinds

    def code(page: str) -> list[str]:
        blocks = re.findall(r"^```\w+\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        return [re.sub(r"\s*(//|#) .*", "", block) for block in blocks]

    def numbers(page: str) -> list[str]:
        """The refusals and calls that tables name."""
        return sorted(set(re.findall(r"`(-\d+|\w+\.\w+)`", page)))

    assert code(vietnamese) == code(english)
    assert numbers(vietnamese) == numbers(english)
    assert english.count("\n|") == vietnamese.count("\n|")
