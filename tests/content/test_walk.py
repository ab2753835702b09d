"""The real content, walked by taps in every language: every page is whole and near to help."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.limits import LIMITS
from bot.channels.telegram.render import html
from bot.content.content import Content
from bot.content.model import Decision
from bot.decisions import answers as written
from bot.decisions.path import leaves, path
from bot.engine import session as token
from bot.engine.reply import Turn
from bot.engine.session import Session, write_point
from bot.engine.step import open_page
from tests.conftest import NOW
from tests.engine.talking import NOTHING_FOUND, Person

UNFILLED = re.compile(r"\{[^{}\n]*\}")
PLACE = write_point(48.88, 2.35)


def test_every_page_that_taps_can_reach_is_whole(content: Content) -> None:
    for lang in content.pack.languages:
        reached = {session.node for session in _walk(content, lang)}
        outcomes = {page for one in content.decisions.values() for page in one.outcomes.values()}
        # Reports are reached from a service, and this walk finds none: they have their own tests.
        assert set(content.nodes) - outcomes - {content.pack.report} <= reached


def test_every_way_through_a_decision_is_whole(content: Content) -> None:
    for decision in content.decisions.values():
        page, given = content.table_pages[decision.table.id], _answers(decision)
        # Each outcome in each language is rendered by the check; here every way counts, in the
        # source language and in one that runs from right to left.
        for lang in (content.pack.source, "ar"):
            reached = {_decided(content, Session(lang, page, answers=one)) for one in given}
            assert set(decision.outcomes.values()) <= reached


def test_every_public_entry_opens_a_whole_page(content: Content) -> None:
    for lang in content.pack.languages:
        for entry in content.by_entry:
            person = Person(content, NOW).start(f"{lang}_{entry}")
            assert person.turn is not None
            assert person.node == content.by_entry[entry].id
            _assert_whole(content, person.turn)


@given(st.lists(st.integers(0, 60), max_size=30), st.data())
@settings(max_examples=60, deadline=None)
def test_any_taps_end_in_a_whole_page(
    content: Content, taps: list[int], data: st.DataObject
) -> None:
    lang = data.draw(st.sampled_from(sorted(content.pack.languages)))
    person = Person(content, NOW).start(lang)
    for tap in taps:
        buttons = person.reply.all_buttons
        person.press(buttons[tap % len(buttons)].token)
        assert person.turn is not None
        _assert_whole(content, person.turn)


def _walk(content: Content, lang: str) -> Iterator[Session]:
    """Every page that taps reach from home, and from what is near a place, breadth first.

    Answers, conditions and second languages are left out here: each page would be walked once for
    every set of them. Questions have a walk of their own, the others their own tests.
    """
    home, nearby = content.pack.home, content.pack.nearby
    queue = deque([Session(lang, home), Session(lang, nearby, place=PLACE)])
    seen = set(queue)
    while queue:
        here = queue.popleft()
        yield here
        turn = open_page(content, here, NOW, NOTHING_FOUND)
        assert isinstance(turn, Turn)
        for there in _assert_whole(content, turn):
            bare = there._replace(answers="", filters="", second="", also="")
            if bare.lang == lang and bare not in seen:
                seen.add(bare)
                queue.append(bare)


def _decided(content: Content, session: Session) -> str:
    """Look at a question or an outcome; gives the page it stands on."""
    turn = open_page(content, session, NOW)
    assert isinstance(turn, Turn)
    _assert_whole(content, turn)
    return turn.session.node


def _answers(decision: Decision) -> set[str]:
    """The answers after each page of each way through the table, as buttons carry them."""
    table, found = decision.table, {""}
    for leaf in leaves(table):
        given: dict[str, str] = {}
        for asked in path(table, leaf.answers):
            given |= asked.gave
            found.add(written.write(table, given))
    return found


def _assert_whole(content: Content, turn: Turn) -> list[Session]:
    """The page says something and fits, help is one tap away; gives where its buttons lead."""
    emergency = content.pack.emergency
    where, shown = turn.session, html(turn.reply)
    assert shown.strip(), where
    assert len(shown) <= LIMITS["telegram"].message, where
    assert not UNFILLED.search(shown), where
    there = [_leads_to(content, button.label, button.token) for button in turn.reply.all_buttons]
    assert emergency in (where.node, *(session.node for session in there)), where
    return there


def _leads_to(content: Content, label: str, pressed: str) -> Session:
    assert label.strip()
    assert not UNFILLED.search(label), label
    assert len(pressed.encode()) <= token.MOST_BYTES, label
    opened = token.read(content, pressed)
    assert opened is not None, label
    assert not opened.moved, label
    return opened.session
