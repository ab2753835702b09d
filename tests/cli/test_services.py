"""``repere services build``: the file that is searched, whole or not at all."""

from __future__ import annotations

import io
from pathlib import Path

from bot.app import DIRECTORY_FILE
from bot.cli.services import counting
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


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_a_long_build_is_counted_for_somebody_who_looks_and_for_nobody_else() -> None:
    seen, piped = Terminal(), io.StringIO()
    counting(seen)(12_000)
    counting(piped)(12_000)
    assert (seen.getvalue(), piped.getvalue()) == ("\r12,000 services\r", "")
