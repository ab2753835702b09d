"""Where channels rightly say something else, and why. Whatever is not here is equal."""

from __future__ import annotations

from dataclasses import fields
from typing import NamedTuple

from tests.equal.view import View


class Difference(NamedTuple):
    """``field`` of a view on a channel; ``page`` where only that page may differ."""

    channel: str
    field: str
    why: str
    page: str = ""


RIGHT: tuple[Difference, ...] = (
    Difference(
        "whatsapp",
        "said",
        "Nothing in a chat can be removed by us there: it says what only the person can remove.",
        "privacy.hide",
    ),
    Difference(
        "web",
        "said",
        "Nothing was kept that could be removed: it says what stays in the browser.",
        "privacy.hide",
    ),
    Difference("terminal", "asks_position", "A terminal knows no position: @LAT,LON is typed."),
    Difference("terminal", "pin", "A terminal shows no map: the address is in the text."),
)


def between(base: View, other: View) -> list[str]:
    """The fields in which two views differ."""
    names = [field.name for field in fields(View)]
    return [name for name in names if getattr(base, name) != getattr(other, name)]


def right(channel: str, field: str, page: str) -> Difference | None:
    """The line of the table that allows it."""
    for one in RIGHT:
        if (one.channel, one.field) == (channel, field) and one.page in ("", page):
            return one
    return None
