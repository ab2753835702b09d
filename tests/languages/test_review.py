"""A review is a comment that fits only the texts that were read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.review import Review, RoleRefused, review_in, review_line, without_reviews

LOCALES = Path(__file__).parents[2] / "locales"
READ = Review(date(2026, 11, 24), "médiatrice, Gaïa Paris")
LINE = review_line("Bonjour", "Hello", READ)


def test_a_line_says_the_day_and_the_role() -> None:
    assert LINE.startswith("reviewed 2026-11-24 by médiatrice, Gaïa Paris [")


def test_a_review_is_found_among_other_comments() -> None:
    assert review_in(["to be checked", LINE], "Bonjour", "Hello") == READ


@pytest.mark.parametrize(
    ("source", "text"), [("Bonsoir", "Hello"), ("Bonjour", "Hi"), ("Hello", "Bonjour")]
)
def test_a_review_of_other_words_does_not_count(source: str, text: str) -> None:
    assert review_in([LINE], source, text) is None


@pytest.mark.parametrize("comment", ["", "reviewed", "reviewed 2026-11-24 by me", f"{LINE} x"])
def test_another_comment_is_no_review(comment: str) -> None:
    assert review_in([comment], "Bonjour", "Hello") is None
    assert without_reviews([comment, LINE]) == [comment]


def test_the_last_review_counts() -> None:
    later = Review(date(2026, 12, 1), "infirmier")
    comments = [LINE, review_line("Bonjour", "Hello", later)]
    assert review_in(comments, "Bonjour", "Hello") == later


def test_a_refusal_says_what_is_asked_for() -> None:
    with pytest.raises(RoleRefused) as refused:
        review_line("Bonjour", "Hello", Review(READ.on, ""))
    assert str(refused.value) == (
        "'' does not say who has read: give a role or an organisation on one line of at most 80 "
        "characters, such as 'médiatrice, Gaïa Paris'"
    )


@given(st.text(), st.text(), st.text(min_size=1, max_size=80))
def test_what_is_written_is_read_back(source: str, text: str, by: str) -> None:
    review = Review(READ.on, by.strip())
    try:
        line = review_line(source, text, review)
    except RoleRefused:
        return
    assert review_in([line], source, text) == review


def test_no_text_of_ours_counts_as_read_because_a_command_was_tried_out() -> None:
    tried = re.compile(r"^# reviewed .* by .*\b(test|essai|example|exemple)\b", re.MULTILINE)
    files = sorted(LOCALES.rglob("*.po"))
    assert files
    assert [file.parts[-3] for file in files if tried.search(file.read_text("utf-8"))] == []
