"""SDK for the Zalo Official Account API: a probe of the boundary to the Rust core.

What is Python's own stands here: exceptions and iterators. The calls are made in `_native`.
"""

from . import _native

__all__ = ["Client", "Handle", "ZaloError"]


class ZaloError(Exception):
    """A call or an operation went wrong; `record` tells it field by field, hints included."""

    def __init__(self, record):
        super().__init__(record["message"])
        self.record = record


class Handle:
    """A running operation: iterate for its events, ask `result()` for its answer.

    It runs while it is asked, and ends where it stands when the handle is dropped.
    """

    def __init__(self, native):
        self._native = native
        self._answer = None
        self._error = None

    def __iter__(self):
        return iter(self._native.next, None)

    def result(self):
        """Runs to the end. Asked again, it says the same."""
        if self._answer is None and self._error is None:
            try:
                self._answer = self._native.result()
            except ZaloError as error:
                self._error = error
        if self._error is not None:
            raise self._error
        return self._answer


class Client:
    """Calls one Official Account, with an access token that somebody else keeps fresh.

    `base` is the address of an emulator; Zalo's own hosts when it is `None`.
    """

    def __init__(self, token, base=None):
        self._native = _native.Client.http(token, base)

    @classmethod
    def emulator(cls, seed, followers):
        """A client of a made-up account in this process, on a clock that never waits."""
        client = cls.__new__(cls)
        client._native = _native.Client.emulator(seed, followers)
        return client

    def call(self, name, params):
        """Makes the call of that dotted name; other Python threads run meanwhile."""
        return self._native.call(name, params)

    def pages(self, name, params):
        """Iterates over the pages of a list call, each a list of dictionaries."""
        return iter(self._native.pages(name, params).next, None)

    def start(self, operation, params):
        """Starts an operation, which spans several calls."""
        return Handle(self._native.start(operation, params))
