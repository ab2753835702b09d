"""The catalogues of all languages, held against the content as it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.content.check.wording import MISSING, has_to_say
from bot.content.draft import Draft
from bot.content.messages import Message, messages
from bot.content.translated.pair import Pair
from bot.content.translated.rules import faults_of
from bot.content.wording import said
from bot.languages.catalogue import Catalogue, CatalogueRefused, catalogue_file, read_catalogue
from bot.source.problem import Problem
from bot.source.sentence import Sentence

BROKEN = "catalogue"
BEHIND = "translation-outdated"
LACKING = "untranslated"
_MOST_NAMED = 5


def translation_problems(
    draft: Draft, locales: Path, catalogues: dict[str, Catalogue] | None = None
) -> Iterator[Problem]:
    """What is wrong with the catalogues of the languages that the pack speaks.

    Those that can be read are put into ``catalogues``: reading them takes most of the time.
    """
    assert draft.pack is not None
    catalogues = {} if catalogues is None else catalogues
    texts = list(messages(draft))
    for language in draft.pack.languages:
        if language == draft.pack.source:
            continue
        path = catalogue_file(Path(locales.name), language).as_posix()
        try:
            catalogue = read_catalogue(locales, language)
        except CatalogueRefused as fault:
            yield Problem(path, fault.line, 1, BROKEN, fault.sentence)
            continue
        catalogues[language] = catalogue
        yield from _not_current(texts, catalogue, path)
        for pair in pairs(texts, catalogue):
            for rule, message in faults_of(pair, draft):
                yield Problem(path, pair.line, 1, rule, message)
        yield from _unsaid(draft, catalogue, path)


def pairs(texts: list[Message], catalogue: Catalogue) -> Iterator[Pair]:
    """Every text with its translation, where there is one of this very text."""
    for message in texts:
        found = catalogue.current(message.context, message.text)
        if found is not None:
            yield Pair(message, catalogue.language, found.text, found.line)


def _not_current(texts: list[Message], catalogue: Catalogue, path: str) -> Iterator[Problem]:
    """One warning a language whose texts are missing or made from an older source.

    People are told so on the page; a language that has not begun is no fault of the content.
    """
    rest = [one for one in texts if catalogue.current(one.context, one.text) is None]
    behind = [one for one in rest if catalogue.outdated(one.context, one.text) is not None]
    for rule, found, words in (
        (BEHIND, behind, Sentence("are outdated")),
        (LACKING, [one for one in rest if one not in behind], Sentence("are not translated")),
    ):
        if found and catalogue.messages:
            shown = ", ".join(one.context for one in found[:_MOST_NAMED])
            more = ", …" if len(found) > _MOST_NAMED else ""
            message = Sentence(
                "{number} text(s) of '{language}' {are}: {contexts}",
                number=len(found),
                language=catalogue.language,
                are=words,
                contexts=shown + more,
            )
            yield Problem(path, 0, 0, rule, message, "warning")


def _unsaid(draft: Draft, catalogue: Catalogue, path: str) -> Iterator[Problem]:
    """Translated pages that lack what they have to say."""
    for always in draft.wording.always:
        words = always.words.get(catalogue.language, ())
        for node in draft.nodes.values():
            found = catalogue.current(f"{node.id}#text", node.text)
            if words and found and always.holds_for(node.id) and not said(found.text, words):
                message = has_to_say(node.id, words, always.why)
                yield Problem(path, found.line, 1, MISSING, message)
