"""LIX: words a sentence plus long words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.readability import lix


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("", 0),
        ("Neuf mots font un texte trop court, à dire", 0),
        ("Un chat dort dans un lit, il est bien là.", 10),
        ("Un chat dort dans {lit}. Il est bien, le chat.", 5),
        ("Un chat dort dans un\nlit et il est bien", 5),
        ("**Vous pouvez probablement demander** un peu de pain, ou du lait", 11 + 200 / 11),
        ("Он не дышит. Звоните сразу, это важно. Ждите нас там.", 10 / 3 + 10),
    ],
)
def test_the_index_of_a_text(text: str, index: float) -> None:
    assert lix(text) == pytest.approx(index)


@given(st.text())
def test_any_text_has_an_index(text: str) -> None:
    assert lix(text) >= 0
