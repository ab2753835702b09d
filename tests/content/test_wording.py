"""Words that are never said, and words that have to be."""

from __future__ import annotations

import pytest

from bot.content.wording import Always, Never, forbidden, said

RULE = Never("safe", "x", {"fr": ("sans danger",)}, {"fr": ("ne veut pas dire sans danger",)})


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("C’est sans danger.", "sans danger"),
        ("SANS\n**danger** !", "sans danger"),
        ("Cela ne veut pas dire : « sans danger ».", None),
        ("Cela ne veut pas dire sans danger, mais c’est sans danger.", "sans danger"),
        ("sans dangers", None),
        ("sans dange\u0301r", None),
        ("", None),
    ],
)
def test_a_phrase_is_found_unless_it_is_part_of_a_right_one(text: str, phrase: str | None) -> None:
    assert forbidden(text, "fr", RULE) == phrase


def test_a_language_without_phrases_may_say_anything() -> None:
    assert forbidden("sans danger", "en", RULE) is None


def test_one_of_the_phrases_is_enough_and_facts_are_words_too() -> None:
    assert said("Appelez :\n{tel-samu}", ["{tel-samu}", "quinze"])
    assert not said("Appelez :\n{tel-samuel}", ["{tel-samu}"])


@pytest.mark.parametrize(
    ("page", "holds"), [("sos.now", True), ("sos.a.b", True), ("home.menu", True), ("soso", False)]
)
def test_a_page_may_be_named_by_a_pattern(page: str, holds: bool) -> None:
    assert Always("x", "x", ("sos.*", "home.menu"), {}).holds_for(page) is holds
