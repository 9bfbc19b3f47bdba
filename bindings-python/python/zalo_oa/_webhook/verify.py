"""The signature of a webhook: who it is from, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from .. import _native
from .._model import moment

if TYPE_CHECKING:
    from datetime import datetime, timedelta
else:
    from .._hints import datetime

    timedelta = Any

__all__ = ["Headers", "Verified", "pairs", "secrets_of", "sign", "span", "verify"]

Text = Union[str, bytes]
Headers = Union[Mapping[Any, Any], Iterable[tuple[Text, Text]]]
"""A mapping, or pairs, of texts or bytes; names in any spelling."""


class Verified(NamedTuple):
    """An event that Zalo signed."""

    app_id: str
    """The app whose event it is."""
    at: datetime
    """When it happened, by Zalo's clock."""
    retry: int
    """How often Zalo had sent it before; 0 the first time. Not signed."""
    key: int
    """Which of the keys it was, in the order in which they were given."""


def verify(
    headers: Headers,
    body: bytes,
    secret: str | Sequence[str],
    now: datetime | None = None,
    *,
    app_id: str | None = None,
    oldest: float | timedelta | None = None,
    ahead: float | timedelta | None = None,
) -> Verified:
    """Checks that a body came from Zalo.

    Args:
        headers: Those of the request: any mapping, or pairs.
        body: The bytes of the request as they came. What was read as JSON and written again has another signature.
        secret: The OA secret key of the console's webhook page (not the app's secret), or several: while one is
            replaced, and for several OAs behind one address.
        now: The present time; the system's clock by default.
        app_id: Takes only events of this app.
        oldest: How old an event may be, seconds or a `timedelta`; 24 hours by default. Zalo repeats one for two hours.
        ahead: How far ahead Zalo's clock may be; 15 minutes by default.

    Raises:
        VerifyError: It is not taken for Zalo's; `reason` says why. It never holds the right signature.
        BuildError: A key is empty.
        TypeError: An argument is of another type, such as a body that is text.

    Example:
        verified = webhook.verify(request.headers, request.get_data(), secret)
        event = webhook.Event.read(request.get_data())
    """
    app, at, retry, key = _native.verify_webhook(
        pairs(headers), octets(body), secrets_of(secret), app_id, _ms(now), span("oldest", oldest), span("ahead", ahead)
    )
    return Verified(app, moment(at, "timestamp"), retry, key)


def sign(body: bytes, secret: str) -> str:
    """The value of the header `X-ZEvent-Signature` with which Zalo would send this body: for tests.

    Raises:
        ValueError: The body is no JSON object with `app_id` and `timestamp`.
    """
    from json import loads

    try:
        event = loads(octets(body))
        app_id, timestamp = str(event["app_id"]), str(event["timestamp"])
    except (KeyError, TypeError, ValueError):
        raise ValueError("`body` is no JSON object with `app_id` and `timestamp`") from None
    return _native.sign_webhook(app_id, body, timestamp, secret)


def octets(body: object) -> bytes:
    """A body as bytes; a text is refused, since nobody knows which bytes it was."""
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(body)
    raise TypeError(f"`body` takes the bytes of the request as they came, not {type(body).__name__}")


def pairs(headers: Headers) -> list[tuple[bytes, bytes]]:
    """Headers as pairs of bytes."""
    given: Any = headers
    made = []
    for name, value in given.items() if hasattr(given, "items") else given:
        # Some frameworks give a list for each name.
        for one in value if isinstance(value, (list, tuple)) else (value,):
            made.append((_bytes(name), _bytes(one)))
    return made


def _bytes(text: object) -> bytes:
    if isinstance(text, bytes):
        return text
    if isinstance(text, str):
        return text.encode("utf-8", "surrogateescape")
    raise TypeError(f"`headers` holds {type(text).__name__}, which is neither text nor bytes")


def secrets_of(secret: str | Sequence[str]) -> list[str]:
    """One key or several."""
    made = [secret] if isinstance(secret, str) else list(secret)
    if not all(isinstance(one, str) for one in made):
        raise TypeError("`secret` takes a str or several")
    return made


def span(name: str, value: float | timedelta | None) -> float | None:
    """Seconds of a span."""
    from datetime import timedelta

    if value is None:
        return None
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"`{name}` takes seconds or a timedelta, not {type(value).__name__}")
    return float(value)


def _ms(now: datetime | None) -> int | None:
    from datetime import datetime, timedelta, timezone

    if now is None:
        return None
    if not isinstance(now, datetime):
        raise TypeError(f"`now` takes an aware datetime, not {type(now).__name__}")
    if now.tzinfo is None:
        raise ValueError("`now` has no time zone; give an aware datetime")
    return (now - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)
