"""A terminal carries any page."""

from __future__ import annotations

from bot.channels.terminal.fit import faults, shown_labels
from bot.engine.reply import Button, Reply


def test_a_terminal_has_no_limits() -> None:
    reply = Reply(("x" * 99_999,), (Button("A" * 99, "t"),))
    assert list(faults(reply)) == []
    assert list(shown_labels(reply)) == ["A" * 99]
