"""A decision page asks question by question, then shows the outcome with what its answers add."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.content import Content
from bot.decisions import answers as written
from bot.engine.reply import Turn
from bot.engine.session import Session, write_point
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.engine.talking import Person

WEAR, BOOTS = "test.wear", "test.boots"


@pytest.fixture
def asked(person: Person) -> Person:
    """Somebody before the first question."""
    return person.tap("Que mettre")


def labels(person: Person) -> list[str]:
    return [button.label for button in person.reply.buttons]


def opened(content: Content, session: Session) -> Turn:
    turn = open_page(content, session, NOW)
    assert isinstance(turn, Turn)
    return turn


def answers(content: Content, **given: str) -> str:
    return written.write(content.decisions["wear"].table, given)


def test_the_first_question_comes_with_the_words_of_the_page(asked: Person) -> None:
    assert asked.reply.texts == ("Habillons-nous.", "Sortez-vous ?")
    assert labels(asked) == ["Oui", "Non"]


def test_an_answer_leads_to_the_next_question_on_the_same_page(asked: Person) -> None:
    asked.tap("Oui")
    assert (asked.node, asked.reply.texts) == (WEAR, ("Quel temps ?",))


def test_a_question_that_changes_nothing_is_not_asked(asked: Person) -> None:
    asked.tap("Non")
    assert asked.node == "test.home"


def test_boxes_are_ticked_and_unticked(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie")
    assert labels(asked) == ["Froid", "Loin", "go-on"]
    asked.tap("Froid")
    assert labels(asked) == ["ticked Froid", "Loin", "go-on"]
    asked.tap("Froid")
    assert labels(asked) == ["Froid", "Loin", "go-on"]


def test_boxes_are_done_when_nothing_is_left_to_tick(asked: Person) -> None:
    assert asked.tap("Oui").tap("Pluie").tap("Froid").tap("Loin").node == BOOTS


def test_the_outcome_says_what_its_answers_add(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie").tap("Froid").tap("go-on")
    assert asked.node == BOOTS
    assert asked.reply.texts[-1] == "- Un sac\n- Une écharpe\n- Les clés"
    assert "Où êtes-vous" in labels(asked)[-1]


def test_the_outcome_repeats_the_answers_it_rests_on(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie").tap("Froid").tap("go-on")
    assert asked.reply.texts[0].endswith("Il fait : Pluie. Froid : Froid.")


def test_an_answer_that_was_not_given_is_left_open(asked: Person) -> None:
    asked.tap("Oui").tap("Soleil").tap("go-on")
    assert asked.reply.texts[0].endswith("Il fait : Soleil. Froid : ….")


def test_an_add_on_opens_its_page_and_back_comes_the_outcome(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie").tap("go-on")
    outcome = asked.text
    asked.tap("Où êtes-vous")
    assert asked.node == "test.nearby"
    assert asked.tap("back").text == outcome


def test_back_goes_question_by_question(asked: Person) -> None:
    first = asked.text
    asked.tap("Oui")
    second = asked.text
    asked.tap("Pluie")
    third = asked.text
    asked.tap("Loin").tap("go-on")
    assert asked.tap("back").text == third
    assert asked.tap("back").text == second
    assert asked.tap("back").text == first


def test_back_from_a_half_ticked_page_leaves_it(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie").tap("Froid").tap("back")
    assert asked.reply.texts == ("Quel temps ?",)


def test_back_from_an_outcome_keeps_what_was_ticked(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie").tap("Froid")
    ticked = labels(asked)
    asked.tap("go-on").tap("back")
    assert labels(asked) == ticked


def test_asking_again_leaves_no_way_back_to_an_outcome_without_its_answers(asked: Person) -> None:
    asked.tap("Oui").tap("Pluie").tap("go-on").tap("Recommencer")
    assert (asked.node, asked.reply.texts[-1]) == (WEAR, "Sortez-vous ?")
    assert "back" not in [button.label for button in asked.reply.navigation]
    asked.tap("Oui").tap("back")
    assert "back" not in [button.label for button in asked.reply.navigation]


def test_the_emergency_in_between_loses_no_answer(asked: Person) -> None:
    asked.tap("Oui").tap("emergency").tap("back")
    assert asked.reply.texts == ("Quel temps ?",)


def test_the_place_goes_along_through_the_questions(person: Person) -> None:
    person.shares(48.88, 2.35).tap("home").tap("Près").shares(48.88, 2.35)
    place = write_point(48.88, 2.35)
    person.press("fr" + person.content.nodes[WEAR].key + "@" + place)
    person.tap("Oui").tap("Pluie").tap("go-on")
    assert person.turn is not None
    assert person.turn.session.place == place


@pytest.mark.parametrize("old", ["zz01", "zz", "AB-------0000"])
def test_answers_to_an_older_table_begin_anew_with_a_note(small: Content, old: str) -> None:
    turn = opened(small, Session("fr", WEAR, answers=old))
    assert turn.reply.texts == ("table-changed", "Habillons-nous.", "Sortez-vous ?")
    assert turn.session.answers == ""


def test_an_answer_that_the_table_never_had_begins_anew(small: Content) -> None:
    forged = answers(small, outside="yes")[:2] + "9"
    turn = opened(small, Session("fr", WEAR, answers=forged))
    assert turn.reply.texts[0] == "table-changed"


def test_an_outcome_without_answers_is_a_page_like_any_other(small: Content) -> None:
    turn = opened(small, Session("fr", BOOTS))
    assert turn.reply.texts == ("**Mettez des bottes.**\nIl fait : …. Froid : ….",)
    assert [button.label for button in turn.reply.buttons] == ["Une page", "Recommencer"]


def test_the_page_of_another_outcome_is_a_page_like_any_other(small: Content) -> None:
    slippers = answers(small, outside="no")
    turn = opened(small, Session("fr", BOOTS, answers=slippers))
    assert "- Les clés" not in turn.reply.texts
    assert [button.label for button in turn.reply.buttons] == ["Une page", "Recommencer"]
    home = opened(small, Session("fr", "test.home", answers=slippers))
    assert home.reply.texts[-1] == "- Les clés"


def test_a_hole_in_the_table_asks_the_first_question_again(small: Content) -> None:
    wear = small.decisions["wear"]
    holed = replace(wear, table=replace(wear.table, rows=wear.table.rows[:1], steps={}))
    content = replace(small, decisions={"wear": holed})
    turn = opened(content, Session("fr", WEAR, answers=answers(small, outside="yes")))
    assert turn.reply.texts[-1] == "Sortez-vous ?"


def test_the_questions_have_their_language(small: Content) -> None:
    turn = opened(small, Session("en", WEAR))
    assert turn.reply.texts[-1] == "untranslated"


@given(st.lists(st.integers(0, 12), max_size=25))
@settings(max_examples=50, deadline=None)
def test_any_taps_lead_through_the_questions_and_back(small: Content, taps: list[int]) -> None:
    person = Person(small, NOW).start("clothes")
    for tap in taps:
        buttons = person.reply.all_buttons
        person.press(buttons[tap % len(buttons)].token)
        assert "{" not in person.text
