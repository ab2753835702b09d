"""A page has few options, each told from the others. The tests' pack allows six."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import options
from tests.content.check.marked import assert_marked

PAGE = "topic: test\nnodes:\n  test.page:\n    text: Bonjour\n"


def _options(count: int, mark: str = "") -> str:
    several = "".join(f"      - {{to: test.o{n}, label: Option {n}}}\n" for n in range(count))
    return f"{PAGE}    options: {mark}\n{several}"


def test_as_many_options_as_allowed_are_fine(folder: Path) -> None:
    assert_marked(folder, options.check, _options(6))


def test_one_more_is_too_many(folder: Path) -> None:
    mark = "#! too-many-options: 7 options; a page shows at most 6"
    assert_marked(folder, options.check, _options(7, mark))


def test_two_options_to_one_page_have_ids_of_their_own(folder: Path) -> None:
    same = """\
    options:
      - {to: test.a, label: Oui, id: yes}
      - {to: test.a, label: Non, id: no}
      - {to: test.b, label: Peut-être} #! same-option: two options have the id 'test.b'; give each
      - {to: test.b, label: Plus tard} #! same-option: two options have the id 'test.b'; give each
      - {to: test.c, label: Jamais, id: never} #! same-option: two options have the id 'never'
      - {to: test.d, label: Toujours, id: never} #! same-option: two options have the id 'never'
"""
    assert_marked(folder, options.check, PAGE + same)


def test_two_options_are_not_called_the_same(folder: Path) -> None:
    same = """\
    options:
      - to: test.a
        label: Ici #! same-option: two options are called 'Ici'
      - to: test.b
        label: Ici #! same-option: two options are called 'Ici'
"""
    assert_marked(folder, options.check, PAGE + same)


def test_an_answer_has_an_id(folder: Path) -> None:
    question = """\
    kind: question
    options:
      - {to: test.a, label: Oui, id: yes}
      - {to: test.b, label: Non} #! missing-field: an answer of a question page needs an id
"""
    assert_marked(folder, options.check, PAGE + question)
