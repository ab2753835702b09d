"""A service has a short key for buttons, and knows when its hours were last seen."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.service import KEY_LENGTH, Capacity, Publish, key_of
from bot.directory.timetable import Stop
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


def test_nothing_can_tell_where_a_hidden_place_is() -> None:
    stop = Stop("Place X", 48.87, 2.36)
    known: dict[str, object] = {
        "address": "1 rue X",
        "find": "Au fond",
        "stations": ("X",),
        "stops": (stop,),
    }
    hidden = service("x", location_precision="hidden", city="Paris", **known)
    told = (hidden.address, hidden.lat, hidden.lon, hidden.find, hidden.stations, hidden.stops)
    assert told == ("", None, None, None, (), ())
    assert hidden.city == "Paris"
    assert service("x", location_precision="area", **known).address == "1 rue X"


@pytest.mark.parametrize(
    ("other", "searched"),
    [
        ({}, True),
        ({"status": "draft"}, False),
        ({"status": "paused"}, False),
        ({"publish": Publish(bot=False)}, False),
    ],
)
def test_only_what_is_live_and_for_this_guide_is_searched(
    other: dict[str, object], searched: bool
) -> None:
    assert service("x", **other).searched is searched


@pytest.mark.parametrize(("day", "told"), [(24, "Grève"), (25, "Grève"), (26, None)])
def test_an_alert_ends_by_itself(day: int, told: str | None) -> None:
    alert = service(alert="Grève", alert_until=date(2026, 11, 25))
    assert alert.alert_on(date(2026, 11, day)) == told
    assert service(alert="Grève").alert_on(date(2026, 11, day)) is None


@pytest.mark.parametrize(
    ("day", "believed"),
    [
        (date(2026, 11, 9), False),
        (date(2026, 11, 10), True),
        (date(2026, 11, 24), True),
        (date(2026, 11, 25), False),
    ],
)
def test_how_crowded_a_place_was_is_believed_for_fourteen_days(day: date, believed: bool) -> None:
    full = Capacity("full", date(2026, 11, 10))
    assert service(capacity=full).capacity_on(day) == (full if believed else None)
    assert service().capacity_on(day) is None
