"""Hundreds of people for minutes, each tapping every two seconds, on all channels at once."""

from __future__ import annotations

import asyncio
import random
import socket
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.latency import API_SECONDS
from benchmarks.load_guide import guide
from benchmarks.load_pages import Opened, pages
from benchmarks.load_peers import crowd
from benchmarks.load_people import Channel, OnTelegram, OnTheWeb, OnWhatsApp, messengers, people
from benchmarks.ours_on_telegram import NO_LIMITER, OurWire
from benchmarks.peers.aiogram_fsm import FsmWire
from benchmarks.peers.dialog import DialogWire
from benchmarks.peers.ptb import PtbWire
from benchmarks.plan import OURS, PTB, Load, Plan
from benchmarks.racing import Wire, settle
from benchmarks.table import table, verdict
from bot.config import Settings

TARGET = 50.0
"""Milliseconds: the 95th percentile of our own time."""
_SHARES = (("telegram", 0.5), ("whatsapp", 0.3), ("web", 0.2))
_NOTES = """\
From the moment a tap is sent until the request (on the web: the answer) with its page is back at
the generator, without the 50 ms that Telegram and Meta take. The guide is one process on one core;
the generator, which is also Telegram and Meta, is another on the other. Every page is looked at."""
_PEERS = """\
The peers have no HTTP here, nor has ours beside them: an update handed over to the library until
the call that shows the page is made, in one process with the generator, on the ten-step talk."""


@dataclass
class Tally:
    """What came of the taps of a channel: milliseconds of each, and what went wrong."""

    name: str
    waits: list[float] = field(default_factory=list)
    wrong: int = 0
    lost: int = 0
    twice: int = 0

    @property
    def row(self) -> list[str]:
        waits = sorted(self.waits) or [float("inf")]
        p95, p99 = (waits[int(share * len(waits))] for share in (0.95, 0.99))
        times = (statistics.median(waits), p95, p99, waits[-1])
        counts = (len(self.waits), self.wrong, self.lost, self.twice)
        return [self.name, *(f"{one:.1f}" for one in times), *(f"{one:,}" for one in counts)]

    @property
    def p95(self) -> float:
        waits = sorted(self.waits)
        return waits[int(0.95 * len(waits))] if waits else float("inf")


def section(plan: Plan) -> str:
    """Ours on every channel, then ours beside its peers."""
    tallies, spent, logged = asyncio.run(_all_channels(plan.load))
    every = Tally("all channels", [one for tally in tallies for one in tally.waits])
    for tally in tallies:
        every.wrong, every.lost = every.wrong + tally.wrong, every.lost + tally.lost
        every.twice += tally.twice
    load = plan.load
    what = f"{load.people} people, a tap every {load.every:g} s, {load.seconds:g} s"
    heads = (what, "median ms", "p95 ms", "p99 ms", "longest ms", "pages", "wrong", "lost", "twice")
    right = frozenset(range(1, 9))
    sound = every.wrong + every.lost + every.twice + logged == 0
    return f"""\
{table(heads, [tally.row for tally in (every, *tallies)], right)}
{_NOTES}
the guide used {1000 * spent / max(len(every.waits), 1):.2f} ms of processor time for a page, \
{spent / load.seconds:.0%} of a core, and logged {logged} warnings or errors
target, p95 of our own time under {TARGET:.0f} ms: {every.p95:.1f}, {verdict(every.p95 < TARGET)}; \
no error, none lost, none twice: {verdict(sound)}

{table((f"{load.people} people, {load.peers_seconds:g} s", *heads[1:]), _beside(load), right)}
{_PEERS}"""


async def _all_channels(load: Load) -> tuple[list[Tally], float, int]:
    """The tallies, the guide's seconds of processor time, and the faults that it logged."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opened = await pages(Settings(data=folder))
        settle()
        async with messengers(API_SECONDS) as ((telegram, port), (meta, meta_port)):
            here = _free_port()
            async with guide(folder, here, port, meta_port) as running:
                channels: list[Channel] = [
                    OnTelegram(here, telegram, port),
                    OnWhatsApp(here, meta, meta_port),
                    OnTheWeb(here),
                ]
                await _tapped(channels, opened, load._replace(seconds=load.every * 2))  # warm-up
                telegram.extra = meta.extra = 0
                before = running.used
                tallies = await _tapped(channels, opened, load)
                spent = running.used - before
            return tallies, spent, running.faults


async def _tapped(channels: list[Channel], opened: list[Opened], load: Load) -> list[Tally]:
    """Everybody taps until the time is over; then what nobody asked for has time to come."""
    end = time.perf_counter() + load.seconds
    tallies, tasks, first = [], [], 0
    for channel, (_, share) in zip(channels, _SHARES, strict=True):
        tally, many = Tally(channel.name), round(load.people * share)
        tallies.append(tally)
        tasks += [
            _person(channel, tally, opened, load.every, end, person, way)
            for person, way in people(first, many)
        ]
        first += many
    await asyncio.gather(*tasks)
    await asyncio.sleep(1)
    for channel, tally in zip(channels, tallies, strict=True):
        tally.twice = channel.extra
    return tallies


async def _person(
    channel: Channel,
    tally: Tally,
    opened: Sequence[Opened],
    every: float,
    end: float,
    person: int,
    way: random.Random,
) -> None:
    """One person: a tap every so many seconds, later only where the page was not there yet."""
    following = time.perf_counter() + way.random() * every
    while following < end:
        await asyncio.sleep(max(0.0, following - time.perf_counter()))
        following = max(following, time.perf_counter() - every) + every
        try:
            seen = await channel.taps(person, way.choice(opened))
        except (TimeoutError, OSError, EOFError):
            tally.lost += 1
            continue
        tally.waits.append(seen.seconds * 1000)
        tally.wrong += not seen.right


def _beside(load: Load) -> list[list[str]]:
    wires: list[Wire] = [
        OurWire(f"{OURS}, without rate limiter", a_second=NO_LIMITER),
        PtbWire(f"{PTB}, concurrent", at_once=256),
        FsmWire("aiogram FSM, StateFilter only"),
        DialogWire("aiogram_dialog"),
        PtbWire(f"{PTB}, as documented"),
    ]
    rows = []
    for wire in wires:
        waits, wrong, lost, twice = asyncio.run(crowd(wire, load))
        rows.append(Tally(wire.name, waits, wrong, lost, twice).row)
    return rows


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
