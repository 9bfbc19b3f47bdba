"""A month or a year of the report."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Period:
    """From `first` to `last`, both included."""

    first: date
    last: date
    name: str
    """In Vietnamese."""
    code: str
    """For file names: `2026-11` or `2026`."""

    @property
    def is_year(self) -> bool:
        """Whether it is a year."""
        return "-" not in self.code

    def months(self) -> list[Period]:
        """Its months."""
        if not self.is_year:
            return [self]
        return [month(self.first.year, number) for number in range(1, 13)]

    def days(self) -> list[date]:
        """Its days."""
        count = (self.last - self.first).days + 1
        return [self.first + timedelta(days=number) for number in range(count)]


def month(year: int, number: int) -> Period:
    """A month."""
    last = calendar.monthrange(year, number)[1]
    name = f"Tháng {number}/{year}"
    return Period(date(year, number, 1), date(year, number, last), name, f"{year}-{number:02d}")


def parse(text: str) -> Period:
    """`2026-11`, `11/2026` or `2026`. Raises `ValueError` else."""
    found = re.fullmatch(r"(?:(\d{4})-(\d{1,2})|(\d{1,2})/(\d{4})|(\d{4}))", text.strip(), re.ASCII)
    if not found:
        raise ValueError(f"“{text}”: 2026-11, 11/2026, 2026")
    year = int(found[1] or found[4] or found[5])
    number = found[2] or found[3]
    if not 1900 <= year <= 9998 or (number and not 1 <= int(number) <= 12):
        raise ValueError(f"“{text}”: 2026-11, 11/2026, 2026")
    if number:
        return month(year, int(number))
    return Period(date(year, 1, 1), date(year, 12, 31), f"Năm {year}", str(year))
