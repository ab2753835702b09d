"""Each rule is in the list, has its own test file, and tells editors how to mend."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bot.content import check
from bot.content.check.rules import RULES, Rule

WRITTEN = {module.name for module in iter_modules(check.__path__)} - {"rules"}


def _module(rule: Rule) -> str:
    return rule.check.__module__.rsplit(".", 1)[-1]


def test_every_file_of_a_rule_is_in_the_list_once() -> None:
    assert sorted(_module(rule) for rule in RULES) == sorted(WRITTEN)


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_every_rule_has_a_test_file(name: str) -> None:
    assert (Path(__file__).parent / f"test_{name}.py").exists()


def test_every_test_file_has_a_rule() -> None:
    tested = {file.stem.removeprefix("test_") for file in Path(__file__).parent.glob("test_*.py")}
    assert tested - WRITTEN == {"marked", "rules"}


@pytest.mark.parametrize("rule", RULES, ids=_module)
def test_every_rule_says_how_to_mend(rule: Rule) -> None:
    module = import_module(rule.check.__module__)
    assert module.__doc__ is not None
    assert "\nMend: " in module.__doc__
    assert rule.id == module.ID
