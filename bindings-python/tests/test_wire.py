"""Every wire fixture, by name and by its typed method, blocking and awaited: what goes out and what comes
back is what the files say."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from wire_server import Case, WireServer, cases

from zalo_oa import AsyncClient, Client, Model, ZaloError

CASES = cases()


@pytest.fixture(scope="module")
def server() -> Iterator[WireServer]:
    server = WireServer()
    yield server
    server.stop()


# One try, since a fixture is one exchange; and a client for each, since a refusal for too many calls makes
# the next one of that client wait.
@pytest.fixture
def client(server: WireServer) -> Iterator[Client]:
    with Client(access_token="made-up", base=server.base, attempts=1) as client:
        yield client


def held(case: Case, server: WireServer, answer: Any, error: ZaloError | None) -> None:
    """The answer or the error is the file's, and so is the request."""
    wanted = case.whole.get("error")
    if wanted is None:
        assert error is None
        assert answer == case.whole["answer"]
    else:
        assert error is not None
        told = {"kind": error.kind, "code": error.code, "class": error.class_}
        assert {name: told[name] for name in wanted} == wanted
        assert error.call in (case.call, "auth")
    if "request" in case.whole:
        # A token that is refused may be looked up and tried once more.
        assert server.seen[0] == case.whole["request"]


def raw(answer: Any) -> Any:
    """The fields of a typed answer."""
    if isinstance(answer, list):
        return [raw(item) for item in answer]
    return answer._data if isinstance(answer, Model) else answer


def method(client: Any, call: str) -> Any:
    family, verb = call.split(".")
    return getattr(getattr(client, family), verb)


def test_there_are_fixtures_for_every_family() -> None:
    assert len(CASES) > 150
    assert {case.call.split(".")[0] for case in CASES} >= {"oa", "users", "tags", "articles", "quota"}


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_blocking_call_by_name_says_and_reads_what_the_file_says(
    case: Case, server: WireServer, client: Client
) -> None:
    server.play(case)
    try:
        answer, error = client.call(case.call, case.params), None
    except ZaloError as caught:
        answer, error = None, caught
    held(case, server, answer, error)


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_a_typed_method_says_and_reads_what_the_file_says(
    case: Case, server: WireServer, client: Client
) -> None:
    server.play(case)
    try:
        answer, error = raw(method(client, case.call)(**case.typed)), None
    except ZaloError as caught:
        answer, error = None, caught
    held(case, server, answer, error)


def test_awaited_calls_by_name_and_by_method_say_and_read_what_the_files_say(server: WireServer) -> None:
    async def one(case: Case, typed: bool) -> None:
        server.play(case)
        async with AsyncClient(access_token="made-up", base=server.base, attempts=1) as client:
            call = method(client, case.call)(**case.typed) if typed else client.call(case.call, case.params)
            try:
                answer, error = raw(await call), None
            except ZaloError as caught:
                answer, error = None, caught
        held(case, server, answer, error)

    async def all_of_them() -> list[str]:
        failed = []
        for case in CASES:
            for typed in (False, True):
                try:
                    await one(case, typed)
                except AssertionError as error:
                    failed.append(f"{case} ({'method' if typed else 'name'}): {error}")
        return failed

    assert asyncio.run(all_of_them()) == []


@pytest.mark.parametrize("case", [case for case in CASES if "answer" in case.whole], ids=repr)
def test_every_attribute_of_every_answer_can_be_read_and_shown(
    case: Case, server: WireServer, client: Client
) -> None:
    server.play(case)
    answer = method(client, case.call)(**case.typed)
    for model in answer if isinstance(answer, list) else [answer]:
        if isinstance(model, Model):
            for name, wire, kind in model._fields:
                value = getattr(model, name)
                if wire in model._data:
                    assert value is not None
                    assert kind not in ("day", "time") or value.tzinfo is not None
                    assert kind not in ("text", "number", "flag", "personal") or value == model._data[wire]
            assert model.show(personal=True)._repr_html_()
            assert repr(model)
