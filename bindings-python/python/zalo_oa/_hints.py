"""What annotations name, for those who ask for them while a program runs (`typing.get_type_hints`). Checkers see the real
names. Those whose modules load late, so that an import stays quick, are `Any` here."""

from __future__ import annotations

import typing
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Generic, TypeVar

__all__ = ["AsyncIterator", "Awaitable", "Callable", "Iterable", "Iterator", "Mapping", "PathLike", "Self", "Sequence", "Unpack"]

T = TypeVar("T")


class _Unpack(Generic[T]):
    """Stands for `Unpack` before Python 3.11."""


class _Late:
    """Stands for a module that loads late."""

    def __getattr__(self, name: str) -> Any:
        return Any


Self: Any = getattr(typing, "Self", Any)
Unpack: Any = getattr(typing, "Unpack", _Unpack)
# `datetime` is the real one where answers have it.
datetime = Any
AnyStore = App = AsyncClient = Client = FileLike = Health = Json = Native = NativeApp = Origin = Shown = Any
families = async_families = _Late()
