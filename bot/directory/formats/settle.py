"""One row from elsewhere becomes a draft: each field taken, repaired or refused, none guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bot.directory.formats.address_in import settle_address
from bot.directory.formats.format import Row, Said, Terms, Values
from bot.directory.formats.misfit import leave_out_misfits
from bot.directory.formats.offers_in import settle_offers
from bot.directory.formats.phone_in import settle_phones
from bot.directory.formats.point_in import settle_point
from bot.directory.formats.settling import NEEDED, Settling, listed
from bot.directory.formats.spoken_in import settle_languages
from bot.directory.formats.times_in import settle_times
from bot.directory.formats.vouched import settle_days
from bot.languages.fold import fold

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60
_MISSING = {"name": "il manque le nom", "offers": "il manque ce que le lieu propose"}


def settle(
    number: int,
    values: Values,
    terms: Terms,
    source: Values,
    *,
    service_id: str = "",
    said: Sequence[Said] = (),
) -> Row:
    """The row as a draft that ``repere check`` takes. ``source`` says where it comes from."""
    kept = {name: one for name, one in values.items() if one not in ("", None, [], {})}
    row = Settling(number, kept, terms, list(said))
    if row.values.get("status") == "closed":
        return row.none("status", "ce lieu est fermé pour toujours")
    _status(row)
    for step in (settle_days, settle_address, settle_phones, settle_times, settle_point,
                 settle_languages, settle_offers):  # fmt: skip
        step(row)
    row.values["sources"] = [*listed(row.values.get("sources")), source]
    _share_alike(row)
    name = row.values.get("name")
    leave_out_misfits(row)
    row.values.setdefault("sources", [source])
    for needed in NEEDED:
        if needed not in row.values:
            if row.told(needed):
                return Row(number, "", None, tuple(row.said))
            return row.none(needed, _MISSING[needed])
    made = _id(service_id, name if isinstance(name, str) else "", row)
    return Row(number, made, row.values, tuple(row.said))


def source_of(title: str, file: Path, licence: str, day: str = "undated") -> Values:
    """Where a draft comes from: the format's data, in this file."""
    return {"title": f"{title} ({file.name})", "date": day, "licence": licence}


def _status(row: Settling) -> None:
    """Nothing that comes from elsewhere is live; what says neither is for a person to read."""
    status = row.values.get("status")
    if status not in (None, "live", "paused", "draft"):
        row.refused("status", f"« {status} » : en service, suspendu ou fermé pour toujours ?")
    row.values["status"] = "paused" if status == "paused" else "draft"


def _id(wanted: str, name: str, row: Settling) -> str:
    if _ID.fullmatch(wanted):
        return wanted
    city = str(row.values.get("postcode") or row.values.get("city") or "")
    made = "-".join(re.findall("[a-z0-9]+", fold(f"{name} {city}")))[:_LONGEST_ID].strip("-")
    if wanted:
        row.repaired("id", f"« {wanted} » → « {made} »")
    return made or "service"


def _share_alike(row: Settling) -> None:
    """What one source gives under ODbL makes the record share-alike (ODbL 1.0, 4.4)."""
    for source in listed(row.values["sources"]):
        licence = str(source.get("licence", "")) if isinstance(source, dict) else ""
        if licence.casefold().startswith(("odbl", "open database")):
            row.values["contains_odbl"] = "yes"
