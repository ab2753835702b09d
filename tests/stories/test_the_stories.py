"""Every story beside the content, in every language, and as Telegram shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.limits import LIMITS
from bot.channels.telegram.render import html, rows
from bot.content.content import Content
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.directory.lookup import DirectoryLookup
from bot.stories.play import differences, played, retold
from bot.stories.read import read_stories
from bot.stories.story import Story
from tests.conftest import ROOT, SERVED

FILES, PROBLEMS = read_stories(ROOT / "content")
STORIES = [story for file in FILES for story in file.stories]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stories") / "directory.sqlite"


def test_the_files_are_right() -> None:
    assert PROBLEMS == []
    assert len(STORIES) == len({story.id for story in STORIES})


@pytest.mark.parametrize("lang", SERVED)
@pytest.mark.parametrize("story", STORIES, ids=[story.id for story in STORIES])
async def test_a_story_comes_out_as_it_is_told(
    content: Content, built: Path, story: Story, lang: str
) -> None:
    if story.lang and story.lang != lang:
        return
    directory = DirectoryLookup(content.folder, built)
    shelf = Shelf(content, content.folder, content.locales)
    try:
        turns = await played(Conversation(shelf, directory), story, lang)
    finally:
        await directory.close()
    out = retold(content, story, turns)
    words = lang == (story.lang or content.pack.source)
    assert list(differences(story, out, words=words)) == []
    for turn in turns:
        assert 0 < len(html(turn.reply)) <= LIMITS["telegram"].message
        buttons = [button for row in rows(turn.reply) for button in row]
        assert buttons
        for button in buttons:
            assert len(button.token.encode()) <= LIMITS["telegram"].token_bytes
