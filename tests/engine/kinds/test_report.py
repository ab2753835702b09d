"""Two taps say that a place is not as the guide says; it is counted once and without who."""

from __future__ import annotations

import pytest

from bot.content.content import Content
from bot.content.interface import NAMES
from bot.engine import session as token
from bot.engine.kinds.report import WHAT, report_button, show
from bot.engine.page import Page
from bot.engine.reply import Report
from bot.engine.session import Session, write_point
from tests.conftest import NOW

HERE = Session("fr", "test.report", "test.showers", place=write_point(48.88, 2.35), service="abcde")


def page(content: Content, session: Session = HERE) -> Page:
    shown = show(content, session, content.nodes["test.report"], NOW, None)
    assert isinstance(shown, Page)
    return shown


def test_everything_that_may_be_said_has_words() -> None:
    assert set(WHAT.values()) <= set(NAMES)


@pytest.mark.parametrize(("tap", "what"), list(enumerate(WHAT)))
def test_a_tap_is_counted_and_thanked_for(small: Content, tap: int, what: str) -> None:
    asked = page(small)
    assert asked.report is None
    opened = token.read(small, asked.buttons[tap].token)
    assert opened is not None
    told = page(small, opened.session)
    assert told.report == Report("abcde", what)
    assert told.texts == ("report-thanks",)


def test_what_follows_a_report_is_no_second_one(small: Content) -> None:
    told = page(small, HERE._replace(page=1))
    assert told.session == HERE
    assert page(small, told.session).report is None


def test_the_way_back_is_the_service(small: Content) -> None:
    back = token.read(small, page(small).back)
    assert back is not None
    assert back.session == Session("fr", "test.showers", place=HERE.place, service="abcde")


def test_without_a_service_or_with_a_number_nobody_gave_nothing_is_counted(small: Content) -> None:
    assert page(small, HERE._replace(service="", page=1)).report is None
    assert page(small, HERE._replace(page=9)).report is None


def test_the_button_of_a_service_leads_here(small: Content) -> None:
    node = small.nodes["test.showers"]
    button = report_button(small, HERE._replace(node="test.showers", back="test.nearby"), node)
    assert button is not None
    opened = token.read(small, button.token)
    assert opened is not None
    assert opened.session == HERE
