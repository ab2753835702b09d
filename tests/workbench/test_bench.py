"""What an editor saves is on the bench at once; what cannot be read leaves the page of before."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.source.problem import Problem
from bot.workbench.bench import Bench, NothingToShow
from tests.conftest import NOW
from tests.making import write_translations
from tests.workbench.conftest import change

TOPIC = "topics/test.yaml"


def _said(content: Content | None) -> str:
    assert content is not None
    return content.nodes["test.page"].text


def test_a_saved_sentence_is_shown(bench: Bench, folder: Path) -> None:
    change(folder, TOPIC, "text: Une page\n", "text: Une belle page\n")
    bench.renew()
    assert _said(bench.shown) == "Une belle page"
    assert bench.problems == ()


def test_a_file_that_cannot_be_read_leaves_the_page_of_before(bench: Bench, folder: Path) -> None:
    change(folder, TOPIC, "text: Une page\n", "text: Une : page\n")
    bench.renew()
    assert bench.is_behind
    assert _said(bench.shown) == "Une page"
    assert [one.rule for one in bench.problems] == ["syntax"]
    change(folder, TOPIC, "text: Une : page\n", "text: Une nouvelle page\n")
    bench.renew()
    assert (bench.is_behind, _said(bench.shown)) == (False, "Une nouvelle page")


async def test_the_rules_follow_and_say_which_content_is_good(bench: Bench, folder: Path) -> None:
    await bench.apply_rules()
    good = bench.good
    assert good is bench.content
    change(folder, TOPIC, "to: test.page, label: Une page", "to: test.pgae, label: Une page")
    bench.renew()
    assert list(bench.first) == []
    await bench.apply_rules()
    assert "dangling-target" in {one.rule for one in bench.first}
    assert (bench.good is good, bench.content is good) == (True, False)


async def test_rules_that_were_begun_before_a_save_say_nothing(bench: Bench, folder: Path) -> None:
    change(folder, TOPIC, "to: test.page, label: Une page", "to: test.pgae, label: Une page")
    bench.renew()
    begun = asyncio.create_task(bench.apply_rules())
    await asyncio.sleep(0)
    change(folder, TOPIC, "test.pgae", "test.page")
    bench.renew()
    await begun
    assert bench.first == ()


def test_a_whole_check_adds_what_the_rules_do_not_find(bench: Bench) -> None:
    late = Problem("locales/en/LC_MESSAGES/content.po", 0, 0, "untranslated", "12", "warning")
    bench.take((late,), NOW)
    assert (bench.problems, bench.checked_at) == ((late,), NOW)
    bench.renew()
    assert (bench.problems, bench.checked_at) == ((late,), None)


def test_a_page_that_all_count_on_may_be_gone_for_a_while(bench: Bench, folder: Path) -> None:
    change(folder, "pack.yaml", "test.old: test.page", "test.old: test.gone")
    bench.renew()
    assert _said(bench.shown) == "Une page"


async def test_there_is_news_after_each_change(bench: Bench) -> None:
    news = bench.news()
    first = await anext(news)
    waiting = asyncio.ensure_future(anext(news))
    await asyncio.sleep(0)
    assert not waiting.done()
    bench.renew()
    assert await waiting > first


def test_a_catalogue_is_read_again_when_its_file_changes(bench: Bench, folder: Path) -> None:
    read = bench.shown.catalogue("en")
    bench.renew()
    assert bench.shown.catalogue("en") is read
    write_translations(folder, "en", {"test.page#text": ("Une page", "Another page")})
    bench.renew()
    assert bench.shown.say("en", "test.page#text", "Une page").text == "Another page"


def test_words_are_read_again_when_their_file_changes(bench: Bench, folder: Path) -> None:
    known = bench.shown.vocabulary
    change(folder, TOPIC, "text: Une page\n", "text: Une belle page\n")
    bench.renew()
    assert bench.shown.vocabulary is known
    change(folder, "words/fr.yaml", "naloxone: [naloxone", "naloxone: [narcan")
    bench.renew()
    assert bench.shown.vocabulary is not known


def test_services_are_read_again_when_their_file_changes(bench: Bench, folder: Path) -> None:
    services = bench.services()
    assert bench.services() is services
    change(folder, "services/showers.yaml", "name: Bains-douches", "name: Les bains")
    assert [one.name for one in bench.services()] == ["Les bains"]


def test_a_folder_that_never_held_content_has_nothing_to_show(tmp_path: Path) -> None:
    bench = Bench(tmp_path, tmp_path / "locales", lambda: NOW)
    bench.renew()
    with pytest.raises(NothingToShow) as nothing:
        _ = bench.shown
    assert [one.rule for one in nothing.value.problems] == ["missing-file"]
