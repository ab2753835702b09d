"""Conditions for places: ticked and unticked in any order, carried along, counted on the button."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.content.content import Content
from bot.content.interface import NAMES
from bot.directory.fits import FILTERS
from bot.engine import session as token
from bot.engine.kinds.filters import LETTERS, filters_button, filters_of, show
from bot.engine.page import Page
from bot.engine.session import Session, write_point
from tests.conftest import NOW

HERE = Session("fr", "test.filters", "test.showers", place=write_point(48.88, 2.35))


def page(content: Content, session: Session = HERE) -> Page:
    shown = show(content, session, content.nodes["test.filters"], NOW, None)
    assert isinstance(shown, Page)
    return shown


def leads_to(content: Content, shown: Page, number: int) -> Session:
    opened = token.read(content, shown.buttons[number].token)
    assert opened is not None
    return opened.session


def test_every_condition_of_the_directory_may_be_ticked_and_has_words() -> None:
    assert set(FILTERS) <= {one.name for one in LETTERS.values()}
    assert {one.label for one in LETTERS.values()} <= set(NAMES)


@given(st.lists(st.integers(0, len(LETTERS) - 1), max_size=12))
def test_a_second_tap_unticks(small: Content, taps: list[int]) -> None:
    session = HERE
    for tap in taps:
        session = leads_to(small, page(small, session), tap)
    odd = [letter for number, letter in enumerate(LETTERS) if taps.count(number) % 2]
    assert session == HERE._replace(filters="".join(odd))
    labels = [button.label for button in page(small, session).buttons]
    assert sum(label.startswith("ticked") for label in labels) == len(odd)


def test_the_last_button_shows_the_places_with_what_was_ticked(small: Content) -> None:
    shown = page(small, HERE._replace(filters="ow"))
    there = leads_to(small, shown, -1)
    assert there == Session("fr", "test.showers", place=HERE.place, filters="ow")


def test_ones_own_language_is_asked_for_by_its_code() -> None:
    assert filters_of(HERE._replace(filters="wl", lang="en")) == {"women", "en"}
    assert filters_of(HERE) == frozenset()


def test_the_button_of_a_list_says_how_many_count(small: Content) -> None:
    node = small.nodes["test.showers"]
    bare = filters_button(small, HERE._replace(node="test.showers"), node)
    ticked = filters_button(small, HERE._replace(node="test.showers", filters="ow"), node)
    assert bare is not None
    assert ticked is not None
    assert (bare.label, ticked.label) == ("filter", "ticked filter (2)")
    opened = token.read(small, ticked.token)
    assert opened is not None
    assert opened.session == HERE._replace(filters="ow")
