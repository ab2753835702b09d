"""Every rule is in the tuple, and what breaks one is told with its name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import bot.content.translated
from bot.content.translated import rules
from tests.content.translated.making import draft, pair

NO_RULE = {"__init__", "check", "pair", "rules"}


def test_every_file_of_a_rule_is_in_the_tuple() -> None:
    (folder,) = bot.content.translated.__path__
    files = {file.stem for file in Path(folder).glob("*.py")} - NO_RULE
    assert files == {rule.faults.__module__.rsplit(".", 1)[1] for rule in rules.RULES}


def test_every_rule_has_a_name_of_its_own_and_says_how_to_mend() -> None:
    assert len({rule.id for rule in rules.RULES}) == len(rules.RULES)
    for rule in rules.RULES:
        assert "Mend:" in (import_module(rule.faults.__module__).__doc__ or "")


def test_a_fault_begins_with_the_text_it_is_in(tmp_path: Path) -> None:
    found = list(rules.faults_of(pair("Appelez {tel}", "Call 15"), draft(tmp_path)))
    assert found == [
        ("translated-values", "'test.page#text' needs the values {tel}, not none"),
        ("translated-figures", "'test.page#text' needs the figures none, not 15"),
    ]
