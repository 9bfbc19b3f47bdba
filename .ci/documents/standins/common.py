"""What the stand-ins share: where things are, and how they refuse."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import servers

ROOT = Path(os.environ.get("DOCUMENTS_ROOT", "."))
TARGET = Path(os.environ.get("DOCUMENTS_TARGET", "."))
STATE = Path(os.environ.get("DOCUMENTS_STATE", "."))

ONLY_LOOK = "DOCUMENTS_CHECK" in os.environ
"""Nothing is to run: only whether the programs know these arguments."""


def refuse(text: str) -> NoReturn:
    """The command does not do what the document says."""
    sys.exit(f"error: {text}")


def become(program: str | Path, arguments: list[str]) -> NoReturn:
    """The program in place of this process."""
    if os.sep in str(program) and not Path(program).exists():
        refuse(f"{program} is not built")
    if ONLY_LOOK and "--help" not in arguments:
        # Arguments are read from the left: an unknown one is met before.
        arguments = [*arguments, "--help"]
        done = subprocess.run([str(program), *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
        sys.exit(done.returncode)
    os.execvp(program, [str(program), *arguments])


def serve(program: str | Path, arguments: list[str], port: int, printed: str = "") -> servers.Server:
    """The program as a server of the document; what it printed so far is printed."""
    if ONLY_LOOK:
        become(program, arguments)
    server = servers.start(STATE, port, [str(program), *arguments], printed)
    sys.stdout.write(server.out)
    sys.stderr.write(server.err)
    sys.stdout.flush()
    return server


def stay(server: servers.Server) -> None:
    """Where the command ends in `&`, this process is the job, which the shell may end."""
    ready = os.environ.get("DOCUMENTS_READY")
    if ready:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: sys.exit(server.stop()))
        Path(ready).touch()
        server.wait()


def port(default: int) -> int:
    """The free port that stands for a program's own."""
    return int(json.loads(os.environ["DOCUMENTS_PORTS"])[str(default)])


def option(arguments: list[str], name: str) -> str | None:
    """The value of `--name VALUE` or `--name=VALUE`."""
    for place, argument in enumerate(arguments):
        if argument == name and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith(f"{name}="):
            return argument.partition("=")[2]
    return None


def note(what: str) -> None:
    """Keeps in mind that something was installed."""
    (STATE / what).touch()


def noted(what: str) -> bool:
    return (STATE / what).exists()
