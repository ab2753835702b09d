"""Whether WhatsApp can carry a page as it is: nothing is ever cut to fit. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.limits import LIMITS
from bot.channels.media import too_much
from bot.channels.whatsapp.markup import length
from bot.channels.whatsapp.render import MOST_QUICK_TITLE, MOST_TEXT, Words, layout, messages
from bot.engine.reply import Reply
from bot.source.sentence import Sentence

_LIMITS = LIMITS["whatsapp"]
_MOST_MESSAGES = 5
"""Ours: a page that fills the screen with more messages than this is not read."""


def faults(reply: Reply) -> Iterator[str]:
    """What of a reply would not go through, in ends of sentences."""
    sent = messages(reply, Words(), "")
    if len(sent) > _MOST_MESSAGES:
        yield Sentence("{number} messages; at most {most}", number=len(sent), most=_MOST_MESSAGES)
    if reply.emergency and reply.emergency not in layout(reply).quick:
        yield Sentence(
            "'{label}' is not one tap away; it may have {most} characters",
            label=reply.emergency.label,
            most=MOST_QUICK_TITLE,
        )
    for one in sent:
        size = length(one["text"]["body"]) if "text" in one else 0
        if size > MOST_TEXT:
            yield Sentence("a line of {size} characters; at most {most}", size=size, most=MOST_TEXT)
    yield from too_much(((one.flat, one.alt) for one in reply.media), _LIMITS, length)
    for button in reply.all_buttons:
        size = len(button.token.encode())
        if size > _LIMITS.token_bytes:
            yield Sentence(
                "{size} bytes behind '{label}'; at most {most}",
                size=size,
                label=button.label,
                most=_LIMITS.token_bytes,
            )


def shown_labels(reply: Reply) -> Iterator[str]:
    """The labels as they are shown: a long one in a list is its beginning, whole below."""
    placed = layout(reply)
    yield from (one.label for one in placed.quick)
    yield from (row.title for row in placed.rows)
    yield from (one.label for one in placed.numbered)
