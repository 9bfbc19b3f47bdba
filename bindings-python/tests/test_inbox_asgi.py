"""The inbox as an ASGI app, driven without a server: its answers are those of the core's router."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from webhook_support import SECRET, handled, message_id, settings, signed, until_async, written

from zalo_oa import webhook
from zalo_oa.webhook import Delivery, Inbox, InboxApp, InboxError

GUARD = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}


class Reply:
    def __init__(self, messages: list[dict[str, Any]]) -> None:
        start, *bodies = messages
        assert start["type"] == "http.response.start"
        self.status: int = start["status"]
        self.headers = {name.decode(): value.decode() for name, value in start["headers"]}
        self.body = b"".join(body["body"] for body in bodies)


async def ask(
    app: InboxApp, method: str, path: str, parts: list[bytes] | None = None, headers: dict[str, str] | None = None, **more: Any
) -> Reply:
    """One request, its body in these parts."""
    left = list(parts or [b""])
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if not left:
            await asyncio.Event().wait()
        part = left.pop(0)
        return {"type": "http.request", "body": part, "more_body": bool(left) or more.get("endless", False)}

    async def send(message: Any) -> None:
        sent.append(message)

    pairs = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    scope = {"type": "http", "method": method, "path": path, "headers": pairs, **more}
    await app(scope, receive, send)
    return Reply(sent)


async def post(app: InboxApp, body: bytes, path: str = "/zalo/webhook", **more: Any) -> Reply:
    return await ask(app, "POST", path, [body], signed(body), **more)


class Lifespan:
    """A server's part of the lifespan."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self.to: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.back: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.task = asyncio.ensure_future(app({"type": "lifespan"}, self.to.get, self.back.put))

    async def tell(self, what: str) -> dict[str, Any]:
        self.to.put_nowait({"type": f"lifespan.{what}"})
        return await asyncio.wait_for(self.back.get(), 20)


def run(work: Callable[[], Awaitable[None]]) -> None:
    async def main() -> None:
        await work()

    asyncio.run(main())


def test_the_lifespan_opens_and_closes_the_inbox(tmp_path: Path) -> None:
    seen: list[str] = []

    async def handle(delivery: Delivery) -> None:
        await asyncio.sleep(0.05)
        seen.append(message_id(delivery))

    async def main() -> None:
        inbox = Inbox(**settings(tmp_path, handle))
        app = inbox.asgi()
        lifespan = Lifespan(app)
        assert (await lifespan.tell("startup"))["type"] == "lifespan.startup.complete"
        assert (await post(app, written(1))).status == 200
        assert (await lifespan.tell("shutdown"))["type"] == "lifespan.shutdown.complete"
        await lifespan.task
        # The end waited for the handler, and the file is free again.
        assert seen == ["m1"]
        inbox.open()
        await inbox.aclose()

    run(main)


def test_a_file_that_cannot_be_opened_stops_the_server_with_a_reason(tmp_path: Path) -> None:
    async def main() -> None:
        app = Inbox(**settings(tmp_path, print, path=tmp_path / "no" / "inbox.sqlite")).asgi()
        answer = await Lifespan(app).tell("startup")
        assert answer["type"] == "lifespan.startup.failed"
        assert "folder" in answer["message"] and "thư mục" in answer["message"]
        assert (await post(app, written(1))).status == 503

    run(main)


def test_an_unforeseen_error_stops_the_server_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail() -> None:
        raise OSError("made up")

    async def main() -> None:
        inbox = Inbox(**settings(tmp_path, print))
        monkeypatch.setattr(inbox, "aopen", fail)
        answer = await Lifespan(inbox.asgi()).tell("startup")
        assert answer == {"type": "lifespan.startup.failed", "message": "OSError: made up"}

    run(main)


def test_every_answer_is_that_of_the_cores_router(tmp_path: Path) -> None:
    async def main() -> None:
        async with Inbox(**settings(tmp_path, print, body_bytes=600, answer_within=0.4)) as inbox:
            app = inbox.asgi("/zalo/webhook", ["NTYx_k-2"])
            body = written(1)
            for wanted in (200, 200):
                reply = await post(app, body)
                assert (reply.status, reply.body, reply.headers) == (wanted, b"", {"content-length": "0", **GUARD})
            statuses = {
                "unsigned": (await ask(app, "POST", "/zalo/webhook", [body])).status,
                "forged": (await ask(app, "POST", "/zalo/webhook", [body + b" "], signed(body))).status,
                "empty": (await ask(app, "POST", "/zalo/webhook")).status,
                "large": (await post(app, written(2, "x" * 600))).status,
                "long by its own word": (
                    await ask(app, "POST", "/zalo/webhook", [b""], {"content-length": "601"}, endless=True)
                ).status,
                "slow": (await ask(app, "POST", "/zalo/webhook", [b"{"], endless=True)).status,
                "elsewhere": (await post(app, body, path="/zalo/webhook/")).status,
                "deleted": (await ask(app, "DELETE", "/zalo/webhook")).status,
                "post to a page": (await ask(app, "POST", "/zalo_verifierNTYx_k-2.html")).status,
            }
            assert statuses == {
                "unsigned": 401,
                "forged": 403,
                "empty": 200,
                "large": 413,
                "long by its own word": 413,
                "slow": 408,
                "elsewhere": 404,
                "deleted": 405,
                "post to a page": 405,
            }
            here = await ask(app, "GET", "/zalo/webhook")
            assert (here.status, here.body) == (200, b"ok\n")
            assert here.headers == {"content-length": "3", "content-type": "text/plain", **GUARD}
            head = await ask(app, "HEAD", "/zalo/webhook")
            assert (head.status, head.body, head.headers["content-length"]) == (200, b"", "3")

    run(main)


def test_a_body_in_many_parts_is_the_same_body(tmp_path: Path) -> None:
    async def main() -> None:
        async with Inbox(**settings(tmp_path, print)) as inbox:
            body = written(1)
            parts = [body[at : at + 7] for at in range(0, len(body), 7)]
            assert (await ask(inbox.asgi(), "POST", "/zalo/webhook", parts, signed(body))).status == 200
            assert (await asyncio.to_thread(inbox.stats)).taken == 1

    run(main)


def test_the_domain_is_proven_by_a_file_and_by_a_page(tmp_path: Path) -> None:
    async def main() -> None:
        app = Inbox(**settings(tmp_path, print)).asgi("zalo/webhook", ["NTYx_k-2"])
        for path in ("/zalo_verifierNTYx_k-2.html", "/"):
            reply = await ask(app, "GET", path)
            assert (reply.status, reply.headers["content-type"]) == (200, "text/html; charset=utf-8")
            assert b'<meta name="zalo-platform-site-verification" content="NTYx_k-2" />' in reply.body
        assert (await ask(app, "GET", "/zalo_verifierother.html")).status == 404

    run(main)
    for code in ("", "a.b", '"><script>', "mã"):
        with pytest.raises(InboxError, match="domain code"):
            Inbox(**settings(tmp_path, print)).asgi(domain_codes=[code])


@pytest.mark.parametrize(("root", "path"), [("", "/zalo/webhook"), ("/site", "/site/zalo/webhook"), ("/site", "/zalo/webhook")])
def test_mounted_in_another_app_it_opens_with_the_first_request(tmp_path: Path, root: str, path: str) -> None:
    async def main() -> None:
        seen: list[Delivery] = []

        async def handle(delivery: Delivery) -> None:
            seen.append(delivery)

        inbox = Inbox(**settings(tmp_path, handle))
        app = inbox.asgi()
        replies = await asyncio.gather(*(post(app, written(number), path, root_path=root) for number in range(5)))
        assert {reply.status for reply in replies} == {200}
        await until_async(lambda: len(seen) == 5)
        await inbox.aclose()

    run(main)


def test_an_answer_never_waits_for_a_handler(tmp_path: Path) -> None:
    async def main() -> None:
        go_on = asyncio.Event()

        async def handle(_: Delivery) -> None:
            await go_on.wait()

        async with Inbox(**settings(tmp_path, handle, concurrency=2)) as inbox:
            app = inbox.asgi()
            replies = await asyncio.gather(*(post(app, written(number)) for number in range(20)))
            assert {reply.status for reply in replies} == {200}
            stats = await asyncio.to_thread(inbox.stats)
            assert (stats.taken, stats.running, stats.waiting, stats.handled) == (20, 2, 18, 0)
            go_on.set()
            await handled(inbox, 20)

    run(main)


def test_the_consoles_test_is_answered_and_handled_by_nobody(tmp_path: Path) -> None:
    async def main() -> None:
        async with Inbox(**settings(tmp_path, print)) as inbox:
            body = written(0, "This is testing message", message={"text": "This is testing message", "msg_id": "This is message id"})
            assert webhook.Event.read(body).is_console_test
            assert (await post(inbox.asgi(), body)).status == 200
            assert (await asyncio.to_thread(inbox.stats)).taken == 0
            assert webhook.sign(body, SECRET)

    run(main)
