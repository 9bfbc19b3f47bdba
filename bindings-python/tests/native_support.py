"""What the tests of the native module share: an emulator on loopback, programs in processes of their own."""

import json
import subprocess
import sys
import textwrap
import urllib.request

import pytest
from zalo_oa import _native

LIST = {"offset": 0, "count": 50}


def served(**options):
    """An emulator on loopback, with its address."""
    emulator = _native.Emulator(7, 120, "manual", {"rate_limits": False, **options})
    return emulator, emulator.serve()


def control(emulator, base, verb, path, body=None):
    """Works the control surface over HTTP, as another process would."""
    request = urllib.request.Request(f"{base}/control{path}", method=verb)
    request.add_header("x-control-key", emulator.control_key)
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(request, data) as answer:
        return json.load(answer)


# From 3.12 on Python warns of every fork beside threads. The package is made for it, and silence is what is tested.
FORKS = ["-W", "ignore:This process:DeprecationWarning"]


def run(source, *arguments, timeout=60):
    """Runs a program with these arguments; what it printed, its status, its errors."""
    program = [sys.executable, *FORKS, "-c", textwrap.dedent(source), *map(str, arguments)]
    return subprocess.run(program, capture_output=True, text=True, timeout=timeout)


def run_file(program, *arguments, timeout=60):
    """The same for a program that lies in a file."""
    command = [sys.executable, *FORKS, str(program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout)


PREPARE = """
import os, signal, sys, threading, time
from zalo_oa import _native
base, app_id, secret, oa, folder = sys.argv[1:6]
app = _native.App(app_id, secret=secret, base=base)
LIST = {"offset": 0, "count": 50}
"""


@pytest.fixture
def loopback(tmp_path):
    """An emulator on loopback, an OA signed in with a file store, and what a program needs to know of them."""
    emulator, base = served(access_life=3600.0)
    folder = tmp_path / "tokens"
    app = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    app.sign_in(emulator.oa_id, _native.FileStore(folder), emulator.issue_code(), None)
    yield emulator, base, (base, emulator.app_id, emulator.app_secret, emulator.oa_id, folder)
    emulator.stop()


def expire(folder):
    """Puts the end of stored access tokens into the past."""
    for file in folder.glob("*.json"):
        text = file.read_text()
        file.write_text(text.replace(str(find(json.loads(text), "expires_at")), "1"))


def pair(folder):
    """The stored refresh token."""
    return find(json.loads(next(folder.glob("*.json")).read_text()), "refresh_token")


def find(document, name):
    if name in document:
        return document[name]
    return next(find(inner, name) for inner in document.values() if isinstance(inner, dict))


def fault(emulator, base, kind, **more):
    rule = {"on": "oauth.refresh", "nth": 1, "kind": kind, **more}
    control(emulator, base, "POST", "/faults", {"rules": [rule]})


class Kept:
    """A store in Python: one account, one lease."""

    def __init__(self):
        self.stored = None
        self.fence = 0
        self.said = []

    def load(self, key):
        self.said.append(("load", key))
        return self.stored

    def lease(self, key, ttl, wait):
        self.fence += 1
        self.said.append(("lease", key, ttl, wait))
        return {"key": key, "fence": self.fence}

    def begin(self, lease, intent):
        assert lease["fence"] == self.fence
        self.said.append(("begin", lease["key"], sorted(intent)))
        if self.stored:
            self.stored["intent"] = intent

    def save(self, lease, tokens):
        assert lease["fence"] == self.fence
        self.said.append(("save", lease["key"], sorted(tokens)))
        version = self.stored["version"] + 1 if self.stored else 1
        self.stored = {"tokens": tokens, "version": version, "intent": None}

    def release(self, lease):
        self.said.append(("release", lease["key"]))


class KeptAsync:
    """The same as coroutines, which note the loop that runs them."""

    def __init__(self):
        self.inner = Kept()
        self.loops = set()

    def __getattr__(self, name):
        import asyncio

        method = getattr(self.inner, name)

        async def later(*arguments):
            self.loops.add(asyncio.get_running_loop())
            await asyncio.sleep(0)
            return method(*arguments)

        return later
