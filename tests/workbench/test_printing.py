"""What is asked for in an address is printed, or why not is said in French."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cards.picture import picture
from bot.cards.read_back import read_back
from bot.config import Settings
from bot.workbench import words
from bot.workbench.desk import Asked, Desk
from bot.workbench.printing import NotPrinted, looked_at, order_of, printed
from tests.cards.made import SETTINGS
from tests.conftest import NOW
from tests.workbench.conftest import change

ORDER = {"kind": "card", "channel": "telegram", "first": "fr", "entry": "clothes", "single": "1"}


def asked(**other: str) -> Asked:
    """An address that asks for one card in French, and what else is given."""
    return Asked({**ORDER, **other}, NOW)


def test_the_address_holds_the_order() -> None:
    order = order_of(asked(second="en", third="", fourth="ar", site=" b12 "))
    assert order.languages == ("fr", "en", "ar")
    assert (order.kind, order.channel, order.entry) == ("card", "telegram", "clothes")
    assert order.site == "B12"
    assert order.single


def test_the_code_on_the_paper_opens_what_the_address_names(office: Desk) -> None:
    pdf = printed(office, asked(site="b12"), "pdf")
    assert pdf.startswith(b"%PDF")
    assert read_back(picture(pdf)) == {"https://t.me/RepereTestBot?start=fr_clothes-B12": 1}


def test_the_picture_beside_the_form_is_lighter_than_the_one_to_print(office: Desk) -> None:
    small, large = looked_at(office, asked()), printed(office, asked(), "png")
    assert small.startswith(b"\x89PNG")
    assert large.startswith(b"\x89PNG")
    assert len(small) < len(large)


def test_what_is_wrong_with_the_order_is_said_in_french(office: Desk) -> None:
    with pytest.raises(NotPrinted, match="« X » n’est pas un code de lieu ou de paquet"):
        printed(office, asked(site="x"), "pdf")
    with pytest.raises(NotPrinted, match="« clothess » n’existe pas"):
        printed(office, asked(entry="clothess"), "pdf")


def test_a_text_that_nobody_translated_is_said_in_french(office: Desk) -> None:
    with pytest.raises(NotPrinted, match="n’est pas traduit"):
        printed(office, asked(second="en"), "pdf")


def test_content_without_words_for_cards_says_so(desk: Desk) -> None:
    with pytest.raises(NotPrinted, match=r"pas de fichier cards\.yaml"):
        printed(replace(desk, settings=SETTINGS), asked(), "pdf")


def test_the_setting_that_is_missing_is_named(office: Desk) -> None:
    with pytest.raises(NotPrinted, match=r"telegram\.name"):
        printed(replace(office, settings=Settings()), asked(), "pdf")


async def test_nothing_is_printed_while_something_is_broken(office: Desk, folder: Path) -> None:
    change(folder, "topics/test.yaml", "test.sos", "test.soss")
    office.bench.renew()
    await office.bench.apply_rules()
    with pytest.raises(NotPrinted, match="Corrigez d’abord"):
        printed(office, asked(), "pdf")


def test_without_its_libraries_it_says_how_to_get_them(
    office: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.cards.press", raising=False)
    monkeypatch.setitem(sys.modules, "fpdf", None)
    for name in [one for one in sys.modules if one.startswith("bot.cards.")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(NotPrinted) as refused:
        printed(office, asked(), "pdf")
    assert str(refused.value) == words.CARDS_LACK_LIBRARY
