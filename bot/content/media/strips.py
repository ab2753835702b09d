"""The strips that ``content/media/strips.yaml`` describes, drawn from their pictograms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.content.media.file import FOLDER, in_language
from bot.content.media.strip import Strip, drawn
from bot.languages.format import RIGHT_TO_LEFT

PICTOGRAMS = "pictograms"


def drawings(folder: Path, strips: Mapping[str, Strip], languages: Iterable[str]) -> dict[str, str]:
    """Each strip as SVG by its file name, those for languages written from the right too.

    Raises FileNotFoundError for a pictogram that is not there.
    """
    mirrored = [language for language in languages if language in RIGHT_TO_LEFT]
    made: dict[str, str] = {}
    for name, strip in strips.items():
        parts = [pictogram(folder, one).read_text("utf-8") for one in strip.pictograms]
        made[f"{name}.svg"] = drawn(strip, parts)
        for language in mirrored:
            theirs = in_language(f"{name}.svg", language)
            made[theirs] = drawn(strip, parts, from_right=True)
    return made


def pictogram(folder: Path, name: str) -> Path:
    """The file of a pictogram in a content folder."""
    return folder / FOLDER / PICTOGRAMS / f"{name}.svg"
