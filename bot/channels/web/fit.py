"""Whether a browser can show a page. It wraps and scrolls; only buttons must differ. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.limits import LIMITS
from bot.engine.reply import Reply

_LIMITS = LIMITS["web"]


def faults(reply: Reply) -> Iterator[str]:
    """What of a reply would not come through; the limit keeps a page light on a slow network."""
    length = len("\n".join(reply.texts))
    if length > _LIMITS.message:
        yield f"a page of {length} characters; at most {_LIMITS.message}"


def shown_labels(reply: Reply) -> Iterator[str]:
    """The labels as they are shown: whole."""
    return (button.label for button in reply.all_buttons)
