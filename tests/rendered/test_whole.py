"""Everything that is wrong, in one list: content, translations, services, and what does not fit."""

from __future__ import annotations

from pathlib import Path

from bot.rendered.whole import all_problems
from tests.conftest import NOW
from tests.directory.making import SHOWERS
from tests.whole import write_whole


def _written(folder: Path, services: str) -> list[str]:
    write_whole(folder)
    (folder / "services").mkdir()
    (folder / "services" / "showers.yaml").write_text(services, encoding="utf-8")
    problems = all_problems(folder, folder.parent / "locales", NOW)
    assert problems == sorted(problems)
    return [problem.rule for problem in problems]


def test_good_content_lacks_only_translations(folder: Path) -> None:
    assert _written(folder, SHOWERS) == ["untranslated"]


def test_hours_that_cannot_be_read_are_named_and_end_nothing(folder: Path) -> None:
    services = SHOWERS.replace("Mo-Sa 08:00-12:00; PH off", "lundi-samedi 8h-12h")
    assert "hours-french" in _written(folder, services)


def test_pages_that_do_not_go_through_are_found_once_all_can_be_read(folder: Path) -> None:
    write_whole(folder)
    topic = folder / "topics" / "test.yaml"
    text = topic.read_text("utf-8")
    topic.write_text(text.replace("label: Près d’ici", "label: language", 1), encoding="utf-8")
    rules = [one.rule for one in all_problems(folder, folder.parent / "locales", NOW)]
    assert "does-not-fit" in rules
    topic.write_text(text.replace("to: test.page", "to: test.pgae", 1), encoding="utf-8")
    rules = [one.rule for one in all_problems(folder, folder.parent / "locales", NOW)]
    assert ("dangling-target" in rules, "does-not-fit" in rules) == (True, False)
