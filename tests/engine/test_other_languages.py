"""What is not whole in a language is said in others, and never as if all was well."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.content import Content
from bot.languages.exchange import sign
from bot.languages.review import Review
from tests.conftest import NOW
from tests.engine.talking import Person
from tests.making import PACK, TODAY, content_of, write_pack, write_translations

THREE = PACK.replace("en: {name: English}", "en: {name: English}\n  ru: {name: Русский}")
OLD, NOW_SAID = "Appelez le\n{tel}", "Appelez :\n{tel}"


def somebody(folder: Path, second: str = "") -> Person:
    """A Russian-speaking person before the emergency page."""
    person = Person(content_of(write_pack(folder, pack=THREE)), NOW, language="ru")
    return person.press(f"ru+{second}xxxxx" if second else "ruxxxxx").tap("emergency")


@pytest.fixture
def old(folder: Path) -> Path:
    """A content folder with an old Russian text about safety."""
    write_translations(folder, "ru", {"test.sos#text": (OLD, "Звоните\n{tel}")})
    return folder


def test_an_old_text_about_safety_gives_way_to_the_source_language(old: Path) -> None:
    assert somebody(old).text == "Appelez :\n15\n\noutdated"


def test_and_to_the_language_for_others_together_with_it(old: Path) -> None:
    write_translations(old, "en", {"test.sos#text": (NOW_SAID, "Call:\n{tel}")})
    assert somebody(old).text == "Appelez :\n15\n\nCall:\n15\n\noutdated"


def test_the_second_language_comes_first(old: Path) -> None:
    write_translations(old, "en", {"test.sos#text": (NOW_SAID, "Call:\n{tel}")})
    assert somebody(old, "en").text == "Call:\n15\n\noutdated"


def test_a_second_language_that_is_old_too_is_no_help(old: Path) -> None:
    write_translations(old, "en", {"test.sos#text": (OLD, "Call\n{tel}")})
    assert somebody(old, "en").text == "Appelez :\n15\n\noutdated"


def test_the_buttons_stay_in_the_language_of_the_person(old: Path) -> None:
    person = somebody(old, "en")
    assert all(button.token.startswith("ru+en") for button in person.reply.navigation)


def test_an_old_text_about_something_else_is_shown_with_the_source_below(folder: Path) -> None:
    write_translations(folder, "en", {"test.page#text": ("Une vieille page", "An old page")})
    person = Person(content_of(write_pack(folder)), NOW, language="en").start().tap("Une page")
    assert person.text == "An old page\n\nbelow-in Français\n\nUne page\n\noutdated"


def test_what_is_not_translated_is_said_in_the_second_language(folder: Path) -> None:
    write_translations(folder, "en", {"test.sos#text": (NOW_SAID, "Call:\n{tel}")})
    assert somebody(folder, "en").text == "Call:\n15\n\nuntranslated"
    assert somebody(folder).text == "Appelez :\n15\n\nCall:\n15\n\nuntranslated"


def test_a_draft_offers_the_source_and_the_language_for_others(small: Content) -> None:
    person = Person(small, NOW, language="en").start("naloxone")
    assert "draft" in person.text
    assert offered(person) == ["Français"]


def test_a_draft_offers_the_second_language_before_that_for_others(folder: Path) -> None:
    write_translations(folder, "ru", {"test.page#text": ("Une page", "Страница")})
    person = Person(content_of(write_pack(folder, pack=THREE)), NOW, language="ru").start()
    person.tap("Une page")
    assert offered(person) == ["Français", "English"]
    pressed = person.tap("also-in English")
    assert "below-in English" in pressed.text
    assert offered(pressed) == []
    assert person.turn is not None
    assert person.turn.session.second == ""


def test_a_text_that_somebody_has_read_is_offered_in_the_source_only(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "content", pack=THREE)
    contexts = {
        "test.page#text": ("Une page", "Страница"),
        "test.page#option:test.home": ("Accueil", "Начало"),
    }
    write_translations(folder, "ru", contexts)
    sign(tmp_path / "locales", "ru", set(contexts), Review(TODAY, "переводчица"))
    person = Person(content_of(folder), NOW, language="ru").start().tap("Une page")
    assert "draft" not in person.text
    assert offered(person) == ["Français"]
    assert person.tap("also-in Français").text == "Страница\n\nbelow-in Français\n\nUne page"


@pytest.mark.parametrize(("lang", "page"), [("fr", "naloxone"), ("en", "sos"), ("en", "language")])
def test_nothing_is_offered_where_it_says_nothing_new(small: Content, lang: str, page: str) -> None:
    assert offered(Person(small, NOW, language=lang).start(page)) == []


def offered(person: Person) -> list[str]:
    """The languages a page is offered in."""
    labels = [button.label for button in person.reply.all_buttons]
    return [label.removeprefix("also-in ") for label in labels if label.startswith("also-in")]
