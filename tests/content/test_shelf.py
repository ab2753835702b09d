"""The content that serves: replaced by what is right, left alone by what is broken."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.content.load import ContentRefused
from bot.content.shelf import Shelf
from bot.source.problem import Problem
from tests.making import FACTS, TODAY, TOPIC, write_pack

BROKEN = TOPIC.replace("to: test.page", "to: test.pgae")
CHANGED = TOPIC.replace("text: Bonjour", "text: Bonsoir")


def _shelf(folder: Path, kept: Path | None = None) -> Shelf:
    return Shelf.filled(folder, folder.parent / "locales", TODAY, kept)


def _home(shelf: Shelf) -> str:
    return shelf.content.nodes["test.home"].text


def test_a_reload_brings_what_has_changed(folder: Path) -> None:
    shelf = _shelf(write_pack(folder))
    write_pack(folder, CHANGED)
    assert shelf.reload(TODAY).problems == ()
    assert _home(shelf) == "Bonsoir"


def test_a_broken_reload_leaves_the_old_content_serving(folder: Path) -> None:
    shelf = _shelf(write_pack(folder))
    before = shelf.content
    write_pack(folder, BROKEN)
    found = shelf.reload(TODAY)
    assert found.content is None
    assert shelf.content is before
    assert shelf.refused == found.problems
    assert "dangling-target" in {problem.rule for problem in shelf.refused}


def test_what_has_been_mended_serves_again(folder: Path) -> None:
    shelf = _shelf(write_pack(folder))
    write_pack(folder, BROKEN)
    shelf.reload(TODAY)
    write_pack(folder, CHANGED)
    shelf.reload(TODAY)
    assert (_home(shelf), shelf.refused) == ("Bonsoir", ())


def test_a_folder_that_is_gone_leaves_the_old_content_serving(folder: Path) -> None:
    shelf = _shelf(write_pack(folder))
    folder.rename(folder.with_name("elsewhere"))
    shelf.reload(TODAY)
    assert _home(shelf) == "Bonjour"
    assert [problem.rule for problem in shelf.refused] == ["missing-file"]


def test_a_shelf_is_not_filled_with_broken_content(folder: Path) -> None:
    with pytest.raises(ContentRefused, match=r"no node 'test\.pgae'"):
        _shelf(write_pack(folder, BROKEN))


def test_a_restart_on_a_broken_folder_serves_the_copy_that_was_kept(folder: Path) -> None:
    kept = folder.parent / "var" / "kept"
    kept.parent.mkdir()
    _shelf(write_pack(folder), kept)
    write_pack(folder, BROKEN)
    shelf = _shelf(folder, kept)
    assert _home(shelf) == "Bonjour"
    assert "dangling-target" in {problem.rule for problem in shelf.refused}
    write_pack(folder, CHANGED)
    shelf.reload(TODAY)
    assert (_home(shelf), shelf.refused) == ("Bonsoir", ())


def test_the_copy_is_of_what_served_last(folder: Path) -> None:
    kept = folder.parent / "kept"
    shelf = _shelf(write_pack(folder), kept)
    write_pack(folder, CHANGED)
    shelf.reload(TODAY)
    write_pack(folder, BROKEN)
    shelf.reload(TODAY)
    assert _home(_shelf(folder, kept)) == "Bonsoir"


def test_without_a_good_copy_a_broken_folder_is_refused(folder: Path) -> None:
    with pytest.raises(ContentRefused):
        _shelf(write_pack(folder, BROKEN), folder.parent / "kept")


def test_faults_of_what_goes_with_it_refuse_it_too(folder: Path) -> None:
    shelf = _shelf(write_pack(folder))
    write_pack(folder, CHANGED)
    fault = Problem("content/services/a.yaml", 3, 1, "unknown-offer", "no offer 'x'")
    assert shelf.reload(TODAY, (fault,)).content is None
    assert (_home(shelf), shelf.refused) == ("Bonjour", (fault,))


def test_another_day_is_known_without_reading_what_is_refused(folder: Path) -> None:
    soon = FACTS.replace("value: 2-3,", f"value: 2-3, valid_to: {TODAY},")
    for kept in (None, folder.parent / "kept"):
        shelf = _shelf(write_pack(folder, facts=soon), kept)
        write_pack(folder, BROKEN)
        shelf.redate(TODAY + timedelta(days=1))
        assert shelf.content.facts["delay"].aged
        assert _home(shelf) == "Bonjour"
