"""The buttons of every page: emergency, back, home, language, the source language too, hide."""

from __future__ import annotations

from bot.content.content import Content
from bot.content.model import key_of
from bot.engine.other_languages import also_in, offered_languages
from bot.engine.page import Page
from bot.engine.reply import Button
from bot.engine.session import Session, carried, spoken


def emergency(content: Content, session: Session) -> Button | None:
    """The way to help from this page; none on the help page itself."""
    pack = content.pack
    if not pack.navigation or session.node == pack.emergency:
        return None
    here = "!" + key_of(session.node) + carried(session)
    label = content.phrase(session.lang, "emergency")
    return Button(label, spoken(session) + key_of(pack.emergency) + here)


def navigation(content: Content, page: Page) -> tuple[Button, ...]:
    """A page has no button to itself, and none back to where home leads anyway."""
    pack = content.pack
    if not pack.navigation:
        return ()
    session = page.session
    lang, node, head = session.lang, session.node, spoken(session)
    here = "!" + key_of(node) + carried(session)
    buttons = []
    back = page.back or _back(content, page)
    if back:
        buttons.append(Button(content.phrase(lang, "back"), back))
    if node != pack.home:
        buttons.append(Button(content.phrase(lang, "home"), head + key_of(pack.home)))
    if node != pack.language:
        token = head + key_of(pack.language) + here
        buttons.append(Button(content.phrase(lang, "language"), token))
    for other in offered_languages(content, page):
        name = content.pack.languages[other].name
        buttons.append(Button(content.phrase(lang, "also-in", language=name), also_in(page, other)))
    if node != pack.hide:
        buttons.append(Button(content.phrase(lang, "hide"), head + key_of(pack.hide)))
    return tuple(buttons)


def _back(content: Content, page: Page) -> str:
    session = page.session
    behind = session.back or content.parents.get(session.node, "")
    if behind in ("", content.pack.home, session.node):
        return ""
    return spoken(session) + key_of(behind) + carried(session)
