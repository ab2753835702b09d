"""What offers mean is read from offers.yaml."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.directory.offers import Lines, Offers, read_offers
from tests.conftest import ROOT

WHOLE = """\
vital_from: 2027-03-01
offers:
  shower: {label: Douche}
  beds: {label: Lits, vital: yes}
  line: {label: Ligne, phone: oui, vital: no}
  talk: {label: Parler, listens: yes}
networks: {houses: {name: Maisons}}
"""


def test_the_flags_of_offers_are_read(tmp_path: Path) -> None:
    (tmp_path / "offers.yaml").write_text(WHOLE, encoding="utf-8")
    assert read_offers(tmp_path) == Offers(
        slugs=frozenset({"shower", "beds", "line", "talk"}),
        vital=frozenset({"beds"}),
        lines=Lines(frozenset({"line"}), frozenset({"talk"})),
        networks=frozenset({"houses"}),
        vital_from=date(2027, 3, 1),
    )


@pytest.mark.parametrize("text", [None, "", "offers: []", "vital_from: soon", "offers: {a: b"])
def test_what_cannot_be_read_offers_nothing(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "offers.yaml").write_text(text, encoding="utf-8")
    assert read_offers(tmp_path) == Offers()


def test_the_guide_of_paris_has_vital_offers_and_lines_that_listen() -> None:
    found = read_offers(ROOT / "content")
    assert found.vital
    assert found.lines.phone
    assert found.lines.listens
    assert found.vital < found.slugs
