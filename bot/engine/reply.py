"""What the engine answers: what to say, in parts that every channel can render."""

from __future__ import annotations

from typing import NamedTuple

from bot.content.media.file import MediaFile
from bot.directory.search import Found, Query, Result
from bot.engine.session import Session


class Button(NamedTuple):
    """A label, and the token of the session it leads to."""

    label: str
    token: str


class Media(NamedTuple):
    """A picture or a sound that goes with a page, and never in place of it.

    ``alt`` says the same in words, in the person's language. ``file`` is for those who can show a
    drawing, ``flat`` for those who cannot: a PNG, or the same file.
    """

    alt: str
    file: MediaFile
    flat: MediaFile


class Reply(NamedTuple):
    """One page, independent of the channel.

    ``texts`` are in the small Markdown of the content (bold, lists, links, a phone number alone on
    its line). ``buttons`` are the page's own ways on, ``navigation`` those of every page.
    ``emergency`` is the way to help, on every page but that one; ``all_buttons`` has them in order.
    ``places`` are the services listed; ``pin`` is one to show on a map. ``media`` come after
    the text, which says all there is to say without them.
    """

    texts: tuple[str, ...]
    buttons: tuple[Button, ...] = ()
    navigation: tuple[Button, ...] = ()
    places: tuple[Result, ...] = ()
    pin: Result | None = None
    wants_position: bool = False
    emergency: Button | None = None
    media: tuple[Media, ...] = ()

    @property
    def all_buttons(self) -> tuple[Button, ...]:
        """Every button: the emergency first, the page's own, the rest of the navigation."""
        urgent = (self.emergency,) if self.emergency else ()
        return (*urgent, *self.buttons, *self.navigation)


class Report(NamedTuple):
    """That somebody said a service (its key) was not as the guide says: what was wrong."""

    service: str
    what: str


class Turn(NamedTuple):
    """What follows from an event: where the person now stands, and what to say.

    ``hide`` asks the channel to remove the talk, as far as it can; ``report`` is to be counted.
    """

    session: Session
    reply: Reply
    hide: bool = False
    report: Report | None = None


class Search(NamedTuple):
    """A page needs the directory: run this and resume with what was found.

    ``service`` is the one service to look up; ``notes`` go before the page, as it began.
    """

    query: Query
    session: Session
    service: str = ""
    notes: tuple[str, ...] = ()


class Outage(NamedTuple):
    """The directory could not be asked. The page then says so, and gives a telephone line."""


class Looked(NamedTuple):
    """What the directory said to a :class:`Search`."""

    found: Found
    service: Result | None = None


Answer = Looked | Outage
