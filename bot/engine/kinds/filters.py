"""Conditions for places: which ones count, ticked and unticked; they go along from list to list."""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node
from bot.engine.page import Page
from bot.engine.reply import Answer, Button
from bot.engine.session import Session, write

LETTERS = {
    "o": "open_now",
    "w": "women",
    "p": "no_papers",
    "s": "step_free",
    "a": "animals",
    "l": "my-language",
}
"""The letter of each condition in a session, and its name; each has its words in the interface."""


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
    names = (session.lang if name == "my-language" else name for name in _names(session))
    return frozenset(names)


def filters_button(content: Content, session: Session, node: Node) -> Button | None:
    """The way from a list to its conditions, saying how many are ticked; None without a page."""
    if not content.pack.filters:
        return None
    there = session._replace(node=content.pack.filters, back=node.id, page=0, service="")
    label = content.phrase(session.lang, "filter")
    if session.filters:
        label = content.phrase(session.lang, "ticked", label=f"{label} ({len(session.filters)})")
    return Button(label, write(there))


def _names(session: Session) -> list[str]:
    return [LETTERS[letter] for letter in session.filters if letter in LETTERS]


def _label(content: Content, session: Session, letter: str) -> str:
    label = content.phrase(session.lang, f"filter-{LETTERS[letter].replace('_', '-')}")
    if letter in session.filters:
        return content.phrase(session.lang, "ticked", label=label)
    return label


def _toggled(session: Session, letter: str) -> Session:
    kept = set(session.filters) ^ {letter}
    return session._replace(filters="".join(one for one in LETTERS if one in kept))
