"""The content as a graph of pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.content.graph import behind, neighbours, reached

EDGES = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "a"), ("x", "y")]


def test_neighbours_keep_the_order_in_which_they_are_written() -> None:
    assert neighbours(EDGES) == {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"], "x": ["y"]}


def test_every_page_is_reached_with_the_page_before_it() -> None:
    assert reached(["a"], neighbours(EDGES)) == {"a": "a", "b": "a", "c": "a", "d": "b"}


def test_an_earlier_root_wins_and_a_root_is_its_own() -> None:
    assert reached(["c", "a", "c"], neighbours(EDGES)) == {"c": "c", "a": "a", "d": "c", "b": "a"}


pages = st.sampled_from("abcdef")


@given(st.lists(pages, min_size=1), st.lists(st.tuples(pages, pages)))
def test_the_way_back_always_ends_at_a_root(roots: list[str], edges: list[tuple[str, str]]) -> None:
    before = reached(roots, neighbours(edges))
    for page in before:
        way = page
        for _ in before:
            way = before[way]
        assert way in roots


def test_back_stays_in_its_topic_where_a_nearer_page_of_it_leads_here() -> None:
    edges = [
        ("home.menu", "cover.life"),
        ("cover.life", "sos.asleep"),
        ("sos.now", "sos.awake"),
        ("sos.awake", "sos.chest"),
        ("home.menu", "other.pain"),
        ("other.pain", "sos.chest"),
        ("sos.chest", "sos.now"),
    ]
    back = behind(["home.menu", "sos.now"], neighbours(edges))
    assert back["sos.chest"] == "sos.awake"
    assert back["sos.asleep"] == "cover.life", "no page of its topic leads there"
    assert back["sos.now"] == "sos.now", "a longer way round is no way back"
