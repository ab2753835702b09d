"""The draft knows where each thing was written, and every text and way in it."""

from __future__ import annotations

from pathlib import Path

from bot.content.draft import Draft
from bot.content.read import read_draft
from tests.making import DECISION, TODAY, TOPIC, write_pack

TABLE = "  test.wear: {kind: decision, table: wear}\n"


def _draft(folder: Path) -> Draft:
    return read_draft(write_pack(folder, TOPIC + TABLE, decisions__wear=DECISION), TODAY)


def test_a_thing_is_found_where_it_was_written(folder: Path) -> None:
    place = _draft(folder).where("node", "test.page")
    problem = place.problem("rule", "message", "options", 0, "to")
    assert str(problem) == "content/topics/test.yaml:13:14: message [rule]"
    assert place.below("options", 0).problem("rule", "message", "to") == problem
    assert place.problem("rule", "message", at_key=True).line == 10


def test_what_was_written_nowhere_is_told_at_the_pack(folder: Path) -> None:
    draft = _draft(folder)
    assert (
        draft.where("node", "test.nowhere").problem("rule", "message").path == "content/pack.yaml"
    )
    assert Draft(folder, TODAY).where("node", "x").problem("rule", "message").line == 1


def test_the_ways_go_through_tables_to_outcomes_and_add_ons(folder: Path) -> None:
    edges = list(_draft(folder).edges())
    assert edges[:3] == [
        ("test.home", "test.page"),
        ("test.home", "test.nearby"),
        ("test.page", "test.home"),
    ]
    assert [edge for edge in edges[3:] if edge[0] != "test.nearby"] == [
        ("test.wear", "test.page"),
        ("test.page", "test.nearby"),
        ("test.wear", "test.home"),
        ("test.home", "test.nearby"),
    ]


def test_a_table_that_is_not_there_leads_nowhere(folder: Path) -> None:
    draft = _draft(folder)
    draft.decisions.clear()
    assert not [edge for edge in draft.edges() if edge[0] == "test.wear"]


def test_every_text_comes_with_its_place(folder: Path) -> None:
    said = {
        text: (place.source.path, place.source.mark(*place.trail).line)
        for text, place in _draft(folder).texts()
    }
    assert said["Bonjour"] == ("content/topics/test.yaml", 4)
    assert said["Près d’ici"] == ("content/topics/test.yaml", 7)
    assert said["Quel temps ?"] == ("content/decisions/wear.yaml", 16)
    assert said["Soleil"] == ("content/decisions/wear.yaml", 19)
    assert said["Un sac"] == ("content/decisions/wear.yaml", 32)
