"""The tree of pages as a drawing."""

from __future__ import annotations

from bot.content.content import Content
from bot.content.drawing import Weight, dead, mermaid, weights


def test_every_page_has_its_distance_and_whether_it_is_told(small: Content) -> None:
    found = {one.page: one for one in weights(small, {"test.page"})}
    assert set(found) == set(small.nodes)
    assert found["test.home"] == Weight("test.home", 0, told=False)
    assert found["test.page"] == Weight("test.page", 1, told=True)
    assert found["test.sos"].taps is None


def test_what_stories_visit_near_home_is_no_dead_weight(small: Content) -> None:
    assert dead(small, set(small.nodes)) == []
    assert [one.page for one in dead(small, set(small.nodes) - {"test.page"})] == ["test.page"]


def test_dead_weight_is_drawn_in_red_and_other_topics_dashed(small: Content) -> None:
    lines = list(mermaid(small, set(small.nodes) - {"test.page"}, "test"))
    assert "  style test_page stroke:#c00,stroke-width:3px" in lines
    assert not any("dasharray" in line for line in lines)


def test_a_decision_is_drawn_with_its_outcomes(small: Content) -> None:
    lines = list(mermaid(small, set()))
    assert any(line.startswith('  test_wear{"test.wear') for line in lines)
    assert any(line.startswith("  test_wear --> ") for line in lines)
