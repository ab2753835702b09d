"""What a bot still holds about a person after step 9 (a postcode was just typed).

In memory and on disk, where the bot writes to one. The person's number, name and what was typed are
looked for in all of it, by their very bytes.
"""

from __future__ import annotations

import asyncio
import dataclasses
import pickle
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from telegram.ext import PicklePersistence

from benchmarks.ours import LOCALES, NOW, write_pack
from benchmarks.ours_on_telegram import OurWire
from benchmarks.peers.dialog import DialogWire
from benchmarks.peers.ptb import PtbWire
from benchmarks.phone import Phone
from benchmarks.plan import OURS, PTB, Plan
from benchmarks.racing import Wire
from benchmarks.table import table
from benchmarks.talk import MOVES
from bot.app import running
from bot.config import ContentSettings, Settings

CHAT = 987_654_321
_TYPED = "75018"
_STEPS = 9


class Kept(NamedTuple):
    """Bytes in memory and on disk about one person, and of what kinds."""

    memory: int
    disk: int
    kinds: str
    found: str


async def kept_by_us() -> Kept:
    """The whole app, as it serves: with its folder of data, its counts and its copy of content."""
    with tempfile.TemporaryDirectory() as folder:
        pack, data = write_pack(Path(folder) / "content"), Path(folder) / "data"
        settings = Settings(content=ContentSettings(folder=pack, locales=LOCALES), data=data)
        async with running(settings, lambda: NOW, serving=True) as app:
            wire = OurWire(conversation=app.conversation)
            await _talk(wire)
            memories = list(app.conversation.recent._memories.items())
            await wire.close()
        held = pickle.dumps([(key, dataclasses.astuple(memory)) for key, memory in memories])
        files = _files(data)
        token = memories[0][1].token
    kinds = (
        "a key that dies with the process; the last session (page, answers, place rounded to 100 m:"
        f" {token}); numbers of messages to remove; when to forget it all (minutes)"
    )
    return Kept(len(held), 0, kinds, _found(held, files))


async def kept_by_ptb() -> Kept:
    """ConversationHandler with the library's own way to survive a restart."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "talk.pickle"
        wire = PtbWire(persistence=PicklePersistence(file))
        await _talk(wire)
        held: Any = (dict(wire.application.user_data), CHAT)
        await wire.close()
        size, raw = file.stat().st_size, repr(pickle.loads(file.read_bytes())).encode()
    kinds = "user and chat id as keys, every answer, the postcode"
    return Kept(len(pickle.dumps(held)), size, kinds, _found(repr(held).encode(), raw))


async def kept_by_dialog() -> Kept:
    """aiogram_dialog with its JSON storage: in memory here, as it would be written by another."""
    wire = DialogWire()
    await _talk(wire)
    held = repr([(key, dataclasses.astuple(one)) for key, one in wire.storage.storage.items()])
    size = sum(len(one.data) + len(one.state or "") for one in wire.storage.storage.values())
    await wire.close()
    kinds = "bot, chat and user id in each key, user id in an access list, every answer"
    return Kept(size, 0, kinds, _found(held.encode(), b""))


async def _talk(wire: Wire) -> None:
    await wire.open()
    phone = Phone(wire.api, CHAT)
    for move in MOVES[:_STEPS]:
        await wire.receive(phone.does(move))


def _files(folder: Path) -> bytes:
    """Everything the app wrote, but for its copy of the content."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return b"\n".join(file.read_bytes() for file in files if "last-good" not in file.parts)


def _found(memory: bytes, disk: bytes) -> str:
    """Where the person's number and what was typed were found."""
    ways = (str(CHAT).encode(), CHAT.to_bytes(4, "little"), CHAT.to_bytes(4, "big"))
    found = []
    for place, held in (("memory", memory), ("disk", disk)):
        if any(way in held for way in ways):
            found.append(f"id in {place}")
        if place == "memory" and _TYPED.encode() in held:
            found.append(f"typed text in {place}")
    return ", ".join(found) or "nothing"


def section(_: Plan) -> str:
    """How much, where, and of what kinds."""
    by = {
        OURS: kept_by_us,
        f"{PTB}, PicklePersistence": kept_by_ptb,
        "aiogram_dialog, JSON storage": kept_by_dialog,
    }
    found = {name: asyncio.run(of()) for name, of in by.items()}
    heads = ("bot", "bytes in memory", "on disk", "of id and typed text, found")
    rows = [[name, str(one.memory), str(one.disk), one.found] for name, one in found.items()]
    kinds = [f"{name}: {one.kinds}." for name, one in found.items()]
    return "\n".join([table(heads, rows, frozenset({1, 2})), *kinds])
