"""A program that ends in the middle of a refresh, however it ends, leaves the new pair on disk."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest
from native_support import LIST, PREPARE, expire, fault, loopback, pair, run

from zalo_oa import _bridge, _native

__all__ = ["loopback"]

unix = pytest.mark.skipif(os.name != "posix", reason="Windows ends processes without asking them")

# Goes on once the token is spent: the intent is on the disk, and the answer takes its time.
REFRESH = (
    PREPARE
    + """
import json, pathlib
def intent(document):
    if "intent" in document:
        return document["intent"]
    return next((found for inner in document.values() if isinstance(inner, dict) and (found := intent(inner))), None)
def under_way():
    file = next(pathlib.Path(folder).glob("*.json"))
    while not intent(json.loads(file.read_text())):
        time.sleep(0.01)
native = app.oa(oa, _native.FileStore(folder))
threading.Thread(target=native.call, args=("users.list", LIST), daemon=True).start()
under_way()
"""
)


def saved(emulator, base, folder, before):
    """Whether the pair on disk is a new one that serves."""
    later = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    native = later.oa(emulator.oa_id, _native.FileStore(folder))
    return pair(folder) != before and native.call("users.list", LIST)["total"] == 120


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("pass", 0),
        ("sys.exit(4)", 4),
        ("raise RuntimeError('made up')", 1),
        ("threading.Timer(0.1, sys.exit).start()", 0),
        pytest.param("os.kill(os.getpid(), signal.SIGTERM); time.sleep(30)", -signal.SIGTERM, marks=unix),
        pytest.param("signal.raise_signal(signal.SIGHUP); time.sleep(30)", -1, marks=unix),
    ],
)
def test_it_does_however_it_ends(loopback, end, status):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=700)
    before = pair(folder)
    done = run(REFRESH + end, *arguments)
    assert done.returncode == status, done.stderr
    assert ("made up" in done.stderr) == (status == 1)
    assert saved(emulator, base, folder, before)


def test_it_does_when_a_loop_of_asyncio_ends_with_its_tasks_cancelled(loopback):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=700)
    before = pair(folder)
    done = run(
        PREPARE
        + """
import asyncio
native = app.oa(oa, _native.FileStore(folder))
async def work():
    call = asyncio.ensure_future(native.call_async("users.list", LIST))
    try:
        await asyncio.wait_for(call, 0.3)
    except asyncio.TimeoutError:
        print("timeout")
asyncio.run(work())
""",
        *arguments,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "timeout\n", "")
    assert saved(emulator, base, folder, before)


@pytest.mark.parametrize("loop", ["asyncio.run(work())", "own = asyncio.new_event_loop(); own.run_until_complete(work())"])
def test_it_does_with_a_store_of_coroutines_whose_loop_has_ended(loopback, loop):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=700)
    before = pair(folder)
    done = run(
        PREPARE
        + f"""
import asyncio
class Store:
    def __init__(self):
        self.files = _native.FileStore(folder)
    async def load(self, *of): return self.files.load(*of)
    async def lease(self, *of): return self.files.lease(*of)
    async def begin(self, *of): return self.files.begin(*of)
    async def save(self, *of): return self.files.save(*of)
    async def release(self, *of): return self.files.release(*of)
async def work():
    native = app.oa(oa, Store())
    call = asyncio.ensure_future(native.call_async("users.list", LIST))
    try:
        await asyncio.wait_for(call, 0.3)
    except asyncio.TimeoutError:
        print("timeout")
{loop}
""",
        *arguments,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "timeout\n", "")
    assert saved(emulator, base, folder, before)


@pytest.mark.parametrize("left", ["asyncio.wait([call], timeout=0.3)", "asyncio.wait_for(call, 0.3)"])
@pytest.mark.parametrize(
    "release", ["def release(self, *of): time.sleep(2.5)", "async def release(self, *of): await asyncio.sleep(2.5)"]
)
def test_the_pair_of_a_call_that_was_left_is_saved_and_its_lease_given_back(loopback, release, left):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=700)
    before = pair(folder)
    done = run(
        PREPARE
        + f"""
import asyncio, contextlib
class Store:
    def __init__(self): self.files = _native.FileStore(folder)
    def load(self, *of): return self.files.load(*of)
    def lease(self, *of): return self.files.lease(*of)
    def begin(self, *of): return self.files.begin(*of)
    def save(self, *of): return self.files.save(*of)
    {release}; self.files.release(*of); print("given back")
async def work():
    native = app.oa(oa, Store())
    call = native.call_async("users.list", LIST)
    with contextlib.suppress(asyncio.TimeoutError):
        await {left}
asyncio.run(work())
""",
        *arguments,
    )
    assert (done.returncode, done.stdout) == (0, "given back\n"), done.stderr
    assert saved(emulator, base, folder, before)


def started(program, *arguments):
    command = [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_giving_up_a_coroutine_of_a_closed_loop_says_nothing(caplog):
    loop = asyncio.new_event_loop()
    asked = threading.Event()

    async def method():
        asked.set()
        await asyncio.sleep(30)

    coroutine = method()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    elsewhere = _bridge._Elsewhere(coroutine, loop)
    assert asked.wait(timeout=10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(timeout=10)
    loop.close()
    elsewhere.cancel()
    assert not elsewhere.ended.done()
    assert [record for record in caplog.records if record.name == "concurrent.futures"] == []


@unix
def test_a_second_signal_ends_it_at_once(loopback):
    emulator, base, arguments = loopback
    expire(arguments[-1])
    fault(emulator, base, "slow", ms=20_000)
    child = started(REFRESH + "print('ready', flush=True); time.sleep(30)", *arguments)
    assert child.stdout.readline() == "ready\n"
    child.terminate()
    time.sleep(0.3)
    assert child.poll() is None, "the first one is put off"
    child.terminate()
    assert child.wait(timeout=5) == -signal.SIGTERM
    child.communicate()


@unix
def test_a_signal_at_any_other_time_ends_it_at_once(loopback):
    _, _, arguments = loopback
    program = """
native = app.oa(oa, _native.FileStore(folder))
native.call("users.list", LIST)
print("ready", flush=True)
time.sleep(30)
"""
    child = started(PREPARE + program, *arguments)
    assert child.stdout.readline() == "ready\n"
    child.terminate()
    assert child.wait(timeout=5) == -signal.SIGTERM
    child.communicate()


@unix
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_handler_of_the_programs_own_is_left_alone(loopback, when):
    _, _, arguments = loopback
    handle = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))\n"
    make = 'native = app.oa(oa, _native.FileStore(folder))\nnative.call("users.list", LIST)\n'
    program = handle + make if when == "before" else make + handle
    done = run(PREPARE + program + "signal.raise_signal(signal.SIGTERM)\ntime.sleep(30)", *arguments)
    assert (done.returncode, done.stderr) == (7, "")


@unix
def test_a_forked_child_ends_at_once_though_its_parent_refreshes(loopback):
    emulator, base, arguments = loopback
    expire(arguments[-1])
    fault(emulator, base, "slow", ms=1500)
    done = run(
        REFRESH
        + """
child = os.fork()
if child == 0:
    signal.signal(signal.SIGALRM, lambda *_: os._exit(9))
    signal.alarm(5)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(30)
began = time.monotonic()
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), time.monotonic() - began < 4)
""",
        *arguments,
    )
    assert (done.returncode, done.stdout) == (0, "-15 True\n"), done.stderr
