"""The small Markdown of replies becomes HTML, and nothing in it can become a program."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.markup import html, inline

KNOWN = {"p", "br", "ul", "ol", "li", "strong", "a", "bdi"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Un\ndeux\n\ntrois", '<p dir="auto">Un<br>deux</p><p dir="auto">trois</p>'),
        ("- un\n- deux", '<ul><li dir="auto">un</li><li dir="auto">deux</li></ul>'),
        (
            "Faites :\n1. un\nFin",
            '<p dir="auto">Faites :</p><ol><li dir="auto">un</li></ol><p dir="auto">Fin</p>',
        ),
        ("**Vite** !", '<p dir="auto"><strong>Vite</strong> !</p>'),
        ("15", '<p dir="auto"><a class="tel" href="tel:15"><bdi>15</bdi></a></p>'),
        (
            "\u206801 40 05 48 48\u2069",
            '<p dir="auto"><a class="tel" href="tel:0140054848"><bdi>01 40 05 48 48</bdi></a></p>',
        ),
        ("18 ans", '<p dir="auto">18 ans</p>'),
        ("", ""),
    ],
)
def test_blocks(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("<b>&", "&lt;b&gt;&amp;"),
        (
            "[ici](https://a.fr/x?y=1&z)",
            '<a href="https://a.fr/x?y=1&amp;z" rel="noreferrer noopener">ici</a>',
        ),
        (
            "https://a.fr",
            '<a href="https://a.fr" rel="noreferrer noopener">https://a.fr</a>',
        ),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ("\u206812:00\u2069", "<bdi>12:00</bdi>"),
        ("\u2066AME\u2069", "<bdi>AME</bdi>"),
    ],
)
def test_lines(line: str, shown: str) -> None:
    assert inline(line) == shown


class Tags(HTMLParser):
    """The tags of a text, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"dir", "class", "href", "rel"}


@given(st.text(st.sampled_from("<>\"'&*[]()/:.- 1a5\n\u2068\u2069hjtps"), max_size=80))
def test_nothing_but_known_tags_and_harmless_links_comes_out(text: str) -> None:
    seen = Tags()
    seen.feed(html(text))
    assert seen.tags <= KNOWN
    assert all(one.startswith(("tel:", "http://", "https://")) for one in seen.links)
