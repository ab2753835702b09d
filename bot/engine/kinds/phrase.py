"""A phrase to show to somebody who reads the source language: both languages on one page."""

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
    """The person's language above, the source language below."""
    words = content.words(session.lang, node)
    texts: tuple[str, ...] = (words.text,)
    if session.lang != content.pack.source and words.state != "untranslated":
        below = content.words(content.pack.source, node).text
        texts = (words.text, content.phrase(session.lang, "phrase-below"), below)
    return Page(session, texts, ways_on(content, session, node, words.labels), words.state)
