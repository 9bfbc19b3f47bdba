"""The inbox behind a real server: uvicorn in a process of its own, real signed posts, and SIGKILL between answer and handling."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading

import pytest
from webhook_support import KEY, SECRET, settings, signed, until, written

from zalo_oa import Emulator
from zalo_oa.webhook import Inbox

pytest.importorskip("uvicorn")

ADDRESS = "/zalo/webhook"
APP = f"""
import asyncio, os, sys
sys.path.insert(0, {os.path.dirname(__file__)!r})
from webhook_support import message_id
from zalo_oa import webhook
journal, delay = os.environ["JOURNAL"], float(os.environ["DELAY"])
async def handle(delivery):
    await asyncio.sleep(delay)
    with open(journal, "a") as file:
        file.write((message_id(delivery) if delivery.event.kind == "user_send_text" else delivery.event.kind) + "\\n")
inbox = webhook.Inbox(os.environ["INBOX"], key={KEY!r}, secret=os.environ["SECRET"], handler=handle, concurrency=8)
app = inbox.asgi({ADDRESS!r})
"""


class Server:
    """uvicorn with the app, on a port that stays the same."""

    def __init__(self, folder, secret=SECRET, delay=0.0):
        self.folder, self.journal = folder, folder / "journal"
        (folder / "served.py").write_text(APP)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.env = {
            **os.environ,
            "JOURNAL": str(self.journal),
            "INBOX": str(folder / "inbox.sqlite"),
            "SECRET": secret,
            "DELAY": str(delay),
        }
        self.start()

    def start(self):
        command = [sys.executable, "-m", "uvicorn", "served:app", "--port", str(self.port), "--log-level", "warning"]
        self.process = subprocess.Popen(command, cwd=self.folder, env=self.env, stderr=subprocess.PIPE, text=True)
        until(lambda: self.process.poll() is not None or self.here())
        assert self.process.poll() is None, self.process.stderr.read()

    def here(self):
        try:
            return self.ask("GET", b"", {}) == 200
        except OSError:
            return False

    def ask(self, verb, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(verb, ADDRESS, body, headers)
            return connection.getresponse().status
        finally:
            connection.close()

    def post(self, body):
        return self.ask("POST", body, signed(body))

    def handled(self):
        return self.journal.read_text().split() if self.journal.exists() else []

    def stop(self, blow=signal.SIGTERM):
        self.process.send_signal(blow)
        _, said = self.process.communicate(timeout=30)
        return said


@pytest.fixture
def served(tmp_path):
    servers = []

    def start(**more):
        servers.append(Server(tmp_path, **more))
        return servers[-1]

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.process.kill()
            server.process.communicate()


def test_signed_posts_are_handled_and_others_are_not(served):
    server = served()
    body = written(1)
    assert (server.post(body), server.post(body)) == (200, 200)
    assert (server.ask("POST", body, {}), server.ask("POST", body + b" ", signed(body))) == (401, 403)
    assert server.ask("POST", b"x" * 300_000, {}) == 413
    until(lambda: server.handled() == ["m1"])
    assert "deliveries are refused" in server.stop()
    assert server.handled() == ["m1"]


def test_the_emulators_events_reach_the_handler(served):
    with Emulator(followers=3, clock="system") as emulator:
        server = served(secret=emulator.oa_secret_key)
        emulator.control("POST", "/webhook", {"url": f"http://127.0.0.1:{server.port}{ADDRESS}"})
        emulator.serve()
        emulator.control("POST", "/people", {"count": 2})
        until(lambda: server.handled().count("follow") == 2)


def test_an_ordinary_end_waits_for_handlers_under_way(served):
    server = served(delay=0.5)
    assert server.post(written(1)) == 200
    assert server.stop() == ""
    assert server.handled() == ["m1"]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_every_event_that_was_answered_200_is_handled_though_the_server_is_killed(served, tmp_path):
    server = served(delay=0.05)
    answered, stop, number = [], threading.Event(), iter(range(10**6))

    def send():
        while not stop.is_set():
            at = next(number)
            body = written(at)
            try:
                if server.post(body) == 200:
                    answered.append(f"m{at}")
            except (OSError, http.client.HTTPException):
                stop.wait(0.02)

    senders = [threading.Thread(target=send) for _ in range(3)]
    for sender in senders:
        sender.start()
    try:
        for round in range(1, 4):
            until(lambda: len(answered) >= 60 * round)
            server.stop(signal.SIGKILL)
            # The kill came between answers and handling.
            assert set(answered) - set(server.handled())
            server.start()
        until(lambda: len(answered) >= 240)
    finally:
        stop.set()
        for sender in senders:
            sender.join()
    until(lambda: set(answered) <= set(server.handled()), 60)
    assert server.stop() == ""
    with Inbox(**settings(tmp_path, print)) as inbox:
        stats = inbox.stats()
        assert (stats.waiting, stats.running, stats.dead) == (0, 0, 0)


def test_a_second_worker_on_the_same_file_does_not_start_and_says_why(served):
    server = served()
    second = subprocess.run(
        [sys.executable, "-m", "uvicorn", "served:app", "--port", "0", "--log-level", "warning"],
        cwd=server.folder,
        env=server.env,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert second.returncode != 0
    assert "file is in use" in second.stderr and "one process per file" in second.stderr
    assert server.post(written(1)) == 200
