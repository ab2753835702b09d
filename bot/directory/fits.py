"""Whether a service suits the conditions of a person: known to, known not to, or not known."""

from __future__ import annotations

from collections.abc import Iterable

from bot.directory.hours import Opening
from bot.directory.service import Service

OPEN_NOW = "open_now"
CONDITIONS = ("women", "no_papers", "step_free", "animals")
"""The conditions that do not change with the hour, in the order of their bits in the directory."""
FILTERS = (OPEN_NOW, *CONDITIONS)
"""All filters but the languages, which are asked for by their codes."""
_SUITS: dict[str, dict[str, bool]] = {
    "women": {
        "women_only": True, "women_hours": True,
        "all": False, "men_only": False, "trans_welcome": False,
    },
    "no_papers": {"none": True, "any_id": False, "address_proof": False, "status_doc": False},
    "step_free": {"yes": True, "no": False},
    "animals": {"yes": True, "leashed": True, "no": False},
}  # fmt: skip
"""What each value says; a value that is not here ("limited", "outside") leaves it not known."""


def fits(service: Service, wish: str, opening: Opening) -> bool | None:
    """Whether a service as it is now fulfils one filter; None where that is not known."""
    if wish == OPEN_NOW:
        return {"open": True, "closed": False}.get(opening.state)
    if wish in CONDITIONS:
        return condition(service, wish)
    return True if speaks(service, wish) else None


def condition(service: Service, wish: str) -> bool | None:
    """Whether a service fulfils one of :data:`CONDITIONS`."""
    values = {
        "women": service.audience.gender,
        "no_papers": service.access.papers,
        "step_free": service.accessibility.step_free,
        "animals": service.access.animals,
    }
    return _SUITS[wish].get(values[wish] or "")


def speaks(service: Service, code: str) -> bool:
    """Whether somebody there is known to speak a language; that nobody does is never known."""
    return any(one.code == code for one in service.languages)


def languages_in(filters: Iterable[str]) -> tuple[str, ...]:
    """The codes of languages among filters."""
    return tuple(sorted(set(filters) - set(FILTERS)))
