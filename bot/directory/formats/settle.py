"""One row from elsewhere becomes a draft: each field taken, repaired or refused, none guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.directory.formats.format import Row, Said, Terms, Values
from bot.directory.formats.hours_in import Taken, hours_in
from bot.directory.formats.phone_in import phone_in
from bot.directory.schema import ServiceSource
from bot.languages.fold import fold
from bot.source.fit import fit
from bot.source.marked import Source
from bot.source.problem import meant

NOT_VOUCHED = ("verified_on", "verified_by_role", "verify_method", "hours_trusted")
"""Only somebody of ours can say that a record is verified; an import never does."""
_NEEDED = ("name", "offers")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NESTED_HOURS = (
    ("stops", "hours"),
    ("special_hours", "hours"),
    ("replaced_hours", "hours"),
    ("phones", "hours"),
    ("languages", "when"),
)
_FIELD = re.compile(r"^'([a-z_]+)'")


@dataclass(slots=True)
class Settling:
    """A row on its way to be a draft."""

    values: Values
    terms: Terms
    said: list[Said] = field(default_factory=list)

    def repaired(self, name: str, why: str) -> None:
        self.said.append(Said("repaired", name, why))

    def refused(self, name: str, why: str) -> None:
        """The field is left out; what stood there goes to the remark."""
        self.said.append(Said("refused", name, why))
        stood = self.values.pop(name, None)
        if isinstance(stood, str) and name not in _NEEDED:
            remark = self.values.get("remark")
            self.values["remark"] = f"{f'{remark} | ' if remark else ''}{name}: {stood}"


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
    row = Settling(
        {name: one for name, one in values.items() if one not in ("", None, [], {})},
        terms,
        list(said),
    )
    name = row.values.get("name")
    named = name if isinstance(name, str) else ""
    if row.values.get("status") == "closed":
        return _none(number, row, "status", "it is closed for good there")
    _status(row)
    _vouch(row)
    _phones(row)
    _hours(row)
    _point(row)
    _offers(row)
    row.values["sources"] = [*_listed(row.values.get("sources")), source]
    _share_alike(row)
    _fit(row)
    row.values.setdefault("sources", [source])
    for needed in _NEEDED:
        if needed not in row.values:
            why = f"a service needs '{needed}'"
            told = any(one.field == needed and one.what == "refused" for one in row.said)
            return (
                Row(number, "", None, tuple(row.said)) if told else _none(number, row, needed, why)
            )
    return Row(number, _id(service_id, named, row), row.values, tuple(row.said))


def source_of(title: str, file: Path, licence: str, day: str = "undated") -> Values:
    """Where a draft comes from: the format's data, in this file."""
    return {"title": f"{title} ({file.name})", "date": day, "licence": licence}


def _none(number: int, row: Settling, name: str, why: str) -> Row:
    return Row(number, "", None, (*row.said, Said("refused", name, why)))


def _id(wanted: str, name: str, row: Settling) -> str:
    if _ID.fullmatch(wanted):
        return wanted
    city = str(row.values.get("postcode") or row.values.get("city") or "")
    made = "-".join(re.findall("[a-z0-9]+", fold(f"{name} {city}")))[:60].strip("-")
    if wanted:
        row.repaired("id", f"'{wanted}' → '{made}'")
    return made or "service"


def _status(row: Settling) -> None:
    row.values["status"] = "paused" if row.values.get("status") == "paused" else "draft"


def _vouch(row: Settling) -> None:
    seen = row.values.get("verified_on")
    for name in NOT_VOUCHED:
        if row.values.pop(name, None) is not None:
            row.repaired(name, "left out: an import does not vouch for a record")
    if isinstance(seen, str) and "hours" in row.values:
        row.values["hours_seen_on"] = max(seen, str(row.values.get("hours_seen_on", "")))
    if {"hours_seen_on", "by_nature"}.isdisjoint(row.values) and "hours" in row.values:
        row.refused("hours", f"« {row.values['hours']} »: nobody says of which day they are")


def _phones(row: Settling) -> None:
    phones, kept = _listed(row.values.pop("phones", None)), list[object]()
    for phone in phones:
        written = phone.get("number") if isinstance(phone, dict) else phone
        number = phone_in(str(written))
        if number is None:
            row.refused("phones", f"'{written}' should be +33…, 01 23 45 67 89 or a short number")
            continue
        if number != written:
            row.repaired("phones", f"'{written}' → '{number}'")
        kept.append({**phone, "number": number} if isinstance(phone, dict) else number)
    if kept:
        row.values["phones"] = kept


def _hours(row: Settling) -> None:
    hours = row.values.get("hours")
    if isinstance(hours, str):
        taken = _taken(row, hours)
        for told in taken.repairs:
            row.repaired("hours", told)
        if taken.hours is None:
            row.refused("hours", taken.why)
            row.values.pop("hours_seen_on", None)
        else:
            row.values["hours"] = taken.hours
    for name, inner in _NESTED_HOURS:
        kept = [one for one in _listed(row.values.get(name)) if _inner_hours(row, name, inner, one)]
        if kept or name in row.values:
            row.values[name] = kept
        if not kept:
            row.values.pop(name, None)


def _inner_hours(row: Settling, name: str, inner: str, one: object) -> bool:
    """Whether the part stays; its hours are repaired, or refused and left out."""
    if not isinstance(one, dict) or not isinstance(one.get(inner), str):
        return True
    taken = _taken(row, one[inner])
    for told in taken.repairs:
        row.repaired(name, told)
    if taken.hours is not None:
        one[inner] = taken.hours
        return True
    row.said.append(Said("refused", name, taken.why))
    del one[inner]
    return name not in ("special_hours", "replaced_hours")


def _taken(row: Settling, hours: str) -> Taken:
    flags = {name: row.values.get(name) == "yes" for name in ("by_nature", "overnight")}
    return hours_in(hours, row.terms.today, **flags)


def _point(row: Settling) -> None:
    lat, lon = (_degrees(row.values.get(name)) for name in ("lat", "lon"))
    if lat is None and lon is None and not {"lat", "lon"} & row.values.keys():
        return
    if lat is None or lon is None or not row.terms.area.holds(lat, lon):
        place = f"{row.values.pop('lat', '')}, {row.values.pop('lon', '')}"
        near = row.terms.area
        row.refused(
            "lat",
            f"{place} is no point in the area of this guide "
            f"(lat {near.south} to {near.north}, lon {near.west} to {near.east})",
        )
        return
    row.values["lat"], row.values["lon"] = f"{lat:.6f}".rstrip("0"), f"{lon:.6f}".rstrip("0")
    for name in ("lat", "lon"):
        if str(row.values[name]).endswith("."):
            row.values[name] = f"{row.values[name]}0"


def _degrees(value: object) -> float | None:
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None


def _offers(row: Settling) -> None:
    offers = [_offer(row, str(one)) for one in _listed(row.values.get("offers"))]
    for offer in offers:
        if offer not in row.terms.offers:
            near = meant(offer, row.terms.offers)
            row.said.append(Said("refused", "offers", f"no offer '{offer}'{near}"))
    known = [offer for offer in offers if offer in row.terms.offers]
    row.values.pop("offers", None)
    if known:
        row.values["offers"] = known


def _offer(row: Settling, written: str) -> str:
    """An offer that was called by its label, as it is called in files."""
    ours = row.terms.labels.get(fold(written), written)
    if ours == written or written in row.terms.offers:
        return written
    row.repaired("offers", f"'{written}' → '{ours}'")
    return ours


def _share_alike(row: Settling) -> None:
    """What one source gives under ODbL makes the record share-alike (ODbL 1.0, 4.4)."""
    for source in _listed(row.values["sources"]):
        licence = str(source.get("licence", "")) if isinstance(source, dict) else ""
        if licence.casefold().startswith(("odbl", "open database")):
            row.values["contains_odbl"] = "yes"


def _fit(row: Settling) -> None:
    """Leave out what the schema does not take, until it takes what is left."""
    for _ in range(len(row.values) + 1):
        wrong = list(_misfits(row))
        for name, why in wrong:
            if name in row.values:
                row.refused(name, why)
        if not wrong:
            return


def _misfits(row: Settling) -> Iterator[tuple[str, str]]:
    for name in list(row.values):
        only = {"name": "-", "offers": ["-"], "sources": [{"title": "-"}]}
        if name == "alert":
            only["alert_until"] = str(row.values.get("alert_until", ""))
        _, problems = fit(ServiceSource, Source(""), {**only, name: row.values[name]})
        if problems:
            yield name, problems[0].message


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
