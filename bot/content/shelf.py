"""The content that is serving, and its replacement: all or nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.content.content import Content
from bot.content.load import Loaded, load, must_load


class Shelf:
    """Holds one good content. A reload that finds a fault leaves it where it is."""

    def __init__(self, content: Content) -> None:
        self.content = content

    @classmethod
    def filled(cls, folder: Path, locales: Path, today: date) -> Shelf:
        """A shelf with the content of a folder. Raises ContentRefused if it has faults."""
        return cls(must_load(folder, locales, today))

    def reload(self, today: date) -> Loaded:
        """Load again; the new content serves from now on if nothing was wrong with it."""
        loaded = load(self.content.folder, self.content.locales, today)
        if loaded.content is not None:
            self.content = loaded.content
        return loaded
