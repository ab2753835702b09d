"""What each format loses of a record that says everything, beside the list that is checked in.

The list is ``losses.yaml``: ``lost`` fields are not known after the round trip, ``changed`` ones
say less or something else. A format that loses more fails here; so does one that loses less.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot.directory.formats.format import Format
from bot.directory.formats.registry import FORMATS
from bot.directory.schema import ServiceSource
from bot.source.fit import fit
from bot.source.marked import Source
from tests.conftest import ROOT
from tests.directory.formats.making import FULL, TERMS, entry

LOSSES = yaml.safe_load((Path(__file__).parent / "losses.yaml").read_text("utf-8"))
BOTH_WAYS = [one for one in FORMATS if one.read and one.write and one.name != "osm"]
"""OpenStreetMap gets proposals for a person, which are not read back."""


def test_the_record_that_is_sent_round_says_everything() -> None:
    said = entry(FULL).one.model_fields_set
    assert set(ServiceSource.model_fields) == said


def test_each_format_has_its_own_name() -> None:
    assert len({one.name for one in FORMATS}) == len(FORMATS)


def test_each_format_is_explained_to_editors() -> None:
    guide = (ROOT / "docs/editors/les-annuaires.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in guide.splitlines() if line.startswith("| `")]
    assert {one.name for one in FORMATS} <= set(re.findall(r"`([a-z-]+)`", " ".join(rows)))


def test_the_list_of_losses_names_the_formats_that_go_both_ways() -> None:
    assert list(LOSSES) == [one.name for one in BOTH_WAYS]


@pytest.mark.parametrize("one", BOTH_WAYS, ids=lambda one: one.name)
def test_a_round_trip_loses_what_the_list_says(one: Format, tmp_path: Path) -> None:
    assert _losses(one, tmp_path / f"a{one.suffixes[0]}") == LOSSES[one.name]


def _losses(one: Format, file: Path) -> dict[str, list[str]]:
    assert one.read
    assert one.write
    before = entry(FULL)
    assert one.write([before], file, TERMS) == []
    [row] = one.read(file, TERMS)
    assert row.id == before.id
    after, problems = fit(ServiceSource, Source("draft"), row.draft)
    assert after is not None, problems
    found: dict[str, list[str]] = {"lost": [], "changed": []}
    for name, field in ServiceSource.model_fields.items():
        was, now = getattr(before.one, name), getattr(after, name)
        if name == "sources":  # the file itself is one source more
            now = now[:-1]
        if was != now:
            default = field.get_default(call_default_factory=True)
            found["lost" if now in (default, (), None) else "changed"].append(name)
    return found
