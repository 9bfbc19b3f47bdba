"""What a reader of the report sees: whole names and numbers, honest axes, a page for desk, phone and paper."""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime
from pathlib import Path

import pytest
import scripts  # noqa: F401 (it finds the modules below)
from zalo_oa.snapshots import VIETNAM, ArticleCount, Snapshots, Taken

# isort: split
import monthly_report
from _charts import MOST_BARS, NOT_FROM_ZERO, Bars, Line, number, width, wrapped
from _departments import by_author
from _figures import Figures, figures
from _page import SEEN_LATER, charts, page, since_when
from _period import parse
from _svg import svg

OA = ("1001", "UBND phường Sông Xanh")
LONG = "Ban Quản lý dự án đầu tư xây dựng khu vực Nguyễn Đình Chiểu – Võ Nguyên Giáp"


def at(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 20, tzinfo=VIETNAM)


def line(*values: int, last: date = date(2026, 11, 30)) -> Line:
    points = tuple((date(2026, 11, 1 + place), value) for place, value in enumerate(values))
    return Line("a", "Người quan tâm", date(2026, 11, 1), last, points)


def read(base: Snapshots, period: str = "2026-11") -> Figures:
    return figures(base, OA, parse(period), by_author)


@pytest.fixture
def base(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "days.sqlite")


def test_names_beside_bars_are_broken_not_cut() -> None:
    assert " ".join(wrapped(LONG)) == LONG and len(wrapped(LONG)) == 3
    drawn = svg(Bars("b", "Số bài", ((LONG, 3), ("Trạm y tế", 2))))
    for part in wrapped(LONG):
        assert f">{part}</text>" in drawn
    for name in ("W" * 300, "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH PHƯỜNG SÔNG XANH " * 3, "🙂" * 99, ""):
        lines = wrapped(name)
        assert 1 <= len(lines) <= 3 and all(width(one) <= 18.5 for one in lines), lines
        assert lines[-1].endswith("…") or "".join(lines) == name


def test_the_largest_numbers_have_room_beside_the_axis_and_the_bars() -> None:
    drawn = svg(line(1_234_567_890, 1_255_149_118))
    for x, text in re.findall(r'<text x="([\d.]+)" y="[\d.]+" text-anchor="end">([\d.]+)</text>', drawn):
        assert float(x) - 13 * width(text) >= 0, text
    drawn = svg(Bars("b", "Lượt xem", (("A", 12_345_678_901), ("B", 1))))
    found = re.search(r'<text x="([\d.]+)" [^>]*>12\.345\.678\.901</text>', drawn)
    assert found and float(found[1]) + 13 * width("12.345.678.901") <= 760


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    assert NOT_FROM_ZERO in svg(line(1950, 2159))
    assert NOT_FROM_ZERO not in svg(line(0, 90)) and NOT_FROM_ZERO not in svg(line(3, 5, 90))


def test_a_number_that_never_changes_lies_within_the_axis() -> None:
    assert line(1844).marks() == [1843, 1844, 1845] and line(0, 0).marks() == [0, 1] and line().marks() == []


def test_in_a_year_single_days_do_not_grow_together_to_a_line() -> None:
    points = tuple((date(2026, 1, day), 100 + day) for day in range(1, 30, 2))
    drawn = svg(Line("a", "Người quan tâm", date(2026, 1, 1), date(2026, 12, 31), points))
    day = (760 - 24 - 74) / 365
    radii = [float(one) for one in re.findall(r'<circle [^>]*r="([\d.]+)"', drawn)]
    assert len(radii) == 15 and max(radii) < day


def test_more_departments_than_a_sheet_holds_are_counted_under_the_chart(base: Snapshots) -> None:
    many = [ArticleCount(f"a{n}", f"Bài {n}", f"Tổ {n}", at(2), views=n) for n in range(MOST_BARS + 7)]
    base.save(Taken(*OA, at(1), 10, articles=()))
    base.save(Taken(*OA, at(3), 12, articles=tuple(many)))
    found = read(base)
    for chart in charts(found)[1:]:
        assert isinstance(chart, Bars) and len(chart.bars) == MOST_BARS and "còn 7 phòng ban" in svg(chart)
    text = page(found, at(30))
    assert all(f'<td class="t">Tổ {n}</td>' in text for n in range(MOST_BARS + 7))


def test_upper_case_and_signs_without_width_make_no_second_department(base: Snapshots) -> None:
    names = ("Trạm Y tế", "TRẠM Y TẾ", "Tra\u0323m Y te\u0302\u0301", "Trạm\u200b Y tế", "Trạm Y tế 2")
    articles = tuple(ArticleCount(f"a{n}", "Bài", name, at(2), views=1) for n, name in enumerate(names))
    base.save(Taken(*OA, at(1), 10, articles=()))
    base.save(Taken(*OA, at(3), 12, articles=articles))
    assert {one.name: one.published for one in read(base).departments} == {"Trạm Y tế": 4, "Trạm Y tế 2": 1}


def test_views_that_are_not_known_are_told_beside_the_sum(base: Snapshots) -> None:
    old = ArticleCount("old", "Cũ", "A", at(1, 9), views=500)
    base.save(Taken(*OA, at(3), 10, articles=()))
    base.save(Taken(*OA, at(4), 10, articles=(old, ArticleCount("new", "Mới", "A", at(4), views=7))))
    text = page(read(base), at(30))
    assert "<b>7</b>lượt xem trong kỳ, chưa kể 1 bài chưa rõ" in text and "không được cộng vào" in text


def test_articles_of_a_month_without_a_record_are_told_to_be_seen_later(base: Snapshots) -> None:
    base.save(Taken(*OA, at(1, 9), 10, articles=()))
    base.save(Taken(*OA, at(3), 12, articles=(ArticleCount("a", "Bài", "A", at(2), views=1),)))
    assert SEEN_LATER not in page(read(base, "2026"), at(30))
    late = ArticleCount("b", "Bài tháng 10", "A", at(5, 10), views=1)
    base.save(Taken(*OA, at(4), 12, articles=(late,)))
    assert SEEN_LATER in page(read(base, "2026"), at(30))


def test_many_gaps_are_counted_not_listed_to_the_end(base: Snapshots) -> None:
    for day in range(1, 30, 2):
        base.save(Taken(*OA, at(day), 10 + day, articles=()))
    text = since_when(read(base))
    assert "(14 ngày)" in text and "và 6 quãng nữa." in text and text.count("/11/2026") == 2 + 1 + 8


def test_the_page_is_for_readers_of_screens_phones_and_paper(base: Snapshots) -> None:
    title = "Lịch tie\u0302m\nchủng"
    base.save(Taken(*OA, at(1), 10, articles=()))
    base.save(Taken(*OA, at(3), 12, articles=(ArticleCount("a", title, "A", at(2), views=4),)))
    text = page(read(base), at(30))
    assert '<html lang="vi">' in text and "@page{size:A4" in text
    assert [int(level) for level in re.findall(r"<h(\d)", text)] == [1, 2, 2, 2]
    assert text.count("<th ") == text.count('<th scope="col"')
    # Wide things move by themselves, and by key.
    assert text.count("<table") + text.count("<svg") == text.count('role="region" tabindex="0" aria-label="')
    assert "Lịch tiêm chủng" in text
    # Four columns fit a phone; five and six are wider.
    assert text.count("<table>") == 1 and text.count('<table class="wide">') == 2


def test_tables_say_between_which_days_a_counter_grew(base: Snapshots, tmp_path: Path) -> None:
    old = ArticleCount("old", "Cũ", "A", at(1, 9), views=500)
    for day in (3, 20):
        base.save(Taken(*OA, at(day), 10, articles=(old,)))
    base.close()
    args = ["--file", str(tmp_path / "days.sqlite"), "--period", "2026-11", "--out", str(tmp_path / "out")]
    assert monthly_report.main(args) == 0
    text = (tmp_path / "out/bao-cao-2026-11-bai-viet.csv").read_text("utf-8-sig")
    assert ",01/09/2026,,03/11/2026,20/11/2026,0,500," in text


def test_foreign_text_works_in_no_picture_and_warns_of_nothing() -> None:
    pytest.importorskip("matplotlib")
    import _png
    from matplotlib.figure import Figure

    names = ("\u202egnp.exe", "\x00\x1b[31m", "🙂 ﷺ", "$x^2$ \\frac", LONG)
    drawn: list[str] = []
    save = Figure.savefig

    def seen(figure: Figure, *args: object, **more: object) -> None:
        drawn.extend(one.get_text() for one in figure.axes[0].get_yticklabels())
        save(figure, *args, **more)

    with pytest.MonkeyPatch.context() as patched, warnings.catch_warnings():
        warnings.simplefilter("error")
        patched.setattr(Figure, "savefig", seen)
        assert _png.png(Bars("b", "Số bài", tuple((name, 1) for name in names), "Chú thích")).startswith(
            b"\x89PNG"
        )
        assert _png.png(line(*range(1950, 1970))).startswith(b"\x89PNG")
    assert "\ufffdgnp.exe" in drawn and "\ufffd\ufffd[31m" in drawn and "\n".join(wrapped(LONG)) in drawn
    assert number(-1200) == "-1.200"
