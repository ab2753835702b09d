"""``repere map``: the tree as a drawing, and its dead weight."""

from __future__ import annotations

from tests.cli.conftest import Repere


def test_the_whole_tree_is_a_mermaid_drawing_with_its_dead_weight(repere: Repere) -> None:
    ran = repere("map")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "flowchart LR"
    assert '  test_home["test.home<br/>Bonjour"]' in lines
    assert "  test_home --> test_page" in lines
    assert "%% test.page: no story visits it" in lines


def test_the_pages_as_objects(repere: Repere) -> None:
    home = next(one for one in repere("map", "--json").json if one["page"] == "test.home")
    assert home == {"page": "test.home", "taps": 0, "told": False}


def test_only_the_dead_weight(repere: Repere) -> None:
    assert "test.page: no story visits it" in repere("map", "--dead").out.splitlines()


def test_an_unknown_topic_says_which_there_are(repere: Repere) -> None:
    ran = repere("map", "tset")
    assert (ran.code, "did you mean 'test'?" in ran.err) == (2, True)
