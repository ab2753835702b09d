"""The call sheet: whom to phone, why, and what to ask, as a page to print and as a table.

In French, for the team. The page needs nothing from elsewhere, so that it prints without a network.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from html import escape
from typing import NamedTuple

from bot.directory.french_week import said_date
from bot.directory.keeping import Due, Need
from bot.directory.questions import questions

_WHY: dict[Need, str] = {
    "never": "jamais vérifié",
    "overdue": "à revérifier",
    "doubtful": "un doute",
    "reported": "signalé",
}
_STYLE = """\
@page { size: A4; margin: 14mm }
body { font: 11pt/1.35 sans-serif; max-width: 182mm; margin: auto; color: #000 }
h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 0 }
section { border-top: 1px solid #000; padding: 3mm 0; break-inside: avoid }
p { margin: 1mm 0 } ul { list-style: none; margin: 1mm 0; padding: 0 }
li::before { content: "☐ " } li { border-bottom: 1px dotted #888; padding: 1mm 0 4mm }
.why { font-weight: bold } code { font-size: 9pt; overflow-wrap: anywhere }
"""
_COLUMNS = ("ordre", "pourquoi", "nom", "téléphone", "adresse", "vu le", "questions", "fiche")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run (OWASP, «CSV injection»)."""


class Call(NamedTuple):
    """One call, in words."""

    id: str
    name: str
    why: tuple[str, ...]
    phones: tuple[str, ...]
    where: str
    seen: str
    questions: tuple[str, ...]


def calls(wanted: Iterable[Due], day: date) -> list[Call]:
    """The calls to make, in the same order."""
    return [_call(one, day) for one in wanted]


def as_csv(made: Iterable[Call]) -> str:
    """A table for a spreadsheet: one line a call, with a mark at the start that it is UTF-8."""
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for number, one in enumerate(made, 1):
        cells = (
            ", ".join(one.why), one.name, ", ".join(one.phones), one.where, one.seen,
            "\n".join(one.questions), one.id,
        )  # fmt: skip
        table.writerow((number, *(_harmless(cell) for cell in cells)))
    return "\ufeff" + file.getvalue()


def as_html(made: Iterable[Call], day: date) -> str:
    """A page for A4 paper, with boxes to tick and room to write."""
    made = list(made)
    title = f"À vérifier : {len(made)} fiche(s), le {said_date(day)}"
    body = "".join(_section(number, one) for number, one in enumerate(made, 1))
    return (
        '<!doctype html>\n<html lang="fr"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>\n{_STYLE}</style></head>\n<body><h1>{title}</h1>\n"
        "<p>Ne notez pas le nom de la personne qui répond : son rôle suffit.</p>\n"
        f"{body}</body></html>\n"
    )


def said_phone(number: str) -> str:
    """A number as one dials it in France: «01 49 95 65 65»; a short one as it is."""
    if not number.startswith("+33") or len(number) != len("+33123456789"):
        return number
    national = "0" + number.removeprefix("+33")
    return " ".join(national[pair : pair + 2] for pair in range(0, len(national), 2))


def _call(one: Due, day: date) -> Call:
    service = one.service
    why = ["urgent"] if one.vital else []
    why += [_WHY[need] for need in one.needs]
    if service.status == "paused":
        why.append("en pause")
    place = " ".join(part for part in (service.postcode, service.city) if part)
    return Call(
        service.id,
        service.name,
        tuple(why),
        tuple(said_phone(phone.number) for phone in service.phones),
        ", ".join(part for part in (service.address, place) if part) or service.website,
        said_date(service.checked_on) if service.checked_on else "",
        questions(service, day, one.said),
    )


def _section(number: int, one: Call) -> str:
    phones = ", ".join(one.phones) or "pas de numéro : passer, ou chercher sur le site"
    asked = "".join(f"<li>{escape(question)}</li>" for question in one.questions)
    seen = f" · vu le {one.seen}" if one.seen else ""
    return (
        f"<section><h2>{number}. {escape(one.name)}</h2>\n"
        f'<p><span class="why">{escape(", ".join(one.why))}</span>{seen}</p>\n'
        f"<p>☎ {escape(phones)} · {escape(one.where)}</p>\n<ul>{asked}</ul>\n"
        f"<p><code>repere services verify {escape(one.id)} --by … --method phone</code></p>"
        "</section>\n"
    )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
