"""The next fourteen days in words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.directory.fortnight import fortnight, said_day
from bot.directory.timetable import Closure, ReplacedHours, SpecialHours, Stop
from tests.directory.making import TODAY, service

TUESDAY = TODAY


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("Mo-Sa 08:00-12:00; PH off", "ouvert de 8 h à midi"),
        ("Mo-Fr 09:00-12:00,14:00-17:30", "ouvert de 9 h à midi et de 14 h à 17 h 30"),
        ("Mo 22:00-26:00", "ouvert de 0 h à 2 h"),
        ("Tu 22:00-26:00", "ouvert de 22 h à minuit"),
        ("24/7", "ouvert jour et nuit"),
        ("We 09:00-12:00", "fermé"),
        ('Tu 09:00-12:00 unknown "téléphonez"', "pas connu de 9 h à midi"),
        (None, "pas connu"),
    ],
)
def test_a_day_is_said_from_midnight_to_midnight(hours: str | None, said: str) -> None:
    assert said_day(hours, TUESDAY) == said


def test_a_holiday_is_what_the_hours_say_of_it() -> None:
    christmas = date(2026, 12, 25)
    assert said_day("Mo-Fr 09:00-12:00; PH off", christmas) == "fermé"
    assert said_day("Mo-Fr 09:00-12:00; PH unknown", christmas) == "pas connu jour et nuit"


def test_there_are_fourteen_days_from_the_first_on() -> None:
    lines = fortnight(service(), TUESDAY)
    assert len(lines) == 14
    assert lines[0] == "mardi 24 novembre 2026 : ouvert de 8 h à midi"
    assert lines[5] == "dimanche 29 novembre 2026 : fermé"
    assert lines[13].startswith("lundi 7 décembre 2026 : ")


def test_closures_come_before_other_hours_and_those_before_the_usual_ones() -> None:
    other = ReplacedHours(date(2026, 11, 24), date(2026, 11, 25), "Mo-Su 10:00-11:00; PH off")
    shut = Closure(date(2026, 11, 25), date(2026, 11, 25), "works")
    lines = fortnight(service(replaced_hours=(other,), closures=(shut,)), TUESDAY)
    assert lines[0].endswith("ouvert de 10 h à 11 h")
    assert lines[1].endswith("fermé (travaux)")
    assert lines[2].endswith("ouvert de 8 h à midi")


def test_hours_that_the_guide_does_not_believe_say_so() -> None:
    old, older = date(2026, 8, 1), date(2026, 1, 1)
    assert "à confirmer" in fortnight(service(hours_seen_on=old), TUESDAY)[0]
    assert "le guide ne le dit pas" in fortnight(service(hours_seen_on=older), TUESDAY)[0]
    assert fortnight(service(hours=None), TUESDAY)[0].endswith(" : pas connu")


def test_each_stop_and_each_special_hour_has_its_line() -> None:
    stops = (Stop("Gare", 48.8, 2.3, "Tu 10:00-11:00; PH off"), Stop("Place", 48.8, 2.3))
    lines = fortnight(service(hours=None, stops=stops), TUESDAY)
    assert lines[:2] == [
        "mardi 24 novembre 2026 : Gare, ouvert de 10 h à 11 h",
        "mardi 24 novembre 2026 : Place, pas connu",
    ]
    special = SpecialHours("Tu 14:00-15:00; PH off", audience="women")
    lines = fortnight(service(special_hours=(special,)), TUESDAY)
    assert lines[1] == "  women : ouvert de 14 h à 15 h"


def test_what_is_paused_or_closed_is_shut_every_day() -> None:
    assert fortnight(service(status="paused"), TUESDAY)[0].endswith("fermé (en pause)")
    assert fortnight(service(status="closed"), TUESDAY)[13].endswith("fermé (pour de bon)")
