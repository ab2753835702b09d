"""The choice of language: each in its own script; choosing keeps the page."""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node, key_of
from bot.engine.page import Page
from bot.engine.reply import Answer, Button
from bot.engine.session import Session, carried


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """One button a language, leading to the page where the person was."""
    words = content.words(session.lang, node)
    rest = key_of(session.back or content.pack.home) + carried(session)
    buttons = tuple(
        Button(language.name, code + rest) for code, language in content.pack.languages.items()
    )
    return Page(session, (words.text,), buttons, words.state)
