"""``repere counts``: pages shown, small numbers hidden."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest

from bot.app import COUNTS_FILE
from bot.counts.store import CountsFile
from bot.counts.tally import Cell
from tests.cli.conftest import Repere

DAY = date(2026, 11, 24)


def write(file: Path, numbers: dict[str, int]) -> None:
    async def written() -> None:
        counts = await CountsFile.open(file)
        await counts.add({Cell(DAY, "fr", page): number for page, number in numbers.items()})
        await counts.close()

    asyncio.run(written())


def test_before_anything_was_counted_there_is_nothing_and_no_file(repere: Repere) -> None:
    ran = repere("counts", "--json")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert not repere.var.exists()


def test_small_numbers_are_hidden(repere: Repere) -> None:
    write(repere.var / COUNTS_FILE, {"a.few": 9, "b.enough": 10})
    assert repere("counts", "--json").json == [
        {"day": "2026-11-24", "language": "fr", "page": "a.few", "shown": None},
        {"day": "2026-11-24", "language": "fr", "page": "b.enough", "shown": 10},
    ]
    assert repere("counts").out == "2026-11-24 fr a.few <10\n2026-11-24 fr b.enough 10\n"


def test_what_is_small_is_a_setting(repere: Repere) -> None:
    write(repere.var / COUNTS_FILE, {"a.few": 9})
    repere.set(counts__smallest=5)
    assert repere("counts", "--json").json[0]["shown"] == 9


@pytest.mark.parametrize("command", [("counts",), ("services", "calls")])
def test_a_damaged_file_is_told_with_what_to_do_and_left_as_it_is(
    repere: Repere, command: tuple[str, ...]
) -> None:
    file = repere.var / COUNTS_FILE
    file.parent.mkdir()
    file.write_text("no database" * 100, encoding="utf-8")
    ran = repere(*command)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"repere: '{file}' is damaged, or no file of counts; "
        "move it away, and counting begins anew\n"
    )
    assert file.read_text("utf-8") == "no database" * 100
