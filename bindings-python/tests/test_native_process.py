"""What happens around calls: Ctrl-C, exits, cancelled tasks, closed loops, logs."""

import asyncio
import gc
import json
import logging
import os
import subprocess
import sys
import time

import pytest
from native_support import LIST, PREPARE, control, expire, fault, loopback, pair, run

import zalo_oa
from zalo_oa import _native

__all__ = ["loopback"]


def test_ctrl_c_stops_a_blocking_call_within_200_ms(loopback):
    emulator, base, arguments = loopback
    control(emulator, base, "POST", "/faults", {"rules": [{"on": "users.list", "kind": "hang"}]})
    done = run(
        PREPARE
        + """
native = app.oa(oa, _native.FileStore(folder))
native.call("oa.info", {})
at = []
def interrupt():
    at.append(time.monotonic())
    signal.raise_signal(signal.SIGINT)
threading.Timer(0.3, interrupt).start()
try:
    native.call("users.list", LIST)
except KeyboardInterrupt:
    print(time.monotonic() - at[0] < 0.2)
print(native.call("oa.info", {})["oa_id"] == oa)
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ("True\nTrue\n", "")


def test_a_script_that_ends_in_mid_refresh_leaves_the_new_pair_on_disk_and_says_that_it_waits(loopback):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=1500)
    before = pair(folder)
    done = run(
        PREPARE
        + """
native = app.oa(oa, _native.FileStore(folder))
def interrupt():
    signal.raise_signal(signal.SIGINT)
threading.Timer(0.3, interrupt).start()
try:
    native.call("users.list", LIST)
except KeyboardInterrupt:
    sys.exit(3)
""",
        *arguments,
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "zalo_oa: waiting for new tokens to be saved…\n"
    assert pair(folder) != before
    later = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    assert later.oa(emulator.oa_id, _native.FileStore(folder)).call("users.list", LIST)["total"] == 120


def test_a_cancelled_task_drops_its_call_and_never_the_refresh(loopback):
    emulator, base, arguments = loopback
    folder = arguments[-1]
    expire(folder)
    fault(emulator, base, "slow", ms=500)
    app = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    native = app.oa(emulator.oa_id, _native.FileStore(folder))

    async def work():
        task = asyncio.ensure_future(native.call_async("users.list", LIST))
        await asyncio.sleep(0.2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await native.close_async()
        # Long enough for the call that was dropped, had it gone on.
        await asyncio.sleep(0.3)

    asyncio.run(work())
    calls = control(emulator, base, "GET", "/calls")
    assert "users.list" not in str(calls)
    shown = control(emulator, base, "GET", "/presentations")["presentations"]
    assert [one["outcome"] for one in shown if one["kind"] == "refresh"] == ["accepted"]
    assert native.call("users.list", LIST)["total"] == 120


def test_a_loop_that_closes_before_the_answer_prints_nothing(loopback, capfd):
    emulator, base, _ = loopback
    control(emulator, base, "POST", "/faults", {"rules": [{"on": "users.list", "kind": "slow", "ms": 300}]})
    native = _native.App(emulator.app_id, base=base).with_token(emulator.access_token)
    loop = asyncio.new_event_loop()

    async def begin():
        native.call_async("users.list", LIST)

    loop.run_until_complete(begin())
    loop.close()
    time.sleep(0.6)
    gc.collect()
    assert capfd.readouterr() == ("", "")


def test_loops_in_turns_leave_no_files_open(loopback):
    emulator, base, _ = loopback
    native = _native.App(emulator.app_id, base=base).with_token(emulator.access_token)

    async def call():
        return await native.call_async("users.list", LIST)

    loops = [asyncio.new_event_loop() for _ in range(2)]
    opened = []
    for turn in range(20):
        assert loops[turn % 2].run_until_complete(call())["total"] == 120
        opened.append(len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0)
    for loop in loops:
        loop.close()
    for _ in range(5):
        asyncio.run(call())
        opened.append(len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0)
    assert max(opened) - opened[3] <= 2, opened


def test_awaiting_needs_a_running_loop(loopback):
    emulator, base, _ = loopback
    native = _native.App(emulator.app_id, base=base).with_token(emulator.access_token)
    with pytest.raises(RuntimeError, match="no running event loop"):
        native.call_async("users.list", LIST)


def test_events_reach_the_loggers_that_want_them_before_the_call_returns(loopback, caplog):
    emulator, base, arguments = loopback
    expire(arguments[-1])
    app = _native.App(emulator.app_id, secret=emulator.app_secret, base=base)
    native = app.oa(emulator.oa_id, _native.FileStore(arguments[-1]))
    with caplog.at_level(logging.DEBUG, "zalo_oa.tokens"):
        native.call("users.list", LIST)
    steps = [record.getMessage() for record in caplog.records if record.name == "zalo_oa.tokens"]
    assert 'step="sending"' in steps and 'step="saved"' in steps
    tokens = app.oa(emulator.oa_id, _native.FileStore(arguments[-1]))
    caplog.clear()
    expire(arguments[-1])
    tokens.call("users.list", LIST)
    assert caplog.records == [], "nobody asked for these"


def test_events_are_handed_over_by_the_call_itself_when_no_thread_is_left_for_them(loopback):
    emulator, base, arguments = loopback
    emulator.stop()
    done = run(
        PREPARE
        + """
import logging
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")
native = app.with_token("made-up")
for stop in (True, False):
    try:
        native.call("oa.info", {}, attempts=1)
    except Exception:
        pass
    _native._log_stop()
    time.sleep(0.1)
""",
        *arguments,
    )
    assert (done.stdout, done.stderr) == ('zalo_oa DEBUG try failed kind="connect"\n' * 2, "")


@pytest.mark.parametrize("end", ["sys.exit(0)", "raise SystemExit", "os._exit(0)", "pass"])
def test_an_exit_with_logs_and_daemon_threads_in_mid_call_is_silent(loopback, end):
    _, _, arguments = loopback
    done = run(
        PREPARE
        + f"""
import logging
logging.basicConfig(level=logging.DEBUG, stream=open(os.devnull, "w"))
native = app.oa(oa, _native.FileStore(folder))
def work():
    while True:
        native.call("users.list", LIST)
for _ in range(4):
    threading.Thread(target=work, daemon=True).start()
time.sleep(0.3)
{end}
""",
        *arguments,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_command_line_gives_its_status_and_stops_at_ctrl_c():
    done = run("import runpy, sys; sys.argv[1:] = ['--version']; runpy.run_module('zalo_oa', run_name='__main__')")
    assert (done.returncode, done.stdout.split()[0]) == (0, "zalo-oa")
    assert _native.cli(["--no-such-option"]) == 2


@pytest.mark.parametrize("way", [["-m", "zalo_oa"], ["zalo-oa"]])
def test_both_ways_to_the_command_line_are_installed(way):
    folder = os.path.dirname(sys.executable)
    command = [os.path.join(folder, way[0])] if way == ["zalo-oa"] else [sys.executable, *way]
    done = subprocess.run([*command, "doctor", "--help"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "doctor" in done.stdout


def test_the_emulator_is_installed_as_a_program_and_ends_when_told_to(tmp_path):
    program = os.path.join(os.path.dirname(sys.executable), "zalo-oa-emulator")
    with subprocess.Popen([program, "--env", "e.env"], stdout=subprocess.PIPE, text=True, cwd=tmp_path) as served:
        try:
            card = json.loads(served.stdout.readline())
            assert f"ZALO_OA_EMULATOR={card['base']}\n" in (tmp_path / "e.env").read_text()
            with zalo_oa.Client(access_token=card["access_token"], base=card["base"]) as client:
                assert client.oa.info().name == "UBND phường Hoa Ban"
            served.terminate()
            assert served.wait(timeout=60) == 0
        finally:
            served.kill()
