"""A problem is told with its line, in French, with what to do and a way to its page."""

from __future__ import annotations

from bot.source.problem import Problem
from bot.source.sentence import Sentence
from bot.workbench import words
from bot.workbench.bench import Bench
from bot.workbench.told import told

TOPIC = "content/topics/test.yaml"


def _lines(bench: Bench, name: str) -> list[str]:
    return (bench.folder / name).read_text("utf-8").splitlines()


def test_it_has_the_line_the_words_what_to_do_and_the_page(bench: Bench) -> None:
    lines = _lines(bench, "topics/test.yaml")
    number = next(n for n, line in enumerate(lines, 1) if "test.page, label: Une page" in line)
    message = Sentence("no node '{name}'{near}", name="test.x<", near=Sentence(""))
    problem = Problem(TOPIC, number, 14, "dangling-target", message)
    item = told(problem, bench.content, lines)
    assert words.LINE.format(line=number) in item
    assert "il n’y a pas de page « test.x&lt; »" in item
    assert words.MEND in item
    assert "Corrigez le nom" in item
    assert 'href="/talk?page=test.home&amp;lang=fr"' in item
    assert "<mark>test.page, label: Une page}</mark>" in item
    assert lines[number - 2] in item


def test_a_whole_file_has_no_line(bench: Bench) -> None:
    item = told(Problem("content/x.yaml", 0, 0, "stray-file", "x"), bench.content, [])
    assert words.WHOLE_FILE in item
    assert "<pre" not in item


def test_a_warning_looks_otherwise(bench: Bench) -> None:
    item = told(Problem(TOPIC, 1, 1, "x", "x", "warning"), bench.content, [])
    assert words.WARNING in item
    assert words.ERROR not in item


def test_a_problem_of_a_place_leads_to_the_place(bench: Bench) -> None:
    problem = Problem("content/services/showers.yaml", 7, 12, "OH03", "x")
    item = told(problem, bench.content, _lines(bench, "services/showers.yaml"))
    assert 'href="/services?service=showers-nord"' in item


def test_before_anything_could_be_read_there_is_no_page_to_lead_to() -> None:
    assert "href" not in told(Problem(TOPIC, 4, 1, "syntax", "x"), None, [])
