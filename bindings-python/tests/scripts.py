"""Where the scripts of `examples/python` are, and how tests run them: imported, or as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "python"
SAMPLES = EXAMPLES / "samples"
if str(EXAMPLES) not in sys.path:
    sys.path.insert(0, str(EXAMPLES))


def environment(**more: str) -> dict[str, str]:
    """This process's, without anything that points to Zalo or changes how output is buffered."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZALO_OA_", "PYTHONUNBUFFERED"))}
    return {**kept, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", **more}


def start(script: str, *args: object, cwd: Path, **env: str) -> subprocess.Popen[str]:
    """A script as a process."""
    return subprocess.Popen(
        [sys.executable, str(EXAMPLES / script), *map(str, args)],
        cwd=cwd,
        env=environment(**env),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def run(script: str, *args: object, cwd: Path, **env: str) -> tuple[int, str, str]:
    """A script to its end: exit code, output, errors."""
    process = start(script, *args, cwd=cwd, **env)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err
