"""The kinds of page: known to the editors' check and to the engine alike."""

from __future__ import annotations

import pytest

from bot.content.kind import ALWAYS, BY_NAME, KINDS, Kind
from bot.content.schema import NodeSource
from bot.engine.kinds.registry import KINDS as SHOWN


def test_every_kind_has_a_name_of_its_own() -> None:
    assert list(BY_NAME.values()) == list(KINDS)


def test_every_kind_is_shown_by_the_engine() -> None:
    assert set(BY_NAME) == set(SHOWN)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_a_kind_needs_only_fields_that_it_may_have(kind: Kind) -> None:
    assert kind.needs <= ALWAYS | kind.own
    assert not kind.own & ALWAYS
    assert ALWAYS | kind.own <= set(NodeSource.model_fields)


def test_every_field_belongs_to_all_kinds_or_to_some() -> None:
    own = frozenset[str]().union(*(kind.own for kind in KINDS))
    assert set(NodeSource.model_fields) == ALWAYS | own
