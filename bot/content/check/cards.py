"""What is printed on cards is all there: the words, and two telephone numbers that are facts.

Mend: write the missing text in ``cards.yaml``, or name a fact of the kind ``phone``. A text for
paper holds no figure and nothing between braces: the numbers are printed beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.cards import NAMES
from bot.content.draft import Draft
from bot.content.facts import named
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "missing-card-text"
UNKNOWN = "unknown-key"
NUMBER = "card-number"
PLAIN = "card-text"
ENTRY = "unknown-entry"


def check(draft: Draft) -> Iterator[Problem]:
    """Missing and unknown texts, texts that paper cannot carry, numbers that are none."""
    if "cards" not in {kind for kind, _ in draft.places}:
        return  # who prints nothing needs no words for it
    for name in sorted(set(NAMES) - set(draft.cards.texts)):
        message = Sentence("cards.yaml lacks '{name}'", name=name)
        yield draft.where("cards", "").problem(ID, message, "cards", at_key=True)
    for name, text in draft.cards.texts.items():
        yield from _text(draft, name, text)
    yield from _numbers(draft)
    yield from _discreet(draft)


def _text(draft: Draft, name: str, text: str) -> Iterator[Problem]:
    place = draft.where("card", name)
    if name not in NAMES:
        message = Sentence("no text '{name}' on a card{near}", name=name, near=meant(name, NAMES))
        yield place.problem(UNKNOWN, message, at_key=True)
    elif len(text) > NAMES[name]:
        message = Sentence(
            "'{name}' has {length} characters; a card holds at most {most}",
            name=name,
            length=len(text),
            most=NAMES[name],
        )
        yield place.problem(PLAIN, message)
    if any(letter.isdigit() for letter in text) or any(named(text)):
        message = Sentence(
            "'{name}' holds a figure or braces; numbers are printed beside the words", name=name
        )
        yield place.problem(PLAIN, message)


def _numbers(draft: Draft) -> Iterator[Problem]:
    phones = {name for name, fact in draft.facts.items() if fact.kind == "phone"}
    for field, fact in (("phone", draft.cards.phone), ("emergency", draft.cards.emergency)):
        if fact not in phones:
            near = meant(fact, phones)
            message = Sentence(
                "no telephone number '{name}' among the facts{near}", name=fact, near=near
            )
            yield draft.where("cards", "").problem(NUMBER, message, field)


def _discreet(draft: Draft) -> Iterator[Problem]:
    entries = {name for node in draft.nodes.values() for name in node.entries}
    for number, name in enumerate(draft.cards.discreet):
        if name not in entries:
            near = meant(name, entries)
            message = Sentence("no page has 'entry: {name}'{near}", name=name, near=near)
            yield draft.where("cards", "").problem(ENTRY, message, "discreet", number)
