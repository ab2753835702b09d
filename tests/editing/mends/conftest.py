"""What the tests of mends need: what is known of a topic's file, and of one of services."""

from __future__ import annotations

import pytest

from bot.editing.files import FILE_KINDS
from bot.editing.mends.mend import About

KIND = {kind.name: kind for kind in FILE_KINDS}


def about_a(kind: str, *untranslated: str) -> About:
    """What is known of a file of this kind."""
    line = f"# yaml-language-server: $schema=../schemas/{kind}.json"
    return About(KIND[kind], line, frozenset(untranslated))


@pytest.fixture
def topic() -> About:
    return about_a("topic")
