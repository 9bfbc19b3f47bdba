"""Charts as SVG text that a page can hold: no script, no font file, no address."""

from __future__ import annotations

from datetime import date

from _charts import (
    DARK,
    EMPTY,
    GRID,
    INK,
    NO_DATA,
    Bars,
    Chart,
    Line,
    number,
    short,
    ticks,
)
from _safe import escape

WIDTH = 760
FONT = "'DejaVu Sans', 'Segoe UI', Arial, sans-serif"


def svg(chart: Chart) -> str:
    """The chart; its title and figures are in its text for screen readers too."""
    height, inside = _line(chart) if isinstance(chart, Line) else _bars(chart)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-label="{escape(chart.title)}" font-family="{FONT}" font-size="13" fill="{INK}">'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
        f'<text x="8" y="24" font-size="17" font-weight="bold">{escape(chart.title)}</text>'
        f"{inside}</svg>"
    )


def _text(x: float, y: float, text: str, anchor: str = "start", more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(text)}</text>'


def _line(chart: Line) -> tuple[int, str]:
    left, right, top, bottom, height = 70, WIDTH - 24, 46, 290, 340
    values = [value for _, value in chart.points]
    marks = ticks(min(values), max(values)) if values else [0, 1]
    days = (chart.last - chart.first).days
    one = (right - left) / (days + 1)

    def x(day: date) -> float:
        return left + one * ((day - chart.first).days + 0.5)

    def y(value: int) -> float:
        return bottom - (bottom - top) * (value - marks[0]) / (marks[-1] - marks[0])

    out = []
    for start, end in chart.empty():
        wide = x(end) - x(start) + one
        out.append(
            f'<rect x="{x(start) - one / 2:.1f}" y="{top}" width="{wide:.1f}"'
            f' height="{bottom - top}" fill="{EMPTY}"/>'
        )
    for mark in marks if values else []:
        out.append(
            f'<path d="M{left} {y(mark):.1f}H{right}" stroke="{GRID}"/>'
            + _text(left - 8, y(mark) + 4.5, number(mark), "end")
        )
    for day, name in chart.day_ticks():
        out.append(f'<path d="M{x(day):.1f} {bottom}v5" stroke="{INK}"/>')
        out.append(_text(x(day), bottom + 20, name, "middle"))
    out.append(f'<path d="M{left} {bottom}H{right}" stroke="{INK}"/>')
    dots = days <= 62
    for run in chart.runs():
        path = " ".join(f"{x(day):.1f},{y(value):.1f}" for day, value in run)
        out.append(f'<polyline points="{path}" fill="none" stroke="{DARK}" stroke-width="2"/>')
        for day, value in run if dots or len(run) == 1 else []:
            hint = f"{day:%d/%m/%Y}: {number(value)}"
            out.append(
                f'<circle cx="{x(day):.1f}" cy="{y(value):.1f}" r="3" fill="{DARK}">'
                f"<title>{escape(hint)}</title></circle>"
            )
    if chart.empty():
        out.append(f'<rect x="{left}" y="318" width="16" height="12" fill="{EMPTY}" stroke="{GRID}"/>')
        out.append(_text(left + 24, 329, NO_DATA))
    return height, "".join(out)


def _bars(chart: Bars) -> tuple[int, str]:
    left, right, top, row = 262, WIDTH - 90, 44, 30
    out = []
    for place, (name, value) in enumerate(chart.bars):
        y = top + place * row
        label = _text(left - 10, y + 17, short(name, 32), "end")
        out.append(f"<g><title>{escape(name)}</title>{label}</g>")
        if value is None:
            out.append(_text(left + 7, y + 17, NO_DATA, more=' fill="#5b6673" font-style="italic"'))
            continue
        wide = (right - left) * value / chart.most
        out.append(f'<rect x="{left}" y="{y + 3}" width="{wide:.1f}" height="20" fill="{DARK}"/>')
        out.append(_text(left + wide + 7, y + 17, number(value)))
    height = top + max(len(chart.bars), 1) * row + 10
    out.append(f'<path d="M{left} {top}V{height - 8}" stroke="{INK}"/>')
    return height, "".join(out)
