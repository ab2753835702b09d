"""A services page asks where, lists the nearest, and never leaves a person without a way on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.directory.contact import Phone
from bot.directory.hours import Opening
from bot.directory.offers import Lines
from bot.directory.search import Result
from bot.directory.service import Service
from bot.engine.reply import Answer, Outage, Search, Turn
from bot.engine.session import MOST_PAGE, Session, write_point
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.engine.kinds.making import found, seen, showers, spaced
from tests.engine.talking import Person
from tests.making import content_of, write_pack

PLACE = write_point(48.88, 2.35)
HERE = Session("fr", "test.showers", place=PLACE)
LINE = seen(Service("line", "Écoute", kind="phone", phones=(Phone("0800231313"),)), distance_m=None)


def shown(content: Content, answer: Answer, session: Session = HERE) -> Turn:
    turn = open_page(content, session, NOW, answer)
    assert isinstance(turn, Turn)
    return turn


def searched(content: Content, session: Session) -> Search:
    search = open_page(content, session, NOW)
    assert isinstance(search, Search)
    return search


def labels(turn: Turn) -> list[str]:
    return [button.label for button in turn.reply.buttons]


def walker(content: Content, answer: Answer) -> Person:
    """Somebody who sees what the directory found."""
    return (
        Person(content, NOW, answer=answer).start().tap("Près").tap("Douches").shares(48.88, 2.35)
    )


def test_without_a_place_it_asks_for_one(small: Content) -> None:
    turn = open_page(small, Session("fr", "test.showers"), NOW)
    assert isinstance(turn, Turn)
    assert turn.reply.texts == ("Douches", "ask-place")
    assert turn.reply.wants_position


def test_with_a_place_it_asks_the_directory_for_one_page(small: Content) -> None:
    query = searched(small, HERE._replace(page=2)).query
    assert (query.need, query.at, query.limit, query.offset) == (("shower",), NOW, 5, 10)
    assert tuple(query.near or ()) == (48.88, 2.35)


def test_the_directory_is_told_which_offers_are_telephone_lines(tmp_path: Path) -> None:
    offers = (
        "offers:\n  shower: {label: Douche}\n"
        "  line: {label: Ligne, phone: yes}\n  talk: {label: Parler, listens: oui}\n"
    )
    content = content_of(write_pack(tmp_path / "content", offers=offers))
    assert searched(content, HERE).query.lines == Lines(frozenset({"line"}), frozenset({"talk"}))


def test_a_service_without_a_place_is_looked_up_all_the_same(small: Content) -> None:
    search = searched(small, Session("fr", "test.showers", service="abcde"))
    assert (search.service, search.query.near) == ("abcde", None)


def test_a_list_says_name_distance_opening_and_address(small: Content) -> None:
    opening = Opening("open", until=NOW + timedelta(hours=3))
    bath = Service("bath", "Bains", address="1 rue X", postcode="75001", city="Paris")
    turn = shown(small, found(seen(bath, opening, 420)))
    assert tuple(map(spaced, turn.reply.texts)) == (
        "Douches",
        "**Bains**\ndistance 400 m 6 min · open-until today 18:00\n1 rue X, 75001 Paris",
    )
    assert [one.service for one in turn.reply.places] == [bath]


def test_each_service_has_a_button_then_another_place(small: Content) -> None:
    turn = shown(small, found(*showers(2)))
    assert labels(turn) == ["Bains 1", "Bains 2", "other-place", "filter"]


def test_a_service_without_a_point_says_no_distance(small: Content) -> None:
    turn = shown(small, found(seen(Service("round", "Maraude", kind="mobile"), distance_m=None)))
    assert turn.reply.texts[1] == "**Maraude**\nhours-unknown-no-phone"


def test_more_results_are_on_the_next_page_and_back_is_the_first(small: Content) -> None:
    person = walker(small, found(*showers(5), total=12))
    person.tap("next-results")
    assert person.turn is not None
    assert person.turn.session.page == 1
    assert person.searched is not None
    assert person.searched.query.offset == 5
    person.tap("back")
    assert person.turn.session.page == 0


@pytest.mark.parametrize(
    ("page", "total", "more"),
    [(0, 5, False), (0, 6, True), (1, 10, False), (1, 11, True), (MOST_PAGE, 999, False)],
)
def test_more_is_offered_only_where_there_is_more(
    small: Content, page: int, total: int, more: bool
) -> None:
    turn = shown(small, found(*showers(5), total=total), HERE._replace(page=page))
    assert ("next-results" in labels(turn)) is more


def test_another_place_is_asked_for_anew(small: Content) -> None:
    person = walker(small, found(*showers(5), total=12)).tap("next-results").tap("other-place")
    assert person.reply.texts == ("Douches", "ask-place")
    assert person.turn is not None
    assert (person.turn.session.page, person.turn.session.place) == (0, "")


def test_a_chosen_service_is_shown_and_back_comes_the_list(small: Content) -> None:
    (bath,) = showers(1)
    person = walker(small, found(bath))
    listed = person.text
    person.answer = found(bath)._replace(service=bath)
    person.tap("Bains 1")
    assert person.searched is not None
    assert person.searched.service == bath.service.key
    assert [one.service.name for one in person.reply.places] == ["Bains 1"]
    person.answer = found(bath)
    assert person.tap("back").text == listed


def test_a_service_that_is_gone_gives_way_to_the_list(small: Content) -> None:
    turn = shown(small, found(*showers(2)), HERE._replace(service="gone0"))
    assert labels(turn)[:2] == ["Bains 1", "Bains 2"]
    assert turn.session.service == ""


def test_where_none_is_found_it_says_so_and_offers_another_place(small: Content) -> None:
    turn = shown(small, found())
    assert turn.reply.texts == ("Douches", "no-result")
    assert labels(turn) == ["other-place", "filter"]


def test_a_line_that_is_open_now_is_given_with_its_number(small: Content) -> None:
    turn = shown(small, found(line=LINE))
    assert turn.reply.texts[1] == "no-result\n\nline-open Écoute 0 800 23 13 13"


def test_a_line_without_a_number_helps_nobody(small: Content) -> None:
    mute: Result = seen(Service("mute", "Muet"), distance_m=None)
    assert shown(small, found(line=mute)).reply.texts[1] == "no-result"


def test_an_outage_says_so_and_keeps_the_ways_on(small: Content) -> None:
    turn = shown(small, Outage())
    assert turn.reply.texts == ("directory-down",)
    assert turn.reply.emergency is not None
    assert turn.session == HERE


def test_after_a_list_misses_count_anew(small: Content) -> None:
    assert shown(small, found(), HERE._replace(misses=3)).session.misses == 0


def test_every_button_of_a_full_page_fits(small: Content) -> None:
    table = small.decisions["wear"].table
    answers = table.signature + "0" * len(table.slots)
    here = HERE._replace(back="test.nearby", answers=answers, page=34)
    for button in shown(small, found(*showers(5), total=999), here).reply.all_buttons:
        assert len(button.token.encode("ascii")) <= 64
