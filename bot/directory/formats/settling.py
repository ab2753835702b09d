"""A row on its way to be a draft, and all that is said of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.directory.formats.format import Row, Said, Terms, Values

NEEDED = ("name", "offers")
"""Without them there is no draft, so what stood there is not kept in its remark."""


@dataclass(slots=True)
class Settling:
    """The values of a row, changed step by step; every change is said."""

    number: int
    values: Values
    terms: Terms
    said: list[Said] = field(default_factory=list)

    def repaired(self, name: str, why: str) -> None:
        """What was written otherwise, and means the same."""
        self.said.append(Said("repaired", name, why))

    def ask(self, name: str, why: str) -> None:
        """What was taken, and a person has to confirm."""
        self.said.append(Said("ask", name, why))

    def refused(self, name: str, why: str, *, stood: str = "") -> None:
        """The field (or with ``stood``, that part of it) is left out and goes to the remark."""
        self.said.append(Said("refused", name, why))
        if not stood:
            whole = self.values.pop(name, None)
            stood = whole if isinstance(whole, str) else ""
        if stood and name not in NEEDED:
            self.remark(f"{name}: {stood}")

    def remark(self, text: str) -> None:
        """A note for the editor, which never leaves and is never shown."""
        there = self.values.get("remark")
        self.values["remark"] = f"{there} | {text}" if there else text

    def none(self, name: str, why: str) -> Row:
        """The whole row refused."""
        return Row(self.number, "", None, (*self.said, Said("refused", name, why)))

    def told(self, name: str) -> bool:
        """Whether it was already said that this field is refused."""
        return any(one.field == name and one.what == "refused" for one in self.said)


def listed(value: object) -> list[object]:
    """A list, also of what stands alone; of nothing, an empty one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
