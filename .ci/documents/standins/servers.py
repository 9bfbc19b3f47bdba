"""Servers that a document's commands start: they run until the document ends, with what they print in files. Who starts one comes back
when it listens, as a person goes on in another window.

A server has a keeper, its parent, which writes down how it ended: whoever looks for it later is not its parent.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 30.0
"""Seconds until a server listens, or has ended."""

RUNNER = "DOCUMENTS_RUNNER"
"""Names the process that runs the documents; unset, it is the keeper's parent."""


@dataclass(frozen=True)
class Server:
    """A folder with `pid`, `out`, `err` and, once it has ended, `status`."""

    folder: Path

    @property
    def port(self) -> int:
        return int(self.folder.name.partition("-")[0])

    @property
    def out(self) -> str:
        return (self.folder / "out").read_text(encoding="utf-8", errors="replace")

    @property
    def err(self) -> str:
        return (self.folder / "err").read_text(encoding="utf-8", errors="replace")

    @property
    def name(self) -> str:
        """Its command."""
        return (self.folder / "name").read_text(encoding="utf-8")

    @property
    def is_emulator(self) -> bool:
        return self.name.partition(" ")[0].endswith("zalo-oa-emulator")

    @property
    def printed(self) -> str:
        """What a person may see of it: the first line of an emulator holds tokens."""
        return (self.out.partition("}\n")[2] if self.is_emulator else self.out) + self.err

    @property
    def is_running(self) -> bool:
        return not (self.folder / "status").exists()

    def _signal(self, number: int) -> None:
        try:
            os.kill(int((self.folder / "pid").read_text()), number)
        except ProcessLookupError:
            pass

    def kill(self) -> None:
        if self.is_running:
            self._signal(signal.SIGKILL)
            _wait(lambda: not self.is_running)

    def wait(self) -> None:
        """Until it has ended."""
        while self.folder.exists() and self.is_running:
            time.sleep(0.05)

    def stop(self) -> str | None:
        """Ctrl-C. What was wrong: it had ended by itself, or it does not end."""
        stopped = self.folder / "stopped"
        if not self.is_running and not stopped.exists():
            return f"`{self.name}` ended with {(self.folder / 'status').read_text()} while it was needed\n{self.printed}"
        stopped.touch()
        self._signal(signal.SIGINT)
        if _wait(lambda: not self.is_running):
            return None
        self.kill()
        return f"`{self.name}` does not end by Ctrl-C\n{self.printed}"


def servers(state: Path) -> list[Server]:
    """In the order in which they were started."""
    found = [Server(folder) for folder in (state / "servers").iterdir()]
    return sorted(found, key=lambda server: int(server.folder.name.partition("-")[2]))


def start(state: Path, port: int, command: list[str], printed: str = "") -> Server:
    """Starts a server and waits until it listens on the port (0: any) and has printed a text.

    One that listens there already is stopped before, as a person would."""
    for other in servers(state):
        if port and other.port == port and other.is_running:
            told = other.stop()
            if told:
                raise SystemExit(told)
    folder = state / "servers" / f"{port}-{time.monotonic_ns()}"
    folder.mkdir()
    (folder / "name").write_text(" ".join(command), encoding="utf-8")
    nothing = subprocess.DEVNULL
    keeper = [sys.executable, "-I", "-S", "-B", __file__, str(folder), *command]
    subprocess.Popen(keeper, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    server = Server(folder)

    def ready() -> bool:
        if not (folder / "err").exists() or not (folder / "pid").exists():
            return False
        return not server.is_running or (printed in server.out and (not port or _listens(port)))

    if not _wait(ready):
        server.kill()
        raise SystemExit(f"error: it does not listen on {port} after {PATIENCE:.0f} s\n{server.printed}")
    if not server.is_running:
        (folder / "stopped").touch()
        raise SystemExit(f"error: the server ended with {(folder / 'status').read_text()}\n{server.printed}")
    return server


def _keep(folder: Path, command: list[str]) -> None:
    """The keeper's whole life; a runner that was killed does not leave servers behind."""
    runner = int(os.environ.get(RUNNER) or os.getppid())
    status = "an error of its start"
    try:
        with (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
            child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            (folder / "pid").write_text(str(child.pid))
            while child.poll() is None:
                try:
                    child.wait(1)
                except subprocess.TimeoutExpired:
                    if not _is_there(runner):
                        child.kill()
            status = str(child.returncode)
    finally:
        for name in ("pid", "out", "err"):
            (folder / name).touch()
        (folder / "status.new").write_text(status)
        (folder / "status.new").rename(folder / "status")


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait(done: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if done():
            return True
        time.sleep(0.02)
    return False


if __name__ == "__main__":
    _keep(Path(sys.argv[1]), sys.argv[2:])
