"""Where a service of HSDS is."""

from __future__ import annotations

from bot.directory.formats.document import items
from bot.directory.formats.hsds_places import place, stop
from tests.directory.formats.making import FULL, PLAIN, entry


def test_what_is_not_known_is_empty_where_it_is_wanted_and_absent_elsewhere() -> None:
    [found] = place(entry(PLAIN, city="Paris"))
    location = found["location"]
    assert isinstance(location, dict)
    assert "transportation" not in location
    assert "accessibility" not in location
    [address] = location["addresses"]
    assert (address["address_1"], address["city"], address["state_province"]) == ("", "Paris", "")


def test_a_service_that_is_nowhere_has_no_place() -> None:
    assert list(place(entry("name: A\noffers: [shower]\nsources: [{title: x}]\n"))) == []


def test_a_stop_is_marked_and_keeps_its_own_hours() -> None:
    made = stop("lieu", entry(FULL).one.stops[0])
    [mark] = items(made, "attributes")
    assert (mark["link_type"], mark["link_id"]) == ("repere-stop", made["id"])
    assert made["schedules"]
