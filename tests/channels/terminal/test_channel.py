"""A whole talk in the terminal."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

from bot.channels.terminal.channel import json_to, lines_of, talk, text_to
from bot.content.shelf import Shelf
from bot.conversation import Conversation
from bot.engine.event import Start
from tests.conftest import NOW
from tests.fakes import FakeDirectory
from tests.making import content_of, write_pack


def _conversation(folder: Path) -> Conversation:
    content = content_of(write_pack(folder / "content"))
    return Conversation(Shelf(content, content.folder, content.locales), FakeDirectory())


async def _lines(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def test_a_page_for_the_start_and_one_for_each_line(tmp_path: Path) -> None:
    conversation, out = _conversation(tmp_path), io.StringIO()
    show = json_to(conversation, out)
    lines = _lines("#1", "#99", "@48.86,2.35", "")
    await talk(conversation, b"chat", Start(NOW, "fr"), lines, show, lambda: NOW)
    nodes = [json.loads(line)["node"] for line in out.getvalue().splitlines()]
    assert nodes == ["test.home", "test.sos", "test.sos", "test.nearby", "test.home"]


async def test_text_is_shown_as_text(tmp_path: Path) -> None:
    conversation, shown = _conversation(tmp_path), list[str]()
    show = text_to(shown.append)
    await talk(conversation, b"chat", Start(NOW, "fr"), _lines(), show, lambda: NOW)
    assert shown[0].startswith("Bonjour")


async def test_lines_come_until_the_input_ends() -> None:
    prompts: list[str] = []
    read = [one async for one in lines_of(io.StringIO("a\n\nb"), lambda: prompts.append(">"))]
    assert (read, len(prompts)) == (["a", "", "b"], 4)
