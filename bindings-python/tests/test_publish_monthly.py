"""A month's pieces: each goes out once, whatever happens on the way, and what cannot go out is said."""

from __future__ import annotations

import csv
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
import scripts

# isort: split
import publish_monthly
from _common import Connected, Fault
from _journal import Journal, look_text
from _pieces import draft, find
from _results import EARLIER, NOT_TRIED, OUT, REFUSED, UNKNOWN, Result
from zalo_oa import Emulator


@pytest.fixture(autouse=True)
def _no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ZALO_OA_ACCESS_TOKEN", "ZALO_OA_APP_ID", "ZALO_OA_EMULATOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(followers=3) as made:
        yield made


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def month(folder: Path, count: int = 4) -> Path:
    for number in range(count):
        write(folder, f"Trạm y tế/bai-{number}.md", f"# Bài số {number}\n\nNội dung của bài {number}.\n")
    return folder


def publish(folder: Path, emulator: Emulator, journal: Path) -> list[Result]:
    pieces = find(folder, None)
    draft(pieces)
    held = Journal(journal, emulator.oa_id)
    try:
        with emulator.client() as client:
            return publish_monthly.Run(Connected(client, emulator), held, 600).all(pieces)[0]
    finally:
        held.close()


def titles(emulator: Emulator) -> list[str]:
    return [one["article"]["title"] for one in emulator.control("GET", "/articles")["articles"]]


def statuses(results: list[Result]) -> list[str]:
    return [result.status for result in results]


def test_samples_run_on_the_emulator_with_one_command(tmp_path: Path) -> None:
    code, out, err = scripts.run("publish_monthly.py", scripts.SAMPLES / "thang-11", cwd=tmp_path)
    assert (code, "Traceback" in err) == (0, False), err
    assert "6  đã đăng / published" in out and "nothing went to Zalo" in out
    rows = list(csv.reader((tmp_path / "bao-cao-dang-bai.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == 7
    assert {row[0] for row in rows[1:]} == {
        *("Công an phường", "Đoàn Thanh niên", "Trạm y tế phường", "Văn phòng HĐND và UBND")
    }
    assert all(unicodedata.is_normalized("NFC", row[2]) for row in rows)
    assert not list((scripts.SAMPLES / "thang-11").glob(".zalo*")), "no journal of an emulator that is gone"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_run_that_was_killed_goes_on_and_nothing_is_published_twice(tmp_path: Path) -> None:
    folder = month(tmp_path / "thang-11", 5)
    # By the real clock, since the script is a process of its own.
    with Emulator(
        followers=3, clock="system", article_time=0.3, start=datetime.now(timezone.utc)
    ) as emulator:
        env = {"ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        kills = 0
        for wanted in (1, 3):
            process = scripts.start("publish_monthly.py", folder, cwd=tmp_path, **env)
            _wait(emulator, process, wanted)
            process.send_signal(signal.SIGKILL)
            kills += process.wait(30) == -signal.SIGKILL
            process.communicate()
        code, out, err = scripts.run("publish_monthly.py", folder, cwd=tmp_path, **env)
        found = titles(emulator)
        again = scripts.run("publish_monthly.py", folder, cwd=tmp_path, **env)
    assert kills == 2
    assert code == 0, out + err
    assert sorted(found) == [f"Bài số {number}" for number in range(5)]
    assert again[0] == 0 and "5  đã đăng từ trước" in again[1]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_run_killed_while_zalo_keeps_silent_finds_its_article_and_sends_no_other(tmp_path: Path) -> None:
    folder = month(tmp_path / "thang-11", 1)
    with Emulator(
        followers=3, clock="system", article_time=0.0, start=datetime.now(timezone.utc)
    ) as emulator:
        env = {"ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        fault(emulator, "articles.create", kind="hang", phase="after", times=1)
        process = scripts.start("publish_monthly.py", folder, cwd=tmp_path, **env)
        _wait(emulator, process, 1)
        process.kill()
        process.communicate()
        code, out, err = scripts.run("publish_monthly.py", folder, cwd=tmp_path, **env)
        assert code == 0, out + err
        assert titles(emulator) == ["Bài số 0"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process")
def test_ctrl_c_ends_the_run_with_its_report_and_code(tmp_path: Path) -> None:
    folder = month(tmp_path / "thang-11", 2)
    with Emulator(
        followers=3, clock="system", article_time=60.0, start=datetime.now(timezone.utc)
    ) as emulator:
        env = {"ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        process = scripts.start("publish_monthly.py", folder, cwd=tmp_path, **env)
        _wait(emulator, process, 1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    assert "1  chưa rõ / unknown" in out and "1  chưa gửi / not sent" in out
    assert (tmp_path / "bao-cao-dang-bai.csv").is_file()


def _wait(emulator: Emulator, process: subprocess.Popen[str], created: int) -> None:
    """Until so many articles were created, the last of them still being processed or just done."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        state = emulator.control("GET", "/articles")
        if len(state["articles"]) + state["running"] >= created:
            return
        time.sleep(0.01)
    raise AssertionError(process.communicate())


def test_a_piece_that_was_out_before_its_answer_came_is_found_not_sent_again(
    tmp_path: Path, emulator: Emulator
) -> None:
    folder, journal = month(tmp_path / "m", 1), tmp_path / "j.sqlite"
    (piece,) = find(folder, None)
    draft([piece])
    before = int(emulator.now.timestamp() * 1000)
    with emulator.client() as client:
        out = client.articles.publish(markdown=piece.text, author="Trạm y tế")
    held = Journal(journal, emulator.oa_id)
    held.sending(piece, look_text(piece.title, before))
    held.close()
    (result,) = publish(folder, emulator, journal)
    assert (result.status, result.article_id) == (OUT, out.article_id)
    assert titles(emulator) == ["Bài số 0"]


def test_a_piece_that_never_left_is_sent_by_the_next_run(tmp_path: Path, emulator: Emulator) -> None:
    folder, journal = month(tmp_path / "m", 1), tmp_path / "j.sqlite"
    (piece,) = find(folder, None)
    draft([piece])
    held = Journal(journal, emulator.oa_id)
    held.sending(piece, look_text(piece.title, int(emulator.now.timestamp() * 1000)))
    held.close()
    assert statuses(publish(folder, emulator, journal)) == [OUT]
    assert titles(emulator) == ["Bài số 0"]


def fault(emulator: Emulator, on: str, **rule: Any) -> None:
    emulator.control("POST", "/faults", {"on": on, **rule})


def test_while_the_list_refuses_an_open_piece_stays_open(tmp_path: Path, emulator: Emulator) -> None:
    folder, journal = month(tmp_path / "m", 1), tmp_path / "j.sqlite"
    fault(emulator, "articles.create", kind="reset", phase="after", times=1)
    fault(emulator, "articles.list", kind="refuse", code=-224, message="package")
    assert statuses(publish(folder, emulator, journal)) == [UNKNOWN]
    assert statuses(publish(folder, emulator, journal)) == [UNKNOWN]
    emulator.control("DELETE", "/faults")
    assert statuses(publish(folder, emulator, journal)) == [OUT]
    assert statuses(publish(folder, emulator, journal)) == [EARLIER]
    assert titles(emulator) == ["Bài số 0"]


def test_a_refusal_that_meets_every_piece_stops_the_run_and_the_next_one_goes_on(
    tmp_path: Path, emulator: Emulator
) -> None:
    folder, journal = month(tmp_path / "m", 3), tmp_path / "j.sqlite"
    fault(emulator, "articles.create", kind="refuse", code=-224, message="package", nth=2)
    results = publish(folder, emulator, journal)
    assert statuses(results) == [OUT, REFUSED, NOT_TRIED]
    assert "(" in results[1].hint and not results[1].hint.isascii()
    assert statuses(publish(folder, emulator, journal)) == [EARLIER, OUT, OUT]
    assert len(titles(emulator)) == 3


def test_what_cannot_go_out_is_refused_with_a_hint_before_anything_is_sent(
    tmp_path: Path, emulator: Emulator
) -> None:
    folder = month(tmp_path / "m", 1)
    write(folder, "khong-tac-gia.md", "# Không ai ký\n\nNội dung.")
    write(folder, "Trạm y tế/dai.md", f"# {'Dài ' * 60}\n\nNội dung.")
    write(folder, "Trạm y tế/trung.md", "# Bài số 0\n\nBài khác cùng tiêu đề.")
    write(folder, "Trạm y tế/rong.md", "\n\n")
    (folder / "Trạm y tế" / "cu.md").write_bytes("# Cũ\n\nMã cũ ".encode("utf-16"))
    (folder / "Trạm y tế" / "1258.md").write_bytes(b"# C\xf9\n\n\xd0\xfd\xf5ng c\xf9")
    results = {result.piece.path: result for result in publish(folder, emulator, tmp_path / "j.sqlite")}
    assert results.pop("Trạm y tế/bai-0.md").status == OUT
    assert set(statuses(list(results.values()))) == {REFUSED}
    assert all(result.hint for result in results.values())
    assert "UTF-16" in results["Trạm y tế/cu.md"].hint
    assert "Windows-1258" in results["Trạm y tế/1258.md"].hint
    assert "CSV" not in results["Trạm y tế/1258.md"].hint
    assert "tệp trống" in results["Trạm y tế/rong.md"].hint
    assert titles(emulator) == ["Bài số 0"]


def test_composed_and_decomposed_letters_and_line_ends_are_one_piece(
    tmp_path: Path, emulator: Emulator
) -> None:
    folder, journal = tmp_path / "m", tmp_path / "j.sqlite"
    text = "# Lịch tiếp dân\n\nSáng thứ Năm.\n"
    write(folder, "Văn phòng/a.md", text)
    assert statuses(publish(folder, emulator, journal)) == [OUT]
    write(folder, "Văn phòng/a.md", unicodedata.normalize("NFD", text).replace("\n", "\r\n"))
    assert statuses(publish(folder, emulator, journal)) == [EARLIER]
    # Moved, to another department too: the same text is out already.
    write(folder, "Trạm y tế/b.md", text)
    (folder / "Văn phòng" / "a.md").unlink()
    assert statuses(publish(folder, emulator, journal)) == [EARLIER]
    assert titles(emulator) == ["Lịch tiếp dân"]


def test_a_file_that_was_changed_after_it_went_out_is_not_published_again(
    tmp_path: Path, emulator: Emulator
) -> None:
    folder, journal = month(tmp_path / "m", 1), tmp_path / "j.sqlite"
    publish(folder, emulator, journal)
    write(folder, "Trạm y tế/bai-0.md", "# Bài số 0, sửa\n\nKhác.")
    (result,) = publish(folder, emulator, journal)
    assert result.status == EARLIER and "renam" in result.hint
    assert titles(emulator) == ["Bài số 0"]


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path, emulator: Emulator) -> None:
    held = Journal(tmp_path / "j.sqlite", emulator.oa_id)
    with pytest.raises(Fault, match="another run"):
        Journal(tmp_path / "j.sqlite", emulator.oa_id)
    held.close()
    Journal(tmp_path / "j.sqlite", emulator.oa_id).close()
    (tmp_path / "text").write_bytes(b"not a journal " * 100)
    with pytest.raises(Fault, match="not a journal"):
        Journal(tmp_path / "text", emulator.oa_id)


def test_on_zalo_nothing_is_sent_without_yes(tmp_path: Path) -> None:
    folder = month(tmp_path / "m", 1)
    code, _, err = scripts.run("publish_monthly.py", folder, cwd=tmp_path, ZALO_OA_ACCESS_TOKEN="x")
    assert (code, "--yes" in err) == (2, True)
    code, out, _ = scripts.run(
        "publish_monthly.py", folder, "--dry-run", cwd=tmp_path, ZALO_OA_ACCESS_TOKEN="x"
    )
    assert (code, "1  sẵn sàng / ready" in out) == (0, True)
    assert not (folder / publish_monthly.JOURNAL).exists()


def test_hidden_files_and_links_to_other_folders_are_left_out(tmp_path: Path) -> None:
    folder = month(tmp_path / "m", 1)
    write(folder, ".nhap/a.md", "# Nháp\n\nx")
    write(folder, "_mau.md", "# Mẫu\n\nx")
    write(tmp_path, "ngoai/bi-mat.md", "# Ngoài\n\nx")
    try:
        (folder / "lien-ket").symlink_to(tmp_path / "ngoai")
    except OSError:
        pytest.skip("no links here")
    assert [piece.path for piece in find(folder, None)] == ["Trạm y tế/bai-0.md"]
