"""Texts from many hands do no harm where a script writes them down: tables, reports, terminals, file names."""

from __future__ import annotations

import csv
import io
import sys
from datetime import datetime, timezone
from pathlib import Path

import pytest
import scripts
from zalo_oa import Emulator

# isort: split
from _pieces import Piece
from _progress import Bar
from _results import OUT, REFUSED, Result, summary, write_reports
from _safe import csv_cell, escape, terminal, write_file


def test_cells_that_a_spreadsheet_would_run_go_out_as_text() -> None:
    for bad in ("=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\u200b=1", "\ufeff=1", "＝1", "\n=1"):
        assert csv_cell(bad).startswith("'"), bad
    for good in ("a=1", "Quầy 1", "", "1-2"):
        assert csv_cell(good) == good
    assert (csv_cell(-5), csv_cell(0), csv_cell(None), csv_cell(2.5)) == ("-5", "0", "", "2.5")


def test_no_sign_of_a_text_works_on_a_page_or_a_terminal() -> None:
    assert escape("<a b='c\">&\0\x1b") == "&lt;a b=&#x27;c&quot;&gt;&amp;\ufffd\ufffd"
    assert terminal("a\x1b[2J\nb\u202ec\x9b") == "a\ufffd[2J\ufffdb\ufffdc\ufffd"


def test_formulas_and_escape_signs_of_a_piece_do_no_harm_in_reports(tmp_path: Path) -> None:
    results = [
        Result(Piece("a.md", "=cmd|'calc'!A0", None, title="<img src=x onerror=alert(1)>"), OUT),
        Result(Piece("b.md", "@SUM(1)", None, title="+1+1]]>"), OUT, "1", "https://x"),
        Result(Piece("c.md", "\x1b[2J\u202e", None, title="\ttab"), REFUSED, hint="-2+3"),
    ]
    text = summary(results, "")
    write_reports(results, text, tmp_path / "report")
    rows = list(csv.reader((tmp_path / "report.csv").open(encoding="utf-8-sig", newline="")))
    cells = {cell for row in rows[1:] for cell in row}
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {"'=cmd|'calc'!A0", "'@SUM(1)", "'+1+1]]>", "'-2+3", "'\ttab"} <= cells
    assert "\x1b" not in text and "\u202e" not in text
    assert (tmp_path / "report.txt").read_text("utf-8") == f"{text}\n"


def test_progress_is_plain_lines_where_there_is_no_terminal() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, live in ((io.StringIO(), False), (Terminal(), True)):
        bar = Bar(2, stream)
        bar.show("một\x1b")
        bar.done("một: xong")
        bar.done("hai: xong")
        bar.close()
        text = stream.getvalue()
        assert "1/2 một: xong\n" in text and "2/2 hai: xong\n" in text
        assert ("\r" in text) == live and ("█" in text) == live


def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_file(file, b"old")
    try:
        write_file(file, "not bytes")  # type: ignore[arg-type]
    except TypeError:
        pass
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_reports_that_cannot_be_written_are_told_before_anything_is_published(tmp_path: Path) -> None:
    (tmp_path / "m" / "Trạm y tế").mkdir(parents=True)
    (tmp_path / "m" / "Trạm y tế" / "a.md").write_text("# Một\n\nNội dung.", "utf-8")
    (tmp_path / "tep").write_text("x")
    now = datetime.now(timezone.utc)
    with Emulator(followers=3, clock="system", article_time=0.0, start=now) as emulator:
        env = {"ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        for place in ("tep/bao-cao", "tep/sau/bao-cao"):
            args = ("publish_monthly.py", tmp_path / "m", "--report", tmp_path / place)
            code, _, err = scripts.run(*args, cwd=tmp_path, **env)
            assert (code, "Traceback" in err) == (2, False), err
            assert "không ghi được" in err and "Excel" in err
        assert emulator.control("GET", "/articles")["articles"] == []
        code, out, _ = scripts.run("publish_monthly.py", tmp_path / "m", cwd=tmp_path, **env)
        assert code == 0 and "1  đã đăng" in out


@pytest.mark.parametrize(
    "args",
    [
        ("monthly_report.py", "--demo", "--out", "tep"),
        ("monthly_report.py", "--demo", "--out", "tep/sau"),
        ("qr_for_desks.py", scripts.SAMPLES / "quay.csv", "--oa", "2738683850129341000", "--out", "tep"),
    ],
)
def test_results_that_cannot_be_written_are_told_in_vietnamese_without_a_trace(
    args: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "tep").write_text("x")
    code, _, err = scripts.run(*args, cwd=tmp_path)
    assert (code, "Traceback" in err) == (2, False), err
    assert "không ghi được / cannot write tep" in err and "Excel" in err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("monthly_report.py", "--file", "none.sqlite"), "--record"),
        (("publish_monthly.py", scripts.SAMPLES, "--deadline", "abc"), "cần số giây"),
        (("qr_for_desks.py", scripts.SAMPLES / "quay.csv", "--size", "abc"), "cần một số"),
        (("qr_for_desks.py", scripts.SAMPLES / "quay.csv", "--oa", "12"), "15 đến 20 chữ số"),
        (("qr_for_desks.py", "."), "không mở được"),
    ],
)
def test_wrong_use_is_told_with_what_to_do(args: tuple[str, ...], told: str, tmp_path: Path) -> None:
    code, _, err = scripts.run(*args, cwd=tmp_path)
    assert (code, "Traceback" in err) == (2, False), err
    assert told in err


def test_missing_credentials_are_told_in_vietnamese(tmp_path: Path) -> None:
    args = ("qr_for_desks.py", scripts.SAMPLES / "quay.csv")
    code, _, err = scripts.run(*args, cwd=tmp_path, ZALO_OA_APP_ID="1")
    assert (code, "thiếu thông tin kết nối" in err) == (2, True), err


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
@pytest.mark.parametrize("script", [["monthly_report.py", "--demo"], ["qr_for_desks.py", "--help"]])
def test_output_that_nobody_reads_to_its_end_is_no_crash(script: list[str], tmp_path: Path) -> None:
    process = scripts.start(*script, cwd=tmp_path)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    assert "Traceback" not in process.stderr.read() and process.wait(60) in (0, 1)
    process.stderr.close()
