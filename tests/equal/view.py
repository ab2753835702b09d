"""What a reader sees of one page, whatever the channel: no markup, no order, no furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

URL = re.compile(r"https?://[^\s)<\u2069]+")
_ISOLATES = re.compile("[\u2066-\u2069]")
_BULLET = re.compile(r"^\s*[-•] ")
_NUMBER = re.compile(r"(?:\+?\d[\d ]{5,18}\d|\d{2,6})")
_INTERNATIONAL = re.compile(r" → \+33\d{9}$")


@dataclass(frozen=True, slots=True)
class View:
    """One page as somebody sees it.

    ``page`` and ``lang`` are where the person then stands; ``said`` the lines in their order,
    ``choices`` the labels that can be reached, ``phones`` the numbers alone on a line, ``links``
    the addresses, ``asks_position`` whether a button offers to send it, ``pin`` the point shown on
    a map, ``pictures`` what pictures and sounds say in words.
    """

    page: str
    lang: str
    said: tuple[str, ...]
    choices: frozenset[str]
    phones: frozenset[str]
    links: frozenset[str]
    asks_position: bool = False
    pin: tuple[float, float] | None = None
    pictures: frozenset[str] = frozenset()


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text without bold marks, bullets, isolates, addresses and gaps."""
    found = []
    for line in _ISOLATES.sub("", text).replace("*", "").splitlines():
        bare = URL.sub("", _BULLET.sub("", _INTERNATIONAL.sub("", line)))
        bare = " ".join(bare.split()).rstrip(" :")
        if bare:
            found.append(bare)
    return tuple(found)


def phones(text: str) -> frozenset[str]:
    """The telephone numbers that stand alone on their line, written as within France."""
    return frozenset(line.replace(" ", "") for line in lines(text) if _NUMBER.fullmatch(line))


def links(text: str) -> frozenset[str]:
    """The addresses in a text."""
    return frozenset(URL.findall(text))


def label(text: str) -> str:
    """A label as it is seen."""
    return " ".join(_ISOLATES.sub("", text).split())
