"""``repere stories``: whole talks, played and written anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Repere

TOLD = """\
# Ce commentaire reste.
stories:
  help:
    title: "Elle cherche de l’aide"
    talk:
      - {start: ""}
      - {tap: sos}
"""


@pytest.fixture
def told(tmp_path: Path, repere: Repere) -> Path:
    file = tmp_path / "content" / "stories" / "help.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(TOLD, "utf-8")
    return file


def test_what_is_not_told_yet_is_a_problem_and_is_written_down_on_demand(
    repere: Repere, told: Path
) -> None:
    ran = repere("stories", "--lang", "fr", "--json")
    assert (ran.code, [(one["line"], one["rule"]) for one in ran.json]) == (
        1,
        [(6, "story"), (7, "story")],
    )
    assert repere("stories", "--rewrite").code == 0
    assert told.read_text("utf-8").startswith("# Ce commentaire reste.\nstories:\n  help:\n")
    assert repere("stories").code == 0


def test_a_page_that_changed_is_named_with_its_line(repere: Repere, told: Path) -> None:
    repere("stories", "--rewrite")
    told.write_text(told.read_text("utf-8").replace("page: test.sos", "page: test.page"), "utf-8")
    ran = repere("stories", "--lang", "fr")
    assert ran.code == 1
    assert "content/stories/help.yaml:7:" in ran.out
    assert "opens 'test.sos', not 'test.page'" in ran.out


def test_a_tap_that_is_not_there_says_what_is(repere: Repere, told: Path) -> None:
    told.write_text(TOLD.replace("tap: sos", "tap: soss"), "utf-8")
    ran = repere("stories", "--rewrite")
    assert (ran.code, "did you mean 'sos'?" in ran.out) == (1, True)
    assert told.read_text("utf-8").count("page:") == 0


def test_an_unknown_language_says_which_there_are(repere: Repere, told: Path) -> None:
    ran = repere("stories", "--lang", "zz")
    assert ran.code == 2
    assert "allowed: " in ran.err
