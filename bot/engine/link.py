"""What a link that opens the guide asks for, read and written: ``so_coverage-B12``.

A language, a public page, and the code of a site or of a batch of printed cards; each may be left
out. Telegram carries at most 64 of ``A-Za-z0-9_-`` (https://core.telegram.org/bots/features,
"Deep linking"), and every other channel carries the same.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.content.content import Content

SITE = re.compile(r"[A-Z]{1,4}[0-9]{1,3}", re.ASCII)
"""The code of a site or a batch. Letters and then at most three digits: no telephone number, no
date of birth and no name by itself has this form. What the letters stand for is up to whoever
prints: a place, never a person (docs/outreach/README.md)."""
_SITED = re.compile(rf"(?P<page>.*)-(?P<site>{SITE.pattern})", re.ASCII | re.IGNORECASE)
_LANGUAGE_CODE = 2


class Link(NamedTuple):
    """What a link asks for; empty where it does not say."""

    language: str = ""
    entry: str = ""
    site: str = ""


def read_link(content: Content, payload: str) -> Link:
    """The parts of ``ru_sos``, ``sos``, ``ru``, ``ru_sos-B12``; what is not known is left out."""
    first, _, rest = payload.partition("_")
    language = first.lower()
    if language in content.pack.languages:
        return _page(content, language, rest)
    if len(first) == _LANGUAGE_CODE:  # a card in a language that is not served (yet)
        return _page(content, "", rest)
    return _page(content, "", payload)


def write_link(link: Link) -> str:
    """What :func:`read_link` reads as these parts.

    >>> write_link(Link("so", "coverage", "B12"))
    'so_coverage-B12'
    """
    page = f"{link.entry}-{link.site}" if link.site else link.entry
    return f"{link.language}_{page}" if link.language and page else link.language or page


def _page(content: Content, language: str, rest: str) -> Link:
    entry = _entry(content, rest)
    sited = _SITED.fullmatch(rest)
    if entry or sited is None:
        return Link(language, entry)
    return Link(language, _entry(content, sited["page"]), sited["site"].upper())


def _entry(content: Content, name: str) -> str:
    name = name.lower().replace("_", "-")
    return name if name in content.by_entry else ""
