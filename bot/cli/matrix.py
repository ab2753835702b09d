"""The report of ``translate status --matrix``: pages by language and channel."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, say, say_text
from bot.content.load import must_load
from bot.directory.read import read_services
from bot.rendered.channels import CHANNELS
from bot.rendered.check import Fit, fits


def say_matrix(
    folder: Path, locales: Path, languages: tuple[str, ...], at: datetime, *, as_json: bool
) -> int:
    """A line a language and what does not fit; with ``as_json`` a line a page and language."""
    content = must_load(folder, locales, at.date())
    found = fits(content, read_services(folder, at.date())[0], languages, at)
    if as_json:
        _say_pages(found)
    else:
        for language in languages:
            _say_language(language, [fit for fit in found if fit.language == language])
    return FOUND_PROBLEMS if any(fit.faults for fit in found) else OK


def _say_pages(found: list[Fit]) -> None:
    pages: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    for fit in found:
        pages[fit.page, fit.language][fit.channel] = list(fit.faults)
    for (page, language), channels in pages.items():
        say({"page": page, "language": language, "channels": channels})


def _say_language(language: str, found: list[Fit]) -> None:
    told = []
    for channel in CHANNELS:
        here = [fit for fit in found if fit.channel == channel.name]
        whole = sum(1 for fit in here if not fit.faults)
        told.append(f"{channel.name} {whole} of {len(here)} pages")
    say_text(f"{language}: {', '.join(told)}")
    for fit in found:
        for fault in fit.faults:
            say_text(f"  {fit.page} on {fit.channel}: {fault}")
