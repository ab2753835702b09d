"""A service whose hours cannot be read stops neither the check nor the preview."""

from __future__ import annotations

import pytest

from bot.rendered.sound import sound
from tests.conftest import NOW
from tests.directory.making import service

GOOD = service("good")


@pytest.mark.parametrize("hours", ["lundi 8h-12h", "Mo-Fr 9", "every day"])
def test_hours_that_cannot_be_read_leave_a_service_out(hours: str) -> None:
    assert sound([GOOD, service("bad", hours=hours)], NOW) == (GOOD,)


def test_hours_that_nobody_knows_do_not() -> None:
    unknown = service("unknown", hours=None, hours_seen_on=None)
    assert sound([unknown], NOW) == (unknown,)
