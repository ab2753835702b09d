"""The services whose hours can be read: the check names the others, and must not stop at them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from opening_hours import ParserError  # type: ignore[attr-defined]  # its stub has no error

from bot.directory.search import Query, seen
from bot.directory.service import Service


def sound(services: Iterable[Service], at: datetime) -> tuple[Service, ...]:
    """Those of which it can be told whether they are open at this time."""
    return tuple(one for one in services if _can_be_told(one, at))


def _can_be_told(service: Service, at: datetime) -> bool:
    try:
        seen(service, Query((), at))
    except ParserError:
        return False
    return True
