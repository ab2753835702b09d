"""Service files: every fault at its place, all at once, and the real ones without any."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.read import offers_of, read_services
from bot.directory.service import Service
from bot.source.problem import Problem
from tests.conftest import ROOT
from tests.directory.making import SHOWERS, TODAY, service, write_services

SOURCES = "    sources: [{title: x}]\n"
TWO_STOPS = (
    "    stops:\n"
    "      - {label: Nord, lat: 48.88, lon: 2.35}\n"
    "      - {label: NORD, lat: 48.89, lon: 2.36}\n"
)
UNREACHED_OFFERS = {"domiciliation", "oat_buprenorphine", "wound_care"}
"""Offers that no service has yet: nobody may be sent to look for them."""


def problems(folder: Path) -> list[Problem]:
    return read_services(folder, TODAY)[1]


def with_line(old: str, new: str) -> str:
    assert old in SHOWERS
    return SHOWERS.replace(old, new)


def test_a_file_is_services(tmp_path: Path) -> None:
    assert read_services(write_services(tmp_path / "content"), TODAY) == ((service(),), [])


@pytest.mark.parametrize(
    ("old", "new", "place", "rule", "told"),
    [
        ("48.8838", "45.7600", (5, 10), "outside-area", "outside the area of this guide"),
        (
            "lat: 48.8838\n    lon: 2.3590",
            "lat: 2.3590\n    lon: 48.8838",
            (5, 10),
            "swapped-point",
            "lat is 48.8838, lon is 2.359",
        ),
        ("    lon: 2.3590\n", "", (2, 3), "point", "both lat and lon"),
        ("[shower]", "[meal, shover]", (4, 20), "unknown-offer", "did you mean 'shower'?"),
        ("    hours_seen_on: 2026-11-01\n", "", (7, 12), "hours-undated", "how old"),
        ("Mo-Sa 08:00-12:00; PH off", "Lu-Sa 8h-12h", (7, 12), "hours-french", "Mo-Sa 08:00-12:00"),
        ("; PH off", "", (7, 12), "OH03", "jours fériés"),
        ("2026-11-01", "2062-11-01", (8, 20), "date-to-come", "2062-11-01"),
        ("showers-nord", "Bains_Douches", (2, 3), "service-id", "small letters"),
        ("hours_trusted: yes", "hours_trusted: oui", (9, 20), "wrong-value", "'yes' or 'no'"),
        ("lat: 48.8838", "lat: 48,8838", (5, 10), "wrong-value", "such as 48.8566"),
        ("    offers: [shower]\n", "", (2, 3), "missing-field", "'offers'"),
        ("    offers: [shower]\n", "    offres: [shower]\n", (4, 5), "unknown-key", "'offers'"),
    ],
)
def test_a_fault_has_its_line_and_column(
    tmp_path: Path, old: str, new: str, place: tuple[int, int], rule: str, told: str
) -> None:
    found = problems(write_services(tmp_path / "content", with_line(old, new)))
    [fault] = [one for one in found if one.rule == rule]
    assert (fault.path, fault.line, fault.column) == ("content/services/showers.yaml", *place)
    assert told in fault.message


@pytest.mark.parametrize(
    ("added", "place", "rule", "told"),
    [
        ("    stops: [{label: X, lat: 45.76, lon: 2.35}]\n", (11, 29), "outside-area", "outside"),
        ("    networks: [house]\n", (11, 16), "unknown-network", "did you mean 'houses'?"),
        (
            TWO_STOPS,
            (13, 17),
            "duplicate-stop",
            "another stop is called 'NORD'",
        ),
        (
            "    special_hours: [{offer: shover, hours: Tu 10:00-12:00; PH off}]\n",
            (11, 29),
            "unknown-offer",
            "did you mean 'shower'?",
        ),
        (
            "    special_hours: [{offer: shower, hours: Tu 10:00-12:00}]\n",
            (11, 44),
            "OH03",
            "jours fériés",
        ),
        ("    access: {paper: none}\n", (11, 14), "unknown-key", "did you mean 'papers'?"),
        (
            "    languages: [{code: ka, mod: staff}]\n",
            (11, 28),
            "unknown-key",
            "did you mean 'mode'?",
        ),
    ],
)
def test_a_fault_in_a_part_has_its_place_too(
    tmp_path: Path, added: str, place: tuple[int, int], rule: str, told: str
) -> None:
    [fault] = problems(write_services(tmp_path / "content", SHOWERS + added))
    assert (fault.line, fault.column, fault.rule) == (*place, rule)
    assert told in fault.message


def test_one_service_that_does_not_fit_hides_no_fault_of_another(tmp_path: Path) -> None:
    other = "  other:\n    name: Autre\n    offers: [nothing]\n" + SOURCES
    folder = write_services(tmp_path / "content", with_line("48.8838", "north") + other)
    assert {one.rule for one in problems(folder)} == {"wrong-value", "unknown-offer"}


def test_a_service_of_two_files_is_told_with_the_first(tmp_path: Path) -> None:
    folder = write_services(tmp_path / "content", more=SHOWERS, showers=SHOWERS)
    [fault] = problems(folder)
    assert (fault.path, fault.line, fault.rule) == (
        "content/services/showers.yaml",
        2,
        "duplicate-key",
    )
    assert "content/services/more.yaml" in fault.message
    assert len(read_services(folder, TODAY)[0]) == 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty-file"),
        ("[]\n", "wrong-value"),
        ("{}\n", "missing-field"),
        ("~\n", "empty-file"),
        ("services:\n", "wrong-value"),
        ("services:\n  a:\n", "wrong-value"),
        ("services: {a: [}\n", "syntax"),
        ("services: {}\nservice: {}\n", "unknown-key"),
    ],
)
def test_a_file_of_another_shape_is_told(tmp_path: Path, text: str, rule: str) -> None:
    found = problems(write_services(tmp_path / "content", text))
    assert rule in {one.rule for one in found}


def test_hours_out_of_season_are_no_fault(tmp_path: Path) -> None:
    winter = with_line("Mo-Sa 08:00-12:00; PH off", "2025 Dec 1-2026 Mar 31 08:00-12:00; PH off")
    ended = winter.replace("    hours_seen", "    valid_to: 2026-03-31\n    hours_seen")
    assert [one.rule for one in problems(write_services(tmp_path / "a", winter))] == ["OH11"]
    assert problems(write_services(tmp_path / "b", ended)) == []


def test_a_day_to_come_is_only_a_warning(tmp_path: Path) -> None:
    found = problems(write_services(tmp_path / "content", with_line("2026-11-01", "2026-11-25")))
    assert [one.level for one in found] == ["warning"]


def test_offers_come_from_their_file(tmp_path: Path) -> None:
    folder = write_services(tmp_path / "content")
    assert offers_of(folder) == {"shower", "meal"}


@pytest.mark.parametrize("text", ["", "offers: [shower]\n", "offres: {}\n", "offers: {a: [}\n"])
def test_offers_that_cannot_be_read_are_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "offers.yaml").write_text(text, encoding="utf-8")
    assert offers_of(tmp_path) == frozenset()
    assert offers_of(tmp_path / "nowhere") == frozenset()


def test_offers_that_are_not_utf8_are_none(tmp_path: Path) -> None:
    (tmp_path / "offers.yaml").write_bytes("offers: {a: {label: Été}}\n".encode("latin-1"))
    assert offers_of(tmp_path) == frozenset()


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_file_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-content"
    write_services(folder)
    file = folder / "services" / "showers.yaml"
    file.write_text("services:\n  a:\n    name: A\n    hours: " + text, "utf-8", "surrogatepass")
    services, found = read_services(folder, TODAY)
    assert services or found


REAL, REAL_PROBLEMS = read_services(ROOT / "content", TODAY)


def test_the_services_of_paris_have_no_problem() -> None:
    assert REAL_PROBLEMS == []
    assert len(REAL) >= 100


def test_the_services_of_paris_have_keys_of_their_own() -> None:
    assert len({one.key for one in REAL}) == len(REAL)


def test_every_offer_leads_somewhere_or_is_known_to_lead_nowhere() -> None:
    offered = {offer for one in REAL for offer in one.offers}
    assert offers_of(ROOT / "content") - offered == UNREACHED_OFFERS


def test_an_emergency_service_is_open_by_nature() -> None:
    def urgent(one: Service) -> bool:
        return bool({"emergency_care", "emergency_line"} & set(one.offers))

    assert [
        one.id for one in REAL if urgent(one) and one.hours == "24/7" and not one.by_nature
    ] == []


def test_what_the_facts_say_of_papers_and_interpreters_is_kept() -> None:
    known = {one.id: one for one in REAL}
    assert sum(one.access.papers == "none" for one in REAL) == 30
    assert known["cegidd-paris-centre"].interpreters == "phone"
    assert known["cite-des-dames"].audience.gender == "women_only"
    assert known["cpoa-sainte-anne"].access.papers is None


def test_no_service_of_paris_was_seen_in_the_future() -> None:
    assert all((one.checked_on or date.min) <= TODAY for one in REAL)
