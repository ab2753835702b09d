"""The nearest five open services with a condition, beside PostgreSQL 15 with PostGIS 3.

The same made services and questions for both: half on a Tuesday at 15:00, a quarter at night, a
quarter on a Sunday. Growth is met where the cost at n is no more than 2 × log(n) / log(1,000)
times the cost at 1,000.
"""

from __future__ import annotations

import asyncio
import math
import random
import statistics
import tempfile
import time
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.build_made import Built, built_apart
from benchmarks.made_services import OFFERS, made_services
from benchmarks.peers import postgis
from benchmarks.plan import Plan
from benchmarks.table import table, verdict
from bot.clock import PARIS
from bot.directory.fits import OPEN_NOW
from bot.directory.opened import Directory
from bot.directory.search import Point, Query, Result, ranked, seen, suits
from bot.directory.service import Service

MILLISECONDS, TIMES, BUILD_SECONDS, GROWTH = 1.0, 5.0, 60.0, 2.0
_TUESDAY = datetime(2026, 11, 24, 15, tzinfo=PARIS)
_NIGHT, _SUNDAY = _TUESDAY + timedelta(hours=12), _TUESDAY + timedelta(days=5)
WHEN = {"Tuesday 15:00": _TUESDAY, "night 03:00": _NIGHT, "Sunday 15:00": _SUNDAY}
_TURNS = ("Tuesday 15:00", "night 03:00", "Tuesday 15:00", "Sunday 15:00")
CONDITIONS = (("no_papers",), ("step_free",), ("animals",), ("women",), ("ar",), ("en",))
_HEADS = ("median (95th percentile), ms", "ours", "PostGIS", "PostGIS / ours")

Answer = tuple[Result, ...]


def section(plan: Plan) -> str:
    """Both beside each other, then ours by the number of services, then what was wanted."""
    asked = questions(plan.questions)
    with tempfile.TemporaryDirectory() as folder:
        files = {count: Path(folder) / f"{count}.sqlite" for count in plan.services}
        built = {count: built_apart(count, file) for count, file in files.items()}
        ours = {count: asyncio.run(_ours(file, asked)) for count, file in files.items()}
        size = files[plan.compared].stat().st_size / 1e6
    mine, results = ours[plan.compared]
    same = _same_as_brute_force(plan.compared, asked, results)
    lacks = postgis.missing()
    theirs, agree = ([], "") if lacks else _theirs(plan.compared, asked, results)
    told = f"PostGIS not measured, missing: {lacks}" if lacks else agree
    costs = {count: statistics.median(laps) for count, (laps, _) in ours.items()}
    return "\n".join(
        [
            f"{plan.compared:,} services, {len(asked):,} questions; {same}; {told}\n",
            table(_HEADS, _beside(asked, mine, theirs), frozenset({1, 2, 3})),
            "",
            _by_size(costs, built),
            f"\nthe file of {plan.compared:,}: {size:.0f} MB\n",
            *_wanted(plan.compared, mine, theirs, costs, built),
        ]
    )


def questions(count: int) -> list[tuple[str, Query]]:
    """So many questions with the name of their time; always the same."""
    dice = random.Random(7)
    return [(name, _question(WHEN[name], dice)) for name in (_TURNS[n % 4] for n in range(count))]


def _question(at: datetime, dice: random.Random) -> Query:
    return Query(
        (dice.choice(OFFERS),),
        at + timedelta(seconds=dice.randrange(1800)),
        Point(dice.gauss(48.8566, 0.04), dice.gauss(2.3522, 0.05)),
        filters=frozenset({OPEN_NOW, *dice.choice(CONDITIONS)}),
    )


async def _ours(file: Path, asked: list[tuple[str, Query]]) -> tuple[list[float], list[Answer]]:
    """Milliseconds and answers, after one round to warm up as PostgreSQL has too."""
    directory = await Directory.open(file)
    laps, answers = [], []
    try:
        for _, query in asked:
            await directory.search(query)
        for _, query in asked:
            begin = time.perf_counter()
            found = await directory.search(query)
            laps.append((time.perf_counter() - begin) * 1e3)
            answers.append(found.results)
    finally:
        await directory.close()
    return laps, answers


def _theirs(
    count: int, asked: list[tuple[str, Query]], ours: list[Answer]
) -> tuple[list[float], str]:
    laps, same, full = [], 0, 0
    with postgis.cluster() as connection:
        postgis.fill(connection, made_services(count))
        for _, query in asked:
            postgis.nearest(connection, query)
        for (_, query), mine in zip(asked, ours, strict=True):
            begin = time.perf_counter()
            found = postgis.nearest(connection, query)
            laps.append((time.perf_counter() - begin) * 1e3)
            if sum(_surely(one) for one in mine) == query.limit:
                full += 1
                same += {one.service.id for one in found} == {one.service.id for one in mine}
    return laps, f"the same five as PostGIS in {same} of {full} with five surely open"


def _surely(one: Result) -> bool:
    return one.opening.state == "open" and not one.unknown


def _same_as_brute_force(count: int, asked: list[tuple[str, Query]], ours: list[Answer]) -> str:
    """Each question asked of every service; raises where an answer is not the same."""
    offering: dict[str, list[Service]] = defaultdict(list)
    for service in made_services(count):
        for offer in service.offers if service.searched else ():
            offering[offer].append(service)
    for number, (_, query) in enumerate(asked):
        [need] = query.need
        every = (seen(service, query) for service in offering[need])
        best = ranked((one for one in every if suits(one, query)), query.at)
        if tuple(best[: query.limit]) != ours[number]:
            raise AssertionError(f"question {number} is not answered as by brute force")
    return "each answered as by brute force"


def _beside(
    asked: list[tuple[str, Query]], mine: list[float], theirs: list[float]
) -> list[list[str]]:
    rows = [_row("all", mine, theirs)]
    for name in WHEN:
        here = [number for number, (when, _) in enumerate(asked) if when == name]
        both = ([laps[n] for n in here] if laps else [] for laps in (mine, theirs))
        rows.append(_row(name, *both))
    return rows


def _row(name: str, mine: list[float], theirs: list[float]) -> list[str]:
    if not theirs:
        return [name, _spread(mine), "", ""]
    times = statistics.median(theirs) / statistics.median(mine)
    return [name, _spread(mine), _spread(theirs), f"{times:.1f} x"]


def _spread(laps: list[float]) -> str:
    return f"{statistics.median(laps):.2f} ({statistics.quantiles(laps, n=20)[-1]:.1f})"


def _by_size(costs: dict[int, float], built: dict[int, Built]) -> str:
    rows = [
        [f"{count:,}", f"{cost:.2f}", f"{built[count].seconds:.1f}", f"{built[count].peak:.0f}"]
        for count, cost in costs.items()
    ]
    heads = ("ours, services", "median, ms", "build, s", "peak, MB")
    return table(heads, rows, frozenset({0, 1, 2, 3}))


def _wanted(
    compared: int,
    mine: list[float],
    theirs: list[float],
    costs: dict[int, float],
    built: dict[int, Built],
) -> list[str]:
    cost, took = statistics.median(mine), built[compared].seconds
    lines = [f"median {cost:.2f} ms, wanted < {MILLISECONDS:.0f}: {verdict(cost < MILLISECONDS)}"]
    if theirs:
        times = statistics.median(theirs) / cost
        lines.append(f"{times:.1f} x as fast as PostGIS, wanted >= {TIMES:.0f}:"
                     f" {verdict(times >= TIMES)}")  # fmt: skip
    first = min(costs)
    for count, here in costs.items():
        most = GROWTH * math.log(count) / math.log(first)
        if count != first:
            times = here / costs[first]
            lines.append(f"{count:,} cost {times:.1f} x of {first:,}, wanted <= {most:.1f}:"
                         f" {verdict(times <= most)}")  # fmt: skip
    lines.append(f"built in {took:.1f} s, wanted < {BUILD_SECONDS:.0f}:"
                 f" {verdict(took < BUILD_SECONDS)}")  # fmt: skip
    return lines
