"""The inbox: events are on the disk before they are answered, and reach the handler at least once."""

from __future__ import annotations

import asyncio
import os
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from .. import _bridge, _native
from .._errors import InboxError
from .._model import moment
from .asgi import InboxApp
from .ends import OPEN
from .event import Event
from .results import Answer, Dead, Stats
from .verify import Headers, octets, pairs, secrets_of, span
from .work import Delivery, PrivateLoop, Work, is_async

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from typing_extensions import Self
else:
    from .._hints import Callable, Iterable, Self, Sequence

__all__ = ["Inbox"]


class _Opened:
    """An inbox while it is open, in one process."""

    def __init__(self, native: _native.Inbox, own: PrivateLoop | None, loop: asyncio.AbstractEventLoop) -> None:
        self.native = native
        self.own = own
        self.loop = loop
        self.process = os.getpid()


class Inbox:
    """Takes Zalo's events and loses none: each is in a SQLite file, its body sealed, before it is answered 200, and reaches
    the handler at least once, also when the process is killed in between. Repeats are dropped.

    One process per file. Open it with `with`, `async with`, or the lifespan of its ASGI app.

    Example:
        async def handle(delivery: webhook.Delivery) -> None:
            print(delivery.event.kind)

        inbox = webhook.Inbox("inbox.sqlite", key=..., secret=..., handler=handle)
        app = inbox.asgi("/zalo/webhook")          # uvicorn module:app
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        key: str | bytes,
        secret: str | Sequence[str],
        handler: Callable[[Delivery], object],
        app_id: str | None = None,
        attempts: int = 8,
        pause: float | timedelta = 5.0,
        longest_pause: float | timedelta = 3600.0,
        concurrency: int = 16,
        handler_within: float | timedelta = 600.0,
        purge_after: float | timedelta = timedelta(days=30),
        answer_within: float | timedelta = 1.5,
        body_bytes: int = 256 * 1024,
        end_within: float | timedelta = 10.0,
        oldest: float | timedelta | None = None,
        ahead: float | timedelta | None = None,
    ) -> None:
        """Opens nothing yet.

        Args:
            path: The file. Its folder must be there; made so that only this user may read it.
            key: 32 random bytes that seal the bodies: as bytes, 64 hex digits (`openssl rand -hex 32`) or base64. Keep it as
                long as the file, and elsewhere.
            secret: The OA secret key of the console's webhook page, or several.
            handler: Called with a `Delivery` for each event, in no promised order. A coroutine function runs on the loop
                in which the inbox was opened (one that blocks would hold the answers up); a plain function on a thread of its
                own, several at the same time. An exception means: again later.
            app_id: Takes only events of this app.
            attempts: How often an event is tried before it is dead.
            pause: After a first failure; each further one doubles it up to `longest_pause`. Spans are seconds or `timedelta`.
            concurrency: How many handlers run at the same time; the other events wait on the disk.
            handler_within: How long a coroutine may take; then it is cancelled and has failed. A plain function cannot be
                stopped: it keeps its place until it returns.
            purge_after: How long an event is kept that was not handled.
            answer_within: How long an answer may take; then it is 503. Zalo waits 2 s.
            body_bytes: The largest body.
            end_within: How long `close` waits for handlers.
            oldest, ahead: As for `verify`.

        Raises:
            BuildError: The key, the secret or a span does not fit.
        """
        if not callable(handler):
            raise TypeError(f"`handler` takes a function, not {type(handler).__name__}")
        for name, number in (("attempts", attempts), ("concurrency", concurrency), ("body_bytes", body_bytes)):
            if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number < 2**31:
                raise ValueError(f"`{name}` takes a number from 1 to {2**31 - 1}")
        spans = {
            "pause": pause,
            "longest_pause": longest_pause,
            "purge_after": purge_after,
            "answer_within": answer_within,
            "end_within": end_within,
        }
        self._settings: dict[str, Any] = {
            "path": os.path.abspath(os.path.expanduser(os.fspath(path))),
            "key": key.hex() if isinstance(key, bytes) else key,
            "secrets": secrets_of(secret),
            "app_id": app_id,
            "attempts": attempts,
            "concurrency": concurrency,
            "body_bytes": body_bytes,
            **{name: span(name, value) for name, value in spans.items()},
            "oldest": span("oldest", oldest),
            "ahead": span("ahead", ahead),
        }
        self._handler = handler
        self._within = span("handler_within", handler_within) or 0.0
        self._opened: _Opened | None = None
        self._opening: asyncio.Future[None] | None = None
        self._lock = threading.Lock()
        _native.Inbox.check(self._settings)

    @property
    def body_bytes(self) -> int:
        """The largest body that is taken."""
        found: int = self._settings["body_bytes"]
        return found

    @property
    def answer_within(self) -> float:
        """How long an answer may take, in seconds."""
        found: float = self._settings["answer_within"]
        return found

    def asgi(self, address: str = "/zalo/webhook", domain_codes: Iterable[str] = ()) -> InboxApp:
        """An ASGI app: `address` takes events by POST (a GET is answered 200), and the codes that Zalo's console shows for
        the domain are served as files at the root and as a tag in the page `/`.

        Raises:
            InboxError: A code is none.
        """
        return InboxApp(self, address, domain_codes)

    def open(self) -> Self:
        """Opens the file and begins to hand out. Coroutines run on the loop of this thread, or on one of the inbox's own.

        Raises:
            InboxError: The file cannot be used, is in use, or was made with another key.
        """
        with self._lock:
            if self._opened is None:
                loop = _bridge._running_loop()
                self._begin(_native.Inbox.open(self._settings), loop)
        return self

    async def aopen(self) -> Self:
        """The same, awaited: coroutines run on this loop."""
        if self._opened is None:
            # Whoever waited for one that is done was cancelled: what came of it holds no longer.
            if self._opening is None or self._opening.done():
                self._opening = asyncio.ensure_future(self._open_here())
            try:
                await asyncio.shield(self._opening)
            finally:
                if self._opening is not None and self._opening.done():
                    self._opening = None
        return self

    async def _open_here(self) -> None:
        native = await _native.Inbox.open_async(self._settings)
        self._begin(native, asyncio.get_running_loop())

    def _begin(self, native: _native.Inbox, loop: asyncio.AbstractEventLoop | None) -> None:
        own = PrivateLoop() if loop is None else None
        on = own.loop if own is not None else loop
        assert on is not None
        self._opened = _Opened(native, own, on)
        Work(native, self._handler, self._within, on, own is not None)
        OPEN.add(self)

    def close(self) -> None:
        """Hands out no more and waits for handlers under way, at most `end_within`. Stop the server first: from then on
        Zalo is told to come again. Closed already is fine.

        Raises:
            InboxError: Handlers did not end in time (`cut`): their events are handed out again at the next start.
            RuntimeError: It was called on the loop that the handlers need: await `aclose()` there.
        """
        opened = self._opened
        if opened is not None and opened.loop is _bridge._running_loop():
            raise RuntimeError("the handlers run on this loop: await `aclose()` instead of `close()`")
        opened = self._leave()
        if opened is None:
            return
        # Coroutines whose loop stands still never end.
        hopeless = is_async(self._handler) and not opened.loop.is_running()
        try:
            opened.native.close(0.1 if hopeless else None)
        finally:
            if opened.own is not None:
                opened.own.end()

    async def aclose(self) -> None:
        """The same, awaited."""
        opened = self._leave()
        if opened is None:
            return
        try:
            await opened.native.close_async()
        finally:
            if opened.own is not None:
                await asyncio.to_thread(opened.own.end)

    def _leave(self) -> _Opened | None:
        with self._lock:
            opened, self._opened = self._opened, None
            OPEN.discard(self)
        # That of a parent process is left alone.
        return opened if opened is not None and opened.process == os.getpid() else None

    def accept(self, headers: Headers, body: bytes) -> Answer:
        """Takes one delivery: headers and body as they came, for servers without ASGI. Answer with its `status`."""
        return Answer(*self._core.accept(pairs(headers), octets(body)))

    async def aaccept(self, headers: Headers, body: bytes, within: float | None = None) -> Answer:
        """The same, awaited; `within`: seconds that are left of `answer_within`."""
        return Answer(*await self._core.accept_async(pairs(headers), octets(body), within))

    def dead(self) -> list[Dead]:
        """Events that failed as often as they may, oldest first, at most 1,000. In a coroutine call this, as the other ways
        to look after an inbox, by `asyncio.to_thread`."""
        rows = self._core.dead()
        return [Dead(number, Event(event), moment(at), tries) for number, event, at, tries in rows]

    def replay(self, id: int) -> bool:
        """Hands a dead event out again, with all its tries. False when it is not on the list."""
        return self._core.replay(id)

    def replay_all(self) -> int:
        """Hands all dead events out again, and says how many."""
        return self._core.replay_all()

    def discard(self, id: int) -> bool:
        """Removes a dead event. False when it is not on the list."""
        return self._core.discard(id)

    def stats(self) -> Stats:
        """How many wait, run, are dead; and what was done since it was opened."""
        return Stats(**self._core.stats())

    @property
    def _core(self) -> _native.Inbox:
        opened = self._opened
        if opened is None:
            raise InboxError({"kind": "inbox", "class": "gone", "call": "webhook.inbox", "message": "the inbox is not open"})
        return opened.native

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return await self.aopen()

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"Inbox({os.path.basename(self._settings['path'])!r})"
