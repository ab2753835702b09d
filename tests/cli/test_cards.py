"""``repere cards``: a file to print, and what its codes open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

from bot.cards.picture import picture
from bot.cards.read_back import read_back
from tests.cards.made import CARDS
from tests.cli.conftest import Repere


@pytest.fixture
def press(repere: Repere, tmp_path: Path) -> Repere:
    """``repere`` of somebody whose bot has a name, and whose content has words for cards."""
    cards = CARDS.replace("[sos]", "[naloxone]")
    (tmp_path / "content" / "cards.yaml").write_text(cards, "utf-8")
    repere.set(telegram__name="RepereTestBot")
    return repere


def test_it_writes_a_sheet_and_says_where_its_codes_lead(press: Repere, tmp_path: Path) -> None:
    ran = press("cards", "--start", "sos", "--site", "b12", "--out", str(tmp_path / "print"))
    file = tmp_path / "print" / "cards-card-telegram-fr-sos-B12.pdf"
    link = "https://t.me/RepereTestBot?start=fr_sos-B12"
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{file}\nfr: {link}\n"
    assert read_back(picture(file.read_bytes())) == {link: 10}


def test_for_programs_it_says_the_same_as_an_object(press: Repere, tmp_path: Path) -> None:
    ran = press("cards", "--single", "--format", "png", "--out", str(tmp_path), "--json")
    file = tmp_path / "cards-card-telegram-fr.png"
    link = "https://t.me/RepereTestBot?start=fr"
    assert ran.json == [{"file": str(file), "links": {"fr": link}, "drafts": []}]
    with Image.open(file) as made:
        assert made.format == "PNG"
        assert read_back(made.convert("RGB")) == {link: 1}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--kind", "cart"], "no kind of card 'cart'; did you mean 'card'?"),
        (["--channel", "signal"], "no channel 'signal'; allowed: telegram, web, whatsapp"),
        (["--channel", "web"], "'web.address' is not set: a link to the web chat needs its"),
        (["--languages", "fr,xx"], "no language 'xx'; allowed: "),
        (["--start", "sso"], "no entry 'sso'; did you mean 'sos'?"),
        (["--site", "AHMED"], "'AHMED' is no code of a site or batch; allowed: 1 to 4 letters"),
        (["--format", "gif"], "no format 'gif'; allowed: pdf, png"),
    ],
)
def test_wrong_use_is_told(press: Repere, arguments: list[str], message: str) -> None:
    ran = press("cards", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"repere: {message}")


def test_a_place_that_cannot_be_written_is_told(press: Repere, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    ran = press("cards", "--single", "--out", str(tmp_path / "file"))
    assert ran.code == 2
    assert f"cannot write '{tmp_path}/file/cards-card-telegram-fr.pdf'" in ran.err


def test_a_card_that_must_not_be_printed_is_a_problem_and_nothing_is_written(
    press: Repere, tmp_path: Path
) -> None:
    press.set(telegram__name="Naloxone_bot")
    ran = press("cards", "--out", str(tmp_path / "print"))
    assert (ran.code, ran.out) == (1, "")
    assert "has a word of the page 'naloxone'" in ran.err
    assert not (tmp_path / "print").exists()


def test_without_the_libraries_it_says_how_to_get_them(
    press: Repere, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("press", "draw", "setting"):
        monkeypatch.delitem(sys.modules, f"bot.cards.{module}", raising=False)
    monkeypatch.setitem(sys.modules, "fpdf", None)
    ran = press("cards")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "repere: cards need the library 'fpdf'; `make cards` installs it\n"
