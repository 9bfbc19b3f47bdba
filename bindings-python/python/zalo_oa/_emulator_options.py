"""What may be chosen of an emulated account, for type checkers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, TypedDict, Union

Span = Union[float, timedelta]


class EmulatorOptions(TypedDict, total=False):
    """Every choice has a default that makes a small, working account."""

    others: int
    """How many more have interacted without following. Default 0."""
    people_a_day: int
    """Spreads last interactions evenly, so many people a day."""
    history: int
    """From how many people an earlier message is on record. Default 24."""
    tags: list[str]
    """The account's tags."""
    package: str
    """The account's package, in lower case."""
    verified: bool
    """Whether the account is verified; only then it may broadcast. Default yes."""
    start: datetime
    """Where the clock starts: an aware datetime. Default Monday 2026-11-23, 08:00 in Vietnam."""
    latency: Span
    """How long each answer takes."""
    article_time: Span
    """How long an article is processed. Default one minute."""
    article_polls: int
    """How often an article is not done at least, however late it is asked for. Default 0."""
    articles_a_month: int
    """How many articles may be created in a calendar month. Default 1,000."""
    video_time: Span
    """How long a video is converted. Default one minute."""
    fail_videos: bool
    """Whether the conversion of videos fails in the end. Default no."""
    moderation: Span
    """How long a broadcast is looked at. Default 10 minutes."""
    access_life: Span
    """How long an access token lives. Default 25 hours."""
    refresh_life: Span
    """How long a refresh token lives. Default 90 days."""
    require_proof: bool
    """Whether every call must prove the app's secret. Default no."""
    callback: str
    """The only callback address that the permission page takes. Default any."""
    refuse_consent: int
    """The administrator refuses with this number. Default: consents."""
    rate_limits: Union[bool, dict[str, Any]]
    """Calls a minute; False switches the limits off."""
    allowances: dict[str, Any]
    """Consultation messages outside the free window."""
    template_credit: Union[bool, int]
    """How many template messages are paid for (then -321); False is an app without a Zalo Cloud Account (-320). Default 10,000."""
    readings: dict[str, Any]
    """How the points that the references leave open are read."""
    faults: list[dict[str, Any]]
    """What goes wrong, and when. Default nothing."""
    webhook: dict[str, Any]
    """Sends events: `url` on this machine, `key`, `off`, `only_hash`, `retry`. Default none."""
    virtual_waits: bool
    """On loopback: waits in the emulator's time in place of real time."""
    port: int
    """On loopback: the port; 0 takes a free one."""
