"""What is asked on the telephone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Phone, Spoken
from bot.directory.questions import GAPS, Gap, lacks_essential, missing, questions
from bot.directory.service import Service
from bot.directory.timetable import Closure, Stop
from tests.directory.making import TODAY, service

WHOLE = service(
    address="1 rue Exemple",
    postcode="75010",
    city="Paris",
    phones=(Phone("+33100000000"),),
    languages=(Spoken("fr"),),
    access=Access(mode=("walk_in",), papers="none", cost="free", anonymous="yes", animals="no"),
    audience=Audience(gender="all"),
    accessibility=Accessibility(step_free="yes"),
)


HOURS_ASKED = (
    "Nos horaires cette semaine, vus le 1er novembre 2026 : "
    "du lundi au samedi, de 8 h à midi. Est-ce toujours juste ?"
)


def test_of_a_whole_record_only_what_is_written_is_asked() -> None:
    assert missing(WHOLE) == ()
    assert questions(WHOLE, TODAY) == (
        "Êtes-vous toujours ici : 1 rue Exemple, 75010 Paris ?",
        HOURS_ASKED,
    )


def _without(name: str) -> Access:
    nothing: dict[str, object] = {name: Access.__dataclass_fields__[name].default}
    return replace(WHOLE.access, **nothing)  # type: ignore[arg-type]


LACKS: dict[str, Service] = {
    "address": replace(WHOLE, address=""),
    "stops": replace(WHOLE, kind="mobile", hours=None),
    "hours": replace(WHOLE, hours=None),
    "phones": replace(WHOLE, phones=()),
    "languages": replace(WHOLE, languages=()),
    "access.mode": replace(WHOLE, access=_without("mode")),
    "access.papers": replace(WHOLE, access=_without("papers")),
    "access.cost": replace(WHOLE, access=_without("cost")),
    "access.anonymous": replace(WHOLE, access=_without("anonymous")),
    "access.animals": replace(WHOLE, access=_without("animals")),
    "audience.gender": replace(WHOLE, audience=Audience()),
    "accessibility.step_free": replace(WHOLE, accessibility=Accessibility()),
}


@pytest.mark.parametrize("gap", GAPS, ids=[gap.field for gap in GAPS])
def test_each_gap_is_asked_for_and_nothing_else(gap: Gap) -> None:
    one = LACKS[gap.field]
    assert missing(one) == (gap.field,)
    assert gap.question in questions(one, TODAY)


def test_a_line_is_not_asked_about_doors_dogs_or_papers() -> None:
    bare = Service("line", "Ligne", kind="phone", offers=("shower",))
    assert missing(bare) == ("hours", "phones", "access.cost", "access.anonymous", "languages")


def test_where_a_hidden_place_is_is_never_asked() -> None:
    hidden = replace(WHOLE, location_precision="hidden")
    assert "address" not in missing(hidden)
    assert not any("1 rue" in one for one in questions(hidden, TODAY))


def test_a_stop_without_hours_is_asked_for() -> None:
    stops = (Stop("A", 48.8, 2.3, "Mo 10:00-12:00; PH off"), Stop("B", 48.8, 2.3))
    assert missing(replace(WHOLE, kind="mobile", stops=stops)) == ("stops",)
    assert missing(replace(WHOLE, kind="mobile", stops=stops[:1])) == ()


@pytest.mark.parametrize(
    ("other", "asked"),
    [
        ({"status": "paused"}, "Avez-vous rouvert ? Sinon, savez-vous quand ?"),
        ({"closures": (Closure(date(2026, 11, 1)),)},
         "Nous vous croyons fermés. Est-ce toujours vrai ? Jusqu’à quand ?"),
        ({"doubt": "Le numéro est vieux."}, "Un doute à lever : Le numéro est vieux."),
        ({"hours": 'Mo 10:00-12:00; PH unknown "?"'}, "Êtes-vous ouverts les jours fériés ?"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_asked(other: dict[str, object], asked: str) -> None:
    doubtful = replace(WHOLE, **other)  # type: ignore[arg-type]
    assert asked in questions(doubtful, TODAY)
    assert asked not in questions(WHOLE, TODAY)


def test_what_people_said_is_asked_with_words_for_each_and_for_others() -> None:
    asked = questions(WHOLE, TODAY, frozenset({"closed", "address", "noise"}))
    assert asked[:3] == (
        "Des personnes disent que l’adresse est fausse. Où recevez-vous ?",
        "Des personnes ont trouvé fermé. Les horaires ont-ils changé ?",
        "Des personnes disent que ce n’est pas juste (noise). Qu’est-ce qui change ?",
    )


@pytest.mark.parametrize(
    ("other", "vital", "lacks"),
    [
        ({}, False, False),
        ({"hours": None}, False, False),
        ({"hours": None}, True, True),
        ({"hours": None, "by_nature": True}, True, False),
        ({"lat": None, "lon": None}, False, True),
        ({"lat": None, "lon": None, "address": "1 rue X"}, False, False),
        ({"lat": None, "lon": None, "phones": (Phone("15"),)}, True, False),
        ({"kind": "mobile", "lat": None, "lon": None}, False, True),
        ({"kind": "mobile", "stops": (Stop("X", 48.8, 2.3),)}, True, True),
        ({"kind": "mobile", "stops": (Stop("X", 48.8, 2.3, "Tu 10:00-12:00"),)}, True, False),
    ],
)
def test_without_a_way_to_it_or_vital_without_hours_nobody_is_helped(
    other: dict[str, object], vital: bool, lacks: bool
) -> None:
    assert lacks_essential(service("x", **other), vital=vital) is lacks
