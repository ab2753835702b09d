"""Straight apostrophes in texts nobody has translated yet."""

from __future__ import annotations

import pytest

from bot.editing.mends.apostrophes import mend
from tests.editing.mends.conftest import about_a
from tests.making import TOPIC

TEXT = "C'est l'heure"


@pytest.mark.parametrize("style", [TEXT, f'"{TEXT}"', f"|\n      {TEXT}\n"])
def test_they_are_as_the_guide_writes_them(style: str) -> None:
    written = TOPIC.replace("text: Bonjour", f"text: {style}")
    text, fixes = mend(written, about_a("topic", TEXT))
    assert text == written.replace(TEXT, "C’est l’heure")
    assert len(fixes) == 1


def test_in_a_translated_text_they_stay() -> None:
    written = TOPIC.replace("text: Bonjour", f"text: {TEXT}")
    assert mend(written, about_a("topic", "Autre texte")) == (written, [])


def test_a_text_between_them_stays() -> None:
    written = TOPIC.replace("text: Bonjour", "text: 'C''est l''heure'")
    assert mend(written, about_a("topic", TEXT)) == (written, [])


def test_names_of_services_stay_as_their_owners_write_them() -> None:
    written = f"services:\n  a:\n    name: {TEXT}\n"
    assert mend(written, about_a("services", TEXT)) == (written, [])
