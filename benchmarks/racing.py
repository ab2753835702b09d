"""Racing engines fairly: on one pinned core, run by run in turn, every screen looked at.

Time is the processor time of this process, so that a neighbour on the same machine costs nobody
anything; the clock on the wall is kept beside it. No engine here waits for anything.
"""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from benchmarks.bot_api import BotApi
from benchmarks.phone import Phone, Update
from benchmarks.talk import MOVES, Move, Screen, WrongScreen

FIRST_CHAT = 1000


class Effort(NamedTuple):
    """How much is run: rounds of each engine, people at once, talks of each in a round."""

    rounds: int
    people: int
    talks: int


class Lap(NamedTuple):
    """One round: seconds of processor and of wall time for so many steps and Bot API calls."""

    cpu: float
    wall: float
    steps: int
    calls: int = 0


class Racer(Protocol):
    """An engine in a race. ``ready`` prepares one move and is not timed; ``run`` is."""

    name: str
    screens: tuple[Screen, ...]

    async def open(self) -> None:
        """Begin anew, nobody known."""

    async def close(self) -> None:
        """End it."""

    def ready(self, move: Move, chats: Sequence[int]) -> list[Any]:
        """What each person's move is to the engine."""

    async def run(self, inputs: list[Any]) -> None:
        """Answer them, one after the other."""

    def screen(self, chat: int) -> Screen | None:
        """What this person was shown since ``ready``."""

    def calls(self) -> int:
        """Bot API calls made since ``ready``."""


class Wire(Protocol):
    """A bot behind a library, from the update as Telegram sends it to the calls it makes."""

    name: str
    screens: tuple[Screen, ...]
    api: BotApi

    async def open(self) -> None:
        """Start the bot."""

    async def close(self) -> None:
        """Stop it."""

    async def receive(self, update: Update) -> None:
        """Take one update and be done with it."""

    async def run(self) -> None:
        """Begin to take what is handed over."""

    async def stop(self) -> None:
        """End that."""

    async def hand_over(self, update: Update) -> None:
        """Take one update as the running bot does, among others."""

    async def restart(self, *, renamed: bool = False) -> None:
        """Begin a new process. ``renamed``: what can be kept is kept, but a page has a new name."""


class WireRacer:
    """A wire in a race."""

    def __init__(self, wire: Wire) -> None:
        self.name = wire.name
        self.screens = wire.screens
        self._wire = wire

    async def open(self) -> None:
        await self._wire.open()

    async def close(self) -> None:
        await self._wire.close()

    def ready(self, move: Move, chats: Sequence[int]) -> list[Update]:
        self._wire.api.forget_calls()
        return [Phone(self._wire.api, chat).does(move) for chat in chats]

    async def run(self, inputs: list[Update]) -> None:
        for update in inputs:
            await self._wire.receive(update)

    def screen(self, chat: int) -> Screen | None:
        shown = [page.screen for where, page in self._wire.api.shown if where == chat]
        return shown[-1] if shown else None

    def calls(self) -> int:
        return self._wire.api.calls.total()


def pin() -> str:
    """Keep this process on one core where the system can; says what was done."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned (this system cannot)"
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"pinned to core {core}"


def settle() -> None:
    """Set aside what is alive now: all libraries share this process, and each would else pay for
    the garbage collector's walks through the others' objects."""
    gc.collect()
    gc.freeze()


async def race(racers: Sequence[Racer], effort: Effort) -> dict[str, list[Lap]]:
    """The laps of each engine; the engines take turns, so that noise hits all alike."""
    laps: dict[str, list[Lap]] = {racer.name: [] for racer in racers}
    for _ in range(effort.rounds):
        for racer in racers:
            await racer.open()
            await _talk(racer, effort.people)  # warm-up
            settle()
            talks = [await _talk(racer, effort.people) for _ in range(effort.talks)]
            laps[racer.name].append(Lap(*map(sum, zip(*talks, strict=True))))
            await racer.close()
    return laps


async def _talk(racer: Racer, people: int) -> Lap:
    chats = range(FIRST_CHAT, FIRST_CHAT + people)
    cpu = wall = 0.0
    calls = 0
    for number, move in enumerate(MOVES):
        inputs = racer.ready(move, chats)
        wall_before, cpu_before = time.perf_counter(), time.process_time()
        await racer.run(inputs)
        cpu += time.process_time() - cpu_before
        wall += time.perf_counter() - wall_before
        calls += racer.calls()
        for chat in chats:
            seen, wanted = racer.screen(chat), racer.screens[number]
            if seen != wanted:
                raise WrongScreen(racer.name, number, wanted, seen)
    return Lap(cpu, wall, people * len(MOVES), calls)


def rates(laps: Sequence[Lap]) -> list[float]:
    """Steps a second of processor time, of each round."""
    return [lap.steps / lap.cpu for lap in laps]


def ratio(ours: Sequence[Lap], theirs: Sequence[Lap]) -> float:
    """How many times faster ours is: the median over the rounds, each against its neighbour."""
    pairs = zip(rates(ours), rates(theirs), strict=True)
    return statistics.median(our / their for our, their in pairs)
