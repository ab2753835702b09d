"""What opens a door is said in a few words; what is not known is not said."""

from __future__ import annotations

import pytest

from bot.content.content import Content
from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Spoken
from bot.directory.service import Service
from bot.engine.access_words import access_words, language_lines


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, []),
        ({"access": Access(papers="none", animals="leashed")}, ["no-papers", "animals"]),
        ({"access": Access(papers="any_id", animals="no")}, []),
        ({"audience": Audience(gender="women_only")}, ["women-only"]),
        ({"audience": Audience(gender="women_hours")}, ["women-hours"]),
        ({"accessibility": Accessibility(step_free="yes")}, ["step-free"]),
        ({"accessibility": Accessibility(step_free="limited")}, []),
    ],
)
def test_only_what_is_known_is_said(
    small: Content, other: dict[str, object], told: list[str]
) -> None:
    one = Service("x", "X", **other)  # type: ignore[arg-type]
    assert access_words(small, "fr", one) == told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, []),
        ({"languages": (Spoken("ka"), Spoken("ar"))}, ["géorgien", "arabe"]),
        ({"languages": (Spoken("ka", "interpreter_phone"),)}, ["interpreter-phone", "géorgien"]),
        ({"interpreters": "phone"}, ["interpreter-phone"]),
        ({"interpreters": "yes"}, ["- interpreter"]),
        ({"languages": (Spoken("xx"),)}, ["xx"]),
    ],
)
def test_languages_have_their_names(
    small: Content, other: dict[str, object], told: list[str]
) -> None:
    one = Service("x", "X", **other)  # type: ignore[arg-type]
    lines = " ".join(language_lines(small, "fr", one))
    assert all(word in lines for word in told)
    assert bool(lines) is bool(told)
