"""``repere services audit``: what is overdue, missing or doubtful."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Repere
from tests.directory.making import SHOWERS

VITAL = SHOWERS.replace("[shower]", "[shower, emergency_care]")
HOURLESS = VITAL.replace("    hours: Mo-Sa 08:00-12:00; PH off\n", "")
NOWHERE = SHOWERS.replace("    lat: 48.8838\n    lon: 2.3590\n", "")
DAY_NOW, LONG_AGO = "    verified_on: 2026-11-20\n", "    verified_on: 2026-01-05\n"


def write(tmp_path: Path, services: str) -> None:
    content = tmp_path / "content"
    (content / "services" / "showers.yaml").write_text(services, encoding="utf-8")
    offers = (content / "offers.yaml").read_text("utf-8")
    (content / "offers.yaml").write_text(
        offers + "  emergency_care: {label: Urgences, vital: yes}\n", encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("services", "code", "told"),
    [
        (SHOWERS, 0, "live: never 1"),
        (SHOWERS + LONG_AGO, 0, "showers-nord: due on 2026-04-05"),
        (SHOWERS + DAY_NOW, 0, "live: current 1"),
        (VITAL, 1, "showers-nord: never verified, vital"),
        (VITAL + LONG_AGO, 1, "showers-nord: due on 2026-04-05, vital"),
        (VITAL + DAY_NOW, 0, "live: current 1"),
        (
            HOURLESS + DAY_NOW,
            1,
            "showers-nord: lacks what everybody needs: address, hours, phones",
        ),
        (
            NOWHERE,
            1,
            "showers-nord: lacks what everybody needs: address, phones, access.mode",
        ),
        (NOWHERE + "    website: https://example.org\n", 0, "live: never 1"),
        (VITAL + "    status: draft\n", 0, "records: draft 1"),
        (SHOWERS + "    doubt: Le numéro est vieux.\n", 0, "showers-nord: Le numéro est vieux."),
    ],
)
def test_what_is_old_or_missing_is_told_and_fails_if_it_is_essential(
    repere: Repere, tmp_path: Path, services: str, code: int, told: str
) -> None:
    write(tmp_path, services)
    ran = repere("services", "audit")
    assert (ran.code, ran.err) == (code, "")
    assert told in ran.out.splitlines()


def test_each_record_is_a_json_line(repere: Repere, tmp_path: Path) -> None:
    write(tmp_path, VITAL + LONG_AGO)
    ran = repere("services", "audit", "--json")
    assert ran.code == 1
    [record] = ran.json
    assert "phones" in record.pop("missing")
    assert record == {
        "id": "showers-nord",
        "status": "live",
        "state": "overdue",
        "due_on": "2026-04-05",
        "vital": True,
        "lacks_essential": False,
        "doubt": None,
    }


def test_faults_in_a_file_are_told_and_nothing_is_counted(repere: Repere, tmp_path: Path) -> None:
    write(tmp_path, SHOWERS.replace("[shower]", "[showr]"))
    ran = repere("services", "audit")
    assert (ran.code, ran.out) == (1, "")
    assert "did you mean 'shower'?" in ran.err
