"""Answers as a few characters, to travel in a button.

The first two characters are the signature of the table's slots and answers: a button pressed after
the table has changed is recognised, never read wrongly. Then one character for each slot in order,
``-`` where nothing was answered; what is missing at the end is not written.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from bot.decisions.table import Answers, Slot, Step, Table, decide

SIGNATURE = 2
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_ANSWERS = len(_DIGITS)
MOST_REMEMBERED = 20_000


def signature(slots: Iterable[Slot]) -> str:
    """Two URL-safe characters that change when a slot or an answer is added, moved or renamed."""
    text = ";".join(f"{slot.name}={','.join(slot.answers)}" for slot in slots)
    digest = hashlib.blake2b(text.encode(), digest_size=3).digest()
    return base64.urlsafe_b64encode(digest).decode()[:SIGNATURE]


def write(table: Table, answers: Answers) -> str:
    """The answers as text for a session; empty when nothing is answered."""
    marks = [
        _DIGITS[slot.answers.index(answers[slot.name])] if slot.name in answers else "-"
        for slot in table.slots
    ]
    body = "".join(marks).rstrip("-")
    return table.signature + body if body else ""


def read(table: Table, text: str) -> dict[str, str] | None:
    """The answers in ``text``, or None if it was written for another table or an older one."""
    if not text:
        return {}
    if text[:SIGNATURE] != table.signature or len(text) - SIGNATURE > len(table.slots):
        return None
    answers: dict[str, str] = {}
    for slot, mark in zip(table.slots, text[SIGNATURE:], strict=False):
        number = _DIGITS.find(mark)
        if mark == "-":
            continue
        if not 0 <= number < len(slot.answers):
            return None
        answers[slot.name] = slot.answers[number]
    return answers


def longest(table: Table) -> int:
    """How many characters the answers of this table can take at most."""
    return SIGNATURE + len(table.slots)


def step_of(table: Table, text: str, answers: Answers) -> Step:
    """:func:`bot.decisions.table.decide`, remembered per answer string (there are few)."""
    known = table.steps.get(text)
    if known is None:
        known = decide(table, answers)
        if len(table.steps) < MOST_REMEMBERED:  # forged buttons must not fill the memory
            table.steps[text] = known
    return known
