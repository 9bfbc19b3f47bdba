"""Stand-ins for programs that would build, install, ask a person or serve for ever: each looks whether what its arguments name is there,
then runs what was built. `main.py PROGRAM ARGUMENTS…`; where the document's commands run is told by the environment."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import cargo
import packages
import programs

STAND_INS = {
    "cargo": cargo.cargo,
    "curl": programs.curl,
    "make": packages.make,
    "npm": packages.npm,
    "pip": packages.pip,
    "pip3": packages.pip,
    "python": programs.python,
    "python3": programs.python,
    "uvicorn": programs.uvicorn,
    "zalo-oa": programs.zalo_oa,
    "zalo-oa-emulator": programs.emulator,
}

if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    # What the runner says of servers is read line by line.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    os.environ["PATH"] = os.environ["PATH"].partition(os.pathsep)[2]
    STAND_INS[name](arguments)
