"""The whole way: an update as Telegram sends it, through the library, to its calls' payloads."""

from __future__ import annotations

import asyncio

from benchmarks.ours_on_telegram import NO_LIMITER, OurWire
from benchmarks.peers.aiogram_fsm import FsmWire
from benchmarks.peers.dialog import DialogWire
from benchmarks.peers.ptb import PtbWire
from benchmarks.plan import OURS, PTB, Plan
from benchmarks.racing import Wire, WireRacer, race, ratio
from benchmarks.table import raced, verdict

_UNLIMITED, _SAME = f"{OURS}, without rate limiter", f"{PTB}, same calls as ours"
_NOTES = """\
Ours deletes what was typed, and offers a button for the position and takes it away: more calls to
the Bot API in the same ten steps. "Same calls" is the peer doing so too. The rate limiter is the
library's; ours uses it, the peers do not (their default)."""


def section(plan: Plan) -> str:
    """Who is faster, and the target."""
    wires: list[Wire] = [
        OurWire(OURS),
        OurWire(_UNLIMITED, a_second=NO_LIMITER),
        OurWire(f"{OURS}, list from its SQLite directory", canned=False),
        PtbWire(PTB),
        PtbWire(_SAME, tidies=True),
        FsmWire("aiogram FSM, StateFilter only"),
        FsmWire("aiogram FSM, filters as documented", bare=True),
        DialogWire("aiogram_dialog"),
    ]
    laps = asyncio.run(race([WireRacer(one) for one in wires], plan.wire))
    plain, limited = ratio(laps[_UNLIMITED], laps[PTB]), ratio(laps[OURS], laps[PTB])
    same = ratio(laps[_UNLIMITED], laps[_SAME])
    return f"""\
{raced(laps)}
{_NOTES}
target, not slower than ConversationHandler: {plain:.2f} x, {verdict(plain >= 1)} \
({limited:.2f} x with our limiter, {same:.2f} x at the same calls)"""
