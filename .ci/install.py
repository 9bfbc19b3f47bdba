#!/usr/bin/env python3
"""Installs one of the packages from its packed file in an empty folder, away from the repository, and runs there what the README says for
its language: `install.py crate|wheel|sdist|npm [--quick]`. The last line on standard output is JSON: the packed file, its size in bytes, and what the program
printed. `--quick`: as the tests build it, without optimisation.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
TARGET = TARGET if TARGET.is_absolute() else ROOT / TARGET
README = ROOT / "README.md"


def main() -> None:
    what, quick = sys.argv[1], "--quick" in sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="zalo-oa-install-") as folder:
        packed, printed = STEPS[what](Path(folder), quick)
        size = packed.stat().st_size
    print(json.dumps({"package": packed.name, "bytes": size, "printed": printed}, ensure_ascii=False))


def crate(folder: Path, quick: bool) -> tuple[Path, list[str]]:
    """The crate, by the version that the README names; the packed one stands in for the registry's."""
    version = field("version", (ROOT / "Cargo.toml").read_text(encoding="utf-8"))
    run(["cargo", "package", "-p", "zalo-oa-core", "--no-verify", "--allow-dirty", *locked()], ROOT)
    packed = TARGET / "package" / f"zalo-oa-core-{version}.crate"
    run(["tar", "-xf", packed], folder)
    manifest = (
        f'[package]\nname = "first"\nversion = "0.0.0"\nedition = "2024"\n\n{block("toml")}\n'
        f'[patch.crates-io]\nzalo-oa-core = {{ path = "zalo-oa-core-{version}" }}\n'
    )
    (folder / "Cargo.toml").write_text(manifest, encoding="utf-8")
    (folder / "src").mkdir()
    (folder / "src" / "main.rs").write_text(block("rust"), encoding="utf-8")
    shutil.copy(ROOT / "Cargo.lock", folder / "Cargo.lock")
    # Of the features only those that the README names; what was built stays for the next run.
    environment = clean() | {"CARGO_TARGET_DIR": str(TARGET / "install")}
    release = [] if quick else ["--release"]
    return packed, run(["cargo", "run", "--quiet", *release], folder, environment)


def wheel(folder: Path, quick: bool) -> tuple[Path, list[str]]:
    """The wheel; needs nothing from any registry."""
    if not quick:
        run([ROOT / ".ci" / "build-wheel.sh", "--published"], ROOT)
    packed = only(TARGET / ("wheels" if quick else "wheels-release"), "*.whl")
    return packed, python(folder, packed, ["--no-index"])


def sdist(folder: Path, _quick: bool) -> tuple[Path, list[str]]:
    """The source package: pip builds the wheel from it, with Rust and what pip fetches."""
    made = TARGET / "sdist"
    shutil.rmtree(made, ignore_errors=True)
    run([TARGET / "venv/bin/maturin", "sdist", "--manifest-path", "bindings-python/Cargo.toml", "--out", made], ROOT)
    packed = only(made, "*.tar.gz")
    return packed, python(folder, packed, [])


def npm(folder: Path, quick: bool) -> tuple[Path, list[str]]:
    """The package for browsers and Node.js, as `npm install FILE` puts it."""
    if not quick:
        run([ROOT / ".ci" / "build-npm.sh"], ROOT)
    run(["npm", "pack", "--silent", "--pack-destination", folder, TARGET / "npm" / "zalo-oa"], folder)
    packed = only(folder, "*.tgz")
    run(["npm", "install", "--silent", "--offline", "--no-audit", "--no-fund", packed], folder)
    (folder / "first.mjs").write_text(block("js"), encoding="utf-8")
    return packed, run(["node", "first.mjs"], folder)


STEPS = {"crate": crate, "wheel": wheel, "sdist": sdist, "npm": npm}


def python(folder: Path, packed: Path, options: list[str]) -> list[str]:
    """Installs into an environment of its own and runs the README's program."""
    run([TARGET / "venv/bin/python", "-m", "venv", folder / "venv"], folder)
    interpreter = folder / "venv/bin/python"
    environment = clean() | {"CARGO_TARGET_DIR": str(TARGET / "install-sdist")}
    install = [interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *options, packed]
    run(install, folder, environment)
    (folder / "first.py").write_text(block("python"), encoding="utf-8")
    return run([interpreter, "first.py"], folder)


def block(language: str) -> str:
    """The README's first block of a language."""
    text = README.read_text(encoding="utf-8")
    found = re.search(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise SystemExit(f"error: README.md has no block of {language}")
    return found[1]


def field(name: str, manifest: str) -> str:
    found = re.search(rf'^{name} = "(.*)"$', manifest, re.MULTILINE)
    if found is None:
        raise SystemExit(f"error: Cargo.toml states no {name}")
    return found[1]


def only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"error: {len(found)} files {pattern} in {folder}, expected one")
    return found[0]


def locked() -> list[str]:
    return [option for option in [os.environ.get("LOCKED", "")] if option]


def clean() -> dict[str, str]:
    """The environment without what would point back into the repository."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "ZALO_OA", "CARGO_MANIFEST"))}


def run(command: list[str | Path], where: Path, environment: dict[str, str] | None = None) -> list[str]:
    """Lines of standard output; a failure ends the script with what was said."""
    done = subprocess.run(
        [str(part) for part in command], cwd=where, env=environment, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"error: `{' '.join(map(str, command))}` ended with {done.returncode}\n{done.stdout}")
    return done.stdout.splitlines()


if __name__ == "__main__":
    main()
