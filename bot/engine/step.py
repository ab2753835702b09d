"""One step of a conversation: an event in, a turn or a search out. No I/O, no clock, no channel.

The same event on the same session gives the same turn: pressing a button twice, or an update that
is delivered twice, answers nothing twice.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import assert_never

from bot.content.content import Content
from bot.content.kind import BY_NAME
from bot.engine import session as token
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from bot.engine.kinds.decision import with_outcome
from bot.engine.kinds.registry import KINDS
from bot.engine.link import read_link
from bot.engine.media import media_of
from bot.engine.navigation import emergency, navigation
from bot.engine.other_languages import in_other_languages
from bot.engine.page import Page
from bot.engine.reply import Answer, Button, Reply, Search, Turn
from bot.engine.session import Session
from bot.engine.understand import Meant, understand
from bot.languages.script import guess
from bot.places.label import labels


def step(
    content: Content, session: Session | None, event: Event, answer: Answer | None = None
) -> Turn | Search:
    """What follows from an event. ``session`` is where the person last stood, if it is known.

    A page that needs the directory gives a :class:`Search`; run it and :func:`resume` with the
    answer, or give the answer here if it is already there.
    """
    out = _follows(content, session, event)
    if isinstance(out, Search) and answer is not None:
        return resume(content, out, event.at, answer)
    return out


def resume(content: Content, search: Search, at: datetime, answer: Answer) -> Turn | Search:
    """The page that asked for a search, once it was run."""
    return open_page(content, search.session, at, answer, search.notes)


def _follows(content: Content, session: Session | None, event: Event) -> Turn | Search:
    match event:
        case Tap(at, pressed, language):
            opened = token.read(content, pressed)
            if opened is None:
                return open_page(content, home(content, language), at)
            note = ("moved",) if opened.moved else ()
            return open_page(content, opened.session, at, notes=note)
        case Start(at, language, payload):
            asked = read_link(content, payload)
            here = home(content, asked.language or language)
            node = content.by_entry.get(asked.entry)
            return open_page(content, here._replace(node=node.id) if node else here, at)
        case Position(language=language):
            return _located(content, session or home(content, language), event)
        case Text(at, text, language):
            here = session or _first(content, text, language)
            meant = understand(content, here, text, partial(_buttons, content, here, at))
            return _typed(content, here, meant, at)
        case Unreadable(at, language):
            here = session or home(content, language)
            return open_page(content, here._replace(service=""), at, notes=("cannot-read",))
        case _:
            assert_never(event)


def _first(content: Content, text: str, language: str) -> Session:
    """A fresh session for somebody who begins by typing: the script tells more than the phone."""
    likely = content.language(language) if language else ""
    return home(content, guess(text, content.pack.languages, likely) or language)


def home(content: Content, language: str) -> Session:
    """A fresh session, in the served language nearest to the one asked for."""
    return Session(content.language(language), content.pack.home)


def open_page(
    content: Content,
    session: Session,
    at: datetime,
    answer: Answer | None = None,
    notes: tuple[str, ...] = (),
) -> Turn | Search:
    """The page of a session, with navigation; ``notes`` are interface texts put before it."""
    page = _page(content, at, answer, session)
    if isinstance(page, Search):
        return page._replace(notes=notes)
    page = in_other_languages(content, page, partial(_page, content, at, answer))
    return _turn(content, page, notes)


def _page(content: Content, at: datetime, answer: Answer | None, session: Session) -> Page | Search:
    node = content.nodes[session.node]
    page = KINDS[node.kind](content, session, node, at, answer)
    if isinstance(page, Page) and node.id in content.outcome_pages:
        return with_outcome(content, page)
    return page


def _buttons(content: Content, here: Session, at: datetime) -> tuple[Button, ...]:
    """The buttons a person sees there, where they can be told without asking the directory."""
    turn = open_page(content, here, at)
    return turn.reply.all_buttons if isinstance(turn, Turn) else ()


def _turn(content: Content, page: Page, notes: tuple[str, ...]) -> Turn:
    session = page.session
    texts = page.texts
    if notes:
        texts = (*(content.phrase(session.lang, note) for note in notes), *texts)
    if content.nodes[session.node].stands_alone:
        texts = (*texts, content.phrase(session.lang, "one-source"))
    if page.state in ("draft", "outdated", "untranslated"):
        texts = (*texts, content.phrase(session.lang, page.state))
    reply = Reply(
        texts,
        page.buttons,
        navigation(content, page),
        page.places,
        page.pin,
        page.wants_position,
        emergency(content, session),
        media_of(content, page),
    )
    return Turn(session, reply, page.hide, page.report)


def _located(content: Content, session: Session, event: Position) -> Turn | Search:
    try:
        place = token.write_point(event.lat, event.lon)
    except ValueError:
        return open_page(content, session, event.at, notes=("unknown-place",))
    if not content.pack.area.holds(event.lat, event.lon):
        return open_page(content, session, event.at, notes=("outside-area",))
    return open_page(content, _at_place(content, session, place), event.at)


def _at_place(content: Content, session: Session, place: str) -> Session:
    """Where a place leads: on with a page that waits for one, else to what is near there."""
    waits = BY_NAME[content.nodes[session.node].kind].asks_place
    node = session.node if waits else content.pack.nearby
    back = session.back if waits else session.node
    return session._replace(
        node=node, back=back, place=place, page=0, service="", misses=0, also=""
    )


def _typed(content: Content, here: Session, meant: Meant, at: datetime) -> Turn | Search:
    """Open what a typed text means; see :mod:`bot.engine.understand` for the order."""
    lang = meant.language or here.lang
    session = here._replace(lang=lang, page=0, service="", misses=0, also="")
    if meant.token:
        opened = token.read(content, meant.token)
        assert opened is not None, "the engine wrote this token itself"
        return open_page(content, opened.session, at)
    if meant.node:
        answers = "" if content.nodes[meant.node].table else here.answers  # a table begins anew
        session = session._replace(node=meant.node, back=here.node, answers=answers)
        return open_page(content, session, at)
    if meant.places:
        return _places(content, session, meant, at)
    if meant.language:
        if session.node == content.pack.language:  # chosen: on to where the person was
            session = session._replace(node=session.back or content.pack.home, back="")
        return open_page(content, session, at)
    return _not_understood(content, here, at)


def _places(content: Content, session: Session, meant: Meant, at: datetime) -> Turn | Search:
    there = [
        (label, _at_place(content, session, token.write_point(place.lat, place.lon)))
        for label, place in zip(labels(meant.places), meant.places, strict=True)
    ]
    if meant.sure:
        return open_page(content, there[0][1], at)
    turn = open_page(content, session._replace(place=""), at)
    assert isinstance(turn, Turn), "a page without a place asks for one, it does not search"
    return _offered(content, turn, there)


def _offered(content: Content, turn: Turn, there: list[tuple[str, Session]]) -> Turn:
    buttons = tuple(Button(name, token.write(session)) for name, session in there)
    texts = (content.phrase(turn.session.lang, "which-place"),)
    reply = turn.reply._replace(texts=texts, buttons=buttons, wants_position=True)
    return turn._replace(reply=reply)


def _not_understood(content: Content, here: Session, at: datetime) -> Turn | Search:
    """A polite answer that shows the menu; from the second miss on, a telephone line.

    Questions that are being answered stay where they are, as do a page that waits for a place and
    one about safety: nobody is sent away from the middle of an emergency.
    """
    node_here = content.nodes[here.node]
    waits = BY_NAME[node_here.kind].asks_place and not here.place
    stays = waits or bool(node_here.table) or node_here.safety
    misses = min(here.misses + 1, 9)
    again = "not-understood" if misses < 2 else "not-understood-again"
    note = "unknown-place" if waits and misses < 2 else again
    node = here.node if stays else content.pack.home
    back = here.back if stays else here.node
    session = here._replace(node=node, back=back, page=0, service="", misses=misses, also="")
    return open_page(content, session, at, notes=(note,))
