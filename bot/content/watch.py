"""Being told at once that a file was saved, by the system (https://watchfiles.helpmanual.io).

Where the system tells nothing, as on some network drives, files are looked at every few seconds all
the same: this only makes it sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchfiles import Change

_KINDS = (".yaml", ".yml", ".csv", ".po", ".svg", ".png", ".jpg", ".ogg", ".mp3", ".m4a", ".txt")
_QUIET, _TOGETHER = 500, 5_000


async def watch(
    changed: Callable[[], None], *folders: Path, quiet: int = _QUIET, together: int = _TOGETHER
) -> None:
    """Call ``changed`` after every change below the folders, for as long as this runs.

    In milliseconds: a change is told once nothing more is saved for ``quiet`` (a ``git pull``
    writes many files), and after ``together`` at the latest.
    """
    # Imported here: only what serves needs it, and no command should wait for it.
    from watchfiles import awatch  # noqa: PLC0415

    there = [folder for folder in folders if folder.exists()]
    if not there:
        return
    async for _ in awatch(*there, watch_filter=is_content, debounce=together, step=quiet):
        changed()


def is_content(change: Change, path: str) -> bool:
    """Whether a file is one that content is made of, not one that a text editor puts beside it."""
    name = Path(path).name
    return name.endswith(_KINDS) and not name.startswith((".", "~", "#"))
