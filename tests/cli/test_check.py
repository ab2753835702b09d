"""``repere check``: every problem of the content, with its place."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Repere
from tests.directory.making import SHOWERS
from tests.making import FACTS

PROBLEM = {"path", "line", "column", "rule", "level", "message"}


def breaks(tmp_path: Path, name: str, old: str, new: str) -> None:
    file = tmp_path / "content" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_good_content_has_no_problem_but_what_is_not_translated_yet(repere: Repere) -> None:
    ran = repere("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("0 problem(s), 1 warning(s)\n")
    (warning,) = repere("check", "--json").json
    assert (warning["level"], warning["rule"]) == ("warning", "untranslated")


def test_a_page_that_does_not_go_through_is_a_problem(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "label: Près d’ici", "label: language")
    ran = repere("check")
    assert ran.code == 1
    assert "2 buttons say 'language' [does-not-fit]" in ran.out


def test_a_problem_is_an_object_with_its_place(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "to: test.page", "to: test.pgae")
    ran = repere("check", "--json")
    assert ran.code == 1
    problem = next(one for one in ran.json if one["rule"] == "dangling-target")
    assert set(problem) == PROBLEM
    assert problem == {
        "path": "content/topics/test.yaml",
        "line": 6,
        "column": 14,
        "rule": "dangling-target",
        "message": "no node 'test.pgae'; did you mean 'test.page'?",
        "level": "error",
    }


def test_all_problems_are_told_at_once_in_the_order_of_the_files(
    repere: Repere, tmp_path: Path
) -> None:
    breaks(tmp_path, "topics/test.yaml", "to: test.page", "to: test.pgae")
    breaks(tmp_path, "services/showers.yaml", "[shower]", "[showr]")
    breaks(tmp_path, "facts.yaml", "value: 2-3", "value: many")
    breaks(tmp_path, "places.csv", "48.8586", "north")
    ran = repere("check")
    places = [line.split(" ", 1)[0] for line in ran.out.splitlines()[:-1]]
    assert ran.code == 1
    assert places == sorted(places)
    assert {place.split(":")[0] for place in places} >= {
        "content/facts.yaml",
        "content/places.csv",
        "content/services/showers.yaml",
    }
    assert ran.out.splitlines()[-1] == f"{len(places) - 1} problem(s), 1 warning(s)"


def test_a_warning_alone_is_no_fault(repere: Repere, tmp_path: Path) -> None:
    soon = FACTS.replace("value: 15,", "value: 15, valid_to: 2026-12-01,")
    (tmp_path / "content" / "facts.yaml").write_text(soon, encoding="utf-8")
    ran = repere("check", "--json")
    assert ran.code == 0
    assert [one["rule"] for one in ran.json] == ["fact-expired", "untranslated"]
    assert repere("check").out.endswith("0 problem(s), 2 warning(s)\n")


def test_a_folder_that_is_not_there_is_a_problem(repere: Repere, tmp_path: Path) -> None:
    repere.set(content__folder=tmp_path / "nowhere")
    ran = repere("check")
    assert ran.code == 1
    assert "nowhere/pack.yaml:0:0: there is no pack.yaml here" in ran.out


def test_a_broken_translation_is_a_problem(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "locales" / "en" / "LC_MESSAGES" / "content.po"
    file.write_text('msgid "unfinished\n', encoding="utf-8")
    ran = repere("check")
    assert ran.code == 1
    assert "locales/en/LC_MESSAGES/content.po:1:" in ran.out


def test_services_are_checked_with_the_rest(repere: Repere, tmp_path: Path) -> None:
    file = tmp_path / "content" / "services" / "showers.yaml"
    file.write_text(SHOWERS.replace("lat: 48.8838", "lat: 2.35"), encoding="utf-8")
    problem, _ = repere("check", "--json").json
    assert (problem["rule"], problem["line"]) == ("outside-area", 5)


def test_the_real_content_has_no_problem(real: Repere) -> None:
    ran = real("check")
    assert ran.code == 0, ran.out
