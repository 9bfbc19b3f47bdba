"""Where tokens are kept: files, memory, or an object of your own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypedDict, Union

from ._native import FileStore, MemoryStore

if TYPE_CHECKING:
    from collections.abc import Awaitable
else:
    from ._hints import Awaitable

__all__ = ["AnyStore", "AsyncStore", "FileStore", "Lease", "LeaseBusy", "MemoryStore", "Store", "Stored"]

Key = tuple[str, str]
"""Whose tokens: the app's id, the account's id."""


class Lease(TypedDict):
    """The exclusive right to refresh: whose, and a number that grows with each lease."""

    key: Key
    fence: int


class _Granted(TypedDict):
    fence: int


class Granted(_Granted, total=False):
    """What `lease` answers: `fence`, and `good_for` in seconds where it is not what was asked for; `math.inf`
    for a lease that lasts until it is released."""

    good_for: float


class _Tokens(TypedDict):
    tokens: dict[str, Any]


class Stored(_Tokens, total=False):
    """What `load` answers: the tokens as `save` got them, how often they were saved, and what `begin` noted
    since they were saved."""

    version: int
    intent: dict[str, Any] | None


class LeaseBusy(Exception):
    """A store's `lease` raises it when another holds the right; None says the same. Where the holder is known:
    `LeaseBusy(host, process)`."""


class Store(Protocol):
    """The five methods of a store. They run on threads of the SDK, one call at a time for one account, and
    may wait. What they are given holds secrets."""

    def load(self, key: Key, /) -> Stored | None:
        """What is stored, if anything."""
        ...

    def lease(self, key: Key, ttl: float, wait: float, /) -> Granted | None:
        """The exclusive right to refresh, for `ttl` seconds; waits for it for `wait` seconds."""
        ...

    def begin(self, lease: Lease, intent: dict[str, Any], /) -> object:
        """Notes, durably, that a refresh is about to be sent."""
        ...

    def save(self, lease: Lease, tokens: dict[str, Any], /) -> object:
        """Stores tokens, durably, and clears the note. Refuses a lease that is not the latest."""
        ...

    def release(self, lease: Lease, /) -> object:
        """Gives the right back."""
        ...


class AsyncStore(Protocol):
    """The same five methods as coroutines."""

    def load(self, key: Key, /) -> Awaitable[Stored | None]:
        """What is stored, if anything."""
        ...

    def lease(self, key: Key, ttl: float, wait: float, /) -> Awaitable[Granted | None]:
        """The exclusive right to refresh, for `ttl` seconds; waits for it for `wait` seconds."""
        ...

    def begin(self, lease: Lease, intent: dict[str, Any], /) -> Awaitable[object]:
        """Notes, durably, that a refresh is about to be sent."""
        ...

    def save(self, lease: Lease, tokens: dict[str, Any], /) -> Awaitable[object]:
        """Stores tokens, durably, and clears the note. Refuses a lease that is not the latest."""
        ...

    def release(self, lease: Lease, /) -> Awaitable[object]:
        """Gives the right back."""
        ...


AnyStore = Union[FileStore, MemoryStore, Store, AsyncStore]


def native_store(store: AnyStore) -> AnyStore:
    """The store, if it is one.

    Raises:
        TypeError: A method is missing; the text names it.
    """
    if not isinstance(store, (FileStore, MemoryStore)):
        for method in ("load", "lease", "begin", "save", "release"):
            if not callable(getattr(store, method, None)):
                raise TypeError(f"`store` is no store: {type(store).__name__} has no method `{method}`")
    return store
