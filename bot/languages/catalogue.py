"""Translations: gettext catalogues as Babel writes them, read into a plain map.

Each message has a context (page and field) and the source text it translates. A message whose
source text has changed since is outdated and is not used.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from bot.languages.review import Review, review_in
from bot.source.sentence import Sentence

DOMAIN = "content"

_LINE = re.compile(r'(?:#.*|(?:msg(?:ctxt|id|id_plural|str|str\[\d\])\s*)?"(?:[^"\\]|\\.)*")?')
_NOT_GETTEXT = Sentence("this line is not gettext; is a quote missing, or a merge unfinished?")


class Translation(NamedTuple):
    """One translated text, the source text it was made from, its line in the file, its review."""

    source: str
    text: str
    line: int = 0
    review: Review | None = None


class CatalogueRefused(Exception):
    """A file that gettext cannot read; ``line`` is where (0: the whole file)."""

    def __init__(self, language: str, line: int, why: str) -> None:
        self.line = line
        self.sentence = Sentence(
            "the catalogue of '{language}' cannot be read: {why}", language=language, why=why
        )
        super().__init__(self.sentence)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All translations into one language, by context."""

    language: str
    messages: dict[str, Translation] = field(default_factory=dict)
    fuzzy: dict[str, Translation] = field(default_factory=dict)

    def find(self, context: str, source: str) -> str | None:
        """The translation of this very source text, or None (missing or outdated)."""
        known = self.current(context, source)
        return known.text if known is not None else None

    def current(self, context: str, source: str) -> Translation | None:
        """As :meth:`find`, with what else is known of it."""
        known = self.messages.get(context)
        return known if known is not None and known.source == source else None

    def outdated(self, context: str, source: str) -> str | None:
        """The translation of what this text said before, or None if there is none."""
        fuzzy = self.fuzzy.get(context)
        if fuzzy is not None:
            return fuzzy.text
        known = self.messages.get(context)
        return known.text if known is not None and known.source != source else None


def catalogue_file(locales: Path, language: str) -> Path:
    """Where the catalogue of a language lies, as gettext tools expect it."""
    return locales / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read_catalogue(locales: Path, language: str) -> Catalogue:
    """The catalogue of a language; an empty one if there is no file.

    Fuzzy messages (gettext's mark for "the source has changed, look again") are kept apart. Raises
    :class:`CatalogueRefused`.
    """
    file = catalogue_file(locales, language)
    if not file.exists():
        return Catalogue(language)
    catalogue = Catalogue(language)
    for message in parse(file, language):
        if message.id and message.context and message.string:
            kept = catalogue.fuzzy if message.fuzzy else catalogue.messages
            source, text = str(message.id), str(message.string)
            review = review_in(message.user_comments, source, text)
            kept[str(message.context)] = Translation(source, text, message.lineno or 0, review)
    return catalogue


def parse(file: Path, language: str) -> Catalog:
    """A catalogue file as Babel keeps it. Raises :class:`CatalogueRefused`."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (UnicodeDecodeError, OSError) as fault:
        raise CatalogueRefused(language, 0, Sentence("save it again as UTF-8")) from fault
    for number, line in enumerate(text.split("\n"), 1):
        # Babel would take the last letter of a text for its missing quote.
        if not _LINE.fullmatch(line.strip()):
            raise CatalogueRefused(language, number, _NOT_GETTEXT)
    try:
        return read_po(io.StringIO(text), locale=language, domain=DOMAIN, abort_invalid=True)
    except PoFileError as fault:
        # Babel counts lines from 0, and its sentence may quote a whole page: only where it is.
        raise CatalogueRefused(language, fault.lineno + 1, _NOT_GETTEXT) from fault
    except ValueError as fault:
        why = Sentence("its first lines are not those of gettext")
        raise CatalogueRefused(language, 0, why) from fault
