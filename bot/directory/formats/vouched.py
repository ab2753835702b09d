"""Who says that a record is true, and of which day: an import never vouches for anything."""

from __future__ import annotations

from datetime import date

from bot.directory.formats.settling import Settling

NOT_VOUCHED = (
    "verified_on",
    "verified_by_role",
    "verify_method",
    "hours_trusted",
    "police_note_approved_on",
)
"""Only somebody of ours can say that a record is verified, or that a note is approved."""


def settle_days(row: Settling) -> None:
    """A verification elsewhere is only a day on which the hours were seen. Else none are kept."""
    for name in ("verified_on", "hours_seen_on"):
        if _after(row.values.get(name), row.terms.today):
            row.refused(name, f"« {row.values[name]} » est dans l’avenir")
    seen = row.values.get("verified_on")
    for name in NOT_VOUCHED:
        if row.values.pop(name, None) is not None:
            row.repaired(name, "enlevé : une fiche importée n’est jamais déjà vérifiée")
    if "police_note" in row.values:
        row.refused("police_note", "ce qu’on dit de la police se décide dans chaque annuaire")
    if "hours" not in row.values:
        return
    if isinstance(seen, str):
        row.values["hours_seen_on"] = max(seen, str(row.values.get("hours_seen_on", "")))
    if {"hours_seen_on", "by_nature"}.isdisjoint(row.values):
        _undated(row)


def _undated(row: Settling) -> None:
    if row.terms.seen_on is not None:
        row.values["hours_seen_on"] = str(row.terms.seen_on)
        return
    why = "on ne sait pas de quel jour ils sont ; dites-le (« horaires vus le », --hours-seen-on)"
    row.refused("hours", f"« {row.values['hours']} » : {why}")


def _after(day: object, today: date) -> bool:
    try:
        return isinstance(day, str) and date.fromisoformat(day) > today
    except ValueError:
        return False
