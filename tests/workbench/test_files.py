"""The files of the workbench are named by what they hold, and come from nowhere else."""

from __future__ import annotations

import re
from hashlib import sha256

import pytest

from bot.channels.web.files import STYLE as WEB_STYLE
from bot.channels.web.files import File
from bot.workbench.files import FILES, SCRIPT, STYLE


@pytest.mark.parametrize("file", [STYLE, SCRIPT])
def test_an_address_changes_with_what_is_in_the_file(file: File) -> None:
    assert sha256(file.data).hexdigest()[:10] in file.address
    assert FILES[file.address] is file


def test_the_frame_of_the_web_chat_finds_its_style() -> None:
    assert FILES[WEB_STYLE.address] is WEB_STYLE


def test_nothing_is_fetched_from_elsewhere() -> None:
    for file in (STYLE, SCRIPT):
        assert not re.search(rb"https?://|@import|url\(", file.data)
