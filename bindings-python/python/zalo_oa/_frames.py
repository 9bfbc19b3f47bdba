"""Records for data work: pandas and Arrow, both optional."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._model import Model, moment

if TYPE_CHECKING:
    from collections.abc import Iterable


def to_pandas(records: Iterable[Model], *, personal: bool = False) -> Any:
    """A `pandas.DataFrame`: one row per record, one column per field, nested fields as `outer.inner`.

    Names, texts and pictures of persons only with `personal=True`; secrets never. Times are aware.

    Raises:
        ImportError: pandas is missing.

    Example:
        frame = to_pandas(client.users.list.pages(count=50))
    """
    try:
        import pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ImportError(_missing("pandas", "pandas")) from error
    rows, columns = _table(records, personal)
    return pandas.DataFrame(rows, columns=columns)


def to_arrow(records: Iterable[Model], *, personal: bool = False) -> Any:
    """A `pyarrow.Table`: as `to_pandas`.

    Raises:
        ImportError: pyarrow is missing.
    """
    try:
        import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ImportError(_missing("pyarrow", "arrow")) from error
    rows, columns = _table(records, personal)
    return pyarrow.table({column: [row.get(column) for row in rows] for column in columns})


def _missing(package: str, extra: str) -> str:
    return f"{package} is not installed; install it with: pip install 'zalo-oa[{extra}]'"


def _table(
    records: Iterable[Model], personal: bool
) -> tuple[list[dict[str, Any]], list[str]]:
    rows: list[dict[str, Any]] = []
    for at, record in enumerate(records):
        if not isinstance(record, Model):
            raise TypeError(f"`records[{at}]` is no answer but {type(record).__name__}")
        row: dict[str, Any] = {}
        _flatten(row, record, personal, "")
        rows.append(row)
    return rows, list(dict.fromkeys(column for row in rows for column in row))


def _flatten(row: dict[str, Any], record: Model, personal: bool, prefix: str) -> None:
    for name, wire, kind in record._fields:
        value = record.raw.get(wire)
        if kind == "secret" or (not personal and _personal(kind)):
            continue
        if kind == "model":
            if value is not None:
                _flatten(row, getattr(record, name), personal, f"{prefix}{name}.")
            continue
        row[prefix + name] = moment(value) if kind == "time" and value is not None else value


def _personal(kind: str) -> bool:
    # Maps and free JSON of persons (pictures, places) have no kind of their own.
    return kind.rpartition(" ")[2] in ("personal", "map", "any")
