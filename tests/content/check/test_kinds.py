"""A page has a known kind, the fields that kind needs, and none that belong to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import kinds
from bot.content.kind import KINDS, Kind
from tests.content.check.marked import assert_marked

TOPIC = "topic: test\nnodes:\n"
FIELDS = {
    "text": "    text: Bonjour\n",
    "options": "    options: [{to: test.page, label: Ici}]\n",
    "table": "    table: wear\n",
    "need": "    need: [shower]\n",
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_a_page_with_what_its_kind_needs_is_fine(folder: Path, kind: Kind) -> None:
    fields = "".join(FIELDS[name] for name in sorted(kind.needs))
    assert_marked(folder, kinds.check, f"{TOPIC}  test.page:\n    kind: {kind.name}\n{fields}")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_what_a_kind_needs_is_missed(folder: Path, kind: Kind) -> None:
    marks = " ".join(
        f"#! missing-field: '{name}' is missing in test.page: a {kind.name} page needs it"
        for name in sorted(kind.needs)
    )
    assert_marked(folder, kinds.check, f"{TOPIC}  test.page: {marks}\n    kind: {kind.name}\n")


def test_a_field_of_another_kind_is_told(folder: Path) -> None:
    page = """\
  test.page:
    text: Bonjour
    table: wear #! unknown-key: a message page has no field 'table'
    need: #! unknown-key: a message page has no field 'need'
      - shower
"""
    assert_marked(folder, kinds.check, TOPIC + page)


def test_an_unknown_kind_is_told_with_what_was_meant(folder: Path) -> None:
    page = """\
  test.page:
    kind: mesage #! unknown-kind: no kind of page 'mesage'; did you mean 'message'?
    table: wear
"""
    assert_marked(folder, kinds.check, TOPIC + page)
