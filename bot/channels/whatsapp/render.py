"""A page as WhatsApp messages: reply buttons, a list in parts, or numbers to type. Pure.

The emergency is always a button of its own: a list would put it two taps away. What is left over
goes into a list; where a label is too long even for that, the ways on are numbered in the text.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from bot.channels.limits import LIMITS
from bot.channels.whatsapp.markup import ending, length, marked, pieces
from bot.channels.whatsapp.parse import MORE
from bot.engine.reply import Button, Reply

# developers.facebook.com/documentation/business-messaging/whatsapp/messages/
# interactive-reply-buttons-messages, interactive-list-messages, location-request-messages
MOST_BODY = 1024
MOST_QUICK, MOST_QUICK_TITLE = 3, 20
MOST_ROWS, MOST_TITLE, MOST_DESCRIPTION = 10, 24, 72
MOST_TEXT = LIMITS["whatsapp"].message

Payload = dict[str, Any]
"""The body of a call to ``/messages``, but for whom it is for."""


class Words(NamedTuple):
    """What the channel itself says: on the button of a list, on the row that leads to more of it,
    above the button that sends a position."""

    choose: str = "👇"
    more: str = "➡️"
    position: str = "📍"


class Row(NamedTuple):
    """A row of a list as it is shown."""

    title: str
    description: str
    id: str


class Layout(NamedTuple):
    """Where each button goes: reply buttons, rows of a list, or numbers in the text."""

    quick: tuple[Button, ...]
    rows: tuple[Row, ...]
    numbered: tuple[Button, ...]


def numbers(reply: Reply) -> tuple[Button, ...]:
    """The buttons as typed numbers choose them: 1 is the page's own first."""
    return (*reply.buttons, *reply.navigation, *((reply.emergency,) if reply.emergency else ()))


def layout(reply: Reply) -> Layout:
    """Where each button of a page goes. Every one goes somewhere, whole."""
    quick = _quick(reply)
    rest = tuple(one for one in numbers(reply) if one not in quick)
    rows = tuple(_row(one) for one in rest)
    if all(row is not None for row in rows):
        found = tuple(row for row in rows if row is not None)
        titles = [one.label for one in quick] + [row.title for row in found]
        if len({title.strip().casefold() for title in titles}) == len(titles):
            return Layout(quick, found, ())
    return Layout(quick, (), rest)


def messages(reply: Reply, words: Words, token: str, part: int = 0) -> list[Payload]:
    """A page, or (``part`` > 0) only that part of its list. ``token`` is the page's own."""
    placed = layout(reply)
    lists = _lists(placed.rows, words, token)
    if 0 < part < len(lists):
        return [_interactive(lists[part], words.choose)]
    return [*_pin(reply), *_page(reply, placed, lists, words), *_asking(reply, words)]


def plain(reply: Reply) -> list[Payload]:
    """A page as nothing but text with numbers: for a phone or a moment that takes nothing else."""
    everything = Layout((), (), numbers(reply))
    return [_text(piece) for piece in pieces(_said(reply, everything), MOST_TEXT)]


def _quick(reply: Reply) -> tuple[Button, ...]:
    urgent = (reply.emergency,) if reply.emergency else ()
    fits = [*urgent, *reply.buttons] if len(reply.buttons) + len(urgent) <= MOST_QUICK else urgent
    if all(length(one.label) <= MOST_QUICK_TITLE for one in fits) and fits:
        chosen = list(fits)
    else:
        chosen = [one for one in urgent if length(one.label) <= MOST_QUICK_TITLE]
    for one in reply.navigation:
        if len(chosen) < MOST_QUICK and length(one.label) <= MOST_QUICK_TITLE:
            chosen.append(one)
    return tuple(chosen)


def _row(button: Button) -> Row | None:
    """A label up to 24 is a title; a longer one stands whole below its own beginning."""
    label = button.label.strip()
    if length(label) <= MOST_TITLE:
        return Row(label, "", button.token)
    if length(label) > MOST_DESCRIPTION:
        return None
    words = label
    while length(words) > MOST_TITLE:
        words = words[:-1]
    words = words.rsplit(" ", 1)[0]
    while length(words) >= MOST_TITLE:  # no word ends there
        words = words[:-1]
    return Row(f"{words.rstrip(' ,:;–-')}…", label, button.token)


def _lists(rows: tuple[Row, ...], words: Words, token: str) -> list[Payload]:
    """Rows in as many lists as they need, each but the last with a way to the next."""
    found: list[tuple[Row, ...]] = []
    while len(rows) > MOST_ROWS:
        following = Row(words.more, "", f"{MORE}{len(found) + 1}{token}")
        found.append((*rows[: MOST_ROWS - 1], following))
        rows = rows[MOST_ROWS - 1 :]
    if rows:
        found.append(rows)
    return [
        {"type": "list", "action": {"button": words.choose, "sections": [{"rows": _shown(some)}]}}
        for some in found
    ]


def _shown(rows: tuple[Row, ...]) -> list[dict[str, str]]:
    return [
        {"id": row.id, "title": row.title}
        | ({"description": row.description} if row.description else {})
        for row in rows
    ]


def _page(reply: Reply, placed: Layout, lists: list[Payload], words: Words) -> list[Payload]:
    said = _said(reply, placed)
    following = [_buttons(placed.quick)] if placed.quick else []
    following += lists[:1]
    if not following:
        return [_text(piece) for piece in pieces(said, MOST_TEXT)]
    before, body = ending(said, MOST_BODY)
    bodies = [body or words.choose, words.choose]
    return [
        *(_text(piece) for piece in pieces(before, MOST_TEXT)),
        *map(_interactive, following, bodies),
    ]


def _said(reply: Reply, placed: Layout) -> str:
    """The text; the ways on that have no button follow it, numbered."""
    order = numbers(reply)
    lines = [f"{order.index(one) + 1}. {one.label}" for one in placed.numbered]
    return marked([*reply.texts, "\n".join(lines)])


def _buttons(quick: tuple[Button, ...]) -> Payload:
    replies = [{"type": "reply", "reply": {"id": one.token, "title": one.label}} for one in quick]
    return {"type": "button", "action": {"buttons": replies}}


def _interactive(what: Payload, body: str) -> Payload:
    return {"type": "interactive", "interactive": {**what, "body": {"text": body}}}


def _text(text: str) -> Payload:
    return {"type": "text", "text": {"body": text, "preview_url": False}}


def _pin(reply: Reply) -> list[Payload]:
    pin = reply.pin
    if pin is None or pin.point is None:
        return []
    address = ", ".join(part for part in (pin.service.address, pin.service.city) if part)
    where = {"latitude": pin.point.lat, "longitude": pin.point.lon}
    return [
        {
            "type": "location",
            "location": {**where, "name": pin.service.name}
            | ({"address": address} if address else {}),
        }
    ]


def _asking(reply: Reply, words: Words) -> list[Payload]:
    if not reply.wants_position:
        return []
    asking = {"type": "location_request_message", "action": {"name": "send_location"}}
    return [_interactive(asking, words.position)]
