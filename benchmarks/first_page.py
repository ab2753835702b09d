"""``python -m benchmarks.first_page BOT``: one bot alone in a process, up to its first page.

It then waits for its input to end, so that its memory can be looked at.
"""

from __future__ import annotations

import asyncio
import importlib
import sys

from benchmarks.phone import Phone
from benchmarks.racing import FIRST_CHAT, Wire
from benchmarks.talk import MOVES, SCREENS

BOTS = {
    "repere": ("benchmarks.ours_on_telegram", "OurWire"),
    "ptb": ("benchmarks.peers.ptb", "PtbWire"),
    "aiogram-fsm": ("benchmarks.peers.aiogram_fsm", "FsmWire"),
    "aiogram-dialog": ("benchmarks.peers.dialog", "DialogWire"),
}


async def _first_page(wire: Wire) -> str:
    await wire.open()
    phone = Phone(wire.api, FIRST_CHAT)
    await wire.receive(phone.does(MOVES[0]))
    await wire.close()
    screen = wire.api.screens[FIRST_CHAT].screen
    assert screen == SCREENS[0], screen
    return screen.text


if __name__ == "__main__":
    module, name = BOTS[sys.argv[1]]
    print(asyncio.run(_first_page(getattr(importlib.import_module(module), name)())), flush=True)
    sys.stdin.read()
