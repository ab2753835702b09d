"""The form of cards: what was asked for stays filled in, and is shown as it will be printed."""

from __future__ import annotations

from dataclasses import replace

from bot.workbench import words
from bot.workbench.desk import Desk
from bot.workbench.screens.cards import SCREEN
from tests.cards.made import SETTINGS
from tests.workbench.conftest import shown


async def test_it_opens_with_an_empty_form(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    assert words.SHOW_CARD in text
    assert words.KINDS["poster"] in text
    assert "<img" not in text


async def test_only_the_first_language_has_to_be_chosen(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    first, second = text.index('name="first"'), text.index('name="second"')
    assert words.NO_LANGUAGE not in text[first:second]
    assert text.count(f">{words.NO_LANGUAGE}<") == 3


async def test_what_was_asked_for_is_shown_with_its_files(office: Desk) -> None:
    text = await shown(
        SCREEN, office, kind="card", channel="web", first="fr", entry="clothes", site="B12"
    )
    assert 'src="data:image/png;base64,' in text
    assert words.READ_BACK in text
    for form in ("pdf", "png"):
        assert f"/printed/cards.{form}?kind=card&amp;channel=web&amp;first=fr" in text
    assert '<option value="web" selected>' in text
    assert '<option value="clothes" selected>' in text
    assert 'value="B12"' in text


async def test_what_cannot_be_printed_says_why_below_the_form(desk: Desk) -> None:
    text = await shown(
        SCREEN, replace(desk, settings=SETTINGS), kind="card", channel="web", first="fr"
    )
    assert 'role="alert"' in text
    assert "cards.yaml" in text
    assert "<img" not in text


async def test_what_is_typed_cannot_become_markup(office: Desk) -> None:
    text = await shown(SCREEN, office, kind="card", first="fr", site='"><b>')
    assert "<b>" not in text
