"""What a person sees when a phone, a network, an editor or a restart does what they do.

Six cases, each driven through the wire: right is one sensible screen, and no question answered that
the person did not answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from telegram.ext import DictPersistence

from benchmarks.ours_on_telegram import OurWire
from benchmarks.peers.aiogram_fsm import FsmWire
from benchmarks.peers.dialog import DialogWire
from benchmarks.peers.ptb import PtbWire
from benchmarks.phone import Phone, Update
from benchmarks.plan import OURS, PTB, Plan
from benchmarks.racing import FIRST_CHAT, Wire
from benchmarks.table import table, verdict
from benchmarks.talk import MOVES, PAGES

_NOTHING = "nothing at all"
_WIDEST = 100
_NOTES = """\
Question 1 is "En France depuis…", question 2 "Revenus…", question 3 "Avez-vous…"; twice the same
"Oui" answers question 1 only. The bots use the same ids on every question, as authors write them.
Renaming: our editor adds one line (``moved``), the peers have no such line."""


class Verdict(NamedTuple):
    """Whether a case went well, and what was shown."""

    right: bool
    shown: str


class Person:
    """Somebody in a talk with a wire, up to a page, whose screens were kept by name."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.phone = Phone(wire.api, FIRST_CHAT)
        self.screens: dict[str, Update] = {}

    async def goes_to(self, page: str) -> None:
        """The talk up to a page."""
        for move in MOVES:
            await self.wire.receive(self.phone.does(move))
            self.screens[move.to] = self.phone.screen()
            if move.to == page:
                return

    async def sends(self, update: Update) -> str:
        """An update; gives what is shown for it, or what went wrong."""
        self.wire.api.forget_calls()
        try:
            await self.wire.receive(update)
        except Exception as fault:  # noqa: BLE001 - that is what is looked for
            return f"raised {type(fault).__name__}"
        shown = [page.screen.text for _, page in self.wire.api.shown]
        return " | ".join(shown) if shown else _NOTHING

    def sees(self) -> str:
        """The text on screen now."""
        return self.wire.api.screens[FIRST_CHAT].screen.text


async def double_tap(person: Person) -> Verdict:
    await person.goes_to("q1")
    for _ in range(2):
        await person.sends(person.phone.taps("Oui", person.screens["q1"]))
    return _at(person, "q2")


async def redelivery(person: Person) -> Verdict:
    await person.goes_to("q1")
    update = person.phone.taps("Oui")
    for _ in range(2):
        await person.sends(update)
    return _at(person, "q2")


async def old_button(person: Person) -> Verdict:
    await person.goes_to("q2")
    shown = await person.sends(person.phone.taps("Mes droits", person.screens["main"]))
    return Verdict(_any_page(shown, "rights", "q2"), shown)


async def stray_text(person: Person) -> Verdict:
    await person.goes_to("q1")
    shown = await person.sends(person.phone.types("hello"))
    return Verdict(_any_page(shown, *(page for page in PAGES if page != "q2")), shown)


async def restart(person: Person) -> Verdict:
    await person.goes_to("q1")
    await person.wire.restart()
    shown = await person.sends(person.phone.taps("Oui", person.screens["q1"]))
    return Verdict(_any_page(shown, *PAGES), shown)


async def renamed(person: Person) -> Verdict:
    await person.goes_to("q1")
    await person.wire.restart(renamed=True)
    shown = [
        await person.sends(person.phone.taps("Oui", person.screens["q1"])),
        await person.sends(person.phone.types("hello")),
        await person.sends(person.phone.types("/start")),
    ]
    right = all(_any_page(one, *PAGES) for one in shown)
    return Verdict(right, f"{shown[0]}; typed: {shown[1]}; /start: {shown[2]}")


Case = Callable[[Person], Awaitable[Verdict]]
CASES: dict[str, Case] = {
    "same button tapped twice": double_tap,
    "same update delivered twice": redelivery,
    "old menu button in a question": old_button,
    "stray 'hello' in a question": stray_text,
    "process restarted": restart,
    "page renamed, state kept": renamed,
}


async def verdicts(make: Callable[[], Wire]) -> dict[str, Verdict]:
    """Every case, each with a bot of its own."""
    found = {}
    for name, case in CASES.items():
        wire = make()
        await wire.open()
        found[name] = await case(Person(wire))
        await wire.close()
    return found


def _at(person: Person, page: str) -> Verdict:
    return Verdict(_any_page(person.sees(), page), person.sees())


def _any_page(shown: str, *pages: str) -> bool:
    """Whether one of these pages is what was shown (ours may put a line before it)."""
    beginnings = [PAGES[page].text.split("{")[0] for page in pages]
    return any(beginning in shown for beginning in beginnings)


def section(_: Plan) -> str:
    """Right and wrong, bot by bot, and the target."""
    bots: dict[str, Callable[[], Wire]] = {
        OURS: OurWire,
        PTB: lambda: PtbWire(persistence=DictPersistence()),
        "aiogram FSM": lambda: FsmWire(bare=True),
        "aiogram_dialog": DialogWire,
    }
    found = {name: asyncio.run(verdicts(make)) for name, make in bots.items()}
    rows = [
        [case, name, "right" if seen[case].right else "WRONG", _short(seen[case].shown)]
        for case in CASES
        for name, seen in found.items()
    ]
    right = {name: sum(one.right for one in seen.values()) for name, seen in found.items()}
    score = ", ".join(f"{name} {number} of {len(CASES)}" for name, number in right.items())
    return f"""\
{table(("case", "bot", "", "what is shown"), rows)}
{_NOTES}
{score}
target, 6 of 6: {verdict(right[OURS] == len(CASES))}"""


def _short(text: str) -> str:
    flat = " / ".join(filter(None, text.split("\n")))
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"
