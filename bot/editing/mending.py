"""``check --fix``: every file of the content mended in place, each mend told with its line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.content.draft import Draft
from bot.content.messages import messages
from bot.content.read import read_draft
from bot.editing.files import files_of
from bot.editing.mends.apostrophes import STRAIGHT
from bot.editing.mends.mend import About
from bot.editing.mends.rules import mended
from bot.editing.schemas import FOLDER, out_of_date, schema_line, write_schemas
from bot.editing.whole import write_whole
from bot.languages.catalogue import CatalogueRefused, read_catalogue
from bot.source.problem import Problem
from bot.source.sentence import Sentence

RULE = "mended"


def mend_folder(folder: Path, locales: Path, today: date) -> list[Problem]:
    """Mend what can safely be mended; gives what was, in the order of the files.

    A file that is not UTF-8 is left to the check, which says so.
    """
    told = []
    draft = read_draft(folder, today, words=False)
    untranslated = _untranslated(draft, locales)
    for kind, file in files_of(folder):
        try:
            before = file.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        about = About(kind, schema_line(folder, kind, file), untranslated)
        after, fixes = mended(before, about)
        if fixes:
            write_whole(file, after)
        name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
        told += [Problem(name, fix.line, 1, RULE, fix.what, "warning") for fix in fixes]
    return told


def mend_schemas(folder: Path, today: date) -> list[Problem]:
    """Write anew the schemas that are not of today, in a content that has any."""
    stale = old_schemas(folder, today)
    if stale:
        write_schemas(folder, today)
    return [
        replace(one, rule=RULE, message=Sentence("this schema is written anew")) for one in stale
    ]


def old_schemas(folder: Path, today: date) -> list[Problem]:
    """A warning for each schema that says something else than the models and lists of today."""
    if not (folder / FOLDER).exists():
        return []
    message = Sentence("this schema is not of today; `repere schema --write` writes it anew")
    return [
        Problem(f"{folder.name}/{FOLDER}/{file.name}", 0, 0, "old-schema", message, "warning")
        for file in out_of_date(folder, today)
    ]


def _untranslated(draft: Draft, locales: Path) -> frozenset[str]:
    """The texts to be mended that no catalogue has, current or old."""
    if draft.pack is None:
        return frozenset()
    said = list(messages(draft))
    if not any(STRAIGHT.search(one.text) for one in said):
        return frozenset()  # reading all catalogues takes seconds
    known: set[str] = set()
    for code in draft.pack.languages:
        try:
            catalogue = read_catalogue(locales, code)
        except CatalogueRefused:
            return frozenset()  # nobody can say what is translated there
        known |= catalogue.messages.keys() | catalogue.fuzzy.keys()
    kept = {one.text.strip() for one in said if one.context in known}
    return frozenset(one.text.strip() for one in said if one.context not in known) - kept
