"""``repere translate status --matrix``: which pages go through, by language and channel."""

from __future__ import annotations

from pathlib import Path

from bot.rendered.channels import CHANNELS
from tests.cli.conftest import Repere
from tests.making import write_translations

NAMES = [channel.name for channel in CHANNELS]


def test_a_line_a_language_says_how_many_pages_go_through(repere: Repere) -> None:
    ran = repere("translate", "status", "--matrix")
    (line,) = ran.out.splitlines()
    number = line.split()[-2]
    assert ran.code == 0
    assert line == "en: " + ", ".join(f"{name} {number} of {number} pages" for name in NAMES)


def test_what_does_not_go_through_is_told_and_is_1(repere: Repere, tmp_path: Path) -> None:
    same = {
        "test.home#option:test.page": ("Une page", "A page"),
        "test.home#option:test.nearby": ("Près d’ici", "a page "),
    }
    write_translations(tmp_path / "content", "en", same)
    ran = repere("translate", "status", "--matrix")
    assert ran.code == 1
    assert ran.out.splitlines()[1:] == [
        f"  test.home on {name}: 2 buttons say 'a page'" for name in NAMES
    ]


def test_with_json_a_line_a_page_and_language(repere: Repere) -> None:
    pages = repere("translate", "status", "--matrix", "--json").json
    assert {
        "page": "test.home",
        "language": "en",
        "channels": {name: [] for name in NAMES},
    } in pages
