"""The figures stand by their last day, each with its source and the pages that say it."""

from __future__ import annotations

from pathlib import Path

from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.screens.facts import SCREEN, pages_with_facts
from tests.workbench.conftest import change, shown


async def test_the_first_to_go_comes_first(desk: Desk, bench: Bench, folder: Path) -> None:
    assert (await shown(SCREEN, desk)).index('id="delay"') < (await shown(SCREEN, desk)).index(
        'id="tel"'
    )
    change(folder, "facts.yaml", "value: 15, source: [book], checked_on: 2026-11-01", OLD)
    bench.renew()
    text = await shown(SCREEN, desk)
    assert text.index('id="tel"') < text.index('id="delay"')
    assert '<tr class="past" id="tel">' in text
    assert words.PAST in text


OLD = "value: 15, source: [book], checked_on: 2026-01-01"


async def test_it_says_the_figure_as_the_page_does(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    assert "2–3 minutes" in text.replace("\u2068", "").replace("\u2069", "").replace("\xa0", " ")
    assert "Un livre" in text


async def test_a_month_before_its_last_day_it_stands_out(
    desk: Desk, bench: Bench, folder: Path
) -> None:
    change(folder, "facts.yaml", "source: [book], ", "source: [book], valid_to: 2026-12-01, ")
    bench.renew()
    text = await shown(SCREEN, desk)
    assert '<tr class="soon" id="tel">' in text
    assert words.DAYS_LEFT.format(days=7) in text


async def test_a_doubt_is_told(desk: Desk, bench: Bench, folder: Path) -> None:
    change(folder, "facts.yaml", "value: 2-3", "doubt: à confirmer, value: 2-3")
    bench.renew()
    assert words.DOUBT.format(doubt="à confirmer") in await shown(SCREEN, desk)


def test_a_figure_knows_its_pages(desk: Desk) -> None:
    assert pages_with_facts(desk.content) == {"tel": ["test.sos", "test.despair"]}


async def test_a_figure_that_no_page_says_is_named(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    assert words.UNUSED in text.split('id="delay"')[1].split("</tr>")[0]
