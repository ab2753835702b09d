"""Some of the rows of a chart, the nearest first, looking no farther than they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.directory.asked import box
from bot.directory.bits import positions
from bot.directory.chart import Chart, Span
from bot.directory.search import Point

_FEW = 48
"""So many are put in order at once rather than looked for on the map."""
_SPARE = 2.0
_FIRST_REACH, _LAST_REACH, _STEP = 400.0, 200_000.0, 1.7
"""Metres; beyond the last the map no longer helps."""

Metres = Callable[[float, float], float]


def by_distance(
    chart: Chart, chosen: int, near: Point, metres: Metres, wanted: int
) -> Iterator[tuple[int, int]]:
    """Metres and position of the chosen rows that have a point, the nearest first.

    ``wanted`` is how many are hoped to be enough: it settles how far the first look goes.
    """
    count = chosen.bit_count()
    before, reach = -1, _FIRST_REACH
    while count > _FEW:
        reach, spans = _far_enough(chart, near, reach, wanted * chart.rows * _SPARE / count)
        if reach >= _LAST_REACH:
            break
        found = _in_order(chart, chosen, spans, metres)
        inside = [one for one in found if before < one[0] < int(reach)]
        yield from inside
        before, wanted, reach = int(reach) - 1, 2 * wanted, reach * _STEP
    for one in _in_order(chart, chosen, [(0, chart.pointed)], metres):
        if one[0] > before:
            yield one


def _far_enough(chart: Chart, near: Point, reach: float, rows: float) -> tuple[float, list[Span]]:
    """How far to look to meet so many rows, and where they lie in the chart."""
    while reach < _LAST_REACH:
        spans = list(chart.spans(*box(near, reach)))
        if sum(end - start for start, end in spans) >= rows:
            return reach, spans
        reach *= _STEP
    return reach, []


def _in_order(
    chart: Chart, chosen: int, spans: Iterable[Span], metres: Metres
) -> list[tuple[int, int]]:
    lats, lons = chart.lats, chart.lons
    return sorted(
        (round(metres(lats[one], lons[one])), one)
        for start, end in spans
        for one in positions(chosen, start, end)
    )
