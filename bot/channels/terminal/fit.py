"""Whether the terminal can carry a page. It has no limits; labels are shown as they are. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.engine.reply import Reply


def faults(reply: Reply) -> Iterator[str]:
    """Nothing: a terminal carries any page."""
    return iter(())


def shown_labels(reply: Reply) -> Iterator[str]:
    """The labels as they are shown."""
    return (button.label for button in reply.all_buttons)
