"""Reading files again and again, each only when it has changed: for a page that follows an editor.

A file is known by its size and its time of change, and where those differ by what it holds: a file
that is saved as it was, is not parsed again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from bot.source.marked import Source, read
from bot.source.problem import Problem


class _Known(NamedTuple):
    """A file as it was when it was parsed, and what came of it."""

    stamp: tuple[int, int]
    digest: bytes
    parsed: tuple[Source, list[Problem]]


@dataclass(slots=True)
class Reread:
    """Reads as :func:`bot.source.marked.read` does; what it gives may be shared: change nothing."""

    _known: dict[Path, _Known] = field(default_factory=dict)

    def __call__(self, file: Path, path: str) -> tuple[Source, list[Problem]]:
        """What the file holds now."""
        try:
            stat = file.stat()
            stamp = stat.st_size, stat.st_mtime_ns
            known = self._known.get(file)
            if known is not None and known.stamp == stamp and known.parsed[0].path == path:
                return known.parsed
            digest = blake2b(file.read_bytes()).digest()
        except OSError:
            return read(file, path)  # it says why
        same = known is not None and known.digest == digest and known.parsed[0].path == path
        parsed = known.parsed if same and known is not None else read(file, path)
        self._known[file] = _Known(stamp, digest, parsed)
        return parsed
