"""The round trip with translators: a template from the texts, and catalogues kept up to date."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.languages.catalogue import DOMAIN, catalogue_file, parse

_COMMENT = "# Texts of Repère. The context is the page and the field."
_CHANGING = (
    b'"POT-Creation-Date:',
    b'"PO-Revision-Date:',
    b'"Last-Translator:',
    b'"Language-Team:',
    b'"Report-Msgid-Bugs-To:',
    b'"Generated-By:',
)
"""Header lines that would differ from one day, person or program to the next."""


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
    """The template (POT) of all texts."""
    catalog = _empty(None)
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
    """Bring a language's catalogue up to date; the translation of a changed text becomes fuzzy.

    It is found by its context. Babel's own matching looks for a text that is alike, and would give
    a page the words of another page. Raises CatalogueRefused for a file that cannot be read: it is
    left as it is.
    """
    file = catalogue_file(locales, language)
    catalog = parse(file, language) if file.exists() else _empty(language)
    before = {one.context: one for one in catalog if one.id and one.string}
    catalog.header_comment = _COMMENT
    catalog.update(template(entries), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    for one in catalog:
        old = before.get(one.context)
        if one.id and not one.string and old is not None:
            one.string = old.string
            one.flags.add("fuzzy")
            one.previous_id = list(old.previous_id) if old.fuzzy else [str(old.id)]
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, catalog)
    return file


def share(locales: Path, language: str) -> Share:
    """How far the catalogue of a language is."""
    file = catalogue_file(locales, language)
    if not file.exists():
        return Share(language, 0, 0, 0)
    messages = [one for one in parse(file, language) if one.id]
    fuzzy = sum(1 for one in messages if one.fuzzy)
    done = sum(1 for one in messages if one.string and not one.fuzzy)
    return Share(language, len(messages), done, fuzzy)


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        project="Repère",
        charset="utf-8",
        fuzzy=False,
        header_comment=_COMMENT,
    )


def _write(file: Path, catalog: Catalog) -> None:
    """Write a catalogue without the day, the program and the person: it changes with its texts."""
    written = io.BytesIO()
    write_po(written, catalog, width=100, ignore_obsolete=True, include_previous=True)
    lines = written.getvalue().splitlines(keepends=True)
    file.write_bytes(b"".join(line for line in lines if not line.startswith(_CHANGING)))
