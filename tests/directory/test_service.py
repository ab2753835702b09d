"""A service has a short key for buttons, and knows when its hours were last seen."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.service import KEY_LENGTH, key_of
from tests.directory.making import service


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_key_is_five_characters_that_a_link_may_hold(service_id: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{5}", key_of(service_id))
    assert len(key_of(service_id)) == KEY_LENGTH


def test_a_key_stays_the_same_for_ever() -> None:
    assert service("showers-nord").key == "-v49R"
    assert service("showers-nord", name="Autre nom").key == service("showers-nord").key


@pytest.mark.parametrize(
    ("seen", "verified", "checked"),
    [
        (None, None, None),
        (date(2026, 1, 1), None, date(2026, 1, 1)),
        (None, date(2026, 2, 2), date(2026, 2, 2)),
        (date(2026, 1, 1), date(2026, 2, 2), date(2026, 2, 2)),
        (date(2026, 3, 3), date(2026, 2, 2), date(2026, 2, 2)),
    ],
)
def test_somebody_who_verified_counts_more_than_a_source(
    seen: date | None, verified: date | None, checked: date | None
) -> None:
    assert service(hours_seen_on=seen, verified_on=verified).checked_on == checked
