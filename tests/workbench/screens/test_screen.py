"""A screen has an address that can be typed and a word in the menu."""

from __future__ import annotations

import re

import pytest

from bot.workbench.screens.registry import SCREENS
from bot.workbench.screens.screen import Screen


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: one.name)
def test_it_has_an_address_and_a_word(screen: Screen) -> None:
    assert re.fullmatch(r"[a-z]+", screen.name)
    assert screen.title
