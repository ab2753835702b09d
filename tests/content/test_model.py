"""The content as values; the keys of pages are in buttons already sent, so they never change."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.model import KEY_LENGTH, Node, key_of, topic_part


@pytest.mark.parametrize(
    ("node_id", "key"),
    [
        ("test.home", "yHcBk"),
        ("test.page-784", "yHf_a"),
        ("test.page-1680", "yHf_a"),
        ("home.menu", "vdn4G"),
        ("naloxone.spray", "26MqT"),
        ("coverage.start", "o3Egi"),
        ("privacy.hide", "UDY2b"),
        ("a.b.c", "QzPk8"),
        ("ämter.x", "f779G"),
    ],
)
def test_a_key_is_the_same_for_ever(node_id: str, key: str) -> None:
    assert key_of(node_id) == key


@given(st.text())
def test_a_key_fits_into_a_button(node_id: str) -> None:
    assert re.fullmatch(rf"[\w-]{{{KEY_LENGTH}}}", key_of(node_id), re.ASCII)


@given(st.text(alphabet="abc-"), st.text(), st.text())
def test_pages_of_one_topic_share_the_beginning_of_their_keys(topic: str, a: str, b: str) -> None:
    first, second = key_of(f"{topic}.{a}"), key_of(f"{topic}.{b}")
    assert topic_part(first) == topic_part(second)


def test_a_node_knows_its_topic_and_key() -> None:
    node = Node("test.sub.page", "message", "Bonjour")
    assert (node.topic, node.key) == ("test", key_of("test.sub.page"))
