"""What a typed text means, in the order of what matters most."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.content.content import Content
from bot.engine.reply import Button
from bot.engine.session import Session
from bot.engine.understand import Meant, understand
from tests.engine.talking import Person
from tests.making import TOPIC, content_of, write_pack

HOME, PAGE, NEARBY = "test.home", "test.page", "test.nearby"
SOS, DESPAIR, HIDE = "test.sos", "test.despair", "test.hide"
DESPAIR_WORDS = "language: fr\ndespair: [mourir]\nentries: {sos: [mourir]}\n"


def meant(content: Content, text: str, node: str = HOME) -> Meant:
    return understand(content, Session("fr", node), text)


@pytest.mark.parametrize("node", [HOME, PAGE, NEARBY, "test.showers", "test.wear", SOS])
@pytest.mark.parametrize(
    "text",
    ["overdose", "OVERDOSE !!!", "il respire plus", "overdose à Châtelet", "overdose mourir"],
)
def test_crisis_words_come_before_anything_else(small: Content, text: str, node: str) -> None:
    assert meant(small, text, node) == Meant(SOS)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("je veux mourir", DESPAIR),
        ("mourir à Châtelet", DESPAIR),
        ("mourir de naloxone", DESPAIR),
        ("effacer", HIDE),
        ("Effacer !", HIDE),
        ("/start", HOME),
        ("/sos", SOS),
        ("/SOS", SOS),
        ("/naloxone", PAGE),
        ("/naloxone@repere_bot", PAGE),
        ("/safer_use", PAGE),
        ("/safer-use", PAGE),
        ("/privacy", "test.question"),
        ("/language", "test.language"),
        ("/nobody_knows_this", HOME),
        ("/start naloxone", PAGE),
        ("/start nonsense", HOME),
        ("menu", HOME),
        ("une naloxone", PAGE),
        ("où est le spray ?", PAGE),
        ("au secours", SOS),
        ("ce n’est pas une overdose", ""),
        ("effacer Châtelet", ""),
        ("/", ""),
        ("blabla", ""),
        ("3", ""),
        ("", ""),
        ("   ", ""),
    ],
)
def test_the_page_that_a_text_opens(small: Content, text: str, node: str) -> None:
    assert meant(small, text).node == node


def test_a_start_with_a_language_opens_its_page_in_it(small: Content) -> None:
    assert meant(small, "/start en_naloxone") == Meant(PAGE, language="en")


@pytest.mark.parametrize(
    ("text", "language"),
    [("anglais", "en"), ("ENGLISH", "en"), ("Français", "fr"), ("parler anglais", "")],
)
def test_a_language_is_understood_by_its_name(small: Content, text: str, language: str) -> None:
    assert meant(small, text).language == language


def test_without_a_page_of_despair_its_words_are_words_like_others(tmp_path: Path) -> None:
    content = content_of(write_pack(tmp_path / "content", words__fr=DESPAIR_WORDS))
    assert meant(content, "mourir") == Meant(SOS)


def test_the_label_of_a_button_presses_it(small: Content) -> None:
    buttons = (Button("Été 🌞", "one"), Button("🏠 Accueil", "two"), Button("", "none"))

    def shown() -> tuple[Button, ...]:
        return buttons

    here = Session("fr", HOME)
    assert understand(small, here, "ete", shown) == Meant(token="one")
    assert understand(small, here, "ACCUEIL", shown) == Meant(token="two")
    assert not any(understand(small, here, "…", shown))


def test_an_option_that_says_crisis_words_opens_its_own_page(tmp_path: Path) -> None:
    words = "language: fr\ncrisis: [respire pas]\n"
    topic = TOPIC.replace("label: Une page", "label: Ne respire pas")
    content = content_of(write_pack(tmp_path / "content", topic, words__fr=words))
    home = Session("fr", "test.home")
    assert understand(content, home, "ne respire pas") == Meant("test.page")
    assert understand(content, home, "il ne respire pas") == Meant("test.sos")


def test_a_label_comes_before_words_that_open_a_topic(small: Content) -> None:
    buttons = (Button("Naloxone", "pressed"),)
    here = Session("fr", HOME)
    assert understand(small, here, "naloxone", lambda: buttons) == Meant(token="pressed")


@pytest.mark.parametrize("text", ["overdose", "mourir", "effacer", "/sos", "anglais", ""])
def test_what_is_urgent_does_not_ask_what_the_page_shows(small: Content, text: str) -> None:
    def broken() -> tuple[Button, ...]:
        raise AssertionError("the page was shown")

    understand(small, Session("fr", HOME), text, broken)


@pytest.mark.parametrize("node", [NEARBY, "test.showers"])
def test_a_sure_place_is_taken_where_the_page_waits_for_one(small: Content, node: str) -> None:
    there = meant(small, "chatelet", node)
    assert [place.id for place in there.places] == ["chatelet"]
    assert there.sure


@pytest.mark.parametrize("node", [HOME, NEARBY])
def test_words_of_a_topic_come_before_a_doubtful_place(small: Content, node: str) -> None:
    assert not small.places.find("naloxone").sure
    assert small.places.find("naloxone").places
    assert meant(small, "naloxone", node) == Meant(PAGE)


def test_a_doubtful_place_is_asked_about_where_the_page_waits_for_one(small: Content) -> None:
    there = meant(small, "93500", NEARBY)
    assert [place.id for place in there.places] == ["pantin", "pantin-nord"]
    assert not there.sure


def test_a_doubtful_place_with_more_words_is_asked_about_where_the_page_waits_for_one(
    small: Content,
) -> None:
    assert [place.id for place in meant(small, "spray pantin", NEARBY).places] == ["pantin"]
    assert meant(small, "spray pantin", PAGE) == Meant(PAGE)


def test_the_menu_is_opened_even_where_the_page_waits_for_a_place(small: Content) -> None:
    assert meant(small, "menu", NEARBY) == Meant(HOME)


def test_only_a_sure_place_is_taken_out_of_the_blue(small: Content) -> None:
    assert meant(small, "Châtelet").sure
    assert not any(meant(small, "93500"))


@given(st.text(st.characters(), max_size=200))
@example("\ud800 overdose")
@example("/start \ud800")
def test_any_text_means_something_that_exists(small: Content, text: str) -> None:
    for node in (HOME, NEARBY):
        found = meant(small, text, node)
        assert found.node in ("", *small.nodes)
        assert found.language in ("", "fr", "en")


def test_a_typed_word_for_questions_begins_them_anew(person: Person) -> None:
    person.types("habits").tap("Oui").types("overdose").types("habits")
    assert person.node == "test.wear"
    assert person.reply.texts == ("Habillons-nous.", "Sortez-vous ?")


def test_a_language_typed_where_it_is_chosen_leads_back(person: Person) -> None:
    person.tap("Une page").tap("language").types("anglais")
    assert (person.node, person.lang) == (PAGE, "en")


def test_a_language_typed_where_it_is_chosen_at_first_leads_home(person: Person) -> None:
    person.types("/language").types("anglais")
    assert (person.node, person.lang) == (HOME, "en")
