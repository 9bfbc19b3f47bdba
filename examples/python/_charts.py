"""Charts as plain data, with the arithmetic that SVG and PNG share. A day without a figure stays empty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

DARK, LIGHT, GRID, INK, EMPTY = "#0b5cab", "#9cc3ea", "#d5dbe1", "#1d2733", "#e4e8ec"
"""Line and bars; second colour; grid; text; days without data."""

NO_DATA = "không có số liệu"


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


def short(text: str, most: int) -> str:
    """At most so many letters, the last one `…` when it was cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


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
