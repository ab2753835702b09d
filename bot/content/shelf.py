"""The content that is serving, and its replacement: all or nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.content.content import Content
from bot.content.kept import keep, kept_content
from bot.content.load import ContentRefused, Loaded, load, redated
from bot.source.problem import Problem


class Shelf:
    """Holds one good content. A reload that finds a fault leaves it where it is.

    ``refused`` are the faults for which the folder, as it is now, does not serve. With ``kept``,
    everything is read at once and a copy of what is good is put there, so that a restart on a
    broken folder goes on with what served before.
    """

    def __init__(
        self,
        content: Content,
        folder: Path,
        locales: Path,
        kept: Path | None = None,
        refused: tuple[Problem, ...] = (),
    ) -> None:
        self.content = content
        self.refused = refused
        self._folder = folder
        self._locales = locales
        self._kept = kept

    @classmethod
    def filled(cls, folder: Path, locales: Path, today: date, kept: Path | None = None) -> Shelf:
        """A shelf with the content of a folder, or with the copy kept if that has faults.

        Raises ContentRefused with the faults of the folder if there is no good copy either.
        """
        loaded = load(folder, locales, today, whole=kept is not None)
        if loaded.content is not None:
            shelf = cls(loaded.content, folder, locales, kept)
            shelf._keep(loaded.content)
            return shelf
        copy = kept_content(kept, today) if kept is not None else None
        if copy is None:
            raise ContentRefused(loaded.problems)
        return cls(copy, folder, locales, kept, loaded.problems)

    def reload(self, today: date, beside: tuple[Problem, ...] = ()) -> Loaded:
        """Load again; the new content serves from now on if nothing was wrong with it.

        ``beside`` are faults of what goes with it (the services): they refuse it, too.
        """
        loaded = load(self._folder, self._locales, today, whole=self._kept is not None)
        if beside:
            loaded = Loaded(None, tuple(sorted({*loaded.problems, *beside})))
        self.refused = () if loaded.content else loaded.problems
        if loaded.content is not None:
            self._keep(loaded.content)
            self.content = loaded.content
        return loaded

    def redate(self, today: date) -> None:
        """Let what serves know that a new day has begun, without reading what is refused."""
        new = redated(self.content, today)
        if self._kept is not None:
            new.read_all()
        self.content = new

    def _keep(self, content: Content) -> None:
        if self._kept is not None:
            content.read_all()
            keep(self._folder, self._locales, self._kept)
