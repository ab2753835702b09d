"""Hours from elsewhere: taken, repaired where only the spelling was wrong, or refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from bot.directory.formats.by_hand import by_hand
from bot.directory.french import in_osm_spelling
from bot.directory.lint import Hours, hours_problems


class Taken(NamedTuple):
    """The hours to write (None: refused), what was repaired, and why they were refused."""

    hours: str | None
    repairs: tuple[str, ...] = ()
    why: str = ""


def hours_in(text: str, today: date, *, by_nature: bool = False, overnight: bool = False) -> Taken:
    """Hours that break none of our rules; drafts need not open soon (OH11)."""
    hours, repairs = text.strip(), list[str]()
    for rules, told, mend in _REPAIRS:
        found = hours_problems(Hours(hours, today, by_nature, overnight, live=False))
        if rules.isdisjoint(rule for rule, _ in found):
            continue
        mended = mend(hours)
        if mended != hours and _reads(mended, today):
            repairs.append(f"{told} : « {hours} » → « {mended} »")
            hours = mended
    left = list(hours_problems(Hours(hours, today, by_nature, overnight, live=False)))
    if left:
        rule, message = left[0]
        why = message if rule == "hours-unread" else f"« {text.strip()} » : {message} [{rule}]"
        return Taken(None, (), why)
    return Taken(hours, tuple(repairs))


def _reads(hours: str, today: date) -> bool:
    found = hours_problems(Hours(hours, today, live=False))
    return "hours-unread" not in {rule for rule, _ in found}


_REPAIRS: tuple[tuple[frozenset[str], str, Callable[[str], str]], ...] = (
    (
        frozenset({"hours-french", "hours-spelling", "hours-unread"}),
        "orthographe",
        lambda hours: in_osm_spelling(by_hand(hours)),
    ),
    (
        frozenset({"OH08"}),
        "la dernière minute du jour",  # "23:59" of forms that know no 24:00
        lambda hours: hours.replace("23:59", "24:00"),
    ),
    (
        frozenset({"OH03"}),
        "rien n’est dit des jours fériés",
        lambda hours: f"{hours.rstrip('; ')}; PH unknown",
    ),
)
"""For which rules, what is said, and the repair: none of them adds an hour nobody wrote."""
