"""Being told that a file was saved."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from watchfiles import Change

from bot.content.watch import is_content, watch


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("topics/a.yaml", True),
        ("ka/LC_MESSAGES/content.po", True),
        ("places.csv", True),
        ("media/sos.svg", True),
        ("topics/.a.yaml.new", False),
        ("topics/.a.yaml.swp", False),
        ("topics/a.yaml~", False),
        ("#a.yaml", False),
        ("schemas/topic.json", False),
        ("README.md", False),
    ],
)
def test_only_files_the_content_is_made_of_are_told(name: str, ours: bool) -> None:
    assert is_content(Change.modified, f"/srv/content/{name}") is ours


async def test_a_saved_file_is_told(tmp_path: Path) -> None:
    told = asyncio.Event()
    watching = asyncio.create_task(watch(told.set, tmp_path, tmp_path / "nowhere"))

    async def save_until_told() -> None:
        number = 0  # the system begins to tell some time after it was asked to
        while not told.is_set():
            number += 1
            (tmp_path / "a.yaml").write_text(f"a: {number}\n", encoding="utf-8")
            await asyncio.wait({asyncio.ensure_future(told.wait())}, timeout=0.7)

    await asyncio.wait_for(save_until_told(), timeout=20)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


async def test_where_there_is_no_folder_there_is_nothing_to_watch(tmp_path: Path) -> None:
    await asyncio.wait_for(watch(lambda: None, tmp_path / "nowhere"), timeout=5)
