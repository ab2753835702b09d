"""Open, to confirm, closed or not known: never open where nobody has looked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import ParserError  # type: ignore[attr-defined]

from bot.clock import PARIS
from bot.directory.hours import LOOK_AHEAD_DAYS, Opening, OpeningState, opening, parsed
from bot.directory.timetable import Closure, ForWhom, ReplacedHours, SpecialHours, Stop
from tests.directory.making import paris, service

DAYS = service(hours="Mo-Fr 09:00-12:00,14:00-17:00; PH off", hours_seen_on=date(2026, 11, 20))
NIGHTS = replace(DAYS, hours="Mo-Su 22:00-06:00; PH off; PH +1 day 00:00-06:00 off")


@pytest.mark.parametrize(
    ("at", "state", "changes"),
    [
        ("2026-11-24 10:00", "open", "2026-11-24 12:00"),
        ("2026-11-24 09:00", "open", "2026-11-24 12:00"),
        ("2026-11-24 12:00", "closed", "2026-11-24 14:00"),
        ("2026-11-24 13:59", "closed", "2026-11-24 14:00"),
        ("2026-11-24 17:00", "closed", "2026-11-25 09:00"),
        ("2026-11-27 18:00", "closed", "2026-11-30 09:00"),
    ],
)
def test_a_day_in_two_halves(at: str, state: OpeningState, changes: str) -> None:
    seen = opening(DAYS, paris(at))
    assert seen.state == state
    assert (seen.until or seen.next_open) == paris(changes)


@pytest.mark.parametrize(
    ("holiday", "next_open"),
    [
        ("2026-12-25", "2026-12-28 09:00"),
        ("2027-01-01", "2027-01-04 09:00"),
        ("2027-03-29", "2027-03-30 09:00"),
        ("2027-05-06", "2027-05-07 09:00"),
        ("2027-05-17", "2027-05-18 09:00"),
        ("2027-07-14", "2027-07-15 09:00"),
        ("2027-11-01", "2027-11-02 09:00"),
        ("2027-11-11", "2027-11-12 09:00"),
    ],
)
def test_french_holidays_are_kept(holiday: str, next_open: str) -> None:
    on = paris(f"{holiday} 10:00")
    known = replace(DAYS, verified_on=on.date())
    assert opening(known, on) == Opening("closed", next_open=paris(next_open), seen_on=on.date())


def test_good_friday_is_no_holiday_in_paris() -> None:
    known = replace(DAYS, verified_on=date(2027, 3, 20))
    assert opening(known, paris("2027-03-26 10:00")).state == "open"


@pytest.mark.parametrize(
    ("at", "state", "changes"),
    [
        ("2026-11-24 23:00", "open", "2026-11-25 06:00"),
        ("2026-11-25 02:00", "open", "2026-11-25 06:00"),
        ("2026-11-25 06:00", "closed", "2026-11-25 22:00"),
        ("2026-12-24 23:30", "open", "2026-12-25 00:00"),
        ("2026-12-25 00:30", "closed", "2026-12-26 22:00"),
        ("2026-12-26 00:30", "closed", "2026-12-26 22:00"),
    ],
)
def test_a_night_goes_over_midnight_and_stops_for_a_holiday(
    at: str, state: OpeningState, changes: str
) -> None:
    seen = opening(NIGHTS, paris(at))
    assert (seen.state, seen.until or seen.next_open) == (state, paris(changes))


@pytest.mark.parametrize(
    ("at", "until", "hours_left"),
    [("2027-03-27 23:00", "2027-03-28 06:00", 6), ("2026-10-24 23:00", "2026-10-25 06:00", 8)],
)
def test_the_night_of_the_clock_change_ends_by_the_clock_on_the_wall(
    at: str, until: str, hours_left: int
) -> None:
    known = replace(NIGHTS, verified_on=paris(at).date())
    seen = opening(known, paris(at))
    assert seen.until == paris(until)
    assert seen.until is not None
    assert seen.until.astimezone(UTC) - paris(at).astimezone(UTC) == timedelta(hours=hours_left)


def test_both_hours_that_the_clock_strikes_twice_are_read() -> None:
    short = replace(DAYS, hours="Mo-Su 01:00-02:30; PH off", verified_on=date(2026, 10, 20))
    for fold in (0, 1):
        at = datetime(2026, 10, 25, 2, 15, tzinfo=PARIS, fold=fold)
        assert opening(short, at).state == "open"


def test_an_opening_in_the_hour_that_is_left_out_begins_after_it() -> None:
    early = replace(DAYS, hours="Mo-Su 02:30-05:00; PH off", verified_on=date(2027, 3, 20))
    assert opening(early, paris("2027-03-28 01:00")).next_open == paris("2027-03-28 03:00")


def test_the_moment_may_be_of_any_zone() -> None:
    new_year_in_paris = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    until_december = replace(DAYS, hours="Mo-Su,PH 00:00-20:00", valid_to=date(2026, 12, 31))
    assert opening(until_december, new_year_in_paris).state == "unknown"
    assert opening(DAYS, datetime(2026, 11, 24, 9, 0, tzinfo=UTC)).until == paris(
        "2026-11-24 12:00"
    )


def test_an_opening_goes_on_where_only_a_comment_changes() -> None:
    two = 'Mo-Fr 09:00-12:00 open "sur rendez-vous", Mo-Fr 12:00-14:00 open "accueil"; PH off'
    seen = opening(replace(DAYS, hours=two), paris("2026-11-24 10:00"))
    assert (seen.state, seen.until) == ("open", paris("2026-11-24 14:00"))


def test_a_change_from_closed_to_closed_is_no_opening() -> None:
    two = 'Mo-Fr 09:00-12:00; Mo 12:00-14:00 off "repas"; PH off "férié"'
    seen = opening(replace(DAYS, hours=two), paris("2026-11-30 12:30"))
    assert (seen.state, seen.next_open) == ("closed", paris("2026-12-01 09:00"))


def test_day_and_night_has_no_end() -> None:
    always = service(hours="24/7", by_nature=True, hours_seen_on=None)
    assert opening(always, paris("2026-12-25 03:00")) == Opening("open", until=None)


def test_a_next_opening_is_looked_for_no_further_than_fourteen_days() -> None:
    far, near = "2026 Dec 9 10:00-12:00; PH off", "2026 Dec 8 10:00-12:00; PH off"
    at = paris("2026-11-24 15:00")
    assert LOOK_AHEAD_DAYS == 14
    assert opening(replace(DAYS, hours=near), at).next_open == paris("2026-12-08 10:00")
    assert opening(replace(DAYS, hours=far), at).next_open is None


def test_hours_that_say_they_do_not_know_are_unknown() -> None:
    unsure = replace(DAYS, hours='Mo-Fr 09:00-17:00; PH unknown "à vérifier"')
    assert opening(unsure, paris("2026-12-25 10:00")).state == "unknown"


def test_unknown_hours_after_open_ones_end_the_opening() -> None:
    half = replace(DAYS, hours='Mo-Fr 09:00-12:00, Mo-Fr 12:00-14:00 unknown "?"; PH off')
    assert opening(half, paris("2026-11-24 10:00")).until == paris("2026-11-24 12:00")


SEEN = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("days_after", "state"),
    [
        (0, "open"),
        (90, "open"),
        (91, "open-to-confirm"),
        (180, "open-to-confirm"),
        (181, "unknown"),
        (3000, "unknown"),
    ],
)
def test_the_older_the_hours_the_less_is_said(days_after: int, state: OpeningState) -> None:
    always = service(hours="Mo-Su,PH 00:00-24:00", hours_seen_on=SEEN, review_every_days=90)
    at = paris("2026-11-24 10:00") + timedelta(days=days_after)
    assert opening(always, at) == Opening(state, seen_on=SEEN)


@pytest.mark.parametrize(
    ("other", "state"),
    [
        ({}, "open"),
        ({"hours": None}, "unknown"),
        ({"hours_trusted": False}, "unknown"),
        ({"hours_trusted": False, "verified_on": SEEN}, "open"),
        ({"hours_seen_on": None}, "unknown"),
        ({"valid_to": date(2026, 11, 24)}, "open"),
        ({"valid_to": date(2026, 11, 23)}, "unknown"),
        ({"status": "paused"}, "closed"),
        ({"status": "closed"}, "closed"),
        ({"status": "paused", "hours": None}, "closed"),
        ({"by_nature": True, "hours_seen_on": None, "hours_trusted": False}, "open"),
        ({"by_nature": True, "hours_seen_on": date(2020, 1, 1)}, "open"),
        ({"by_nature": True, "valid_to": date(2026, 11, 23)}, "unknown"),
        ({"by_nature": True, "status": "paused"}, "closed"),
        ({"by_nature": True, "hours": None}, "unknown"),
    ],
)
def test_what_may_be_said_of_a_service(other: dict[str, object], state: OpeningState) -> None:
    known = replace(DAYS, **other)  # type: ignore[arg-type]
    assert opening(known, paris("2026-11-24 10:00")).state == state


def test_a_paused_service_names_no_next_opening() -> None:
    paused = replace(DAYS, status="paused")
    assert opening(paused, paris("2026-11-24 06:00")).next_open is None


WORKS = Closure(date(2026, 11, 24), date(2026, 11, 25), "works")
OTHER = ReplacedHours(date(2026, 11, 24), date(2026, 11, 26), "Mo-Su 20:00-22:00; PH off")
WOMEN = SpecialHours("Tu 06:00-08:00; PH off", audience="women")
NURSE = SpecialHours("Tu 15:00-16:00; PH off", offer="nurse")


@pytest.mark.parametrize(
    ("other", "at", "state", "changes"),
    [
        ({"closures": (WORKS,)}, "2026-11-24 10:00", "closed", "2026-11-26 09:00"),
        ({"closures": (WORKS,)}, "2026-11-23 18:00", "closed", "2026-11-26 09:00"),
        ({"closures": (replace(WORKS, end=None),)}, "2026-11-24 10:00", "closed", None),
        ({"replaced_hours": (OTHER,)}, "2026-11-24 10:00", "closed", "2026-11-24 20:00"),
        ({"replaced_hours": (OTHER,)}, "2026-11-24 21:00", "open", "2026-11-24 22:00"),
        ({"replaced_hours": (OTHER,)}, "2026-11-26 23:00", "closed", "2026-11-27 09:00"),
        (
            {"replaced_hours": (OTHER,), "closures": (WORKS,)},
            "2026-11-24 21:00",
            "closed",
            "2026-11-26 20:00",
        ),
        ({"replaced_hours": (OTHER,), "hours": None}, "2026-11-24 21:00", "open", None),
        ({"hours": None, "closures": (WORKS,)}, "2026-11-24 21:00", "closed", None),
    ],
)
def test_a_closure_beats_other_hours_and_they_beat_the_usual_ones(
    other: dict[str, object], at: str, state: OpeningState, changes: str | None
) -> None:
    seen = opening(replace(DAYS, **other), paris(at))  # type: ignore[arg-type]
    assert seen.state == state
    if changes is not None:
        assert (seen.until or seen.next_open) == paris(changes)
    elif state == "closed":
        assert seen.next_open is None


def test_why_it_is_shut_is_told_only_while_it_is() -> None:
    shut = replace(DAYS, closures=(WORKS,))
    assert opening(shut, paris("2026-11-24 10:00")).closure == WORKS
    assert opening(shut, paris("2026-11-23 18:00")).closure is None
    old = replace(shut, hours_seen_on=date(2020, 1, 1))
    assert opening(old, paris("2026-11-24 10:00")).state == "closed"
    assert opening(old, paris("2026-11-26 10:00")).state == "unknown"


@pytest.mark.parametrize(
    ("offers", "audience", "at", "state"),
    [
        ((), frozenset(), "2026-11-24 07:00", "closed"),
        ((), frozenset({"women"}), "2026-11-24 07:00", "open"),
        ((), frozenset({"women"}), "2026-11-24 10:00", "closed"),
        ((), frozenset({"men"}), "2026-11-24 10:00", "open"),
        (("nurse",), frozenset(), "2026-11-24 10:00", "closed"),
        (("nurse",), frozenset(), "2026-11-24 15:30", "open"),
        (("shower",), frozenset(), "2026-11-24 10:00", "open"),
        (("shower", "nurse"), frozenset(), "2026-11-24 10:00", "open"),
        (("meal", "nurse"), frozenset(), "2026-11-24 10:00", "closed"),
    ],
)
def test_hours_of_what_or_who_is_asked_for_come_first(
    offers: tuple[str, ...], audience: frozenset[ForWhom], at: str, state: OpeningState
) -> None:
    special = replace(DAYS, offers=("shower", "nurse"), special_hours=(WOMEN, NURSE))
    assert opening(special, paris(at), offers, audience).state == state


def test_a_round_is_where_it_is_now_else_where_it_will_be_next() -> None:
    here = Stop("Ici", 48.88, 2.35, "Mo 10:00-12:00; PH off")
    there = Stop("Là", 48.82, 2.36, "We 10:00-12:00; PH off")
    nowhere = Stop("Ailleurs", 48.83, 2.37)
    bus = replace(DAYS, stops=(here, there, nowhere), hours="24/7")
    assert opening(bus, paris("2026-11-23 11:00")).stop == here
    assert opening(bus, paris("2026-11-25 11:00")).stop == there
    before = opening(bus, paris("2026-11-25 09:00"))
    assert (before.state, before.stop) == ("closed", there)
    assert before.next_open == paris("2026-11-25 10:00")


some_hours = st.sampled_from(
    [
        "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
        "Mo-Su 22:00-06:00; PH off; PH +1 day 00:00-06:00 off",
        'Tu-Sa 07:30-13:00; Su 08:00-12:30; PH unknown "à vérifier"; Jan 1,May 1 off',
        "Mo-Su 02:30-05:00; PH off",
        "24/7",
    ]
)
some_time = st.builds(
    lambda minutes, zone: (paris("2026-01-01 00:00") + timedelta(minutes=minutes)).astimezone(zone),
    st.integers(0, 5 * 365 * 24 * 60),
    st.sampled_from([UTC, PARIS]),
)


@settings(deadline=None)
@given(some_hours, some_time)
def test_an_opening_ends_later_and_a_closed_time_begins_later(hours: str, at: datetime) -> None:
    known = replace(DAYS, hours=hours, verified_on=at.astimezone(PARIS).date())
    seen = opening(known, at)
    change = seen.until or seen.next_open
    if change is not None:
        assert change.astimezone(UTC) > at.astimezone(UTC)
        after = opening(replace(known, verified_on=change.date()), change)
        assert (after.state == "open") == (seen.state == "closed")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_hours_or_refused(text: str) -> None:
    try:
        parsed(text)
    except ParserError:
        return
