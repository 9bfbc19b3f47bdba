"""`make`, `pip` and `npm` without building and fetching: targets, files, packages and extras must exist; what they bring is put where the
following commands look for it."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import shutil
from pathlib import Path

from common import ONLY_LOOK, ROOT, TARGET, become, note, refuse


def make(arguments: list[str]) -> None:
    """Targets of the project's Makefile. `demo` runs; of `wheel` and `npm` there is what the tests have built."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    if "-C" in arguments:
        at = arguments.index("-C")
        os.chdir(arguments[at + 1])
        arguments = arguments[:at] + arguments[at + 2 :]
    goals = [one for one in arguments if "=" not in one]
    if not goals or not Path("target").is_dir():
        refuse("make: no target is named, or this is not the clone's folder")
    for goal in goals:
        if goal not in targets:
            refuse(f"make: no target `{goal}`")
        if goal == "wheel":
            place = Path("target/wheels-release")
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(_only(TARGET / "wheels", "*.whl"), place)
        elif goal == "npm" and not Path("target/npm").exists():
            Path("target/npm").symlink_to(TARGET / "npm")
    if "demo" in goals and not ONLY_LOOK:
        become(TARGET / "debug" / "examples" / "demo", [])


def pip(arguments: list[str]) -> None:
    """Files that are there, and packages with their extras that the environment of the tests has."""
    if arguments[:1] != ["install"]:
        refuse(f"no stand-in for `pip {' '.join(arguments[:1])}`")
    site = [str(path) for path in TARGET.glob("venv/lib/python*/site-packages")]
    there = {one.metadata["Name"].lower(): one for one in importlib.metadata.distributions(path=site)}
    wanted = [one for one in arguments[1:] if not one.startswith("-")]
    if not wanted:
        refuse("pip: nothing to install")
    for one in wanted:
        path, _, extra = one.removesuffix("]").partition("[")
        if "/" in path or path.endswith(".whl"):
            if not path.endswith((".whl", ".tar.gz")) or not Path(path).is_file():
                refuse(f"pip: no file {path}")
            name = re.split(r"-\d", Path(path).name)[0].replace("_", "-").lower()
        else:
            name = re.split(r"[<>=!~ ]", path)[0].lower()
        if name not in there:
            refuse(f"pip: the environment of the tests has no `{name}`")
        lacking = set(filter(None, extra.split(","))) - set(there[name].metadata.get_all("Provides-Extra") or [])
        if lacking:
            refuse(f"pip: `{name}` has no extra {', '.join(lacking)}")
        note(f"pip-{name}")


def npm(arguments: list[str]) -> None:
    """The project's own package, from a path or by name, as the tests have built it."""
    if arguments[:1] not in (["install"], ["i"], ["init"]):
        refuse(f"no stand-in for `npm {' '.join(arguments[:1])}`")
    if arguments[0] == "init":
        Path("package.json").write_text('{"type": "module"}\n', encoding="utf-8")
        return
    own = json.loads((ROOT / "bindings-wasm/package.json").read_text(encoding="utf-8"))["name"]
    wanted = [one for one in arguments[1:] if not one.startswith("-")]
    for one in wanted:
        if one != own and not (Path(one) / "package.json").is_file():
            refuse(f"npm: no package {one}")
    if not wanted or not (TARGET / "npm" / own / "package.json").is_file():
        refuse("npm: nothing to install, or the package is not built")
    place = Path("node_modules") / own
    place.parent.mkdir(exist_ok=True)
    if not place.exists():
        place.symlink_to(TARGET / "npm" / own)


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        refuse(f"{folder}/{pattern} is not built")
    return found[-1]
