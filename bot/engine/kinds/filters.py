"""Conditions for places: which ones count, ticked and unticked; they go along from list to list."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from bot.content.content import Content
from bot.content.model import Node
from bot.engine.page import Page
from bot.engine.reply import Answer, Button
from bot.engine.session import Session, write

MY_LANGUAGE = "my language"


class Condition(NamedTuple):
    """A condition as the directory names it, and the name of its words in the interface."""

    name: str
    label: str


LETTERS = {
    "o": Condition("open_now", "filter-open-now"),
    "w": Condition("women", "filter-women"),
    "p": Condition("no_papers", "filter-no-papers"),
    "s": Condition("step_free", "filter-step-free"),
    "a": Condition("animals", "filter-animals"),
    "l": Condition(MY_LANGUAGE, "filter-my-language"),
}
"""The conditions by their letter in a session."""


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """One button a condition, and one back to the list with those that are ticked."""
    lang = session.lang
    words = content.words(lang, node)
    buttons = [
        Button(_label(content, session, letter), write(_toggled(session, letter)))
        for letter in LETTERS
    ]
    there = session._replace(node=session.back or content.pack.nearby, back="", page=0)
    buttons.append(Button(content.phrase(lang, "show-places"), write(there)))
    return Page(session, (words.text,), tuple(buttons), words.state)


def filters_of(session: Session) -> frozenset[str]:
    """The conditions of a session, as the directory names them."""
    names = (LETTERS[letter].name for letter in session.filters if letter in LETTERS)
    return frozenset(session.lang if name == MY_LANGUAGE else name for name in names)


def filters_button(content: Content, session: Session, node: Node) -> Button | None:
    """The way from a list to its conditions, saying how many are ticked; None without a page."""
    if not content.pack.filters:
        return None
    there = session._replace(node=content.pack.filters, back=node.id, page=0, service="", misses=0)
    label = content.phrase(session.lang, "filter")
    if session.filters:
        label = content.phrase(session.lang, "ticked", label=f"{label} ({len(session.filters)})")
    return Button(label, write(there))


def _label(content: Content, session: Session, letter: str) -> str:
    label = content.phrase(session.lang, LETTERS[letter].label)
    if letter in session.filters:
        return content.phrase(session.lang, "ticked", label=label)
    return label


def _toggled(session: Session, letter: str) -> Session:
    kept = set(session.filters) ^ {letter}
    return session._replace(filters="".join(one for one in LETTERS if one in kept))
