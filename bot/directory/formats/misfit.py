"""What the schema of a service does not take is left out, with a reason in French."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.directory.formats.format import Values
from bot.directory.formats.near import or_meant
from bot.directory.formats.settling import Settling
from bot.directory.schema import ServiceSource
from bot.source.fit import fit
from bot.source.marked import Source

_SAID = (
    (r"no field '.*'; did you mean '(.*)'\?", r"ce champ n’existe pas ; est-ce « \1 » ?"),
    (r"no field '.*'.*", "ce champ n’existe pas"),
    (r"should have at most (\d+) characters", r"plus de \1 caractères"),
    (r"should be a date such as .*", "la date s’écrit 2026-11-24 ou 24/11/2026"),
    (r"should be 'yes' or 'no'", "écrivez oui ou non"),
    (r"should be a whole number", "écrivez un nombre entier"),
    (r"should be five digits .*", "un code postal a cinq chiffres"),
    (r"should be the five characters .*", "un code INSEE a cinq caractères"),
    (r"should be a text.*", "devrait être un texte"),
    (r"should be a list", "devrait être une liste"),
    (r"should hold lines of .*", "n’a pas la bonne forme"),
    (r"should not be empty", "est vide"),
    (r"an 'alert' needs 'alert_until': its last day", "une alerte a besoin de son dernier jour"),
    (r"should be less than or equal to (\d+)", r"pas plus de \1"),
    (r"should be greater than or equal to (\d+)", r"pas moins de \1"),
)
"""What the schema says, for somebody who keeps a list of services."""
_NAMED = re.compile(r"^(?:'[a-z_]+'|this file): ")
_ONE_OF = re.compile(r"should be (.+), not '(.*)'", re.DOTALL)


def leave_out_misfits(row: Settling) -> None:
    """Leave out what the schema does not take, until it takes what is left."""
    for _ in range(len(row.values) + 1):
        wrong = list(_misfits(row))
        for name, why in wrong:
            if name in row.values:
                row.refused(name, why)
        if not wrong:
            return


def in_french(message: str, value: object) -> str:
    """A sentence of :mod:`bot.source.fit` in French; one that nobody has put so stays as it is."""
    what = f"« {value} » : " if isinstance(value, str) and len(value) <= 80 else ""
    told = _NAMED.sub("", message)
    for pattern, french in _SAID:
        if re.fullmatch(pattern, told):
            return f"{what}{re.sub(pattern, french, told)}"
    one_of = _ONE_OF.fullmatch(told)
    if one_of:
        allowed = re.findall(r"'([^']+)'", one_of[1])
        return f"{what}n’est pas prévu{or_meant(one_of[2], allowed)}"
    return f"{what}{told}"


def _misfits(row: Settling) -> Iterator[tuple[str, str]]:
    for name in list(row.values):
        only: Values = {"name": "-", "offers": ["-"], "sources": [{"title": "-"}]}
        if name == "alert" and "alert_until" in row.values:
            only["alert_until"] = row.values["alert_until"]
        value = row.values[name]
        _, problems = fit(ServiceSource, Source(""), {**only, name: value})
        if problems:
            yield name, in_french(problems[0].message, value)
