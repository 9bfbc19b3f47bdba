"""The script answers known questions once, hands the others to a person, and loses nothing when it is killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import scripts
from webhook_support import KEY, until
from zalo_oa import Emulator
from zalo_oa.snapshots import Snapshots

# isort: split
from _answers import WAITING, Known, plain, read_answers

ADDRESS = "/zalo/webhook"
HOURS = "UBND làm việc mấy giờ ạ?"
CREDENTIALS = {"ZALO_OA_ACCESS_TOKEN": "made-up", "ZALO_OA_SECRET_KEY": "made-up", "ZALO_OA_INBOX_KEY": KEY}


def test_the_demo_answers_two_questions_and_hands_the_third_over(tmp_path: Path) -> None:
    code, out, err = scripts.run("answer_citizens.py", "--demo", cwd=tmp_path)
    assert code == 0, err
    assert out.count("hỏi / asked") == 3 and out.count("trả lời / answered") == 2
    assert out.count(f"chuyển cán bộ / for a person: “{WAITING}”") == 1
    assert "follow 3" in err and "user_send_text 3" in err
    assert list(tmp_path.iterdir()) == []


def test_answers_are_found_whatever_the_phone_makes_of_accents(tmp_path: Path) -> None:
    table = tmp_path / "bang.txt"
    table.write_text("\ufeffMẤY GIỜ; may gio => 7:30\nkhông có mũi tên\n; => trống\nkhai sinh =>\n", encoding="utf-8")
    assert read_answers(table) == [Known((plain("mấy giờ"), "may gio"), "7:30")]
    assert plain("Ma\u0302\u0301y Gio\u031b\u0300") == "mấy giờ"


@pytest.mark.parametrize(
    ("args", "env", "told"),
    [
        ([], {}, "ZALO_OA_ACCESS_TOKEN"),
        ([], {"ZALO_OA_ACCESS_TOKEN": "made-up"}, "ZALO_OA_SECRET_KEY"),
        (["--listen", "8000"], CREDENTIALS, "127.0.0.1:8000"),
        (["--answers", "none.txt"], {**CREDENTIALS, "ZALO_OA_EMULATOR": "here"}, "none.txt"),
        ([], {**CREDENTIALS, "ZALO_OA_INBOX_KEY": "short", "ZALO_OA_EMULATOR": "here"}, "32 random bytes"),
        (["--inbox", "no/inbox.sqlite"], {**CREDENTIALS, "ZALO_OA_EMULATOR": "here"}, "thư mục"),
        (["--domain-code", "a b"], {**CREDENTIALS, "ZALO_OA_EMULATOR": "here"}, "domain code"),
    ],
)
def test_what_is_missing_is_said_before_anything_listens(
    tmp_path: Path, args: list[str], env: dict[str, str], told: str
) -> None:
    pytest.importorskip("uvicorn")
    with Emulator(followers=1, clock="system") as emulator:
        if "ZALO_OA_EMULATOR" in env:
            env = {**env, "ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        code, _, err = scripts.run("answer_citizens.py", *args, cwd=tmp_path, **env)
    assert code in (1, 2) and told in err and "Traceback" not in err, err


class Service:
    """The script as a service, and an emulator that sends it events."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}{ADDRESS}"
        self.folder = folder
        self.emulator = Emulator(followers=1, clock="system", webhook={"url": self.url}, rate_limits=False)
        base = self.emulator.serve()
        self.env = {
            "ZALO_OA_EMULATOR": base,
            "ZALO_OA_ACCESS_TOKEN": self.emulator.access_token,
            "ZALO_OA_SECRET_KEY": self.emulator.oa_secret_key,
            "ZALO_OA_INBOX_KEY": KEY,
        }
        self.start()

    def start(self) -> None:
        args = ("--listen", f"127.0.0.1:{self.port}", "--file", "so-lieu.sqlite", "--domain-code", "NTYx_k-2")
        self.process: subprocess.Popen[str] = scripts.start("answer_citizens.py", *args, cwd=self.folder, **self.env)
        until(lambda: self.process.poll() is not None or self.here())

    def here(self) -> bool:
        try:
            with urllib.request.urlopen(self.url) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def stop(self, blow: signal.Signals) -> tuple[int, str, str]:
        self.process.send_signal(blow)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err

    def people(self, count: int) -> list[str]:
        return list(map(str, self.emulator.control("POST", "/people", {"count": count})["user_ids"]))

    def ask(self, person: str, question: str) -> None:
        self.emulator.control("POST", "/interactions", {"user_id": person, "text": question})

    def answers(self) -> list[str]:
        """To whom the OA wrote."""
        found = self.emulator.control("GET", "/deliveries")["deliveries"]
        return [str(one["user_id"]) for one in found]

    def counts(self) -> dict[str, int]:
        with Snapshots(self.folder / "so-lieu.sqlite", read_only=True) as snapshots:
            return {one.kind: one.count for one in snapshots.events(self.emulator.oa_id)}


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    pytest.importorskip("uvicorn")
    service = Service(tmp_path)
    yield service
    if service.process.poll() is None:
        service.process.kill()
        service.process.communicate()
    service.emulator.stop()


def test_as_a_service_it_answers_counts_and_ends_cleanly(service: Service) -> None:
    person, other = service.people(2)
    service.ask(person, HOURS)
    service.ask(other, "Đường nhà tôi bị ngập")
    until(lambda: service.answers() == [person] and service.counts().get("add_user_to_tag"))
    with urllib.request.urlopen(service.url.replace(ADDRESS, "/zalo_verifierNTYx_k-2.html")) as answer:
        assert b"zalo-platform-site-verification" in answer.read()
    until(lambda: service.counts().get("user_send_text") == 2)
    code, out, err = service.stop(signal.SIGTERM)
    assert code == 0 and "Traceback" not in err, err
    assert "ngập" not in out + err and person not in out + err
    assert service.counts()["follow"] == 2


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_in_the_middle_it_answers_everybody_once(service: Service) -> None:
    people = service.people(30)
    for round, some in enumerate((people[:10], people[10:20], people[20:])):
        for person in some:
            service.ask(person, HOURS)
        if round < 2:
            until(lambda: len(service.answers()) > 10 * round)
            service.stop(signal.SIGKILL)
            service.start()
            assert service.process.poll() is None
    # What came while it was away is repeated 30 s later.
    until(lambda: set(service.answers()) >= set(people), 60)
    assert sorted(service.answers()) == sorted(people)
    code, _, err = service.stop(signal.SIGINT)
    assert code == 0 and "Traceback" not in err, err
