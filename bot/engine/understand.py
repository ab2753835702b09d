"""What a typed text means.

The order: crisis words → words of despair → words that hide → commands and languages → what this
page waits for (an option's label or number, a place) → words that open a topic → a place → nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.content.content import Content
from bot.engine.reply import Button
from bot.engine.session import Session
from bot.languages.fold import fold
from bot.places.place import Place

_COMMAND = re.compile(r"/([a-z]+(?:[_-][a-z]+)*)(?:@\w+)?(?:\s+(\S+))?")
_LANGUAGE_CODE = 2
_WAITS_FOR_PLACE = frozenset({"services", "place"})


class Meant(NamedTuple):
    """What was understood; all empty: nothing."""

    node: str = ""
    token: str = ""
    language: str = ""
    places: tuple[Place, ...] = ()
    sure: bool = False


def understand(
    content: Content, session: Session, text: str, buttons: tuple[Button, ...] = ()
) -> Meant:
    """What ``text`` means to somebody who stands at ``session`` and sees these buttons."""
    pack, words = content.pack, content.vocabulary
    if words.crisis(text):
        return Meant(pack.emergency)
    if pack.despair and words.despair(text):
        return Meant(pack.despair)
    if words.hide(text):
        return Meant(pack.hide)
    asked = _command(content, text) or _language(content, text)
    if asked:
        return asked
    waiting = _waited_for(content, session, text, buttons)
    if waiting:
        return waiting
    if words.home(text):
        return Meant(pack.home)
    for hit in words.entries(text):
        if hit.name in content.by_entry:
            return Meant(content.by_entry[hit.name].id)
    return _place(content, text, only_sure=True)


def link(content: Content, payload: str) -> tuple[str, str]:
    """The language and the entry that a link asks for: ``ru_naloxone``, ``naloxone``, ``ru``.

    Either may be empty; what is not known is left out.
    """
    first, _, rest = payload.lower().partition("_")
    if first in content.pack.languages:
        return first, _entry(content, rest)
    if len(first) == _LANGUAGE_CODE:  # a card in a language that is not served (yet)
        return "", _entry(content, rest)
    return "", _entry(content, payload.lower())


def _entry(content: Content, name: str) -> str:
    name = name.replace("_", "-")
    return name if name in content.by_entry else ""


def _command(content: Content, text: str) -> Meant | None:
    match = _COMMAND.fullmatch(text.strip().lower())
    if match is None:
        return None
    name, payload = match[1].replace("_", "-"), match[2] or ""
    if name == "start" and payload:
        language, entry = link(content, payload)
        node = content.by_entry[entry].id if entry else content.pack.home
        return Meant(node, language=language)
    if name in content.by_entry:
        return Meant(content.by_entry[name].id)
    return Meant(content.pack.home)


def _language(content: Content, text: str) -> Meant | None:
    named = content.vocabulary.language(text)
    if named and named in content.pack.languages:
        return Meant(language=named)
    return None


def _waited_for(
    content: Content, session: Session, text: str, buttons: tuple[Button, ...]
) -> Meant | None:
    wanted = fold(text).strip()
    for button in buttons:
        if wanted and fold(button.label).strip() == wanted:
            return Meant(token=button.token)
    if content.nodes[session.node].kind in _WAITS_FOR_PLACE:
        found = _place(content, text, only_sure=False)
        if found.places:
            return found
    return None


def _place(content: Content, text: str, *, only_sure: bool) -> Meant:
    found = content.places.find(text)
    if not found.places or (only_sure and not found.sure):
        return Meant()
    return Meant(places=found.places, sure=found.sure)
