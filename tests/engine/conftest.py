"""Somebody to talk to the engine."""

from __future__ import annotations

import pytest

from bot.content.content import Content
from tests.conftest import NOW
from tests.engine.talking import Person


@pytest.fixture
def person(small: Content) -> Person:
    """Somebody who has just begun a talk with the made content."""
    return Person(small, NOW).start()
