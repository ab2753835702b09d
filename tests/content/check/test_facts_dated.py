"""A fact past its date is looked up again. The tests' day is the 24th of November 2026."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import facts_dated
from bot.content.read import read_draft
from tests.content.check.marked import assert_marked
from tests.making import TODAY, write_pack


@pytest.mark.parametrize(
    ("dates", "mark"),
    [
        ("checked_on: 2026-11-24", ""),
        ("checked_on: 2026-11-01, valid_to: 2026-12-24", ""),
        ("checked_on: 2026-11-01, valid_from: 2026-11-24", ""),
        ("checked_on: 2025-11-01, good_for: 500", ""),
        (
            "checked_on: 2026-11-01, valid_to: 2026-12-23",
            "fact-expired: 'tel' is good until 2026-12-23: look it up again soon",
        ),
        (
            "checked_on: 2026-11-23, good_for: 1",
            "fact-expired: 'tel' is good until 2026-11-24: look it up again soon",
        ),
        (
            "checked_on: 2026-11-22, good_for: 1",
            "fact-expired: 'tel' was good until 2026-11-23: look it up again at its source",
        ),
        (
            "checked_on: 2026-01-01",
            "fact-expired: 'tel' was good until 2026-06-30: look it up again",
        ),
        (
            "checked_on: 2026-11-01, valid_to: 2026-11-23",
            "fact-expired: 'tel' was good until 2026-11-23",
        ),
        (
            "checked_on: 2026-11-01, valid_from: 2026-11-25",
            "fact-not-yet-valid: 'tel' holds only from 2026-11-25",
        ),
        ("checked_on: 2026-11-25", "checked-in-future: 2026-11-25 is still to come"),
    ],
)
def test_the_dates_of_a_fact(folder: Path, dates: str, mark: str) -> None:
    fact = f"  tel: {{kind: phone, value: 15, source: book, {dates}}}"
    facts = f"facts:\n{fact} #! {mark}\n" if mark else f"facts:\n{fact}\n"
    assert_marked(folder, facts_dated.check, facts=facts)


@pytest.mark.parametrize(
    ("checked_on", "level"), [("2026-11-22", "error"), ("2026-11-23", "warning")]
)
def test_what_is_nearly_past_its_date_is_only_a_warning(
    folder: Path, checked_on: str, level: str
) -> None:
    fact = f"tel: {{kind: phone, value: 15, source: book, checked_on: {checked_on}, good_for: 1}}"
    draft = read_draft(write_pack(folder, facts=f"facts:\n  {fact}\n"), TODAY)
    assert [problem.level for problem in facts_dated.check(draft)] == [level]
