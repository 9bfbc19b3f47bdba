"""Annotations can be asked for while a program runs, as frameworks do that inject or check by type."""

from __future__ import annotations

import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import pytest

import zalo_oa
from zalo_oa import ArticleSummary, AsyncClient, Client, Health, OaInfo, Qr, UserPage, _native, snapshots, webhook

TABLE = _native.table()
SPECIAL = {"__init__", "__call__", "__iter__", "__next__", "__aiter__", "__anext__", "__enter__", "__aenter__"}


def members(name: str, thing: type[Any]) -> Iterator[tuple[str, Any]]:
    yield name, thing
    for base in thing.__mro__[:-1]:
        for inner, member in vars(base).items():
            if inner.startswith("_") and inner not in SPECIAL:
                continue
            found = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            if inspect.isfunction(found):
                yield f"{name}.{inner}", found


def public() -> Iterator[tuple[str, Any]]:
    for name in zalo_oa.__all__:
        thing = getattr(zalo_oa, name)
        if inspect.isclass(thing):
            yield from members(name, thing)
        elif inspect.isfunction(thing):
            yield name, thing
    for name in snapshots.__all__:
        thing = getattr(snapshots, name)
        if inspect.isclass(thing) and thing.__module__.startswith("zalo_oa"):
            yield from members(f"snapshots.{name}", thing)
        elif inspect.isfunction(thing):
            yield f"snapshots.{name}", thing
    for name in webhook.__all__:
        thing = getattr(webhook, name)
        if inspect.isclass(thing):
            yield from members(f"webhook.{name}", thing)
        elif inspect.isfunction(thing):
            yield f"webhook.{name}", thing
    for kind in (Client, AsyncClient):
        client = kind(access_token="made-up")
        calls = [call["name"].split(".") for call in TABLE["calls"]] + [["articles", "publish"]]
        for family, verb in calls:
            known = type(getattr(getattr(client, family), verb))
            yield from members(f"{kind.__name__}.{family}.{verb}", known)


PUBLIC = dict(public())


@pytest.mark.parametrize("name", PUBLIC)
def test_the_hints_of_everything_public_can_be_asked_for(name: str) -> None:
    assert isinstance(typing.get_type_hints(PUBLIC[name]), dict)


@pytest.mark.parametrize("kind", ["client", "async_client"])
def test_what_stands_for_a_module_that_loads_late_takes_its_place_nowhere(kind: str) -> None:
    # In a process of its own: here all are loaded.
    code = f"from zalo_oa import Emulator; print(type(Emulator().{kind}().users.list.pages()).__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("AsyncPages\n" if kind == "async_client" else "Pages\n", "")


def test_they_say_the_types_that_answers_have() -> None:
    def of(model: type[Any], attribute: str) -> Any:
        return typing.get_type_hints(inspect.getattr_static(model, attribute).fget)["return"]

    assert of(UserPage, "total") is int
    assert of(UserPage, "raw") == Mapping[str, Any]
    assert of(ArticleSummary, "create_date") == typing.Optional[datetime]
    assert of(Health, "oa") == typing.Optional[OaInfo]
    known = type(Client(access_token="made-up").users.list)
    assert typing.get_type_hints(known.__call__)["return"] is UserPage
    assert typing.get_type_hints(known.__call__)["count"] is int
    assert typing.get_type_hints(Qr.svg)["return"] is str
