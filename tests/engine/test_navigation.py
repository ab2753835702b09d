"""The buttons of every page: emergency, back, home, language, hide."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.content import Content
from bot.content.model import key_of
from bot.engine import session as token
from bot.engine.navigation import emergency, navigation
from bot.engine.page import Page
from bot.engine.session import Session, write_point
from tests.conftest import NOW
from tests.engine.talking import Person
from tests.making import PACK, content_of, write_pack

PLACE = write_point(48.88, 2.35)


def labels(content: Content, session: Session, back: str = "") -> list[str]:
    page = Page(session, ("text",), back=back)
    return [button.label for button in navigation(content, page)]


def leads_to(content: Content, session: Session, label: str) -> Session:
    shown = {one.label: one.token for one in navigation(content, Page(session, ("text",)))}
    opened = token.read(content, shown[label])
    assert opened is not None
    return opened.session


@pytest.mark.parametrize(
    ("session", "shown"),
    [
        (Session("fr", "test.home"), ["language", "hide"]),
        (Session("fr", "test.page"), ["home", "language", "hide"]),
        (Session("fr", "test.page", back="test.home"), ["home", "language", "hide"]),
        (Session("fr", "test.page", back="test.page"), ["home", "language", "hide"]),
        (Session("fr", "test.page", back="test.sos"), ["back", "home", "language", "hide"]),
        (Session("fr", "test.showers"), ["back", "home", "language", "hide"]),
        (Session("fr", "test.language"), ["home", "hide"]),
        (Session("fr", "test.hide"), ["home", "language"]),
    ],
)
def test_no_button_leads_to_its_own_page_or_back_to_home(
    small: Content, session: Session, shown: list[str]
) -> None:
    assert labels(small, session) == shown


def test_back_without_a_way_behind_leads_to_the_page_above(small: Content) -> None:
    assert leads_to(small, Session("fr", "test.showers"), "back").node == "test.nearby"


def test_back_and_language_take_answers_and_place_along(small: Content) -> None:
    here = Session("fr", "test.page", "test.sos", "AB01", PLACE)
    assert leads_to(small, here, "back") == Session("fr", "test.sos", "", "AB01", PLACE)
    assert leads_to(small, here, "language") == Session(
        "fr", "test.language", "test.page", "AB01", PLACE
    )


def test_home_and_hide_begin_anew(small: Content) -> None:
    here = Session("en", "test.page", "test.sos", "AB01", PLACE, misses=1)
    assert leads_to(small, here, "home") == Session("en", "test.home")
    assert leads_to(small, here, "hide") == Session("en", "test.hide")


def test_a_page_that_knows_its_way_back_keeps_it(small: Content) -> None:
    page = Page(Session("fr", "test.page", back="test.sos"), ("text",), back="known")
    assert navigation(small, page)[0].token == "known"


def test_the_emergency_is_on_every_page_but_its_own_and_leads_back(small: Content) -> None:
    for node in small.nodes:
        here = Session("fr", node, "", "AB01", PLACE)
        button = emergency(small, here)
        if node == small.pack.emergency:
            assert button is None
            continue
        assert button is not None
        opened = token.read(small, button.token)
        assert opened is not None
        assert opened.session == Session("fr", small.pack.emergency, node, "AB01", PLACE)


def test_a_button_of_navigation_always_fits(small: Content) -> None:
    answers = small.decisions["wear"].table.signature + "0" * 20
    here = Session("fr", "test.page", "test.sos", answers, PLACE, 35, "abcde", 9, "fr", "en")
    buttons = [emergency(small, here), *navigation(small, Page(here, ("text",)))]
    for button in buttons:
        assert button is not None
        assert len(button.token.encode("ascii")) <= token.MOST_BYTES
        assert button.token[:5] == "fr+en"
        assert button.token[5:10] in {key_of(node) for node in small.nodes}


def test_a_pack_without_navigation_has_none(tmp_path: Path) -> None:
    content = content_of(write_pack(tmp_path / "content", pack=PACK + "navigation: no\n"))
    here = Session("fr", "test.page")
    assert emergency(content, here) is None
    assert navigation(content, Page(here, ("text",))) == ()


def test_another_language_is_a_button_with_its_own_name(small: Content) -> None:
    person = Person(small, NOW, language="en").start("naloxone")
    assert any(button.label == "also-in Français" for button in person.reply.all_buttons)
