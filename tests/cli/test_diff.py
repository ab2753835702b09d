"""``repere diff``: what publishing would change."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.conftest import Repere


def copied(tmp_path: Path) -> str:
    """The content and translations as they are now, beside what is then changed."""
    for name in ("content", "locales"):
        shutil.copytree(tmp_path / name, tmp_path / "before" / name)
    return str(tmp_path / "before")


def breaks(tmp_path: Path, old: str, new: str) -> None:
    file = tmp_path / "content" / "topics" / "test.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_against_itself_nothing_has_changed(repere: Repere, tmp_path: Path) -> None:
    ran = repere("diff", copied(tmp_path))
    assert (ran.code, ran.out, ran.err) == (0, "Rien n’a changé.\n", "")
    assert repere("diff", str(tmp_path / "before"), "--json").out == ""


def test_a_change_is_a_sentence_or_an_object(repere: Repere, tmp_path: Path) -> None:
    before = copied(tmp_path)
    breaks(tmp_path, "text: Une page", "text: Une autre page")
    ran = repere("diff", before)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 page de test, ")
    change, *_ = repere("diff", before, "--json").json
    assert change == {
        "what": "page",
        "name": "test.page",
        "how": "changed",
        "safety": False,
        "fields": {"text": {"old": "Une page", "new": "Une autre page"}},
    }


def test_what_is_lost_comes_first(repere: Repere, tmp_path: Path) -> None:
    before = copied(tmp_path)
    breaks(tmp_path, "    entry: sos\n", "")
    first, *_ = repere("diff", before, "--json").json
    assert first == {"what": "entry", "name": "sos", "old": "test.sos", "new": ""}


def test_a_page_whose_buttons_are_lost_is_an_object(repere: Repere, tmp_path: Path) -> None:
    before = copied(tmp_path)
    breaks(tmp_path, "  test.question:", "  test.query:")
    assert {"what": "lost-button", "name": "test.question"} in repere("diff", before, "--json").json


def test_every_line_is_shown_when_it_is_wanted(repere: Repere, tmp_path: Path) -> None:
    before = copied(tmp_path)
    file = tmp_path / "content" / "topics" / "test.yaml"
    more = "".join(f"  test.p{number}:\n    text: Page\n" for number in range(20))
    file.write_text(file.read_text("utf-8") + more, encoding="utf-8")
    assert "(tout voir : --all)" in repere("diff", before).out
    assert "--all" not in repere("diff", before, "--all").out


def test_what_has_faults_is_compared_in_part_and_says_so(repere: Repere, tmp_path: Path) -> None:
    before = copied(tmp_path)
    breaks(tmp_path, "topic: test", "topics: test")
    ran = repere("diff", before)
    assert ran.code == 0
    assert "content : 2 fautes, comparé en partie" in ran.err


def test_a_revision_that_is_none_is_wrong_use(repere: Repere) -> None:
    ran = repere("diff", "nowhere")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("repere: ")
