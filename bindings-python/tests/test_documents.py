"""The programs in the guides run as they stand there, each in a folder of its own. Those of which more is asked than that they
end well (`followers.md`, `personal-data.md`) are run by `test_examples.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_examples import BLOCK, DOCS, run

ELSEWHERE = ("followers", "personal-data")
GUIDES = {
    path.name: BLOCK.findall(path.read_text(encoding="utf-8"))
    for path in sorted((DOCS / "guides").glob("*.md"))
    if not path.name.startswith(ELSEWHERE)
}


def test_the_guides_are_there_in_both_languages() -> None:
    english = [name for name in GUIDES if not name.endswith(".vi.md")]
    assert len(english) >= 7
    assert sorted(GUIDES) == sorted([*english, *(name.replace(".md", ".vi.md") for name in english)])
    for name in english:
        assert len(GUIDES[name]) == len(GUIDES[name.replace(".md", ".vi.md")]), name


@pytest.mark.parametrize("name", [name for name, blocks in GUIDES.items() if blocks])
def test_the_programs_of_a_guide_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for block in GUIDES[name]:
        run(block, {"__name__": "__main__"})
