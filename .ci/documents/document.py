"""One document from top to bottom, as somebody works through it: its commands in one shell, its settings given to the programs that read
them, its printed texts held against what was printed."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field

import blocks
from commands import COMMENT, Command, Unknown, fill, missing, ports, read
from inventory import HERE
from pages import Block, Page
from place import Place
from shell import Ran, Shell


RECORDED = """python -c '
from zalo_oa import Emulator
from zalo_oa.snapshots import Snapshots
with Emulator() as emulator, emulator.client() as client, Snapshots("so-lieu.sqlite") as snapshots:
    snapshots.record(client, now=emulator.now)'"""
GIVEN = {
    "--file so-lieu.sqlite --period 2026-11": RECORDED,
    "danh-sach/nguoi-quan-tam-2026-10.csv": 'for file in danh-sach/nguoi-quan-tam-*.csv*; do cp "$file" "danh-sach/nguoi-quan-tam-2026-10.${file#*.}"; done',
}
"""What only time would bring, by what asks for it, and what makes it: a day of that month, the list of a month before."""

PATIENCE = 10.0
"""Seconds for what a server prints."""


@dataclass
class Told:
    """What came of a document."""

    page: str
    problems: list[str] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=dict)
    """How many of each kind ran."""
    seconds: float = 0.0

    def count(self, kind: str) -> None:
        self.done[kind] = self.done.get(kind, 0) + 1


def run(page: Page, metadata: str) -> Told:
    """Runs what `HERE` names; the first command that fails ends it."""
    told = Told(page.name)
    if not any(block.language in HERE for block in page.blocks):
        return told
    with Place() as place, Shell(place) as shell:
        (place.state / "metadata.json").write_text(metadata, encoding="utf-8")
        _Reader(page, place, shell, told).run()
        told.problems += [f"{page.name}: {wrong}" for wrong in place.stop()]
    return told


class _Reader:
    def __init__(self, page: Page, place: Place, shell: Shell, told: Told) -> None:
        self.page, self.place, self.shell, self.told = page, place, shell, told
        self.choice = 0
        self.begun = shell.folder
        """Where the page was before its first `<details>` and is after each."""
        self.printed: str | None = None
        """By the commands since the last printed text; None before the first."""

    def run(self) -> None:
        line = 0
        try:
            self._begin()
            for block in self.page.blocks:
                line = block.line
                if block.choice != self.choice:
                    self._choose(block.choice)
                self._block(block)
        except Unknown as error:
            self._wrong(line, str(error))
        except _Failed:
            pass

    def _wrong(self, line: int, text: str) -> None:
        self.told.problems.append(f"{self.page.name}:{line}: {text}")

    def _begin(self) -> None:
        """Who reads about the program signed in before, as the page says, unless the page is about that."""
        code = COMMENT.sub("", "".join(block.text for block in self.page.blocks if block.language in ("console", "sh")))
        if not re.search(r"\bzalo-oa\b|ZALO_OA_", code) or re.search(r"\bzalo-oa( -\S+)* login\b", code):
            return
        set_before = "ZALO_OA_APP_ID=" not in code and re.search(r"^(\$ )?zalo-oa ", code, re.MULTILINE)
        values = self.place.values()
        names = ("ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET", "ZALO_OA_REDIRECT", "ZALO_OA_ID", "ZALO_OA_EMULATOR")
        settings = " ".join(f"{name}='{values[name]}'" for name in names)
        self._ran(0, "(the sign-in before)", self.shell.run(f"{settings} zalo-oa login"))
        if set_before:
            self._ran(0, "(the settings before)", self.shell.run(f"export {settings}"))

    def _choose(self, choice: int) -> None:
        if self.choice:
            self.shell.run(f"cd '{self.begun}'")
        self.choice, self.begun = choice, self.shell.folder

    def _block(self, block: Block) -> None:
        language = block.language
        if block.file:
            (self.shell.folder / block.file).write_text(ports(block.text, self.place), encoding="utf-8")
        elif language in ("console", "sh"):
            for command in read(block):
                self._command(command)
        elif language == "text":
            if self.printed is None:
                return self._wrong(block.line, "no command before it could have printed this text")
            self._printed(block.line, list(block.lines), self.printed)
            self.printed = None
            self.told.count("texts")
        elif language in blocks.KINDS:
            wrong = list(blocks.KINDS[language](block, self.place, self.shell))
            for told in wrong:
                self._wrong(block.line, told)
            if wrong:
                raise _Failed
            self.told.count(language)

    def _command(self, command: Command) -> None:
        text, sets_credentials = fill(command.text, self.place)
        for asked, made in GIVEN.items():
            if asked in text:
                self._ran(command.line, made, self.shell.run(made))
        ran = self.shell.run(text)
        self._ran(command.line, command.text, ran)
        if sets_credentials:
            self.shell.run(f"export ZALO_OA_EMULATOR='{self.place.values()['ZALO_OA_EMULATOR']}'")
        if command.printed:
            self._printed(command.line, command.printed, ran.out + ran.err, servers=True)
        self.printed = (self.printed or "") + ran.out + ran.err
        self.told.count("commands")

    def _printed(self, line: int, expected: list[str], printed: str, servers: bool = False) -> None:
        """What a command printed; or, on the same screen, a server that it started or asked."""
        wanted = missing(expected, printed, self.place)
        end = time.monotonic() + PATIENCE
        while wanted is not None and servers and time.monotonic() < end:
            time.sleep(0.1)
            screen = printed + self.place.screen()
            wanted = missing(expected, screen, self.place)
        printed += self.place.screen() if servers else ""
        if wanted is not None:
            self._wrong(line, f"was not printed, or not in this order: {wanted}\n{_indented(printed)}")

    def _ran(self, line: int, command: str, ran: Ran) -> None:
        if ran.status == 0:
            return
        how = "takes too long" if ran.status is None else f"ended with {ran.status}"
        self._wrong(line, f"`{COMMENT.sub('', command)}` {how}\n{_indented(ran.out + ran.err)}")
        raise _Failed


class _Failed(Exception):
    """What follows would fail, too."""


def _indented(text: str) -> str:
    """The end of what was printed."""
    lines = text.splitlines()[-40:]
    return "\n".join(f"    {line}" for line in lines) or "    (nothing was printed)"
