"""The screens of the workbench, in the order of its menu; the first is the one that opens.

Adding one: a file beside this one, a line below, a test file.
"""

from __future__ import annotations

from bot.workbench.screens import (
    cards,
    facts,
    problems,
    services,
    sheet,
    talk,
    translations,
)
from bot.workbench.screens import map as tree
from bot.workbench.screens.screen import Screen

SCREENS: tuple[Screen, ...] = (
    talk.SCREEN,
    sheet.SCREEN,
    tree.SCREEN,
    problems.SCREEN,
    facts.SCREEN,
    translations.SCREEN,
    services.SCREEN,
    cards.SCREEN,
)

BY_NAME = {screen.name: screen for screen in SCREENS}
