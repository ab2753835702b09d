"""A story: a whole talk as an editor wants it, beside the content, in no language.

What the person does is written without words of a language where that can be: a tap names where it
leads. So one story is played in every language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Doing = Literal["start", "tap", "type", "share", "picture"]


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing a person does, and the page that must follow.

    ``says`` is the first line of that page in the source language; ``places`` are the ids of the
    services it lists.
    """

    doing: Doing
    value: str
    page: str = ""
    says: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A talk at a moment (aware, Europe/Paris). ``lang`` is its only language; empty: every one."""

    id: str
    title: str
    at: datetime
    lang: str
    talk: tuple[Beat, ...]
