"""Voices that are not heard any more, since the page says something else than they do."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.content import Content
from bot.content.media.file import FOLDER, MediaFile, in_language
from bot.engine.media import is_current
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "voice-outdated"


def silent_voices(content: Content) -> Iterator[Problem]:
    """A warning for each voice that has to be recorded anew."""
    for node in content.nodes.values():
        for one in node.media:
            for language in content.pack.languages:
                file = content.media.get(in_language(one.file, language))
                if file is None or file.kind != "sound":
                    continue
                if not is_current(content, node, language, file):
                    yield _warning(content, file, node.id, language)


def _warning(content: Content, file: MediaFile, page: str, language: str) -> Problem:
    message = Sentence(
        "'{page}' does not say in '{language}' what this voice says, so nobody hears it: record "
        "what `repere media script {page} --lang {language}` prints",
        page=page,
        language=language,
    )
    path = f"{content.folder.name}/{FOLDER}/{file.name}"
    return Problem(path, 0, 0, ID, message, "warning")
