"""One description for formats that have no more than that."""

from __future__ import annotations

from bot.directory.formats.described import described, doubt_in, note_in
from tests.directory.formats.making import FULL, PLAIN, entry


def test_the_doubt_the_alert_and_the_closures_go_with_it() -> None:
    text = described(entry(FULL).one)
    assert text.split("\n\n") == [
        "Une note",
        "Attention : Grève (jusqu’au 2026-12-01)",
        "Fermé du 2026-12-20 au 2027-01-03",
        "Langues parlées : fr, ka",
        "À vérifier : Un doute",
    ]
    assert (note_in(text), doubt_in(text)) == ("Une note", "Un doute")


def test_without_words_it_is_the_name() -> None:
    assert described(entry(PLAIN).one) == "Bains-douches."
    shut = described(entry(PLAIN, closures="[{from: 2026-12-20}]").one)
    assert shut == "Fermé du 2026-12-20, on ne sait pas jusqu’à quand"


def test_the_description_of_somebody_else_is_a_note_without_doubt() -> None:
    assert (note_in("Un accueil\n\npour tous"), doubt_in("Un accueil")) == (
        "Un accueil\n\npour tous",
        "",
    )
