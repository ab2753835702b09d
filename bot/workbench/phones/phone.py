"""What a phone of the workbench is: a channel, and a page as it will look there."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from bot.channels.web.render import MEDIA
from bot.content.content import Content
from bot.engine.reply import Media, Turn
from bot.languages.format import RIGHT_TO_LEFT
from bot.workbench.address import to

Show = Callable[[Content, Turn, int], str]
"""A page as HTML; the number is the part of a list that is asked for, where a channel has parts."""


class Phone(NamedTuple):
    """A channel by its name in :data:`bot.rendered.channels.CHANNELS`, its title, and its look."""

    channel: str
    title: str
    show: Show


def key(label: str, token: str, style: str = "key") -> str:
    """A button that opens the page of a token."""
    return f'<a class="{style}" dir="auto" href="{to("talk", here=token)}">{escape(label)}</a>'


def attached(turn: Turn) -> str:
    """The pictures and sounds of a page as messengers send them, each with its words below."""
    return "".join(map(_attached, turn.reply.media))


def _attached(one: Media) -> str:
    address, words = escape(MEDIA + quote(one.flat.name), quote=True), escape(one.alt, quote=True)
    if one.flat.kind == "sound":
        shown = f'<audio controls preload="none" src="{address}"></audio>'
    else:
        shown = f'<img src="{address}" alt="" width="{one.flat.size.width}">'
    return f'<div class="bubble">{shown}<p dir="auto">{words}</p></div>'


def direction(turn: Turn) -> str:
    """The direction in which a phone set to the language of this page reads."""
    return "rtl" if turn.session.lang in RIGHT_TO_LEFT else "ltr"
