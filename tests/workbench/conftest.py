"""A workbench on made content: what an editor has before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.workbench.bench import Bench
from bot.workbench.desk import Asked, Desk
from bot.workbench.screens.screen import Screen
from tests.cards.made import CARDS, SETTINGS
from tests.conftest import NOW
from tests.directory.making import SHOWERS
from tests.whole import write_whole

WORDING = """\
never:
  promise: {why: aucune source ne le promet, words: {fr: [vous avez droit]}}
always:
  call: {why: on appelle d’abord, pages: [test.sos], words: {fr: [appelez]}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content with all there is, its English beside it, and showers."""
    folder = write_whole(tmp_path / "content")
    (folder / "wording.yaml").write_text(WORDING, encoding="utf-8")
    (folder / "services").mkdir()
    (folder / "services" / "showers.yaml").write_text(SHOWERS, encoding="utf-8")
    return folder


@pytest.fixture
def bench(folder: Path) -> Bench:
    """The bench with that content on it, nothing checked yet."""
    bench = Bench(folder, folder.parent / "locales", lambda: NOW)
    bench.renew()
    return bench


@pytest.fixture
def desk(bench: Bench) -> Desk:
    """The desk, without a directory to search in."""
    return Desk(bench)


@pytest.fixture
def office(folder: Path, bench: Bench) -> Desk:
    """A desk where cards can be made."""
    (folder / "cards.yaml").write_text(CARDS, encoding="utf-8")
    bench.renew()
    return Desk(bench, settings=SETTINGS)


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change the first place of a file where ``old`` stands, as an editor does."""
    file = folder / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


async def shown(screen: Screen, desk: Desk, **query: str) -> str:
    """What a screen shows for an address."""
    return await screen.show(desk, Asked(query, NOW))
