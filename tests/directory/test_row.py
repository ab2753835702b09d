"""The columns of a search: a row a point, hours by number, conditions as bits."""

from __future__ import annotations

from bot.directory.access import Access, Audience
from bot.directory.contact import Spoken
from bot.directory.row import DATED, PLAIN, ROUND, bits, rows_of
from bot.directory.timetable import Closure, Stop
from tests.directory.making import TODAY, service


def test_a_place_is_one_row_with_the_number_of_its_hours() -> None:
    hours: dict[str, int] = {"24/7": 1}
    [row] = rows_of(service(languages=(Spoken("ar"), Spoken("ka"))), "shower", hours)
    assert (row.lat, row.lon, row.hours, row.plain) == (48.8838, 2.3590, 2, PLAIN)
    assert row.speaks == " ar ka "
    assert hours["Mo-Sa 08:00-12:00; PH off"] == 2


def test_a_round_is_a_row_a_stop() -> None:
    stops = (Stop("A", 48.8, 2.3), Stop("B", 48.9, 2.4))
    rows = list(rows_of(service(stops=stops), "shower", {}))
    assert [(row.lat, row.lon, row.plain) for row in rows] == [
        (48.8, 2.3, ROUND),
        (48.9, 2.4, ROUND),
    ]


def test_dates_need_the_record() -> None:
    [row] = rows_of(service(closures=(Closure(TODAY),)), "shower", {})
    assert row.plain == DATED


def test_what_is_known_to_be_met_and_not_to_be_met_are_bits() -> None:
    one = service(access=Access(papers="none"), audience=Audience(gender="all"))
    [row] = rows_of(one, "shower", {})
    assert (row.yes, row.no) == (bits(iter(["no_papers"])), bits(iter(["women"])))
    assert row.yes != row.no
