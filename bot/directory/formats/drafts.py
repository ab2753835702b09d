"""Drafts as an editor would write them, in a new file or at the end of one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

import yaml

from bot.directory.formats.format import Row, Said, Values
from bot.source.marked import parse

_TOP = "services:\n"


class _Dumper(yaml.SafeDumper):
    """Writes out what stands twice: readers of content take no ``*`` (bot/source/marked.py)."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def kept_apart(rows: Iterable[Row], there: Collection[str]) -> list[Row]:
    """The rows with an id for each draft; a record that is already there is never written over.

    Two drafts of the same file that would have the same id get a number.
    """
    settled, taken = list[Row](), set[str]()
    for row in rows:
        if not row.draft:
            settled.append(row)
        elif row.id in there:
            why = f"« {row.id} » est déjà dans l’annuaire ; sa fiche n’est pas touchée"
            settled.append(replace(row, draft=None, said=(*row.said, Said("refused", "id", why))))
        else:
            name, number = row.id, 2
            while name in taken or name in there:
                name, number = f"{row.id}-{number}", number + 1
            taken.add(name)
            settled.append(replace(row, id=name))
    return settled


def as_yaml(rows: Iterable[Row]) -> str:
    """The drafts as the lines below ``services:``; empty if there is none."""
    drafts: dict[str, Values] = {row.id: row.draft for row in rows if row.draft}
    if not drafts:
        return ""
    text = yaml.dump(
        {"services": drafts}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=4096
    )
    return text.removeprefix(_TOP)


def added(text: str, drafts: str) -> str:
    """The text of a services file with drafts at its end, or of a new one (no text).

    Raises NotAServicesFile if the result would not hold them.
    """
    before = text or _TOP
    after = before + ("" if before.endswith("\n") else "\n") + drafts
    source, problems = parse(after, "")
    value = source.value
    held = value.get("services") if isinstance(value, dict) else None
    wanted = yaml.safe_load(_TOP + drafts)["services"] if drafts else {}
    if problems or not isinstance(held, dict) or not wanted.keys() <= held.keys():
        raise NotAServicesFile
    return after


class NotAServicesFile(Exception):
    """Drafts cannot be put at the end of this file."""

    def __init__(self) -> None:
        super().__init__("les fiches vont sous « services: », à la fin du fichier")
