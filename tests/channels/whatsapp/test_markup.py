"""Texts as WhatsApp writes them; long ones in several messages with nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.whatsapp.markup import ending, length, marked, pieces


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("**Oui** et **non**",), "*Oui* et *non*"),
        (("[Le site](https://example.org/a)",), "Le site: https://example.org/a"),
        (("- un\n- deux",), "- un\n- deux"),
        (("Appelez :\n01 42 00 00 00",), "Appelez :\n01 42 00 00 00 → +33142000000"),
        (("\u20680800 23 13 13\u2069",), "\u20680800 23 13 13 → +33800231313\u2069"),
        (("15",), "15"),
        (("un ", "", " deux"), "un\n\ndeux"),
        (("a * b",), "a * b"),
    ],
)
def test_signs(texts: tuple[str, ...], shown: str) -> None:
    assert marked(texts) == shown


@pytest.mark.parametrize(("text", "units"), [("é", 1), ("აბ", 2), ("🆘", 2), ("", 0)])
def test_an_emoji_counts_twice(text: str, units: int) -> None:
    assert length(text) == units


@pytest.mark.parametrize(
    ("text", "most", "parts"),
    [
        ("a\n\nb", 10, ("", "a\n\nb")),
        ("aaaa\n\nbb\n\ncc", 6, ("aaaa", "bb\n\ncc")),
        ("aa\n\nbbbb\ncc", 4, ("aa\n\nbbbb", "cc")),
        ("aaaaaaa", 4, ("aaaaaaa", "")),
    ],
)
def test_the_end_of_a_text(text: str, most: int, parts: tuple[str, str]) -> None:
    assert ending(text, most) == parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("aa\n\nbb", ["aa\n\nbb"]),
        ("aaaa\n\nbbbb\n\ncc", ["aaaa\n\nbbbb", "cc"]),
        ("aaaaaaaaaaaaa\nbb", ["aaaaaaaaaaaaa", "bb"]),
    ],
)
def test_pieces(text: str, found: list[str]) -> None:
    assert pieces(text, 10) == found


@given(st.text(alphabet="ab🆘 \n"), st.integers(4, 20))
def test_no_sign_is_lost(text: str, most: int) -> None:
    text = text.strip()
    before, end = ending(text, most)
    assert sorted("".join((before + end).split())) == sorted("".join(text.split()))
    assert "".join("".join(pieces(text, most)).split()) == "".join(text.split())
    assert length(end) <= most
