"""``repere say``: a typed text with no session, its answer and what it was taken for."""

from __future__ import annotations

import pytest

from bot.cli.say import matches
from bot.content.content import Content
from tests.cli.conftest import Repere

SAID = ["node", "entry", "lang", "texts", "buttons", "places", "matches"]


def test_an_answer_is_a_turn_with_its_matches(repere: Repere) -> None:
    ran = repere("say", "--lang", "en", "--json", "naloxone")
    assert (ran.code, ran.err) == (0, "")
    (said,) = ran.json
    assert list(said) == SAID
    assert (said["node"], said["entry"], said["lang"]) == ("test.page", "naloxone", "en")
    assert said["matches"] == ["naloxone"]


def test_a_dash_reads_a_text_a_line_each_as_the_first(repere: Repere) -> None:
    ran = repere("say", "--json", "-", typed="overdose\n\nblabla\nblibli\nnaloxone")
    assert [said["node"] for said in ran.json] == [
        "test.sos",
        "test.home",
        "test.home",
        "test.home",
        "test.page",
    ]
    assert [said["texts"][0] for said in ran.json[1:4]] == ["not-understood"] * 3
    assert [said["matches"] for said in ran.json] == [["sos"], [], [], [], ["naloxone"]]


def test_for_a_person_it_is_a_page(repere: Repere) -> None:
    assert repere("say", "naloxone").out.startswith("Une page\n\n  #1 emergency\n")


def test_an_unknown_language_is_a_wrong_use(repere: Repere) -> None:
    ran = repere("say", "--lang", "frr", "--json", "x")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "repere: no language 'frr'; did you mean 'fr'?\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("overdose naloxone", ["sos", "naloxone"]),
        ("mourir naloxone", ["mind", "naloxone"]),
        ("overdose mourir", ["sos", "mind"]),
        ("secours, overdose", ["sos"]),
        ("effacer", []),
        ("naloxone, habits", ["naloxone", "clothes"]),
        ("blabla", []),
    ],
)
def test_matches_are_best_first_and_the_emergency_before_all(
    small: Content, text: str, found: list[str]
) -> None:
    assert matches(small, text) == found


def test_the_best_match_opens_its_page_on_the_real_content(real: Repere) -> None:
    ran = real("say", "--json", "-", typed="overdose\nnaloxone\nbonjour\n48.8,2.3\n")
    assert ran.code == 0
    assert [said["entry"] for said in ran.json[:2]] == ["sos", "naloxone"]
    assert [said["matches"][:1] for said in ran.json[:2]] == [["sos"], ["naloxone"]]
