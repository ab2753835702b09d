"""After settling, a full collection has nothing old to look at."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from bot.settle import settle


@pytest.fixture(autouse=True)
def afterwards() -> Iterator[None]:
    often = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*often)


def test_what_is_alive_is_set_aside() -> None:
    kept = [[number] for number in range(1000)]
    settle()
    assert gc.get_freeze_count() >= len(kept)
    assert not any(one is kept[0] for one in gc.get_objects())
