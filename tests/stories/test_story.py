"""A story is a value: two that say the same are the same."""

from __future__ import annotations

from bot.stories.read import USUAL
from bot.stories.story import Beat, Story


def test_a_story_is_a_value() -> None:
    one = Story("s", "x", USUAL, "", (Beat("start", ""),))
    assert one == Story("s", "x", USUAL, "", (Beat("start", ""),))
