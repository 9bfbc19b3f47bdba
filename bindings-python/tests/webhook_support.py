"""What the tests of webhooks share: the samples of events, and signed deliveries."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zalo_oa import webhook

SAMPLES = Path(__file__).resolve().parents[2] / "zalo-oa-core" / "wire" / "webhook"
SECRET = "dummyOaSecretKey0001"
KEY = "4f1c0a77d2b35e9861c4fa02b7de31589c6ee0451fa7d38b20c96e15fb84730d"
OA = "2222222222222222222"


class Sample:
    """One file under `wire/webhook`."""

    def __init__(self, file: Path) -> None:
        self.name = file.stem
        self.case: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        text = self.case.get("text")
        body = text if text is not None else json.dumps(self.case["body"], ensure_ascii=False, separators=(",", ":"))
        self.body = body.encode()

    def __repr__(self) -> str:
        return self.name


def samples() -> list[Sample]:
    found = [Sample(file) for file in sorted(SAMPLES.glob("*.json"))]
    assert len(found) > 100, "the samples are missing"
    return found


def written(number: int, text: str = "Xin chào", **more: Any) -> bytes:
    """The body of a message of the present."""
    event = {
        "event_name": "user_send_text",
        "app_id": "77",
        "sender": {"id": "11"},
        "recipient": {"id": OA},
        "message": {"text": text, "msg_id": f"m{number}"},
        "timestamp": str(int(time.time() * 1000)),
        **more,
    }
    return json.dumps(event, ensure_ascii=False).encode()


def signed(body: bytes) -> dict[str, str]:
    return {"X-ZEvent-Signature": webhook.sign(body, SECRET)}


def settings(folder: Path, handler: Callable[[webhook.Delivery], object], **more: Any) -> dict[str, Any]:
    """The arguments of an inbox that does not wait long."""
    given = {"path": folder / "inbox.sqlite", "key": KEY, "secret": SECRET, "handler": handler, "pause": 0.02}
    return {**given, **more}


def message_id(delivery: webhook.Delivery) -> str:
    body = delivery.event.body
    assert isinstance(body, webhook.MessageSent) and body.message and body.message.msg_id
    return body.message.msg_id


def until(true: Callable[[], object], within: float = 20.0) -> None:
    """Waits for what another thread or process does."""
    end = time.monotonic() + within
    while not true():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.01)


async def until_async(true: Callable[[], object], within: float = 20.0) -> None:
    """The same on a loop."""
    end = time.monotonic() + within
    while not true():
        assert time.monotonic() < end, "it did not come"
        await asyncio.sleep(0.01)


async def handled(inbox: webhook.Inbox, events: int) -> None:
    """Until so many were."""
    end = time.monotonic() + 20
    while (await asyncio.to_thread(inbox.stats)).handled < events:
        assert time.monotonic() < end, "they were not handled"
        await asyncio.sleep(0.01)
