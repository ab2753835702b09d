"""A typed line as an event."""

from __future__ import annotations

import pytest

from bot.channels.terminal.parse import parse
from bot.engine.event import Event, Position, Tap, Text
from bot.engine.reply import Button, Reply
from tests.conftest import NOW

REPLY = Reply(
    ("Bonjour",), (Button("Une page", "frAAAAA"),), emergency=Button("Urgence", "frSOSSO")
)


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("#1", Tap(NOW, "frSOSSO", "fr")),
        ("# 2", Tap(NOW, "frAAAAA", "fr")),
        ("#3", Text(NOW, "", "fr")),
        ("#0", Text(NOW, "", "fr")),
        ("@48.88,2.35", Position(NOW, 48.88, 2.35, "fr")),
        ("@ -48.88 , 2", Position(NOW, -48.88, 2.0, "fr")),
        ("@somewhere", Text(NOW, "@somewhere", "fr")),
        ("  overdose ", Text(NOW, "overdose", "fr")),
        ("2", Text(NOW, "2", "fr")),
        ("", Text(NOW, "", "fr")),
    ],
)
def test_what_a_line_means(line: str, event: Event) -> None:
    assert parse(line, REPLY, NOW, "fr") == event
