"""Each picture stands in a guide with words for whoever does not see it, and is light."""

from __future__ import annotations

import re

from PIL import Image

from tests.e2e.pictures import FOLDER, NAMES
from tests.guides.guide import FRENCH, name

SHOWN = [
    (guide, alt, target)
    for guide in FRENCH
    for alt, target in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", guide.read_text("utf-8"))
]
HEAVIEST = 80_000
"""Bytes: a guide is read on a telephone too."""


def test_every_picture_that_a_guide_shows_is_there_and_every_one_is_shown_once() -> None:
    shown = [(guide.parent / target).resolve() for guide, _, target in SHOWN]
    assert sorted(shown) == sorted(FOLDER.iterdir())


def test_every_picture_can_be_taken_anew_by_the_command() -> None:
    assert sorted(NAMES) == sorted(file.stem for file in FOLDER.iterdir())


def test_every_picture_says_in_words_what_is_on_it() -> None:
    for guide, alt, target in SHOWN:
        assert 40 <= len(alt) <= 200, f"{name(guide)}: {target}"
        assert alt.endswith("."), target


def test_every_picture_is_light_and_has_few_colours() -> None:
    for file in FOLDER.iterdir():
        assert file.stat().st_size < HEAVIEST, file.name
        with Image.open(file) as picture:
            assert picture.format == "PNG"
            assert picture.mode == "P", file.name
