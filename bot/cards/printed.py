"""The words of a card from the content: translated, discreet, and with numbers that are in date."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version

from bot.cards.card import Block, Card
from bot.cards.order import Order, opening, shown
from bot.cards.refused import Indiscreet, NotTranslated, NumberAged, WordsMissing
from bot.config import Settings
from bot.content.content import Content
from bot.languages.format import phone

_SAID = ("headline", "promise", "places", "scan", "numbers")
_UNUSABLE = ("untranslated", "outdated")


def card_of(content: Content, settings: Settings, order: Order, day: date) -> Card:
    """The card that was ordered (see :func:`bot.cards.order.checked`); ``day`` is printed on it.

    Raises :class:`SettingMissing`, or a case of :class:`CardRefused`.
    """
    if not content.cards.texts:
        raise WordsMissing
    address = shown(settings, order)  # first: without the setting nothing else matters
    blocks = tuple(_block(content, settings, order, language) for language in order.languages)
    card = Card(
        name=content.pack.name,
        blocks=blocks,
        phone=_number(content, content.cards.phone),
        emergency=_number(content, content.cards.emergency),
        shown=address,
        print_line=_print_line(content, order, day),
    )
    _must_be_discreet(content, card)
    return card


def drafts(content: Content, order: Order) -> tuple[str, ...]:
    """The languages of a card whose words nobody has reviewed."""
    return tuple(
        language
        for language in order.languages
        if any(_state(content, language, name) == "draft" for name in _SAID)
    )


def _block(content: Content, settings: Settings, order: Order, language: str) -> Block:
    words = {name: _said(content, language, name) for name in _SAID}
    name = content.pack.languages[language].name
    return Block(language, name, url=opening(settings, order, language), **words)


def _said(content: Content, language: str, name: str) -> str:
    state = _state(content, language, name)
    if state in _UNUSABLE:
        raise NotTranslated(language, name, state)
    return content.say(language, f"card:{name}", content.cards.texts[name]).text


def _state(content: Content, language: str, name: str) -> str:
    return content.say(language, f"card:{name}", content.cards.texts[name]).state


def _number(content: Content, name: str) -> str:
    fact = content.facts[name]
    if fact.aged:
        raise NumberAged(name)
    return phone(fact.value)


def _print_line(content: Content, order: Order, day: date) -> str:
    parts = [f"{content.pack.name} {version('repere')}", day.isoformat(), order.site]
    if drafts(content, order):
        parts.append(content.cards.draft)
    return " · ".join(part for part in parts if part)


def _must_be_discreet(content: Content, card: Card) -> None:
    """Nobody who sees the card learns what it is about, in any language the guide hears."""
    for text in card.texts:
        for hit in content.vocabulary.entries(text):
            if hit.name in content.cards.discreet:
                raise Indiscreet(text, hit.name)
