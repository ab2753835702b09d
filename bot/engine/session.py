"""The state of a conversation: a small value that travels in every button.

A token is ASCII and at most 64 bytes (Telegram's limit for button data)::

    ka +ru Zk3aB  !Qw1xy  *Ab0-12  @Hk2Lm9a %ow  ~3  $Pq8rs  ?1  =fr
    │  │   │      │       │        │        │    │   │       │   └ the language shown below, once
    │  │   │      │       │        │        │    │   │       └ texts in a row not understood
    │  │   │      │       │        │        │    │   └ the service looked at
    │  │   │      │       │        │        │    └ the page of a list
    │  │   │      │       │        │        └ conditions for places, a letter each
    │  │   │      │       │        └ a place, to three decimals of a degree (about 100 m)
    │  │   │      │       └ answers: two characters of signature, then one for each slot
    │  │   │      └ the page to go back to
    │  │   └ the page
    │  └ the second language, for what cannot be said in the first
    └ the language

Every field but the language and the page is optional; each begins with a sign that no field
contains.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.content.content import Content
from bot.content.model import key_of, topic_part

MOST_BYTES = 64
_B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUE = {sign: number for number, sign in enumerate(_B64)}
_PLACE_LENGTH = 7
_GRAIN = 1000
"""Steps a degree: three decimals, 111 m north-south and 73 m east-west in Paris."""
_PAGES = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_PAGE = len(_PAGES) - 1

_TOKEN = re.compile(
    r"([a-z]{2})(?:\+([a-z]{2}))?([\w-]{5})"
    r"(?:!([\w-]{5}))?(?:\*([\w-]{2}[0-9a-z-]*))?(?:@([\w-]{7}))?(?:%([a-z]{1,6}))?"
    r"(?:~([0-9a-z]))?(?:\$([\w-]{5}))?(?:\?(\d))?(?:=([a-z]{2}))?",
    re.ASCII,
)


class Session(NamedTuple):
    """Where a person stands. A named tuple: it is made for each button, and this is the fastest.

    ``node`` and ``back`` are node ids; ``answers`` and ``place`` are as written in a token (see
    :mod:`bot.decisions.answers` and :func:`read_point`); ``service`` is a service's key; ``also``
    is the language in which this page is shown once more below; ``second`` goes along from page to
    page, as do ``filters``, the letters of :mod:`bot.engine.kinds.filters`.
    """

    lang: str
    node: str
    back: str = ""
    answers: str = ""
    place: str = ""
    page: int = 0
    service: str = ""
    misses: int = 0
    also: str = ""
    second: str = ""
    filters: str = ""


class Opened(NamedTuple):
    """A token read back: the session, and whether its page had moved or gone."""

    session: Session
    moved: bool


def write(session: Session) -> str:
    """The token of a session."""
    _, node, back, _, _, page, service, misses, also, _, _ = session
    token = spoken(session) + key_of(node)
    if back:
        token += "!" + key_of(back)
    token += carried(session)
    if page:
        token += "~" + _PAGES[page]
    if service:
        token += "$" + service
    if misses:
        token += "?" + str(misses)
    return token + "=" + also if also else token


def spoken(session: Session) -> str:
    """The first part of a token: the languages, which go along wherever a person goes."""
    lang, second = session.lang, session.second
    return f"{lang}+{second}" if second and second != lang else lang


def carried(session: Session) -> str:
    """The part of a token that goes along from page to page: answers, place and conditions."""
    return luggage(session.answers, session.place, session.filters)


def luggage(answers: str, place: str, filters: str) -> str:
    """As :func:`carried`, for answers that are not yet in a session."""
    tail = "*" + answers if answers else ""
    if place:
        tail += "@" + place
    return tail + "%" + filters if filters else tail


def read(content: Content, token: str) -> Opened | None:
    """The session of a token, or None for a token that nobody issued.

    A page that was renamed is found under its new name; for one that is gone, the first living page
    of its topic is opened. Both are marked as moved.
    """
    match = _TOKEN.fullmatch(token)
    if match is None or match[1] not in content.pack.languages:
        return None
    lang, second, key, back, answers, place, filters, page, service, misses, also = match.groups()
    node = content.by_key.get(key)
    moved = node is None or key in content.moved_keys
    if node is None:
        node_id = _nearest(content, key)
        answers = service = None
    else:
        node_id = node.id
    behind = content.by_key.get(back) if back else None
    return Opened(
        Session(
            lang,
            node_id,
            behind.id if behind else "",
            answers or "",
            place or "",
            _PAGES.index(page) if page else 0,
            service or "",
            int(misses) if misses else 0,
            _served(content, also),
            _served(content, second),
            filters or "",
        ),
        moved,
    )


def _served(content: Content, language: str | None) -> str:
    return language if language in content.pack.languages else ""


def _nearest(content: Content, key: str) -> str:
    """The first page of the topic this key belonged to, else home."""
    for node in content.nodes.values():
        if topic_part(node.key) == topic_part(key):
            return node.id
    return content.pack.home


def write_point(lat: float, lon: float) -> str:
    """A point (degrees, WGS84) rounded to three decimals, as seven characters.

    Raises ValueError for what is not on Earth.
    """
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError("a latitude is within ±90 degrees and a longitude within ±180")
    number = round((lat + 90) * _GRAIN) * (360 * _GRAIN + 1) + round((lon + 180) * _GRAIN)
    signs = []
    for _ in range(_PLACE_LENGTH):
        number, rest = divmod(number, 64)
        signs.append(_B64[rest])
    return "".join(reversed(signs))


def read_point(text: str) -> tuple[float, float] | None:
    """The point (latitude, longitude, degrees WGS84) that :func:`write_point` wrote, or None."""
    number = 0
    for sign in text:
        number = number * 64 + _VALUE.get(sign, 0)
    lat, lon = divmod(number, 360 * _GRAIN + 1)
    if not text or lat > 180 * _GRAIN:
        return None
    return round(lat / _GRAIN - 90, 3), round(lon / _GRAIN - 180, 3)
