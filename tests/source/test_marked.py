"""YAML as editors write it: scalars stay text, every value has a place, faults are located."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.source.marked import Mark, parse, read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("a: 9:30", {"a": "9:30"}),
        ("a: no", {"a": "no"}),
        ("a: 2026-11-24", {"a": "2026-11-24"}),
        ("a: 0612", {"a": "0612"}),
        ("a:", {"a": None}),
        ("a: ''", {"a": ""}),
        ("[1, {b: c}]", ["1", {"b": "c"}]),
    ],
)
def test_a_scalar_stays_what_was_typed(written: str, value: object) -> None:
    source, problems = parse(written, "x.yaml")
    assert (source.value, problems) == (value, [])


def test_a_value_knows_its_line_and_column() -> None:
    source, _ = parse("a:\n  - b: c\n  - d\n", "x.yaml")
    assert source.mark("a", 0, "b") == Mark(2, 8)
    assert source.mark("a", 1) == Mark(3, 5)
    assert source.key_mark("a", 0, "b") == Mark(2, 5)


def test_a_place_that_is_not_there_is_the_nearest_one_around_it() -> None:
    source, _ = parse("a:\n  b: c\n", "x.yaml")
    assert source.mark("a", "missing", "deeper") == Mark(2, 3)


@pytest.mark.parametrize(
    ("written", "place", "rule", "word"),
    [
        ("a: 1\nb: 2\na: 3\n", (3, 1), "duplicate-key", "line 1"),
        ("a: [1, 2\nb: 3\n", (1, 4), "syntax", "YAML"),
        ("a: b: c\n", (1, 5), "syntax", "quotes"),
        ("", (1, 1), "empty-file", "empty"),
        ("# nothing\n", (1, 1), "empty-file", "empty"),
        ("a:\n\tb: c\n", (2, 1), "tab", "spaces"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", (2, 1), "merge-conflict", "merge"),
        ("a: b\r\n=======\r\n", (2, 1), "merge-conflict", "merge"),
        ("---\n", (1, 1), "empty-file", "empty"),
        ("~", (1, 1), "empty-file", "empty"),
        ("a: b\nc: \x07\n", (2, 4), "unseen-character", "U+0007"),
        ("a: &x b\nc: *x\n", (1, 4), "alias", "again"),
        ("&a [*a]\n", (1, 1), "alias", "again"),
        ("a:\n  {b: c}: d\n", (2, 3), "syntax", "quotes"),
        ("[" * 60 + "]" * 60, (1, 52), "syntax", "50"),
        ("- " * 900 + "a", (1, 103), "syntax", "50"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_a_fault_is_named_with_its_place(
    written: str, place: tuple[int, int], rule: str, word: str
) -> None:
    _, problems = parse(written, "x.yaml")
    first = problems[0]
    assert ((first.line, first.column), first.rule) == (place, rule)
    assert word in first.message


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: b\n")
    source, problems = read(file, "x.yaml")
    assert (source.value, problems) == ({"a": "b"}, [])


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes("a: b\nc: é\n".encode("latin-1"))
    _, problems = read(file, "x.yaml")
    assert [(problem.line, problem.rule) for problem in problems] == [(2, "encoding")]


def test_a_file_that_is_not_there_is_a_problem_not_an_exception(tmp_path: Path) -> None:
    _, problems = read(tmp_path / "none.yaml", "none.yaml")
    told = "none.yaml:0:0: cannot read this file: No such file or directory [unreadable]"
    assert [str(problem) for problem in problems] == [told]


def test_what_is_too_deep_even_for_the_parser_is_refused() -> None:
    _, (problem,) = parse("- " * 5000 + "a", "x.yaml")  # where it stops depends on its version
    assert (problem.rule, problem.line) == ("syntax", 1)
