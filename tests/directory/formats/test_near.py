"""What was probably meant, in French."""

from __future__ import annotations

import pytest

from bot.directory.formats.near import meant, or_meant


@pytest.mark.parametrize(
    ("word", "allowed", "told"),
    [
        ("douch", ["douche", "repas"], " ; vouliez-vous dire « douche » ?"),
        ("x", ["douche", "repas"], " ; possible : douche, repas"),
        ("x", [], ""),
    ],
)
def test_a_word_that_is_not_known(word: str, allowed: list[str], told: str) -> None:
    assert or_meant(word, allowed) == told


def test_a_long_list_is_cut_and_a_far_word_is_not_meant() -> None:
    assert or_meant("x", [f"mot {number:02}" for number in range(20)]).endswith("mot 11, …")
    assert meant("referent", ["repere"], 0.8) == ""
