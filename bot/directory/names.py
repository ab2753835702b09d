"""What a service is called in other languages: how people say its name, written as they write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Called:
    """A name in a language (BCP 47). The official one, on the door, is French and stays so."""

    code: str
    name: str


def called_in(names: Iterable[Called], code: str) -> str | None:
    """The name in a language, if it has one."""
    return next((one.name for one in names if one.code == code), None)
