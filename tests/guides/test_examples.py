"""Every example in the guides is read as an editor's own file would be, and nothing is wrong.

The first line of an example names the file it would stand in. A new file is put among the real
content, and the whole of it is checked; a piece of a file that is there fits that file's model.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bot.content.check import unreachable
from bot.content.load import load
from bot.directory.read import read_services
from bot.editing.files import FILE_KINDS, FileKind
from bot.source.fit import fit
from bot.source.marked import read
from bot.source.problem import Problem
from bot.stories.read import read_stories
from tests.conftest import NOW, ROOT
from tests.guides.guide import FRENCH, Block, blocks, name

WHERE = re.compile(r"# content/(\S+)\n")
EXAMPLES = [one for guide in FRENCH for one in blocks(guide) if one.language == "yaml"]


def test_every_example_says_in_which_file_it_would_stand() -> None:
    assert len(EXAMPLES) >= 10
    for one in EXAMPLES:
        assert WHERE.match(one.text), f"{name(one.guide)}: {one.text[:60]}"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{name(one.guide)}:{_path(one)}")
def test_an_example_is_a_file_of_its_kind(example: Block, tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(example.text, encoding="utf-8")
    source, problems = read(file, _path(example))
    fitted, misfits = fit(_kind(example).model, source, source.value)
    assert (problems, misfits) == ([], [])
    assert fitted is not None


def test_the_new_files_of_the_examples_pass_the_check_together(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder)
    new = [one for one in EXAMPLES if not (folder / _path(one)).exists()]
    assert len({_path(one) for one in new}) == len(new) >= 5
    for one in new:
        (folder / _path(one)).write_text(one.text, encoding="utf-8")
    found = _problems(folder) - _problems(ROOT / "content")
    wrong = [one for one in found if one.rule != unreachable.ID]  # nobody leads to an example
    assert [str(one) for one in wrong] == []


def test_an_example_with_a_slip_would_be_found(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder)
    page = next(one for one in EXAMPLES if _path(one) == "topics/exemple.yaml")
    slip = page.text.replace("{tel-shelter}", "{tel-sheltr}")
    (folder / _path(page)).write_text(slip, encoding="utf-8")
    assert any("tel-sheltr" in str(one) for one in _problems(folder))


def _path(example: Block) -> str:
    found = WHERE.match(example.text)
    return found[1] if found else "nowhere"


def _kind(example: Block) -> FileKind:
    return next(kind for kind in FILE_KINDS if Path(_path(example)).match(kind.pattern))


def _problems(folder: Path) -> set[Problem]:
    pages = load(folder, ROOT / "locales", NOW.date()).problems
    services = read_services(folder, NOW.date())[1]
    return {*pages, *services, *read_stories(folder)[1]}
