"""From a block of a document to the commands in it, with what it leaves open filled in."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field

from pages import Block
from place import Place

CREDENTIALS = {"ZALO_OA_ACCESS_TOKEN", "ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"}
"""Where one of these is set, the programs go to Zalo: here to the emulator."""

OPEN = re.compile(r"\b([A-Z][A-Z0-9_]*)=([\"']?)[^\s'\"…]*…[^\s'\"]*\2")
COMMENT = re.compile(r"(^|\s)#\s.*$", re.MULTILINE)
PORT = re.compile(r"((?:127\.0\.0\.1|localhost):|--port[ =])(\d{2,5})\b")


class Unknown(Exception):
    """Something is left open that no table fills."""


@dataclass
class Command:
    """A command as it is written, and what the document says that it prints."""

    text: str
    line: int
    printed: list[str] = field(default_factory=list)


def read(block: Block) -> list[Command]:
    """Of `console`, what stands behind `$ `, the other lines are output; of `sh`, all."""
    return list(_console(block) if block.language == "console" else _script(block))


def _console(block: Block) -> Iterator[Command]:
    command: Command | None = None
    for number, line in enumerate(block.lines, block.line + 1):
        if command and not command.printed and not _is_whole(command.text):
            command.text += "\n" + line.removeprefix("> ")
        elif line.startswith("$ "):
            if command:
                yield command
            command = Command(line[2:], number)
        elif command is None:
            raise Unknown(f"a line of output before any command: {line}")
        else:
            command.printed.append(line)
    if command:
        yield command


def _script(block: Block) -> Iterator[Command]:
    command: Command | None = None
    for number, line in enumerate(block.lines, block.line + 1):
        if command is None:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            command = Command(line, number)
        else:
            command.text += "\n" + line
        if _is_whole(command.text):
            yield command
            command = None
    if command:
        yield command


def _is_whole(text: str) -> bool:
    """Whether bash would run it now, or go on reading."""
    if text.endswith("\\"):
        return False
    done = subprocess.run(["bash", "-n"], input=f"{text}\n", env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True, check=False)
    return done.returncode == 0 and not done.stderr


def fill(text: str, place: Place) -> tuple[str, bool]:
    """The command with values in place of `…` and free ports; and whether it sets credentials."""
    code = ports(COMMENT.sub("", text), place)
    values = place.values() if "…" in code else {}
    names: set[str] = set()

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name not in values:
            raise Unknown(f"nothing is known to fill `{name}=…`: give it a line in .ci/documents/place.py")
        names.add(name)
        return f"{name}='{values[name]}'"

    filled = OPEN.sub(value, code)
    if "…" in filled:
        raise Unknown("an `…` that does not stand after a name and `=`")
    names |= set(re.findall(r"\b(ZALO_OA_\w+)=", filled))
    return filled, bool(names & CREDENTIALS)


def ports(text: str, place: Place) -> str:
    """Each port of this machine by one that is free."""
    return PORT.sub(lambda found: f"{found[1]}{place.port(int(found[2]))}", text)


def missing(expected: list[str], printed: str, place: Place) -> str | None:
    """The first line that was not printed, in this order; `…` stands for anything."""
    back = {free: written for written, free in place.ports.items()}
    given = [re.sub(r"(?<=:)\d{4,5}\b", lambda port: str(back.get(int(port[0]), port[0])), line) for line in printed.splitlines()]
    lines = iter(given)
    for wanted in expected:
        if not wanted.strip():
            continue
        pattern = re.compile(".*".join(re.escape(part) for part in wanted.rstrip().split("…")) + r"\s*$")
        if not any(pattern.match(line) for line in lines):
            return wanted
    return None
