"""On WhatsApp a page is several messages: text, three buttons, lists in parts."""

from __future__ import annotations

from bot.engine import session as token
from bot.engine.reply import Button, Reply, Turn
from bot.engine.session import Session
from bot.workbench import words
from bot.workbench.desk import Desk
from bot.workbench.phones.whatsapp import show
from tests.workbench.phones.conftest import Opened


async def test_bold_is_bold_and_every_way_on_is_there(desk: Desk, opened: Opened) -> None:
    turn = await opened("test.boots", "fr")
    shown = show(desk.content, turn, 0)
    assert "<b>Mettez des bottes.</b>" in shown
    for button in turn.reply.all_buttons:
        assert button.label in shown


async def test_a_page_that_asks_for_a_place_says_so(desk: Desk, opened: Opened) -> None:
    shown = show(desk.content, await opened("test.nearby", "fr"), 0)
    assert words.POSITION_ASKED in shown


def test_a_long_list_leads_to_its_next_part(desk: Desk) -> None:
    here = Session("fr", "test.home")
    keys = tuple(Button(f"Bouton {n}", token.write(here)) for n in range(15))
    turn = Turn(here, Reply(("Choisissez",), keys))
    first = show(desk.content, turn, 0)
    assert "part=1" in first
    assert "Bouton 14" not in first
    assert "Bouton 14" in show(desk.content, turn, 1)


def test_a_long_label_stands_whole_below_its_beginning(desk: Desk) -> None:
    here = Session("fr", "test.home")
    label = "Un bouton dont les mots ne finissent pas tout de suite"
    keys = (Button(label, "fr"), *(Button(f"Bouton {n}", "fr") for n in range(4)))
    shown = show(desk.content, Turn(here, Reply(("Choisissez",), keys)), 0)
    assert f"<small>{label}</small>" in shown
