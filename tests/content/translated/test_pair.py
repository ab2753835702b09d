"""A pair names its text, its language, and where it stands."""

from __future__ import annotations

from tests.content.translated.making import pair


def test_a_pair_holds_a_text_and_its_translation() -> None:
    one = pair("Bonjour", "Hello")
    assert (one.message.text, one.text, one.language, one.line) == ("Bonjour", "Hello", "en", 0)
