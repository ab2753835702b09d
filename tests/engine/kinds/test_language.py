"""The choice of language keeps where a person was and what they said."""

from __future__ import annotations

from bot.content.content import Content
from bot.engine.kinds.language import show
from bot.engine.session import Session
from tests.conftest import NOW
from tests.engine.talking import Person


def test_each_language_is_named_in_its_own_script(small: Content) -> None:
    page = show(small, Session("fr", "test.language"), small.nodes["test.language"], NOW, None)
    assert [button.label for button in page.buttons] == ["Français", "English", "Deuxième langue"]


def test_choosing_keeps_the_page_and_the_answers(person: Person) -> None:
    person.tap("Que mettre").tap("Oui")
    question = person.reply.texts
    person.tap("language").tap("English")
    assert (person.node, person.lang) == ("test.wear", "en")
    assert person.reply.texts[:1] == question
    person.tap("back")
    assert person.reply.texts[0] == "Habillons-nous."


def test_choosing_keeps_the_place(person: Person) -> None:
    person.shares(48.88, 2.35).tap("language").tap("English").tap("Douches")
    assert person.searched is not None
    assert tuple(person.searched.query.near or ()) == (48.88, 2.35)


def test_choosing_with_no_page_behind_opens_home(person: Person) -> None:
    person.types("/language").tap("English")
    assert (person.node, person.lang) == ("test.home", "en")


def test_two_changes_in_a_row_end_where_the_person_was(person: Person) -> None:
    person.tap("Une page").tap("language").tap("English").tap("language").tap("Français")
    assert (person.node, person.lang) == ("test.page", "fr")
