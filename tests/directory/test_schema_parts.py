"""The parts of a service: closures in order, special hours for something, no unknown field."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import BaseModel, ValidationError

from bot.directory.schema_parts import (
    AccessSource,
    ClosureSource,
    PublishSource,
    ReplacedHoursSource,
    SpecialHoursSource,
    StopSource,
)


def test_a_closure_is_from_a_day_to_a_day() -> None:
    closure = ClosureSource.model_validate({"from": "2026-12-01", "to": "2026-12-01"})
    assert (closure.start, closure.end) == (date(2026, 12, 1), date(2026, 12, 1))
    assert ClosureSource.model_validate({"from": "2026-12-01"}).end is None


def test_open_data_is_the_rule_and_other_maps_are_not() -> None:
    publish = PublishSource()
    assert (publish.osm, publish.open_data, publish.bot) == (False, True, True)


@pytest.mark.parametrize(
    ("part", "written", "told"),
    [
        (ClosureSource, {"from": "2026-12-02", "to": "2026-12-01"}, "before 'from'"),
        (ClosureSource, {"to": "2026-12-01"}, "from"),
        (ReplacedHoursSource, {"from": "2026-12-01", "hours": "24/7"}, "to"),
        (SpecialHoursSource, {"hours": "24/7"}, "for which"),
        (StopSource, {"label": "Place X", "lat": "48.8"}, "lon"),
        (AccessSource, {"paper": "none"}, "paper"),
        (AccessSource, {"mode": ["walkin"]}, "walk_in"),
    ],
)
def test_what_does_not_fit_is_told(
    part: type[BaseModel], written: dict[str, object], told: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        part.model_validate(written)
    assert told in str(refused.value)
