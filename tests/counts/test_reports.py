"""What people said of services, out of the numbers."""

from __future__ import annotations

from datetime import date

from bot.counts.reports import Report, reports
from bot.counts.tally import Tally


def test_reports_are_told_by_service_and_month_and_pages_are_left_out() -> None:
    tally = Tally()
    tally.add(date(2026, 11, 2), "fr", "sos.page")
    tally.report(date(2026, 11, 20), "AbC-_", "closed")
    tally.report(date(2026, 10, 3), "AbC-_", "address")
    tally.report(date(2026, 11, 21), "other", "closed")
    assert reports(tally.drain()) == {
        "AbC-_": (Report("address", date(2026, 10, 1)), Report("closed", date(2026, 11, 1))),
        "other": (Report("closed", date(2026, 11, 1)),),
    }


def test_nothing_was_said() -> None:
    assert reports({}) == {}
