"""HTML as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory.formats.html_text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Accueil &#233;coute&nbsp;!", "Accueil écoute !"),
        ("<p>Un <b>lieu</b></p>\n<p>deux</p>", "Un lieu\ndeux"),
        ("a<br/>b", "a\nb"),
        ("moins de 5 < 10 euros", "moins de 5 < 10 euros"),
    ],
)
def test_words_stay_and_tags_go(html: str, text: str) -> None:
    assert plain_text(html) == text


@given(st.text(max_size=40))
def test_any_text_is_read(html: str) -> None:
    assert "\xa0" not in plain_text(html)
