"""A slip of the hand is told in the words of the hand, in both languages."""

from __future__ import annotations

import pytest

from bot.source.french import in_french
from bot.source.marked import parse


@pytest.mark.parametrize(
    ("text", "line", "english", "french"),
    [
        ("a:\n  - {to: x, label: 'L'eau'}\n", 2, "an apostrophe (')", "l’apostrophe courbe ’"),
        ("a:\n  name: 'Bains de l'Est'\n  b: 1\n", 2, "an apostrophe (')", "apostrophe droite"),
        ('a:\n  text: "Il dit "oui" ici"\n', 2, "a quote", "à l’intérieur, écrivez « … »"),
        (
            "a:\n  -{to: x, label: y}\n  - {to: z}\n",
            2,
            "after '-' comes a space",
            "espace après « - »",
        ),
        (
            "a:\n  b: 1\n  label:Manger\n  c: 1\n",
            3,
            "after ':' comes a space",
            "espace après « : »",
        ),
        ("a:\n  - {to: x, label: Aide : ici}\n", 2, "a text contains ':'", "« : » : mettez-le"),
        ("a:\n  - {to: z}\n  {to: x, label: y}\n", 3, "'- ' is missing", "il manque « - »"),
    ],
)
def test_what_a_hand_did_is_named(text: str, line: int, english: str, french: str) -> None:
    (problem,) = parse(text, "x.yaml")[1]
    assert (problem.line, problem.rule) == (line, "syntax")
    assert english in problem.message
    assert french in in_french(problem.message)


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  text: |\n    Appelez :\n    {tel}\n c: 1\n",
        "a:\n  label: 'L''eau'\n c: 1\n",
        'a:\n  label: "L\'eau"\n c: 1\n',
        "a:\n  - {to: x, label: 'Aide : ici'}\n c: 1\n",
        "a:\n  url: http://x\n c: 1\n",
    ],
)
def test_what_is_right_in_the_line_before_is_not_blamed(text: str) -> None:
    (problem,) = parse(text, "x.yaml")[1]
    assert "comptez les espaces" in in_french(problem.message)
