"""OpenStreetMap out: proposals for a person."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.directory.formats.osm import tags_of, write
from tests.directory.formats.making import FULL, PLAIN, TERMS, entry, written

NODE = {"type": "node", "id": 7, "lat": 48.88, "lon": 2.35}


def overpass(tmp_path: Path, tags: dict[str, str]) -> Path:
    document = {"elements": [{**NODE, "tags": tags}]}
    return written(tmp_path / "overpass.json", json.dumps(document))


def test_a_proposal_says_only_what_differs_and_whose_word_it_is(tmp_path: Path) -> None:
    source = "[{title: OpenStreetMap node/7, licence: ODbL 1.0}]"
    against = overpass(tmp_path, {"name": "Bains", "shower": "yes"})
    file = tmp_path / "a.txt"
    terms = replace(TERMS, against=against)
    assert write([entry(PLAIN, sources=source)], file, terms) == []
    assert file.read_text("utf-8").splitlines()[3:] == [
        "## lieu: Bains-douches (48.8838, 2.359)",
        "https://www.openstreetmap.org/node/7",
        "~ name: Bains → Bains-douches",
        "+ opening_hours=Mo-Sa 08:00-12:00; PH off",
        "source: OpenStreetMap node/7, ODbL 1.0",
    ]


def test_without_an_object_a_person_looks_for_one_first(tmp_path: Path) -> None:
    write([entry()], tmp_path / "a.txt", TERMS)
    text = (tmp_path / "a.txt").read_text("utf-8")
    assert "no object is named in its sources: look for one before you add any" in text
    assert "source: Ville de Paris, ODbL 1.0" in text


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"publish": "{osm: no}"}, "« publish.osm » n’est pas « yes »"),
        ({"location_precision": "hidden"}, "son lieu est caché"),
        ({"location_precision": "street"}, "il n’a pas de point exact"),
        ({"status": "paused"}, "son état est « paused »"),
    ],
)
def test_what_is_not_for_openstreetmap_stays(
    tmp_path: Path, other: dict[str, str], why: str
) -> None:
    file = tmp_path / "a.txt"
    assert write([entry(PLAIN, **other)], file, TERMS) == [f"lieu : {why}"]
    assert "Bains" not in file.read_text("utf-8")


def test_a_language_that_only_an_app_speaks_is_not_spoken() -> None:
    one = entry(PLAIN, languages="[ar, {code: ka, mode: app}]").one
    assert {name for name in tags_of(one, TERMS) if "language" in name} == {"language:ar"}
    assert tags_of(entry(FULL).one, TERMS)["fee"] == "no"
