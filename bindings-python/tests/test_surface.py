"""The typed surface has what the core's tables have, in both clients."""

from __future__ import annotations

import inspect
import keyword
from typing import Any

import pytest

import zalo_oa
from zalo_oa import AsyncClient, Client, _native
from zalo_oa._generated import TYPES, AsyncFamilies, Families

TABLE = _native.table()
CLIENTS = [Client(access_token="made-up"), AsyncClient(access_token="made-up")]
# Moments are whole numbers on the wire.
WORDS = {"boolean": "bool", "integer": ("int", "datetime"), "string": "str", "array": "Sequence["}


def argument(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


def place(operation: str) -> tuple[str, str]:
    """The family and the method of an operation."""
    family, _, verb = operation.rpartition(".")
    return (family or "articles", verb)


def same(
    signature: inspect.Signature, schema: dict[str, Any], beside: set[str], files: dict[str, Any] | None = None
) -> None:
    """The signature takes what the schema takes: names, required ones, kinds."""
    for name, file in (files or {}).items():
        one = signature.parameters[argument(name)]
        assert one.annotation == ("FileLike" if file["required"] else "FileLike | None")
        beside = beside | {argument(name)}
    given = {name: one for name, one in signature.parameters.items() if name not in beside | {"self"}}
    assert set(given) == {argument(name) for name in schema["properties"]}
    for name, field in schema["properties"].items():
        one = given[argument(name)]
        required = name in schema["required"]
        # The file that an operation writes comes first, and needs no name.
        assert one.kind is inspect.Parameter.KEYWORD_ONLY or name == "path", name
        assert (one.default is inspect.Parameter.empty) == required, name
        assert required or (one.default is None and one.annotation.endswith("| None")), name
        assert one.annotation.startswith(WORDS.get(field.get("type", ""), "")), name
    defaults = [one.default is not inspect.Parameter.empty for one in given.values()]
    assert defaults == sorted(defaults), "required ones come first"


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: type(client).__name__)
@pytest.mark.parametrize("call", TABLE["calls"], ids=lambda call: call["name"])
def test_every_call_is_a_method_with_its_parameters(client: Any, call: dict[str, Any]) -> None:
    family, verb = call["name"].split(".")
    method = getattr(getattr(client, family), argument(verb))
    same(inspect.signature(method), call["params"], set(), call["files"])
    same(inspect.signature(method.request), call["params"], set(), call["files"])
    assert inspect.iscoroutinefunction(type(method).__call__) == isinstance(client, AsyncClient)
    assert hasattr(method, "pages") == call["paged"]
    if call["paged"]:
        names = {argument(name) for name in call["params"]["properties"]}
        assert set(inspect.signature(method.pages).parameters) == names


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: type(client).__name__)
@pytest.mark.parametrize("entry", TABLE["operations"], ids=lambda entry: entry["name"])
def test_every_operation_is_a_method_with_its_parameters(client: Any, entry: dict[str, Any]) -> None:
    family, verb = place(entry["name"])
    method = getattr(getattr(client, family), verb)
    same(inspect.signature(method), entry["params"], {"document", "on_progress"})
    same(inspect.signature(method.start), entry["params"], {"document"})
    for name, _ in entry["events"]:
        assert f"`{name}`" in (type(method).__doc__ or "")


@pytest.mark.parametrize("families", [Families, AsyncFamilies])
def test_there_is_no_method_without_a_call(families: type) -> None:
    client = CLIENTS[families is AsyncFamilies]
    known = {call["name"] for call in TABLE["calls"]}
    known |= {".".join(place(entry["name"])) for entry in TABLE["operations"]}
    found = {
        f"{family}.{verb}"
        for family in vars(families)
        if not family.startswith("__")
        for verb in type(getattr(client, family)).__slots__
    }
    assert found == known


@pytest.mark.parametrize("call", TABLE["calls"], ids=lambda call: call["name"])
def test_docs_say_every_argument_its_range_and_where_the_call_is_from(call: dict[str, Any]) -> None:
    family, verb = call["name"].split(".")
    for client in CLIENTS:
        doc = inspect.getdoc(type(getattr(getattr(client, family), argument(verb))).__call__) or ""
        for name, field in call["params"]["properties"].items():
            line = next(line for line in doc.splitlines() if line.strip().startswith(f"{argument(name)}: "))
            for bound in ("minimum", "maximum", "maxLength", "maxItems"):
                assert bound not in field or str(field[bound]) in line
        assert f"Source: {call['source']}" in doc
        assert "Sure: " in doc
        assert "crate::" not in doc
        assert "[`" not in doc


def models(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """All models in a schema."""
    found = [schema] if "title" in schema else []
    for inner in [*schema.get("properties", {}).values(), schema.get("items")]:
        found += models(inner) if inner else []
    return found


@pytest.mark.parametrize("call", TABLE["calls"], ids=lambda call: call["name"])
def test_every_answer_has_a_type_with_its_fields(call: dict[str, Any]) -> None:
    for schema in models(call["answer"]):
        model = getattr(zalo_oa, schema["title"])
        assert {wire for _, wire, _ in model._fields} == set(schema["properties"])
        for name, wire, _ in model._fields:
            assert isinstance(inspect.getattr_static(model, name), property)
            optional = inspect.signature(inspect.getattr_static(model, name).fget).return_annotation
            if wire not in schema["required"] and optional != "Any":
                assert optional.endswith("| None"), name


def test_every_name_that_the_package_promises_is_there() -> None:
    for name in zalo_oa.__all__:
        assert getattr(zalo_oa, name).__doc__, name
    assert set(TYPES) <= set(dir(zalo_oa))
    assert zalo_oa.__version__ == _native.version()
    with pytest.raises(AttributeError, match="no attribute `?'?Nothing"):
        getattr(zalo_oa, "Nothing")  # noqa: B009
