"""Cargo without building: examples, binaries, features and paths must exist by the manifests; what the tests have built is run. Projects
of a document's own are made by the real one, without network."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import programs
from common import ROOT, STATE, TARGET, become, note, refuse

Package = dict[str, Any]


class _Strict(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        refuse(f"cargo: {message}")


def cargo(arguments: list[str]) -> None:
    command, *rest = arguments or [""]
    known = {"run": _run, "install": _install, "add": _add, "new": _new, "init": _new, "build": _build, "test": _build, "publish": _publish}
    if command not in known:
        refuse(f"no stand-in for `cargo {command}`")
    known[command]([command, *rest])


def _options(arguments: list[str]) -> argparse.Namespace:
    made = _Strict(add_help=False, allow_abbrev=False)
    made.add_argument("command")
    for name in ("--example", "--bin", "--path", "--git", "--version", "--vcs"):
        made.add_argument(name)
    made.add_argument("-p", "--package")
    made.add_argument("-F", "--features", action="append", default=[])
    for name in ("--release", "--locked", "--all-features", "--no-default-features", "--offline", "--dev", "--lib"):
        made.add_argument(name, action="store_true")
    made.add_argument("-q", "--quiet", action="store_true")
    made.add_argument("names", nargs="*")
    options = made.parse_args(arguments)
    options.features = [one for text in options.features for one in text.replace(",", " ").split()]
    return options


def _run(arguments: list[str]) -> None:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options, given = _options(arguments[:end]), arguments[end + 1 :]
    if options.names:
        refuse(f"cargo run takes {options.names} only after `--`")
    if not options.example and not options.bin:
        return _own_project()
    kind, name = ("example", options.example) if options.example else ("bin", options.bin)
    package, target = _target(kind, name, options.package)
    _has_features(package, target, options)
    if kind == "example":
        programs.example(name, given)
    elif name == "zalo-oa-emulator":
        programs.emulator(given)
    else:
        become(TARGET / "debug" / name, given)


def _target(kind: str, name: str, package: str | None) -> tuple[Package, Package]:
    for one in _packages():
        for target in one["targets"]:
            if kind in target["kind"] and target["name"] == name and package in (None, one["name"]):
                return one, target
    refuse(f"no {kind} `{name}`{f' in `{package}`' if package else ''}")


def _has_features(package: Package, target: Package, options: argparse.Namespace) -> None:
    """Those that are named exist, and what the target needs is among them."""
    features = package["features"]
    unknown = [one for one in options.features if one not in features]
    if unknown:
        refuse(f"`{package['name']}` has no feature {', '.join(unknown)}")
    on = set(options.features) | ({"default"} & set(features) if not options.no_default_features else set())
    on = set(features) if options.all_features else on
    while True:
        more = {one for name in on for one in features[name] if one in features} - on
        if not more:
            break
        on |= more
    lacking = [one for one in target.get("required-features", []) if one not in on]
    if lacking:
        refuse(f"`{target['name']}` needs the feature {', '.join(lacking)}")


def _install(arguments: list[str]) -> None:
    """From the clone or by name: its programs are then there."""
    options = _options(arguments)
    if options.path:
        there = Path(options.path).resolve() / "Cargo.toml"
        found = [one for one in _packages() if Path(one["manifest_path"]) == there]
    else:
        found = [one for one in _packages() if [one["name"]] == options.names and one["publish"] is None]
    if len(found) != 1:
        refuse(f"cargo install: no package {options.path or options.names}")
    bins = [target for target in found[0]["targets"] if "bin" in target["kind"]]
    able = [target for target in bins if set(target.get("required-features", [])) <= set(options.features)]
    chosen = [target for target in able if options.bin in (None, target["name"])]
    if not chosen:
        refuse("cargo install: with these features there is no program")
    for target in chosen:
        _has_features(found[0], target, options)
        note(f"cargo-{target['name']}")


def _new(arguments: list[str]) -> None:
    _real([*arguments, "--vcs", "none", "--quiet"])


def _add(arguments: list[str]) -> None:
    """The real one; the package that is in no registry yet comes from where it lies."""
    options = _options(arguments)
    own = {one["name"]: one for one in _packages() if one["publish"] is None}
    arguments = list(arguments)
    for name in options.names:
        if name in own and not options.path:
            arguments[arguments.index(name) : arguments.index(name) + 1] = ["--path", str(Path(own[name]["manifest_path"]).parent)]
    if options.path and "--path" in arguments:
        # The clone holds links to what is no copy.
        arguments[arguments.index("--path") + 1] = str(Path(options.path).resolve())
    _real([*arguments, "--offline", "--quiet"])


def _build(arguments: list[str]) -> None:
    _options(arguments)
    _own_project()


def _publish(arguments: list[str]) -> None:
    """Looks only; nothing is published from here."""
    options = _options(arguments)
    if options.package not in [one["name"] for one in _packages() if one["publish"] is None]:
        refuse(f"cargo publish: `{options.package}` is no package for a registry")


def _own_project() -> None:
    """A project that the document's commands made: what it names must be there. It is compiled and run by the trial `install`."""
    if not Path("Cargo.toml").exists():
        refuse("here is no project, and neither `--example` nor `--bin` is given")
    if not Path("Cargo.lock").exists():
        shutil.copy(ROOT / "Cargo.lock", "Cargo.lock")
    host = subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True).stdout
    triple = next(line.partition(" ")[2] for line in host.splitlines() if line.startswith("host: "))
    _real(["metadata", "--offline", "--format-version", "1", "--filter-platform", triple], quiet=True)


def _packages() -> list[Package]:
    return list(json.loads((STATE / "metadata.json").read_text(encoding="utf-8"))["packages"])


def _real(arguments: list[str], quiet: bool = False) -> None:
    """The cargo behind this one in PATH, in a folder that is no part of the workspace."""
    environment = os.environ | {"CARGO_TARGET_DIR": str(STATE / "cargo")}
    done = subprocess.run(["cargo", *arguments], env=environment, stdout=subprocess.DEVNULL if quiet else None, check=False)
    if done.returncode:
        sys.exit(done.returncode)
