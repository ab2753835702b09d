"""``repere media``: strips and PNGs made from the drawings; the words of a page to read aloud."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, Command, WrongUse, known, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.draft import Draft
from bot.content.load import must_load
from bot.content.media.file import FOLDER, png_name
from bot.content.media.stamp import made_from, stamped
from bot.content.media.strips import drawings
from bot.content.read import read_draft

Rasterize = Callable[[str], bytes]
_ZOOM = 1.5
"""Pixels of a PNG for one of its drawing: sharp on a phone, and light enough for a slow network."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="media_command", required=True, metavar="COMMAND")
    words = "draw the strips, and make the PNG of each drawing that has changed"
    commands.add_parser("build", help=words, description=words)
    words = "the words of a page, to be read aloud and kept beside the voice"
    script = commands.add_parser("script", help=words, description=words)
    script.add_argument("page", help="the page, as in TOPIC.PAGE")
    script.add_argument("--lang", metavar="L", required=True, help="language, such as ka")


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    folder = settings.content.folder
    if given.media_command == "script":
        return _script(folder, settings.content.locales, given.page, given.lang)
    try:
        for name in build(read_draft(folder, paris_now().date(), words=False), _rasterizer()):
            say_text(f"made {folder.name}/{FOLDER}/{name}")
    except FileNotFoundError as fault:
        say_text(f"no pictogram '{fault.filename}'; `repere check` says where it is named")
        return FOUND_PROBLEMS
    return OK


def build(draft: Draft, rasterize: Rasterize) -> list[str]:
    """Draw what is not drawn yet, and give the names of the files that were written.

    Raises FileNotFoundError for a pictogram that is not there.
    """
    assert draft.pack is not None, "a content folder has its pack"
    folder = draft.folder / FOLDER
    return [*_strips(draft, folder), *_pngs(folder, rasterize)]


def _strips(draft: Draft, folder: Path) -> Iterator[str]:
    assert draft.pack is not None
    for name, drawing in drawings(draft.folder, draft.strips, draft.pack.languages).items():
        file = folder / name
        if not file.exists() or file.read_text("utf-8") != drawing:
            file.write_text(drawing, encoding="utf-8")
            yield name


def _pngs(folder: Path, rasterize: Rasterize) -> Iterator[str]:
    for file in sorted(folder.glob("*.svg")):
        drawing, png = file.read_bytes(), folder / png_name(file.name)
        if not png.exists() or not made_from(png.read_bytes(), drawing):
            png.write_bytes(stamped(rasterize(drawing.decode()), drawing))
            yield png.name


def _script(folder: Path, locales: Path, page: str, language: str) -> int:
    content = must_load(folder, locales, paris_now().date())
    node = content.nodes[known("page", page, content.nodes)]
    known("language", language, content.pack.languages)
    words = content.words(language, node)
    if words.state in ("outdated", "untranslated"):
        raise WrongUse(f"'{page}' is {words.state} in '{language}': translate it before it is read")
    say_text(words.text.strip())
    return OK


def _rasterizer() -> Rasterize:
    try:
        import resvg_py  # noqa: PLC0415 - only whoever draws needs it
    except ImportError as fault:
        raise WrongUse("making PNGs needs a library: pip install 'repere[media]'") from fault
    return lambda drawing: resvg_py.svg_to_bytes(
        svg_string=drawing, zoom=_ZOOM, skip_system_fonts=True
    )


COMMAND = Command("media", "pictures from their drawings, and voices", _arguments, _run)
