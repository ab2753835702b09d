"""The editors' list of keys names every key that there is, where they look for it."""

from __future__ import annotations

from bot.editing.files import FILE_KINDS
from bot.editing.schemas import fields_of, models_in
from tests.guides.memo import FILE, TITLES, memo


def test_the_list_of_keys_is_what_the_models_say_today() -> None:
    assert FILE.read_text("utf-8") == memo(), "run `make memo`"


def test_every_kind_of_file_has_its_chapter() -> None:
    assert set(TITLES) == {kind.name for kind in FILE_KINDS}


def test_every_key_of_every_file_stands_in_the_chapter_of_that_file() -> None:
    chapters = FILE.read_text("utf-8").split("\n## ")
    by_title = {chapter.partition("\n")[0]: chapter for chapter in chapters[1:]}
    for kind in FILE_KINDS:
        chapter = by_title[TITLES[kind.name]]
        wanted = {name for model in models_in(kind.model) for name in fields_of(model)}
        assert {name for name in wanted if f"`{name}`" not in chapter} == set(), kind.name
