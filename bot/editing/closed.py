"""The lists that a content closes: in these fields an editor's program offers the names there are.

Pages, sources and figures are not among them: they are added every day, and a schema that has to be
written anew for each would be wrong most of the time. ``check`` knows them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.content.draft import Draft
from bot.content.kind import KINDS
from bot.directory.offers import read_offers
from bot.editing.as_written import Json

VALUES: dict[str, str] = {
    "NodeSource.kind": "kinds",
    "NodeSource.need": "offers",
    "PackSource.commands": "entries",
    "PackSource.otherwise": "languages",
    "PackSource.source": "languages",
    "WordsSource.language": "languages",
    "StorySource.lang": "languages",
    "ServiceSource.offers": "offers",
    "SpecialHoursSource.offer": "offers",
    "ExchangeSource.words": "offers",
    "ExchangeSource.proposed": "offers",
    "ServiceSource.networks": "networks",
}
"""Fields whose values are of a list."""
KEYS: dict[str, str] = {
    "WordsSource.language_names": "languages",
    "WordsSource.entries": "entries",
    "NeverSource.words": "languages",
    "NeverSource.unless": "languages",
    "AlwaysSource.words": "languages",
}
"""Fields that hold lines of ``name: value`` whose names are of a list."""

Names = Mapping[str, Sequence[str]]


def names_of(draft: Draft) -> dict[str, list[str]]:
    """The names of each list, in the editors' order."""
    entries = {name: None for node in draft.nodes.values() for name in node.entries}
    return {
        "kinds": [kind.name for kind in KINDS],
        "offers": list(draft.offers),
        "networks": sorted(read_offers(draft.folder).networks),
        "entries": sorted(entries),
        "languages": list(draft.pack.languages) if draft.pack else [],
    }


def closed(field: str, schema: Json, names: Names) -> Json:
    """The schema of a field (``Model.field``) with its list, where the content has that list."""
    if allowed := names.get(VALUES.get(field, "")):
        return _of(schema, allowed)
    if allowed := names.get(KEYS.get(field, "")):
        return {**schema, "propertyNames": {"enum": list(allowed)}}
    return schema


def _of(schema: Json, allowed: Sequence[str]) -> Json:
    match schema:
        case {"anyOf": list() as choices}:
            return {**schema, "anyOf": [_of(one, allowed) for one in choices]}
        case {"items": dict() as one}:
            return {**schema, "items": _of(one, allowed)}
        case {"additionalProperties": dict() as one}:
            return {**schema, "additionalProperties": _of(one, allowed)}
        case _:
            return {"enum": list(allowed)}
