"""The pictures and the voice of a page, in the person's language.

A voice is heard only while it says what the page says: once the text or a figure in it has changed,
or its translation is not whole, the page is silent.
"""

from __future__ import annotations

from bot.content.content import Content
from bot.content.media.file import MediaFile, flat, for_language
from bot.content.model import Attached, Node
from bot.engine.page import Page
from bot.engine.reply import Media
from bot.languages.format import visible


def media_of(content: Content, page: Page) -> tuple[Media, ...]:
    """What goes with a page besides its text."""
    node, lang = content.nodes[page.session.node], page.session.lang
    shown = (_shown(content, node, lang, one) for one in node.media)
    return tuple(one for one in shown if one is not None)


def is_current(content: Content, node: Node, language: str, voice: MediaFile) -> bool:
    """Whether a voice says what the page says now."""
    words = content.words(language, node)
    if words.state in ("outdated", "untranslated"):
        return False
    return _spoken(voice.says) == _spoken(words.text)


def _shown(content: Content, node: Node, lang: str, one: Attached) -> Media | None:
    file = for_language(content.media, one.file, lang)
    sent = flat(content.media, file) if file is not None else None
    if file is None or sent is None:
        return None
    if file.kind == "sound" and not is_current(content, node, lang, file):
        return None
    alt = content.say(lang, f"{node.id}#media:{one.id}", one.alt)
    if node.safety and alt.state == "outdated":
        alt = content.say(content.pack.source, "", one.alt)
    return Media(alt.text, file, sent)


def _spoken(text: str) -> list[str]:
    """The words of a text as they are read aloud: without signs of layout and direction."""
    return visible(text).replace("**", "").split()
