"""A place page: asks where the person is, then what they are looking for near there."""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node
from bot.engine.kinds.message import ways_on
from bot.engine.page import Page
from bot.engine.reply import Answer
from bot.engine.session import Session


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """Before a place is known: the text and how to give one. After: what to look for there."""
    words = content.words(session.lang, node)
    buttons = ways_on(content, session, node, words.labels)
    if session.place:
        text = content.phrase(session.lang, "position-received")
        return Page(session, (text,), buttons, words.state)
    texts = (words.text, content.phrase(session.lang, "ask-place"))
    return Page(session, texts, buttons, words.state, wants_position=True)
