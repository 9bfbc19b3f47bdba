"""Clients, arguments, answers, pages and operations as programs use them."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from zalo_oa import (
    ApiError,
    App,
    ArticleSummary,
    AsyncClient,
    BuildError,
    ChatMessage,
    Client,
    Emulator,
    OperationCancelled,
    TokenAnswer,
    User,
    UserPage,
    ZaloError,
)
from zalo_oa._operations import document_of

DOCUMENT = "# Lịch tiếp công dân\n\nSáng **thứ Năm** hằng tuần tại phòng 1."
PERSON = {
    "user_id": "9007199254740993",
    "display_name": "Nguyễn Văn Mẫu",
    "user_is_follower": True,
    "avatars": {"120": "https://img.example/a.jpg"},
    "shared_info": {"name": "Nguyễn Văn Mẫu", "phone": "84900000000"},
    "tags_and_notes_info": {"notes": ["Gọi sau 17 giờ"], "tag_names": ["Tổ 5"]},
}


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=7, followers=120) as emulator:
        yield emulator


@pytest.fixture
def client(emulator: Emulator) -> Client:
    return emulator.client()


def sent(emulator: Emulator) -> int:
    return len(emulator.control("GET", "/calls"))


@pytest.mark.parametrize(
    ("family", "verb", "arguments", "error", "names"),
    [
        ("users", "list", {"offset": "0", "count": 50}, TypeError, "`offset`.*int, not str"),
        ("users", "list", {"offset": True, "count": 50}, TypeError, "`offset`.*int, not bool"),
        ("users", "list", {"offset": 0, "count": 51}, ValueError, "`count`.*51; allowed are 1 to 50"),
        ("users", "list", {"offset": 0, "count": None}, TypeError, "`count`.*not None"),
        ("users", "list", {"offset": 0, "count": 1, "is_follower": 1}, TypeError, "`is_follower`.*bool, not int"),
        ("users", "list", {"count": 1}, TypeError, "offset"),
        ("users", "list", {"offset": 0, "count": 1, "page": 2}, TypeError, "page"),
        ("users", "detail", {"user_id": 9007199254740993}, TypeError, "`user_id`.*str, not int"),
        ("consultation", "text", {"user_id": "1", "text": ""}, ValueError, "`text`.*0 UTF-16 units"),
        ("consultation", "text", {"user_id": "1", "text": "😀" * 1001}, ValueError, "`text`.*2002 UTF-16"),
        ("consultation", "text", {"user_id": "1", "text": "\ud800"}, ValueError, "`text`.*surrogate"),
        ("broadcast", "send", {"target": {}, "article_ids": "a1"}, TypeError, "`article_ids`.*list, not str"),
        ("broadcast", "send", {"target": {}, "article_ids": []}, ValueError, "`article_ids`.*0 items"),
        ("broadcast", "send", {"target": {}, "article_ids": ["a", 2]}, TypeError, r"`article_ids\[1\]`.*not int"),
        ("broadcast", "send", {"target": {"x": b"1"}, "article_ids": ["a"]}, TypeError, r"`target\['x'\]`.*bytes"),
    ],
)
def test_a_wrong_argument_is_named_before_anything_is_sent(
    emulator: Emulator, family: str, verb: str, arguments: Any, error: type[Exception], names: str
) -> None:
    for one in (emulator.client(), emulator.async_client()):
        method = getattr(getattr(one, family), verb)
        with pytest.raises(error, match=names):
            method.request(**arguments)
        with pytest.raises(error, match=names):
            answer = method(**arguments)
            asyncio.run(answer)
    assert sent(emulator) == 0
    emulator.client().oa.info()
    assert sent(emulator) == 1


def test_a_wrong_range_is_an_error_of_the_package_too(client: Client) -> None:
    with pytest.raises(BuildError) as caught:
        client.users.list(offset=9952, count=50)
    assert (caught.value.kind, caught.value.call, caught.value.outcome_known) == ("build", "users.list", True)


def test_answers_are_frozen_equal_by_what_came_and_can_be_pickled() -> None:
    user, same = User(PERSON), User(dict(PERSON))
    assert user == same
    assert user != User({**PERSON, "user_id": "1"})
    assert user != UserPage(PERSON)
    for wrong in (lambda: setattr(user, "user_id", "1"), lambda: delattr(user, "user_id"), lambda: hash(user)):
        with pytest.raises((AttributeError, TypeError)):
            wrong()
    assert user.raw is PERSON
    assert pickle.loads(pickle.dumps(user)) == user == copy.deepcopy(user)
    assert user.shared_info is user.shared_info
    assert user.user_alias is None


def test_no_repr_and_no_notebook_shows_personal_data_or_secrets_unasked() -> None:
    message = ChatMessage({"message_id": "m1", "message": "Xin chào", "from_display_name": "Mẫu", "time": 1000})
    answers = [(User(PERSON), ["Mẫu", "84900000000", "17 giờ", "Tổ 5", "img.example"]), (message, ["Xin", "Mẫu"])]
    for answer, hidden in answers:
        for text in (repr(answer), answer._repr_html_(), repr(answer.show()), repr([answer])):
            assert not [word for word in hidden if word in text]
        assert all(word in answer.show(personal=True)._repr_html_() for word in hidden)
    assert "9007199254740993" in repr(answers[0][0])
    tokens = TokenAnswer({"access_token": "geheim", "expires_in": 90000})
    assert "geheim" not in repr(tokens) + repr(tokens.show(personal=True)) + tokens._repr_html_()


def test_what_a_notebook_draws_is_escaped() -> None:
    html = User({"user_id": "<img onerror=x>", "display_name": "<b>"}).show(personal=True)._repr_html_()
    assert "<img" not in html
    assert "&lt;img onerror=x&gt;" in html
    assert "&lt;b&gt;" in html


def test_times_are_aware_and_exact() -> None:
    made = ArticleSummary({"id": "a", "title": "t", "create_date": 1795395600123}).create_date
    assert made == datetime(2026, 11, 23, 1, 0, 0, 123000, tzinfo=timezone.utc)
    with pytest.raises(ValueError, match="create_date"):
        _ = ArticleSummary({"id": "a", "title": "t", "create_date": 10**18}).create_date


def test_pages_bring_everybody_once_item_by_item_and_page_by_page(client: Client) -> None:
    users = list(client.users.list.pages())
    assert len({user.user_id for user in users}) == 120
    assert users[50:100] == list(client.users.list(offset=50, count=50).users)
    assert [len(page) for page in client.users.list.pages(count=50).by_page()] == [50, 50, 20]
    walk = client.users.list.pages(count=50)
    first = next(walk)
    rest = [user for page in walk.by_page() for user in page]
    assert [first, *rest] == users


def test_after_an_error_a_walk_goes_on_where_it_stood(emulator: Emulator) -> None:
    walk = emulator.client().users.list.pages(count=50)
    users = [next(walk) for _ in range(50)]
    rule = {"on": "users.list", "times": 1, "kind": "refuse", "code": -201, "message": "made up"}
    emulator.control("POST", "/faults", [rule])
    with pytest.raises(ApiError):
        next(walk)
    users += list(walk)
    assert len({user.user_id for user in users}) == 120


def test_many_calls_answer_in_order_and_an_error_stands_for_its_call(client: Client) -> None:
    ids = [user.user_id for user in client.users.list(offset=0, count=50).users]
    requests = [client.users.detail.request(user_id=one) for one in [*ids, "1"]]
    answers = client.send_many(requests, concurrency=8)
    assert [answer.user_id for answer in answers if isinstance(answer, User)] == ids
    assert isinstance(answers[-1], ApiError)
    assert client.send_many([]) == []
    for wrong in ([1], ["users.list"]):
        with pytest.raises(TypeError, match=r"requests\[0\]"):
            client.send_many(wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="concurrency"):
        client.send_many(requests, concurrency=0)


def test_a_request_shows_and_keeps_no_text_of_a_person(client: Client) -> None:
    request = client.consultation.text.request(user_id="1", text="Xin chào")
    assert repr(request) == "Request('consultation.text', user_id='1')"
    assert request == client.consultation.text.request(user_id="1", text="Xin chào")
    assert request.params == {"user_id": "1", "text": "Xin chào"}


def test_publish_tells_each_step_and_ends_with_an_article_that_can_be_read(client: Client, tmp_path: Path) -> None:
    file = tmp_path / "ban-tin.md"
    file.write_text(DOCUMENT, encoding="utf-8-sig")
    events: list[Any] = []
    done = client.articles.publish(file, author="Văn phòng", on_progress=events.append)
    kinds = [event.kind for event in events]
    assert kinds[:3] == ["drafted", "creating", "created"]
    assert kinds[-1] == "published"
    assert all(event["kind"] == event.kind and "event" not in event for event in events)
    assert client.articles.detail(id=done.article_id).title == done.title == "Lịch tiếp công dân"


def test_a_run_is_followed_asked_again_and_cancelled(client: Client) -> None:
    run = client.articles.publish.start(markdown=DOCUMENT, author="Văn phòng")
    kinds = [event.kind for event in run]
    assert kinds[-1] == "published"
    assert run.result() == run.result()
    second = client.articles.publish.start(markdown=DOCUMENT, author="Văn phòng")
    assert next(second).kind == "drafted"
    second.cancel()
    for _ in range(2):
        with pytest.raises(OperationCancelled):
            second.result()


def test_publish_goes_on_from_a_resume_text(client: Client) -> None:
    run = client.articles.publish.start(markdown=DOCUMENT, author="Văn phòng")
    resume = next(event["resume"] for event in run if event.kind == "created")
    run.cancel()
    with pytest.raises(OperationCancelled):
        run.result()
    done = client.articles.publish(markdown=DOCUMENT, author="Văn phòng", resume=resume)
    assert done.article_id
    assert len(list(client.articles.list.pages())) == 1


def test_a_document_is_a_path_or_one_text(client: Client, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="Path"):
        client.articles.publish("# Lịch")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not more than one"):
        client.articles.publish(tmp_path / "x.md", markdown="# Lịch")
    for name, code in (("a.md", "utf-8-sig"), ("b.MARKDOWN", "utf-16"), ("c.txt", "utf-8")):
        (tmp_path / name).write_text(DOCUMENT, encoding=code)
        found = document_of(tmp_path / name, None, None)
        assert found == ((None, DOCUMENT) if name == "c.txt" else (DOCUMENT, None))
    broken = tmp_path / "latin.md"
    broken.write_bytes(b"\xe9\xff x")
    with pytest.raises(ValueError, match="neither UTF-8"):
        client.articles.publish(broken, author="Văn phòng")


def test_a_failing_progress_callback_ends_the_run_with_its_own_error(client: Client) -> None:
    def fail(event: Any) -> None:
        raise KeyError(event.kind)

    with pytest.raises(KeyError, match="drafted"):
        client.articles.publish(markdown=DOCUMENT, author="Văn phòng", on_progress=fail)


def test_the_client_for_asyncio_does_the_same(emulator: Emulator) -> None:
    async def work() -> None:
        async with emulator.async_client() as client:
            page = await client.users.list(offset=0, count=50)
            assert page == emulator.client().users.list(offset=0, count=50)
            assert len([user async for user in client.users.list.pages()]) == 120
            assert [len(users) async for users in client.users.list.pages(count=50).by_page()] == [50, 50, 20]
            requests = [client.users.detail.request(user_id=user.user_id) for user in page.users]
            assert all(isinstance(answer, User) for answer in await client.send_many(requests))
            kinds: list[str] = []

            async def tell(event: Any) -> None:
                kinds.append(event.kind)

            done = await client.articles.publish(markdown=DOCUMENT, author="Văn phòng", on_progress=tell)
            assert (kinds[0], kinds[-1]) == ("drafted", "published")
            assert (await client.articles.detail(id=done.article_id)).title == done.title
            run = client.articles.publish.start(text="Lịch\n\nSáng thứ Năm.", author="Văn phòng")
            assert [event.kind async for event in run][-1] == "published"
            assert await run.result() == await run.result()
            assert (await client.health()).verified is True

    asyncio.run(work())


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_client_tells_no_secret_and_travels_nowhere(kind: type[Any]) -> None:
    client = kind(access_token="geheim", app_id="1", app_secret="verborgen", base="http://127.0.0.1:9")
    assert repr(client) == f"{kind.__name__}(app_id='1')"
    for wrong in (lambda: pickle.dumps(client), lambda: copy.copy(client), lambda: copy.deepcopy(client)):
        with pytest.raises(TypeError, match="pickle"):
            wrong()
    with pytest.raises(TypeError, match="access_token"):
        kind()
    assert "verborgen" not in repr(App("1", secret="verborgen"))


def test_options_hold_for_the_client_that_they_were_asked_of(client: Client) -> None:
    quick = client.with_options(timeout=5, attempts=1)
    assert quick.oa.info() == client.oa.info()
    assert (quick._attempts, client._attempts) == (1, None)
    with pytest.raises(ValueError, match="timeout"):
        client.with_options(timeout=0)
    with pytest.raises(TypeError, match="attempts"):
        client.with_options(attempts=1.5)  # type: ignore[arg-type]


def test_answers_go_to_json_by_their_mapping(client: Client) -> None:
    page = client.users.list(offset=0, count=1)
    assert json.loads(json.dumps(page.raw))["users"][0]["user_id"] == page.users[0].user_id


def test_the_fixture_of_the_package_is_an_emulator(zalo_oa_emulator: Emulator) -> None:
    assert zalo_oa_emulator.client().oa.info().num_follower == 200


def test_errors_are_the_packages(client: Client) -> None:
    with pytest.raises(ZaloError, match="no_such"):
        client.call("users.no_such", {})
