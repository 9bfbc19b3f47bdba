"""`raw` is what Zalo sent: keys that no row knows too, and every value in the form it had."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from wire_server import Case, WireServer, cases

from zalo_oa import AsyncClient, Client, Model, User, UserRef

# Past 2^53, where a float would round.
LARGE = 9007199254740993
PAGE = {
    "total": "3",
    "count": 50,
    "offset": 0,
    "next": {"cursor": LARGE},
    "users": [{"user_id": LARGE + at, "rank": at, "ratio": 0.1} for at in range(3)],
}
PERSON = {
    "user_id": LARGE,
    "shared_info": {"name": "Nguyễn Văn Mẫu", "district_id": 7},
    "zca": {"deep": [LARGE, None]},
}


def case(call: str, data: Any) -> Case:
    made = Case.__new__(Case)
    made.name, made.call, made.params = "made up", call, {}
    made.whole = {"response": {"status": 200, "body": {"error": 0, "message": "Success", "data": data}}}
    return made


@pytest.fixture(scope="module")
def server() -> Iterator[WireServer]:
    server = WireServer()
    yield server
    server.stop()


@pytest.fixture
def client(server: WireServer) -> Client:
    return Client(access_token="made-up", base=server.base, attempts=1)


def test_an_answer_keeps_keys_that_nobody_knows_and_large_numbers_to_the_digit(
    server: WireServer, client: Client
) -> None:
    server.play(case("users.detail", PERSON))
    user = client.users.detail(user_id=str(LARGE))
    assert user.user_id == str(LARGE), "attributes are in the documented form"
    assert user.raw == PERSON
    assert user.raw["user_id"] == LARGE
    assert user.shared_info is not None
    assert user.shared_info.raw == PERSON["shared_info"]


def test_every_item_of_a_page_and_of_a_walk_has_its_own(server: WireServer, client: Client) -> None:
    server.play(case("users.list", PAGE))
    page = client.users.list(offset=0, count=50)
    assert page.raw == PAGE
    assert page.total == 3
    walk = client.users.list.pages()
    assert walk.total is None, "no page has come yet"
    for users in (list(page.users), list(walk), client.users.list.pages().by_page().__next__()):
        assert [user.raw for user in users] == PAGE["users"]
        assert [user.user_id for user in users] == [str(LARGE + at) for at in range(3)]
    assert walk.total == 3


def test_a_list_that_stands_alone_has_it_too(server: WireServer, client: Client) -> None:
    messages = [{"message_id": "m1", "src": 1, "time": "1000", "extra": {"a": 1}}]
    server.play(case("conversations.recent", messages))
    assert [one.raw for one in client.conversations.recent(offset=0, count=10)] == messages
    assert next(client.conversations.recent.pages()).raw == messages[0]


def test_many_calls_and_awaited_ones_have_it_too(server: WireServer, client: Client) -> None:
    server.play(case("users.detail", PERSON))
    requests = [client.users.detail.request(user_id="1")] * 3
    assert [one.raw for one in client.send_many(requests) if isinstance(one, User)] == [PERSON] * 3

    async def work() -> list[Any]:
        async with AsyncClient(access_token="made-up", base=server.base, attempts=1) as client:
            found = [(await client.users.detail(user_id="1")).raw]
            found += [one.raw for one in await client.send_many(requests) if isinstance(one, User)]
            server.play(case("users.list", PAGE))
            walk = client.users.list.pages()
            found += [user.raw async for user in walk]
            assert walk.total == 3
            return found

    assert asyncio.run(work()) == [PERSON] * 4 + PAGE["users"]  # type: ignore[operator]


def test_it_survives_pickling_and_copying(server: WireServer, client: Client) -> None:
    server.play(case("users.detail", PERSON))
    user = client.users.detail(user_id="1")
    for twin in (pickle.loads(pickle.dumps(user)), copy.deepcopy(user), copy.copy(user)):
        assert twin == user
        assert twin.raw == PERSON
        assert twin.shared_info.raw == PERSON["shared_info"]


def test_it_is_read_when_it_is_asked_for_and_once(
    server: WireServer, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, read = json.loads, []
    monkeypatch.setattr(json, "loads", lambda text: read.append(type(text)) or known(text))
    server.play(case("users.list", PAGE))
    users = client.users.list(offset=0, count=50).users
    assert bytes not in read
    assert users[0].raw["rank"] == 0
    assert users[2].raw["rank"] == 2
    assert read.count(bytes) == 1


@pytest.mark.parametrize("text", ["", "2026-12-31", "31/12", "32/01/2026", "0/0/0", "a/b/c", None])
def test_a_day_that_is_none_is_none_and_its_text_within_reach(text: Any) -> None:
    user = User({"user_id": "1", "user_last_interaction_date": text})
    assert user.user_last_interaction_date is None
    assert user.raw["user_last_interaction_date"] == text
    seen = User({"user_id": "1", "user_last_interaction_date": "06/07/2026"}).user_last_interaction_date
    assert seen is not None
    assert seen.isoformat() == "2026-07-06T00:00:00+07:00"


def test_an_answer_made_by_hand_stands_for_itself() -> None:
    fields = {"user_id": "1", "more": 2}
    assert UserRef(fields).raw is fields


@pytest.mark.parametrize("one", [one for one in cases() if "answer" in one.whole], ids=repr)
def test_every_fixture_is_within_reach_as_the_file_says(one: Case, server: WireServer, client: Client) -> None:
    server.play(one)
    family, verb = one.call.split(".")
    answer = getattr(getattr(client, family), verb)(**one.typed)
    response = one.whole["response"]
    body = response["body"] if "body" in response else json.loads(response["text"])
    data = body.get("data", body)
    if isinstance(answer, Model):
        # A page whose items came bare, with the total beside them, is put together from both.
        pages = [getattr(answer, name) for name in answer.raw] if isinstance(data, list) else []
        bare = [[model.raw for model in page] for page in pages if isinstance(page, tuple)]
        assert data in (answer.raw, *bare)
    elif isinstance(answer, list) and answer and isinstance(answer[0], Model):
        found = [model.raw for model in answer]
        within = list(data.values()) if isinstance(data, dict) else []
        assert found in (data, *within) or found[0] in within
