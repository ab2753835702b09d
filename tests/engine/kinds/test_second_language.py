"""A second language is chosen once, goes along, and choosing it keeps where a person was."""

from __future__ import annotations

from bot.content.content import Content
from bot.engine.kinds.second_language import show
from bot.engine.session import Session
from tests.conftest import NOW
from tests.engine.talking import Person


def test_every_other_language_may_be_chosen_and_the_chosen_one_is_ticked(small: Content) -> None:
    node = small.nodes["test.second"]
    before = show(small, Session("fr", "test.second"), node, NOW, None)
    after = show(small, Session("fr", "test.second", second="en"), node, NOW, None)
    assert [button.label for button in before.buttons] == ["English", "no-second"]
    assert [button.label for button in after.buttons] == ["ticked English", "no-second"]


def test_choosing_goes_back_to_the_page_and_the_choice_goes_along(person: Person) -> None:
    person.tap("Une page").tap("language").tap("Deuxième langue").tap("English")
    assert person.node == "test.page"
    for label in ("home", "Une page", "emergency", "home"):
        person.tap(label)
        assert person.turn is not None
        assert person.turn.session.second == "en"
    person.types("nothing anybody knows")
    assert person.turn is not None
    assert person.turn.session.second == "en"


def test_the_choice_can_be_taken_back(person: Person) -> None:
    person.tap("language").tap("Deuxième langue").tap("English")
    person.tap("language").tap("Deuxième langue").tap("no-second")
    assert person.turn is not None
    assert person.turn.session.second == ""


def test_a_second_language_that_becomes_the_first_is_none(person: Person) -> None:
    person.tap("language").tap("Deuxième langue").tap("English").tap("language").tap("English")
    assert person.lang == "en"
    person.tap("Une page")
    assert person.turn is not None
    assert person.turn.session.second == ""
