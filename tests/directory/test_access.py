"""Access, audience and building: nothing is known until somebody says so."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.directory.access import Access, Accessibility, Audience


@pytest.mark.parametrize("empty", [Access(), Audience(), Accessibility()])
def test_what_nobody_said_is_not_known(empty: Access | Audience | Accessibility) -> None:
    assert {getattr(empty, one.name) for one in fields(empty)} <= {None, ()}
