"""What answers are: frozen objects over the mapping that came.

Attributes are read from the mapping when they are asked for, so that a page of people costs one
small object each and nothing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from ._show import Shown

M = TypeVar("M", bound="Model")

# Kinds that a repr, a log and a notebook may show.
OPEN = frozenset({"flag", "number", "text", "time"})


class Model:
    """An answer: its fields as attributes, the whole of it as `raw`.

    Equal when type and mapping are. Its repr shows ids, counts, flags and dates, never personal data or
    secrets. The mapping is the answer itself, not a copy: do not change it.

    Example:
        >>> from zalo_oa import UserRef
        >>> UserRef({"user_id": "9007199254740993"}).user_id
        '9007199254740993'
    """

    # `_made` keeps nested objects once they were asked for. Checkers see `raw` as what cannot be set.
    if TYPE_CHECKING:
        __slots__ = ("_made",)

        @property
        def raw(self) -> Mapping[str, Any]:
            """The mapping as it came."""
            ...
    else:
        __slots__ = ("_made", "raw")

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    # Attribute, name in the mapping, kind.
    _fields: ClassVar[tuple[tuple[str, str, str], ...]] = ()
    _made: dict[str, Any]

    def __init__(self, raw: Mapping[str, Any]) -> None:
        _put(self, "raw", raw)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"`{name}` cannot be set: answers do not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"`{name}` cannot be deleted: answers do not change")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(self) is not type(other):
            return NotImplemented
        return bool(self.raw == other.raw)

    def __reduce__(self) -> tuple[type[Model], tuple[Mapping[str, Any]]]:
        return type(self), (self.raw,)

    def __repr__(self) -> str:
        parts = [f"{name}={text}" for name, text in self._open()]
        return f"{type(self).__name__}({', '.join(parts)})"

    def _open(self) -> list[tuple[str, str]]:
        """What may be shown, as texts by attribute."""
        found: list[tuple[str, str]] = []
        for name, wire, kind in self._fields:
            value = self.raw.get(wire)
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
        return moment(self.raw[name], name)

    def _may_time(self, name: str) -> datetime | None:
        value = self.raw.get(name)
        return None if value is None else moment(value, name)

    def _model(self, name: str, model: type[M]) -> M:
        made = self._kept()
        if name not in made:
            made[name] = model(self.raw[name])
        found: M = made[name]
        return found

    def _may_model(self, name: str, model: type[M]) -> M | None:
        return None if self.raw.get(name) is None else self._model(name, model)

    def _models(self, name: str, model: type[M]) -> tuple[M, ...]:
        made = self._kept()
        if name not in made:
            made[name] = tuple(map(model, self.raw.get(name) or ()))
        found: tuple[M, ...] = made[name]
        return found

    def _may_models(self, name: str, model: type[M]) -> tuple[M, ...] | None:
        return None if self.raw.get(name) is None else self._models(name, model)

    def _items(self, name: str) -> tuple[Any, ...]:
        return tuple(self.raw.get(name) or ())

    def _may_items(self, name: str) -> tuple[Any, ...] | None:
        return None if self.raw.get(name) is None else self._items(name)

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


def _moment_text(value: int) -> str:
    try:
        return moment(value).isoformat()
    except ValueError:
        return repr(value)


def _short(value: object) -> str:
    if isinstance(value, str) and len(value) > 60:
        return repr(value[:59] + "…")
    return repr(value)
