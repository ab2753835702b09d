"""Who may come, and with what, in a few words; what is not known is not said."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.content.content import Content
from bot.directory.access import (
    Access,
    Accessibility,
    Animals,
    Audience,
    Cost,
    Gender,
    HealthCover,
    Mode,
    Papers,
    Welcome,
)
from bot.directory.service import Amenity, Service
from bot.engine.access_words import access_words, amenities_words


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, []),
        ({"access": Access(papers="none", animals="leashed")}, ["no-papers", "animals-leashed"]),
        ({"access": Access(papers="any_id", animals="no")}, ["papers-id", "no-animals"]),
        ({"access": Access(papers="status_doc", cost="paid")}, ["paid", "papers-status"]),
        ({"access": Access(animals="outside", cost="low")}, ["low-cost", "animals-outside"]),
        ({"access": Access(anonymous="on_request")}, ["anonymous-on-request"]),
        ({"access": Access(anonymous="no")}, ["name-asked"]),
        ({"access": Access(papers="address_proof")}, ["papers-address"]),
        ({"access": Access(health_cover="none_needed")}, ["cover-none"]),
        ({"access": Access(mode=("walk_in",))}, ["no-appointment"]),
        ({"access": Access(mode=("appointment",))}, ["by-appointment"]),
        ({"access": Access(mode=("walk_in", "appointment"))}, ["with-or-without-appointment"]),
        ({"access": Access(mode=("phone_first", "referral"))}, ["phone-first", "referral"]),
        ({"access": Access(status_welcome=("everyone", "undocumented"))}, ["also-undocumented"]),
        ({"access": Access(status_welcome=("asylum", "refugee"))}, ["for-asylum", "for-refugees"]),
        ({"audience": Audience(gender="women_only")}, ["women-only"]),
        ({"audience": Audience(gender="women_hours")}, ["women-hours"]),
        ({"audience": Audience(gender="all")}, []),
        ({"audience": Audience(age_min=18)}, ["age-from 18"]),
        ({"audience": Audience(age_max=25)}, ["age-to 25"]),
        ({"audience": Audience(age_min=0, age_max=17)}, ["age-between 0 17"]),
        ({"accessibility": Accessibility(step_free="yes", lift="yes")}, ["step-free", "lift"]),
        ({"accessibility": Accessibility(step_free="limited")}, ["step-hard"]),
        ({"accessibility": Accessibility(step_free="no", lift="no", toilets="no")}, ["steps"]),
        ({"accessibility": Accessibility(toilets="yes")}, ["toilets-accessible"]),
    ],
)  # fmt: skip
def test_only_what_is_known_is_said(
    small: Content, other: dict[str, object], told: list[str]
) -> None:
    one = Service("x", "X", **other)  # type: ignore[arg-type]
    assert access_words(small, "fr", one) == told


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("mode", (one,)) for one in get_args(Mode)),
        *(("papers", one) for one in get_args(Papers)),
        *(("health_cover", one) for one in get_args(HealthCover)),
        *(("status_welcome", (one,)) for one in get_args(Welcome)),
        *(("cost", one) for one in get_args(Cost)),
        *(("animals", one) for one in get_args(Animals)),
        *(("anonymous", one) for one in ("yes", "on_request", "no")),
    ],
)
def test_every_answer_of_a_record_has_its_words(small: Content, field: str, value: object) -> None:
    access = Access(**{field: value})  # type: ignore[arg-type]
    assert len(access_words(small, "fr", Service("x", "X", access=access))) == 1


def test_every_audience_but_everybody_has_its_words(small: Content) -> None:
    told = {
        gender: access_words(small, "fr", Service("x", "X", audience=Audience(gender=gender)))
        for gender in get_args(Gender)
    }
    assert [gender for gender, words in told.items() if not words] == ["all"]


def test_what_is_there_is_listed(small: Content) -> None:
    every = Service("x", "X", amenities=get_args(Amenity))
    assert amenities_words(small, "fr", every).startswith("amenity-shower, amenity-laundry")
    assert amenities_words(small, "fr", Service("x", "X")) == ""
