"""What a typed text means.

The order: crisis words (an option of the page that says them, else the emergency) → words of
despair → words that hide → commands and languages → what this page waits for (a button's label, a
place it is sure of) → words that open a topic → a place to ask about, where the page waits for one
→ a sure place anywhere → nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.content.content import Content
from bot.content.kind import BY_NAME
from bot.engine.link import read_link
from bot.engine.reply import Button
from bot.engine.session import Session
from bot.languages.fold import fold
from bot.places.place import Place

_COMMAND = re.compile(r"/([a-z]+(?:[_-][a-z]+)*)(?:@\w+)?(?:\s+(\S+))?")
_WHOLE = 95.0
"""From this score on, the words of a topic are all that was typed."""


Buttons = Callable[[], tuple[Button, ...]]
"""The buttons of the page somebody sees. Asked only when needed: a page that breaks must not keep
anybody from the emergency."""


class Meant(NamedTuple):
    """What was understood; all empty: nothing."""

    node: str = ""
    token: str = ""
    language: str = ""
    places: tuple[Place, ...] = ()
    sure: bool = False


def understand(content: Content, session: Session, text: str, buttons: Buttons = tuple) -> Meant:
    """What ``text`` means to somebody who stands at ``session`` and sees these buttons."""
    return (
        _urgent(content, session, text)
        or _command(content, text)
        or _language(content, text)
        or _label(text, buttons)
        or _meaning(content, session, text)
    )


def _urgent(content: Content, session: Session, text: str) -> Meant | None:
    """What is understood before anything else, whatever the page waits for.

    Somebody in the middle of an emergency who types "not breathing", as a button of the page says
    it, goes on to that page and not back to the first.
    """
    pack, words = content.pack, content.vocabulary
    if words.crisis(text):
        page = _option(content, session, text) or pack.emergency
        return Meant(page, language=_cried_in(content, session, text))
    if pack.despair and words.despair(text):
        return Meant(pack.despair, language=_cried_in(content, session, text))
    return Meant(pack.hide) if words.hide(text) else None


def _command(content: Content, text: str) -> Meant | None:
    match = _COMMAND.fullmatch(text.strip().lower())
    if match is None:
        return None
    name, payload = match[1].replace("_", "-"), match[2] or ""
    if name == "start" and payload:
        asked = read_link(content, payload)
        node = content.by_entry[asked.entry].id if asked.entry else content.pack.home
        return Meant(node, language=asked.language)
    if name in content.by_entry:
        return Meant(content.by_entry[name].id)
    return Meant(content.pack.home)


def _language(content: Content, text: str) -> Meant | None:
    named = content.vocabulary.language(text)
    if named and named in content.pack.languages:
        return Meant(language=named)
    return None


def _cried_in(content: Content, session: Session, text: str) -> str:
    """The language to answer a cry in, where it is another than that of the talk; else empty.

    Words that the talk's own language has too, such as "sos", change nothing, nor do numbers
    and commands, which belong to no language.
    """
    if not any(sign.isalpha() for sign in text) or text.lstrip().startswith("/"):
        return ""
    languages = [one for one in content.vocabulary.cried_in(text) if one in content.pack.languages]
    return "" if session.lang in languages or not languages else languages[0]


def _option(content: Content, session: Session, text: str) -> str:
    """The page that an option of this page with these very words leads to; empty if none does."""
    node, wanted = content.nodes[session.node], fold(text)
    labels = content.words(session.lang, node).labels
    for option, label in zip(node.options, labels, strict=True):
        if fold(label) == wanted:
            return option.to
    return ""


def _label(text: str, buttons: Buttons) -> Meant | None:
    """The button of this page whose label was typed.

    A bare number is never taken for a button: "3" may be three months, and would answer wrongly.
    """
    wanted = fold(text).strip()
    if not wanted:
        return None
    for button in buttons():
        if fold(button.label).strip() == wanted:
            return Meant(token=button.token)
    return None


def _meaning(content: Content, session: Session, text: str) -> Meant:
    """A place where the page waits for one, the words of a topic, or a place named out of the blue.

    A place that is not sure gives way to the words of a topic: many a word sounds like a station.
    """
    waits = BY_NAME[content.nodes[session.node].kind].asks_place
    place = _place(content, text)
    if waits and place.sure:
        return place
    topic = _topic(content, text, whole=waits and bool(place.places))
    if topic or waits:
        return topic or place
    return place if place.sure else Meant()


def _topic(content: Content, text: str, *, whole: bool) -> Meant | None:
    """The page whose words stand in the text; ``whole``: only if they are all of it."""
    if content.vocabulary.home(text):
        return Meant(content.pack.home)
    for hit in content.vocabulary.entries(text):
        if hit.name in content.by_entry and (hit.score >= _WHOLE or not whole):
            return Meant(content.by_entry[hit.name].id)
    return None


def _place(content: Content, text: str) -> Meant:
    found = content.places.find(text)
    return Meant(places=found.places, sure=found.sure) if found.places else Meant()
