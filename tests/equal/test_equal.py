"""Twenty talks on every channel: the same pages, words, choices, numbers and links everywhere."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.directory.lookup import DirectoryLookup
from bot.stories.play import played, tapped
from bot.stories.read import read_stories
from bot.stories.story import Story
from tests.conftest import ROOT
from tests.equal.channels import CHANNELS
from tests.equal.differences import RIGHT, Difference, between, right
from tests.equal.driver import Channel, Driver, Heard
from tests.equal.view import View, label

TALKS = {
    "friend-turns-blue": "fr",
    "prenoxad-box": "ka",
    "looking-for-cover-when-it-happens": "so",
    "crack-and-the-chest": "en",
    "wants-to-die-with-pills": "it",
    "russian-cry-on-a-french-page": "fr",
    "georgian-types-first": "ka",
    "needles-near-barbes": "ar",
    "csapa-on-tuesday": "pl",
    "which-place": "es",
    "other-place": "uk",
    "drug-checking": "ro",
    "cover-somali-pregnant": "so",
    "cover-language-in-the-middle": "fr",
    "language-keeps-the-page": "fr",
    "arabic-card": "ar",
    "hide-quickly": "ar",
    "emergency-from-a-list": "ru",
    "nonsense-twice": "ka",
    "quiz-in-the-queue": "en",
}
"""Each talk in one language: every kind of act, and texts of every direction and script."""

BASE = CHANNELS[0]
STORIES = {one.id: one for file in read_stories(ROOT / "content")[0] for one in file.stories}
Making = Callable[[], Heard]


class Act(NamedTuple):
    """What the person does: ``start``, ``tap`` (a label), ``type`` or ``share``."""

    doing: str
    value: str


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("equal") / "directory.sqlite"


@pytest.fixture
async def making(content: Content, built: Path) -> AsyncIterator[Making]:
    directory = DirectoryLookup(content.folder, built)
    yield lambda: Heard(Shelf(content, content.folder, content.locales), directory)
    await directory.close()


_USED: set[Difference] = set()
_DOINGS: set[str] = set()


def test_there_are_twenty_talks() -> None:
    assert len(TALKS) == 20
    assert all(STORIES[name].lang in ("", lang) for name, lang in TALKS.items())


@pytest.mark.parametrize("name", TALKS)
async def test_a_talk_is_the_same_on_every_channel(making: Making, name: str) -> None:
    story, lang = STORIES[name], TALKS[name]
    acts = await _acts(making(), story, lang)
    _DOINGS.update(act.doing for act in acts)
    seen = {one.name: await _seen(one, making(), acts, story.at, lang) for one in CHANNELS}
    wrong = []
    for channel, views in seen.items():
        for beat, (base, view) in enumerate(zip(seen[BASE.name], views, strict=True)):
            for field in between(base, view):
                allowed = right(channel, field, base.page)
                if allowed is not None:
                    _USED.add(allowed)
                    continue
                ours, theirs = getattr(base, field), getattr(view, field)
                wrong.append(f"{channel}, beat {beat}, {field}: {theirs!r} instead of {ours!r}")
    assert wrong == []


def test_each_difference_of_the_table_was_seen() -> None:
    if _DOINGS:  # the talks have run in this process
        assert {"start", "tap", "type", "share"} == _DOINGS
        assert set(RIGHT) == _USED


async def _acts(conversation: Heard, story: Story, lang: str) -> list[Act]:
    """The story as a person does it who only sees labels."""
    turns = await played(conversation, story, lang)
    acts = []
    for number, beat in enumerate(story.talk):
        value = beat.value
        if beat.doing == "tap":
            value = label(tapped(conversation.content, turns[number - 1], value).label)
        acts.append(Act(beat.doing, value))
    return acts


async def _seen(
    channel: Channel, conversation: Heard, acts: list[Act], at: datetime, lang: str
) -> list[View]:
    driver = channel.opened(conversation, lang, lambda: at)
    try:
        return [await _does(driver, act) for act in acts]
    finally:
        await driver.ends()


def _does(driver: Driver, act: Act) -> Awaitable[View]:
    match act.doing:
        case "start":
            return driver.starts(act.value)
        case "tap":
            return driver.taps(act.value)
        case "type":
            return driver.writes(act.value)
    lat, _, lon = act.value.partition(",")
    return driver.shares(float(lat), float(lon))
