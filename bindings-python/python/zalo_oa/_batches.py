"""People as Arrow batches and Parquet, one batch in memory at a time: from a walk under way, or from an export."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._frames import _missing, _table, arrow_types
from ._model import Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from os import PathLike
else:
    from ._hints import Iterable, Iterator, Mapping, PathLike


def to_batches(
    source: Iterable[Mapping[str, Any]] | str | PathLike[str], *, rows: int = 10_000, personal: bool = False
) -> Iterator[Any]:
    """People as `pyarrow.RecordBatch` of so many rows, each as soon as it is full.

    From the events of `users.sweep`, or from a finished NDJSON export with its report beside it. All batches have the same
    columns: `user_id` alone, or with details the fields of `User` as `to_arrow` makes them. Names, texts and pictures of
    persons only with `personal=True`.

    Raises:
        ValueError: `rows` is not at least 1, or the file is no such export.
        ImportError: pyarrow is missing.

    Example:
        for batch in to_batches(client.users.sweep.start()):
            print(batch.num_rows)
    """
    if rows < 1:
        raise ValueError("`rows` is at least 1")
    try:
        import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: F401
    except ImportError as error:
        raise ImportError(_missing("pyarrow", "arrow")) from error
    if isinstance(source, (str, os.PathLike)):
        return _batches(*_of_export(Path(source)), rows, personal)
    return _batches(*_of_events(source), rows, personal)


def to_parquet(
    source: Iterable[Mapping[str, Any]] | str | PathLike[str],
    path: str | PathLike[str],
    *,
    rows: int = 10_000,
    personal: bool = False,
) -> int:
    """Writes people to a Parquet file, from what `to_batches` takes; gives how many. The file is for its owner alone, and has
    its name when it is whole. One of that name is replaced.

    Raises:
        ValueError: `rows` is not at least 1, or the file is no such export.
        ImportError: pyarrow is missing.
        OSError: The file cannot be written.

    Example:
        client.users.export("followers.ndjson")
        print(to_parquet("followers.ndjson", "followers.parquet"))
    """
    batches = to_batches(source, rows=rows, personal=personal)
    import pyarrow
    from pyarrow import parquet  # type: ignore[import-not-found,import-untyped,unused-ignore]

    fresh, writer, count = Path(f"{os.fspath(path)}.new"), None, 0
    try:
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            for batch in batches:
                writer = writer or parquet.ParquetWriter(file, batch.schema)
                writer.write_batch(batch)
                count += batch.num_rows
            writer = writer or parquet.ParquetWriter(file, pyarrow.schema([("user_id", pyarrow.string())]))
            writer.close()
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return count


def _of_events(events: Iterable[Mapping[str, Any]]) -> tuple[bool | None, Iterator[Mapping[str, Any]]]:
    """Whether there are details, unknown before the first event; and the people."""

    def people() -> Iterator[Mapping[str, Any]]:
        for event in events:
            if event["kind"] == "ids":
                yield from ({"user_id": one} for one in event["ids"])
            elif event["kind"] == "people":
                yield from ({**one, "_details": True} for one in event["people"])

    return None, people()


def _of_export(path: Path) -> tuple[bool | None, Iterator[Mapping[str, Any]]]:
    try:
        report = json.loads(Path(f"{path}.report.json").read_bytes())
        form, details = report["format"], report["details"]
    except (OSError, ValueError, KeyError, TypeError):
        raise ValueError(f"beside {path} is no report of a finished export") from None
    if form != "ndjson":
        raise ValueError(f"{path} is {form}; batches are made of an NDJSON export")

    def people() -> Iterator[Mapping[str, Any]]:
        with open(path, "rb") as file:
            yield from map(json.loads, file)

    return bool(details), people()


def _batches(
    details: bool | None, people: Iterator[Mapping[str, Any]], rows: int, personal: bool
) -> Iterator[Any]:
    columns: dict[str, str] | None = None
    held: list[Mapping[str, Any]] = []
    for one in people:
        if columns is None:
            columns = _columns("_details" in one if details is None else details, personal)
        held.append(one)
        if len(held) == rows:
            yield _batch(held, columns, personal)
            held = []
    if held and columns is not None:
        yield _batch(held, columns, personal)


def _columns(details: bool, personal: bool) -> dict[str, str]:
    """The kind of each column, whatever the people at hand have."""
    from ._generated.types import User

    if not details:
        return {"user_id": "text"}
    nested: dict[str, dict[str, object]] = {wire: {} for _, wire, kind in User._fields if kind == "model"}
    return _table([User({"user_id": "", **nested})], personal)[1]


def _batch(people: list[Mapping[str, Any]], columns: dict[str, str], personal: bool) -> Any:
    import pyarrow

    from ._generated.types import User

    records: list[Model] = [User(one) for one in people]
    rows = _table(records, personal)[0] if len(columns) > 1 else people
    types = arrow_types(pyarrow)
    # Left to pyarrow, a map would have the keys of whoever is in this batch as its type.
    types["map"] = pyarrow.map_(types["text"], types["text"])
    made = []
    for name, kind in columns.items():
        values = [row.get(name) for row in rows]
        if kind == "map":
            values = [None if value is None else list(value.items()) for value in values]
        made.append(pyarrow.array(values, type=types.get(kind)))
    return pyarrow.RecordBatch.from_arrays(made, names=list(columns))
