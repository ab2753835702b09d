"""Numbers as text: tables that line up, medians with their ranges."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

from benchmarks.racing import Lap, rates, ratio

Row = Sequence[str]


def table(heads: Row, rows: Sequence[Row], right: frozenset[int] = frozenset()) -> str:
    """Columns as wide as their widest cell; those in ``right`` are set to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = [_line(heads, widths, right), "  ".join("-" * width for width in widths)]
    return "\n".join([*lines, *(_line(row, widths, right) for row in rows)])


def _line(row: Row, widths: Sequence[int], right: frozenset[int]) -> str:
    cells = (
        cell.rjust(width) if number in right else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()


def ranged(values: Sequence[float], digits: int = 0) -> str:
    """``1,234 (1,100-1,300)``: the median and the range."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:,.{digits}f} ({low:,.{digits}f}-{high:,.{digits}f})"


def verdict(met: bool) -> str:
    return "met" if met else "MISSED"


def raced(laps: Mapping[str, Sequence[Lap]]) -> str:
    """A race as a table: steps a second, and how many times faster the first is."""
    first = next(iter(laps.values()))
    rows = []
    for name, mine in laps.items():
        wall = statistics.median(lap.steps / lap.wall for lap in mine)
        calls = 10 * mine[0].calls / mine[0].steps
        times = "" if mine is first else f"{ratio(first, mine):.2f} x"
        rows.append([name, ranged(rates(mine)), f"{wall:,.0f}", f"{calls:.0f}", times])
    heads = ("ten steps, all screens right", "steps/s", "by the wall", "calls", "first is")
    return table(heads, rows, frozenset({1, 2, 3, 4}))
