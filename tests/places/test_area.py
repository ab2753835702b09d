"""The area of a guide."""

from __future__ import annotations

import pytest

from bot.places.area import ILE_DE_FRANCE


@pytest.mark.parametrize(
    ("lat", "lon", "inside"),
    [(48.86, 2.35, True), (48.1, 1.4, True), (43.3, 5.37, False), (2.35, 48.86, False)],
)
def test_what_lies_inside(lat: float, lon: float, inside: bool) -> None:
    assert ILE_DE_FRANCE.holds(lat, lon) is inside
