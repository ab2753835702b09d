"""A mend is taken only where a file says the same as before, or is less at fault."""

from __future__ import annotations

import pytest

from bot.editing.mends.mend import About, is_safe, readable
from tests.making import TOPIC


@pytest.mark.parametrize(
    ("old", "new", "safe"),
    [
        ("text: Bonjour", "text:  Bonjour", True),
        ("text: Bonjour", "text: Bonsoir", False),
        ("text: Bonjour", "text: 'Bonjour '", True),  # the model strips it
        ("reviewed: 2026-11-01", "reviewed: 2026-11-02", False),
        ("text: Bonjour", "text: {", False),
        ("topic: test", "# a comment\ntopic: test", True),
        ("to: test.page", "to: test.home", False),
    ],
)
def test_a_file_that_is_right_has_to_say_the_same(
    old: str, new: str, safe: bool, topic: About
) -> None:
    assert is_safe(TOPIC, TOPIC.replace(old, new, 1), topic) is safe


def test_a_file_with_a_misfit_may_have_fewer_of_them(topic: About) -> None:
    broken = TOPIC.replace("text: Bonjour", "tekst: Bonjour")
    assert is_safe(broken, TOPIC, topic)
    assert not is_safe(TOPIC, broken, topic)


def test_a_file_that_cannot_be_read_may_lose_a_fault_but_not_get_another(topic: About) -> None:
    tab = TOPIC.replace("  test.home", "\ttest.home")
    assert is_safe(tab, TOPIC, topic)
    assert not is_safe(tab, "topic: [", topic)
    assert not is_safe(tab, tab + "\n", topic)


def test_the_line_that_names_the_schema_is_a_comment_even_in_a_file_nobody_can_read(
    topic: About,
) -> None:
    assert is_safe("topic: [", f"{topic.schema_line}\ntopic: [", topic)


@pytest.mark.parametrize("text", ["a: [", "a: 1\rb: 2\n", "a: x\u2028y\n"])
def test_a_text_whose_lines_cannot_be_told_is_not_readable(text: str) -> None:
    assert readable(text) is None


def test_a_text_without_fault_is_readable() -> None:
    source = readable("a: 1\n")
    assert source is not None
    assert source.value == {"a": "1"}
