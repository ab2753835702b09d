"""A sheet has every page of a topic, each question and each result of its tables."""

from __future__ import annotations

import pytest

from bot.source.problem import Problem
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.desk import Desk
from bot.workbench.screens.sheet import SCREEN, topics_of
from tests.conftest import NOW
from tests.workbench.conftest import change, shown


async def test_every_page_of_the_topic_is_on_it(desk: Desk) -> None:
    text = await shown(SCREEN, desk, topic="test")
    for node in desk.content.nodes.values():
        assert f'id="{node.id}"' in text
    assert words.PAGES_OF.format(topic="test", number=len(desk.content.nodes)) in text


@pytest.mark.parametrize("said", ["Sortez-vous ?", "Quel temps ?", "Et encore ?", "Mettez des"])
async def test_questions_and_results_are_on_it(desk: Desk, said: str) -> None:
    assert said in await shown(SCREEN, desk)


async def test_it_can_be_read_in_another_language(desk: Desk) -> None:
    assert "I need a doctor." in await shown(SCREEN, desk, lang="en")


async def test_a_page_about_safety_stands_out_and_says_where_it_is_from(desk: Desk) -> None:
    text = await shown(SCREEN, desk)
    assert text.count('class="card safety"') == 1
    assert words.REVIEWED.format(day="2026-11-01") in text
    assert words.SOURCES.format(names="book, notice") in text


async def test_problems_stand_on_the_page_they_are_about(desk: Desk, bench: Bench) -> None:
    node = desk.content.nodes["test.phrase"]
    bench.take((Problem(node.path, node.line, 3, "x", "une faute ici"),), NOW)
    text = await shown(SCREEN, desk)
    assert "une faute ici" in text.split('id="test.phrase"')[1].split("</article>")[0]


async def test_hours_that_cannot_be_read_do_not_hide_it(desk: Desk, bench: Bench) -> None:
    change(bench.folder, "services/showers.yaml", "Mo-Sa 08:00-12:00; PH off", "lundi")
    assert "Douches" in await shown(SCREEN, desk)


def test_topics_are_counted(desk: Desk) -> None:
    assert topics_of(desk.content) == {"test": len(desk.content.nodes)}
