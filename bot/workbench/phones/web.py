"""A page as the web chat shows it: the very document, in a frame of a phone's size."""

from __future__ import annotations

import re
from html import escape

from bot.channels.web.render import page
from bot.content.content import Content
from bot.engine.reply import Turn
from bot.workbench import words
from bot.workbench.phones.phone import Phone

_HEAD = "<head>"
_NOT_HERE = re.compile(r'<script [^>]*></script>|<link rel="manifest"[^>]*>')


def show(content: Content, turn: Turn, part: int) -> str:
    """The document without its script; what is pressed in it opens in the workbench."""
    document = _NOT_HERE.sub("", page(content, turn, "/talk"))
    document = document.replace(_HEAD, f'{_HEAD}<base target="_top">', 1)
    return (
        '<iframe sandbox="allow-forms allow-same-origin allow-top-navigation-by-user-activation" '
        f'title="{escape(words.TALK)}" srcdoc="{escape(document, quote=True)}"></iframe>'
    )


PHONE = Phone("web", "Web", show)
