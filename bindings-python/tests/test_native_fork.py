"""Forked children and those of multiprocessing: each works, or fails at once."""

import logging
import os
import threading

import pytest
from native_support import PREPARE, expire, fault, loopback, pair, run, run_file, served

from zalo_oa import _errors, _native

__all__ = ["loopback"]

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are a matter of Unix")


@needs_fork
def test_a_forked_child_builds_an_engine_of_its_own_and_works(loopback):
    _, _, arguments = loopback
    done = run(
        PREPARE
        + """
native = app.oa(oa, _native.FileStore(folder))
assert native.call("users.list", LIST)["total"] == 120
child = os.fork()
if child == 0:
    total = native.call("users.list", LIST)["total"]
    pages = native.pages("users.list", LIST)
    os._exit(0 if (total, len(pages.next())) == (120, 50) else 1)
_, status = os.waitpid(child, 0)
assert native.call("users.list", LIST)["total"] == 120
print(status)
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


@needs_fork
def test_a_fork_while_eight_threads_call_leaves_a_child_that_works(loopback):
    _, _, arguments = loopback
    done = run(
        PREPARE
        + """
import logging
logging.basicConfig(level=logging.DEBUG, stream=open(os.devnull, "w"))
native = app.oa(oa, _native.FileStore(folder))
on = True
def work():
    while on:
        native.call("users.list", LIST)
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
statuses = []
for _ in range(10):
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        os._exit(0 if native.call("users.list", LIST)["total"] == 120 else 1)
    statuses.append(os.waitpid(child, 0)[1])
on = False
for thread in threads: thread.join()
print(statuses)
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == (f"{[0] * 10}\n", "")


@needs_fork
def test_what_belongs_to_the_parent_fails_at_once_in_a_child():
    done = run(
        """
import os
from zalo_oa import _errors, _native
emulator = _native.Emulator(7, 120)
store = _native.MemoryStore()
app = _native.App(emulator.app_id, secret=emulator.app_secret, emulator=emulator)
native = app.sign_in(emulator.oa_id, store, emulator.issue_code(), None)
walk = native.pages("users.list", {"offset": 0, "count": 50})
walk.next()
child = os.fork()
if child == 0:
    said = []
    other = _native.App("1")
    for ask in (walk.next, emulator.now_ms, lambda: native.call("oa.info", {}), lambda: other.oa("2", store)):
        try:
            ask()
        except _errors.BuildError as error:
            said.append("parent process" in str(error) or "process that made it" in str(error))
    os._exit(0 if said == [True] * 4 else 1)
print(os.waitpid(child, 0)[1])
"""
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


@needs_fork
@pytest.mark.parametrize("way", ["fork", "spawn", "forkserver"])
def test_children_of_multiprocessing_work_under_each_start_method(loopback, tmp_path, way):
    _, _, arguments = loopback
    program = tmp_path / "program.py"
    program.write_text(
        PREPARE
        + """
native = app.oa(oa, _native.FileStore(folder))
def work(number):
    return native.call("users.list", LIST)["total"] + number
if __name__ == "__main__":
    import multiprocessing
    native.call("users.list", LIST)
    with multiprocessing.get_context(sys.argv[6]).Pool(2) as pool:
        print(pool.map(work, range(4)))
"""
    )
    done = run_file(program, *arguments, way)
    assert (done.stdout, done.stderr) == ("[120, 121, 122, 123]\n", "")


@needs_fork
def test_a_child_of_multiprocessing_that_ends_in_mid_refresh_saves_first(loopback, tmp_path):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=600)
    program = tmp_path / "program.py"
    program.write_text(
        PREPARE
        + """
def work():
    native = app.oa(oa, _native.FileStore(folder))
    threading.Thread(target=lambda: native.call("users.list", LIST), daemon=True).start()
    time.sleep(0.3)
if __name__ == "__main__":
    import multiprocessing
    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    child.join()
    print(child.exitcode)
"""
    )
    before = pair(folder)
    done = run_file(program, *arguments)
    assert (done.stdout, done.stderr) == ("0\n", "")
    assert pair(folder) != before


@needs_fork
def test_a_fork_while_other_threads_make_their_first_call_leaves_a_child_that_works(loopback):
    _, _, arguments = loopback
    program = (
        PREPARE
        + """
native = app.oa(oa, _native.FileStore(folder))
threads = [threading.Thread(target=native.call, args=("users.list", LIST)) for _ in range(8)]
for thread in threads: thread.start()
child = os.fork()
if child == 0:
    signal.alarm(20)
    os._exit(0 if native.call("users.list", LIST)["total"] == 120 else 1)
print(os.waitpid(child, 0)[1])
"""
    )
    for _ in range(5):
        done = run(program, *arguments)
        assert (done.stdout, done.stderr) == ("0\n", "")


def test_no_thread_emits_an_event_while_the_process_forks():
    emulator, base = served()
    emulator.stop()
    native = _native.App("1", base=base).with_token("made-up")
    logger = logging.getLogger("zalo_oa")
    logger.setLevel(logging.DEBUG)

    def fail():
        with pytest.raises(_errors.ConnectError):
            native.call("oa.info", {}, attempts=1)

    try:
        fail()
        _native._fork_before()
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join(0.5)
        waited = thread.is_alive()
        _native._fork_after(False)
        thread.join(10)
        assert (waited, thread.is_alive()) == (True, False)
    finally:
        logger.setLevel(logging.NOTSET)
