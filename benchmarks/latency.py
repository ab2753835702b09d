"""Many people at once, and a Bot API that takes its time: from the update to the screen."""

from __future__ import annotations

import asyncio
import statistics
import time
from typing import NamedTuple

from benchmarks.ours_on_telegram import NO_LIMITER, OurWire
from benchmarks.peers.aiogram_fsm import FsmWire
from benchmarks.peers.dialog import DialogWire
from benchmarks.peers.ptb import PtbWire
from benchmarks.phone import Phone
from benchmarks.plan import OURS, PTB, Plan
from benchmarks.racing import FIRST_CHAT, Wire, settle
from benchmarks.table import ranged, table, verdict
from benchmarks.talk import MOVES, WrongScreen

API_SECONDS = 0.05
"""What one call to api.telegram.org takes from a server in Europe, roughly."""
_UNLIMITED = f"{OURS}, without rate limiter"
_NOTES = """\
Nobody can see a screen in less than one call of 50 ms. As documented, ConversationHandler answers
one update at a time; our limiter is set to 25 calls a second, before Telegram's own limit."""
_LONGEST = 60.0
_POLL = 0.002
_QUIET = 0.02


class Waited(NamedTuple):
    """Milliseconds until the screen, over all steps of all people."""

    median: float
    p95: float
    most: float
    steps: int


async def wait(wire: Wire, people: int) -> Waited:
    """Everybody does the same step at the same moment, step after step."""
    phones = [Phone(wire.api, FIRST_CHAT + number) for number in range(people)]
    waits: list[float] = []
    await wire.open()
    await _warm_up(wire)
    settle()
    wire.api.delay = API_SECONDS
    await wire.run()
    for number, move in enumerate(MOVES):
        updates = [phone.does(move) for phone in phones]
        wire.api.forget_calls()
        began = time.perf_counter()
        for update in updates:
            await wire.hand_over(update)
        await _until(wire, people)
        shown = dict(reversed(wire.api.shown))  # the first screen of each person counts
        for phone in phones:
            page = shown.get(phone.chat)
            if page is None or page.screen != wire.screens[number]:
                seen = page.screen if page else None
                raise WrongScreen(wire.name, number, wire.screens[number], seen)
            waits.append((page.at - began) * 1000)
    await wire.stop()
    await wire.close()
    waits.sort()
    p95 = waits[int(0.95 * len(waits))]
    return Waited(statistics.median(waits), p95, waits[-1], len(waits))


async def _warm_up(wire: Wire) -> None:
    """One talk at full speed: what a library does only once is not what people wait for."""
    wire.api.delay = 0.0
    phone = Phone(wire.api, FIRST_CHAT)
    for move in MOVES:
        await wire.receive(phone.does(move))


async def _until(wire: Wire, people: int) -> None:
    """Until everybody has seen a screen and the bot has nothing more to call."""
    give_up = time.perf_counter() + _LONGEST
    quiet = 0.0
    while quiet < _QUIET and time.perf_counter() < give_up:
        await asyncio.sleep(_POLL)
        seen = len({chat for chat, _ in wire.api.shown})
        quiet = quiet + _POLL if seen == people and not wire.api.waiting else 0.0


def section(plan: Plan) -> str:
    """Who makes people wait, and the target. The slow ones wait once."""
    often: list[Wire] = [
        OurWire(_UNLIMITED, a_second=NO_LIMITER),
        PtbWire(f"{PTB}, concurrent", at_once=256),
        FsmWire("aiogram FSM, StateFilter only"),
        DialogWire("aiogram_dialog"),
    ]
    once: list[Wire] = [
        OurWire(f"{OURS}, limiter as set up (25 calls/s)", a_second=25),
        PtbWire(f"{PTB}, as documented"),
    ]
    waits: dict[str, list[Waited]] = {}
    for one in [*often * plan.waits, *once]:
        waits.setdefault(one.name, []).append(asyncio.run(wait(one, plan.people_at_once)))
    heads = (f"{plan.people_at_once} people at once", "median ms", "p95 ms", "longest ms")
    rows = [_row(name, waited) for name, waited in waits.items()]
    median = statistics.median(one.median for one in waits[_UNLIMITED])
    p95 = statistics.median(one.p95 for one in waits[_UNLIMITED])
    return f"""\
{table(heads, rows, frozenset({1, 2, 3}))}
{_NOTES}
target, median 65 ms: {median:.0f}, {verdict(median <= 65)}; \
p95 120 ms: {p95:.0f}, {verdict(p95 <= 120)}"""


def _row(name: str, waited: list[Waited]) -> list[str]:
    medians = ranged([one.median for one in waited])
    p95s = ranged([one.p95 for one in waited])
    return [name, medians, p95s, f"{max(one.most for one in waited):,.0f}"]
