"""Charts as plain data, with the arithmetic that SVG and PNG share. A day without a figure stays empty."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

DARK, GRID, INK, SOFT, EMPTY, HATCH = "#0b5cab", "#d5dbe1", "#1d2733", "#5b6673", "#edf0f3", "#8a95a1"
"""Line and bars; grid; text; small text; days without data and the strokes over them, which show in print too."""

NO_DATA = "không có số liệu"
NOT_FROM_ZERO = "Trục đứng không bắt đầu từ 0."

LABEL, LABEL_LINES = 18.5, 3
"""The names beside bars: how wide, in letter sizes, and how many lines."""

MOST_BARS = 25
"""Bars of one chart: so many fit on a sheet of A4."""


@dataclass(frozen=True)
class Line:
    """A figure over days. `points` hold recorded days only, in order."""

    name: str
    """For the PNG's file name."""
    title: str
    first: date
    last: date
    points: tuple[tuple[date, int], ...]

    def runs(self) -> list[list[tuple[date, int]]]:
        """Points without a missing day between them: only these are joined."""
        found: list[list[tuple[date, int]]] = []
        for point in self.points:
            if found and point[0] - found[-1][-1][0] == timedelta(days=1):
                found[-1].append(point)
            else:
                found.append([point])
        return found

    def empty(self) -> list[tuple[date, date]]:
        """Runs of days without a figure."""
        found: list[tuple[date, date]] = []
        there = {day for day, _ in self.points}
        day = self.first
        while day <= self.last:
            if day not in there:
                follows = found and found[-1][1] == day - timedelta(days=1)
                if follows:
                    found[-1] = (found[-1][0], day)
                else:
                    found.append((day, day))
            day += timedelta(days=1)
        return found

    def marks(self) -> list[int]:
        """The numbers beside the axis; none without a point."""
        values = [value for _, value in self.points]
        if not values:
            return []
        low, high = min(values), max(values)
        # One number, however often: in the middle, not on the edge.
        return ticks(low, high) if low < high else ticks(max(low - 1, 0), high + 1)

    @property
    def note(self) -> str:
        """What a reader of the curve has to know; counts never fall below zero, so neither does the axis."""
        marks = self.marks()
        return NOT_FROM_ZERO if marks and marks[0] > 0 else ""

    def day_ticks(self) -> list[tuple[date, str]]:
        """Where the days are named: the month's tens, or the first of each month of a year."""
        days = [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]
        if len(days) > 62:
            return [(day, f"T{day.month}") for day in days if day.day == 1]
        return [(day, f"{day.day}/{day.month}") for day in days if day.day % 5 == 0 or day.day == 1]


@dataclass(frozen=True)
class Bars:
    """Figures by name, one bar each. `None`: not recorded, no bar."""

    name: str
    title: str
    bars: tuple[tuple[str, int | None], ...]
    note: str = ""
    """What the bars do not show."""

    @property
    def most(self) -> int:
        """The longest bar, at least 1."""
        return max([value for _, value in self.bars if value is not None] + [1])


Chart = Line | Bars


def number(value: int) -> str:
    """With points between thousands, as Vietnamese writes them.

    >>> number(12345), number(-1200)
    ('12.345', '-1.200')
    """
    return f"{value:,}".replace(",", ".")


def signed(value: int) -> str:
    """With its sign."""
    return f"+{number(value)}" if value > 0 else number(value).replace("-", "−")


def width(text: str) -> float:
    """About how wide a text is, in letter sizes: as DejaVu Sans has it, and it is the widest of the page's fonts.

    >>> width("TRẠM") > width("Trạm") == width("Tra\u0323m") > width("Trim")
    True
    """
    return sum(map(_width, unicodedata.normalize("NFC", text)))


def _width(sign: str) -> float:
    if unicodedata.category(sign) in ("Mn", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.3
    if sign in "iljtfrI.,:;'|!()[] ":
        return 0.4
    if sign in "mwMW@%—…":
        return 1.0
    return 0.8 if sign.isupper() else 0.64


def wrapped(text: str, wide: float = LABEL, most: int = LABEL_LINES) -> list[str]:
    """The text in lines that are not wider, broken between words where it can be. What is longer ends in `…`."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if width(joined) <= wide:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for sign in word:
            if width(lines[-1] + sign) > wide:
                lines.append("")
            lines[-1] += sign
    if len(lines) > most:
        last = lines[most - 1]
        while last and width(last + "…") > wide:
            last = last[:-1]
        lines[most - 1 :] = [last.rstrip() + "…"]
    return lines


def ticks(low: int, high: int, about: int = 5) -> list[int]:
    """Round whole numbers that cover a range.

    >>> ticks(1234, 1391)
    [1200, 1250, 1300, 1350, 1400]
    """
    span = max(high - low, 1)
    step = 1
    while True:
        for factor in (1, 2, 5):
            if span / (step * factor) <= about:
                wide = step * factor
                start = low // wide * wide
                end = -(-high // wide) * wide
                return list(range(start, max(end, start + wide) + 1, wide))
        step *= 10
