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


def test_with_fix_what_is_safe_is_mended_first_and_told(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "text: Bonjour", "textt: Bonjour  ")
    assert repere("check").code == 1
    ran = repere("check", "--fix")
    assert ran.code == 0
    assert "content/topics/test.yaml:5:1: 'textt' is 'text' now [mended]\n" in ran.out
    assert "[mended]" not in repere("check", "--fix").out


def test_with_fix_and_json_the_mends_are_no_objects(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "text: Bonjour", "textt: Bonjour")
    ran = repere("check", "--fix", "--json")
    assert [one["rule"] for one in ran.json] == ["untranslated"]
    assert "[mended]" in ran.err


def test_what_is_not_safe_is_left_and_is_a_problem(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "to: test.page", "to: test.pgae")
    ran = repere("check", "--fix")
    assert ran.code == 1
    assert "no node 'test.pgae'" in ran.out


def test_a_schema_that_is_not_of_today_is_a_warning_until_it_is_mended(
    repere: Repere, tmp_path: Path
) -> None:
    assert repere("schema", "--write").code == 0
    breaks(tmp_path, "schemas/offers.json", "{", "{ ")
    ran = repere("check", "--json")
    assert ran.code == 0
    assert {"path": "content/schemas/offers.json", "rule": "old-schema"}.items() <= ran.json[
        -1
    ].items()
    assert "offers.json:0:0: this schema is written anew [mended]" in repere("check", "--fix").out
    assert "old-schema" not in repere("check").out


def test_mends_are_told_in_french_too(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "text: Bonjour", "textt: Bonjour")
    assert "« textt » est devenu « text » [mended]" in repere("check", "--fix", "--lang", "fr").out


def test_what_it_finds_is_said_in_french_to_those_who_ask(repere: Repere, tmp_path: Path) -> None:
    breaks(tmp_path, "topics/test.yaml", "to: test.page", "to: test.pgae")
    ran = repere("check", "--lang", "fr")
    assert ran.code == 1
    assert "il n’y a pas de page « test.pgae » ; vouliez-vous écrire « test.page » ?" in ran.out
    assert ran.out.endswith(" à corriger, 1 à voir\n")
    said = {one["message"] for one in repere("check", "--lang", "fr", "--json").json}
    assert "il n’y a pas de page « test.pgae » ; vouliez-vous écrire « test.page » ?" in said
