"""The report shows what was recorded and nothing else, in Vietnamese, whatever stands in titles and names."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import unicodedata
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
import scripts
from zalo_oa import Emulator
from zalo_oa.snapshots import VIETNAM, Article, ArticleCount, Snapshots, Taken

# isort: split
import monthly_report
from _charts import NO_DATA, Bars, Line, ticks
from _common import Fault
from _departments import by_author, mapping
from _figures import Figures, figures
from _page import charts, page, since_when
from _period import parse
from _svg import svg

OA = ("1001", "UBND phường Sông Xanh")
MADE = datetime(2026, 12, 1, 8, tzinfo=VIETNAM)


def at(month: int, day: int, hour: int = 20) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=VIETNAM)


def article(name: str, made: datetime, views: int | None, author: str = "Trạm y tế") -> ArticleCount:
    return ArticleCount(name, f"Bài {name}", author, made, views=views, shares=views)


def save(base: Snapshots, when: datetime, followers: int | None, *articles: ArticleCount) -> None:
    base.save(Taken(*OA, when, followers, articles=articles))


def read(base: Snapshots, period: str) -> Figures:
    return figures(base, OA, parse(period), by_author)


@pytest.fixture
def base(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "days.sqlite")


def test_periods_are_read_in_both_ways_and_others_are_refused() -> None:
    assert parse("2026-02") == parse("2/2026")
    assert (parse("2028-02").last, parse("2026").last) == (date(2028, 2, 29), date(2026, 12, 31))
    for wrong in ("", "2026-13", "0/2026", "26", "2026-1-1", "٢٠٢٦", "0000"):
        with pytest.raises(ValueError):
            parse(wrong)


def test_gaps_stay_gaps_and_are_named(base: Snapshots) -> None:
    for day, count in ((3, 100), (4, 104), (8, 110), (9, 111), (11, 115)):
        save(base, at(11, day), count)
    found = read(base, "2026-11")
    (line,) = [chart for chart in charts(found) if isinstance(chart, Line)]
    assert [[day.day for day, _ in run] for run in line.runs()] == [[3, 4], [8, 9], [11]]
    drawn = svg(line)
    assert drawn.count("<polyline") == 3 and drawn.count("<circle") == 5
    assert NO_DATA in drawn
    text = since_when(found)
    assert "Số liệu có từ ngày 03/11/2026" in text
    assert "05/11/2026–07/11/2026, 10/11/2026" in text


def test_the_first_day_has_no_growth_and_a_day_after_a_gap_none_either(base: Snapshots) -> None:
    save(base, at(11, 3), 100)
    assert read(base, "2026-11").growth is None
    assert "cần ít nhất hai ngày" in page(read(base, "2026-11"), MADE)
    save(base, at(11, 4), 104)
    save(base, at(11, 6), 90)
    found = read(base, "2026-11")
    assert found.daily == {date(2026, 11, 4): 4}
    assert found.growth is not None
    assert (found.growth.since, found.growth.until, found.growth.by) == (
        date(2026, 11, 3),
        date(2026, 11, 6),
        -10,
    )


def test_growth_of_a_month_begins_on_the_last_day_before_it_only_if_that_was_recorded(
    base: Snapshots,
) -> None:
    save(base, at(10, 30), 50)
    save(base, at(11, 5), 60)
    save(base, at(11, 30), 80)
    growth = read(base, "2026-11").growth
    assert growth is not None and (growth.since, growth.by) == (date(2026, 11, 5), 20)
    save(base, at(10, 31), 55)
    growth = read(base, "2026-11").growth
    assert growth is not None and (growth.since, growth.by) == (date(2026, 10, 31), 25)


def test_a_month_without_data_says_so_and_draws_nothing(base: Snapshots, tmp_path: Path) -> None:
    empty = read(base, "2026-11")
    assert "Chưa có số liệu" in since_when(empty)
    save(base, at(11, 3), 100, article("a", at(11, 3), 5))
    found = read(base, "2026-10")
    assert charts(found) == [] and found.rows == []
    text = page(found, MADE)
    assert "Tháng 10/2026 không có số liệu" in text and "<svg" not in text
    args = ["--file", str(tmp_path / "days.sqlite"), "--period", "2026-10", "--out", str(tmp_path / "out")]
    assert monthly_report.main(args) == 1
    assert not list((tmp_path / "out").glob("*.png"))


def test_a_year_leaves_months_without_a_record_empty(base: Snapshots) -> None:
    save(base, at(3, 1), 10)
    save(base, at(3, 31), 20)
    save(base, at(5, 2), 30)
    found = read(base, "2026")
    (months,) = [chart for chart in charts(found) if chart.name == "bai-theo-thang"]
    assert isinstance(months, Bars)
    assert [value for _, value in months.bars] == [None, None, 0, None, 0] + [None] * 7
    ends = {
        month.first.month: (end and end.followers, growth and growth.by)
        for month, end, growth in found.month_ends
    }
    assert (ends[3], ends[4], ends[5]) == ((20, 10), (None, None), (30, None))
    assert svg(months).count(NO_DATA) == 10


def test_articles_count_for_a_period_only_as_far_as_they_were_seen(base: Snapshots) -> None:
    old, early, new = at(9, 1), at(11, 2), at(11, 10)
    save(base, at(11, 5), 1, article("old", old, 500), article("early", early, 40))
    save(base, at(11, 20), 1, article("old", old, 530), article("early", early, 60), article("new", new, 9))
    rows = {row.article.article_id: row for row in read(base, "2026-11").rows}
    # Before the first record nobody looked: what was published then is not counted.
    assert {name for name, row in rows.items() if row.published_in} == {"new"}
    assert {name: row.gained["views"] for name, row in rows.items()} == {"old": 30, "early": 60, "new": 9}
    assert rows["old"].since == date(2026, 11, 5)


def test_a_counter_that_stands_alone_fell_or_is_missing_has_no_gain(base: Snapshots) -> None:
    old = at(9, 1)
    save(base, at(11, 5), 1, article("fell", old, 9), article("none", old, None))
    save(base, at(11, 6), 1, article("fell", old, 4), article("none", old, 3), article("alone", old, 70))
    found = read(base, "2026-11")
    assert {row.article.article_id: row.gained["views"] for row in found.rows} == {
        "fell": None, "none": None, "alone": None
    }  # fmt: skip
    (department,) = found.departments
    assert (department.known, department.unknown) == (0, 3)
    assert "luot-xem-theo-phong-ban" not in [chart.name for chart in charts(found)]


def test_a_mapping_file_joins_authors_however_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "phong-ban.csv"
    decomposed = unicodedata.normalize("NFD", "TRẠM  Y TẾ")
    file.write_text(f"\ufeffTÁC GIẢ;Phòng Ban\r\n{decomposed};Khối y tế\r\nid7;Riêng\r\n", encoding="utf-8")
    department = mapping(file)
    assert department(Article("id1", "x", "Trạm y tế", None, None)) == "Khối y tế"
    assert department(Article("id7", "x", "Trạm y tế", None, None)) == "Riêng"
    assert department(Article("id2", "x", "Đoàn phường", None, None)) == "Đoàn phường"
    assert department(Article("id3", "x", None, None, None)) == "(không rõ)"
    file.write_text("tác giả,phòng ban\nA,1\na,2\n", encoding="utf-8")
    with pytest.raises(Fault, match="twice"):
        mapping(file)


class Tags(HTMLParser):
    """Elements, attributes and texts as a browser sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


HOSTILE = "<img src=x onerror=alert(1)>]]></svg><script>x</script>\x00\x1b\"' =cmd"


def test_tags_in_titles_and_names_are_text_in_page_and_charts(base: Snapshots) -> None:
    bad = ArticleCount("a", HOSTILE, HOSTILE, at(11, 3), views=4)
    base.save(Taken("1001", HOSTILE, at(11, 3), 5, articles=(bad,)))
    found = figures(base, ("1001", HOSTILE), parse("2026-11"), by_author)
    text = page(found, MADE)
    tags = Tags()
    tags.feed(text)
    names = {tag for tag, _ in tags.found}
    assert not names & {"img", "script", "a", "link", "iframe", "object"}
    assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on")]
    assert "<img src=x onerror=alert(1)>]]>" in tags.text
    assert "\x00" not in text and "\x1b" not in text
    # Self-contained: no address but the name of SVG.
    assert set(re.findall(r"https?://[^\"' ]*", text)) <= {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in text


def test_tables_hold_formulas_as_text_and_numbers_as_numbers(base: Snapshots, tmp_path: Path) -> None:
    for day, count in ((3, 9), (4, 5)):
        bad = ArticleCount("-1", "=cmd|' /C calc'!A0", "@x", at(11, 3), views=4)
        save(base, at(11, day), count, bad)
    base.close()
    args = ["--file", str(tmp_path / "days.sqlite"), "--period", "2026-11", "--out", str(tmp_path / "out")]
    assert monthly_report.main(args) == 0
    rows = list(csv.reader((tmp_path / "out/bao-cao-2026-11-bai-viet.csv").open(encoding="utf-8-sig")))
    assert rows[1][:4] == ["'-1", "'=cmd|' /C calc'!A0", "'@x", "'@x"]
    days = list(csv.reader((tmp_path / "out/bao-cao-2026-11-nguoi-quan-tam.csv").open(encoding="utf-8-sig")))
    assert [row[2] for row in days[1:]] == ["", "-4"]


def test_without_matplotlib_the_page_is_made_and_the_text_says_what_is_missing(
    base: Snapshots, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    save(base, at(11, 3), 5)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    args = ["--file", str(tmp_path / "days.sqlite"), "--period", "2026-11", "--out", str(tmp_path / "out")]
    assert monthly_report.main(args) == 0
    assert 'pip install "zalo-oa[report]"' in capsys.readouterr().err
    assert (tmp_path / "out/bao-cao-2026-11.html").is_file()


def test_charts_are_png_where_matplotlib_is_installed() -> None:
    pytest.importorskip("matplotlib")
    from _png import png

    points = ((date(2026, 11, 1), 5), (date(2026, 11, 3), 7))
    line = Line("a", "Người quan tâm $x^2$", date(2026, 11, 1), date(2026, 11, 30), points)
    bars = Bars("b", "Số bài", (("Phòng $_{", 3), ("Trạm y tế", None)))
    for chart in (line, bars, Bars("c", "Trống", ())):
        assert png(chart).startswith(b"\x89PNG\r\n\x1a\n")


def test_ticks_cover_any_range_with_a_few_round_numbers() -> None:
    for low, high in ((0, 0), (7, 7), (1, 3), (1234, 1391), (0, 10**9), (999_999, 1_000_001)):
        marks = ticks(low, high)
        assert marks[0] <= low and marks[-1] >= high and 2 <= len(marks) <= 8


def test_the_demo_makes_a_report_of_two_months_with_one_command(tmp_path: Path) -> None:
    for period, recorded in (("2026-10", "23 ngày"), ("2026-11", "29 ngày")):
        code, out, err = scripts.run(
            "monthly_report.py", "--demo", "--period", period, "--departments",
            scripts.SAMPLES / "phong-ban.csv", cwd=tmp_path,
        )  # fmt: skip
        assert code == 0, err
        assert "Số liệu có từ ngày 06/10/2026" in out and recorded in out
    text = (tmp_path / "bao-cao/bao-cao-2026-10.html").read_text("utf-8")
    assert "17/10/2026–19/10/2026" in text and "Khối nội chính" in text
    assert unicodedata.is_normalized("NFC", text)


def test_recording_fills_the_file_and_without_credentials_nothing_is_made_up(tmp_path: Path) -> None:
    record = ("--record", "--file", "n.sqlite")
    assert scripts.run("monthly_report.py", *record, cwd=tmp_path)[0] == 2
    assert not (tmp_path / "n.sqlite").exists()
    with Emulator(followers=77) as emulator:
        env = {"ZALO_OA_EMULATOR": emulator.serve(), "ZALO_OA_ACCESS_TOKEN": emulator.access_token}
        code, out, err = scripts.run("monthly_report.py", *record, cwd=tmp_path, **env)
        assert code == 0 and "77 người quan tâm" in out, err
        module = [sys.executable, "-m", "zalo_oa.snapshots", "n.sqlite"]
        assert subprocess.run(module, cwd=tmp_path, env=scripts.environment(**env)).returncode == 0
        assert subprocess.run(module, cwd=tmp_path, env=scripts.environment()).returncode == 2
    with Snapshots(tmp_path / "n.sqlite", read_only=True) as base:
        assert [day.followers for day in base.days(emulator.oa_id)] == [77]
