"""The names of the engine's words: each is used, and nothing else is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import bot
from bot.content.interface import NAMES

ROOT = Path(bot.__file__).parent
HERE = ROOT / "content" / "interface.py"
TREES = [ast.parse(file.read_text("utf-8")) for file in ROOT.rglob("*.py") if file != HERE]


def _phrases() -> Iterator[tuple[str, set[str]]]:
    """Every call of ``content.phrase(language, "name", value=…)``: the name and its values."""
    for tree in TREES:
        for node in ast.walk(tree):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="phrase"),
                    args=[_, ast.Constant(value=str(name))],
                    keywords=given,
                ):
                    yield name, {one.arg for one in given if one.arg}


def test_names_are_words_with_hyphens() -> None:
    assert [name for name in NAMES if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


def test_every_phrase_the_engine_says_has_a_name_and_gets_its_values() -> None:
    said = list(_phrases())
    assert said
    assert [(name, given) for name, given in said if given != {*NAMES.get(name, "?")}] == []


def test_every_name_is_used() -> None:
    used = {
        node.value
        for tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(NAMES) - used == set()
