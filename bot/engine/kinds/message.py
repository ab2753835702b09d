"""A message: a text, and the ways on. Also question pages, whose options have ids."""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node, key_of
from bot.engine.page import Page
from bot.engine.reply import Answer, Button
from bot.engine.session import Session, carried, luggage, spoken


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """The page as it is written."""
    words = content.words(session.lang, node)
    return Page(session, (words.text,), ways_on(content, session, node, words.labels), words.state)


def ways_on(
    content: Content, session: Session, node: Node, labels: tuple[str, ...]
) -> tuple[Button, ...]:
    """The options of a page. A place goes along; answers do too, but not into a new table."""
    head = spoken(session)
    tail = "!" + key_of(node.id) + carried(session)
    if not session.answers:
        return tuple(
            [
                Button(label, head + key_of(option.to) + tail)
                for option, label in zip(node.options, labels, strict=True)
            ]
        )
    fresh = "!" + key_of(node.id) + luggage("", session.place, session.filters)
    return tuple(
        [
            Button(
                label,
                head + key_of(option.to) + (fresh if content.nodes[option.to].table else tail),
            )
            for option, label in zip(node.options, labels, strict=True)
        ]
    )
