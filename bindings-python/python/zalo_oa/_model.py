"""What answers are: frozen objects over the fields that were read, and what came beside them.

Attributes are read from a mapping when they are asked for, so that a page of people costs one small object each and
nothing more. The bytes that came are kept, and read when somebody asks for `raw`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from ._origin import Origin
    from ._show import Shown
else:
    from ._hints import Mapping, Origin, Shown

M = TypeVar("M", bound="Model")

# Kinds that a repr, a log and a notebook may show.
OPEN = frozenset({"day", "flag", "number", "text", "time"})


class Model:
    """An answer: its fields as attributes, the whole of it as `raw`.

    Equal when type and fields are. Its repr shows ids, counts, flags and dates, never personal data or
    secrets.

    Example:
        >>> from zalo_oa import UserRef
        >>> UserRef({"user_id": "9007199254740993"}).user_id
        '9007199254740993'
    """

    # The fields as the core read them; where the answer stands in what came; nested objects that were asked for.
    __slots__ = ("_data", "_made", "_origin")

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    # Attribute, name in the mapping, kind.
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = ()
    _data: Mapping[str, Any]
    _made: dict[str, Any]
    _origin: Origin | None

    def __init__(self, raw: Mapping[str, Any], origin: Origin | None = None) -> None:
        """From the fields by their names in `raw`; `origin` is for the package's own use."""
        _put(self, "_data", raw)
        _put(self, "_origin", origin)

    @property
    def raw(self) -> Mapping[str, Any]:
        """The mapping as Zalo sent it: keys without an attribute too, and each value in the form it had (an id
        may be a number here, a date a text). Do not change it."""
        if self._origin is None:
            return self._data
        found = self._origin.find()
        return found if isinstance(found, dict) else self._data

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"`{name}` cannot be set: answers do not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"`{name}` cannot be deleted: answers do not change")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(self) is not type(other):
            return NotImplemented
        return bool(self._data == other._data)

    def __reduce__(self) -> tuple[Any, ...]:
        if self._origin is None:
            return type(self), (self._data,)
        from ._origin import Found

        return type(self), (self._data, Found(self.raw))

    def __repr__(self) -> str:
        parts = [f"{name}={text}" for name, text in self._open()]
        return f"{type(self).__name__}({', '.join(parts)})"

    def _open(self) -> list[tuple[str, str]]:
        """What may be shown, as texts by attribute."""
        found: list[tuple[str, str]] = []
        for name, wire, kind in self._fields:
            value = self._data.get(wire)
            if value is None:
                continue
            if kind.startswith("list "):
                found.append((name, f"({len(value)} items)"))
            elif kind == "model":
                found.append((name, repr(getattr(self, name))))
            elif kind == "time":
                found.append((name, _moment_text(value)))
            elif kind in OPEN:
                found.append((name, _short(value)))
        return found

    def show(self, *, personal: bool = False) -> Shown:
        """The answer for people: a table in a notebook, lines elsewhere. Names, pictures and texts of
        persons only with `personal=True`; secrets never."""
        from ._show import Shown

        return Shown(self, personal)

    def _repr_html_(self) -> str:
        return self.show()._repr_html_()

    def _time(self, name: str) -> datetime:
        return moment(self._data[name], name)

    def _may_time(self, name: str) -> datetime | None:
        value = self._data.get(name)
        return None if value is None else moment(value, name)

    def _day(self, name: str) -> datetime | None:
        return day(self._data.get(name))

    def _model(self, name: str, model: type[M]) -> M:
        made = self._kept()
        if name not in made:
            made[name] = model(self._data[name], self._inner(name))
        found: M = made[name]
        return found

    def _may_model(self, name: str, model: type[M]) -> M | None:
        return None if self._data.get(name) is None else self._model(name, model)

    def _models(self, name: str, model: type[M]) -> tuple[M, ...]:
        made = self._kept()
        if name not in made:
            items = self._data.get(name) or ()
            inner = self._inner(name)
            if inner is None:
                made[name] = tuple(map(model, items))
            else:
                made[name] = tuple(model(item, inner.item(at, len(items))) for at, item in enumerate(items))
        found: tuple[M, ...] = made[name]
        return found

    def _may_models(self, name: str, model: type[M]) -> tuple[M, ...] | None:
        return None if self._data.get(name) is None else self._models(name, model)

    def _items(self, name: str) -> tuple[Any, ...]:
        return tuple(self._data.get(name) or ())

    def _may_items(self, name: str) -> tuple[Any, ...] | None:
        return None if self._data.get(name) is None else self._items(name)

    def _inner(self, name: str) -> Origin | None:
        return None if self._origin is None else self._origin.inner(name)

    def _kept(self) -> dict[str, Any]:
        try:
            return self._made
        except AttributeError:
            made: dict[str, Any] = {}
            _put(self, "_made", made)
            return made


_put = object.__setattr__


def moment(value: int, name: str = "answer") -> datetime:
    """Milliseconds since 1970 UTC as an aware `datetime` in UTC; exact to the millisecond."""
    from datetime import datetime, timedelta, timezone

    try:
        return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(milliseconds=value)
    except OverflowError:
        raise ValueError(f"`{name}` is no time between the years 1 and 9999; see `raw`") from None


def day(text: object) -> datetime | None:
    """A day that is written as Zalo does, `31/12/2026`: its midnight in Vietnam. None for anything else."""
    from datetime import datetime, timedelta, timezone

    parts = text.strip().split("/") if isinstance(text, str) else []
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    date, month, year = map(int, parts)
    try:
        return datetime(year, month, date, tzinfo=timezone(timedelta(hours=7)))
    except ValueError:
        return None


def _moment_text(value: int) -> str:
    try:
        return moment(value).isoformat()
    except ValueError:
        return repr(value)


def _short(value: object) -> str:
    if isinstance(value, str) and len(value) > 60:
        return repr(value[:59] + "…")
    return repr(value)
