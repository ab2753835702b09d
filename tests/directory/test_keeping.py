"""Which records have to be looked at again, and in which order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.directory.keeping import Need, due, due_on, is_vital, state_of
from bot.directory.service import Status
from tests.directory.making import TODAY, service


@pytest.mark.parametrize(
    ("verified", "state"),
    [
        (None, "never"),
        (TODAY, "current"),
        (TODAY - timedelta(days=90), "current"),
        (TODAY - timedelta(days=91), "overdue"),
    ],
)
def test_a_record_is_current_for_as_long_as_its_review_allows(
    verified: date | None, state: str
) -> None:
    assert state_of(service(verified_on=verified, review_every_days=90), TODAY) == state


def test_hours_read_somewhere_are_no_verification() -> None:
    one = service(hours_seen_on=TODAY, verified_on=None)
    assert (state_of(one, TODAY), due_on(one)) == ("never", None)


def test_a_life_may_hang_on_a_record_with_a_vital_offer() -> None:
    assert is_vital(service(offers=("shower", "beds")), frozenset({"beds"}))
    assert not is_vital(service(), frozenset({"beds"}))
    assert not is_vital(service(offers=("shower", "beds")), frozenset())


def test_the_vital_come_first_then_by_need_then_the_longest_unseen() -> None:
    old = TODAY - timedelta(days=200)
    services = [
        service("f-reported", verified_on=TODAY),
        service("e-doubtful", doubt="À vérifier", verified_on=TODAY),
        service("d-overdue", verified_on=old + timedelta(days=1)),
        service("c-overdue-longer", verified_on=old),
        service("b-never", hours_seen_on=None),
        service("z-vital", offers=("beds",), verified_on=old),
        service("a-current", verified_on=TODAY),
    ]
    reported = {service("f-reported").key: frozenset({"closed"})}
    found = due(services, TODAY, reported, frozenset({"beds"}))
    assert [one.service.id for one in found] == [
        "z-vital", "b-never", "c-overdue-longer", "d-overdue", "e-doubtful", "f-reported",
    ]  # fmt: skip
    assert found[-1].said == {"closed"}


def test_all_the_needs_of_a_record_are_told() -> None:
    one = service(doubt="?")
    needs: tuple[Need, ...] = ("never", "doubtful", "reported")
    assert due([one], TODAY, {one.key: frozenset({"address"})})[0].needs == needs


@pytest.mark.parametrize(
    ("status", "asked"), [("live", False), ("paused", True), ("draft", False), ("closed", False)]
)
def test_a_current_record_is_asked_only_if_it_is_paused(status: Status, asked: bool) -> None:
    assert bool(due([service(status=status, verified_on=TODAY)], TODAY, {})) is asked


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_nobody_is_phoned_for_what_nobody_is_sent_to(status: Status) -> None:
    assert due([service(status=status, verified_on=None)], TODAY, {}) == []
