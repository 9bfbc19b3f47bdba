"""What the native module asks of Python: stores written in Python, log records, what to do around forks and exits."""

from __future__ import annotations

import atexit
import logging
import os
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from . import _errors, _native

if TYPE_CHECKING:
    # Not imported for those who make blocking calls only: it takes longer than all the rest.
    import asyncio
    from collections.abc import Coroutine
    from concurrent.futures import Future

__all__ = ["StoreBridge", "start", "stop_log"]

# The native module looks these up in mid-call, when nothing may be left to import.
_IMPORTED = (logging, _errors)


class _PrivateLoop:
    """A loop on a thread of its own, for coroutines of stores whose own loop is not there."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    def get(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                import asyncio

                loop = asyncio.new_event_loop()
                # RuntimeError while the interpreter ends: some versions start no thread then.
                threading.Thread(target=loop.run_forever, name="zalo-oa-store-loop", daemon=True).start()
                self._loop = loop
            return self._loop


_private = _PrivateLoop()


class StoreBridge:
    """Calls the methods of a store. Coroutines run on the loop in which the client was made while it runs."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self._thread = threading.get_ident()
        self._loop = _running_loop()

    def call(self, method: str, arguments: list[Any]) -> Any:
        """Runs one method to its end, on a thread of the engine's."""
        if method == "lease":
            arguments[0] = tuple(arguments[0])
        elif method != "load":
            arguments[0]["key"] = tuple(arguments[0]["key"])
        answer = getattr(self._store, method)(*arguments)
        if not hasattr(answer, "__await__"):
            return answer
        import asyncio

        whole = _whole(answer)
        try:
            loop = self._where()
            elsewhere = _Elsewhere(whole, loop)
        except RuntimeError:
            # No thread starts any more, or the loop was closed just now.
            return asyncio.run(whole)
        running = elsewhere.ended
        while not _done(running):
            stands_still = not loop.is_running() or loop is self._loop and _native._waits(self._thread)
            if not running.done() and (stands_still or _native._exiting()):
                break
        if running.done() and not running.cancelled():
            return running.result()
        # The loop ended over it, which cancels what runs, or is held by what waits for this. A method may be asked twice.
        elsewhere.cancel()
        _forget(whole, answer)
        if _native._exiting():
            # This thread must be out of the native module before the interpreter ends it.
            raise RuntimeError
        return asyncio.run(_whole(getattr(self._store, method)(*arguments)))

    def _where(self) -> asyncio.AbstractEventLoop:
        loop = self._loop
        # A blocking call made inside of the loop holds it: its coroutines would wait for themselves.
        if loop is None or not loop.is_running() or _native._waits(self._thread):
            return _private.get()
        return loop


class _Elsewhere:
    """A coroutine on another thread's loop. `asyncio.run_coroutine_threadsafe` does the same, but cancelling what it gives
    writes to stderr when that loop is closed meanwhile."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any], loop: asyncio.AbstractEventLoop) -> None:
        from concurrent.futures import Future

        self.ended: Future[Any] = Future()
        self._loop = loop
        self._task: asyncio.Task[Any] | None = None
        self._given_up = False
        # RuntimeError where the loop is closed.
        loop.call_soon_threadsafe(self._begin, coroutine)

    def cancel(self) -> None:
        self._given_up = True
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._stop)

    def _begin(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        if self._given_up:
            return
        self._task = self._loop.create_task(coroutine)
        self._task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[Any]) -> None:
        if task.cancelled():
            self.ended.cancel()
        elif error := task.exception():
            self.ended.set_exception(error)
        else:
            self.ended.set_result(task.result())

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _running_loop() -> asyncio.AbstractEventLoop | None:
    if "asyncio" not in sys.modules:
        return None
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _done(running: Future[Any]) -> bool:
    from concurrent.futures import wait

    return bool(wait([running], timeout=0.2).done)


def _forget(*awaitables: Any) -> None:
    """Coroutines that nobody will await; Python would warn of them."""
    for one in awaitables:
        # One that is under way elsewhere cannot be closed, and needs not.
        with suppress(AttributeError, RuntimeError, ValueError):
            one.close()


async def _whole(answer: Any) -> Any:
    return await answer


_log_thread: threading.Thread | None = None


def start() -> None:
    """Called when the engine of this process starts."""
    global _log_thread
    thread = threading.Thread(target=_hand_over, name="zalo-oa-log", daemon=True)
    try:
        thread.start()
        _log_thread = thread
    except RuntimeError:
        # The interpreter ends, and from 3.12 on starts no thread any more: calls hand records over themselves.
        _log_thread = None
    # Children of multiprocessing end without atexit.
    util = sys.modules.get("multiprocessing.util")
    if util is not None and sys.modules["multiprocessing"].parent_process() is not None:
        util.Finalize(None, _exit, exitpriority=0)


def _hand_over() -> None:
    while _native._log():
        pass


def stop_log() -> None:
    """Lets the handler that is at work end. `logging` takes its lock later in the exit, and a call that it made would
    never come back then."""
    global _log_thread
    thread, _log_thread = _log_thread, None
    if thread is not None:
        _native._log_stop()
        thread.join(timeout=1)


def _exit() -> None:
    try:
        _native._exit()
    finally:
        stop_log()


def _in_child() -> None:
    global _log_thread, _private
    _native._fork_after(True)
    _log_thread = None
    _private = _PrivateLoop()


atexit.register(_exit)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_native._fork_before,
        after_in_parent=lambda: _native._fork_after(False),
        after_in_child=_in_child,
    )
