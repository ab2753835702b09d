"""``repere services build``: the file that is searched, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from bot.app import DIRECTORY_FILE
from bot.directory.store import is_current
from tests.cli.conftest import Repere


def test_the_file_is_built_and_is_what_a_search_opens(repere: Repere, tmp_path: Path) -> None:
    ran = repere("services", "build")
    file = repere.var / DIRECTORY_FILE
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"1 services: {file}\n"
    assert is_current(file, tmp_path / "content")
    built = file.stat().st_mtime_ns
    repere("nearest", "--near", "48.88,2.35", "--need", "shower")
    assert file.stat().st_mtime_ns == built


def test_a_fault_builds_nothing_and_says_where(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "content" / "services" / "showers.yaml"
    file.write_text(file.read_text("utf-8").replace("[shower]", "[showr]"), encoding="utf-8")
    ran = repere("services", "build")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "content/services/showers.yaml:4:14: "
        "no offer 'showr'; did you mean 'shower'? [unknown-offer]\n"
    )
    assert not (repere.var / DIRECTORY_FILE).exists()
