"""An update delivered twice is answered once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

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


@given(st.lists(st.integers(0, 50), max_size=200))
def test_no_update_within_the_memory_is_new_twice(updates: list[int]) -> None:
    seen, before = Redelivered(most=10), list[int]()
    for update in updates:
        new = seen.is_new(update)
        assert new == (update not in before[-10:])
        if new:
            before.append(update)
