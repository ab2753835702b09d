"""Playing stories: taps named by where they lead, in any language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.directory.service import Service
from bot.stories.play import NoSuchTap, differences, first_line, played, retold
from bot.stories.read import USUAL
from bot.stories.story import Beat, Story
from tests.fakes import FakeDirectory
from tests.making import content_of, write_pack

SHOWERS = [
    Service(f"bains-{number}", f"Bains {number}", offers=("shower",), lat=48.86, lon=2.35)
    for number in range(7)
]


@pytest.fixture
def conversation(tmp_path: Path) -> Conversation:
    content = content_of(write_pack(tmp_path / "content"))
    return Conversation(Shelf(content, content.folder, content.locales), FakeDirectory(SHOWERS))


def _story(*talk: Beat) -> Story:
    return Story("s", "x", USUAL, "", talk)


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_talk_with_everything_a_person_can_do(
    conversation: Conversation, lang: str
) -> None:
    story = _story(
        Beat("start", ""),
        Beat("picture", ""),
        Beat("tap", "test.nearby"),
        Beat("share", "48.86,2.35"),
        Beat("tap", "test.showers"),
        Beat("tap", "next-results"),
        Beat("tap", "back"),
        Beat("tap", "service:bains-1"),
        Beat("tap", "back"),
        Beat("tap", "other-place"),
        Beat("tap", "sos"),
        Beat("type", "xyzzy"),
        Beat("tap", "test.language"),
        Beat("tap", "en" if lang == "fr" else "fr"),
    )
    turns = await played(conversation, story, lang)
    assert [turn.session.node for turn in turns] == [
        "test.home",
        "test.home",
        "test.nearby",
        "test.nearby",
        *["test.showers"] * 6,
        "test.sos",
        "test.sos",
        "test.language",
        "test.sos",
    ]
    assert turns[-1].session.lang != lang


async def test_a_tap_that_is_not_there_says_what_is(conversation: Conversation) -> None:
    story = _story(Beat("start", ""), Beat("tap", "test.pages"))
    with pytest.raises(
        NoSuchTap, match=r"nothing to tap for 'test.pages' on 'test.home'; did you mean 'test.page'"
    ):
        await played(conversation, story, "fr")


async def test_what_came_out_otherwise_is_told(conversation: Conversation) -> None:
    story = _story(Beat("start", "", "test.home", "Bonjour"), Beat("tap", "sos", "test.sos"))
    turns = await played(conversation, story, "fr")
    out = retold(conversation.shelf.content, story, turns)
    assert first_line(turns[1]) == "Appelez :"
    assert list(differences(story, out, words=False)) == []
    assert list(differences(story, out, words=True)) == [(1, "says", "says 'Appelez :', not ''")]
    wrong = replace(story, talk=(replace(story.talk[0], page="test.page"), story.talk[1]))
    assert list(differences(wrong, out, words=False)) == [
        (0, "page", "opens 'test.home', not 'test.page'")
    ]
