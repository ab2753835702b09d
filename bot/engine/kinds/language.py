"""The choice of language: each in its own script; choosing keeps the page."""

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
    """One button a language, leading to the page where the person was."""
    words = content.words(session.lang, node)
    back = key_of(session.back or content.pack.home)
    languages = [
        Button(language.name, spoken(session._replace(lang=code)) + back + carried(session))
        for code, language in content.pack.languages.items()
    ]
    # Further ways keep the page too: whoever goes on from here still comes from there.
    further = [
        Button(label, spoken(session) + key_of(option.to) + "!" + back + carried(session))
        for option, label in zip(node.options, words.labels, strict=True)
    ]
    return Page(session, (words.text,), (*languages, *further), words.state)
