"""What a person did, as every channel tells it.

The time is in the event: the engine has no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Start:
    """Opened the talk, perhaps by a link; ``payload`` is what :mod:`bot.engine.link` reads.

    ``language`` is what the phone says, not yet what is served.
    """

    at: datetime
    language: str = ""
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Tap:
    """Pressed a button; ``token`` is the session it leads to."""

    at: datetime
    token: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Typed something. ``here`` is the token of the page it was typed on, if the channel tells."""

    at: datetime
    text: str
    language: str = ""
    here: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """Shared a position: degrees, WGS84. ``here`` is as for a text."""

    at: datetime
    lat: float
    lon: float
    language: str = ""
    here: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Sent what cannot be read here: a voice note, a picture, a sticker."""

    at: datetime
    language: str = ""


Event = Start | Tap | Text | Position | Unreadable
"""``at`` is aware, in Europe/Paris."""
