"""Charts as SVG text that a page can hold: no script, no font file, no address."""

from __future__ import annotations

from datetime import date

from _charts import (
    DARK,
    EMPTY,
    GRID,
    HATCH,
    INK,
    NO_DATA,
    SOFT,
    Bars,
    Chart,
    Line,
    number,
    width,
    wrapped,
)
from _safe import escape

WIDTH = 760
FONT = "'DejaVu Sans', 'Segoe UI', Arial, sans-serif"
LETTER, ROW = 13, 16
"""Size of the letters; height of a line of them."""


SMALL = f' font-size="12" fill="{SOFT}"'


def svg(chart: Chart) -> str:
    """The chart; its title and figures are in its text for screen readers too."""
    height, inside = _line(chart) if isinstance(chart, Line) else _bars(chart)
    if chart.note:
        # Beside what the grey days mean, or below the bars.
        right = isinstance(chart, Line)
        inside += _text(
            WIDTH - 24 if right else 8, height - 11, chart.note, "end" if right else "start", SMALL
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-label="{escape(chart.title)}" font-family="{FONT}" font-size="{LETTER}" fill="{INK}">'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
        f'<text x="8" y="24" font-size="17" font-weight="bold">{escape(chart.title)}</text>'
        f"{inside}</svg>"
    )


def _text(x: float, y: float, text: str, anchor: str = "start", more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(text)}</text>'


def _line(chart: Line) -> tuple[int, str]:
    marks = chart.marks() or [0, 1]
    # As much room as the widest number beside the axis takes.
    left = 20 + max(54, round(LETTER * max(width(number(mark)) for mark in marks)))
    right, top, bottom, height = WIDTH - 24, 46, 290, 340
    days = (chart.last - chart.first).days
    one = (right - left) / (days + 1)

    def x(day: date) -> float:
        return left + one * ((day - chart.first).days + 0.5)

    def y(value: int) -> float:
        return bottom - (bottom - top) * (value - marks[0]) / (marks[-1] - marks[0])

    grey = f'fill="url(#{chart.name})"'
    out = [_hatch(chart.name)]
    for start, end in chart.empty():
        wide = x(end) - x(start) + one
        out.append(
            f'<rect x="{x(start) - one / 2:.1f}" y="{top}" width="{wide:.1f}" height="{bottom - top}" {grey}/>'
        )
    for mark in chart.marks():
        out.append(
            f'<path d="M{left} {y(mark):.1f}H{right}" stroke="{GRID}"/>'
            + _text(left - 8, y(mark) + 4.5, number(mark), "end")
        )
    for day, name in chart.day_ticks():
        out.append(f'<path d="M{x(day):.1f} {bottom}v5" stroke="{INK}"/>')
        out.append(_text(x(day), bottom + 20, name, "middle"))
    out.append(f'<path d="M{left} {bottom}H{right}" stroke="{INK}"/>')
    # In a year a day is narrower than a dot: big ones would join what no record joins.
    dots = days <= 62
    radius = 3 if dots else 1.2
    for run in chart.runs():
        path = " ".join(f"{x(day):.1f},{y(value):.1f}" for day, value in run)
        out.append(f'<polyline points="{path}" fill="none" stroke="{DARK}" stroke-width="2"/>')
        for day, value in run if dots or len(run) == 1 else []:
            hint = f"{day:%d/%m/%Y}: {number(value)}"
            out.append(
                f'<circle cx="{x(day):.1f}" cy="{y(value):.1f}" r="{radius}" fill="{DARK}">'
                f"<title>{escape(hint)}</title></circle>"
            )
    if chart.empty():
        out.append(f'<rect x="{left}" y="318" width="16" height="12" {grey} stroke="{GRID}"/>')
        out.append(_text(left + 24, 329, NO_DATA))
    return height, "".join(out)


def _hatch(name: str) -> str:
    """Days without data: strokes, since light grey alone is lost in print."""
    return (
        f'<pattern id="{name}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="7" height="7" fill="{EMPTY}"/><path d="M0 0V7" stroke="{HATCH}"/></pattern>'
    )


def _bars(chart: Bars) -> tuple[int, str]:
    left, top = 262, 44
    figures = [NO_DATA if value is None else number(value) for _, value in chart.bars]
    right = WIDTH - 18 - max(60, round(LETTER * max(map(width, figures), default=0)))
    out, y = [], top
    for (name, value), figure in zip(chart.bars, figures):
        lines = wrapped(name)
        row = max(30, ROW * len(lines) + 10)
        middle = y + row / 2
        first = middle + 4.5 - ROW * (len(lines) - 1) / 2
        label = "".join(_text(left - 10, first + ROW * at, line, "end") for at, line in enumerate(lines))
        out.append(f"<g><title>{escape(name)}</title>{label}</g>")
        wide = (right - left) * (value or 0) / chart.most
        if value is not None:
            out.append(
                f'<rect x="{left}" y="{middle - 10:.1f}" width="{wide:.1f}" height="20" fill="{DARK}"/>'
            )
        soft = f' fill="{SOFT}" font-style="italic"' if value is None else ""
        out.append(_text(left + wide + 7, middle + 4.5, figure, more=soft))
        y += row
    out.append(f'<path d="M{left} {top}V{max(y, top + 30)}" stroke="{INK}"/>')
    return max(y, top + 30) + (30 if chart.note else 10), "".join(out)
