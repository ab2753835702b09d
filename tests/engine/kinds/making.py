"""Results of a made directory: services as seen from a place and a time."""

from __future__ import annotations

from bot.directory.hours import Opening
from bot.directory.search import Found, Result
from bot.directory.service import Service
from bot.engine.reply import Looked

UNKNOWN = Opening("unknown")


def seen(service: Service, opening: Opening = UNKNOWN, distance_m: int | None = 400) -> Result:
    """A service as a search gives it."""
    return Result(service, distance_m, opening)


def showers(count: int) -> tuple[Result, ...]:
    """So many showers, each a hundred metres farther."""
    return tuple(
        seen(Service(f"shower-{n}", f"Bains {n}", address=f"{n} rue X"), distance_m=100 * n)
        for n in range(1, count + 1)
    )


def spaced(text: str) -> str:
    """The text with plain spaces where Babel writes narrow ones or such as do not break."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def found(*results: Result, total: int = 0, line: Result | None = None) -> Looked:
    """What the directory says to a search."""
    return Looked(Found(results, total or len(results), line))
