"""However a program with an inbox ends or forks, no event is lost, nothing crashes and nothing is waited for in vain."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap

import pytest
from native_support import run
from webhook_support import KEY, SECRET, settings

from zalo_oa.webhook import Inbox

unix = pytest.mark.skipif(os.name != "posix", reason="Windows has neither forks nor these signals")

PREPARE = f"""
import asyncio, os, signal, sys, threading, time
sys.path.insert(0, {os.path.dirname(__file__)!r})
from webhook_support import message_id, signed, written
from zalo_oa import webhook
folder = sys.argv[1]
def inbox(handler, **more):
    return webhook.Inbox(folder + "/inbox.sqlite", key={KEY!r}, secret={SECRET!r}, handler=handler, **more)
def give(inbox, *numbers):
    for number in numbers:
        body = written(number)
        assert inbox.accept(signed(body), body).outcome == "taken"
begun = threading.Event()
def slow(delivery):
    begun.set()
    time.sleep(0.5)
    print("done", message_id(delivery), flush=True)
async def slow_later(delivery):
    begun.set()
    await asyncio.sleep(0.5)
    print("done", message_id(delivery), flush=True)
"""


def left(folder):
    """What the next program finds."""
    seen = []
    with Inbox(**settings(folder, lambda delivery: seen.append(delivery.event.kind))) as inbox:
        stats = inbox.stats()
        return stats.waiting + stats.running + stats.handled


@pytest.mark.parametrize("handler", ["slow", "slow_later"])
@pytest.mark.parametrize(("end", "status"), [("pass", 0), ("sys.exit(4)", 4), ("raise RuntimeError('made up')", 1)])
def test_an_inbox_that_nobody_closed_is_closed_at_the_end(tmp_path, handler, end, status):
    done = run(PREPARE + f"box = inbox({handler}).open(); give(box, 1); begun.wait(10)\n{end}", tmp_path)
    assert (done.returncode, done.stdout) == (status, "done m1\n"), done.stderr
    assert ("made up" in done.stderr) == (status == 1)
    assert left(tmp_path) == 0


def test_a_handler_that_calls_exit_has_failed_and_the_next_event_is_handled(tmp_path):
    done = run(
        PREPARE
        + """
async def leaves(delivery):
    if message_id(delivery) == "m1":
        sys.exit(3)
    begun.set()
with inbox(leaves, attempts=1) as box:
    give(box, 1)
    while not box.dead():
        time.sleep(0.01)
    give(box, 2)
    print(begun.wait(10), box.stats().failed)
""",
        tmp_path,
        timeout=20,
    )
    assert (done.returncode, done.stdout) == (0, "True 1\n"), done.stderr


def test_an_inbox_whose_opening_nobody_waited_for_opens_again(tmp_path):
    async def main():
        inbox = Inbox(**settings(tmp_path, print))
        first = asyncio.ensure_future(inbox.aopen())
        await asyncio.sleep(0)
        first.cancel()
        while inbox._opened is None:
            await asyncio.sleep(0.001)
        await inbox.aclose()
        async with inbox:
            return inbox.stats().waiting

    assert asyncio.run(main()) == 0


def test_coroutines_whose_loop_is_gone_are_not_waited_for_and_come_again(tmp_path):
    done = run(
        PREPARE
        + """
async def never(delivery):
    begun.set()
    await asyncio.sleep(60)
async def main():
    box = await inbox(never).aopen()
    body = written(1)
    await box.aaccept(signed(body), body)
    while not begun.is_set():
        await asyncio.sleep(0.01)
began = time.monotonic()
asyncio.run(main())
import atexit
atexit.register(lambda: None)
print("ended")
""",
        tmp_path,
        timeout=8,
    )
    assert (done.returncode, done.stdout) == (0, "ended\n"), done.stderr
    assert left(tmp_path) == 1


@unix
@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_in_the_middle_of_a_handler_loses_nothing(tmp_path, blow):
    # Short sleeps: Python overlooks a signal that comes just before a long one.
    program = PREPARE + """
box = inbox(slow).open()
give(box, 1, 2, 3)
begun.wait(10)
print("begun", flush=True)
while True:
    time.sleep(0.01)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "begun\n"
    process.send_signal(blow)
    out, err = process.communicate(timeout=30)
    assert process.returncode == -blow, err
    # Ctrl-C runs the hook at exit, which waits for the handlers; the others leave all to the next start.
    assert (out.count("done"), left(tmp_path)) == ((3, 0) if blow == signal.SIGINT else (0, 3))


@unix
def test_a_forked_child_leaves_the_inbox_to_its_parent(tmp_path):
    done = run(
        PREPARE
        + """
box = inbox(slow).open()
give(box, 1)
begun.wait(10)
child = os.fork()
if child == 0:
    try:
        box.stats()
    except ValueError as error:
        print("refused", "parent process" in str(error), flush=True)
    box.close()
    sys.exit(0)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
give(box, 2)
box.close()
""",
        tmp_path,
    )
    assert (done.returncode, sorted(done.stdout.splitlines())) == (0, ["done m1", "done m2", "refused True"]), done.stderr
    assert left(tmp_path) == 0


@unix
def test_an_inbox_made_before_a_fork_opens_in_the_child(tmp_path):
    done = run(
        PREPARE
        + """
box = inbox(slow)
webhook.Event.read(b"{}")
child = os.fork()
if child == 0:
    with box:
        give(box, 1)
    sys.exit(0)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
""",
        tmp_path,
    )
    assert (done.returncode, done.stdout) == (0, "done m1\n"), done.stderr
