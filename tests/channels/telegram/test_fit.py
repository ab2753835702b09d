"""What Telegram would refuse is told before it is sent."""

from __future__ import annotations

import pytest

from bot.channels.telegram.fit import faults, shown_labels
from bot.engine.reply import Button, Reply


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(("x" * 4096,), (Button("On", "t" * 64),)), []),
        (Reply(("x" * 4097,)), ["a message of 4097 characters; at most 4096"]),
        (Reply(("<" * 1025,)), ["a message of 4100 characters; at most 4096"]),
        (Reply(("x",), (Button("On", "é" * 33),)), ["66 bytes behind 'On'; at most 64"]),
    ],
)
def test_limits(reply: Reply, told: list[str]) -> None:
    assert list(faults(reply)) == told


def test_labels_are_shown_whole() -> None:
    reply = Reply(("x",), (Button("A" * 60, "t"),), emergency=Button("SOS", "u"))
    assert list(shown_labels(reply)) == ["SOS", "A" * 60]
