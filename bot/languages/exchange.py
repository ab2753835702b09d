"""The round trip with translators: a template from the texts, and catalogues kept up to date."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from bot.languages.catalogue import DOMAIN, catalogue_file, parse
from bot.languages.review import Review, review_line, without_reviews

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
    write_catalogue(file, template(entries))
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
            one.user_comments = list(old.user_comments)
            one.previous_id = list(old.previous_id) if old.fuzzy else [str(old.id)]
    write_catalogue(file, catalog)
    return file


def fill_in(locales: Path, language: str, texts: Mapping[str, str]) -> Path:
    """Write translations into a catalogue, by context; each is a draft until somebody reads it.

    A text keeps the line ends of its source, as gettext demands. Raises CatalogueRefused.
    """
    file = catalogue_file(locales, language)
    catalog = parse(file, language)
    for one in catalog:
        text = texts.get(str(one.context)) if one.id else None
        if text is not None:
            _translate(one, text)
    write_catalogue(file, catalog)
    return file


def sign(locales: Path, language: str, contexts: Collection[str], review: Review) -> int:
    """Record that somebody has read these translations, and how many there were to read.

    A missing or fuzzy translation cannot be signed: it is left out. Raises CatalogueRefused and
    RoleRefused; then nothing is written.
    """
    file = catalogue_file(locales, language)
    catalog = parse(file, language)
    signed = 0
    for one in catalog:
        if one.id and one.string and not one.fuzzy and one.context in contexts:
            line = review_line(str(one.id), str(one.string), review)
            one.user_comments = [*without_reviews(one.user_comments), line]
            signed += 1
    write_catalogue(file, catalog)
    return signed


def _translate(one: Message, text: str) -> None:
    source = str(one.id)
    text = text.strip("\n")
    head = source[: len(source) - len(source.lstrip("\n"))]
    one.string = head + text + source[len(source.rstrip("\n")) :]
    one.flags.discard("fuzzy")
    one.previous_id = []


def write_catalogue(file: Path, catalog: Catalog) -> None:
    """Write a catalogue without the day, the program and the person: it changes with its texts."""
    written = io.BytesIO()
    write_po(written, catalog, width=100, ignore_obsolete=True, include_previous=True)
    lines = written.getvalue().splitlines(keepends=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"".join(line for line in lines if not line.startswith(_CHANGING)))


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        project="Repère",
        charset="utf-8",
        fuzzy=False,
        header_comment=_COMMENT,
    )
