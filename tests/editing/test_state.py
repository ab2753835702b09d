"""A state is everything that is published, as far as it can be read."""

from __future__ import annotations

from pathlib import Path

from bot.editing.revision import Folders
from bot.editing.state import read_state
from tests.editing.states import state
from tests.making import TODAY, TOPIC


def test_it_holds_pages_services_texts_and_translations(folder: Path) -> None:
    one = state(folder)
    assert one.faults == 0
    assert "test.home" in one.draft.nodes
    assert set(one.services) == {"showers-nord"}
    assert one.texts["test.home#text"] == "Bonjour"
    assert one.catalogues["en"].find("test.home#text", "Bonjour") == "Hello"


def test_what_cannot_be_read_is_counted_and_the_rest_is_there(folder: Path) -> None:
    one = state(folder, TOPIC.replace("topic: test", "topics: test"), services__odd="services: x\n")
    assert one.faults >= 2
    assert one.draft.nodes == {}
    assert set(one.services) == {"showers-nord"}


def test_a_catalogue_that_cannot_be_read_is_a_fault(folder: Path) -> None:
    state(folder)
    locales = folder.parent / "locales"
    (locales / "en" / "LC_MESSAGES" / "content.po").write_text('msgid "x\n', encoding="utf-8")
    one = read_state(Folders(folder, locales), TODAY)
    assert (one.faults, "en" in one.catalogues) == (1, False)


def test_a_folder_with_nothing_in_it_has_nothing(tmp_path: Path) -> None:
    one = read_state(Folders(tmp_path / "content", tmp_path / "locales"), TODAY)
    assert (one.texts, one.services, one.catalogues) == ({}, {}, {})
