"""Servers that fork their workers after the program is loaded, as Celery's prefork pool and gunicorn do."""

import os
import re

import pytest
from native_support import PREPARE, control, expire, fault, loopback, pair, run

__all__ = ["loopback"]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are a matter of Unix")

PRELOADED = (
    PREPARE
    + """
import asyncio
from zalo_oa import AsyncClient, Client, FileStore
signed_in = dict(app_id=app_id, app_secret=secret, oa_id=oa, base=base, store=FileStore(folder))
client = Client(**signed_in)
def forked(work):
    # A child that hangs is ended by its alarm, and its status says so.
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        try:
            os._exit(0 if work() else 1)
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(2)
    return child
def status(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
def total():
    return client.users.list(offset=0, count=50).total
"""
)


def test_workers_share_a_client_that_was_made_and_used_before_they_were_forked(loopback):
    _, _, arguments = loopback
    done = run(
        PRELOADED
        + """
assert total() == 120
threads = [threading.Thread(target=total) for _ in range(4)]
for thread in threads: thread.start()
def tasks():
    found = [total() for _ in range(5)]
    people = [user.user_id for user in client.users.list.pages()]
    many = client.send_many([client.users.detail.request(user_id=one) for one in people[:20]])
    return found == [120] * 5 and len(people) == 120 and all(user.user_id for user in many)
children = [forked(tasks) for _ in range(3)]
print([status(child) for child in children], total())
for thread in threads: thread.join()
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("[0, 0, 0] 120\n", "")


def test_a_worker_loads_the_tokens_anew_and_uses_none_of_its_parents_cache(loopback):
    emulator, base, arguments = loopback
    done = run(
        PRELOADED
        + """
import json, pathlib, re
assert total() == 120
file = next(pathlib.Path(folder).glob("*.json"))
# Another process has put other tokens there since: the parent does not know them, the worker has to.
file.write_text(re.sub(r'("access_token": ?)"[^"]*"', r'\\1"another"', file.read_text()))
print(status(forked(lambda: total() == 120)))
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")
    shown = control(emulator, base, "GET", "/presentations")["presentations"]
    refreshes = [one["outcome"] for one in shown if one["kind"] == "refresh"]
    assert refreshes == ["accepted"], "the other token was refused and replaced; a cached one would have served"
    text = next(arguments[-1].glob("*.json")).read_text()
    assert re.search(r'"access_token": ?"([^"]*)"', text)[1] != "another"


def test_loops_of_asyncio_run_in_workers_with_a_client_from_before_the_fork(loopback):
    _, _, arguments = loopback
    done = run(
        PRELOADED
        + """
later = AsyncClient(**signed_in)
async def people():
    return len([user async for user in later.users.list.pages()]) == 120
assert asyncio.run(people())
children = [forked(lambda: asyncio.run(people())) for _ in range(2)]
print([status(child) for child in children], asyncio.run(people()))
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("[0, 0] True\n", "")


def test_a_fork_in_the_middle_of_a_refresh_shows_the_token_once(loopback):
    emulator, base, arguments = loopback
    expire(arguments[-1])
    fault(emulator, base, "slow", ms=600)
    done = run(
        PRELOADED
        + """
refreshing = threading.Thread(target=total)
refreshing.start()
time.sleep(0.3)
children = [forked(lambda: total() == 120) for _ in range(2)]
print([status(child) for child in children], total())
refreshing.join()
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("[0, 0] 120\n", "")
    shown = control(emulator, base, "GET", "/presentations")["presentations"]
    assert [one["outcome"] for one in shown if one["kind"] == "refresh"] == ["accepted"]


def test_workers_that_are_told_to_end_do_so_and_their_successors_work(loopback):
    emulator, base, arguments = loopback
    expire(arguments[-1])
    fault(emulator, base, "slow", ms=600)
    before = pair(arguments[-1])
    done = run(
        PRELOADED
        + """
def worker():
    # As gunicorn's: a handler of its own, threads for requests, an ordinary exit.
    child = os.fork()
    if child:
        return child
    signal.alarm(20)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    def serve():
        while not stop.is_set():
            total()
    threads = [threading.Thread(target=serve, daemon=True) for _ in range(4)]
    for thread in threads: thread.start()
    while not stop.wait(0.05):
        pass
    sys.exit(0)
master = os.getpid()
statuses = []
for generation in range(2):
    children = [worker() for _ in range(2)]
    # The first generation is in the middle of a refresh.
    time.sleep(0.4)
    for child in children:
        os.kill(child, signal.SIGTERM)
    statuses += [status(child) for child in children]
print(statuses, total())
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("[0, 0, 0, 0] 120\n", "")
    assert pair(arguments[-1]) != before
