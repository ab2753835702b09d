"""Opening states in words. Hours nobody checked are never called open.

The made interface says the name of a phrase, then its values in alphabetical order.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import PARIS
from bot.content.content import Content
from bot.directory.hours import Opening
from bot.engine.opening_words import moment, opening_words, week_words
from tests.conftest import NOW
from tests.making import INTERFACE, PACK, content_of, write_pack

EVENING = datetime(2026, 11, 24, 18, 0, tzinfo=PARIS)
TOMORROW = datetime(2026, 11, 25, 9, 30, tzinfo=PARIS)
FRIDAY = datetime(2026, 11, 27, 9, 0, tzinfo=PARIS)
NEXT_WEEK = datetime(2026, 12, 1, 9, 0, tzinfo=PARIS)
SEEN = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("when", "fr", "en"),
    [
        (EVENING, "today 18:00", "today 18:00"),
        (NOW.replace(hour=0), "today 00:00", "today 00:00"),
        (TOMORROW, "tomorrow 09:30", "tomorrow 09:30"),
        (FRIDAY, "on-day vendredi 09:00", "on-day Friday 09:00"),
        (NOW + timedelta(days=6), "on-day lundi 15:00", "on-day Monday 15:00"),
        (NEXT_WEEK, "on-day 1er décembre 2026 09:00", "on-day 1 December 2026 09:00"),
    ],
)
def test_a_moment_is_said_as_near_as_it_is(
    small: Content, when: datetime, fr: str, en: str
) -> None:
    assert moment(small, "fr", when, NOW) == fr
    assert moment(small, "en", when, NOW) == en


@pytest.mark.parametrize(
    ("opening", "fr", "en"),
    [
        (Opening("open", EVENING), "open-until today 18:00", "open-until today 18:00"),
        (Opening("open"), "open-always", "open-always"),
        (
            Opening("open-to-confirm", EVENING, seen_on=SEEN),
            "open-to-confirm 1er mars 2026 today 18:00",
            "open-to-confirm 1 March 2026 today 18:00",
        ),
        (Opening("open-to-confirm", seen_on=SEEN), "hours-unknown", "hours-unknown"),
        (Opening("open-to-confirm", EVENING), "hours-unknown", "hours-unknown"),
        (
            Opening("closed", next_open=TOMORROW),
            "closed-until tomorrow 09:30",
            "closed-until tomorrow 09:30",
        ),
        (
            Opening("closed", next_open=FRIDAY),
            "closed-until on-day vendredi 09:00",
            "closed-until on-day Friday 09:00",
        ),
        (Opening("closed"), "closed", "closed"),
        (Opening("unknown", seen_on=SEEN), "hours-unknown", "hours-unknown"),
        (Opening("unknown", EVENING, TOMORROW), "hours-unknown", "hours-unknown"),
    ],
)
def test_a_state_in_words(small: Content, opening: Opening, fr: str, en: str) -> None:
    assert opening_words(small, "fr", opening, NOW, can_call=True) == fr
    assert opening_words(small, "en", opening, NOW, can_call=True) == en


def test_nobody_is_told_to_call_where_there_is_no_number(small: Content) -> None:
    words = opening_words(small, "fr", Opening("unknown"), NOW, can_call=False)
    assert words == "hours-unknown-no-phone"


def test_a_week_is_said_with_the_same_days_together() -> None:
    hours = 'Mo,We-Fr 09:30-12:00,14:00-17:00; Sa 22:00-02:00; PH unknown "à vérifier"'
    day = date(2026, 11, 23)
    assert week_words("fr", hours, day) == (
        "lun. et mer.–ven. 09:30–12:00, 14:00–17:00; sam. 22:00–02:00"
    )
    assert week_words("en", "Mo off", day) == ""


def test_a_time_keeps_its_direction_in_a_language_written_from_the_right(tmp_path: Path) -> None:
    pack = PACK.replace("  en: {name: English}", "  en: {name: English}\n  ar: {name: العربية}")
    content = content_of(write_pack(tmp_path / "content", pack=pack, interface=INTERFACE))
    assert moment(content, "ar", EVENING, NOW) == "today \u206818:00\u2069"


@given(st.integers(0, 2 * 365 * 24), st.integers(0, 14 * 24))
def test_every_moment_has_words_in_every_language(small: Content, begin: int, hours: int) -> None:
    at = NOW + timedelta(hours=begin)
    for lang in small.pack.languages:
        words = moment(small, lang, at + timedelta(hours=hours), at)
        assert "{" not in words
        assert ":" in words
