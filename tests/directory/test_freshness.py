"""Hours are believed, then to confirm, then not believed; never beyond the day they end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.directory.freshness import Sureness, believed
from tests.directory.making import service

SEEN = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("days", "sure"),
    [(0, "sure"), (60, "sure"), (61, "confirm"), (120, "confirm"), (121, "unknown")],
)
def test_they_are_believed_for_less_and_less(days: int, sure: Sureness) -> None:
    one = service(hours_seen_on=SEEN, review_every_days=60)
    assert believed(one).on(SEEN + timedelta(days=days)) == sure


@pytest.mark.parametrize("by_nature", [True, False])
def test_they_are_not_believed_after_their_end(by_nature: bool) -> None:
    one = service(hours_seen_on=SEEN, valid_to=date(2026, 11, 10), by_nature=by_nature)
    assert believed(one).on(date(2026, 11, 10)) == "sure"
    assert believed(one).on(date(2026, 11, 11)) == "unknown"


def test_what_nobody_vouches_for_is_not_believed() -> None:
    assert believed(service(hours_trusted=False)).on(SEEN) == "unknown"
    assert believed(service(hours_seen_on=None)).on(SEEN) == "unknown"
