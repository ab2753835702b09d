"""Names in other languages."""

from __future__ import annotations

import pytest

from bot.directory.names import Called, called_in

NAMES = (Called("ru", "Гая"), Called("ka", "გაია"))


@pytest.mark.parametrize(("code", "name"), [("ru", "Гая"), ("ka", "გაია"), ("so", None)])
def test_a_name_is_found_by_its_language(code: str, name: str | None) -> None:
    assert called_in(NAMES, code) == name
