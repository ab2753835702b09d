"""How far a language is: honest in words, and never rounded to whole."""

from __future__ import annotations

from datetime import date

import pytest

from bot.languages.catalogue import Catalogue, Translation
from bot.languages.progress import Amount, progress, rate
from bot.languages.review import Review

READ = Review(date(2026, 11, 24), "infirmier")
SOURCES = [
    ("a", "un mot"),
    ("b", "deux mots de plus, {tel} 15"),
    ("c", "l’hôpital"),
    ("d", "rien encore"),
    ("e", "changé depuis"),
    ("f", "changé hier"),
]
HALFWAY = Catalogue(
    "en",
    {
        "a": Translation("un mot", "a word", 1, READ),
        "b": Translation("deux mots de plus, {tel} 15", "two more words, {tel} 15", 2),
        "c": Translation("l’hôpital", "hospital", 3),
        "f": Translation("ancien", "old", 4, READ),
        "z": Translation("parti", "gone", 5),
    },
    {"e": Translation("avant", "before", 6)},
)


def test_every_text_is_counted_once_and_in_words_of_the_source() -> None:
    far = progress(HALFWAY, SOURCES)
    assert far.all == Amount(6, 14)
    assert far.translated == Amount(3, 8)
    assert far.reviewed == Amount(1, 2)
    assert far.outdated == Amount(2, 4)


def test_a_language_that_has_not_begun_is_at_nothing() -> None:
    far = progress(Catalogue("ka"), SOURCES)
    assert (far.all.texts, far.translated, far.reviewed, far.outdated) == (6, *[Amount()] * 3)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "0"),
        (0, 5, "0"),
        (5, 5, "100"),
        (1, 2, "50.0"),
        (1, 3, "33.3"),
        (1999, 2000, "99.9"),
        (999_999, 1_000_000, "99.9"),
        (1, 9000, "0.1"),
    ],
)
def test_a_share_is_rounded_neither_to_all_nor_to_nothing(part: int, whole: int, said: str) -> None:
    assert rate(part, whole) == said
