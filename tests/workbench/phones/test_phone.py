"""A phone reads in the direction of its language; its buttons lead to their pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.media.file import MediaFile
from bot.content.media.size import Size
from bot.engine.reply import Media, Reply, Turn
from bot.engine.session import Session
from bot.workbench.phones.phone import attached, direction, key


@pytest.mark.parametrize(("lang", "expected"), [("fr", "ltr"), ("ar", "rtl"), ("ka", "ltr")])
def test_the_direction_is_that_of_the_language(lang: str, expected: str) -> None:
    assert direction(Turn(Session(lang, "test.home"), Reply(()))) == expected


def test_a_button_leads_to_its_page_and_is_escaped() -> None:
    button = key("<Près>", "fr+ru@x")
    assert 'href="/talk?here=fr%2Bru%40x"' in button
    assert "&lt;Près&gt;" in button


def test_a_picture_and_a_sound_are_shown_with_their_words() -> None:
    picture = MediaFile("a b.png", Path("a b.png"), "picture", "image/png", 1, 1, Size(200, 100))
    sound = MediaFile("voice.fr.ogg", Path("voice.fr.ogg"), "sound", "audio/ogg", 1, 1)
    media = (Media("Un <dessin>", picture, picture), Media("Une voix", sound, sound))
    shown = attached(Turn(Session("fr", "test.home"), Reply((), media=media)))
    assert '<img src="/media/a%20b.png" alt="" width="200">' in shown
    assert "Un &lt;dessin&gt;" in shown
    assert '<audio controls preload="none" src="/media/voice.fr.ogg">' in shown
