"""Two taps to say that a place was closed or is elsewhere: counted, without who and without when.

Which of the two was said travels in the session's page number.
"""

from __future__ import annotations

from datetime import datetime

from bot.content.content import Content
from bot.content.model import Node
from bot.engine.page import Page
from bot.engine.reply import Answer, Button, Report
from bot.engine.session import Session, write

WHAT = {"closed": "report-closed", "address": "report-address"}
"""What may be said, and the name of its words. A session has its number here, from 1."""


def show(
    content: Content, session: Session, node: Node, at: datetime, answer: Answer | None
) -> Page:
    """The question, or thanks for its answer."""
    lang = session.lang
    words = content.words(lang, node)
    listed = session._replace(
        node=session.back or content.pack.nearby, back="", page=0, service=session.service
    )
    if session.service and 0 < session.page <= len(WHAT):
        report = Report(session.service, list(WHAT)[session.page - 1])
        thanks = content.phrase(lang, "report-thanks")
        # What stays in the chat is the question again: a text typed later must not count once more.
        here = session._replace(page=0)
        return Page(here, (thanks,), (), words.state, write(listed), report=report)
    buttons = tuple(
        Button(content.phrase(lang, name), write(session._replace(page=number)))
        for number, name in enumerate(WHAT.values(), 1)
    )
    return Page(session, (words.text,), buttons, words.state, write(listed))


def report_button(content: Content, session: Session, node: Node) -> Button | None:
    """The way from a service to saying what is wrong; None without a page for it."""
    if not content.pack.report:
        return None
    there = session._replace(node=content.pack.report, back=node.id, page=0, misses=0, also="")
    return Button(content.phrase(session.lang, "report"), write(there))
