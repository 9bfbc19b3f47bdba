"""What becomes of open inboxes when the process ends or forks."""

from __future__ import annotations

import atexit
import os
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from .. import _bridge
from .._errors import InboxError
from .work import LOG

if TYPE_CHECKING:
    from .inbox import Inbox

__all__ = ["OPEN"]

# Its hook at exit is there before ours, and so runs after it.
_IMPORTED = _bridge
OPEN: set[Inbox] = set()


def _close_all() -> None:
    """What was forgotten to be closed."""
    for inbox in list(OPEN):
        with suppress(Exception):
            try:
                inbox.close()
            except InboxError as error:
                LOG.warning("%s", error)


def _in_child() -> None:
    """A forked child has none of the threads that may hold these locks, and closes nothing at its end."""
    for inbox in OPEN:
        inbox._lock = threading.Lock()
    OPEN.clear()


atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)
