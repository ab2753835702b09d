"""From the editors' files to stories, and back: ``stories --rewrite`` writes them anew."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, model_validator

from bot.clock import PARIS
from bot.source.fit import Strict, fit
from bot.source.marked import Source, read
from bot.source.problem import Problem
from bot.stories.story import Beat, Doing, Story

USUAL = datetime(2026, 11, 24, 15, 0, tzinfo=PARIS)
"""When a story takes place if it does not say: a Tuesday afternoon."""
_DOINGS: tuple[Doing, ...] = ("start", "tap", "type", "share", "picture")
_PLAIN = re.compile(r"[A-Za-z][\w./-]*")


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


class BeatSource(Strict):
    start: str | None = None
    tap: str | None = None
    type: str | None = None
    share: str | None = None
    picture: str | None = None
    page: str = ""
    says: str = ""
    places: Annotated[
        tuple[str, ...], BeforeValidator(_listed, json_schema_input_type=str | list[str])
    ] = ()

    @model_validator(mode="after")
    def _one_doing(self) -> BeatSource:
        if len(_done(self)) != 1:
            raise ValueError(f"needs exactly one of: {', '.join(_DOINGS)}")
        return self


class StorySource(Strict):
    title: str
    at: datetime | None = None
    lang: str = ""
    talk: tuple[BeatSource, ...]


class StoriesSource(Strict):
    stories: dict[str, StorySource]


@dataclass(frozen=True, slots=True)
class StoryFile:
    """One file of stories, and where each of them stands in it."""

    file: Path
    source: Source
    stories: tuple[Story, ...]


def read_stories(folder: Path) -> tuple[tuple[StoryFile, ...], list[Problem]]:
    """All stories below ``folder/stories``, and every problem with their files."""
    files, problems = [], []
    for file in sorted((folder / "stories").glob("*.yaml")):
        source, faults = read(file, f"{folder.name}/stories/{file.name}")
        written, more = fit(StoriesSource, source, source.value) if source.value else (None, [])
        problems += [*faults, *more]
        stories = written.stories if written else {}
        files.append(StoryFile(file, source, tuple(_story(*one) for one in stories.items())))
    return tuple(files), problems


def _story(story_id: str, written: StorySource) -> Story:
    at = written.at.replace(tzinfo=PARIS) if written.at else USUAL
    talk = tuple(
        Beat(*_done(beat)[0], page=beat.page, says=beat.says, places=beat.places)
        for beat in written.talk
    )
    return Story(story_id, written.title, at, written.lang, talk)


def _done(beat: BeatSource) -> list[tuple[Doing, str]]:
    fields = beat.model_fields_set
    return [(doing, getattr(beat, doing) or "") for doing in _DOINGS if doing in fields]


def write_stories(one: StoryFile, stories: Iterable[Story]) -> None:
    """Write a file anew with these stories; the comment at its top stays."""
    comment = [
        line for line in one.file.read_text("utf-8").splitlines(keepends=True) if line[:1] == "#"
    ]
    blocks = [_block(story) for story in stories]
    one.file.write_text("".join(comment) + "stories:\n" + "\n".join(blocks), encoding="utf-8")


def _block(story: Story) -> str:
    lines = [f"  {story.id}:", f"    title: {_scalar(story.title)}"]
    if story.at != USUAL:
        lines.append(f"    at: {story.at.replace(tzinfo=None).isoformat(timespec='minutes')}")
    if story.lang:
        lines.append(f"    lang: {story.lang}")
    lines.append("    talk:")
    lines += [f"      - {_beat(beat)}" for beat in story.talk]
    return "\n".join(lines) + "\n"


def _beat(beat: Beat) -> str:
    parts = [f"{beat.doing}: {_scalar(beat.value)}"]
    if beat.page:
        parts.append(f"page: {beat.page}")
    if beat.says:
        parts.append(f"says: {_scalar(beat.says)}")
    if beat.places:
        parts.append(f"places: [{', '.join(map(_scalar, beat.places))}]")
    return "{" + ", ".join(parts) + "}"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
