"""A condition is met, not met, or not known: and what is not known is not "no"."""

from __future__ import annotations

import pytest

from bot.directory.access import Access, Accessibility, Audience
from bot.directory.contact import Spoken
from bot.directory.fits import CONDITIONS, FILTERS, fits, languages_in
from bot.directory.hours import Opening, OpeningState
from tests.directory.making import service

UNKNOWN = Opening("unknown")


@pytest.mark.parametrize("wish", [*FILTERS, "ar"])
def test_what_nobody_said_is_not_known(wish: str) -> None:
    assert fits(service(), wish, UNKNOWN) is None


@pytest.mark.parametrize(
    ("wish", "other", "met"),
    [
        ("women", {"audience": Audience(gender="women_only")}, True),
        ("women", {"audience": Audience(gender="women_hours")}, True),
        ("women", {"audience": Audience(gender="all")}, False),
        ("women", {"audience": Audience(gender="men_only")}, False),
        ("no_papers", {"access": Access(papers="none")}, True),
        ("no_papers", {"access": Access(papers="any_id")}, False),
        ("step_free", {"accessibility": Accessibility(step_free="yes")}, True),
        ("step_free", {"accessibility": Accessibility(step_free="limited")}, None),
        ("step_free", {"accessibility": Accessibility(step_free="no")}, False),
        ("animals", {"access": Access(animals="leashed")}, True),
        ("animals", {"access": Access(animals="outside")}, None),
        ("animals", {"access": Access(animals="no")}, False),
        ("ka", {"languages": (Spoken("ka"),)}, True),
        ("ka", {"languages": (Spoken("ru"),)}, None),
    ],
)
def test_what_is_said_counts(wish: str, other: dict[str, object], met: bool | None) -> None:
    assert fits(service("x", **other), wish, UNKNOWN) is met


@pytest.mark.parametrize(
    ("state", "met"),
    [("open", True), ("open-to-confirm", None), ("unknown", None), ("closed", False)],
)
def test_open_now_is_only_what_is_sure(state: OpeningState, met: bool | None) -> None:
    assert fits(service(), "open_now", Opening(state)) is met


def test_languages_are_what_is_no_other_filter() -> None:
    assert languages_in({*CONDITIONS, "open_now", "ka", "ar"}) == ("ar", "ka")
