"""``repere chat``: a turn a line, the first before any input."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from bot.cli import main
from tests.cli.conftest import Repere

TURN = ["node", "entry", "lang", "texts", "buttons", "places"]
PLACE = ["id", "name", "distance_m", "state", "until", "next_open"]
NORD = "@48.8838,2.3590"


def talk(repere: Repere, *typed: str, start: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    ran = repere("chat", "--json", *start, typed="".join(f"{line}\n" for line in typed))
    assert (ran.code, ran.err) == (0, "")
    return ran.json


def test_the_first_turn_comes_before_any_input(repere: Repere) -> None:
    (turn,) = talk(repere)
    assert list(turn) == TURN
    assert (turn["node"], turn["entry"], turn["lang"]) == ("test.home", None, "fr")
    assert turn["texts"] == ["Bonjour"]
    assert turn["buttons"][:2] == ["emergency", "Une page"]
    assert turn["places"] == []


def test_each_line_is_a_turn(repere: Repere) -> None:
    turns = talk(repere, "naloxone", "#1", "", "#99", "blabla", "anglais")
    assert [turn["node"] for turn in turns] == [
        "test.home",
        "test.page",
        "test.sos",
        *["test.sos"] * 4,
    ]
    assert turns[1]["entry"] == "naloxone"
    assert turns[-1]["lang"] == "en"


def test_a_position_finds_places_as_they_are_at_that_time(repere: Repere) -> None:
    at = ("--at", "2026-11-24T10:00")
    turns = talk(repere, NORD, "Douches", start=at)
    (place,) = turns[-1]["places"]
    assert list(place) == PLACE
    assert place == {
        "id": "showers-nord",
        "name": "Bains-douches",
        "distance_m": pytest.approx(0, abs=100),
        "state": "open",
        "until": "2026-11-24T12:00:00+01:00",
        "next_open": None,
    }


def test_a_closed_place_says_when_it_opens(repere: Repere) -> None:
    turns = talk(repere, NORD, "Douches", start=("--at", "2026-11-24T13:00"))
    place = turns[-1]["places"][0]
    assert (place["state"], place["until"]) == ("closed", None)
    assert place["next_open"] == "2026-11-25T08:00:00+01:00"


def test_it_begins_in_a_language_on_a_page(repere: Repere) -> None:
    (turn,) = talk(repere, start=("--lang", "en", "--start", "naloxone"))
    assert (turn["node"], turn["lang"], turn["texts"]) == ("test.page", "en", ["A page", "draft"])


@pytest.mark.parametrize("start", ["fr_naloxone", "safer_use", "safer-use", "naloxone"])
def test_it_begins_as_a_card_would(repere: Repere, start: str) -> None:
    (turn,) = talk(repere, start=("--start", start))
    assert turn["node"] == "test.page"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--lang", "zz"), "no language 'zz'; allowed: en, fr"),
        (("--start", "naloxon"), "no entry 'naloxon'; did you mean 'naloxone'?"),
        (("--start", "zzz"), "no entry 'zzz'; allowed: clothes, language, mind"),
        (("--start", "en_zzz"), "no entry 'en_zzz'; allowed: "),
        (("--at", "noon"), "'noon' is not a time such as 2026-11-24T18:30"),
    ],
)
def test_a_wrong_use_says_what_is_right(
    repere: Repere, arguments: tuple[str, ...], said: str
) -> None:
    ran = repere("chat", "--json", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_for_a_person_the_buttons_have_numbers(repere: Repere) -> None:
    ran = repere("chat", typed="#2\n")
    assert ran.code == 0
    assert "Bonjour\n\n  #1 emergency\n  #2 Une page\n" in ran.out
    assert "Une page\n\n  #1 emergency\n" in ran.out
    assert ran.out.count("\n> ") == 2


def test_at_a_terminal_the_page_is_drawn(repere: Repere, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main.main(["chat"]) == 0
    assert "Bonjour" in screen.getvalue()
    assert "#2 Une page" in screen.getvalue()


def test_the_main_job_on_the_real_content(real: Repere) -> None:
    turns = talk(real, "il ne respire plus", "#1", "gare du nord", "douche")
    assert [turn["entry"] for turn in turns[:2]] == [None, "sos"]
    assert turns[-1]["places"]
    assert all(list(place) == PLACE for place in turns[-1]["places"])
