"""Events reach Python's `logging` without deadlock, whatever handlers do."""

import logging
import threading
import time

import pytest
from native_support import LIST, PREPARE, loopback, run

from zalo_oa import _native

__all__ = ["loopback"]

CALLS = """
import faulthandler, logging
# A deadlock is told where it stands.
faulthandler.dump_traceback_later(20, exit=True)
logging.getLogger("zalo_oa").setLevel(logging.DEBUG)
logging.getLogger("zalo_oa").propagate = False
def handled_by(emit):
    handler = logging.Handler()
    handler.emit = emit
    logging.getLogger("zalo_oa").addHandler(handler)
def fail():
    # A try that fails is an event.
    try:
        app.with_token("made-up").call("oa.info", {}, attempts=1)
    except Exception:
        pass
"""


@pytest.fixture
def unreachable(loopback):
    emulator, _, arguments = loopback
    emulator.stop()
    return arguments


def test_a_handler_that_waits_for_a_lock_that_a_calling_thread_holds_blocks_nobody(unreachable):
    done = run(
        PREPARE
        + CALLS
        + """
mine, seen = threading.RLock(), []
def emit(record):
    with mine:
        seen.append(record.getMessage())
handled_by(emit)
for _ in range(20):
    with mine:
        fail()
for _ in range(200):
    if len(seen) == 20:
        break
    time.sleep(0.01)
print(len(seen))
""",
        *unreachable,
    )
    assert (done.stdout, done.stderr) == ("20\n", "")


def test_a_handler_that_makes_calls_itself_ends(loopback):
    _, _, arguments = loopback
    done = run(
        PREPARE
        + CALLS
        + """
native = app.oa(oa, _native.FileStore(folder))
seen = []
def emit(record):
    if len(seen) < 50:
        seen.append(native.call("users.list", LIST)["total"])
        fail_again()
def fail_again():
    try:
        native.call("users.detail", {"user_id": "1"})
    except Exception:
        pass
handled_by(emit)
threads = [threading.Thread(target=fail_again) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(seen[0])
logging.getLogger("zalo_oa").handlers.clear()
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("120\n", "")


def test_a_handler_that_raises_breaks_no_call(unreachable):
    done = run(
        PREPARE
        + CALLS
        + """
logging.raiseExceptions = False
def emit(record):
    raise RuntimeError("made up")
handled_by(emit)
sys.unraisablehook = lambda told: print(type(told.exc_value).__name__)
try:
    app.with_token("made-up").call("oa.info", {}, attempts=1)
except _native_error as error:
    print(error.kind)
""".replace("_native_error", "Exception"),
        *unreachable,
    )
    assert sorted(done.stdout.split()) == ["RuntimeError", "connect"]
    assert done.stderr == ""


def test_eight_threads_that_log_through_one_slow_handler_all_end(unreachable):
    done = run(
        PREPARE
        + CALLS
        + """
seen = []
def emit(record):
    time.sleep(0.002)
    seen.append(record)
handled_by(emit)
threads = [threading.Thread(target=lambda: [fail() for _ in range(5)]) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
for _ in range(200):
    if len(seen) == 40:
        break
    time.sleep(0.01)
print(len(seen))
""",
        *unreachable,
    )
    assert (done.stdout, done.stderr) == ("40\n", "")


def test_nothing_is_printed_where_no_handler_is_set_up(unreachable):
    done = run(PREPARE + CALLS + "fail()\nprint('end')", *unreachable)
    assert (done.stdout, done.stderr) == ("end\n", "")


def test_no_event_tells_a_token(loopback, caplog):
    emulator, base, arguments = loopback
    app = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, "zalo_oa.tokens"):
        app.with_token(emulator.access_token).call("users.list", LIST)
        native = app.sign_in(emulator.oa_id, _native.FileStore(arguments[-1]), emulator.issue_code(), None)
        threads = [threading.Thread(target=native.call, args=("users.list", LIST)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        # Another thread may be handing over still.
        for _ in range(500):
            if "zalo_oa" in caplog.text:
                break
            time.sleep(0.01)
    text = caplog.text
    assert "zalo_oa" in text
    assert emulator.access_token not in text
    assert emulator.refresh_token not in text
    assert emulator.app_secret not in text
