"""Whether Telegram can carry a page as it is: nothing is ever cut to fit. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.limits import LIMITS
from bot.channels.telegram.render import html
from bot.engine.reply import Reply

_LIMITS = LIMITS["telegram"]


def faults(reply: Reply) -> Iterator[str]:
    """What of a reply would not go through, in ends of sentences."""
    length = len(html(reply))
    if length > _LIMITS.message:
        yield f"a message of {length} characters; at most {_LIMITS.message}"
    for button in reply.all_buttons:
        size = len(button.token.encode())
        if size > _LIMITS.token_bytes:
            yield f"{size} bytes behind '{button.label}'; at most {_LIMITS.token_bytes}"


def shown_labels(reply: Reply) -> Iterator[str]:
    """The labels as they are shown: Telegram wraps long ones, and cuts none of ours."""
    return (button.label for button in reply.all_buttons)
