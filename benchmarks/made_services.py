"""Made services, as many as one likes and always the same: for measuring a directory.

    python -m benchmarks.made_services 100000

builds a directory of that many, says how long that took, and asks it for the five nearest open.
Nine in ten lie in and around Paris, the others all over Île-de-France. Nobody works there.
"""

from __future__ import annotations

import asyncio
import os
import platform
import random
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.clock import PARIS
from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Phone, Spoken
from bot.directory.opened import Directory
from bot.directory.search import Point, Query
from bot.directory.service import Service
from bot.directory.store import build
from bot.directory.timetable import Closure, Stop

SEED = 20261124
TODAY = date(2026, 11, 24)
OFFERS = tuple(f"offer-{number}" for number in range(40))
LANGUAGES = ("ar", "ru", "ka", "es", "fa", "uk", "ro", "so", "ur", "en")
_DAYS = ("Mo-Fr", "Mo-Sa", "Tu-Sa", "Mo,We-Fr", "Mo-We,Fr", "Mo-Su")
_HOLIDAYS = ("PH off", 'PH unknown "?"')


def made_services(count: int, seed: int = SEED) -> Iterator[Service]:
    """``count`` services, one after the other; the same for the same seed."""
    dice = random.Random(seed)
    for number in range(count):
        yield _made(number, dice)


def _made(number: int, dice: random.Random) -> Service:
    lat, lon = _point(dice)
    kind = dice.choices(("place", "mobile", "phone"), (95, 3, 2))[0]
    stops: tuple[Stop, ...] = ()
    if kind == "mobile":
        stops = tuple(
            Stop(f"Arrêt {n}", lat + 0.004 * n, lon + 0.003 * n, f"{day} {_span(dice)}; PH off")
            for n, day in enumerate(("Mo,We", "Tu,Th", "Fr"))
        )
    shut = dice.random() < 0.02
    return Service(
        f"made-{number}",
        f"Lieu {number}",
        kind=kind,  # type: ignore[arg-type]
        offers=tuple(dice.sample(OFFERS, dice.choice((1, 1, 2, 3)))),
        address=f"{number % 200 + 1} rue Inventée",
        postcode="75010",
        city="Paris",
        lat=lat if kind == "place" else None,
        lon=lon if kind == "place" else None,
        stops=stops,
        stations=(f"Station {number % 900} (M {number % 14 + 1}) {number % 7 + 1}00 m",),
        phones=(Phone(f"+33{100_000_000 + number}"),) if dice.random() < 0.7 else (),
        hours=_hours(dice),
        hours_seen_on=TODAY - timedelta(days=dice.randrange(0, 240)),
        hours_trusted=dice.random() < 0.8,
        closures=(Closure(TODAY, TODAY + timedelta(days=9), "works"),) if shut else (),
        languages=tuple(Spoken(code) for code in dice.sample(LANGUAGES, dice.choice((0, 0, 1, 3)))),
        access=Access(
            papers=dice.choice((None, None, "none", "any_id")),
            animals=dice.choice((None, None, None, "yes", "no")),
        ),
        audience=Audience(gender=dice.choice((None, None, None, "all", "all", "women_only"))),
        accessibility=Accessibility(step_free=dice.choice((None, None, "yes", "limited", "no"))),
    )


def _point(dice: random.Random) -> tuple[float, float]:
    if dice.random() < 0.9:
        return round(dice.gauss(48.8566, 0.045), 5), round(dice.gauss(2.3522, 0.065), 5)
    return round(dice.uniform(48.15, 49.2), 5), round(dice.uniform(1.5, 3.5), 5)


def _span(dice: random.Random) -> str:
    start, length = dice.randrange(28, 44), dice.randrange(8, 36)
    return f"{_clock(start)}-{_clock(min(start + length, 96))}"


def _clock(quarters: int) -> str:
    return f"{quarters // 4:02}:{quarters % 4 * 15:02}"


def _hours(dice: random.Random) -> str | None:
    rolled = dice.random()
    if rolled < 0.2:
        return None
    if rolled < 0.23:
        return "24/7"
    spans = _span(dice)
    if rolled < 0.4:
        spans = f"09:00-12:00,{_clock(dice.randrange(52, 58))}-{_clock(dice.randrange(64, 78))}"
    return f"{dice.choice(_DAYS)} {spans}; {dice.choice(_HOLIDAYS)}"


FILTER_SETS: tuple[tuple[str, ...], ...] = (
    (),
    ("open_now",),
    ("open_now", "no_papers"),
    ("women",),
    ("step_free", "animals"),
    ("open_now", "ar"),
)


async def _measured(file: Path, at: datetime, asked: int) -> None:
    directory = await Directory.open(file)
    try:
        for filters in FILTER_SETS:
            dice = random.Random(1)
            for kind in ("within", "with the coroutine"):
                times = []
                for number in range(asked):
                    query = Query(
                        (dice.choice(OFFERS),),
                        at + timedelta(seconds=37 * number),
                        Point(dice.gauss(48.8566, 0.04), dice.gauss(2.3522, 0.05)),
                        filters=frozenset(filters),
                    )
                    start = time.perf_counter()
                    if kind == "within":
                        directory._walk.search(query)
                    else:
                        await directory.search(query)
                    times.append((time.perf_counter() - start) * 1000)
                times.sort()
                print(f"{at:%H:%M} {', '.join(filters) or 'no filter':24} {kind:20}"
                      f" median {statistics.median(times):.3f} ms,"
                      f" p95 {times[int(0.95 * asked)]:.3f} ms")  # fmt: skip
    finally:
        await directory.close()


def main(count: int, asked: int = 400) -> None:
    """Build, measure and print."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {count} services")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.sqlite"
        tracemalloc.start()
        build(made_services(min(count, 20_000)), file)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        start = time.perf_counter()
        build(made_services(count), file)
        took = time.perf_counter() - start
        print(f"built in {took:.1f} s, {file.stat().st_size / 1e6:.0f} MB;"
              f" Python memory at most {peak:.0f} MB (of the first 20,000)")  # fmt: skip
        for hour in (10, 3):
            at = datetime(2026, 11, 24, hour, 0, tzinfo=PARIS)
            asyncio.run(_measured(file, at, asked if hour == 10 else asked // 4))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
