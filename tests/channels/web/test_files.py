"""The files of a page are few and small, and their names change when they do."""

from __future__ import annotations

import json
from hashlib import sha256

from bot.channels.web.files import FILES, ICON, SCRIPT, STYLE, manifest


def test_a_file_is_named_by_what_is_in_it() -> None:
    for file in (STYLE, SCRIPT, ICON):
        assert FILES[file.address] == file
        assert sha256(file.data).hexdigest()[:10] in file.address


def test_styles_and_script_are_small_and_fetch_nothing() -> None:
    assert len(STYLE.data) + len(SCRIPT.data) < 8_000
    for file in (STYLE, SCRIPT):
        assert b"http" not in file.data
        assert b"localStorage" not in file.data
        assert b"cookie" not in file.data


def test_the_bookmark_has_the_name_of_the_pack_and_an_icon() -> None:
    read = json.loads(manifest("Repère"))
    assert (read["name"], read["icons"][0]["src"]) == ("Repère", ICON.address)
