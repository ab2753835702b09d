"""What is kept is kept for minutes, and never too much of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.channels.whatsapp.kept import Kept
from bot.clock import PARIS
from tests.conftest import NOW


def test_a_value_is_kept_for_its_minutes() -> None:
    kept: Kept[str] = Kept(30)
    kept.keep(b"a", "x", NOW)
    assert kept.get(b"a", NOW + timedelta(minutes=30)) == "x"
    assert kept.get(b"a", NOW + timedelta(minutes=31)) is None
    assert len(kept) == 0


def test_nobody_has_to_ask_for_it_to_be_forgotten() -> None:
    kept: Kept[str] = Kept(30)
    kept.keep(b"a", "x", NOW)
    kept.forget_old(NOW + timedelta(minutes=31))
    assert len(kept) == 0


def test_a_value_is_forgotten_at_once_when_asked() -> None:
    kept: Kept[str] = Kept(30)
    kept.keep(b"a", "x", NOW)
    kept.forget(b"a")
    kept.forget(b"b")
    assert kept.get(b"a", NOW) is None


def test_the_oldest_goes_when_there_are_too_many() -> None:
    kept: Kept[str] = Kept(30, most=2)
    for name in (b"a", b"b", b"a", b"c"):
        kept.keep(name, "x", NOW)
    assert [kept.get(name, NOW) for name in (b"a", b"b", b"c")] == ["x", None, "x"]


def test_the_hour_that_comes_twice_in_october_counts_once() -> None:
    kept: Kept[str] = Kept(30)
    kept.keep(b"a", "x", datetime(2026, 10, 25, 2, 50, tzinfo=PARIS))
    assert kept.get(b"a", datetime(2026, 10, 25, 2, 5, fold=1, tzinfo=PARIS)) == "x"
    assert kept.get(b"a", datetime(2026, 10, 25, 2, 25, fold=1, tzinfo=PARIS)) is None
