"""Addresses within the workbench, ready to stand in HTML."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode


def to(screen: str, **query: object) -> str:
    """The address of a screen; what is empty is left out."""
    given = {name: str(value) for name, value in query.items() if value not in (None, "")}
    return escape(f"/{screen}" + (f"?{urlencode(given)}" if given else ""), quote=True)


def link(address: str, words: str, style: str = "") -> str:
    """A link to an address of :func:`to`; the words are escaped."""
    look = f' class="{style}"' if style else ""
    return f'<a href="{address}"{look}>{escape(words)}</a>'
