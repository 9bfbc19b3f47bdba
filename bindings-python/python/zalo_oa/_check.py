"""Arguments against the tables, before anything is sent. Messages name the call and the argument and
what is allowed, never a text that was given."""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Callable

from ._errors import from_record
from ._model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._calls import Field
    from ._native import File

# Whole numbers that cross to the platform.
_SMALLEST, _LARGEST = -(2**63), 2**64 - 1


class _Type(Exception):
    """Takes what was expected, and where inside the argument."""

    def __init__(self, wanted: str, value: object, at: str = "") -> None:
        super().__init__(wanted, value, at)
        self.wanted, self.at = wanted, at
        self.given = "None" if value is None else type(value).__name__


class _Range(Exception):
    def __init__(self, what: str, at: str = "") -> None:
        super().__init__(what, at)
        self.what, self.at = what, at


def params(
    call: str, fields: tuple[Field, ...], values: Mapping[str, object], without_limits: bool = False
) -> dict[str, Any]:
    """The values that were given, as JSON; those that may be left out and are None are left out.

    Raises:
        TypeError: A value is of another type.
        BuildError: A value is out of its range; it is a ValueError too.
    """
    found: dict[str, Any] = {}
    for name, kind, required, low, high in fields:
        value = values[name]
        if value is None and not required:
            continue
        try:
            made = _of(kind)(value)
            if low is not None and high is not None and not without_limits:
                _hold(made, kind, low, high)
        except _Type as error:
            given = error.given
            raise TypeError(
                f"`{_argument(name)}{error.at}` of `{call}` takes {error.wanted}, not {given}"
            ) from None
        except _Range as error:
            raise _invalid(call, f"`{_argument(name)}{error.at}` of `{call}` {error.what}") from None
        found[name] = made
    return found


def _argument(name: str) -> str:
    return f"{name}_" if iskeyword(name) else name


def _invalid(call: str, message: str) -> BaseException:
    return from_record(
        {
            "kind": "build",
            "code": None,
            "class": "invalid",
            "call": call,
            "message": message,
            "hint": "give the argument as the documentation of the call says; nothing was sent",
            "hint_vi": "sửa đối số theo tài liệu của lệnh gọi; chưa có gì được gửi đi",
            "advice": "stop",
            "outcome_known": True,
            "resume": None,
        },
        None,
    )


def _hold(value: Any, kind: str, low: int, high: int) -> None:
    if kind in ("number", "time"):
        if not low <= value <= high:
            raise _Range(f"is {value}; allowed are {low} to {high}")
    elif kind.startswith("list "):
        if not low <= len(value) <= high:
            raise _Range(f"has {len(value)} items; allowed are {low} to {high}")
    elif isinstance(value, str):
        size = len(value) if value.isascii() else len(value.encode("utf-16-le")) // 2
        if not low <= size <= high:
            raise _Range(f"has {size} UTF-16 units; allowed are {low} to {high}")


def _flag(value: object) -> bool:
    if value is True or value is False:
        return value
    raise _Type("a bool", value)


def _number(value: object) -> int:
    if type(value) is not int:
        # Numbers of numpy and pandas are welcome; True is no number.
        index = getattr(type(value), "__index__", None)
        if isinstance(value, bool) or index is None:
            raise _Type("an int", value)
        value = int(index(value))
    if not _SMALLEST <= value <= _LARGEST:
        raise _Range("has more than 64 bits")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Type("a str", value)
    text = str.__str__(value)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise _Range("holds half a sign (a lone surrogate)") from None
    return text


def _time(value: object) -> int:
    from datetime import datetime, timedelta, timezone

    if not isinstance(value, datetime):
        raise _Type("an aware datetime", value)
    if value.tzinfo is None:
        raise _Range("has no time zone; give an aware datetime")
    return (value - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


def _map(value: object) -> dict[str, str]:
    found = _object(value, _text)
    return found


def _object(value: object, item: Callable[[object], Any]) -> dict[str, Any]:
    from collections.abc import Mapping

    if isinstance(value, Model):
        value = value._data
    if not isinstance(value, Mapping):
        raise _Type("a mapping", value)
    found: dict[str, Any] = {}
    for key, one in value.items():
        if not isinstance(key, str):
            raise _Type("texts as keys", key)
        found[_text(key)] = _inside(item, one, f"[{key!r}]" if len(key) < 40 else "[…]")
    return found


def _list(value: object, item: Callable[[object], Any]) -> list[Any]:
    from collections.abc import Sequence

    if isinstance(value, (str, bytes, bytearray, memoryview)) or not isinstance(value, Sequence):
        raise _Type("a list", value)
    return [_inside(item, one, f"[{at}]") for at, one in enumerate(value)]


def _inside(item: Callable[[object], Any], value: object, at: str) -> Any:
    try:
        return item(value)
    except _Type as error:
        error.at = at + error.at
        raise
    except _Range as error:
        error.at = at + error.at
        raise


def _any(value: object) -> Any:
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        return _number(value)
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise _Range("is no finite number")
        return value
    from collections.abc import Mapping

    if isinstance(value, (Mapping, Model)):
        return _object(value, _any)
    try:
        return _list(value, _any)
    except _Type as error:
        if error.at:
            raise
        raise _Type("JSON: a mapping, list, str, number, bool or None", value) from None


def _something(value: object) -> Any:
    if value is None:
        raise _Type("JSON: a mapping, list, str, number or bool", value)
    return _any(value)


def _model(value: object) -> Any:
    return _object(value, _any)


def _file(value: object) -> File:
    from ._native import File

    try:
        return File(value)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    except TypeError:
        more = ": a path is given as pathlib.Path, a text as its bytes" if isinstance(value, str) else ""
        raise _Type(f"bytes, a path or a File{more}", value) from None


_KINDS: dict[str, Callable[[object], Any]] = {
    "flag": _flag,
    "number": _number,
    "text": _text,
    "personal": _text,
    "secret": _text,
    "time": _time,
    "map": _map,
    "model": _model,
    "any": _something,
    "file": _file,
}


def _of(kind: str) -> Callable[[object], Any]:
    known = _KINDS.get(kind)
    if known is None:
        item = _of(kind.removeprefix("list "))
        known = _KINDS[kind] = lambda value: _list(value, item)
    return known
