"""Everything that ``check`` says can be said in French, and every rule tells what to do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from bot.content.check.rules import RULES
from bot.content.translated.rules import RULES as OF_TRANSLATIONS
from bot.source.french import catalogue, in_french, mend_of, problem_in_french
from bot.source.problem import Problem, meant
from bot.source.sentence import Sentence
from tests.conftest import ROOT

CODE = ROOT / "bot"
FRENCH = {str(one.id): str(one.string) for one in catalogue() if one.id and not one.context}
MENDS = {str(one.id): str(one.string) for one in catalogue() if one.id and one.context == "mend"}
HOURS = re.compile(r"OH\d\d")
"""Rules whose message already says what to write."""
NOT_OF_CHECK = {
    "bot/cli/stories.py",  # `repere stories` is a developer's tool, too
    "bot/config.py",  # settings are an operator's
    "bot/editing/mending.py",  # what `check --fix` has done
}
"""Files that make problems which the check of the content does not show."""


def _files() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(CODE.rglob("*.py")):
        yield file, ast.parse(file.read_text("utf-8"))


def _named(tree: ast.Module) -> dict[str, set[str]]:
    """The texts that names of a file are given."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str() as text)):
                found.setdefault(name, set()).add(text)
    return found


def _templates() -> set[str]:
    """The templates of all sentences that the code makes."""
    found = set()
    for file, tree in _files():
        if file.name == "sentence.py":
            continue
        named = _named(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="Sentence"), args=[first]):
                    match first:
                        case ast.Constant(value=str() as text):
                            found.add(text)
                        case ast.Name(id=name) if name in named:
                            found |= named[name]
                        case _:
                            pytest.fail(f"{file}:{node.lineno}: a template is written out")
    return found - {""}


def _rules() -> set[str]:
    """The rules of all problems, as far as they are written out."""
    found = {rule.id for rule in RULES} | {rule.id for rule in OF_TRANSLATIONS}
    for file, tree in _files():
        if file.relative_to(ROOT).as_posix() in NOT_OF_CHECK:
            continue
        named = _named(tree)
        for rule in _rule_arguments(tree):
            match rule:
                case ast.Constant(value=str() as text):
                    found.add(text)
                case ast.Name(id=name) if name in named:
                    found |= named[name]
    return {rule for rule in found if not HOURS.fullmatch(rule)}


def _rule_arguments(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="Problem"), args=[_, _, _, rule, *_]):
                yield rule
            case ast.Call(func=ast.Attribute(attr="problem"), args=[rule, *_]):
                yield rule


def _fields(template: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def test_every_sentence_has_french_words_and_none_is_left_over() -> None:
    assert sorted(_templates() - set(FRENCH)) == []
    assert sorted(set(FRENCH) - _templates()) == []


@pytest.mark.parametrize("template", sorted(FRENCH))
def test_french_words_use_the_values_of_their_sentence(template: str) -> None:
    assert FRENCH[template]
    assert _fields(FRENCH[template]) <= _fields(template)


def test_every_rule_says_what_to_do_and_no_other_does() -> None:
    assert sorted(_rules() - set(MENDS)) == []
    written = {
        node.value
        for _, tree in _files()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(MENDS) - written) == []


def test_no_problem_of_the_check_is_said_in_english_only() -> None:
    """A message is made by ``Sentence``: a bare text or an f-string would stay English."""
    bare = []
    for file, tree in _files():
        if file.relative_to(ROOT).as_posix() in NOT_OF_CHECK:
            continue
        told = any(_rule_arguments(tree))
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="Problem"), args=[_, _, _, _, said, *_]):
                    pass
                case ast.Call(func=ast.Attribute(attr="problem"), args=[_, said, *_]):
                    pass
                case ast.Assign(targets=[ast.Name(id="message")], value=said) if told:
                    pass
                case _:
                    continue
            if isinstance(said, ast.JoinedStr) or (
                isinstance(said, ast.Constant) and not _is_template(said, tree)
            ):
                bare.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert bare == []


def _is_template(said: ast.Constant, tree: ast.Module) -> bool:
    """Whether a text is given to ``Sentence`` under a name, further down."""
    return isinstance(said.value, str) and any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Sentence"
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id == "message"
        for node in ast.walk(tree)
    )


def test_values_that_are_sentences_are_french_as_well() -> None:
    near = meant("hmoe", ["home", "help"])
    sentence = Sentence("no node '{name}'{near}", name="hmoe", near=near)
    said = "il n’y a pas de page « hmoe » ; vouliez-vous écrire « home » ?"
    assert in_french(sentence) == said
    problem = Problem("content/x.yaml", 1, 1, "dangling-target", sentence)
    assert problem_in_french(problem).message == said


def test_a_text_that_nobody_translated_stays_as_it_is() -> None:
    assert in_french("écrivez 24:00 et non 23:59") == "écrivez 24:00 et non 23:59"
    assert in_french(Sentence("never said before")) == "never said before"
    assert in_french(Sentence("")) == ""


def test_a_rule_without_more_to_say_says_nothing_more() -> None:
    assert mend_of("OH08") == ""
    assert "pack.yaml" in mend_of("dangling-target")
