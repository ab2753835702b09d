"""What HSDS has no field for."""

from __future__ import annotations

from uuid import UUID

from bot.directory.formats.hsds_attributes import attributes, known, uuid_of
from bot.directory.formats.leaving import values_of
from tests.directory.formats.making import FULL, entry


def test_ids_stay_and_differ() -> None:
    assert UUID(uuid_of("a"))
    assert uuid_of("a", "b") == uuid_of("a", "b") != uuid_of("a", "c")


def test_offers_are_terms_that_others_can_read() -> None:
    one = entry(FULL)
    made = list(attributes(one, values_of(one.one)))
    terms = [mark["taxonomy_term"] for mark in made if "taxonomy_term" in mark]
    assert [term["code"] for term in terms] == ["shower", "meal"]  # type: ignore[index]
    assert {mark["link_id"] for mark in made} == {uuid_of("lieu")}
    assert {mark["link_type"] for mark in made} == {
        "repere-id", "repere-offer", "repere-flag", "repere-hours-seen-on", "repere-precision",
        "repere-source",
    }  # fmt: skip


def test_nothing_is_null() -> None:
    assert known({"a": None, "b": "", "c": [], "d": 0, "e": "x"}) == {"d": 0, "e": "x"}
