"""What is wrong with an argument is said by its name, wherever it is given, before anything is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from zalo_oa import App, AsyncClient, Client, Emulator, FileStore, MemoryStore, Qr, to_pandas

PERSONAL = "Nguyễn Văn Mẫu"
SETTINGS: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"access_token": 5}, TypeError, "`access_token` takes a str, not int"),
    ({"app_id": 1}, TypeError, "`app_id` takes a str, not int"),
    ({"base": 5}, TypeError, "`base` takes a str, not int"),
    ({"base": "http://example.com"}, ValueError, "not https"),
    ({"proxy": 5}, TypeError, "`proxy` takes a str, not int"),
    ({"hosts": 5}, TypeError, "`hosts` takes a mapping, not int"),
    ({"hosts": {"oauth": 5}}, TypeError, r"`hosts\['oauth'\]` takes a str, not int"),
    ({"hosts": {"nowhere": "https://x.vn"}}, ValueError, "`hosts`: there is no host `nowhere`"),
    ({"extra_ca": b"x"}, TypeError, "`extra_ca` takes a list of bytes, not bytes"),
    ({"extra_ca": ["x"]}, TypeError, r"`extra_ca\[0\]` takes bytes"),
    ({"appsecret_proof": 1}, TypeError, "`appsecret_proof` takes a bool, not int"),
    ({"early": "1"}, TypeError, "`early` takes seconds as a number, not str"),
    ({"early": -1}, ValueError, "`early` is a number of seconds"),
    ({"wait": True}, TypeError, "`wait` takes seconds as a number, not bool"),
    ({"timeout": "1"}, TypeError, "`timeout` takes seconds"),
    ({"deadline": 0}, ValueError, "`deadline` is 0"),
    ({"attempts": 0}, ValueError, "`attempts` is 0"),
    ({"store": MemoryStore()}, TypeError, "`access_token` or `store`, not both"),
    ({"colour": "red"}, TypeError, "colour"),
]


@pytest.mark.parametrize(("settings", "error", "names"), SETTINGS)
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_setting_of_a_client(kind: type[Any], settings: dict[str, Any], error: type[Exception], names: str) -> None:
    with pytest.raises(error, match=names):
        kind(**{"access_token": "made-up", **settings})


def refused(client: Any) -> list[tuple[Callable[[], Any], type[Exception], str]]:
    document = {"markdown": "# Lịch\n\nSáng.", "author": "Văn phòng"}
    return [
        (lambda: client.call(5), TypeError, "`name` takes a str, not int"),
        (lambda: client.call("users.list", [1]), TypeError, "`params` takes a mapping, not list"),
        (lambda: client.call("users.list", {"offset": PERSONAL, "count": 1}), ValueError, "`offset`"),
        (lambda: client.send_many(5), TypeError, "`requests` takes several requests, not int"),
        (lambda: client.send_many([], concurrency=1025), ValueError, "`concurrency` is 1025; allowed are 1 to 1024"),
        (lambda: client.send_many([], concurrency="8"), TypeError, "`concurrency` takes an int, not str"),
        (lambda: client.articles.publish(**document, on_progress=5), TypeError, "`on_progress` takes a function, not int"),
        (lambda: client.articles.publish(**document, status=5), TypeError, "`status` of `publish` takes a str, not int"),
        (lambda: client.articles.publish(**document, status="maybe"), ValueError, "`status` is neither"),
    ]


def test_an_argument_of_a_method() -> None:
    emulator = Emulator(seed=7, followers=1)
    for client in (emulator.client(), emulator.async_client()):
        for call, error, names in refused(client):
            with pytest.raises(error, match=names) as caught:
                answer = call()
                asyncio.run(answer)
            assert PERSONAL not in str(caught.value)
    assert len(emulator.control("GET", "/calls")) == 0


@pytest.mark.parametrize(
    ("make", "names"),
    [
        (lambda: FileStore(5), "`folder` takes a path, not int"),  # type: ignore[arg-type]
        (lambda: App(5), "`app_id` takes a str"),  # type: ignore[arg-type]
        (lambda: Qr("x", level=5), "`level` takes str, not int"),  # type: ignore[arg-type]
        (lambda: Qr("x", pixels=True), "`pixels` takes int, not bool"),
        (lambda: Qr("x", logo_png="x"), "`logo_png` takes bytes, not str"),  # type: ignore[arg-type]
        (lambda: Emulator(seed="x"), "`seed` of `emulator` takes an int"),  # type: ignore[arg-type]
        (lambda: to_pandas([5]), r"`records\[0\]` is no answer but int"),  # type: ignore[list-item]
    ],
)
def test_an_argument_of_what_else_can_be_made(make: Callable[[], Any], names: str) -> None:
    if "records" in names:
        pytest.importorskip("pandas")
    with pytest.raises(TypeError, match=names):
        make()


def test_what_a_shell_shows_of_each_thing_says_what_it_is() -> None:
    emulator = Emulator(seed=7, followers=1)
    client = emulator.client()
    about = repr(client)
    assert repr(emulator.app()) == f"App('{emulator.app_id}')"
    assert repr(client.users.list) == f"<call `users.list` of {about}>"
    assert repr(client.users.list.pages()) == "Pages('users.list')"
    assert repr(emulator.async_client().users.list.pages()) == "AsyncPages('users.list')"
    assert repr(client.articles.publish.start(markdown="# L\n\nx", author="V")) == "Run('publish')"
    for thing in (client, client.users.list, emulator, emulator.app()):
        assert emulator.access_token not in repr(thing)
