"""The engines alone: a parsed update in, a page out, no Bot API."""

from __future__ import annotations

import asyncio

from benchmarks.ours import OurEngine
from benchmarks.peers.dialog import DialogEngine
from benchmarks.peers.ptb import PtbEngine
from benchmarks.plan import OURS, PTB, Plan
from benchmarks.racing import Racer, race, ratio
from benchmarks.table import raced, verdict

_JSON = "aiogram_dialog, JSON storage"
_NOTES = """\
Ours reads its session from the token and writes one for every button, at every step;
ConversationHandler keeps live objects and serialises nothing.
Measured elsewhere, on another day and an idle machine, for orientation only: Praekelt
vaccine-eligibility (message and state as JSON) 7,884 steps/s; goflow 0.293.0 4,893 with its session
as JSON, 7,784 without."""


def section(plan: Plan) -> str:
    """Who is faster, and the two targets."""
    racers: list[Racer] = [OurEngine(), PtbEngine(), DialogEngine(), DialogEngine(_JSON, json=True)]
    laps = asyncio.run(race(racers, plan.engine))
    ptb, json = ratio(laps[OURS], laps[PTB]), ratio(laps[OURS], laps[_JSON])
    return f"""\
{raced(laps)}
{_NOTES}
target, 4 x the best peer that serialises: {json:.1f} x, {verdict(json >= 4)}
target, faster than ConversationHandler: {ptb:.2f} x, {verdict(ptb > 1)}"""
