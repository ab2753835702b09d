"""What to ask a service on the telephone, in French: what its record lacks or doubts.

The questions are for the team, who reads French; no person who chats ever sees them. The order is
that of a talk: is this still you, when, how does one come in, who speaks what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from bot.directory.french_week import said_date, said_week
from bot.directory.service import Service

_SAID = {
    "closed": "Des personnes ont trouvé fermé. Les horaires ont-ils changé ?",
    "address": "Des personnes disent que l’adresse est fausse. Où recevez-vous ?",
}
_SAID_OTHERWISE = "Des personnes disent que ce n’est pas juste ({what}). Qu’est-ce qui change ?"


class Gap(NamedTuple):
    """A fact a record may lack: its field, the question, and whether it lacks it."""

    field: str
    question: str
    lacks: Callable[[Service], bool]


def _place(service: Service) -> bool:
    return service.kind == "place"


def _no_hours(service: Service) -> bool:
    return service.hours is None and not service.stops and not service.by_nature


def _hours_known(service: Service) -> bool:
    return not (_unsure_stops(service) if service.kind == "mobile" else _no_hours(service))


def _unsure_stops(service: Service) -> bool:
    return not service.stops or any(stop.hours is None for stop in service.stops)


GAPS: tuple[Gap, ...] = (
    Gap(
        "address",
        "À quelle adresse recevez-vous ?",
        lambda one: _place(one) and not one.address and one.location_precision != "hidden",
    ),
    Gap(
        "stops",
        "Où et à quelles heures vous arrêtez-vous ?",
        lambda one: one.kind == "mobile" and _unsure_stops(one),
    ),
    Gap(
        "hours",
        "Quels jours et à quelles heures êtes-vous ouverts ? Et les jours fériés ?",
        lambda one: one.kind != "mobile" and _no_hours(one),
    ),
    Gap("phones", "Quel numéro peut-on donner au public ?", lambda one: not one.phones),
    Gap(
        "access.mode",
        "Peut-on venir sans rendez-vous ? Faut-il téléphoner avant ou s’inscrire ?",
        lambda one: one.kind != "phone" and not one.access.mode,
    ),
    Gap(
        "access.papers",
        "Demandez-vous un papier (identité, adresse, séjour) ?",
        lambda one: one.kind != "phone" and one.access.papers is None,
    ),
    Gap(
        "access.cost",
        "Est-ce gratuit ?",
        lambda one: one.access.cost is None,
    ),
    Gap(
        "access.anonymous",
        "Peut-on rester anonyme ?",
        lambda one: one.access.anonymous is None,
    ),
    Gap(
        "audience.gender",
        "Recevez-vous tout le monde ? Y a-t-il des heures pour les femmes ?",
        lambda one: one.kind != "phone" and one.audience.gender is None,
    ),
    Gap(
        "languages",
        "Quelles langues parle-t-on chez vous ? Avez-vous un interprète ?",
        lambda one: not one.languages and one.interpreters is None,
    ),
    Gap(
        "accessibility.step_free",
        "Peut-on entrer en fauteuil roulant (sans marche) ?",
        lambda one: _place(one) and one.accessibility.step_free is None,
    ),
    Gap(
        "access.animals",
        "Peut-on venir avec un chien ?",
        lambda one: _place(one) and one.access.animals is None,
    ),
)


def missing(service: Service) -> tuple[str, ...]:
    """The fields of :data:`GAPS` that are not known."""
    return tuple(gap.field for gap in GAPS if gap.lacks(service))


def lacks_essential(service: Service, *, vital: bool) -> bool:
    """Whether nobody could use it: no way to go or to call; if it is vital, no hours either."""
    reached = service.address or service.lat or service.stops or service.phones or service.website
    return not reached or (vital and not _hours_known(service))


def questions(service: Service, day: date, said: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """What to ask on a day; ``said`` is what people said is not right."""
    return (*_confirm(service, day, said), *(gap.question for gap in GAPS if gap.lacks(service)))


def _confirm(service: Service, day: date, said: frozenset[str]) -> Iterator[str]:
    """The questions about what is written, or what somebody doubts."""
    if service.status == "paused":
        yield "Avez-vous rouvert ? Sinon, savez-vous quand ?"
    elif any(one.end is None and one.start <= day for one in service.closures):
        yield "Nous vous croyons fermés. Est-ce toujours vrai ? Jusqu’à quand ?"
    if service.doubt:
        yield f"Un doute à lever : {service.doubt}"
    for what in sorted(said):
        yield _SAID.get(what) or _SAID_OTHERWISE.format(what=what)
    if service.address:
        where = " ".join(part for part in (service.postcode, service.city) if part)
        yield f"Êtes-vous toujours ici : {', '.join(filter(None, (service.address, where)))} ?"
    yield from _confirm_hours(service, day)


def _confirm_hours(service: Service, day: date) -> Iterator[str]:
    if service.hours is None:
        return
    seen = service.checked_on
    when = f", vus le {said_date(seen)}" if seen else ""
    said = said_week(service.hours, day)
    yield f"Nos horaires cette semaine{when} : {said}. Est-ce toujours juste ?"
    if "PH unknown" in service.hours:
        yield "Êtes-vous ouverts les jours fériés ?"
