"""Charts as PNG, by matplotlib where it is installed: `pip install "zalo-oa[report]"`."""

from __future__ import annotations

import io
import warnings
from datetime import timedelta
from typing import Any

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
    wrapped,
)
from _safe import terminal

MISSING = (
    'không có matplotlib nên không vẽ PNG (trang HTML vẫn đủ hình): pip install "zalo-oa[report]"'
    " / no matplotlib, so no PNG; the HTML page has all charts"
)
DPI = 150


class NoMatplotlib(Exception):
    """matplotlib is not installed; the text says what to do."""


def png(chart: Chart) -> bytes:
    """The chart, 150 dots per inch, in DejaVu Sans, which comes with matplotlib and has all Vietnamese letters."""
    try:
        from matplotlib import rc_context
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as error:
        raise NoMatplotlib(MISSING) from error
    # Dollar signs in foreign text are text, not formulas. A sign that the font lacks is drawn as a box.
    with rc_context({"font.family": "DejaVu Sans", "text.parse_math": False}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        labels = [] if isinstance(chart, Line) else [_label(name) for name, _ in chart.bars]
        rows = [max(0.36, 0.2 * (1 + label.count("\n")) + 0.08) for label in labels]
        tall = 3.8 if isinstance(chart, Line) else 1.0 + max(sum(rows), 0.36)
        figure = Figure(figsize=(8, tall), dpi=DPI, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        if isinstance(chart, Line):
            _line(chart, axes)
        else:
            _bars(chart, axes, labels, rows)
        axes.set_title(terminal(chart.title), loc="left", fontweight="bold", color=INK, fontsize=12, pad=10)
        if chart.note:
            figure.supxlabel(terminal(chart.note), x=0.99, ha="right", fontsize=9, color=SOFT)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        out = io.BytesIO()
        figure.savefig(out, format="png")
    return out.getvalue()


def _label(name: str) -> str:
    """In lines; control signs and turned writing would work in a picture too."""
    return "\n".join(wrapped(terminal(name)))


def _line(chart: Line, axes: Any) -> None:
    half = timedelta(hours=12)
    for place, (start, end) in enumerate(chart.empty()):
        axes.axvspan(_noon(start) - half, _noon(end) + half, facecolor=EMPTY, edgecolor=HATCH, lw=0,
                     hatch="////", label=NO_DATA if place == 0 else None)  # fmt: skip
    year = (chart.last - chart.first).days > 62
    for run in chart.runs():
        marker = "" if year and len(run) > 1 else "o"
        days = [_noon(day) for day, _ in run]
        axes.plot(days, [value for _, value in run], color=DARK, marker=marker, ms=1.5 if year else 3.5)
    axes.set_xlim(_noon(chart.first) - half, _noon(chart.last) + half)
    axes.set_xticks([_noon(day) for day, _ in chart.day_ticks()], [name for _, name in chart.day_ticks()])
    marks = chart.marks()
    axes.set_yticks(marks, [number(mark) for mark in marks])
    if marks:
        axes.set_ylim(marks[0], marks[-1])
    axes.grid(axis="y", color=GRID)
    axes.set_axisbelow(True)
    if chart.empty():
        axes.legend(frameon=False, fontsize=9, loc="upper left", bbox_to_anchor=(0, -0.1))


def _noon(day: Any) -> Any:
    from datetime import datetime

    return datetime(day.year, day.month, day.day, 12)


def _bars(chart: Bars, axes: Any, labels: list[str], rows: list[float]) -> None:
    """`rows`: the height of each, in inches, so that bars are equally thick whatever stands beside them."""
    places = [sum(rows[:at]) + row / 2 for at, row in enumerate(rows)]
    axes.barh(places, [value or 0 for _, value in chart.bars], color=DARK, height=0.23)
    axes.set_yticks(places, labels)
    axes.set_ylim(max(sum(rows), 0.36), 0)
    axes.set_xlim(0, chart.most * 1.18)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    for place, (_, value) in zip(places, chart.bars):
        text = NO_DATA if value is None else number(value)
        style = {"style": "italic", "color": SOFT} if value is None else {"color": INK}
        axes.annotate(text, (value or 0, place), (5, 0), textcoords="offset points",
                      va="center", fontsize=10, **style)  # fmt: skip
