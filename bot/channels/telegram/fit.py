"""Whether Telegram can carry a page as it is: nothing is ever cut to fit. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.limits import LIMITS
from bot.channels.media import too_much
from bot.channels.telegram.render import html
from bot.engine.reply import Reply
from bot.source.sentence import Sentence

_LIMITS = LIMITS["telegram"]


def faults(reply: Reply) -> Iterator[str]:
    """What of a reply would not go through, in ends of sentences."""
    length = len(html(reply))
    if length > _LIMITS.message:
        most = _LIMITS.message
        yield Sentence("a message of {length} characters; at most {most}", length=length, most=most)
    yield from too_much(((one.flat, one.alt) for one in reply.media), _LIMITS, len)
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
    """The labels as they are shown: Telegram wraps long ones, and cuts none of ours."""
    return (button.label for button in reply.all_buttons)
