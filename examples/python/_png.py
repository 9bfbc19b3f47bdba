"""Charts as PNG, by matplotlib where it is installed: `pip install "zalo-oa[report]"`."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

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
    # Dollar signs in foreign text are text, not formulas.
    with rc_context({"font.family": "DejaVu Sans", "text.parse_math": False}):
        tall = 3.6 if isinstance(chart, Line) else 1.0 + 0.36 * max(len(chart.bars), 1)
        figure = Figure(figsize=(8, tall), dpi=DPI, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        if isinstance(chart, Line):
            _line(chart, axes)
        else:
            _bars(chart, axes)
        axes.set_title(chart.title, loc="left", fontweight="bold", color=INK, fontsize=12, pad=10)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        out = io.BytesIO()
        figure.savefig(out, format="png")
    return out.getvalue()


def _line(chart: Line, axes: Any) -> None:
    half = timedelta(hours=12)
    for place, (start, end) in enumerate(chart.empty()):
        axes.axvspan(_noon(start) - half, _noon(end) + half, color=EMPTY, lw=0,
                     label=NO_DATA if place == 0 else None)  # fmt: skip
    year = (chart.last - chart.first).days > 62
    for run in chart.runs():
        marker = "" if year and len(run) > 1 else "o"
        days = [_noon(day) for day, _ in run]
        axes.plot(days, [value for _, value in run], color=DARK, marker=marker, ms=3.5)
    axes.set_xlim(_noon(chart.first) - half, _noon(chart.last) + half)
    axes.set_xticks([_noon(day) for day, _ in chart.day_ticks()], [name for _, name in chart.day_ticks()])
    values = [value for _, value in chart.points]
    marks = ticks(min(values), max(values)) if values else []
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


def _bars(chart: Bars, axes: Any) -> None:
    places = range(len(chart.bars))
    axes.barh(list(places), [value or 0 for _, value in chart.bars], color=DARK, height=0.65)
    axes.set_yticks(list(places), [short(name, 32) for name, _ in chart.bars])
    axes.invert_yaxis()
    axes.set_xlim(0, chart.most * 1.12)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    for place, (_, value) in enumerate(chart.bars):
        text = NO_DATA if value is None else number(value)
        style = {"style": "italic", "color": "#5b6673"} if value is None else {"color": INK}
        axes.annotate(text, (value or 0, place), (5, 0), textcoords="offset points",
                      va="center", fontsize=10, **style)  # fmt: skip
