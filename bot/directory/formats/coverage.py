"""Which establishments of FINESS the directory has, may have, or lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.directory.formats.finess import Registered
from bot.directory.formats.format import Entry
from bot.directory.formats.phone_in import phone_in
from bot.languages.fold import fold

Cover = Literal["covered", "perhaps", "missing"]


@dataclass(frozen=True, slots=True)
class Covered:
    """``covered``: a record names its number. ``perhaps``: the same telephone or address."""

    one: Registered
    cover: Cover
    by: tuple[str, ...] = ()


def coverage(registered: Iterable[Registered], entries: Sequence[Entry]) -> list[Covered]:
    """What the directory has of each; records that are drafts or closed for good do not count."""
    kept = [entry for entry in entries if entry.one.status in ("live", "paused")]
    return [_covered(one, kept) for one in registered]


def _covered(one: Registered, entries: Sequence[Entry]) -> Covered:
    named = tuple(entry.id for entry in entries if _names(entry, one))
    if named:
        return Covered(one, "covered", named)
    alike = tuple(entry.id for entry in entries if _alike(entry, one))
    return Covered(one, "perhaps" if alike else "missing", alike)


def _names(entry: Entry, one: Registered) -> bool:
    return bool(one.number) and any(one.number in source.title for source in entry.one.sources)


def _alike(entry: Entry, one: Registered) -> bool:
    """A telephone or an address may be shared by two services: only a person can tell."""
    phones = {phone.number for phone in entry.one.phones}
    if one.phone and phone_in(one.phone.zfill(10)) in phones:
        return True
    address = fold(entry.one.address)
    return bool(address) and (entry.one.postcode, address) == (one.postcode, fold(one.address))
