"""Loading: what is right becomes content, what is broken never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.load import ContentRefused, load, must_load
from tests.making import (
    FACTS,
    PACK,
    TODAY,
    TOPIC,
    loaded,
    problems_of,
    write_pack,
    write_translations,
)


def test_content_without_a_fault_is_loaded_whole(folder: Path) -> None:
    found = loaded(write_pack(folder))
    assert found.problems == ()
    assert found.content is not None
    assert found.content.pack.name == "Test"
    assert list(found.content.facts) == ["tel", "delay"]
    assert list(found.content.references) == ["book", "notice"]
    assert found.content.offers == {"shower": "Douche"}
    assert found.content.loaded_on == TODAY


def test_a_fault_gives_no_content(folder: Path) -> None:
    found = loaded(write_pack(folder, TOPIC.replace("to: test.page", "to: test.pgae")))
    assert found.content is None
    assert [problem.rule for problem in found.problems] == ["dangling-target", "unreachable"]


def test_all_faults_are_told_at_once_sorted_by_place(folder: Path) -> None:
    topic = TOPIC.replace("text: Bonjour", "text: Bonjour 2").replace("kind: place", "kind: plaec")
    problems = problems_of(write_pack(folder, topic, facts=FACTS.replace("[book]", "[bok]")))
    assert [(problem.path, problem.line, problem.rule) for problem in problems] == [
        ("content/facts.yaml", 2, "unknown-source"),
        ("content/facts.yaml", 3, "unknown-source"),
        ("content/topics/test.yaml", 4, "figure-in-text"),
        ("content/topics/test.yaml", 25, "unknown-kind"),
    ]


def test_rules_that_look_across_files_wait_until_every_file_can_be_read(folder: Path) -> None:
    topic = TOPIC.replace("text: Bonjour", "text: Bonjour 2")
    problems = problems_of(write_pack(folder, topic, facts="facts: [\n"))
    assert [problem.rule for problem in problems] == ["syntax", "figure-in-text"]


def test_a_warning_does_not_refuse_the_content(folder: Path) -> None:
    found = loaded(write_pack(folder, facts=FACTS.replace("2026-11-01}", "2026-06-20}")))
    assert [(problem.rule, problem.level) for problem in found.problems] == [
        ("fact-expired", "warning"),
        ("fact-expired", "warning"),
    ]
    assert found.content is not None


def test_a_fact_past_its_date_fails_the_check_but_goes_on_serving(folder: Path) -> None:
    found = loaded(write_pack(folder, facts=FACTS.replace("2026-11-01}", "2026-01-01}")))
    assert {problem.level for problem in found.problems} == {"error"}
    assert found.content is not None
    assert all(fact.aged for fact in found.content.facts.values())


def test_a_refusal_shows_the_errors_and_keeps_every_problem(folder: Path) -> None:
    facts = FACTS.replace("2026-11-01}", "2026-06-20}")
    write_pack(folder, TOPIC.replace("to: test.page", "to: test.pgae"), facts=facts)
    with pytest.raises(ContentRefused) as refused:
        must_load(folder, folder.parent / "locales", TODAY)
    assert len(refused.value.problems) == 4
    assert str(refused.value) == (
        "2 problem(s) in the content:\n"
        "content/topics/test.yaml:6:14: no node 'test.pgae'; did you mean 'test.page'?"
        " [dangling-target]\n"
        "content/topics/test.yaml:10:3: no page leads to 'test.page' [unreachable]"
    )


def test_a_folder_without_content_says_what_is_missing(folder: Path) -> None:
    found = loaded(folder)
    assert found.content is None
    assert [str(problem) for problem in found.problems] == [
        "content/pack.yaml:0:0: there is no pack.yaml here [missing-file]"
    ]


def test_a_missing_pack_is_told_beside_other_faults(folder: Path) -> None:
    write_pack(folder, facts="facts: [\n")
    (folder / "pack.yaml").unlink()
    assert [problem.rule for problem in problems_of(folder)] == ["syntax", "missing-file"]


@pytest.mark.parametrize(
    ("whole", "rules"), [(False, []), (True, ["translated-values", "untranslated", "columns"])]
)
def test_what_is_read_late_is_looked_at_only_when_asked(
    folder: Path, whole: bool, rules: list[str]
) -> None:
    write_pack(folder)
    write_translations(folder, "en", {"test.sos#text": ("Appelez :\n{tel}", "Call")})
    (folder / "places.csv").write_text("id,name\n", encoding="utf-8")
    found = load(folder, folder.parent / "locales", TODAY, whole=whole)
    assert sorted(problem.rule for problem in found.problems) == sorted(rules)
    assert (found.content is None) is whole


def test_what_is_read_late_can_be_read_at_once(folder: Path) -> None:
    write_pack(folder, pack=PACK)
    content = load(folder, folder.parent / "locales", TODAY, whole=True).content
    assert content is not None
    content.read_all()
    assert {"by_key", "by_entry", "vocabulary", "places"} <= set(vars(content))
