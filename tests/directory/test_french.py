"""Hours in French are understood well enough to suggest the right spelling."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.french import in_osm_spelling
from bot.directory.hours import parsed


@pytest.mark.parametrize(
    ("french", "osm"),
    [
        ("Lu-Ve 9h-17h", "Mo-Fr 09:00-17:00"),
        ("lundi au vendredi de 9h à 17h", "Mo-Fr 09:00-17:00"),
        ("du lundi au vendredi, 9h-12h et 14h-17h30", "Mo-Fr 09:00-12:00,14:00-17:30"),
        ("lun-ven 09.00-17.00", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 09:00–17:00", "Mo-Fr 09:00-17:00"),
        ("Lu, Me et Ve 9h-12h", "Mo,We,Fr 09:00-12:00"),
        ("mardi 14h-16h; fermé les jours fériés", "Tu 14:00-16:00; PH off"),
        ("24h/24 et 7j/7", "24/7"),
        ("7j/7 8h-20h", "Mo-Su 08:00-20:00"),
        ("tous les jours 8h30-minuit", "Mo-Su 08:30-24:00"),
        ("Samedi : 10h-13h", "Sa 10:00-13:00"),
        ("lundi-vendredi 9h-17h, samedi 10h-midi", "Mo-Fr 09:00-17:00; Sa 10:00-12:00"),
        ("sam. 9 h 30 - 12 h", "Sa 09:30-12:00"),
        ("lundis : 9h-17h ; mardis : fermé", "Mo 09:00-17:00; Tu off"),
    ],
)
def test_french_hours_in_osm_spelling(french: str, osm: str) -> None:
    assert in_osm_spelling(french) == osm
    assert parsed(osm)


@pytest.mark.parametrize("osm", ["Mo-Fr 09:00-17:00; PH off", "Sa,Su 10:00-12:00"])
def test_what_is_right_already_stays(osm: str) -> None:
    assert in_osm_spelling(osm) == osm


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_some_text(text: str) -> None:
    assert isinstance(in_osm_spelling(text), str)
