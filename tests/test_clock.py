"""The one clock tells the time of Paris, and knows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import PARIS, paris_now


def test_now_is_aware_and_in_paris() -> None:
    now = paris_now()
    assert now.tzinfo is PARIS
    assert now.utcoffset() in (timedelta(hours=1), timedelta(hours=2))


@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
def test_paris_has_winter_and_summer(month: int, hours: int) -> None:
    noon = datetime(2026, month, 15, 12, tzinfo=UTC).astimezone(PARIS)
    assert noon.hour == 12 + hours
