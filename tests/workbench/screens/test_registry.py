"""Every file of a screen is in the menu, once."""

from __future__ import annotations

from pkgutil import iter_modules

from bot.workbench import screens
from bot.workbench.screens.registry import BY_NAME, SCREENS


def test_each_screen_that_is_written_is_in_the_list() -> None:
    written = {module.name for module in iter_modules(screens.__path__)} - {"screen", "registry"}
    listed = [screen.show.__module__.rsplit(".", 1)[-1] for screen in SCREENS]
    assert sorted(listed) == sorted(written)
    assert len(BY_NAME) == len(SCREENS)
