"""A made-up Zalo in this process: for tests and examples."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ._app import App
from ._check import params as check
from ._model import moment

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ._async_client import AsyncClient
    from ._client import Client
    from ._emulator_options import EmulatorOptions
    from ._stores import AnyStore
else:
    from ._emulator_options import EmulatorOptions
    from ._hints import AnyStore, AsyncClient, Client, Self, Unpack

_FIELDS = (
    ("seed", "number", True, 0, 2**64 - 1),
    ("followers", "number", True, 0, 4_000_000_000),
    ("clock", "text", True, None, None),
)
# Spans: seconds, or a timedelta.
_SPANS = frozenset({"latency", "article_time", "video_time", "moderation", "access_life", "refresh_life"})


class _EmulatorApp(App):
    """The emulator's app."""

    def __init__(self, emulator: Emulator) -> None:
        native = emulator._native
        self._open(native.app_id, secret=native.app_secret, emulator=native)


class Emulator:
    """A made-up Official Account with its app, its people and a clock of its own.

    Example:
        with Emulator(followers=200) as emulator:
            client = emulator.client()
            print(client.users.list(offset=0, count=50).total)
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        followers: int = 200,
        clock: str = "auto",
        **options: Unpack[EmulatorOptions],
    ) -> None:
        """A small, working account.

        Args:
            seed: Ids, tokens and names follow from it.
            followers: How many people follow, 0 to 4,000,000,000; a million takes about 40 MB.
            clock: `auto` jumps over waits, `manual` moves by `advance` only, `system` goes with the real one.
            options: See `EmulatorOptions`; spans in seconds or as `timedelta`.

        Raises:
            TypeError: An argument is of another type, or no option has that name.
            ValueError: An argument is out of its range.
        """
        from . import _native

        given = {"seed": seed, "followers": followers, "clock": clock}
        made = check("emulator", _FIELDS, given)
        self._native = _native.Emulator(
            made["seed"], made["followers"], made["clock"], _options(dict(options))
        )

    @property
    def app_id(self) -> str:
        """The app."""
        return self._native.app_id

    @property
    def app_secret(self) -> str:
        """The app's secret; made up."""
        return self._native.app_secret

    @property
    def oa_id(self) -> str:
        """The account."""
        return self._native.oa_id

    @property
    def access_token(self) -> str:
        """The access token of the moment; made up."""
        return self._native.access_token

    @property
    def refresh_token(self) -> str:
        """The refresh token of the moment; made up."""
        return self._native.refresh_token

    @property
    def oa_secret_key(self) -> str:
        """What signs the events that it sends; made up, or the `key` of its `webhook`."""
        return self._native.oa_secret_key

    @property
    def now(self) -> datetime:
        """The emulator's clock."""
        return moment(self._native.now_ms())

    def app(self) -> App:
        """The emulator's app, which calls it without sockets."""
        return _EmulatorApp(self)

    def client(self, *, store: AnyStore | None = None) -> Client:
        """A blocking client: with the access token of the moment, or signed in with a store."""
        app = self.app()
        if store is None:
            return app.client(access_token=self.access_token)
        return app.sign_in(self.oa_id, store, self.issue_code())

    def async_client(self) -> AsyncClient:
        """A client for asyncio, with the access token of the moment."""
        return self.app().async_client(access_token=self.access_token)

    def issue_code(self, challenge: str | None = None) -> str:
        """The code of a callback, as if the administrator had given permission."""
        return self._native.issue_code(challenge)

    def advance(self, by: float | timedelta) -> None:
        """Moves the clock on, in seconds or by a `timedelta`."""
        self._native.advance(_seconds("by", by))

    def control(self, verb: str, path: str, body: object = None, *, oa: str | None = None) -> Any:
        """Works the control surface, as over HTTP: `control("POST", "/clock/advance", {...})`.

        Args:
            verb: `GET`, `POST` or `DELETE`.
            path: Without the `/control` that stands before it over HTTP.
            body: What goes along.
            oa: Which account, when the app has several (`control("POST", "/oas")` adds one); the first if not said.

        Raises:
            ValueError: No such verb and path or account, or the body lacks something.
        """
        if oa is not None:
            path += f"{'&' if '?' in path else '?'}oa={quote(oa, safe='')}"
        return self._native.control(verb, path, body)

    def serve(self) -> str:
        """Puts it on loopback and gives the address for `base=`; asked again, it gives the same."""
        return self._native.serve()

    @property
    def control_key(self) -> str | None:
        """The key of its control surface while it is on loopback: for `control_key=` in other processes."""
        return self._native.control_key

    def stop(self) -> None:
        """Leaves loopback."""
        self._native.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def __repr__(self) -> str:
        return f"Emulator(oa_id={self.oa_id!r})"


def _seconds(name: str, span: object) -> float:
    if isinstance(span, timedelta):
        return span.total_seconds()
    if isinstance(span, bool) or not isinstance(span, (int, float)):
        raise TypeError(f"`{name}` takes seconds or a timedelta, not {type(span).__name__}")
    return float(span)


def _options(options: dict[str, Any]) -> dict[str, Any]:
    made = {name: value for name, value in options.items() if value is not None}
    for name in _SPANS & made.keys():
        made[name] = _seconds(name, made[name])
    if "start" in made:
        start = check("emulator", (("start", "time", True, None, None),), {"start": made.pop("start")})
        made["start_ms"] = start["start"]
    return made
