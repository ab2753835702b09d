"""The point of a row."""

from __future__ import annotations

import pytest

from bot.directory.formats.format import Values
from bot.directory.formats.point_in import settle_point
from bot.directory.formats.settling import Settling
from tests.directory.formats.making import TERMS


@pytest.mark.parametrize(
    ("lat", "lon", "kept"),
    [
        ("48,88", "2,35", ("48.88", "2.35")),
        ("49", "2.0", ("49.0", "2.0")),
        ("48.88381234", "2.35", ("48.883812", "2.35")),
        ("2.35", "48.88", None),
        ("nord", "2.35", None),
        ("48.88", None, None),
        ("nan", "2.35", None),
    ],
)
def test_a_point_is_in_the_area_or_left_out(
    lat: str, lon: str | None, kept: tuple[str, str] | None
) -> None:
    values: Values = {"lat": lat, "lon": lon} if lon else {"lat": lat}
    row = Settling(3, values, TERMS)
    settle_point(row)
    if kept:
        assert (row.values["lat"], row.values["lon"]) == kept
    else:
        assert not {"lat", "lon"} & row.values.keys()
        assert "n’est pas un point de la zone du guide" in row.said[0].why
        assert str(row.values["remark"]).startswith("lat: ")


def test_no_point_is_no_fault() -> None:
    row = Settling(3, {}, TERMS)
    settle_point(row)
    assert row.said == []
