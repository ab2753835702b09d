"""What may leave the directory, and what never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.directory.formats import finess
from bot.directory.formats.format import FileRefused, Format
from bot.directory.formats.leaving import export, values_of
from bot.directory.formats.registry import FORMATS
from tests.directory.formats.making import PLAIN, TERMS, entry

STAYS = {
    "hidden": {"location_precision": "hidden"},
    "kept": {"publish": "{osm: yes, open_data: no}"},
    "draft": {"status": "draft"},
    "closed": {"status": "closed"},
}
WRITTEN = [one for one in FORMATS if one.write]


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: one.name)
def test_no_format_writes_what_is_hidden_or_not_open_data(one: Format, tmp_path: Path) -> None:
    file = tmp_path / f"a{one.suffixes[0]}"
    secret = "[secret, 'secret 2']"
    entries = [
        entry(PLAIN, service_id, name="secret", stations=secret, lat="48.123", **other)
        for service_id, other in STAYS.items()
    ]
    left = export(one, [*entries, entry(PLAIN, "open")], file, TERMS)
    assert left == [
        "hidden : son lieu est caché",
        "kept : « publish.open_data » est « no »",
        "draft : son état est « draft »",
        "closed : son état est « closed »",
    ]
    assert b"secret" not in file.read_bytes()
    assert b"48.123" not in file.read_bytes()
    if one.name != "xlsx":  # a workbook is compressed; its rows are counted below
        assert "Bains-douches" in file.read_text("utf-8")
    elif one.read:
        assert [row.id for row in one.read(file, TERMS)] == ["open"]


def test_a_format_that_is_only_read_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="« finess » se lit seulement"):
        export(finess.FORMAT, [entry()], tmp_path / "a.csv", TERMS)


def test_only_what_is_said_is_a_value() -> None:
    values = values_of(entry(access="{animals: no, mode: [walk_in]}").one)
    assert values["access"] == {"animals": "no", "mode": ["walk_in"]}
    assert values["lat"] == "48.8838"
    assert values["publish"] == {"osm": "yes"}
    assert "phones" not in values
