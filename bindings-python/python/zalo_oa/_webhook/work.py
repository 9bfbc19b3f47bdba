"""Who hands events to the handler: coroutines run on the loop in which the inbox was opened, plain functions each on a
thread of its own. Success is told only after the handler returned; whatever is cut by the end of the loop or of the
process is told nothing, and comes again at the next start."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from inspect import isawaitable, iscoroutinefunction
from typing import TYPE_CHECKING, Any

from .._errors import ZaloError
from .._model import moment
from .event import Event

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .. import _native

__all__ = ["Delivery", "PrivateLoop", "Work", "is_async"]

LOG = logging.getLogger("zalo_oa.inbox")


@dataclass(frozen=True)
class Delivery:
    """An event for the handler. It comes at least once: again after a failure, and after a process that ended before it
    could note the success."""

    id: int
    """By which an effect can be made once: the same at each try."""
    event: Event
    """What it says."""
    received: datetime
    """When it came here."""
    attempt: int
    """Which try this is, from 1."""


class PrivateLoop:
    """A loop on a thread of its own, where a program has none."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._ending = False
        self._thread = threading.Thread(target=self._run, name="zalo-oa-inbox", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ends it; what runs there is cancelled."""
        self._ending = True
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(1.0)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        while not self._ending:
            # By `sys.exit()` a handler would end the loop, and with it the inbox, without a word.
            with suppress(KeyboardInterrupt, SystemExit):
                self.loop.run_forever()
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        with suppress(BaseException):
            self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self.loop.close()


class Work:
    """Takes jobs from the native inbox until it ends. To be made on the thread of the loop, or where it does not run."""

    def __init__(
        self,
        native: _native.Inbox,
        handler: Callable[[Delivery], object],
        within: float,
        loop: asyncio.AbstractEventLoop,
        own: bool,
    ) -> None:
        """`own`: the loop is the inbox's, so that nothing raised there ends the program."""
        self._native = native
        self._handler = handler
        self._within = within
        self._loop = loop
        self._own = own
        # A loop keeps no task alive.
        self._running: set[asyncio.Task[None]] = set()
        loop.call_soon_threadsafe(self._start)

    def _start(self) -> None:
        self._keep(self._pull())

    def _keep(self, work: Any) -> None:
        task = self._loop.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _pull(self) -> None:
        begin = self._begin_task if is_async(self._handler) else self._begin_thread
        while jobs := await self._native.jobs_async():
            for job in jobs:
                begin(job)

    def _begin_task(self, job: _native.Job) -> None:
        self._keep(self._on_the_loop(job))

    def _begin_thread(self, job: _native.Job) -> None:
        thread = threading.Thread(target=self._on_a_thread, args=(job,), name=f"zalo-oa-event-{job.id}", daemon=True)
        try:
            thread.start()
        except RuntimeError:
            if threading.main_thread().is_alive():
                LOG.error("no thread can be started for a handler id=%s attempt=%s", job.id, job.attempt)
                job.end(False)
            else:
                # From 3.12 on no thread starts while the interpreter ends, and nobody else needs this one then.
                self._on_a_thread(job, last=True)

    async def _on_the_loop(self, job: _native.Job) -> None:
        # A task of its own, so that a handler that is cancelled within is told from the end of the loop.
        handling = asyncio.ensure_future(_whole(self._handler, _delivery(job)))
        try:
            await asyncio.wait({handling}, timeout=self._within)
            if not handling.done():
                LOG.warning("the handler took too long and is cancelled id=%s attempt=%s", job.id, job.attempt)
                handling.cancel()
                # Two tries of one event never run at the same time.
                await asyncio.wait({handling})
        except asyncio.CancelledError:
            handling.cancel()
            raise
        if handling.cancelled():
            _end(job, asyncio.CancelledError())
        elif self._own or not isinstance(handling.exception(), (KeyboardInterrupt, SystemExit)):
            _end(job, handling.exception())

    def _on_a_thread(self, job: _native.Job, last: bool = False) -> None:
        try:
            answer = self._handler(_delivery(job))
            if isawaitable(answer):
                if last:
                    # It would wait for itself; the event comes again at the next start.
                    return
                # A plain function that gave a coroutine: nothing has been done yet.
                asyncio.run_coroutine_threadsafe(_awaited(answer), self._loop).result()
        except BaseException as error:
            _end(job, error)
        else:
            _end(job, None)


def is_async(handler: Callable[[Delivery], object]) -> bool:
    """Whether calling it gives a coroutine."""
    return iscoroutinefunction(handler) or iscoroutinefunction(getattr(handler, "__call__", None))


async def _whole(handler: Callable[[Delivery], Any], delivery: Delivery) -> None:
    await handler(delivery)


async def _awaited(answer: Awaitable[Any]) -> Any:
    return await answer


def _delivery(job: _native.Job) -> Delivery:
    return Delivery(job.id, Event(job.event), moment(job.received_ms), job.attempt)


def _end(job: _native.Job, error: BaseException | None) -> None:
    if error is not None:
        # Without the exception's own text, which may quote a message; those of the package never do.
        text = f": {error}" if isinstance(error, ZaloError) else ""
        LOG.warning(
            "the handler raised %s%s%s id=%s attempt=%s",
            type(error).__name__,
            _where(error),
            text,
            job.id,
            job.attempt,
        )
    job.end(error is None)


def _where(error: BaseException) -> str:
    """The last line of the handler's own code that the exception passed."""
    from os.path import basename
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    if not frames:
        return ""
    own = [frame for frame in frames if "zalo_oa" not in frame.filename and "asyncio" not in frame.filename]
    last = (own or frames)[-1]
    return f" at {basename(last.filename)}:{last.lineno} in {last.name}"
