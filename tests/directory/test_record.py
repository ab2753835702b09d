"""A service comes back from its record as it went in."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.record import read_back, written
from bot.directory.service import Service
from tests.directory.any_services import one_service


@settings(deadline=None)
@given(one_service(st.text(st.characters(exclude_categories=["Cs"]), max_size=8)))
def test_a_service_comes_back_as_it_went_in(one: Service) -> None:
    back = read_back(written(one))
    assert back == one
    assert all(type(getattr(back, f.name)) is type(getattr(one, f.name)) for f in fields(one))
