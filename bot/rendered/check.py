"""Whether every page goes through on every channel in every language, as it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from bot.content.content import Content
from bot.directory.service import Service
from bot.languages.catalogue import catalogue_file
from bot.rendered.channels import CHANNELS, Channel
from bot.rendered.views import View, views
from bot.rendered.voices import silent_voices
from bot.source.problem import Problem
from bot.source.sentence import Sentence

ID = "does-not-fit"
_UNFILLED = re.compile(r"\{[^{}\n]*\}")


class Fit(NamedTuple):
    """How a page goes through on a channel in a language: nothing wrong, or what."""

    page: str
    language: str
    channel: str
    faults: tuple[str, ...]


def fits(
    content: Content, services: Iterable[Service], languages: Iterable[str], at: datetime
) -> list[Fit]:
    """Every page × language × channel, once; the faults of all its views together."""
    found: dict[tuple[str, str, str], dict[str, None]] = {}
    for view in views(content, services, languages, at):
        for channel in CHANNELS:
            faults = found.setdefault((view.page, view.language, channel.name), {})
            faults.update(dict.fromkeys(_faults(view, channel)))
    return [Fit(*where, tuple(faults)) for where, faults in found.items()]


def rendering_problems(
    content: Content, services: Iterable[Service], at: datetime
) -> Iterator[Problem]:
    """What would not go through, at the place of the text that says it."""
    for fit in fits(content, services, content.pack.languages, at):
        for fault in fit.faults:
            message = Sentence(
                "'{page}' in '{language}' on {channel}: {fault}",
                page=fit.page,
                language=fit.language,
                channel=fit.channel,
                fault=fault,
            )
            yield _problem(content, fit, message)
    yield from silent_voices(content)


def _faults(view: View, channel: Channel) -> Iterator[str]:
    yield from channel.faults(view.reply)
    labels = list(channel.shown_labels(view.reply))
    for label, times in Counter(label.strip().casefold() for label in labels).items():
        if not label:
            yield Sentence("a button says nothing")
        elif times > 1:
            yield Sentence("{times} buttons say '{label}'", times=times, label=label)
    for text in (*view.reply.texts, *labels, *(one.alt for one in view.reply.media)):
        if unfilled := _UNFILLED.search(text):
            yield Sentence("'{value}' is not filled in", value=unfilled.group())
    if not any(text.strip() for text in view.reply.texts):
        yield Sentence("the page says nothing")


def _problem(content: Content, fit: Fit, message: str) -> Problem:
    if fit.language == content.pack.source:
        node = content.nodes[fit.page]
        return Problem(node.path, node.line, 1, ID, message)
    path = "/".join(catalogue_file(content.locales, fit.language).parts[-4:])
    line = content.line(fit.language, f"{fit.page}#text")
    return Problem(path, line, 1, ID, message)
