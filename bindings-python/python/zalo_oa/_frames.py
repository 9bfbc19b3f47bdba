"""Records for data work: pandas and Arrow, both optional."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._model import Model, moment

if TYPE_CHECKING:
    from collections.abc import Iterable
else:
    from ._hints import Iterable


def to_pandas(records: Iterable[Model], *, personal: bool = False) -> Any:
    """A `pandas.DataFrame`: one row per record, one column per field, nested fields as `outer.inner`.

    Texts and ids are `string`, numbers `Int64`, flags `boolean`, times aware in UTC; lists and mappings are objects.
    A value that is not there is missing, and changes no column's type. Names, texts and pictures of persons only with
    `personal=True`; secrets never.

    Raises:
        TypeError: A record is no answer.
        ImportError: pandas is missing.

    Example:
        frame = to_pandas(client.users.list.pages(count=50))
    """
    try:
        import pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ImportError(_missing("pandas", "pandas")) from error
    rows, columns = _table(records, personal)
    made = {}
    for column, kind in columns.items():
        values = [row.get(column) for row in rows]
        if kind == "time":
            made[column] = pandas.Series(pandas.to_datetime(values, utc=True))
        else:
            made[column] = pandas.Series(values, dtype=_PANDAS.get(kind, "object"))
    return pandas.DataFrame(made)


def to_arrow(records: Iterable[Model], *, personal: bool = False) -> Any:
    """A `pyarrow.Table`: as `to_pandas`; times are in milliseconds, UTC.

    Raises:
        TypeError: A record is no answer.
        ImportError: pyarrow is missing.

    Example:
        table = to_arrow(client.articles.list.pages())
    """
    try:
        import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ImportError(_missing("pyarrow", "arrow")) from error
    rows, columns = _table(records, personal)
    types = arrow_types(pyarrow)
    made = {}
    for column, kind in columns.items():
        values = [row.get(column) for row in rows]
        made[column] = pyarrow.array(values, type=types.get(kind))
    return pyarrow.table(made)


def arrow_types(pyarrow: Any) -> dict[str, Any]:
    """The type of a column by its kind; none for what differs from record to record."""
    text = pyarrow.string()
    types = {"text": text, "personal": text, "number": pyarrow.int64(), "flag": pyarrow.bool_()}
    types["time"] = pyarrow.timestamp("ms", tz="UTC")
    types.update({f"list {kind}": pyarrow.list_(known) for kind, known in list(types.items())})
    return types


_PANDAS = {"text": "string", "personal": "string", "number": "Int64", "flag": "boolean"}


def _missing(package: str, extra: str) -> str:
    return f"{package} is not installed; install it with: pip install 'zalo-oa[{extra}]'"


def _table(
    records: Iterable[Model], personal: bool
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Rows, and the kind of each column; `any` where records differ in it."""
    rows: list[dict[str, Any]] = []
    columns: dict[str, str] = {}
    for at, record in enumerate(records):
        if not isinstance(record, Model):
            raise TypeError(f"`records[{at}]` is no answer but {type(record).__name__}")
        row: dict[str, Any] = {}
        _flatten(row, columns, record, personal, "")
        rows.append(row)
    return rows, columns


def _flatten(
    row: dict[str, Any], columns: dict[str, str], record: Model, personal: bool, prefix: str
) -> None:
    for name, wire, kind in record._fields:
        value = record._data.get(wire)
        if kind == "secret" or (not personal and _personal(kind)):
            continue
        if kind == "model":
            if value is not None:
                _flatten(row, columns, getattr(record, name), personal, f"{prefix}{name}.")
            continue
        column = prefix + name
        if kind == "day":
            kind, value = "time", getattr(record, name)
        elif kind == "time" and value is not None:
            value = moment(value)
        row[column] = value
        columns[column] = kind if columns.get(column, kind) == kind else "any"


def _personal(kind: str) -> bool:
    # Maps and free JSON of persons (pictures, places) have no kind of their own.
    return kind.rpartition(" ")[2] in ("personal", "map", "any")
