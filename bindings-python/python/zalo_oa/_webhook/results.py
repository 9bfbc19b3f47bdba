"""What an inbox tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from .event import Event

__all__ = ["Answer", "Dead", "Stats"]


class Answer(NamedTuple):
    """What became of a delivery, and the status that Zalo must be told."""

    outcome: Literal["taken", "repeat", "dropped", "refused", "too_large", "unavailable"]
    """`taken`: on the disk. `repeat`: it came before. `dropped`: the console's test, or an empty body. `unavailable`: not
    on the disk in time; Zalo sends it again."""
    status: int
    reason: str | None
    """Why it was refused, as the `reason` of a `VerifyError`: for the log, not for the sender."""


@dataclass(frozen=True)
class Dead:
    """An event that failed as often as it may."""

    id: int
    event: Event
    received: datetime
    attempts: int


@dataclass(frozen=True)
class Stats:
    """How an inbox stands; the last four since it was opened."""

    waiting: int
    """On the disk and not yet begun, retries included."""
    running: int
    dead: int
    taken: int
    repeats: int
    handled: int
    failed: int
    """Tries that failed."""
