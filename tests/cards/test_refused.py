"""Every reason not to print says what is wrong and what to do."""

from __future__ import annotations

import pytest

from bot.cards import refused

WORDED = [
    (
        refused.NotKnown("kind of card", "poste", ["card", "poster"]),
        "no kind of card 'poste'; did you mean 'poster'?",
    ),
    (
        refused.SiteRefused("AHMED"),
        (
            "'AHMED' is no code of a site or batch; allowed: 1 to 4 letters and then 1 to 3 "
            "digits, such as B12. It names a place or a batch, never a person"
        ),
    ),
    (
        refused.LanguagesRefused(("fr", "fr"), 4),
        "a card is in 1 to 4 different languages, not in 'fr, fr'",
    ),
    (
        refused.WordsMissing(),
        "the content has no cards.yaml, so there are no words for cards",
    ),
    (
        refused.NotTranslated("so", "scan", "outdated"),
        "'card:scan' is outdated in 'so': translate it, or leave the language out",
    ),
    (
        refused.Indiscreet("Naloxone", "naloxone"),
        (
            "'Naloxone' has a word of the page 'naloxone'; what is printed says nothing of it "
            "('discreet' in cards.yaml)"
        ),
    ),
    (
        refused.NumberAged("tel-x"),
        "the number 'tel-x' is past its date: call it, then change 'checked_on' in facts.yaml",
    ),
    (
        refused.GlyphMissing("☎", "fr", "☎ ici"),
        (
            "the fonts for 'fr' have no '☎' (U+260E), in '☎ ici': write it otherwise, or add "
            "a font (bot/cards/fonts/README.md)"
        ),
    ),
    (
        refused.TextTooLong("Santé", "fr"),
        "'Santé' ('fr') does not fit: shorten it, ask for fewer languages, or for a larger kind",
    ),
    (
        refused.CodeTooSmall("https://x", 0.41, 0.5),
        (
            "the squares of the QR code of 'https://x' would be 0.41 mm; at least 0.50 mm: ask for "
            "fewer languages, for a larger kind, or shorten the address"
        ),
    ),
    (
        refused.CodesUnread("https://x", 10, 9),
        (
            "the QR code of 'https://x' stands 10 time(s) on the page and was read 9 time(s): do "
            "not print this, report it"
        ),
    ),
]


@pytest.mark.parametrize(("fault", "words"), WORDED)
def test_a_fault_words_itself(fault: Exception, words: str) -> None:
    assert str(fault) == words


def test_every_fault_is_in_the_table() -> None:
    bases = (refused.OrderRefused, refused.CardRefused)
    known = {case for base in bases for case in base.__subclasses__()}
    assert {type(fault) for fault, _ in WORDED} == known
