"""What a screen of the workbench is: a name, a word in the menu, and what it shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from bot.workbench.desk import Asked, Desk


class Screen(NamedTuple):
    """``name`` is its address (``/talk``), ``title`` its word in the menu.

    ``show`` gives HTML. It may raise NothingToShow where no content could ever be read.
    """

    name: str
    title: str
    show: Callable[[Desk, Asked], Awaitable[str]]
