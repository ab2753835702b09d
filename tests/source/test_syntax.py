"""A file that is no YAML is named where the slip began, in words that can be said in French."""

from __future__ import annotations

import pytest

from bot.source.french import in_french
from bot.source.marked import parse


@pytest.mark.parametrize(
    ("text", "place", "french"),
    [
        ("a:\n  text: Note : ceci\n  b: 1\n", (2, 14), "un « : » de trop"),
        ('a:\n  text: "Bonjour\n  b: 1\n', (2, 9), "n’est jamais fermé"),
        ("a:\n  text: 'Bonjour\n  b: 1\n", (2, 9), "n’est jamais fermé"),
        ("a:\n  - {to: x, label: Y\n  - {to: z}\nb: 1\n", (2, 5), "accolade « { »"),
        ("a: [x, y\nb: 1\n", (1, 4), "crochet « [ »"),
        ("a: {x: 1 y: 2}\n", (1, 11), "virgule"),
        ("a:\n    b: 1\n  c: 2\n", (3, 3), "comptez les espaces"),
        ("a: 1\nb\nc: 2\n", (2, 1), "il manque « : »"),
        ("a: @x\n", (1, 4), "ne peut pas commencer par ce signe"),
        ("a: **gras** x\n", (1, 5), "« * » ou « & »"),
        ("a: *x\n", (1, 4), "« * »"),
        ("a: | texte\n  x\n", (1, 6), "à la ligne suivante"),
        ("a:\n  - x\n  y: 1\n", (3, 3), "on attend « - »"),
        ("a: - x\n", (1, 4), "un « - » à cet endroit"),
        ('a: "x\\q"\n', (1, 6), "guillemets simples"),
        ("a: 1\n---\nb: 2\n", (2, 1), "« --- »"),
        ("a: &x 1\nb: &x 2\n", (2, 4), "« & »"),
        ("a: ? x\n", (1, 4), "« ? »"),
        ("a: [\n", (2, 1), "n’est pas fermé"),
    ],
)
def test_a_slip_is_named_where_an_editor_would_look(
    text: str, place: tuple[int, int], french: str
) -> None:
    (problem,) = parse(text, "content/topics/x.yaml")[1]
    assert ((problem.line, problem.column), problem.rule) == (place, "syntax")
    assert problem.message.startswith("YAML cannot be read here: ")
    said = in_french(problem.message)
    assert said.startswith("le fichier ne se lit pas ici : ")
    assert french in said


def test_words_of_the_parser_that_nobody_knows_stay_english() -> None:
    (problem,) = parse("%x\na: 1\n", "x.yaml")[1]
    assert "found unknown directive name" in in_french(problem.message)
