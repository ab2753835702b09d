"""A page that is too heavy for a slow network is told."""

from __future__ import annotations

from bot.channels.limits import LIMITS
from bot.channels.web.fit import faults, shown_labels
from bot.engine.reply import Button, Reply

MOST = LIMITS["web"].message


def test_a_page_has_a_limit_and_labels_have_none() -> None:
    assert list(faults(Reply(("x" * MOST,)))) == []
    told = f"a page of {MOST + 1} characters; at most {MOST}"
    assert list(faults(Reply(("x" * MOST, "")))) == [told]
    assert list(shown_labels(Reply(("x",), (Button("A" * 99, "t"),)))) == ["A" * 99]
