"""Where an answer stands in the bytes that came. Reading them once more costs as much as the call's own work, so it is
done when somebody asks for `raw`, and once for all the answers of a body."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class Origin(ABC):
    """A place in what Zalo sent. `find` gives None where it is not there, for example under an older name."""

    __slots__ = ()

    @abstractmethod
    def find(self) -> Any:
        """What stands at this place."""

    def inner(self, name: str) -> Origin:
        """The place of a field."""
        return _Field(self, name)

    def item(self, at: int, of: int) -> Origin:
        """The place of one item of a list that was read as `of` items."""
        return _Item(self, at, of)


class Body(Origin):
    """The body of an HTTP answer: what stands under `data`, or all of it where there is no such key."""

    __slots__ = ("_bytes", "_read")

    def __init__(self, content: bytes) -> None:
        self._bytes: bytes | None = content
        self._read: Any = None

    def find(self) -> Any:
        # Two threads may both read; the two results are the same.
        content = self._bytes
        if content is not None:
            from json import loads

            try:
                whole = loads(content)
            except ValueError:
                whole = None
            self._read = whole["data"] if isinstance(whole, dict) and "data" in whole else whole
            self._bytes = None
        return self._read


class Found(Origin):
    """What was found already."""

    __slots__ = ("_found",)

    def __init__(self, found: Any) -> None:
        self._found = found

    def find(self) -> Any:
        return self._found

    def __reduce__(self) -> tuple[Any, ...]:
        return Found, (self._found,)


class _Field(Origin):
    __slots__ = ("_name", "_outer")

    def __init__(self, outer: Origin, name: str) -> None:
        self._outer = outer
        self._name = name

    def find(self) -> Any:
        outer = self._outer.find()
        if isinstance(outer, list):
            # A page whose items came bare, with the total beside them.
            return outer
        return outer.get(self._name) if isinstance(outer, dict) else None


class _Item(Origin):
    __slots__ = ("_at", "_of", "_outer")

    def __init__(self, outer: Origin, at: int, of: int) -> None:
        self._outer = outer
        self._at = at
        self._of = of

    def find(self) -> Any:
        outer = self._outer.find()
        if isinstance(outer, dict) and len(outer) == 1:
            # A list that came under a name of its own, or as its only item.
            (inner,) = outer.values()
            outer = [inner] if isinstance(inner, dict) else inner
        return outer[self._at] if isinstance(outer, list) and len(outer) == self._of else None
