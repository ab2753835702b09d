"""A page as WhatsApp shows it: its messages, reply buttons, and lists that open."""

from __future__ import annotations

import re
from html import escape

from bot.channels.whatsapp.parse import MORE
from bot.channels.whatsapp.render import Payload, Words, messages
from bot.content.content import Content
from bot.engine import session as token
from bot.engine.reply import Turn
from bot.workbench import words
from bot.workbench.address import to
from bot.workbench.phones.phone import Phone, attached, direction, key

_BOLD = re.compile(r"\*([^*\n]+)\*")
_LINK = re.compile(r"(https?://[^\s<]+)")


def show(content: Content, turn: Turn, part: int) -> str:
    """The messages as they are sent, in order."""
    sent = messages(turn.reply, _words(content, turn), token.write(turn.session), part)
    more = "" if part else attached(turn)
    return f'<div dir="{direction(turn)}">{"".join(map(_message, sent))}{more}</div>'


def _words(content: Content, turn: Turn) -> Words:
    names = ("choices", "more-choices", "send-position")
    return Words(*(content.phrase(turn.session.lang, name) for name in names))


def _message(sent: Payload) -> str:
    match sent:
        case {"type": "text", "text": {"body": body}}:
            return _bubble(_marked(body))
        case {"type": "location", "location": {"name": name}}:
            return _bubble(escape(words.PINNED.format(name=name)))
        case {"type": "interactive", "interactive": {"body": {"text": body}}}:
            return _bubble(_marked(body)) + _ways(sent["interactive"])
        case _:
            return _bubble(escape(str(sent)))


def _ways(what: Payload) -> str:
    match what:
        case {"type": "button", "action": {"buttons": buttons}}:
            return "".join(key(one["reply"]["title"], one["reply"]["id"]) for one in buttons)
        case {"type": "list", "action": {"button": button, "sections": sections}}:
            rows = "".join(_row(row) for section in sections for row in section["rows"])
            chosen = f'<summary class="key">{escape(button)}</summary>'
            return f'<details class="list">{chosen}{rows}</details>'
        case _:
            return f'<div class="row">{escape(words.POSITION_ASKED)}</div>'


def _row(row: dict[str, str]) -> str:
    address = to("talk", here=row["id"])
    if row["id"].startswith(MORE):
        address = to("talk", here=row["id"][2:], part=row["id"][1], channel="whatsapp")
    more = f"<small>{escape(row['description'])}</small>" if "description" in row else ""
    return f'<a class="item" dir="auto" href="{address}">{escape(row["title"])}{more}</a>'


def _bubble(inside: str) -> str:
    return f'<div class="bubble">{inside}</div>'


def _marked(text: str) -> str:
    """WhatsApp's signs as a phone shows them."""
    return _BOLD.sub(r"<b>\1</b>", _LINK.sub(r'<a href="\1">\1</a>', escape(text, quote=False)))


PHONE = Phone("whatsapp", "WhatsApp", show)
