#!/usr/bin/env python3
"""What each call cost in lines written by hand, at the commit that brought it: its row with the doc comments, the answer
types that no earlier call had, its plain fixture. Blank lines do not count, nor do the emulator's handlers and scenarios.
`docs/coverage.md` counts the same in the tree as it is."""

import re
import subprocess
from statistics import median

API, WIRE = "zalo-oa-core/src/api", "zalo-oa-core/wire"


def git(*words: str) -> str:
    return subprocess.run(["git", *words], capture_output=True, text=True, check=False).stdout


def full(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def items(sources: list[str], macro: str) -> list[str]:
    """What stands in a macro, one by one: each ends with a brace at the first margin."""
    bodies = [body for source in sources for body in re.findall(rf"\n{macro}! {{\n(.*?)\n}}\n", source, re.DOTALL)]
    return [item for body in bodies for item in re.findall(r".*?^    }$", body, re.DOTALL | re.MULTILINE)]


def main() -> None:
    costs: dict[str, tuple[int, bool]] = {}
    seen: set[str] = set()
    for commit in git("log", "--reverse", "--format=%h", "--", API).split():
        files = git("ls-tree", "-r", "--name-only", commit, API).split()
        sources = [git("show", f"{commit}:{file}") for file in files]
        models = {}
        for model in items(sources, "models"):
            if name := re.search(r"^    (\w+) {$", model, re.MULTILINE):
                models[name[1]] = model
        for row in items(sources, "endpoints"):
            call = re.search(r'^        "(\w+)\.(\w+)":', row, re.MULTILINE)
            answer = re.search(r"^    \w+ -> (.+) {$", row, re.MULTILINE)
            if not (call and answer) or call[0] in costs:
                continue
            # The types of the answer, and those inside them.
            types, waiting = set(), set(re.findall(r"\w+", answer[1]))
            while waiting:
                name = waiting.pop()
                types.add(name)
                waiting |= (set(re.findall(r"\b[A-Z]\w+", models.get(name, ""))) & models.keys()) - types
            new = sum(full(models[name]) for name in types - seen if name in models)
            seen |= types
            fixture = full(git("show", f"{commit}:{WIRE}/{call[1]}/{call[2]}.json"))
            plain = "shape " not in row and "Multipart" not in row
            costs[call[0]] = (full(row) + new + fixture, plain)
    for name, of in (("all", list(costs.values())), ("plain", [cost for cost in costs.values() if cost[1]])):
        print(f"{name}: {len(of)} calls, median {median(lines for lines, _ in of)}")


main()
