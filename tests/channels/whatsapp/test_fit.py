"""What WhatsApp would refuse is told before it is sent."""

from __future__ import annotations

import pytest

from bot.channels.whatsapp.fit import faults, shown_labels
from bot.engine.reply import Button, Reply

ON = Button("On", "t")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(("x" * 4096,), (Button("On", "t" * 190),)), []),
        (Reply(("x" * 4097,), (ON,)), ["a line of 4097 characters; at most 4096"]),
        (Reply(("x",), (Button("On", "é" * 96),)), ["192 bytes behind 'On'; at most 190"]),
        (
            Reply(("x",), emergency=Button("S" * 21, "u")),
            [f"'{'S' * 21}' is not one tap away; it may have 20 characters"],
        ),
        (Reply(("\n".join(["x" * 4000] * 6),), (ON,)), ["7 messages; at most 5"]),
    ],
)
def test_limits(reply: Reply, told: list[str]) -> None:
    assert list(faults(reply)) == told


def test_labels_are_told_as_they_are_shown() -> None:
    long = Button("Je n’ai plus de papiers du tout, que faire ?", "b")
    reply = Reply(("x",), (ON, long, Button("C", "c")), emergency=Button("SOS", "u"))
    assert list(shown_labels(reply)) == ["SOS", "On", "Je n’ai plus de papiers…", "C"]
