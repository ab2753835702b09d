"""What an editor may write of a service, field by field."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.directory.schema import ServiceSource, ServicesSource

LEAST: dict[str, object] = {"name": "Douches", "offers": ["shower"], "sources": [{"title": "x"}]}


def fitted(**fields: object) -> ServiceSource:
    return ServiceSource.model_validate({**LEAST, **fields})


def test_what_is_not_written_is_unknown_not_no() -> None:
    one = fitted()
    assert (one.access.cost, one.access.anonymous, one.access.papers) == (None, None, None)
    assert (one.audience.gender, one.accessibility.step_free, one.access.mode) == (None, None, ())
    assert (one.hours, one.lat, one.verified_on) == (None, None, None)
    assert (one.status, one.kind, one.review_every_days) == ("live", "place", 90)


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("by_nature", "yes", True),
        ("hours_trusted", "no", False),
        ("lat", "48.8838", 48.8838),
        ("hours_seen_on", "2026-11-01", date(2026, 11, 1)),
        ("review_every_days", "60", 60),
        ("postcode", "75010", "75010"),
        ("insee", "2A004", "2A004"),
        ("networks", "houses", ("houses",)),
    ],
)
def test_what_is_written_becomes_a_value(name: str, written: object, value: object) -> None:
    assert getattr(fitted(**{name: written}), name) == value


@pytest.mark.parametrize(
    ("name", "written", "told"),
    [
        ("access", {"papers": "yes"}, "'none'"),
        ("access", {"cost": "gratis"}, "'free'"),
        ("languages", ["français"], "code of a language"),
        ("phones", [{"nummer": "15"}], "Extra"),
        ("closures", [{"from": "2026-12-02", "to": "2026-12-01"}], "before 'from'"),
        ("special_hours", [{"hours": "24/7"}], "'offer' or for which 'audience'"),
        ("capacity", {"state": "full"}, "seen_on"),
        ("alert", "Grève", "alert_until"),
        ("by_nature", "true", "'yes' or 'no'"),
        ("by_nature", ["yes"], "'yes' or 'no'"),
        ("phones", "01 40 05 48 48", "+33… or a short number"),
        ("phones", "+٣٣١٤٠٠٥٤٨٤٨", "+33… or a short number"),
        ("lat", "north", "such as 48.8566"),
        ("lat", "nan", "such as 48.8566"),
        ("lat", "48,8", "such as 48.8566"),
        ("lat", ["48.8"], "such as 48.8566"),
        ("postcode", "7501", "should be five digits such as 75010"),
        ("postcode", "٧٥٠١٠", "should be five digits such as 75010"),
        ("hours_seen_on", "2026-02-30", "date"),
        ("review_every_days", "3", "7"),
        ("location_error_m", "-5", "0"),
        ("status", "shut", "'draft'"),
        ("kind", "bus", "'place'"),
        ("name", "", "1"),
        ("offers", [], "1"),
        ("sources", [], "1"),
        ("note", "x" * 201, "200"),
        ("summary", "x" * 161, "160"),
        ("police_note", "Elle passe.", "police_note_approved_on"),
        ("insee", "75O10", "the INSEE code such as 75110"),
        ("name_i18n", "Гая", "a language and the name in it"),
        ("name_i18n", {"russe": "Гая"}, "code of a language"),
        ("name_i18n", {"ru": ""}, "1"),
        ("colour", "red", "Extra"),
    ],
)
def test_what_does_not_fit_is_told(name: str, written: object, told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        fitted(**{name: written})
    assert told in str(refused.value)


scalars = st.none() | st.text(max_size=12) | st.sampled_from(["yes", "no", "15", "48.8"])
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner)
)


@settings(deadline=None)
@given(st.sampled_from(sorted(ServiceSource.model_fields)), anything)
def test_any_value_of_any_field_fits_or_is_refused(name: str, value: object) -> None:
    with suppress(ValidationError):
        assert fitted(**{name: value})


@pytest.mark.parametrize("written", [{"ru": "Гая"}, [{"code": "ru", "name": "Гая"}]])
def test_names_are_written_by_language(written: object) -> None:
    assert [(one.code, one.name) for one in fitted(name_i18n=written).name_i18n] == [("ru", "Гая")]


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("+33 1 40 05 48 48", ["+33140054848"]),
        (["15", {"number": "3919", "cost": "free"}], ["15", "3919"]),
    ],
)
def test_a_number_alone_is_a_telephone(written: object, numbers: list[str]) -> None:
    assert [one.number for one in fitted(phones=written).phones] == numbers


@pytest.mark.parametrize(
    ("written", "codes"),
    [("fr", ["fr"]), (["fr", {"code": "ka", "mode": "interpreter_phone"}], ["fr", "ka"])],
)
def test_a_code_alone_is_a_language(written: object, codes: list[str]) -> None:
    assert [one.code for one in fitted(languages=written).languages] == codes


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ({}, 90),
        ({"kind": "phone"}, 60),
        ({"kind": "mobile"}, 60),
        ({"kind": "mobile", "review_every_days": "30"}, 30),
    ],
)
def test_rounds_and_lines_are_looked_at_more_often(other: dict[str, object], days: int) -> None:
    assert fitted(**other).review_every_days == days


def test_the_way_has_two_names() -> None:
    assert fitted(find="Au fond").find == fitted(directions="Au fond").find == "Au fond"


def test_a_file_holds_services_and_nothing_else() -> None:
    assert ServicesSource.model_validate({"services": {"a": {}}}).services == {"a": {}}
    with pytest.raises(ValidationError):
        ServicesSource.model_validate({"services": {}, "service": {}})
