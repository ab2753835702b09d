"""An event says what was done and when, and of the person no more than a language."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from bot.engine.event import Event, Start, Text
from tests.conftest import NOW

SAID = {"at", "language", "payload", "token", "text", "lat", "lon", "here"}


@pytest.mark.parametrize("kind", get_args(Event))
def test_no_event_says_who_it_was(kind: type[Event]) -> None:
    names = {field.name for field in fields(kind)}
    assert {"at", "language"} <= names <= SAID


def test_an_event_does_not_change() -> None:
    event = Text(NOW, "a")
    with pytest.raises(FrozenInstanceError):
        event.text = "b"  # type: ignore[misc]


def test_a_start_needs_nothing_but_a_time() -> None:
    assert (Start(NOW).language, Start(NOW).payload) == ("", "")
