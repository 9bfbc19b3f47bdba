"""The emulator sends events, signed as Zalo signs them: taken in process, and posted over HTTP."""

from __future__ import annotations

import hashlib
import json
import queue
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from zalo_oa import Emulator

LONGEST_WAIT = 20.0


def mac(emulator: Emulator, body: bytes) -> str:
    event = json.loads(body)
    parts = event["app_id"].encode(), body, event["timestamp"].encode(), emulator.oa_secret_key.encode()
    return "mac=" + hashlib.sha256(b"".join(parts)).hexdigest()


def follower(emulator: Emulator) -> str:
    ids = emulator.control("POST", "/people", {"count": 1})["user_ids"]
    return str(ids[0])


def test_events_are_taken_in_process_and_repeated_when_they_fail() -> None:
    emulator = Emulator(clock="manual", webhook={"off": ["follow"]})
    person = follower(emulator)
    emulator.control("POST", "/interactions", {"user_id": person, "text": "Xin chào"})
    (post,) = emulator.control("POST", "/webhook/posts")["posts"]
    assert post["event"] == "user_send_text"
    assert post["headers"]["x-zevent-signature"] == mac(emulator, post["body"].encode())
    assert json.loads(post["body"])["message"]["text"] == "Xin chào"
    emulator.control("POST", "/webhook/posted", {"id": post["id"], "status": 500})
    emulator.advance(29)
    assert emulator.control("POST", "/webhook/posts")["posts"] == []
    emulator.advance(1)
    (again,) = emulator.control("POST", "/webhook/posts")["posts"]
    assert (again["headers"]["num_retry"], again["body"]) == ("1", post["body"])
    emulator.control("POST", "/webhook/posted", {"id": post["id"], "status": 200})
    assert emulator.control("GET", "/events")["events"][-1]["state"] == "delivered"


def test_events_are_posted_while_it_is_on_loopback() -> None:
    seen: queue.Queue[tuple[str | None, bytes]] = queue.Queue()

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            seen.put((self.headers["x-zevent-signature"], body))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Receiver) as server:
        served = threading.Thread(target=server.serve_forever)
        served.start()
        try:
            url = f"http://127.0.0.1:{server.server_port}/zalo"
            with Emulator(webhook={"url": url, "key": "made-up"}) as emulator:
                emulator.serve()
                assert emulator.oa_secret_key == "made-up"
                person = follower(emulator)
                signature, body = seen.get(timeout=LONGEST_WAIT)
                assert signature == mac(emulator, body)
                assert json.loads(body)["follower"] == {"id": person}
        finally:
            server.shutdown()
            served.join()


def test_a_webhook_is_checked_by_its_fields_and_stays_on_this_machine() -> None:
    with pytest.raises(TypeError, match="colour"):
        Emulator(webhook={"colour": "red"})
    with pytest.raises(ValueError, match="on this machine"):
        Emulator(webhook={"url": "https://example.com/zalo"})
