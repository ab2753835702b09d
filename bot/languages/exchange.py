"""The round trip with translators: a template from the texts, and catalogues kept up to date."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.languages.catalogue import DOMAIN, catalogue_file


class Entry(NamedTuple):
    """One text to translate: its context, its place, and what the translator should know."""

    context: str
    text: str
    path: str
    line: int
    comments: tuple[str, ...] = ()


class Share(NamedTuple):
    """How far a language is: messages in all, translated, and marked to be looked at again."""

    language: str
    messages: int
    translated: int
    fuzzy: int


def template(entries: Iterable[Entry]) -> Catalog:
    """The template (POT) of all texts. It carries no date, so that it changes only with the texts."""
    catalog = Catalog(project="Repère", charset="utf-8", fuzzy=False)
    for entry in entries:
        catalog.add(
            entry.text,
            locations=[(entry.path, entry.line)],
            auto_comments=entry.comments,
            context=entry.context,
        )
    return catalog


def write_template(entries: Iterable[Entry], locales: Path) -> Path:
    """Write ``locales/content.pot``."""
    file = locales / f"{DOMAIN}.pot"
    locales.mkdir(parents=True, exist_ok=True)
    _write(file, template(entries))
    return file


def update(entries: Iterable[Entry], locales: Path, language: str) -> Path:
    """Bring the catalogue of a language up to date; changed texts become fuzzy (Babel's rule)."""
    file = catalogue_file(locales, language)
    wanted = template(entries)
    if file.exists():
        with file.open("rb") as stream:
            catalog = read_po(stream, locale=language, domain=DOMAIN)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        catalog = Catalog(locale=language, project="Repère", charset="utf-8", fuzzy=False)
    catalog.update(wanted, no_fuzzy_matching=False)
    catalog.obsolete.clear()
    _write(file, catalog)
    return file


def share(locales: Path, language: str) -> Share:
    """How far the catalogue of a language is."""
    file = catalogue_file(locales, language)
    if not file.exists():
        return Share(language, 0, 0, 0)
    with file.open("rb") as stream:
        messages = [one for one in read_po(stream, locale=language, domain=DOMAIN) if one.id]
    fuzzy = sum(1 for one in messages if one.fuzzy)
    done = sum(1 for one in messages if one.string and not one.fuzzy)
    return Share(language, len(messages), done, fuzzy)


def _write(file: Path, catalog: Catalog) -> None:
    with file.open("wb") as stream:
        write_po(stream, catalog, width=100, omit_header=False, ignore_obsolete=True)
