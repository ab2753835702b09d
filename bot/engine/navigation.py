"""The buttons of every page: emergency, back, home, language, the source language too, hide."""

from __future__ import annotations

from bot.content.content import Content
from bot.content.kind import BY_NAME
from bot.content.model import key_of
from bot.engine.page import Page
from bot.engine.reply import Button
from bot.engine.session import Session, carried, write


def emergency(content: Content, session: Session) -> Button | None:
    """The way to help from this page; none on the help page itself."""
    pack = content.pack
    if not pack.navigation or session.node == pack.emergency:
        return None
    here = "!" + key_of(session.node) + carried(session)
    label = content.phrase(session.lang, "emergency")
    return Button(label, session.lang + key_of(pack.emergency) + here)


def navigation(content: Content, page: Page) -> tuple[Button, ...]:
    """A page has no button to itself, and none back to where home leads anyway."""
    pack = content.pack
    if not pack.navigation:
        return ()
    session = page.session
    lang, node = session.lang, session.node
    here = "!" + key_of(node) + carried(session)
    buttons = []
    back = page.back or _back(content, page)
    if back:
        buttons.append(Button(content.phrase(lang, "back"), back))
    if node != pack.home:
        buttons.append(Button(content.phrase(lang, "home"), lang + key_of(pack.home)))
    if node != pack.language:
        token = lang + key_of(pack.language) + here
        buttons.append(Button(content.phrase(lang, "language"), token))
    if _of_use_in_source(content, page):
        token = write(session._replace(both=True))
        buttons.append(Button(content.phrase(lang, "also-source"), token))
    if node != pack.hide:
        buttons.append(Button(content.phrase(lang, "hide"), lang + key_of(pack.hide)))
    return tuple(buttons)


def _of_use_in_source(content: Content, page: Page) -> bool:
    """Whether the page says something else in the source language, to be shown to others."""
    session = page.session
    if session.both or page.state in ("source", "outdated", "untranslated"):
        return False
    return BY_NAME[content.nodes[session.node].kind].shown_to_others


def _back(content: Content, page: Page) -> str:
    session = page.session
    behind = session.back or content.parents.get(session.node, "")
    if behind in ("", content.pack.home, session.node):
        return ""
    return session.lang + key_of(behind) + carried(session)
