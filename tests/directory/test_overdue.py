"""Vital records past their day fail the check; a directory nobody phoned yet is warned about."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.directory.overdue import ID, WARNED_BEFORE, overdue_problems
from bot.directory.read import read_services
from tests.directory.making import SHOWERS, write_services

BEGIN = date(2027, 3, 1)
OFFERS = (
    f"vital_from: {BEGIN}\n"
    "offers: {shower: {label: Douche}, beds: {label: Lits, vital: yes}}\n"
)
BEDS = SHOWERS.replace("[shower]", "[shower, beds]")
VERIFIED = date(2026, 11, 20)
DUE = VERIFIED + timedelta(days=90)
WARNED = "warning 2: 1 vital record(s) here were never verified; from 2027-03-01 on each is a fault"
FAULT = (
    "error 2: 'showers-nord' is vital and was never verified: "
    "phone, then `repere services verify showers-nord`"
)
SEEN = BEDS + f"    verified_on: {VERIFIED}\n"


def told(tmp_path: Path, services: str, today: date, offers: str = OFFERS) -> list[str]:
    content = write_services(tmp_path / "content", services)
    (content / "offers.yaml").write_text(offers, encoding="utf-8")
    return [f"{one.level} {one.line}: {one.message}" for one in overdue_problems(content, today)]


@pytest.mark.parametrize(
    ("today", "level"),
    [
        (DUE - WARNED_BEFORE, None),
        (DUE - WARNED_BEFORE + timedelta(days=1), "warning"),
        (DUE, "warning"),
        (DUE + timedelta(days=1), "error"),
    ],
)
def test_a_verified_record_is_warned_about_and_then_a_fault(
    tmp_path: Path, today: date, level: str | None
) -> None:
    found = told(tmp_path, SEEN, today)
    assert [one.split(" ")[0] for one in found] == ([level] if level else [])
    assert all(f"by {DUE}" in one and "services verify showers-nord" in one for one in found)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (BEGIN - timedelta(days=1), WARNED),
        (BEGIN, FAULT),
    ],
)
def test_one_that_nobody_ever_verified_is_a_fault_from_a_day_on(
    tmp_path: Path, today: date, said: str
) -> None:
    assert told(tmp_path, BEDS, today) == [said]


def test_without_a_day_it_stays_a_warning(tmp_path: Path) -> None:
    [found] = told(tmp_path, BEDS, date(2030, 1, 1), OFFERS.split("\n", 1)[1])
    assert found == "warning 2: 1 vital record(s) here were never verified"


@pytest.mark.parametrize(
    "services",
    [
        SHOWERS,
        SEEN.replace("[shower, beds]", "[shower]"),
        BEDS + "    status: draft\n",
        BEDS + "    status: closed\n",
        BEDS + "    publish: {bot: no}\n",
    ],
)
def test_what_no_life_hangs_on_or_nobody_is_shown_is_not_told(
    tmp_path: Path, services: str
) -> None:
    assert told(tmp_path, services, DUE + timedelta(days=400)) == []


def test_an_old_record_does_not_keep_a_directory_from_being_built(tmp_path: Path) -> None:
    late = DUE + timedelta(days=400)
    assert told(tmp_path, SEEN, late)
    found, problems = read_services(tmp_path / "content", late)
    assert len(found) == 1
    assert ID not in {one.rule for one in problems}
