"""A whole address on one line, taken apart where it says itself what is what."""

from __future__ import annotations

import re

from bot.directory.formats.settling import Settling

_WHOLE = re.compile(r"(?P<street>.+?)[\s,;–-]+(?P<postcode>\d{5})\b[\s,]*(?P<city>\D*)", re.DOTALL)
_LITTLE = re.compile(r"(?<=[ -])(?:Sur|Sous|En|Et|Le|La|Les|De|Du|Des)(?=[ -])")
_TOWN = re.compile(r"[^\W\d_][\w’' -]*")


def settle_address(row: Settling) -> None:
    """« 1 rue X, 75010 Paris » is a street, a postcode and a town, if none of them is elsewhere."""
    _apart(row)
    city = row.values.get("city")
    if isinstance(city, str) and town(city) != city:
        row.values["city"] = town(city)
        row.repaired("city", f"« {city} » → « {town(city)} »")


def town(name: str) -> str:
    """A town in capitals as it is written: « NEUILLY SUR SEINE » is « Neuilly sur Seine »."""
    if not name.isupper():
        return name
    return _LITTLE.sub(lambda word: word[0].lower(), name.title())


def _apart(row: Settling) -> None:
    written = row.values.get("address")
    found = _WHOLE.fullmatch(written.strip()) if isinstance(written, str) else None
    if not found:
        return
    postcode, city = found["postcode"], found["city"].strip(" ,")
    if row.values.get("postcode", postcode) != postcode or (city and not _TOWN.fullmatch(city)):
        return
    street = found["street"].strip()
    row.values["address"], row.values["postcode"] = street, postcode
    if city:
        row.values.setdefault("city", city)
    row.repaired("address", f"« {written} » → « {street} », {postcode} {city}".rstrip())
