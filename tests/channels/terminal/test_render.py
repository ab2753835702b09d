"""A turn as text for a person and as one JSON object for a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.terminal.render import as_json, as_text, place_json
from bot.content.content import Content
from bot.directory.hours import Opening
from bot.directory.search import Result
from bot.directory.service import Service
from tests.conftest import NOW
from tests.content.media.making import illustrated
from tests.engine.talking import Person
from tests.making import content_of, write_pack


@pytest.fixture
def small(tmp_path: Path) -> Content:
    return content_of(write_pack(tmp_path / "content"))


def test_the_buttons_are_numbered_with_the_emergency_first(small: Content) -> None:
    turn = Person(small, NOW).start().turn
    assert turn is not None
    assert as_text(turn).splitlines()[-6:] == [
        "",
        "  #1 emergency",
        "  #2 Une page",
        "  #3 Près d’ici",
        "  #4 language",
        "  #5 hide",
    ]


def test_the_json_is_what_the_contract_says(small: Content) -> None:
    turn = Person(small, NOW).start("sos").turn
    assert turn is not None
    assert as_json(small, turn) == {
        "node": "test.sos",
        "entry": "sos",
        "lang": "fr",
        "texts": ["Appelez :\n15"],
        "buttons": ["home", "language", "hide"],
        "places": [],
    }


def test_a_place_has_its_times_with_the_offset_of_paris() -> None:
    opening = Opening("closed", next_open=NOW)
    place = place_json(Result(Service("bains", "Bains"), 350, opening))
    assert place == {
        "id": "bains",
        "name": "Bains",
        "distance_m": 350,
        "state": "closed",
        "until": None,
        "next_open": "2026-11-24T15:00:00+01:00",
    }


def test_pictures_and_sounds_are_said_in_brackets_after_the_text(folder: Path) -> None:
    content = illustrated(folder)
    turn = Person(content, NOW).start().tap("Une page").turn
    assert turn is not None
    assert "Une page\n\n[Une image]\n\n[Une voix]\n" in as_text(turn)
    assert as_json(content, turn)["texts"] == ["Une page", "[Une image]", "[Une voix]"]
