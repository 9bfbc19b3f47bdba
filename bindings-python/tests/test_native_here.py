"""Blocking calls on the thread that makes them: connections that rest between calls, interrupts, many threads."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from native_support import PREPARE, loopback, run

from zalo_oa import AsyncClient, Client, Emulator

__all__ = ["loopback"]

SENT = json.dumps({"error": 0, "message": "Success", "data": {"message_id": "m1", "user_id": "1"}}).encode()


class ClosingServer:
    """Answers one request on each connection, and closes it without a word once the answer was taken."""

    def __init__(self) -> None:
        self.requests = 0
        self.taken = threading.Semaphore(0)
        self.closed = threading.Semaphore(0)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection:
                if connection.recv(65536):
                    self.requests += 1
                    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(SENT)}\r\n\r\n"
                    connection.sendall(head.encode() + SENT)
                self.taken.acquire(timeout=10)
            self.closed.release()


def test_no_call_goes_out_on_a_connection_that_its_server_has_closed_meanwhile() -> None:
    server = ClosingServer()
    client = Client(access_token="made-up", base=server.base)
    for _ in range(20):
        # A message is never repeated by itself once it may have been sent, so a stale connection would show.
        assert client.consultation.text(user_id="1", text="Xin chào").message_id == "m1"
        server.taken.release()
        assert server.closed.acquire(timeout=10)
    assert server.requests == 20


class PausingServer:
    """Answers at once, and a request that comes after `pause` was set only after so many seconds."""

    def __init__(self) -> None:
        self.pause = 0.0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(SENT)}\r\n\r\n"
        with connection:
            while connection.recv(65536):
                time.sleep(self.pause)
                connection.sendall(head.encode() + SENT)


def test_a_call_that_takes_long_sleeps_even_after_quick_ones() -> None:
    server = PausingServer()
    client = Client(access_token="made-up", base=server.base)

    for _ in range(200):
        client.consultation.text(user_id="1", text="Xin chào")
    server.pause = 1.0
    before = time.process_time()
    client.consultation.text(user_id="1", text="Xin chào")
    assert time.process_time() - before < 0.5


def test_an_awaited_call_that_takes_long_sleeps_even_after_quick_ones() -> None:
    server = PausingServer()

    async def used() -> float:
        client = AsyncClient(access_token="made-up", base=server.base)
        for _ in range(200):
            await client.consultation.text(user_id="1", text="Xin chào")
        server.pause = 1.0
        before = time.process_time()
        await client.consultation.text(user_id="1", text="Xin chào")
        return time.process_time() - before

    assert asyncio.run(used()) < 0.5


def test_more_threads_than_there_are_own_runtimes_share_one_client() -> None:
    with Emulator(seed=3, followers=120) as emulator:
        client = Client(access_token=emulator.access_token, base=emulator.serve())
        together = threading.Barrier(12)

        def work(_: int) -> int:
            together.wait(timeout=30)
            return sum(len(client.users.list(offset=0, count=50).users) for _ in range(10))

        with ThreadPoolExecutor(12) as threads:
            assert list(threads.map(work, range(12))) == [500] * 12


def test_an_exit_does_not_wait_for_a_store_that_an_interrupted_call_had_asked(loopback) -> None:
    _, _, arguments = loopback
    done = run(
        PREPARE
        + """
class Slow:
    def load(self, key):
        time.sleep(30)
    def lease(self, key, ttl, wait): ...
    def begin(self, lease, intent): ...
    def save(self, lease, tokens): ...
    def release(self, lease): ...
native = app.oa(oa, Slow())
threading.Timer(0.3, lambda: signal.raise_signal(signal.SIGINT)).start()
try:
    native.call("users.list", LIST)
except KeyboardInterrupt:
    print("stopped")
""",
        *arguments,
        timeout=20,
    )
    assert (done.stdout, done.stderr) == ("stopped\n", "")
