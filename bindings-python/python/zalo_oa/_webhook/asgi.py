"""The inbox for servers that speak ASGI: Zalo's POST, a GET for whoever looks whether the address is there, and the proof
of the domain. The answers are those of the core's own router."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING, Any

from .. import _native
from .._errors import InboxError, ZaloError
from .work import LOG

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, MutableMapping

    from .inbox import Inbox

    Scope = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
    Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
else:
    from .._hints import Iterable

    Inbox = Scope = Receive = Send = Any

__all__ = ["InboxApp"]

_GUARD = [
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
]


class InboxApp:
    """An ASGI app. Its lifespan opens and closes the inbox; mounted in another app, whose lifespan it does not see, the
    inbox opens with the first request, or before with `async with inbox` in the other app's lifespan."""

    def __init__(self, inbox: Inbox, address: str, domain_codes: Iterable[str]) -> None:
        self.inbox = inbox
        self._address = f"/{address.lstrip('/')}"
        self._pages = {self._address: ("text/plain", b"ok\n")}
        codes = [domain_codes] if isinstance(domain_codes, str) else list(domain_codes)
        for code in codes:
            path, page, tag = _native.domain_proof(code)
            self._pages.setdefault(path, ("text/html; charset=utf-8", page.encode()))
        if codes:
            tags = "".join(_native.domain_proof(code)[2] for code in codes)
            page = f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">{tags}<title>Zalo</title></head></html>\n'
            self._pages.setdefault("/", ("text/html; charset=utf-8", page.encode()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection of the server's."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1000})
        else:
            raise ValueError(f"no such connection: {scope['type']}")

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        ours = False
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                ours = self.inbox._opened is None
                try:
                    await self.inbox.aopen()
                except Exception as error:
                    # Servers take one that is raised here for an app without a lifespan, and go on.
                    await send({"type": "lifespan.startup.failed", "message": _told(error)})
                    return
                await send({"type": "lifespan.startup.complete"})
            else:
                try:
                    if ours:
                        await self.inbox.aclose()
                except InboxError as error:
                    LOG.warning("%s", error)
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, method = _path(scope), scope["method"]
        page = self._pages.get(path)
        if page is None:
            await _answer(send, 404)
        elif method in ("GET", "HEAD"):
            kind, text = page
            await _answer(send, 200, [(b"content-type", kind.encode()), *_GUARD], text, method == "HEAD")
        elif path == self._address and method == "POST":
            status = await self._receive(scope, receive)
            if status is not None:
                await _answer(send, status, _GUARD)
        else:
            allow = b"GET,HEAD,POST" if path == self._address else b"GET,HEAD"
            await _answer(send, 405, [(b"allow", allow)])

    async def _receive(self, scope: Scope, receive: Receive) -> int | None:
        """The status for one delivery; None when nobody hears it. The body counts against the same two seconds as the
        disk."""
        within, came = self.inbox.answer_within, monotonic()
        try:
            body = await asyncio.wait_for(self._body(scope, receive), within)
        except asyncio.TimeoutError:
            return 408
        except _TooLarge:
            return 413
        if body is None:
            return None
        try:
            await self.inbox.aopen()
            left = max(within - (monotonic() - came), 0.0)
            return (await self.inbox.aaccept(scope["headers"], body, left)).status
        except ZaloError as error:
            LOG.error("an event was not taken: %s", _told(error))
            return 503

    async def _body(self, scope: Scope, receive: Receive) -> bytes | None:
        most = self.inbox.body_bytes
        for name, value in scope["headers"]:
            if name == b"content-length" and value.isdigit() and int(value) > most:
                raise _TooLarge
        parts, size = [], 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            part: bytes = message.get("body", b"")
            size += len(part)
            if size > most:
                raise _TooLarge
            parts.append(part)
            if not message.get("more_body", False):
                return b"".join(parts)


class _TooLarge(Exception):
    """A body past the limit."""


def _path(scope: Scope) -> str:
    """The path below the place where the app is mounted. Servers and frameworks differ on whether that is left out."""
    path, root = str(scope["path"]), str(scope.get("root_path", "")).rstrip("/")
    if root and (path == root or path.startswith(f"{root}/")):
        path = path[len(root) :]
    return path or "/"


def _told(error: Exception) -> str:
    if not isinstance(error, ZaloError):
        return f"{type(error).__name__}: {error}"
    return f"{error} ({error.hint_vi} / {error.hint})" if error.hint else str(error)


async def _answer(
    send: Send, status: int, headers: Iterable[tuple[bytes, bytes]] = (), body: bytes = b"", bare: bool = False
) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [length, *headers]})
    await send({"type": "http.response.body", "body": b"" if bare else body})
