"""The choice of a second language, for what the first cannot say; choosing keeps the page."""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node, key_of
from bot.engine.page import Page
from bot.engine.reply import Answer, Button
from bot.engine.session import Session, carried, spoken


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """One button for each other language, the chosen one ticked, and one for none."""
    lang = session.lang
    words = content.words(lang, node)
    rest = key_of(session.back or content.pack.home) + carried(session)
    buttons = []
    for code, language in content.pack.languages.items():
        if code == lang:
            continue
        label = language.name
        if code == session.second:
            label = content.phrase(lang, "ticked", label=label)
        buttons.append(Button(label, spoken(session._replace(second=code)) + rest))
    none = Button(content.phrase(lang, "no-second"), lang + rest)
    return Page(session, (words.text,), (*buttons, none), words.state)
