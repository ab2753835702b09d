"""An update delivered twice is answered once."""

from __future__ import annotations

from bot.sessions.redelivered import Redelivered


def test_an_update_is_new_once() -> None:
    seen = Redelivered()
    assert [seen.is_new(1), seen.is_new(1), seen.is_new(2)] == [True, False, True]


def test_the_memory_is_bounded() -> None:
    seen = Redelivered(most=2)
    for number in (1, 2, 3):
        seen.is_new(number)
    assert seen.is_new(1)
    assert not seen.is_new(3)
