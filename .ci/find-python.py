"""Names every Python on this machine, and prints those that the wheel is for: CPython 3.10 and newer with venv.

One line each on standard output, the version and the program with a tab between, oldest first. What was found and
cannot serve is named on standard error, with the reason. `python3 find-python.py [--but PROGRAM]`; PROGRAM, in the
form in which it names itself, is left out.
"""

from __future__ import annotations

import glob
import os
import re
import subprocess
import sys

# Run by each candidate, so it is written for Python 2 too.
ASK = """
import os, platform, sys, sysconfig
try:
    import ensurepip, venv
    lacks = ""
except ImportError:
    lacks = "without venv"
if platform.python_implementation() != "CPython":
    lacks = "no CPython"
elif sys.version_info < (3, 10):
    lacks = "older than 3.10"
elif sysconfig.get_config_var("Py_GIL_DISABLED"):
    lacks = "free-threaded, untested"
elif sys.version_info[3] != "final":
    lacks = "not released yet"
if getattr(sys, "base_prefix", sys.prefix) != sys.prefix:
    lacks = "virtual environment"
print("\\t".join(["%d.%d.%d" % sys.version_info[:3], os.path.realpath(sys.executable), lacks]))
"""
NAME = re.compile(r"python([23](\.\d+)?t?)?(\.exe)?$")


def candidates() -> list[str]:
    """Programs by name in PATH, then those that version managers keep elsewhere."""
    found = []
    for folder in os.get_exec_path():
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        found += [os.path.join(folder, name) for name in sorted(names) if NAME.match(name)]
    home = os.path.expanduser("~")
    pyenv = os.environ.get("PYENV_ROOT") or f"{home}/.pyenv"
    for places in (f"{pyenv}/versions/*", "/opt/python/*", f"{home}/.local/share/uv/python/*", f"{home}/.asdf/installs/python/*"):
        found += sorted(glob.glob(f"{places}/bin/python*"))
    return [path for path in found if NAME.match(os.path.basename(path)) and os.access(path, os.X_OK)]


def main() -> None:
    seen: dict[str, tuple[str, str]] = {}
    asked = set()
    for program in candidates():
        # A shim stands for another program by its name, so it cannot be told by where it lies.
        real = program if os.sep + "shims" + os.sep in program else os.path.realpath(program)
        if real in asked:
            continue
        asked.add(real)
        try:
            done = subprocess.run([program, "-c", ASK], capture_output=True, text=True, timeout=30, stdin=subprocess.DEVNULL)
        except (OSError, subprocess.TimeoutExpired):
            continue
        told = done.stdout.rstrip("\n").split("\t")
        # A shim of a version that is not chosen only prints a text.
        if done.returncode == 0 and len(told) == 3:
            seen.setdefault(told[1], (told[0], told[2]))
    left_out = sys.argv[2] if sys.argv[1:2] == ["--but"] else ""
    for program, (version, lacks) in sorted(seen.items(), key=lambda one: [int(part) for part in one[1][0].split(".")]):
        if lacks:
            print(f"   not tested: Python {version}, {lacks}: {program}", file=sys.stderr)
        elif program != left_out:
            print(f"{version}\t{program}")


if __name__ == "__main__":
    main()
