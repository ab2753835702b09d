"""Another engine reads the hours of every service as ours does, but for what is explained.

opening_hours.js is asked for 53 weeks; both are compared every 15 minutes of real time, so that
nights on which the clock changes count too.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from bot.clock import PARIS
from bot.directory.hours import parsed
from bot.directory.read import read_services
from bot.directory.service import Service
from tests.conftest import ROOT
from tests.e2e.programs import need

HERE = Path(__file__).parent
FROM = datetime.combine(date(2026, 11, 23), time(), PARIS)
TO = FROM + timedelta(weeks=53)
STEP = 15 * 60
"""Seconds."""

pytestmark = pytest.mark.e2e


class Difference(NamedTuple):
    """Steps in a row on which the engines differ: from the first to the end of the last.

    Times are of Paris with their offset, for 02:00 comes twice when the clock is put back.
    """

    hours: str
    start: str
    end: str
    ours: str
    theirs: str


Spans = Iterable[tuple[float, float, str]]


def test_both_engines_give_the_same_states_but_for_the_differences_explained() -> None:
    need("node", HERE / "node_modules")
    hours = _all_hours()
    assert hours
    found = {
        one
        for text, theirs in zip(hours, _theirs(hours), strict=True)
        for one in _differences(text, theirs)
    }
    assert found == _explained()


def test_hours_that_the_engines_read_differently_are_found() -> None:
    need("node", HERE / "node_modules")
    text = '2026 Nov 23 09:00-12:00 "sur rendez-vous"'  # rule OH02
    [theirs] = _theirs([text])
    span = ("2026-11-23 09:00+01:00", "2026-11-23 12:00+01:00")
    assert _differences(text, theirs) == [Difference(text, *span, "open", "unknown")]


def _all_hours() -> list[str]:
    services, _ = read_services(ROOT / "content", FROM.date())
    return sorted({text for one in services for text in _hours_of(one)})


def _hours_of(service: Service) -> Iterator[str]:
    """Every opening_hours text of a service."""
    texts = (
        service.hours,
        *(one.hours for one in service.stops),
        *(one.hours for one in service.special_hours),
        *(one.hours for one in service.replaced_hours),
        *(one.hours for one in service.phones),
        *(one.when for one in service.languages),
    )
    yield from (text for text in texts if text is not None)


def _theirs(hours: list[str]) -> list[Spans]:
    asked = {"hours": hours, "from": FROM.timestamp() * 1000, "to": TO.timestamp() * 1000}
    ran = subprocess.run(
        ["node", "intervals.js"], cwd=HERE, input=json.dumps(asked), capture_output=True,
        text=True, check=False, timeout=120, env={**os.environ, "TZ": "Europe/Paris"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return [[(a / 1000, b / 1000, state) for a, b, state in one] for one in json.loads(ran.stdout)]


def _ours(text: str) -> Spans:
    for begin, end, state, _ in parsed(text).intervals(FROM, TO):
        yield begin.timestamp(), (end or TO).timestamp(), str(state)


def _differences(text: str, theirs: Spans) -> list[Difference]:
    found, at = [], FROM.timestamp()
    for (ours, other), run in groupby(zip(_at(_ours(text)), _at(theirs), strict=True)):
        end = at + STEP * len(list(run))
        if ours != other:
            found.append(Difference(text, _paris(at), _paris(end), ours, other))
        at = end
    return found


def _paris(at: float) -> str:
    return datetime.fromtimestamp(at, PARIS).isoformat(" ", "minutes")


def _steps() -> range:
    return range(int(FROM.timestamp()), int(TO.timestamp()), STEP)


def _at(spans: Spans) -> list[str]:
    """The state at every step."""
    steps = _steps()
    states = ["closed"] * len(steps)
    for begin, end, state in spans:
        first = max(0, -(-(begin - steps.start) // STEP))
        after = min(len(steps), -(-(end - steps.start) // STEP))
        for number in range(int(first), int(after)):
            states[number] = state
    return states


def _explained() -> set[Difference]:
    """The spans that may differ, each with a reason (``why``)."""
    written = yaml.safe_load((HERE / "differences.yaml").read_text("utf-8"))["differences"]
    assert all(str(one["why"]).strip() for one in written)
    return {Difference(*(str(one[name]) for name in Difference._fields)) for one in written}
