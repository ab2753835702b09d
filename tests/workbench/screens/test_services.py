"""The places stand by who has to be asked first; one of them tells its two weeks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.screens.services import SCREEN, in_order
from tests.directory.making import TODAY, service
from tests.workbench.conftest import change, shown

VITAL = frozenset({"meal"})


def test_vital_ones_come_first_then_never_verified_then_the_others() -> None:
    verified = service("verified", verified_on=date(2026, 11, 20))
    never = service("never")
    vital = service("vital", offers=("meal",), verified_on=date(2026, 1, 1))
    draft = service("draft", status="draft")
    order = in_order([draft, verified, never, vital], TODAY, VITAL)
    assert [one.service.id for one in order[:2]] == ["vital", "never"]
    assert {one.service.id for one in order[2:]} == {"verified", "draft"}


async def test_a_place_says_when_it_was_seen_and_what_to_do(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    assert "Bains-douches" in text
    assert "2026-11-01" in text
    assert words.FRESHNESS["sure"] in text
    assert words.NEED_WORDS["never"] in text
    assert ">sûr<" not in text  # nobody has telephoned: the screen says what the guide says


async def test_one_of_them_tells_its_two_weeks(desk: Desk) -> None:
    text = await shown(SCREEN, desk, service="showers-nord")
    assert words.TWO_WEEKS in text
    assert "ouvert" in text
    assert text.count("<li>") == 14


async def test_hours_that_cannot_be_read_say_so(desk: Desk, folder: Path) -> None:
    change(folder, "services/showers.yaml", "Mo-Sa 08:00-12:00; PH off", "lundi matin")
    assert words.HOURS_NOT_READ in await shown(SCREEN, desk, service="showers-nord")


async def test_a_place_that_is_none_shows_the_list(desk: Desk, bench: Bench) -> None:
    assert words.TWO_WEEKS not in await shown(SCREEN, desk, service="nowhere")
