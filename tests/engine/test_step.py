"""One step: whatever happens, a page; and the same thing twice gives the same page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.content import Content
from bot.content.model import Language
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from bot.engine.kinds.registry import KINDS
from bot.engine.page import Page
from bot.engine.reply import Outage, Search, Turn
from bot.engine.session import Session
from bot.engine.step import resume, step
from tests.conftest import NOW
from tests.engine.talking import NOTHING_FOUND, Person
from tests.making import TOPIC, content_of, write_pack


def test_a_talk_begins_at_home(person: Person) -> None:
    assert (person.node, person.lang) == ("test.home", "fr")


@pytest.mark.parametrize(
    ("payload", "node", "lang"),
    [
        ("sos", "test.sos", "fr"),
        ("en_sos", "test.sos", "en"),
        ("en", "test.home", "en"),
        ("ka_sos", "test.sos", "fr"),
        ("nonsense", "test.home", "fr"),
        ("EN_SOS", "test.sos", "en"),
    ],
)
def test_a_link_opens_its_page_in_its_language(
    small: Content, payload: str, node: str, lang: str
) -> None:
    person = Person(small, NOW).start(payload)
    assert (person.node, person.lang) == (node, lang)


@pytest.mark.parametrize(
    ("phone", "lang"), [("fr", "fr"), ("en-GB", "en"), ("ka", "en"), ("", "fr"), ("zz", "en")]
)
def test_the_first_language_is_the_nearest_served_one(
    small: Content, phone: str, lang: str
) -> None:
    assert Person(small, NOW, language=phone).start().lang == lang


def test_the_emergency_is_one_tap_from_every_page(small: Content) -> None:
    for node in small.nodes:
        if node == small.pack.emergency:
            continue
        out = step(small, Session("fr", node), Text(NOW, "zzz"), NOTHING_FOUND)
        assert isinstance(out, Turn)
        assert out.reply.emergency is not None
        there = step(small, None, Tap(NOW, out.reply.emergency.token))
        assert isinstance(there, Turn)
        assert there.session.node == small.pack.emergency


def test_back_from_the_emergency_leads_where_the_person_was(person: Person) -> None:
    person.tap("Une page").tap("emergency").tap("back")
    assert person.node == "test.page"


def test_changing_the_language_keeps_the_page(person: Person) -> None:
    person.tap("Une page").tap("language").tap("English")
    assert (person.node, person.lang) == ("test.page", "en")


def test_a_typed_language_keeps_the_page(person: Person) -> None:
    person.tap("Une page").types("anglais")
    assert (person.node, person.lang) == ("test.page", "en")


def test_hide_leaves_nothing_of_the_talk_in_the_session(person: Person) -> None:
    person.shares(48.88, 2.35).tap("hide")
    assert person.turn is not None
    assert person.turn.hide
    assert person.turn.session == Session("fr", "test.hide")


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("overdose", "test.sos"),
        ("Mon ami fait une OVERDOSE !!", "test.sos"),
        ("effacer", "test.hide"),
        ("/sos", "test.sos"),
        ("/start", "test.home"),
        ("/start en_sos", "test.sos"),
        ("/unknown", "test.home"),
        ("menu", "test.home"),
        ("du secours", "test.sos"),
        ("une page", "test.page"),
        ("blabla", "test.home"),
        ("", "test.home"),
    ],
)
def test_what_a_typed_text_opens(person: Person, typed: str, node: str) -> None:
    assert person.types(typed).node == node


def test_a_typed_label_of_a_button_presses_it(person: Person) -> None:
    assert person.types("UNE PAGE").node == "test.page"


def test_what_is_not_understood_is_answered_politely_with_the_menu(person: Person) -> None:
    person.types("blabla")
    assert person.reply.texts[0] == "not-understood"
    assert "Une page" in [button.label for button in person.reply.buttons]


def test_the_second_miss_in_a_row_offers_a_telephone(person: Person) -> None:
    person.types("blabla").types("blibli")
    assert person.reply.texts[0] == "not-understood-again"


def test_a_tap_between_two_misses_begins_anew(person: Person) -> None:
    person.types("blabla").tap("Une page").types("blibli")
    assert person.reply.texts[0] == "not-understood"


def test_a_picture_is_answered_kindly_on_the_same_page(person: Person) -> None:
    person.tap("Une page").sends_a_picture()
    assert (person.node, person.reply.texts[0]) == ("test.page", "cannot-read")


def test_a_position_out_of_the_blue_asks_what_is_looked_for(person: Person) -> None:
    person.shares(48.88, 2.35)
    assert person.node == "test.nearby"
    assert person.reply.texts == ("position-received",)


def test_a_position_on_a_services_page_is_searched(person: Person) -> None:
    person.tap("Près").tap("Douches").shares(48.88, 2.35)
    assert person.node == "test.showers"
    assert person.searched is not None
    assert person.searched.query.need == ("shower",)
    assert tuple(person.searched.query.near or ()) == (48.88, 2.35)


def test_a_position_that_is_nowhere_is_asked_again(person: Person) -> None:
    person.tap("Près").shares(123.0, 2.35)
    assert person.reply.texts[0] == "unknown-place"


def test_a_place_goes_along_to_the_next_page(person: Person) -> None:
    person.shares(48.88, 2.35).tap("Douches")
    assert person.searched is not None


def test_an_outage_of_the_directory_is_a_page_with_a_way_on(small: Content) -> None:
    person = Person(small, NOW, answer=Outage()).start().shares(48.88, 2.35).tap("Douches")
    assert person.reply.texts == ("directory-down",)
    assert person.reply.all_buttons


def test_a_forged_button_opens_home(person: Person) -> None:
    assert person.press("nobody issued this").node == "test.home"


def test_a_page_that_moved_says_so(small: Content) -> None:
    person = Person(small, NOW).start().press("fr" + "yH" + "___")
    assert (person.node, person.reply.texts[0]) == ("test.home", "moved")


def test_a_page_without_translation_says_so(small: Content) -> None:
    person = Person(small, NOW).start("en")
    assert person.reply.texts[-1] == "untranslated"


events = st.one_of(
    st.builds(Start, st.just(NOW), st.text(max_size=5), st.text(max_size=20)),
    st.builds(Tap, st.just(NOW), st.text(max_size=70)),
    st.builds(Text, st.just(NOW), st.text(max_size=300)),
    st.builds(Position, st.just(NOW), st.floats(), st.floats()),
    st.builds(Unreadable, st.just(NOW)),
    st.integers(0, 12),
)


@given(st.lists(events, max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_sequence_of_events_ends_in_a_page(small: Content, done: list[Event | int]) -> None:
    person = Person(small, NOW).start()
    for event in done:
        if isinstance(event, int):
            buttons = person.reply.all_buttons
            person.press(buttons[event % len(buttons)].token)
        else:
            person.does(event)
        assert person.text.strip()
        assert person.reply.all_buttons
        assert person.node in small.nodes


@given(st.text(st.characters(), max_size=500), st.data())
@settings(deadline=None)
def test_any_text_on_any_page_is_answered(small: Content, text: str, data: st.DataObject) -> None:
    node = data.draw(st.sampled_from(sorted(small.nodes)))
    lang = data.draw(st.sampled_from(sorted(small.pack.languages)))
    turn = step(small, Session(lang, node), Text(NOW, text), NOTHING_FOUND)
    assert isinstance(turn, Turn)
    assert "".join(turn.reply.texts).strip()
    assert turn.reply.all_buttons


def test_crisis_words_on_a_page_that_breaks_open_the_emergency(
    small: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: object) -> Page:
        raise RuntimeError

    monkeypatch.setitem(KINDS, "place", broken)
    turn = step(small, Session("fr", "test.nearby"), Text(NOW, "overdose"))
    assert isinstance(turn, Turn)
    assert turn.session.node == "test.sos"


@given(events.filter(lambda event: not isinstance(event, int)))
@settings(deadline=None)
def test_the_same_event_twice_gives_the_same_page(small: Content, event: Event) -> None:
    session = Session("fr", "test.page")
    assert step(small, session, event, NOTHING_FOUND) == step(small, session, event, NOTHING_FOUND)


def test_a_search_is_asked_for_only_where_no_answer_is_given(small: Content) -> None:
    here = Session("fr", "test.showers")
    event = Position(NOW, 48.88, 2.35)
    search = step(small, here, event)
    assert isinstance(search, Search)
    turn = step(small, here, event, NOTHING_FOUND)
    assert isinstance(turn, Turn)
    assert resume(small, search, NOW, NOTHING_FOUND) == turn


def test_the_script_of_a_first_text_tells_more_than_the_phone(small: Content) -> None:
    languages = {**small.pack.languages, "ka": Language("ka", "ქართული")}
    content = replace(small, pack=replace(small.pack, languages=languages))
    assert Person(content, NOW, language="en").types("გამარჯობა").lang == "ka"
    assert Person(content, NOW, language="ka").types("zzz").lang == "ka"
    assert Person(content, NOW, language="en").start().types("გამარჯობა").lang == "en"


def test_a_safety_page_with_a_single_source_says_so(tmp_path: Path) -> None:
    alone = content_of(write_pack(tmp_path / "content", TOPIC.replace("[book, notice]", "[book]")))
    assert Person(alone, NOW).start("sos").text.endswith("one-source")
    two = content_of(write_pack(tmp_path / "content"))
    assert "one-source" not in Person(two, NOW).start("sos").text
