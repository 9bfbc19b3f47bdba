"""Files for calls: bytes, paths and named bytes reach the platform as they are; what is none says so, and shows nothing
of itself."""

from __future__ import annotations

import asyncio
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wire_server import WireServer, cases

from zalo_oa import AsyncClient, BuildError, Client, Emulator, File, Uploaded

CASE = next(case for case in cases() if case.name == "uploads/image.json")
PNG = b64decode(CASE.whole["files"]["file"]["base64"])


@pytest.fixture(scope="module")
def server() -> Iterator[WireServer]:
    server = WireServer()
    server.play(CASE)
    yield server
    server.stop()


@pytest.fixture
def client(server: WireServer) -> Iterator[Client]:
    server.seen.clear()
    with Client(access_token="made-up", base=server.base, attempts=1) as client:
        yield client


def sent(server: WireServer) -> tuple[str, bytes]:
    """Name and content of the one file that arrived."""
    (request,) = server.seen
    server.seen.clear()
    file = request["multipart"]["file"]
    return file["filename"], b64decode(file["base64"])


@pytest.mark.parametrize(
    "given", [PNG, bytearray(PNG), memoryview(PNG), memoryview(PNG * 2)[: len(PNG)], File(PNG)], ids=repr
)
def test_bytes_of_every_form_arrive_as_they_are(given: Any, server: WireServer, client: Client) -> None:
    assert isinstance(client.uploads.image(file=given), Uploaded)
    assert sent(server) == ("file.png", PNG)
    client.call("uploads.image", {"file": given})
    assert sent(server) == ("file.png", PNG)


def test_a_path_is_read_and_gives_its_name_unless_another_is_given(
    server: WireServer, client: Client, tmp_path: Path
) -> None:
    path = tmp_path / 'ảnh "cổng".png'
    path.write_bytes(PNG)
    for given, name in [(path, path.name), (File(path), path.name), (File(path, name="một.png"), "một.png")]:
        client.uploads.image(file=given)
        assert sent(server) == (name, PNG)
        client.call("uploads.image", {"file": given})
        assert sent(server) == (name, PNG)


def test_many_and_awaited_calls_take_files_too(server: WireServer, client: Client, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    request = client.uploads.image.request(file=path)
    assert request == client.uploads.image.request(file=path)
    assert request != client.uploads.image.request(file=PNG)
    assert "a.png" not in repr(request)
    answers = client.send_many([request] * 3)
    assert all(isinstance(answer, Uploaded) for answer in answers)
    assert len(server.seen) == 3

    async def awaited() -> None:
        async with AsyncClient(access_token="made-up", base=server.base) as other:
            server.seen.clear()
            await other.uploads.image(file=path)
            assert sent(server) == ("a.png", PNG)
            await other.send_many([other.uploads.image.request(file=File(PNG, name="b.png"))])
            assert sent(server) == ("b.png", PNG)

    asyncio.run(awaited())


def test_what_is_no_file_is_a_type_error_that_names_the_way(client: Client, server: WireServer) -> None:
    for given, said in [
        ("anh.png", "takes bytes, a path or a File: a path is given as pathlib.Path, a text as its bytes, not str"),
        (None, "takes bytes, a path or a File, not None"),
        (7, "not int"),
        ([PNG], "not list"),
    ]:
        with pytest.raises(TypeError) as caught:
            client.uploads.image(file=given)
        assert said in str(caught.value)
    with pytest.raises(TypeError, match=r"pathlib\.Path"):
        File("anh.png")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert server.seen == []


def test_a_wrong_file_is_a_build_error_in_both_languages_and_nothing_is_sent(
    client: Client, server: WireServer, tmp_path: Path
) -> None:
    secret = tmp_path / "Nguyễn Văn Mẫu.png"
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(1 << 40)
    for given, said in [
        (b"GIF89a", "is of the kind GIF; allowed: JPG, PNG"),
        (secret, "does not exist"),
        (tmp_path, "is a folder"),
        (large, "has 1099511627776 bytes; at most 1048576 (1 MB) are allowed"),
    ]:
        with pytest.raises(BuildError) as caught:
            client.uploads.image(file=given)
        assert said in str(caught.value)
        assert "Nguyễn" not in f"{caught.value!r} {caught.value.hint}"
        assert "tệp" in caught.value.hint_vi
    for no_file in (PNG, File(PNG), secret):
        with pytest.raises(TypeError, match="`file` is .*, which no parameter takes"):
            client.call("oa.info", {"file": no_file})
    assert server.seen == []


def test_a_file_shows_its_size_only() -> None:
    file = File(PNG, name="Nguyễn.png")
    assert file.name == "Nguyễn.png"
    assert repr(file) == f"File({len(PNG)} bytes)"
    assert repr(File(Path("Nguyễn.png"))) == "File(a path)"
    assert file == File(PNG, name="Nguyễn.png") != File(PNG)
    with pytest.raises(TypeError):
        hash(file)


def test_an_upload_can_be_sent_on_the_emulator(tmp_path: Path) -> None:
    emulator = Emulator(seed=7, followers=3)
    client = emulator.client()
    user = client.users.list(offset=0, count=1).users[0].user_id
    path = tmp_path / "ds.csv"
    path.write_text("tên;tổ\nAn;5\n", encoding="utf-8")
    token = client.uploads.file(file=path).token
    image = client.uploads.image(file=PNG).attachment_id
    emulator.control("POST", "/interactions", {"user_id": user, "text": "Xin hỏi"})
    client.consultation.file(user_id=user, token=token)
    client.consultation.uploaded_image(user_id=user, attachment_id=image, text="Chào")
    deliveries = emulator.control("GET", "/deliveries")["deliveries"]
    assert [one["kind"] for one in deliveries] == ["file", "image"]
