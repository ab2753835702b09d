"""When content was last accepted and last refused."""

from __future__ import annotations

from datetime import timedelta

from bot.content.publication import Accepted, Ledger, Refused
from bot.source.problem import Problem
from tests.conftest import NOW

FAULT = Problem("content/topics/test.yaml", 6, 14, "dangling-target", "no node 'x'")
WARNING = Problem("content/facts.yaml", 1, 1, "fact-expired", "soon", "warning")
LATER = NOW + timedelta(minutes=5)


def test_what_has_no_fault_is_accepted() -> None:
    ledger = Ledger()
    ledger.note(NOW, 15, (WARNING,))
    assert (ledger.accepted, ledger.refused, ledger.pending) == (Accepted(NOW, 15), None, False)


def test_what_has_one_is_refused_and_waits_until_it_is_mended() -> None:
    ledger = Ledger()
    ledger.note(NOW, 15, ())
    ledger.note(LATER, 15, (WARNING, FAULT))
    assert ledger.refused == Refused(LATER, (FAULT,))
    assert ledger.pending
    ledger.note(LATER + timedelta(minutes=1), 15, ())
    assert not ledger.pending
    assert ledger.refused == Refused(LATER, (FAULT,))


def test_a_start_on_what_is_refused_has_accepted_nothing() -> None:
    ledger = Ledger()
    ledger.note(NOW, 15, (FAULT,))
    assert (ledger.accepted, ledger.pending) == (None, True)
