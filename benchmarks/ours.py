"""Repère itself: the conversation as content, the screens it must show, the engine alone."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

from benchmarks import talk
from benchmarks.talk import Move, Screen, as_seen
from bot.clock import PARIS
from bot.content.content import Content
from bot.content.interface import NAMES
from bot.content.load import must_load
from bot.directory.read import read_services
from bot.directory.search import Found, Query, Result, ranked, seen_from
from bot.engine import session as token
from bot.engine.event import Event, Start, Tap, Text
from bot.engine.reply import Answer, Looked, Search, Turn
from bot.engine.step import resume, step

FOLDER = Path(__file__).parent / "content"
LOCALES = FOLDER / "locales"
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=PARIS)

_LIST = """Services

A
150 m, 2 min à pied · Ouvert jusqu’à 18:00
1 rue A, 75018 Paris

B
300 m, 4 min à pied · Ouvert jusqu’à 18:00
2 rue B, 75018 Paris

C
450 m, 6 min à pied · Ouvert jusqu’à 18:00
3 rue C, 75018 Paris"""

_IN_OUR_WORDS = {
    "result": Screen(
        "AME possible (q1=Oui, q2=Oui, q3=Je ne sais pas)", ("Services proches", "Menu")
    ),
    talk.ASKS_PLACE: Screen("Services\n\nCode postal?", ("Menu", "Fin")),
    talk.LISTS: Screen(_LIST, ("A", "B", "C", "Autre endroit", "Menu", "Fin")),
}
"""Where our screens say more than the peers': answers by their labels, a list with hours."""

SCREENS = tuple(
    _IN_OUR_WORDS.get(move.to, screen)
    for move, screen in zip(talk.MOVES, talk.SCREENS, strict=True)
)


@cache
def content(*, renamed: bool = False) -> Content:
    """The conversation as loaded content; ``renamed``: with the page of its questions renamed."""
    with tempfile.TemporaryDirectory() as folder:
        pack = write_pack(Path(folder) / "content", renamed=renamed)
        loaded = must_load(pack, LOCALES, NOW.date())
        loaded.read_all()
    return loaded


def write_pack(folder: Path, *, renamed: bool = False) -> Path:
    """The conversation as a whole content folder.

    ``renamed``: after an editor gave a page another id, and said so in ``moved``.
    """
    shutil.copytree(FOLDER, folder)
    interface = folder / "interface.yaml"
    given = interface.read_text(encoding="utf-8")
    for name, values in NAMES.items():
        if f"  {name}:" not in given:
            words = " ".join([name, *(f"{{{value}}}" for value in sorted(values))])
            given += f'  {name}: "{words}"\n'
    interface.write_text(given, encoding="utf-8")
    if renamed:
        topic, pack = folder / "topics" / "bench.yaml", folder / "pack.yaml"
        text = topic.read_text(encoding="utf-8").replace("bench.ame", "bench.aid")
        topic.write_text(text, encoding="utf-8")
        with pack.open("a", encoding="utf-8") as file:
            file.write("moved: {bench.ame: bench.aid}\n")
    return folder


class CannedDirectory:
    """The list that the directory would give, worked out once: the peers' list is a constant."""

    def __init__(self) -> None:
        self._services, _ = read_services(FOLDER, NOW.date())
        self._found: Found | None = None

    async def search(self, query: Query) -> Found:
        return self.found(query)

    async def result(self, key: str, query: Query) -> Result | None:
        return None

    def found(self, query: Query) -> Found:
        if self._found is None:
            results = tuple(ranked(seen_from(self._services, query), query.at))
            self._found = Found(results, len(results), None)
        return self._found


class OurEngine:
    """``step`` alone. A tap carries only its token: the session is read from it at every step,
    and written again for every button; typed text finds its session in the last token."""

    name = "Repère"
    screens = SCREENS

    async def open(self) -> None:
        self._content = content()
        self._directory = CannedDirectory()
        self._tokens: dict[int, str] = {}
        self._turns: dict[int, Turn] = {}

    async def close(self) -> None:
        """Nothing to end."""

    def ready(self, move: Move, chats: Sequence[int]) -> list[tuple[int, Event]]:
        return [(chat, self._event(move, chat)) for chat in chats]

    async def run(self, inputs: list[tuple[int, Event]]) -> None:
        for chat, event in inputs:
            turn = self._answer(chat, event)
            self._turns[chat] = turn
            self._tokens[chat] = token.write(turn.session)

    def screen(self, chat: int) -> Screen | None:
        turn = self._turns.pop(chat)
        self._buttons = turn.reply.all_buttons
        labels = tuple(button.label for button in self._buttons)
        return Screen(as_seen("\n\n".join(turn.reply.texts)), labels)

    def calls(self) -> int:
        return 0

    def _answer(self, chat: int, event: Event) -> Turn:
        session = None
        if isinstance(event, Text):
            opened = token.read(self._content, self._tokens[chat])
            session = opened.session if opened else None
        out = step(self._content, session, event)
        if isinstance(out, Search):
            found: Answer = Looked(self._directory.found(out.query))
            out = resume(self._content, out, event.at, found)
        assert isinstance(out, Turn)
        return out

    def _event(self, move: Move, chat: int) -> Event:
        if move.tap:
            pressed = next(one.token for one in self._buttons if one.label == move.tap)
            return Tap(NOW, pressed, "fr")
        if move.to == talk.START:
            return Start(NOW, "fr", "language")
        return Text(NOW, move.text, "fr")
