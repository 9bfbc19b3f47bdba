"""Answers for people: tables in a notebook, lines elsewhere. Everything is escaped."""

from __future__ import annotations

from html import escape
from typing import Any

from ._model import OPEN, Model, moment

# More rows do not help anybody.
_ROWS = 200


class Shown:
    """What `show` gives: a notebook draws it, `print` writes it."""

    __slots__ = ("_model", "_personal")

    def __init__(self, model: Model, personal: bool) -> None:
        self._model = model
        self._personal = personal

    def __repr__(self) -> str:
        name = type(self._model).__name__
        lines = [f"  {key}: {text}" for key, text in self._flat(self._model)]
        for key, items in _lists(self._model):
            lines.append(f"  {key}: {len(items)} items")
            for item in items[:_ROWS]:
                cells = ", ".join(f"{inner}: {text}" for inner, text in self._flat(item))
                lines.append(f"    {cells}")
        return "\n".join([name, *lines])

    def _repr_html_(self) -> str:
        name = escape(type(self._model).__name__)
        parts = [f"<b>{name}</b>", _table(["", ""], [list(pair) for pair in self._flat(self._model)])]
        for key, items in _lists(self._model):
            parts.append(f"<p>{escape(key)}: {len(items)}</p>")
            rows = [dict(self._flat(item)) for item in items[:_ROWS]]
            heads = list(dict.fromkeys(head for row in rows for head in row))
            parts.append(_table(heads, [[row.get(head, "") for head in heads] for row in rows]))
            if len(items) > _ROWS:
                parts.append(f"<p>… {len(items) - _ROWS}</p>")
        return "".join(parts)

    def _flat(self, model: Model, prefix: str = "") -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for name, wire, kind in model._fields:
            value = model._data.get(wire)
            if value is None or kind == "secret":
                continue
            if kind == "model":
                found.extend(self._flat(getattr(model, name), f"{prefix}{name}."))
                continue
            text = self._text(value, kind)
            if text is not None:
                found.append((prefix + name, text))
        return found

    def _text(self, value: Any, kind: str) -> str | None:
        if kind == "list model":
            return None
        if kind == "time":
            try:
                return f"{moment(value):%Y-%m-%d %H:%M:%S} UTC"
            except ValueError:
                return str(value)
        if kind in OPEN:
            return str(value)
        if not self._personal:
            return f"{len(value)} items" if kind.startswith("list ") else None
        if kind.startswith("list "):
            return ", ".join(map(str, value))
        return str(value)


def _lists(model: Model) -> list[tuple[str, tuple[Model, ...]]]:
    """The lists of models in an answer."""
    lists = [name for name, wire, kind in model._fields if kind == "list model" and model._data.get(wire)]
    return [(name, getattr(model, name)) for name in lists]


def _table(heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows
    )
    head = f"<thead><tr>{head}</tr></thead>" if any(heads) else ""
    return f"<table>{head}<tbody>{body}</tbody></table>"
