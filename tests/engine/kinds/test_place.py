"""A place page asks where the person is, then what they are looking for near there."""

from __future__ import annotations

import pytest

from bot.content.content import Content
from bot.engine.kinds.place import show
from bot.engine.session import Session, write_point
from tests.conftest import NOW
from tests.engine.talking import Person

NEARBY = "test.nearby"


def test_before_a_place_is_known_it_asks_for_one(small: Content) -> None:
    page = show(small, Session("fr", NEARBY), small.nodes[NEARBY], NOW, None)
    assert page.texts == ("Où êtes-vous ?", "ask-place")
    assert page.wants_position
    assert [button.label for button in page.buttons] == ["Douches"]


def test_after_it_asks_what_is_looked_for(small: Content) -> None:
    here = Session("fr", NEARBY, place=write_point(48.88, 2.35))
    page = show(small, here, small.nodes[NEARBY], NOW, None)
    assert page.texts == ("position-received",)
    assert not page.wants_position
    assert write_point(48.88, 2.35) in page.buttons[0].token


def test_a_typed_place_is_as_good_as_a_position(person: Person) -> None:
    person.tap("Près").types("chatelet")
    assert (person.node, person.reply.texts) == (NEARBY, ("position-received",))
    person.tap("Douches")
    assert person.searched is not None
    assert tuple(person.searched.query.near or ()) == (48.859, 2.347)


def test_a_doubtful_place_is_asked_about(person: Person) -> None:
    person.tap("Près").types("93500")
    assert person.reply.texts == ("which-place",)
    assert person.reply.wants_position
    assert [button.label for button in person.reply.buttons] == ["Pantin", "Pantin Nord"]
    assert person.tap("Pantin").reply.texts == ("position-received",)


def test_an_unknown_place_is_asked_for_again_and_then_somebody_to_call(person: Person) -> None:
    person.tap("Près").types("blabla")
    assert (person.node, person.reply.texts[0]) == (NEARBY, "unknown-place")
    person.types("blibli")
    assert (person.node, person.reply.texts[0]) == (NEARBY, "not-understood-again")


@pytest.mark.parametrize("typed", ["chatelet", "Pantin Nord"])
def test_a_sure_place_out_of_the_blue_leads_here_and_back(person: Person, typed: str) -> None:
    person.tap("Une question").types(typed)
    assert (person.node, person.reply.texts) == (NEARBY, ("position-received",))
    assert person.tap("back").node == "test.question"
