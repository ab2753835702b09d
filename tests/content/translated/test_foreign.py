"""Each line of a translation is in its own language."""

from __future__ import annotations

from pathlib import Path

from bot.content.translated.foreign import faults
from tests.content.translated.making import draft, pair

FRENCH = "Restez avec la personne jusqu’à l’arrivée des secours."
ENGLISH = "Stay with the person until the emergency services arrive."


def test_a_line_left_in_the_source_language_is_told_but_not_what_is_to_be_said(
    tmp_path: Path,
) -> None:
    made = draft(tmp_path)
    assert list(faults(pair("x", f"{ENGLISH}\nSay: «{FRENCH}»"), made)) == []
    told = [f"is in 'fr', not 'en': '{FRENCH[:60]}'"]
    assert list(faults(pair("x", f"{ENGLISH}\n  {FRENCH}"), made)) == told
