"""How much is run, and by which names the bots are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.racing import Effort

OURS, PTB = "Repère", "python-telegram-bot ConversationHandler"


class Load(NamedTuple):
    """People at once, seconds between two taps of one, seconds in all: of ours, of each peer."""

    people: int
    every: float
    seconds: float
    peers_seconds: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Races of engines and of wires, rounds of waiting, starts of a process.

    ``services`` are the sizes of made directories; at ``compared`` of them a peer is asked too.
    """

    engine: Effort
    wire: Effort
    waits: int
    people_at_once: int
    starts: int
    services: tuple[int, ...]
    compared: int
    questions: int
    load: Load


FULL = Plan(
    Effort(7, 20, 10),
    Effort(7, 20, 3),
    waits=3,
    people_at_once=50,
    starts=7,
    services=(1_000, 10_000, 100_000, 1_000_000),
    compared=100_000,
    questions=1_000,
    load=Load(500, 2.0, 180.0, 60.0),
)
QUICK = Plan(
    Effort(3, 10, 2),
    Effort(3, 10, 1),
    waits=1,
    people_at_once=20,
    starts=2,
    services=(1_000, 10_000),
    compared=10_000,
    questions=100,
    load=Load(500, 2.0, 30.0, 10.0),
)
