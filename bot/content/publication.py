"""When content was last taken up, and when and why it was last refused: for those who operate.

Faults of content are told to editors by ``check``; none of this is about a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from bot.source.problem import Problem


class Accepted(NamedTuple):
    """Content that passed every check and serves since then (Europe/Paris)."""

    at: datetime
    pages: int


class Refused(NamedTuple):
    """Content that has faults, and when it was looked at (Europe/Paris)."""

    at: datetime
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Ledger:
    """The last of each since this process began; a start on the copy kept has accepted nothing."""

    accepted: Accepted | None = None
    refused: Refused | None = None

    @property
    def pending(self) -> bool:
        """Whether what lies in the folder now is refused, and older content serves."""
        if self.refused is None:
            return False
        return self.accepted is None or self.refused.at > self.accepted.at

    def note(self, at: datetime, pages: int, problems: tuple[Problem, ...]) -> None:
        """Write down one taking up: refused if there is a fault, else accepted."""
        errors = tuple(one for one in problems if one.level == "error")
        if errors:
            self.refused = Refused(at, errors)
        else:
            self.accepted = Accepted(at, pages)
