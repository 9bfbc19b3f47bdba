"""What the generated calls stand on: a row, its requests, and the way from a client to a family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Generic, TypeVar, overload

from ._check import params
from ._model import OPEN, Model
from ._model import moment as _moment
from ._origin import Body

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from os import PathLike
    from typing import Union

    from typing_extensions import Self

    from ._native import File
    from ._origin import Origin

    FileLike = Union[bytes, bytearray, memoryview, PathLike[str], File]
    """A file for a call: its bytes, its path, or a `File`, which has a name too."""

    Json = Union[Mapping[str, "Json"], Sequence["Json"], str, int, float, bool, None]
    """What crosses to the platform as JSON; answers stand for their mapping."""
else:
    from ._hints import FileLike, Json, Mapping, Origin, Self, Sequence

__all__ = ["Call", "FileLike", "Lazy", "Request", "Row", "each", "moment", "nothing", "plain"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
C = TypeVar("C")
M = TypeVar("M", bound=Model)

# Name, kind, whether it must be given, smallest and largest value (or length, or number of items).
Field = tuple[str, str, bool, "int | None", "int | None"]


class Row(Generic[T_co]):
    """A call or an operation as the layer sees it: its name, its fields, what makes of its answer."""

    __slots__ = ("fields", "name", "read")

    def __init__(
        self, name: str, fields: tuple[Field, ...], read: Callable[[Any, Origin | None], T_co]
    ) -> None:
        self.name = name
        self.fields = fields
        self.read = read

    def answer(self, whole: tuple[Any, bytes]) -> T_co:
        """What makes of an answer and of its body."""
        value, body = whole
        return self.read(value, Body(body))

    def params(self, values: Mapping[str, object], without_limits: bool = False) -> dict[str, Any]:
        """The parameters to send: what was given, held against types and, unless told, against ranges.

        Raises:
            TypeError: An argument is of another type.
            ValueError: An argument is out of its range.
        """
        return params(self.name, self.fields, values, without_limits)


class Request(Generic[T_co]):
    """A call as a value, checked and not sent; `send_many` sends it. Belongs to no client; one of a client
    without limits is held against them when a client with them sends it.

    Example:
        requests = [client.users.detail.request(user_id=one) for one in ids]
        answers = client.send_many(requests, concurrency=32)
    """

    __slots__ = ("_params", "_row")

    def __init__(
        self, row: Row[T_co], values: Mapping[str, object], without_limits: bool = False
    ) -> None:
        self._row = row
        self._params = row.params(values, without_limits)

    @property
    def name(self) -> str:
        """The call's dotted name."""
        return self._row.name

    @property
    def params(self) -> Mapping[str, Any]:
        """A copy of what is sent, by name."""
        return dict(self._params)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Request):
            return NotImplemented
        return self.name == other.name and self._params == other._params

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __repr__(self) -> str:
        kinds = {field[0]: field[1] for field in self._row.fields}
        shown = [f"{key}={value!r}" for key, value in self._params.items() if kinds[key] in OPEN]
        return f"Request({', '.join([repr(self.name), *shown])})"


class Call(Generic[C]):
    """A call of one client: call it, ask it for a `request`, and for `pages` where it has them."""

    __slots__ = ("_client",)

    def __init__(self, client: C) -> None:
        self._client = client

    @property
    def _without_limits(self) -> bool:
        found: bool = getattr(self._client, "_without_limits")  # noqa: B009
        return found

    def __repr__(self) -> str:
        row: Row[Any] = getattr(self, "row")  # noqa: B009
        return f"<call `{row.name}` of {self._client!r}>"


class Lazy(Generic[T_co]):
    """An attribute of a client that is loaded when it is first used. Two threads may both load it; the
    two are the same to their callers, so nothing is locked."""

    __slots__ = ("_class", "_module", "_name")

    def __init__(self, module: str, family: str) -> None:
        self._module = module
        self._class = family
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...

    @overload
    def __get__(self, client: object, owner: type | None = None) -> T_co: ...

    def __get__(self, client: object, owner: type | None = None) -> object:
        if client is None:
            return self
        from importlib import import_module

        module = import_module(f"zalo_oa._generated.{self._module}")
        family: T_co = getattr(module, self._class)(client)
        client.__dict__[self._name] = family
        return family


def moment(answer: int, origin: Origin | None = None) -> datetime:
    """Reads an answer that is a time."""
    return _moment(answer)


def each(model: type[M]) -> Callable[[Any, Origin | None], list[M]]:
    """Reads a list of models."""

    def read(answer: Any, origin: Origin | None = None) -> list[M]:
        if origin is None:
            return list(map(model, answer))
        return [model(item, origin.item(at, len(answer))) for at, item in enumerate(answer)]

    return read


def plain(answer: Any, origin: Origin | None = None) -> Any:
    """Leaves an answer as it came."""
    return answer


def nothing(answer: object, origin: Origin | None = None) -> None:
    """An acknowledgement says nothing."""
