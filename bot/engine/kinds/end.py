"""The end of a talk. The page set as ``hide`` in the pack also removes what was said."""

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
    """The text; nothing of the session goes on from here."""
    words = content.words(session.lang, node)
    bare = Session(session.lang, node.id)
    hide = node.id == content.pack.hide
    buttons = ways_on(content, bare, node, words.labels)
    return Page(bare, (words.text,), buttons, words.state, hide=hide)
