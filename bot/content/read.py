"""From an editor's files to a draft: each file read, fitted to its model, and put in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

from bot.content.cards import CardWords
from bot.content.draft import Draft, Place
from bot.content.facts import misfit
from bot.content.media.file import read_files
from bot.content.media.strip import Strip
from bot.content.model import Attached, Fact, Language, Limits, Node, Option, Pack, Reference
from bot.content.read_decision import decision_of
from bot.content.schema import (
    CardsSource,
    DecisionSource,
    FactsSource,
    InterfaceSource,
    NodeSource,
    OffersSource,
    PackSource,
    ReferencesSource,
    StripsSource,
    TopicSource,
    WordingSource,
    WordsSource,
)
from bot.content.wording import Always, Never, Wording
from bot.directory.offers import Lines
from bot.languages.words import WordList
from bot.places.area import ILE_DE_FRANCE, Area
from bot.source.fit import fit
from bot.source.marked import Source, read
from bot.source.problem import Problem
from bot.source.sentence import Sentence

Reader = Callable[[Path, str], tuple[Source, list[Problem]]]
"""Reads a file, which problems will name as told: :func:`read`, or one that remembers."""


def read_draft(folder: Path, today: date, *, words: bool = True, reader: Reader = read) -> Draft:
    """Read every content file below ``folder``; what is wrong is in ``draft.problems``.

    Without ``words`` the lists of typed words are left out: they are larger than all the rest.
    """
    draft = Draft(folder, today, media=read_files(folder))
    for file, put in _files(folder):
        if put is _read_words and not words:
            continue
        name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
        source, problems = reader(file, name)
        draft.problems += problems
        if source.value is not None:
            put(draft, source)
    if not (folder / "pack.yaml").exists():
        path = f"{folder.name}/pack.yaml"
        message = Sentence("there is no pack.yaml here")
        draft.problems.append(Problem(path, 0, 0, "missing-file", message))
    draft.problems += _stray(folder)
    return draft


def read_word_lists(folder: Path, today: date) -> tuple[WordList, ...]:
    """The lists of typed words alone; one that cannot be read is left out (the check says why)."""
    draft = Draft(folder, today)
    for file in sorted(folder.glob(_WORDS)):
        source, _ = read(file, file.name)
        if source.value is not None:
            _read_words(draft, source)
    return tuple(draft.word_lists)


def _files(folder: Path) -> Iterator[tuple[Path, Callable[[Draft, Source], None]]]:
    for pattern, reader in READERS:
        for file in sorted(folder.glob(pattern)):
            yield file, reader


def _stray(folder: Path) -> Iterator[Problem]:
    """Files that look like content but that nobody reads: a slip in the name hides a whole file."""
    known = {file for file, _ in _files(folder)}
    known.update(file for pattern in ELSEWHERE for file in folder.glob(pattern))
    patterns = ", ".join((*(pattern for pattern, _ in READERS), *ELSEWHERE))
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in (".yaml", ".yml") and file not in known:
            name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            message = Sentence(
                "nobody reads a file of this name; content is in {patterns}", patterns=patterns
            )
            yield Problem(name, 0, 0, "stray-file", message)


def _read_pack(draft: Draft, source: Source) -> None:
    pack, problems = fit(PackSource, source, source.value)
    draft.problems += problems
    if pack is None:
        return
    draft.pack_place = Place(source, ())
    draft.pack = Pack(
        name=pack.name,
        source=pack.source,
        languages={
            code: Language(code, language.name) for code, language in pack.languages.items()
        },
        otherwise=pack.otherwise,
        home=pack.home,
        emergency=pack.emergency,
        nearby=pack.nearby,
        language=pack.language,
        hide=pack.hide,
        despair=pack.despair,
        filters=pack.filters,
        report=pack.report,
        navigation=pack.navigation,
        entries=pack.entries,
        commands=pack.commands,
        moved=dict(pack.moved),
        figures=pack.figures,
        area=Area(**pack.area.model_dump()) if pack.area else ILE_DE_FRANCE,
        limits=Limits(**pack.limits.model_dump()),
    )


def _read_interface(draft: Draft, source: Source) -> None:
    words, problems = fit(InterfaceSource, source, source.value)
    draft.problems += problems
    if words is not None:
        draft.interface.update(words.interface)
        draft.places["interface", ""] = Place(source, ("interface",))
        for name in words.interface:
            draft.places["interface", name] = Place(source, ("interface", name))


def _read_offers(draft: Draft, source: Source) -> None:
    offers, problems = fit(OffersSource, source, source.value)
    draft.problems += problems
    if offers is not None:
        draft.offers.update({slug: offer.label for slug, offer in offers.offers.items()})
        draft.lines = Lines(
            frozenset(slug for slug, offer in offers.offers.items() if offer.phone),
            frozenset(slug for slug, offer in offers.offers.items() if offer.listens),
        )
        for slug in offers.offers:
            draft.places["offer", slug] = Place(source, ("offers", slug))


def _read_cards(draft: Draft, source: Source) -> None:
    one, problems = fit(CardsSource, source, source.value)
    draft.problems += problems
    if one is None:
        return
    draft.cards = CardWords(
        one.phone, one.emergency, one.discreet, one.draft, MappingProxyType(one.cards)
    )
    draft.places["cards", ""] = Place(source, ())
    for name in one.cards:
        draft.places["card", name] = Place(source, ("cards", name))


def _read_strips(draft: Draft, source: Source) -> None:
    strips, problems = fit(StripsSource, source, source.value)
    draft.problems += problems
    if strips is not None:
        for name, one in strips.strips.items():
            draft.strips[name] = Strip(one.pictograms, one.steps)
            draft.places["strip", name] = Place(source, ("strips", name))


def _read_references(draft: Draft, source: Source) -> None:
    read_sources, problems = fit(ReferencesSource, source, source.value)
    draft.problems += problems
    if read_sources is None:
        return
    for name, one in read_sources.sources.items():
        place = Place(source, ("sources", name))
        if _is_new(draft, "source", name, place):
            draft.references[name] = Reference(
                name, one.title, one.by, one.date, one.url, one.grade
            )


def _read_facts(draft: Draft, source: Source) -> None:
    facts, problems = fit(FactsSource, source, source.value)
    draft.problems += problems
    if facts is None:
        return
    for name, one in facts.facts.items():
        place = Place(source, ("facts", name))
        if _is_new(draft, "fact", name, place):
            fact = Fact(
                name=name,
                kind=one.kind,
                value=one.value,
                unit=one.unit,
                valid_from=one.valid_from,
                valid_to=one.valid_to,
                checked_on=one.checked_on,
                good_for_days=one.good_for,
                sources=one.source,
                doubt=one.doubt,
            )
            if wrong := misfit(fact):
                field, message = wrong
                draft.problems.append(place.problem("wrong-value", message, field))
            else:
                draft.facts[name] = fact


def _read_wording(draft: Draft, source: Source) -> None:
    written, problems = fit(WordingSource, source, source.value)
    draft.problems += problems
    if written is not None:
        never = (Never(name, **one.model_dump()) for name, one in written.never.items())
        always = (Always(name, **one.model_dump()) for name, one in written.always.items())
        draft.wording = Wording(tuple(never), tuple(always))


def _read_words(draft: Draft, source: Source) -> None:
    words, problems = fit(WordsSource, source, source.value)
    draft.problems += problems
    if words is None:
        return
    if _is_new(draft, "words", words.language, Place(source, ())):
        draft.word_lists.append(WordList(**words.model_dump()))


def _read_decision(draft: Draft, source: Source) -> None:
    written, problems = fit(DecisionSource, source, source.value)
    draft.problems += problems
    if written is not None:
        place = Place(source, ())
        if _is_new(draft, "decision", written.decision, place):
            draft.decisions[written.decision] = decision_of(written, source.path)


def _read_topic(draft: Draft, source: Source) -> None:
    topic, problems = fit(TopicSource, source, source.value)
    draft.problems += problems
    if topic is None:
        return
    for node_id, node in topic.nodes.items():
        place = Place(source, ("nodes", node_id))
        if not node_id.startswith(f"{topic.topic}."):
            message = Sentence(
                "'{page}' is in topic '{topic}': its id begins with '{topic}.'",
                page=node_id,
                topic=topic.topic,
            )
            draft.problems.append(place.problem("node-id", message, at_key=True))
        elif _is_new(draft, "node", node_id, place):
            draft.nodes[node_id] = _node(node_id, node, place)


def _node(node_id: str, node: NodeSource, place: Place) -> Node:
    return Node(
        id=node_id,
        kind=node.kind,
        text=node.text or "",
        options=tuple(Option(one.to, one.label, one.id or one.to) for one in node.options),
        entries=node.entry,
        table=node.table or "",
        need=node.need,
        sources=node.sources,
        reviewed=node.reviewed,
        signed_by=node.signed_by or "",
        safety=node.safety,
        note=node.note or "",
        media=tuple(Attached(one.id, one.file, one.alt) for one in node.media),
        path=place.source.path,
        line=place.source.key_mark(*place.trail).line,
    )


_KINDS = {
    "node": Sentence("node"),
    "fact": Sentence("fact"),
    "source": Sentence("source"),
    "words": Sentence("words"),
    "decision": Sentence("decision"),
}
"""What can be there only once, in words."""


def _is_new(draft: Draft, kind: str, name: str, place: Place) -> bool:
    first = draft.places.get((kind, name))
    if first is None:
        draft.places[kind, name] = place
        return True
    mark = first.source.key_mark(*first.trail)
    message = Sentence(
        "{kind} '{name}' is already in {path}:{line}",
        kind=_KINDS.get(kind, kind),
        name=name,
        path=first.source.path,
        line=mark.line,
    )
    draft.problems.append(place.problem("duplicate-key", message, at_key=True))
    return False


_WORDS = "words/*.yaml"
READERS: tuple[tuple[str, Callable[[Draft, Source], None]], ...] = (
    ("pack.yaml", _read_pack),
    ("interface.yaml", _read_interface),
    ("offers.yaml", _read_offers),
    ("cards.yaml", _read_cards),
    ("wording.yaml", _read_wording),
    ("media/strips.yaml", _read_strips),
    ("sources*.yaml", _read_references),
    ("facts*.yaml", _read_facts),
    (_WORDS, _read_words),
    ("decisions/*.yaml", _read_decision),
    ("topics/*.yaml", _read_topic),
)
"""Which files there are, and who reads them; a new kind of file is one line here."""

ELSEWHERE = ("services/*.yaml", "stories/*.yaml", "exchange.yaml")
"""Files of the content that others read: ``bot/directory`` and ``bot/stories``."""
