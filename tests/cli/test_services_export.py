"""``repere services export``: the open part of the directory."""

from __future__ import annotations

import json
from pathlib import Path

from bot.directory.read import records
from tests.cli.conftest import Repere
from tests.conftest import ROOT
from tests.directory.making import SHOWERS


def test_a_file_is_written_and_what_stays_is_named(repere: Repere, tmp_path: Path) -> None:
    more = SHOWERS.partition("\n")[2].replace("showers-nord", "secret")
    hidden = tmp_path / "content" / "services" / "hidden.yaml"
    hidden.write_text(f"services:\n{more}    location_precision: hidden\n", encoding="utf-8")
    file = tmp_path / "a.geojson"
    ran = repere("services", "export", "geojson", str(file))
    assert (ran.code, ran.out) == (0, f"1 services : {file}\n")
    assert ran.err == "laissé de côté : secret : son lieu est caché\n"
    [feature] = json.loads(file.read_text("utf-8"))["features"]
    assert feature["id"] == "showers-nord"


def test_the_real_directory_leaves_in_every_format(real: Repere, tmp_path: Path) -> None:
    open_to_all = [
        one for _, one in records(ROOT / "content") if one.publish.open_data
        and one.status in ("live", "paused") and one.location_precision != "hidden"
    ]  # fmt: skip
    file = tmp_path / "a.geojson"
    assert real("services", "export", "geojson", str(file)).code == 0
    assert len(json.loads(file.read_text("utf-8"))["features"]) == len(open_to_all)
    for name in ("csv", "xlsx", "hsds", "data-inclusion", "osm"):
        assert real("services", "export", name, str(tmp_path / name)).code == 0


def test_wrong_use_is_said(repere: Repere, tmp_path: Path) -> None:
    assert "no format to write 'finess'" in repere("services", "export", "finess", "a").err
    ran = repere("services", "export", "csv", str(tmp_path / "none" / "a.csv"))
    assert (ran.code, "No such file" in ran.err) == (2, True)
    file = str(tmp_path / "a.txt")
    ran = repere("services", "export", "osm", file, "--against", str(tmp_path / "none.json"))
    assert ran.code == 2
