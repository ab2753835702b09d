"""A services page: asks where, lists the nearest places that offer what is needed, shows one."""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node
from bot.directory.search import Found, Point, Query, Result
from bot.engine import session as token
from bot.engine.contact_words import phone_words
from bot.engine.kinds import service
from bot.engine.kinds.filters import filters_button, filters_of
from bot.engine.kinds.message import ways_on
from bot.engine.opening_words import opening_words
from bot.engine.page import Page
from bot.engine.reply import Answer, Button, Looked, Outage, Search
from bot.engine.session import MOST_PAGE, Session, read_point
from bot.languages import format as said

RESULTS_A_PAGE = 5


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page | Search:
    """The prompt for a place, a search to run, the list it gave, or one service of it."""
    point = read_point(session.place)
    if point is None and not session.service:
        return _prompt(content, session, node)
    match answer:
        case None:
            near = Point(*point) if point else None
            offset = session.page * RESULTS_A_PAGE
            query = Query(
                need=node.need,
                at=at,
                near=near,
                limit=RESULTS_A_PAGE,
                offset=offset,
                filters=filters_of(session),
                language=session.lang,
                lines=content.lines,
            )
            return Search(query, session, session.service)
        case Outage():
            text = content.phrase(session.lang, "directory-down")
            labels = content.words(session.lang, node).labels
            return Page(session, (text,), ways_on(content, session, node, labels))
        case Looked(_, one) if session.service and one is not None:
            return service.details(content, session, node, one, at)
        case Looked(found, _):
            return _list(content, session, node, found, at)


def _prompt(content: Content, session: Session, node: Node) -> Page:
    words = content.words(session.lang, node)
    texts = (words.text, content.phrase(session.lang, "ask-place"))
    buttons = ways_on(content, session, node, words.labels)
    return Page(session, texts, buttons, words.state, wants_position=True)


def _list(content: Content, session: Session, node: Node, found: Found, at: datetime) -> Page:
    lang = session.lang
    words = content.words(lang, node)
    session = session._replace(service="", misses=0)
    blocks = [_block(content, lang, one, at) for one in found.results]
    buttons = [
        Button(one.service.name, token.write(session._replace(service=one.service.key)))
        for one in found.results
    ]
    if found.total > (session.page + 1) * RESULTS_A_PAGE and session.page < MOST_PAGE:
        more = session._replace(page=session.page + 1)
        buttons.append(Button(content.phrase(lang, "next-results"), token.write(more)))
    elsewhere = session._replace(place="", page=0)
    buttons.append(Button(content.phrase(lang, "other-place"), token.write(elsewhere)))
    conditions = filters_button(content, session, node)
    buttons += [conditions] if conditions else []
    if not blocks:
        blocks = [content.phrase(lang, "no-result")]
    if found.next_open is not None:
        blocks = [content.phrase(lang, "next-to-open"), _block(content, lang, found.next_open, at)]
    if found.line is not None and found.line.service.phones:
        line = found.line.service
        phone, name = (
            phone_words(line.phones[0].number, lang),
            said.isolated(line.name, lang),
        )
        blocks.append(content.phrase(lang, "line-open", name=name, phone=phone))
    back = token.write(session._replace(page=0)) if session.page else ""
    return Page(
        session,
        (words.text, "\n\n".join(blocks)),
        (*buttons, *ways_on(content, session, node, words.labels)),
        words.state,
        back,
        places=found.results,
    )


def _block(content: Content, lang: str, one: Result, at: datetime) -> str:
    lines = [service.name_words(one.service, lang)]
    away = service.distance_words(content, lang, one)
    opening = opening_words(content, lang, one.opening, at, can_call=bool(one.service.phones))
    lines.append(f"{away} · {opening}" if away else opening)
    lines += service.closure_lines(content, lang, one)
    lines += service.place_lines(content, lang, one)
    return "\n".join(lines)
