"""A page as Telegram shows it: one message, and its buttons below."""

from __future__ import annotations

from html import escape

from bot.channels.telegram.render import html, rows
from bot.content.content import Content
from bot.engine.reply import Turn
from bot.workbench import words
from bot.workbench.phones.phone import Phone, attached, direction, key


def show(content: Content, turn: Turn, part: int) -> str:
    """The message in Telegram's own HTML, and the rows of its keyboard."""
    reply = turn.reply
    pinned = _bubble(escape(words.PINNED.format(name=reply.pin.service.name))) if reply.pin else ""
    asking = _bubble(escape(words.POSITION_ASKED)) if reply.wants_position else ""
    message = f"{_bubble(html(reply))}{_keys(turn)}"
    return f'<div dir="{direction(turn)}">{pinned}{message}{asking}{attached(turn)}</div>'


def _bubble(inside: str) -> str:
    return f'<div class="bubble">{inside}</div>'


def _keys(turn: Turn) -> str:
    return "".join(
        f'<div class="row">{"".join(key(label, token) for label, token in row)}</div>'
        for row in rows(turn.reply)
    )


PHONE = Phone("telegram", "Telegram", show)
