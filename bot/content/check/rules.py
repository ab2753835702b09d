"""The rules content must keep. Adding one: a file beside this one, a line below, a test file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.content.check import (
    cards,
    dangling,
    dead_ends,
    decisions_complete,
    decisions_sound,
    entries,
    facts_dated,
    facts_known,
    far,
    figures,
    interface,
    kinds,
    languages,
    lengths,
    markup,
    media,
    offers,
    options,
    provenance,
    readable,
    session_size,
    unreachable,
    wording,
)
from bot.content.draft import Draft
from bot.source.problem import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``whole`` rules look across files and wait until every file could be read."""

    id: str
    check: Callable[[Draft], Iterator[Problem]]
    whole: bool = False


RULES: tuple[Rule, ...] = (
    Rule(languages.ID, languages.check),
    Rule(kinds.ID, kinds.check),
    Rule(options.ID, options.check),
    Rule(lengths.ID, lengths.check),
    Rule(figures.ID, figures.check),
    Rule(markup.ID, markup.check),
    Rule(media.ID, media.check),
    Rule(readable.ID, readable.check),
    Rule(provenance.ID, provenance.check),
    Rule(facts_dated.ID, facts_dated.check),
    Rule(facts_known.ID, facts_known.check, whole=True),
    Rule(interface.ID, interface.check, whole=True),
    Rule(offers.ID, offers.check, whole=True),
    Rule(entries.ID, entries.check, whole=True),
    Rule(cards.ID, cards.check, whole=True),
    Rule(dangling.ID, dangling.check, whole=True),
    Rule(dead_ends.ID, dead_ends.check, whole=True),
    Rule(unreachable.ID, unreachable.check, whole=True),
    Rule(far.ID, far.check, whole=True),
    Rule(wording.ID, wording.check, whole=True),
    Rule(decisions_sound.ID, decisions_sound.check, whole=True),
    Rule(decisions_complete.ID, decisions_complete.check, whole=True),
    Rule(session_size.ID, session_size.check, whole=True),
)
