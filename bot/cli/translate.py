"""``repere translate``: the translators' round trip, with gettext catalogues or a spreadsheet."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from bot.cli.command import FOUND_PROBLEMS, OK, Command, WrongUse, add_json, known, say, say_text
from bot.clock import paris_now
from bot.config import read_settings
from bot.content.draft import Draft
from bot.content.facts import named
from bot.content.facts import say as say_fact
from bot.content.load import must_read
from bot.content.messages import Message, messages
from bot.content.translated.pair import Pair
from bot.content.translated.rules import faults_of
from bot.languages.catalogue import Catalogue, read_catalogue
from bot.languages.exchange import Entry, fill_in, sign, update, write_template
from bot.languages.format import RIGHT_TO_LEFT
from bot.languages.progress import Amount, progress, rate
from bot.languages.review import LONGEST_ROLE, Review
from bot.languages.row import Row


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every trip has at hand."""

    draft: Draft
    locales: Path
    languages: tuple[str, ...]
    texts: tuple[Message, ...]
    given: argparse.Namespace

    def one_language(self) -> str:
        """The only language asked for. Raises WrongUse if it was left open."""
        if self.given.lang is None:
            raise WrongUse(f"name a language: --lang {'|'.join(self.languages)}")
        return self.languages[0]


def _arguments(parser: argparse.ArgumentParser) -> None:
    trips = parser.add_subparsers(dest="what", required=True, metavar="|".join(_TRIPS))
    for name, trip in _TRIPS.items():
        one = trips.add_parser(name, help=trip.help, description=trip.help)
        one.add_argument("--lang", metavar="L", help="one language only")
        add_json(one)
        for flag, words in trip.arguments.items():
            one.add_argument(flag, **words)  # type: ignore[arg-type]  # names of its own


def _run(given: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    draft = must_read(settings.content.folder, paris_now().date())
    assert draft.pack is not None
    others = tuple(code for code in draft.pack.languages if code != draft.pack.source)
    if given.lang is not None:
        others = (known("language to translate into", given.lang, others),)
    desk = _Desk(draft, settings.content.locales, others, tuple(messages(draft)), given)
    return _TRIPS[given.what].run(desk)


def _extract(desk: _Desk) -> int:
    _written(write_template(_entries(desk), desk.locales), desk.given)
    return OK


def _update(desk: _Desk) -> int:
    _extract(desk)
    for language in desk.languages:
        _written(update(_entries(desk), desk.locales, language), desk.given)
    return OK


def _status(desk: _Desk) -> int:
    if desk.given.matrix:
        from bot.cli.matrix import say_matrix  # noqa: PLC0415 - as in bot/cli/check.py

        folder, as_json = desk.draft.folder, bool(desk.given.json)
        return say_matrix(folder, desk.locales, desk.languages, paris_now(), as_json=as_json)
    sources = [(one.context, one.text) for one in desk.texts]
    for language in desk.languages:
        far = progress(read_catalogue(desk.locales, language), sources)
        parts = {name: getattr(far, name) for name in ("translated", "reviewed", "outdated")}
        if desk.given.json:
            amounts = {name: part._asdict() for name, part in parts.items()}
            say({"language": language, **far.all._asdict(), **amounts})
        else:
            told = ", ".join(f"{name} {_told(part, far.all)}" for name, part in parts.items())
            say_text(f"{language}: {told}, of {far.all.words} words in {far.all.texts} texts")
    return OK


def _told(part: Amount, whole: Amount) -> str:
    return f"{part.words} ({rate(part.words, whole.words)} %)"


def _review(desk: _Desk) -> int:
    language, given = desk.one_language(), desk.given
    chosen = {
        one.context
        for one in desk.texts
        if any(fnmatchcase(one.context.split("#")[0], page) for page in given.pages)
    }
    if not chosen:
        raise WrongUse(f"no page is called {' or '.join(map(repr, given.pages))}")
    catalogue = read_catalogue(desk.locales, language)
    current = {
        one.context
        for one in desk.texts
        if one.context in chosen and catalogue.current(one.context, one.text)
    }
    review = Review(paris_now().date(), given.by)
    signed = sign(desk.locales, language, current, review) if current else 0
    if given.json:
        say({"language": language, "reviewed": signed, "left_out": len(chosen) - signed})
    else:
        say_text(f"{language}: {signed} text(s) reviewed by {given.by}")
        if signed < len(chosen):
            say_text(f"{len(chosen) - signed} left out: not translated, or outdated")
    return OK if signed == len(chosen) else FOUND_PROBLEMS


def _export(desk: _Desk) -> int:
    from bot.languages.sheet import write_sheet  # noqa: PLC0415 - as in _import

    language = desk.one_language()
    catalogue = read_catalogue(desk.locales, language)
    rows = (_row(one, catalogue, _notes(one, desk.draft)) for one in desk.texts)
    file = write_sheet(desk.given.file, rows, right_to_left=language in RIGHT_TO_LEFT)
    _written(file, desk.given)
    return OK


def _row(one: Message, catalogue: Catalogue, notes: tuple[str, ...]) -> Row:
    found = catalogue.current(one.context, one.text)
    old = catalogue.outdated(one.context, one.text)
    state = "à traduire" if old is None else "périmée"
    if found is not None:
        state = "à relire" if found.review is None else f"relue {found.review.on}"
    text = found.text if found is not None else old or ""
    where = f"{one.path}:{one.line}"
    return Row(
        one.context, one.text.strip(), text.strip(), state, one.most, "\n".join(notes), where
    )


def _import(desk: _Desk) -> int:
    """Take in what keeps the rules; say which rows do not, and leave those as they were."""
    # The library of spreadsheets takes a fifth of a second to load: no chat should wait for it.
    from bot.languages.sheet import read_sheet  # noqa: PLC0415

    language, file = desk.one_language(), desk.given.file
    known_texts = {one.context: one for one in desk.texts}
    catalogue = read_catalogue(desk.locales, language)
    taken: dict[str, str] = {}
    refused: list[tuple[int, str]] = []
    for row in read_sheet(file):
        one = known_texts.get(row.context)
        found = catalogue.current(row.context, one.text) if one else None
        if found is not None and found.text.strip() == row.text:
            continue
        faults = list(_faults(row, one, language, desk.draft))
        refused += [(row.number, fault) for fault in faults]
        if not faults:
            taken[row.context] = row.text
    if taken:
        update(_entries(desk), desk.locales, language)
        fill_in(desk.locales, language, taken)
    for number, fault in refused:
        _refused(file, number, fault, desk.given)
    if desk.given.json:
        say({"language": language, "taken": len(taken), "refused": len(refused)})
    else:
        say_text(f"{language}: {len(taken)} translation(s) taken in, {len(refused)} refused")
    return FOUND_PROBLEMS if refused else OK


def _faults(row: Row, one: Message | None, language: str, draft: Draft) -> Iterator[str]:
    if one is None:
        yield f"'{row.context}' is no text of the content any more"
    elif one.text.strip() != row.source:
        yield f"'{row.context}' has changed since this sheet was made; make a new one"
    else:
        yield from (fault for _, fault in faults_of(Pair(one, language, row.text), draft))


def _refused(file: Path, number: int, fault: str, given: argparse.Namespace) -> None:
    if given.json:
        say({"file": str(file), "row": number, "message": fault})
    else:
        say_text(f"{file}:{number}: {fault}")


def _written(file: Path, given: argparse.Namespace) -> None:
    if given.json:
        say({"file": str(file)})
    else:
        say_text(str(file))


def _entries(desk: _Desk) -> Iterator[Entry]:
    for one in desk.texts:
        yield Entry(one.context, one.text, one.path, one.line, _notes(one, desk.draft))


def _notes(one: Message, draft: Draft) -> tuple[str, ...]:
    """What the translator should know: the editor's note, the limit, what the values will be."""
    assert draft.pack is not None
    notes = [one.note] if one.note else []
    if one.most:
        notes.append(f"at most {one.most} characters")
    values = [name for name in dict.fromkeys(named(one.text)) if name in draft.facts]
    said = (f"{{{name}}}: {say_fact(draft.facts[name], draft.pack.source)}" for name in values)
    return (*notes, *said)


@dataclass(frozen=True, slots=True)
class _Trip:
    """One leg of the round trip."""

    help: str
    run: Callable[[_Desk], int]
    arguments: dict[str, dict[str, object]]


_FILE: dict[str, dict[str, object]] = {
    "file": {"type": Path, "metavar": "FILE.xlsx", "help": "the spreadsheet"}
}
_TRIPS: dict[str, _Trip] = {
    "extract": _Trip("write the template of all texts", _extract, {}),
    "update": _Trip("bring the catalogues up to date", _update, {}),
    "status": _Trip(
        "how far each language is",
        _status,
        {"--matrix": {"action": "store_true", "help": "pages by language and channel"}},
    ),
    "review": _Trip(
        "record that somebody has read the translations of some pages",
        _review,
        {
            "--by": {
                "required": True,
                "metavar": "ROLE",
                "help": f"role or organisation, not a name: at most {LONGEST_ROLE} characters",
            },
            "pages": {"nargs": "+", "metavar": "PAGE", "help": "a page, or a pattern: 'sos.*'"},
        },
    ),
    "export": _Trip("write a spreadsheet for a language", _export, _FILE),
    "import": _Trip("take in a spreadsheet that was filled in", _import, _FILE),
}

COMMAND = Command("translate", "the translators' round trip", _arguments, _run)
