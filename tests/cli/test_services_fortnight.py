"""``repere services fortnight``: the next fourteen days in words."""

from __future__ import annotations

from tests.cli.conftest import Repere


def test_the_next_fourteen_days_are_told(repere: Repere) -> None:
    ran = repere("services", "fortnight", "showers-nord")
    name, first, *others = ran.out.splitlines()
    assert (ran.code, ran.err, name, len(others)) == (0, "", "Bains-douches", 13)
    assert first == "mardi 24 novembre 2026 : ouvert de 8 h à midi"


def test_the_first_day_may_be_another(repere: Repere) -> None:
    ran = repere("services", "fortnight", "showers-nord", "--at", "2026-12-25")
    assert ran.out.splitlines()[1] == "vendredi 25 décembre 2026 : fermé"


def test_a_service_nobody_knows_is_refused(repere: Repere) -> None:
    ran = repere("services", "fortnight", "showers-nor")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "repere: no service 'showers-nor'; did you mean 'showers-nord'?\n"
