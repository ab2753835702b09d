"""A message: its text, and the ways on with what goes along."""

from __future__ import annotations

from bot.content.content import Content
from bot.engine import session as token
from bot.engine.kinds.message import show, ways_on
from bot.engine.page import Page
from bot.engine.session import Session, write_point
from tests.conftest import NOW
from tests.engine.talking import Person

PLACE = write_point(48.88, 2.35)


def opened(content: Content, session: Session) -> dict[str, Session]:
    """Where each way on of a page leads, by its label."""
    node = content.nodes[session.node]
    sessions = {}
    for button in ways_on(content, session, node, content.words(session.lang, node).labels):
        read = token.read(content, button.token)
        assert read is not None
        sessions[button.label] = read.session
    return sessions


def test_a_page_is_said_as_it_is_written(small: Content) -> None:
    here = Session("fr", "test.page")
    page = show(small, here, small.nodes["test.page"], NOW, None)
    assert isinstance(page, Page)
    assert (page.texts, page.state) == (("Une page",), "source")
    assert [button.label for button in page.buttons] == ["Accueil"]


def test_a_translated_page_says_how_far_it_may_be_trusted(small: Content) -> None:
    page = show(small, Session("en", "test.page"), small.nodes["test.page"], NOW, None)
    assert isinstance(page, Page)
    assert (page.texts, page.state) == (("A page",), "draft")
    assert [button.label for button in page.buttons] == ["Start"]


def test_a_way_on_remembers_the_page_it_leaves(small: Content) -> None:
    assert opened(small, Session("fr", "test.page"))["Accueil"] == Session(
        "fr", "test.home", "test.page"
    )


def test_answers_and_place_go_along(small: Content) -> None:
    here = Session("fr", "test.page", answers="AB01", place=PLACE, page=2, service="abcde")
    assert opened(small, here)["Accueil"] == Session("fr", "test.home", "test.page", "AB01", PLACE)


def test_answers_do_not_go_into_questions_that_begin(small: Content) -> None:
    here = Session("fr", "test.boots", answers="AB01", place=PLACE)
    ways = opened(small, here)
    assert ways["Recommencer"] == Session("fr", "test.wear", "test.boots", "", PLACE)
    assert ways["Une page"].answers == "AB01"


def test_a_question_page_has_a_button_for_each_answer(person: Person) -> None:
    person.tap("Une question")
    assert [button.label for button in person.reply.buttons] == ["Peu", "Trop"]
    assert person.tap("Peu").node == "test.page"
