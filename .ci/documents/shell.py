"""One bash for a document: variables and folders hold from one command to the next, as they do for who types them."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

from place import Place

LONGEST = 90.0
"""Seconds for one command."""


@dataclass(frozen=True)
class Ran:
    """How a command ended; `status` is None where it took too long."""

    status: int | None
    out: str
    err: str


class Shell:
    """A context manager. Stops at the first command that fails, as `set -e` does."""

    def __init__(self, place: Place) -> None:
        self._state = place.state
        self._bash = subprocess.Popen(
            ["bash", "--noprofile", "--norc"],
            cwd=place.clone,
            env=place.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self._write("set -euo pipefail")
        self._background = 0
        self.folder = place.clone
        """Where the shell is now."""

    def __enter__(self) -> Shell:
        return self

    def __exit__(self, *_: object) -> None:
        self._kill()
        assert self._bash.stdin and self._bash.stdout
        self._bash.stdin.close()
        self._bash.stdout.close()
        self._bash.wait()

    def run(self, command: str) -> Ran:
        """Runs it in the shell itself, with nothing on standard input. With `&` at its end: until what it starts serves, or has ended."""
        if command.rstrip().endswith("&") and not command.rstrip().endswith("&&"):
            self._background += 1
            ready = self._state / f"ready-{self._background}"
            command = (
                f"export DOCUMENTS_READY='{ready}'\n{command}\nunset DOCUMENTS_READY\n"
                f"until [ -e '{ready}' ] || ! kill -0 $! 2>/dev/null; do sleep 0.02; done\n[ -e '{ready}' ] || wait $!"
            )
        assert self._bash.stdout
        files = {name: self._state / f"last.{name}" for name in ("sh", "out", "err", "pwd")}
        files["sh"].write_text(f"{command}\n", encoding="utf-8")
        for name in ("out", "err"):
            files[name].write_text("")
        quoted = {name: f"'{path}'" for name, path in files.items()}
        self._write(f". {quoted['sh']} </dev/null >{quoted['out']} 2>{quoted['err']}")
        self._write(f"pwd -P >{quoted['pwd']}; echo done")
        late = threading.Event()

        def end() -> None:
            late.set()
            self._kill()

        timer = threading.Timer(LONGEST, end)
        timer.start()
        done = self._bash.stdout.readline()
        timer.cancel()
        if done:
            self.folder = Path(files["pwd"].read_text(encoding="utf-8").strip())
        status = 0 if done else None if late.is_set() else self._bash.wait()
        out, err = (files[name].read_text(encoding="utf-8", errors="replace") for name in ("out", "err"))
        return Ran(status, out, err)

    def _write(self, line: str) -> None:
        assert self._bash.stdin
        try:
            self._bash.stdin.write(f"{line}\n")
            self._bash.stdin.flush()
        except BrokenPipeError:
            pass

    def _kill(self) -> None:
        """With what it started, but for servers, which have a session of their own."""
        try:
            os.killpg(self._bash.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
