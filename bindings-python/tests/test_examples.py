"""Every example in the docs runs: those of calls against their wire fixture, the others against an emulator."""

from __future__ import annotations

import ast
import asyncio
import inspect
import json
import logging
import re
import textwrap
import time
from base64 import b64decode
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from wire_server import Case, WireServer, cases

import zalo_oa
import zalo_oa.webhook
from zalo_oa import AsyncClient, Client, Emulator, _native, pytest_plugin

TABLE = _native.table()
PLAIN = {case.name: case for case in cases()}
EXAMPLE = re.compile(r"^Example:\n((?:(?: {4}.*)?\n)+)", re.MULTILINE)


def example(thing: object) -> str | None:
    """The code of the example in an object's own docs."""
    doc = getattr(thing, "__doc__", None)
    found = EXAMPLE.search(inspect.cleandoc(doc) + "\n") if isinstance(doc, str) else None
    return textwrap.dedent(found[1]) if found else None


def run(code: str, names: dict[str, Any]) -> dict[str, Any]:
    """Runs an example, awaited where it awaits. Docs in the form of a session are held against their answers."""
    if ">>>" in code:
        import doctest

        test = doctest.DocTestParser().get_doctest(code, names, "example", None, None)
        assert doctest.DocTestRunner(verbose=False).run(test).failed == 0, code
        return names
    if not re.search(r"\b(await|async)\b", code):
        exec(compile(code, "example", "exec"), names)
        return names
    compiled = compile(code, "example", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    asyncio.run(eval(compiled, names))  # noqa: S307
    return names


@pytest.fixture(autouse=True)
def _levels() -> Iterator[None]:
    """The documents turn logging on."""
    yield
    logging.getLogger("zalo_oa.tokens").setLevel(logging.NOTSET)


@pytest.fixture(scope="module")
def server() -> Iterator[WireServer]:
    server = WireServer()
    yield server
    server.stop()


def fixture_of(call: str) -> Case:
    return PLAIN[f"{call.replace('.', '/', 1)}.json"]


def method(client: Any, call: str) -> Any:
    family, verb = call.split(".")
    return getattr(getattr(client, family), verb)


@pytest.mark.parametrize("call", [call["name"] for call in TABLE["calls"]])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_the_example_of_a_call_sends_what_its_fixture_says(
    call: str, kind: type[Any], server: WireServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = kind(access_token="made-up", base=server.base, attempts=1)
    known = type(method(client, call))
    code = example(known)
    assert code is not None
    assert code == example(known.__call__), "class and method tell the same"
    assert code.startswith("await ") == (kind is AsyncClient)
    case = fixture_of(call)
    server.play(case)
    monkeypatch.chdir(tmp_path)
    for file in case.whole.get("files", {}).values():
        (tmp_path / file["name"]).write_bytes(b64decode(file["base64"]))
    run(code, {"client": client, "Path": Path, "datetime": datetime, "timezone": timezone})
    assert server.seen == [case.whole["request"]]


@pytest.mark.parametrize("call", [call["name"] for call in TABLE["calls"] if call["paged"]])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_the_example_of_a_walk_brings_what_there_is(call: str, kind: type[Any], capsys: Any) -> None:
    emulator = Emulator(seed=7, followers=120, readings={"ended_calls_answer": True})
    first = emulator.client().users.list(offset=0, count=1).users[0].user_id
    client = emulator.client() if kind is Client else emulator.async_client()
    code = example(type(method(client, call)).pages)
    assert code is not None
    code = re.sub(r'user_id="\d+"', f'user_id="{first}"', code)
    if "group_id=" in code:
        office = emulator.client()
        asset = office.groups.quota(quota_owner="OA")[0].asset_id
        group = office.groups.create(group_name="Tổ 5", asset_id=asset, member_user_ids=[first])
        code = re.sub(r'group_id="\w+"', f'group_id="{group.group_id}"', code)
    code = re.sub(r'template_id="\d+"', 'template_id="500001"', code)
    run(code, {"client": client, "datetime": datetime, "timezone": timezone})
    if call == "users.list":
        assert len(capsys.readouterr().out.splitlines()) == 120


def public() -> Iterator[tuple[str, object]]:
    """All that the package promises, with the methods of its classes."""
    for name in zalo_oa.__all__:
        thing = getattr(zalo_oa, name)
        yield name, thing
        if inspect.isclass(thing):
            for inner, member in vars(thing).items():
                if not inner.startswith("_"):
                    yield f"{name}.{inner}", inspect.unwrap(getattr(member, "__func__", member))
    for operation in TABLE["operations"]:
        for kind in (Client, AsyncClient):
            family, _, verb = operation["name"].rpartition(".")
            known = type(method(kind(access_token="x"), f"{family or 'articles'}.{verb}"))
            yield f"{kind.__name__}.{operation['name']}", known
            yield f"{kind.__name__}.{operation['name']}.start", known.start
    yield "zalo_oa", zalo_oa
    yield "pytest_plugin", pytest_plugin.zalo_oa_emulator


EXAMPLES = {name: code for name, thing in public() if (code := example(thing))}


def names_for(emulator: Emulator, given: dict[str, Any]) -> dict[str, Any]:
    """What examples take for granted: `client`, `ids`, a callback on the keyboard; tokens of the emulator for theirs."""
    served = {"base": emulator.serve(), "access_token": emulator.access_token}

    def made(kind: type[Any]) -> Callable[..., Any]:
        return lambda **more: kind(**{**more, **served})

    def keyboard() -> str:
        code = emulator.issue_code(given["pkce"].challenge)
        return f"https://example.gov.vn/zalo?code={code}&oa_id={emulator.oa_id}&state={given['state']}"

    client = emulator.client()
    users = client.users.list(offset=0, count=50).users
    given.update({name: getattr(zalo_oa, name) for name in zalo_oa.__all__}, Path=Path)
    given.update(client=client, ids=[user.user_id for user in users], input=keyboard)
    given.update(Client=made(Client), AsyncClient=made(AsyncClient), App=lambda *_, **__: emulator.app())
    return given


def prepare(client: Client, code: str, names: dict[str, Any], emulator: Emulator) -> None:
    """An article to broadcast; one whose outcome is unknown, to settle; a video to wait for."""
    if "token=token" in code:
        video = zalo_oa.File(b"\0\0\0\x14ftypisom", name="video.mp4")
        names["token"] = client.articles.upload_video(file=video).token
    if "article_id" not in code:
        return
    names["article_id"] = client.articles.publish(markdown="# Tin\n\nNội dung.", author="Văn phòng").article_id
    if "settle(" in code:
        rule = {"on": "broadcast.send", "nth": 1, "kind": "reset", "phase": "after"}
        emulator.control("POST", "/faults", {"rules": [rule]})
        run(code.replace("settle(", "once(").replace("sent=True, ", "").replace("await ", ""), {**names, "client": client})


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_of_the_package_runs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ban-tin.md").write_text("# Lịch\n\nSáng thứ Năm.", encoding="utf-8")
    if re.search(r"to_(pandas|arrow|batches|parquet)", EXAMPLES[name]):
        pytest.importorskip("pandas")
        pytest.importorskip("pyarrow")
    with Emulator(seed=7, followers=120) as emulator:
        monkeypatch.setenv("ZALO_OA_EMULATOR", emulator.serve())
        monkeypatch.setenv("ZALO_OA_ACCESS_TOKEN", emulator.access_token)
        names = names_for(emulator, {})
        prepare(names["client"], EXAMPLES[name], names, emulator)
        if name.startswith("AsyncClient."):
            names["client"] = emulator.async_client()
        run(EXAMPLES[name], names)


def test_the_examples_that_people_look_for_are_there() -> None:
    wanted = {"Client", "AsyncClient", "App", "Emulator", "Pages", "Run", "Request", "Qr", "zalo_oa", "Client.send_many"}
    assert wanted <= set(EXAMPLES)


def test_an_example_that_breaks_is_noticed() -> None:
    with pytest.raises(NameError):
        run("clint.oa.info()", {})
    with pytest.raises(AssertionError):
        run(">>> 1 + 1\n3\n", {})


BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_reference_of_calls_shows_the_examples_that_run_here() -> None:
    text = (DOCS / "endpoints.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\S+)\n(.*?)(?=^#{1,2} |\Z)", text, re.MULTILINE | re.DOTALL))
    client = Client(access_token="made-up")
    for name in (call["name"] for call in TABLE["calls"]):
        shown = BLOCK.findall(sections[name])
        assert shown == [f"{(example(type(method(client, name))) or '').rstrip()}\n"], name


@pytest.mark.parametrize("name", ["python.md", "python.vi.md"])
def test_the_programs_in_the_guide_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    assert len(blocks) == 8
    monkeypatch.setenv("ZALO_OA_INBOX_KEY", "4f1c0a77d2b35e98" * 4)
    monkeypatch.setenv("ZALO_OA_SECRET_KEY", "made-up")
    with Emulator(seed=7, followers=120) as emulator:
        names = names_for(emulator, {})
        emulator.client(store=zalo_oa.FileStore("tokens"))
        about = {"app_id": emulator.app_id, "app_secret": emulator.app_secret, "oa_id": emulator.oa_id}
        prepare(names["client"], "article_id", names, emulator)
        names.update(about, Client=lambda **more: Client(**more, base=emulator.serve()))
        for block in blocks:
            run(block, names)
        with names["inbox"] as inbox:
            body = f'{{"event_name":"follow","app_id":"77","timestamp":"{time.time_ns() // 10**6}"}}'.encode()
            assert inbox.accept({"X-ZEvent-Signature": zalo_oa.webhook.sign(body, "made-up")}, body).status == 200
            while not inbox.stats().handled:
                time.sleep(0.01)
        assert names["send_notice"](names["ids"][0], "Hồ sơ đã xong.")


@pytest.mark.parametrize("name", ["guides/followers.md", "guides/followers.vi.md"])
def test_the_programs_about_every_follower_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyarrow")
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    assert len(blocks) == 2
    with Emulator(seed=7, followers=120) as emulator:
        names = names_for(emulator, {})
        for block in blocks:
            run(block, names)
    told = capsys.readouterr().out.splitlines()
    assert told[-4:] == ["120 True", "120", "120", "120"], told


@pytest.mark.parametrize("name", ["guides/personal-data.md", "guides/personal-data.vi.md"])
def test_a_withdrawal_is_carried_out_at_zalo_and_leaves_a_receipt(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    [block] = BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    with Emulator(seed=7, followers=3) as emulator, emulator.client() as client:
        person = client.users.list(offset=0, count=1).users[0].user_id
        client.users.update(user_id=person, user_alias="Bà B")
        names: dict[str, Any] = {"client": client}
        exec(compile(block, name, "exec"), names)
        body = {"event_name": "user_withdraw", "user_id": person, "timestamp": "1767225600456", "oa_id": emulator.oa_id}
        event = zalo_oa.webhook.Event.read(json.dumps(body).encode())
        received = datetime(2026, 1, 1, tzinfo=timezone.utc)
        names["handle"](zalo_oa.webhook.Delivery(id=1, event=event, received=received, attempt=1))
        assert not client.users.detail(user_id=person).user_alias
    receipt = json.loads((tmp_path / f"withdrawal-{person}.json").read_text(encoding="utf-8"))
    assert receipt["until"].startswith("2026-01-16")


@pytest.mark.parametrize("name", ["README.md", "docs/README.vi.md", "bindings-python/README.md"])
def test_the_first_program_in_a_readme_prints_what_it_says(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    block = BLOCK.findall((DOCS.parent / name).read_text(encoding="utf-8"))[0]
    exec(compile(block, name, "exec"), {})
    first, *pages = capsys.readouterr().out.splitlines()
    assert first == "UBND phường Hoa Ban"
    assert [page.split(" ")[0] for page in pages] == ["50", "50", "20"]
