"""What the commands that keep the directory true begin with."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from bot.app import COUNTS_FILE, counts_file
from bot.cli.command import WrongUse
from bot.cli.services_wanted import all_services, in_areas, said_since
from bot.config import read_settings
from bot.counts.store import CountsFile
from bot.counts.tally import Tally
from bot.directory.lookup import ServicesRefused
from tests.directory.making import SHOWERS, TODAY, service, write_services

EAST = service("east", postcode="75020", city="Paris")
NORTH = service("north", postcode="93200", city="Saint-Denis")


@pytest.mark.parametrize(
    ("areas", "kept"),
    [
        ([], [EAST, NORTH]),
        (["93"], [NORTH]),
        (["saint-denis"], [NORTH]),
        (["75020", "93200", "93"], [EAST, NORTH]),
    ],
)
def test_the_services_of_areas(areas: list[str], kept: list[object]) -> None:
    assert list(in_areas([EAST, NORTH], areas)) == kept


def test_an_area_without_services_is_refused_with_what_was_meant() -> None:
    message = "no service in 'Saint-Deni'; did you mean 'Saint-Denis'?"
    with pytest.raises(WrongUse, match=message):
        in_areas([EAST, NORTH], ["Saint-Deni"])


def test_every_fault_is_said_before_the_services_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_services(tmp_path / "content", SHOWERS.replace("[shower]", "[showr]"))
    with pytest.raises(ServicesRefused):
        all_services(folder, TODAY)
    assert "no offer 'showr'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("verified", "counts"),
    [
        (None, True),
        (date(2026, 10, 31), True),
        (date(2026, 11, 30), True),
        (date(2026, 12, 1), False),
    ],
)
def test_what_was_said_before_the_month_of_the_verification_is_settled(
    tmp_path: Path, verified: date | None, counts: bool
) -> None:
    settings = read_settings({"REPERE_DATA": str(tmp_path)})
    assert counts_file(settings) == tmp_path / COUNTS_FILE
    one = service(verified_on=verified)
    assert said_since(settings, [one]) == {}
    asyncio.run(_report(tmp_path / COUNTS_FILE, one.key))
    wanted = {one.key: frozenset({"closed"})} if counts else {}
    assert said_since(settings, [one]) == wanted


async def _report(file: Path, key: str) -> None:
    tally = Tally()
    tally.report(date(2026, 11, 20), key, "closed")
    counts = await CountsFile.open(file)
    await counts.add(tally.drain())
    await counts.close()
