"""The script `export_followers.py`: a clerk runs it each month, and again when the power comes back."""

from __future__ import annotations

import csv
import json
import time
from pathlib import Path

import scripts

from zalo_oa import Emulator


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_one_command_makes_the_list_of_the_month_and_a_second_leaves_it(tmp_path: Path) -> None:
    code, out, err = scripts.run("export_followers.py", "--details", cwd=tmp_path)
    assert code == 0, err
    file = tmp_path / "danh-sach/nguoi-quan-tam-2026-11.csv"
    assert "1234 người / people, đầy đủ / complete" in out
    people = rows(file)
    assert len(people) == len({one["user_id"] for one in people}) == 1234
    assert all(one["user_id"].lstrip("'").isdigit() and one["display_name"] for one in people)
    before = file.read_bytes()
    code, _, err = scripts.run("export_followers.py", cwd=tmp_path)
    assert code == 0 and "--overwrite" in err
    assert file.read_bytes() == before
    update = ("--details", "--overwrite", "--update", file.relative_to(tmp_path))
    code, out, err = scripts.run("export_followers.py", *update, cwd=tmp_path)
    assert code == 0 and "1234 người" in out, err
    assert "không thấy được" in err


def test_after_a_kill_the_same_command_goes_on_with_nobody_twice_or_missing(tmp_path: Path) -> None:
    with Emulator(followers=1_500, latency=0.02, rate_limits=False) as emulator:
        env = {"ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        begun = tmp_path / "danh-sach"
        process = scripts.start("export_followers.py", "--details", cwd=tmp_path, **env)
        while not any(json.loads(one.read_bytes())["rows"] for one in begun.glob("*.progress")):
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
        process.communicate()
        code, out, err = scripts.run("export_followers.py", "--details", cwd=tmp_path, **env)
        assert code == 0 and "1500 người" in out, err
        assert "làm tiếp từ" in err
    (file,) = begun.glob("*.csv")
    people = [one["user_id"] for one in rows(file)]
    assert len(people) == len(set(people)) == 1_500
    assert not list(begun.glob("*.part")) + list(begun.glob("*.progress"))
