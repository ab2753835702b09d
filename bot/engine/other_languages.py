"""A page in other languages than the person's: where theirs is not whole, or they ask for it.

A text that lacks in a language, and an old translation of a text about safety, are never shown as
if all was well: the page is said in the second language the person chose, else in the source
language and the one meant for others together, and a line says so.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.content.content import Content
from bot.content.kind import BY_NAME
from bot.engine.page import Page
from bot.engine.reply import Search
from bot.engine.session import Session, write

InLanguage = Callable[[Session], Page | Search]
"""The same page for a session in another language."""


def in_other_languages(content: Content, page: Page, show: InLanguage) -> Page:
    """The page as it may be shown, with what it says in other languages in place of it or below."""
    session = page.session
    if page.state == "untranslated" or (page.state == "outdated" and _safety(content, page)):
        instead = _instead(content, session, show)
        return page._replace(texts=instead) if instead else page
    if page.state == "outdated":
        return _with_below(content, page, content.pack.source, show)
    if session.also and session.also != session.lang:
        return _with_below(content, page, session.also, show)
    return page


def offered_languages(content: Content, page: Page) -> tuple[str, ...]:
    """The languages in which a page is worth showing too: to check a draft, to show to others."""
    session, pack = page.session, content.pack
    if session.also or page.state in ("source", "outdated", "untranslated"):
        return ()
    if not BY_NAME[content.nodes[session.node].kind].shown_to_others:
        return ()
    wanted = [session.second or pack.otherwise] if page.state == "draft" else []
    return tuple(one for one in dict.fromkeys((pack.source, *wanted)) if one != session.lang)


def also_in(page: Page, language: str) -> str:
    """The token of a page with another language below."""
    return write(page.session._replace(also=language))


def _safety(content: Content, page: Page) -> bool:
    return content.nodes[page.session.node].safety


def _instead(content: Content, session: Session, show: InLanguage) -> tuple[str, ...]:
    """The texts in the second language, if it is whole there; else in two that others read."""
    pack = content.pack
    chosen = (session.second,) if session.second else ()
    for languages in (chosen, tuple(dict.fromkeys((pack.source, pack.otherwise)))):
        texts: list[str] = []
        for language in languages:
            page = show(session._replace(lang=language)) if language != session.lang else None
            if isinstance(page, Page) and page.state not in ("outdated", "untranslated"):
                texts += page.texts
        if texts:
            return tuple(texts)
    return ()


def _with_below(content: Content, page: Page, language: str, show: InLanguage) -> Page:
    below = show(page.session._replace(lang=language))
    if not isinstance(below, Page):
        return page
    name = content.pack.languages[language].name
    under = content.phrase(page.session.lang, "below-in", language=name)
    return page._replace(texts=(*page.texts, under, *below.texts))
