"""Limits of a client hold for everything that it does: calls, pages, many calls, operations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from zalo_oa import ApiError, BuildError, Client, Emulator, NoAnswerError

DOCUMENT = "# Lịch\n\nSáng thứ Năm."
SECONDS = 2.0


def hangs(call: str) -> Emulator:
    """An emulator that answers the first of these calls never; its clock jumps over waits."""
    emulator = Emulator(seed=7, followers=120, article_time=0)
    emulator.control("POST", "/faults", [{"on": call, "times": 1, "kind": "hang"}])
    return emulator


def spent(emulator: Emulator, work: Callable[[], Any]) -> float:
    """By the emulator's clock."""
    before = emulator.now
    work()
    return (emulator.now - before).total_seconds()


def ends(work: Callable[[], Any]) -> Callable[[], Any]:
    def wrapped() -> None:
        with pytest.raises(NoAnswerError):
            work()

    return wrapped


def test_they_hold_for_a_call_a_page_and_each_of_many() -> None:
    def detail(client: Client) -> object:
        (answer,) = client.send_many([client.users.detail.request(user_id="1")])
        if isinstance(answer, Exception):
            raise answer
        return answer

    cases: list[tuple[str, Callable[[Client], Any]]] = [
        ("users.list", lambda client: client.users.list(offset=0, count=50)),
        ("users.list", lambda client: client.call("users.list", {"offset": 0, "count": 50})),
        ("users.list", lambda client: next(client.users.list.pages())),
        ("users.list", lambda client: next(client.users.list.pages().by_page())),
        ("users.detail", detail),
    ]
    for call, work in cases:
        emulator = hangs(call)
        client = emulator.client().with_options(timeout=SECONDS, attempts=1)
        assert spent(emulator, ends(lambda: work(client))) == SECONDS, call


def test_they_hold_for_the_client_for_asyncio() -> None:
    async def pages(emulator: Emulator) -> None:
        client = emulator.async_client().with_options(timeout=SECONDS, attempts=1)
        _ = [user async for user in client.users.list.pages()]

    async def many(emulator: Emulator) -> None:
        client = emulator.async_client().with_options(timeout=SECONDS, attempts=1)
        (answer,) = await client.send_many([client.users.detail.request(user_id="1")])
        if isinstance(answer, Exception):
            raise answer

    for call, work in (("users.list", pages), ("users.detail", many)):
        emulator = hangs(call)
        assert spent(emulator, ends(lambda: asyncio.run(work(emulator)))) == SECONDS


def test_a_deadline_holds_for_a_page_with_its_repeats() -> None:
    emulator = Emulator(seed=7, followers=120)
    emulator.control("POST", "/faults", [{"on": "users.list", "kind": "hang"}])
    client = emulator.client().with_options(deadline=5)
    assert spent(emulator, ends(lambda: next(client.users.list.pages()))) == 5


def test_they_hold_for_each_call_of_an_operation() -> None:
    def publish(limits: dict[str, Any]) -> float:
        emulator = hangs("articles.verify")
        client = emulator.client().with_options(**limits)
        return spent(emulator, lambda: client.articles.publish(markdown=DOCUMENT, author="Văn phòng"))

    # Both ask again for the same article; the one call that hangs is given up sooner.
    assert publish({"timeout": 30}) - publish({"timeout": SECONDS}) == pytest.approx(30 - SECONDS, abs=5)


def test_they_are_those_of_the_client_that_was_made_with_them() -> None:
    emulator = hangs("users.list")
    base = emulator.serve()
    with Client(access_token=emulator.access_token, base=base, timeout=0.3, attempts=1) as client:
        with pytest.raises(NoAnswerError):
            next(client.users.list.pages())
    emulator.stop()


LONG: dict[str, Any] = {"user_id": "1", "text": "a" * 2001}
BUTTON = {"title": "a" * 101, "type": "oa.query.show", "payload": "a"}
PRESSED: dict[str, Any] = {"user_id": "1", "text": "a", "buttons": [BUTTON]}


def test_a_value_beyond_a_limit_is_refused_by_its_place_and_size_and_not_sent() -> None:
    emulator = Emulator(seed=7, followers=1)
    client = emulator.client()
    for work in (
        lambda: client.consultation.buttons(**PRESSED),
        lambda: client.call("consultation.buttons", PRESSED),
    ):
        with pytest.raises(BuildError, match=r"`buttons\[0\].title` is 101, allowed are 1 to 100"):
            work()
    assert emulator.control("GET", "/calls") == {}


def test_without_limits_it_is_sent_and_refused_by_the_platform() -> None:
    emulator = Emulator(seed=7, followers=1)
    client = emulator.client().with_options(attempts=1, without_limits=True)
    works: list[Callable[[], Any]] = [
        lambda: client.consultation.text(**LONG),
        lambda: client.call("consultation.text", LONG),
        lambda: client.consultation.buttons(**PRESSED),
        lambda: next(client.users.list.pages(count=51)),
    ]
    for work in works:
        with pytest.raises(ApiError) as caught:
            work()
        assert caught.value.code == -210
    (answer,) = client.send_many([client.consultation.text.request(**LONG)])
    assert isinstance(answer, ApiError) and answer.code == -210
    # A client with limits holds the same request against them.
    (answer,) = emulator.client().send_many([client.consultation.text.request(**LONG)])
    assert isinstance(answer, BuildError)


def test_without_limits_types_still_hold_and_asyncio_does_the_same() -> None:
    async def sent(emulator: Emulator) -> None:
        client = emulator.async_client().with_options(without_limits=True)
        with pytest.raises(ApiError) as caught:
            await client.consultation.text(**LONG)
        assert caught.value.code == -210
        with pytest.raises(TypeError):
            await client.consultation.text(user_id="1", text=5)  # type: ignore[arg-type]

    emulator = Emulator(seed=7, followers=1)
    asyncio.run(sent(emulator))
    with pytest.raises(TypeError, match="`without_limits` takes a bool"):
        emulator.client().with_options(without_limits="no")  # type: ignore[arg-type]


def test_a_client_is_made_without_limits() -> None:
    emulator = Emulator(seed=7, followers=1)
    base = emulator.serve()
    with Client(access_token=emulator.access_token, base=base, without_limits=True) as client:
        with pytest.raises(ApiError) as caught:
            client.consultation.text(**LONG)
        assert caught.value.code == -210
    emulator.stop()
