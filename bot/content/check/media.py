"""A page's pictures and voices are there, in a form that every channel can carry.

A drawing needs the PNG made from it, for messengers take no SVG; a voice needs its words written
beside it, so that it is never heard once the page says something else. How many bytes each channel
takes is told where pages are tried on the channels.
Mend: put the file into ``content/media``; after a change of a drawing run ``repere media build``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from bot.content.draft import Draft, Place
from bot.content.media.file import (
    FOLDER,
    KINDS,
    SCRIPT,
    MediaFile,
    flat,
    for_language,
    in_language,
    kind_of,
    png_name,
)
from bot.content.media.stamp import made_from
from bot.content.media.strips import PICTOGRAMS, drawings, pictogram
from bot.content.model import Attached, Node
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence

ID = "media"
_BUILD = "repere media build"
_FOREIGN = re.compile(r"<(text|script|image|foreignObject|style)\b|href=")


def check(draft: Draft) -> Iterator[Problem]:
    """Problems of pictures and voices, and of the strips that pictures are made of."""
    for node in draft.nodes.values():
        for number, one in enumerate(node.media):
            place = draft.where("node", node.id).below("media", number)
            yield from _attached(draft, node, one, place)
    yield from _strips(draft)
    for file in draft.media.values():
        yield from _file(draft, file)


def _attached(draft: Draft, node: Node, one: Attached, place: Place) -> Iterator[Problem]:
    assert draft.pack is not None
    if [other.id for other in node.media].count(one.id) > 1:
        message = Sentence("two of '{page}' are called '{name}'", page=node.id, name=one.id)
        yield place.problem(ID, message, "id")
    if kind_of(one.file) is None:
        message = Sentence(
            "'{file}' is no picture or sound; allowed: {kinds}",
            file=one.file,
            kinds=", ".join(KINDS),
        )
        yield place.problem(ID, message, "file")
        return
    there = [for_language(draft.media, one.file, language) for language in draft.pack.languages]
    if any(there):
        return
    sound = kind_of(one.file) == "sound"
    wanted = in_language(one.file, draft.pack.source) if sound else one.file
    near = meant(wanted, draft.media)
    message = Sentence(
        "no file '{file}' in content/{folder}{near}", file=wanted, folder=FOLDER, near=near
    )
    yield place.problem(ID, message, "file")


def _file(draft: Draft, file: MediaFile) -> Iterator[Problem]:
    """What is wrong with a file, whoever shows it."""
    if not _named(draft, file):
        yield _at(draft, file.name, Sentence("no page shows it"), level="warning")
    if file.kind == "sound":
        if not file.says.strip():
            script = PurePosixPath(file.name).with_suffix(SCRIPT)
            message = Sentence(
                "what this voice says has to stand in '{file}', word for word", file=script
            )
            yield _at(draft, file.name, message)
    elif 0 in file.size:
        message = Sentence('how wide and high it is cannot be told (a drawing: viewBox="0 0 … …")')
        yield _at(draft, file.name, message)
    elif file.name.endswith(".svg"):
        yield from _drawing(draft, file)


def _drawing(draft: Draft, file: MediaFile) -> Iterator[Problem]:
    drawing = file.path.read_bytes()
    foreign = _FOREIGN.search(drawing.decode("utf-8", "replace"))
    if foreign is not None:
        message = Sentence(
            "'{tag}' in a drawing: lines and surfaces only, words belong to alt",
            tag=foreign.group(),
        )
        yield _at(draft, file.name, message)
    made = flat(draft.media, file)
    if made is None or not made_from(made.path.read_bytes(), drawing):
        message = Sentence(
            "'{file}' was not made from this drawing: run `{command}`",
            file=png_name(file.name),
            command=_BUILD,
        )
        yield _at(draft, file.name, message)


def _strips(draft: Draft) -> Iterator[Problem]:
    assert draft.pack is not None
    missing = False
    for name, strip in draft.strips.items():
        place = draft.where("strip", name)
        if strip.steps and len(strip.steps) != len(strip.pictograms):
            message = Sentence(
                "{steps} steps for {pictograms} pictograms",
                steps=len(strip.steps),
                pictograms=len(strip.pictograms),
            )
            yield place.problem(ID, message, "steps")
            missing = True
        for number, one in enumerate(strip.pictograms):
            if not pictogram(draft.folder, one).exists():
                missing = True
                there = (draft.folder / FOLDER / PICTOGRAMS).glob("*.svg")
                near = meant(one, (file.stem for file in there))
                message = Sentence("no pictogram '{name}'{near}", name=one, near=near)
                yield place.problem(ID, message, "pictograms", number)
    if missing:
        return
    for name, drawing in drawings(draft.folder, draft.strips, draft.pack.languages).items():
        known = draft.media.get(name)
        if known is None or known.path.read_text("utf-8") != drawing:
            message = Sentence(
                "its pictograms have changed, or it was never drawn: run `{command}`",
                command=_BUILD,
            )
            yield _at(draft, name, message)


def _named(draft: Draft, file: MediaFile) -> bool:
    """Whether a page shows the file, itself or as what is made of it."""
    wanted = {one.file for node in draft.nodes.values() for one in node.media}
    plain = file.name.replace(f".{file.language}.", ".") if file.language else file.name
    drawing = PurePosixPath(plain).with_suffix(".svg").name
    return bool({file.name, plain, drawing} & wanted)


def _at(draft: Draft, name: str, message: str, level: str = "error") -> Problem:
    path = f"{draft.folder.name}/{FOLDER}/{name}"
    return Problem(path, 0, 0, ID, message, "warning" if level == "warning" else "error")
