"""The words of a card: whole, discreet, and with numbers that are in date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.cards.card import Card
from bot.cards.order import Order
from bot.cards.printed import card_of, drafts
from bot.cards.refused import Indiscreet, NotTranslated, NumberAged, WordsMissing
from bot.config import SettingMissing, Settings
from bot.content.content import Content
from tests.cards.made import CARDS, DAY, SETTINGS
from tests.conftest import SERVED
from tests.making import content_of, write_translations
from tests.whole import write_whole

ENGLISH = {
    "card:headline": ("Aide", "Help"),
    "card:promise": ("Gratuit", "Free"),
    "card:places": ("Des lieux", "Places"),
    "card:scan": ("Montrez", "Show"),
    "card:numbers": ("En bas", "Below"),
}


def made(
    tmp_path: Path, cards: str = CARDS, english: Mapping[str, tuple[str, str]] = ENGLISH
) -> Content:
    """The whole made content, with words for cards."""
    folder = write_whole(tmp_path / "content")
    (folder / "cards.yaml").write_text(cards.replace("[sos]", "[naloxone]"), "utf-8")
    write_translations(folder, "en", english)
    return content_of(folder)


def printed(content: Content, *languages: str, site: str = "") -> Card:
    return card_of(content, SETTINGS, Order(languages=languages, entry="sos", site=site), DAY)


def test_a_card_says_what_the_editor_wrote_in_each_language(tmp_path: Path) -> None:
    french, english = printed(made(tmp_path), "fr", "en").blocks
    assert (french.name, french.headline, french.url) == (
        "Français",
        "Aide",
        "https://t.me/RepereTestBot?start=fr_sos",
    )
    assert (english.name, english.headline, english.scan) == ("English", "Help", "Show")


def test_it_has_the_numbers_as_they_are_dialled(tmp_path: Path) -> None:
    card = printed(made(tmp_path), "fr")
    assert (card.phone, card.emergency, card.shown) == ("15", "15", "t.me/RepereTestBot")


def test_the_small_print_says_version_date_site_and_what_nobody_has_reviewed(
    tmp_path: Path,
) -> None:
    content = made(tmp_path)
    name, version = printed(content, "fr").print_line.split(" · ")[0].split()
    assert name == content.pack.name
    assert version[0].isdigit()
    assert printed(content, "fr").print_line.split(" · ")[1:] == ["2026-11-24"]
    said = printed(content, "en", "fr", site="B12").print_line.split(" · ")[1:]
    assert said == ["2026-11-24", "B12", "pas relu"]
    assert drafts(content, Order(languages=("fr", "en"))) == ("en",)


def test_a_language_that_lacks_a_word_is_not_printed(tmp_path: Path) -> None:
    english = {name: pair for name, pair in ENGLISH.items() if name != "card:scan"}
    with pytest.raises(NotTranslated, match="'card:scan' is untranslated in 'en'"):
        printed(made(tmp_path, english=english), "fr", "en")


def test_a_translation_of_older_words_is_not_printed(tmp_path: Path) -> None:
    content = made(tmp_path, CARDS.replace("Montrez", "Montrez-lui"))
    with pytest.raises(NotTranslated, match="'card:scan' is outdated in 'en'"):
        printed(content, "en")


def test_a_word_that_tells_what_the_guide_is_about_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(Indiscreet, match="'Aide, spray' has a word of the page 'naloxone'"):
        printed(made(tmp_path, CARDS.replace("Aide", "Aide, spray"), {}), "fr")


def test_nor_a_name_of_the_bot_that_tells_it(tmp_path: Path) -> None:
    telegram = SETTINGS.telegram.model_copy(update={"name": "Spray_bot"})
    settings = SETTINGS.model_copy(update={"telegram": telegram})
    with pytest.raises(Indiscreet):
        card_of(made(tmp_path), settings, Order(), DAY)


def test_a_number_that_nobody_checked_for_long_is_not_printed(tmp_path: Path) -> None:
    content = made(tmp_path)
    aged = {name: replace(fact, aged=True) for name, fact in content.facts.items()}
    with pytest.raises(NumberAged, match="'tel' is past its date"):
        printed(replace(content, facts=aged), "fr")


def test_without_words_or_without_a_setting_there_is_no_card(
    small: Content, tmp_path: Path
) -> None:
    with pytest.raises(WordsMissing):
        printed(small, "fr")
    with pytest.raises(SettingMissing, match=r"telegram\.name"):
        card_of(made(tmp_path), Settings(), Order(), DAY)


@pytest.mark.parametrize("language", SERVED)
def test_the_words_of_paris_are_there_and_discreet_in_every_language(
    content: Content, language: str
) -> None:
    assert "naloxone" in content.cards.discreet
    card = card_of(content, SETTINGS, Order(languages=(language,)), date(2026, 11, 24))
    assert card.blocks[0].language == language
