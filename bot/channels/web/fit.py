"""Whether a browser can show a page. It wraps and scrolls; only buttons must differ. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.limits import LIMITS
from bot.channels.media import too_much
from bot.engine.reply import Reply
from bot.source.sentence import Sentence

_LIMITS = LIMITS["web"]


def faults(reply: Reply) -> Iterator[str]:
    """What of a reply would not come through; the limit keeps a page light on a slow network."""
    length = len("\n".join(reply.texts))
    if length > _LIMITS.message:
        most = _LIMITS.message
        yield Sentence("a page of {length} characters; at most {most}", length=length, most=most)
    yield from too_much(((one.file, one.alt) for one in reply.media), _LIMITS, len)


def shown_labels(reply: Reply) -> Iterator[str]:
    """The labels as they are shown: whole."""
    return (button.label for button in reply.all_buttons)
