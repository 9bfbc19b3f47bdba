"""The report as one HTML page in Vietnamese that needs nothing else: no script, no file, no address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from _charts import MOST_BARS, NO_DATA, Bars, Chart, Line, number, signed
from _events import groups
from _figures import Figures, Growth, Row
from _safe import escape, one_line
from _svg import svg
from zalo_oa.snapshots import VIETNAM

MOST_ARTICLES = 50
"""Articles in the page's table; the CSV has all."""

MOST_GAPS = 8
"""Gaps that the first lines name; the chart shows all."""

SEEN_LATER = "Tháng không ghi ngày nào: chỉ đếm bài còn thấy ở lần ghi sau, theo ngày đăng."

STYLE = """
@page{size:A4;margin:14mm}
body{font:15px/1.5 'DejaVu Sans','Segoe UI',Arial,sans-serif;color:#1d2733;background:#fff;max-width:860px;margin:24px auto;padding:0 16px}
h1{font-size:25px;line-height:1.3;margin:0}h2{font-size:19px;margin:30px 0 8px;border-bottom:2px solid #0b5cab}h1,.note,.facts div{overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:12px;margin:16px 0}
.facts div{flex:1 1 145px;border:1px solid #d5dbe1;border-radius:6px;padding:10px 12px}
.facts b{display:block;font-size:22px}.note{background:#fff6dd;border-left:4px solid #e0a800;padding:8px 14px}
table{border-collapse:collapse;width:100%}th,td{padding:5px 8px;border-bottom:1px solid #d5dbe1;text-align:left;vertical-align:top}
th{background:#eef3f8}td.n,th.n{text-align:right}td.n,td.d{white-space:nowrap}td.t{overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin:8px 0}.scroll:focus-visible{outline:2px solid #0b5cab}svg{display:block;width:100%;height:auto}.small{color:#5b6673;font-size:13px}
@media screen and (max-width:700px){svg{min-width:620px}table{font-size:13px}table.wide{min-width:620px}}@media not all and (max-width:700px){.swipe{display:none}}
@media print{body{margin:0;padding:0;max-width:none;font-size:13px}h2{margin-top:18px}.facts div{flex-basis:120px}th,td{padding:3px 8px}.swipe{display:none}.scroll{overflow:visible}svg{max-height:245mm}
tr,.facts,.scroll:has(>svg){break-inside:avoid}h2{break-after:avoid}details:not([open]){display:none}}
"""


def charts(figures: Figures) -> list[Chart]:
    """The charts of a report; none where nothing was recorded."""
    period = figures.period
    drawn: list[Chart] = []
    points = tuple((day.day, day.followers) for day in figures.days if day.followers is not None)
    if points:
        title = f"Người quan tâm OA – {period.name}"
        drawn.append(Line("nguoi-quan-tam", title, period.first, period.last, points))
    published = [(one.name, one.published) for one in figures.departments if one.published]
    if published:
        drawn.append(_bars("bai-theo-phong-ban", f"Số bài đã đăng theo phòng ban – {period.name}", published))
    seen = sorted((one for one in figures.departments if one.known), key=lambda one: -one.views)
    if seen:
        views = [(one.name, one.views) for one in seen]
        drawn.append(_bars("luot-xem-theo-phong-ban", f"Lượt xem theo phòng ban – {period.name}", views))
    if period.is_year and figures.published:
        months = tuple(
            (
                month.name,
                sum(figures.published[month.code].values()) if month.code in figures.published else None,
            )
            for month in period.months()
        )
        recorded = {f"{day.day:%Y-%m}" for day in figures.days if day.has_articles}
        note = SEEN_LATER if figures.published.keys() - recorded else ""
        drawn.append(Bars("bai-theo-thang", f"Số bài đã đăng theo tháng – {period.name}", months, note))
    return drawn


def _bars(name: str, title: str, bars: list[tuple[str, int]]) -> Bars:
    """The longest bars, and how many are not drawn."""
    left = len(bars) - MOST_BARS
    note = f"Vẽ {MOST_BARS} phòng ban cao nhất; còn {number(left)} phòng ban trong bảng." if left > 0 else ""
    return Bars(name, title, tuple(bars[:MOST_BARS]), note)


def page(figures: Figures, made: datetime) -> str:
    """The whole page. `made`: when, for its foot."""
    name = f"Báo cáo Zalo OA – {figures.oa_name} – {figures.period.name}"
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f"<title>{escape(name)}</title><style>{STYLE}</style></head><body>",
            f"<h1>{escape(figures.oa_name)}</h1>",
            f"<p>Báo cáo hoạt động Zalo OA · <strong>{escape(figures.period.name)}</strong></p>",
            *_body(figures),
            f'<p class="small">Lập lúc {made.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y} (giờ Việt Nam).'
            " Số liệu do chương trình ghi mỗi ngày; Zalo không cung cấp thống kê về trước."
            " Ngày không ghi thì để trống, không suy đoán.</p></body></html>\n",
        )
    )


def _body(figures: Figures) -> Iterable[str]:
    yield f'<p class="note">{escape(since_when(figures))}</p>'
    if not figures.days:
        yield from _events(figures)
        return
    yield _facts(figures)
    yield '<p class="small swipe">Trên điện thoại: vuốt ngang biểu đồ và bảng để xem hết.</p>'
    drawn = {chart.name: _scroll(chart.title, svg(chart)) for chart in charts(figures)}
    yield "<h2>Người quan tâm</h2>"
    yield drawn.get("nguoi-quan-tam", f"<p>{NO_DATA.capitalize()}.</p>")
    yield _months(figures) if figures.period.is_year else _days(figures)
    yield from _events(figures)
    yield "<h2>Bài viết theo phòng ban</h2>"
    if not figures.departments:
        yield f"<p>{NO_DATA.capitalize()} về bài viết trong kỳ.</p>"
        return
    yield from (drawn[name] for name in ("bai-theo-phong-ban", "bai-theo-thang") if name in drawn)
    yield drawn.get("luot-xem-theo-phong-ban", "")
    yield _table(
        "Phòng ban",
        ("Phòng ban", "Bài đã đăng", "Lượt xem trong kỳ", "Bài chưa rõ lượt xem"),
        (
            (one.name, number(one.published), number(one.views) if one.known else "–", number(one.unknown))
            for one in figures.departments
        ),
        "tnnn",
    )
    if any(one.unknown for one in figures.departments):
        yield (
            '<p class="small">Bài chưa rõ lượt xem (mới ghi một lần, hoặc số của Zalo giảm)'
            " không được cộng vào lượt xem trong kỳ.</p>"
        )
    yield "<h2>Từng bài viết</h2>"
    yield _articles(figures.rows)


def _events(figures: Figures) -> Iterable[str]:
    """Nothing where no program takes the webhooks."""
    if not figures.events:
        return
    rows = (
        (one.name, number(one.total), f"{_date(one.busiest)} ({number(one.most)})") for one in groups(figures.events)
    )
    yield "<h2>Tương tác</h2>"
    yield _table("Tương tác", ("Sự kiện", "Số lần trong kỳ", "Ngày nhiều nhất"), rows, "tnd")
    first, last = figures.events[0].day, figures.events[-1].day
    yield (
        f'<p class="small">Đếm từ Webhook, từ {_date(first)} đến {_date(last)}. Ngày chương trình nhận Webhook không chạy'
        " thì số có thể thiếu. Chỉ lưu số đếm theo ngày, không lưu ai đã làm gì.</p>"
    )


def since_when(figures: Figures) -> str:
    """Since when data exist, and which days are missing: the first thing to read."""
    if figures.since is None:
        return "Chưa có số liệu nào được ghi."
    text = f"Số liệu có từ ngày {_date(figures.since)}."
    if not figures.days:
        return f"{text} {figures.period.name} không có số liệu."
    first, last = figures.days[0].day, figures.days[-1].day
    text += f" Trong kỳ này ghi được {len(figures.days)} ngày, từ {_date(first)} đến {_date(last)}."
    if figures.since > figures.period.first:
        text += " Bài đăng trước ngày có số liệu không tính vào số bài của kỳ."
    if figures.gaps:
        named = [
            _date(start) if start == end else f"{_date(start)}–{_date(end)}" for start, end in figures.gaps
        ]
        missed = sum((end - start).days + 1 for start, end in figures.gaps)
        text += f" Ngày không ghi được ({missed} ngày): {', '.join(named[:MOST_GAPS])}"
        text += f" và {len(named) - MOST_GAPS} quãng nữa." if len(named) > MOST_GAPS else "."
    return text


def _facts(figures: Figures) -> str:
    known = [day for day in figures.days if day.followers is not None]
    boxes = []
    if known:
        last = known[-1]
        boxes.append((number(last.followers or 0), f"người quan tâm, ngày {_date(last.day)}"))
    if figures.growth:
        boxes.append((signed(figures.growth.by), f"người quan tâm, {_between(figures.growth)}"))
    else:
        boxes.append(("–", "tăng giảm: cần ít nhất hai ngày có số liệu"))
    if any(day.has_articles for day in figures.days):
        boxes.append((number(sum(one.published for one in figures.departments)), "bài đã đăng trong kỳ"))
        if any(one.known for one in figures.departments):
            views = sum(one.views for one in figures.departments)
            unknown = sum(one.unknown for one in figures.departments)
            less = f", chưa kể {number(unknown)} bài chưa rõ" if unknown else ""
            boxes.append((number(views), f"lượt xem trong kỳ{less}"))
    cells = "".join(f"<div><b>{escape(value)}</b>{escape(text)}</div>" for value, text in boxes)
    return f'<div class="facts">{cells}</div>'


def _months(figures: Figures) -> str:
    rows = [
        (
            month.name,
            number(end.followers or 0) if end else "–",
            _date(end.day) if end else NO_DATA,
            signed(growth.by) if growth else "–",
            _between(growth) if growth else "–",
        )
        for month, end, growth in figures.month_ends
    ]
    header = ("Tháng", "Người quan tâm", "Ngày ghi", "Tăng giảm", "Tính")
    return _table("Người quan tâm từng tháng", header, rows, "dndnd")


def _days(figures: Figures) -> str:
    rows = [
        (
            _date(day.day),
            "–" if day.followers is None else number(day.followers),
            signed(figures.daily[day.day]) if day.day in figures.daily else "–",
            "–" if day.people is None else number(day.people),
            "–" if day.people_others is None else number(day.people_others),
        )
        for day in figures.days
    ]
    header = ("Ngày", "Người quan tâm", "So với hôm trước", "Người đã tương tác", "Trong đó chưa quan tâm")
    table = _table("Người quan tâm từng ngày", header, rows, "dnnnn")
    return f"<details><summary>Từng ngày</summary>{table}</details>"


def _articles(rows: Sequence[Row]) -> str:
    chosen = sorted(rows, key=lambda row: -(row.gained["views"] or 0))[:MOST_ARTICLES]
    cells = [
        (
            one_line(row.article.title),
            row.department,
            f"{row.article.created.astimezone(VIETNAM):%d/%m/%Y}" if row.article.created else "–",
            _count(row.gained["views"]),
            _count(row.total["views"]),
            _count(row.gained["shares"]),
        )
        for row in chosen
    ]
    header = ("Tiêu đề", "Phòng ban", "Ngày đăng", "Lượt xem trong kỳ", "Tổng lượt xem", "Chia sẻ trong kỳ")
    more = len(rows) - len(chosen)
    note = f" Còn {number(more)} bài nữa trong tệp CSV." if more else ""
    how = (
        "Xếp theo lượt xem trong kỳ. Bài đăng trước kỳ được tính từ lần ghi sớm nhất: ngày ngay trước kỳ,"
        f" không có thì ngày đầu tiên ghi được trong kỳ.{note}"
    )
    return _table("Từng bài viết", header, cells, "ttdnnn") + f'<p class="small">{how}</p>'


def _table(name: str, header: Sequence[str], rows: Iterable[Sequence[str]], kinds: str) -> str:
    """A table. `kinds`, a letter for each column: `t` text, `d` date, `n` number."""

    def line(tag: str, cells: Sequence[str]) -> str:
        pairs = zip(kinds, cells)
        row = "".join(f'<{tag} class="{kind}">{escape(text)}</{tag.split()[0]}>' for kind, text in pairs)
        return f"<tr>{row}</tr>"

    body = "".join(line("td", cells) for cells in rows)
    head = line('th scope="col"', header)
    wide = ' class="wide"' if len(kinds) > 4 else ""
    return _scroll(f"Bảng: {name}", f"<table{wide}><thead>{head}</thead><tbody>{body}</tbody></table>")


def _scroll(name: str, inside: str) -> str:
    """On a phone the picture or table moves sideways, by key too, and the page does not."""
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(name)}">{inside}</div>'


def _count(value: int | None) -> str:
    return "–" if value is None else number(value)


def _between(growth: Growth) -> str:
    return f"từ {_date(growth.since)} đến {_date(growth.until)}"


def _date(day: date) -> str:
    return f"{day:%d/%m/%Y}"
