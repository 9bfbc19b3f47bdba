"""A progress bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import shutil
import sys
from typing import TextIO

from _safe import one_line, terminal

WIDTH = 24


class Bar:
    """Shows how far a run is: `[#####....] 3/12 text`."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self._total, self._done, self._text = total, 0, ""
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()

    def show(self, text: str) -> None:
        """What is being done. Only on a terminal, where it replaces what stood there."""
        self._text = terminal(one_line(text))
        if self._live:
            self._draw()

    def done(self, text: str) -> None:
        """One more is done: a line that stays."""
        self._done += 1
        self.line(f"{self._done}/{self._total} {text}")

    def line(self, text: str) -> None:
        """A line that stays, above the bar."""
        clear = "\r\033[K" if self._live else ""
        print(f"{clear}{terminal(one_line(text))}", file=self._stream, flush=True)
        if self._live and self._done < self._total:
            self._draw()

    def close(self) -> None:
        """Takes the bar away."""
        if self._live:
            print("\r\033[K", end="", file=self._stream, flush=True)

    def _draw(self) -> None:
        full = WIDTH * self._done // max(self._total, 1)
        bar = "█" * full + "░" * (WIDTH - full)
        text = f"{bar} {self._done}/{self._total} {self._text}"
        columns = shutil.get_terminal_size().columns
        print(f"\r\033[K{text[: columns - 1]}", end="", file=self._stream, flush=True)
