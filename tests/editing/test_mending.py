"""A folder mended in place."""

from __future__ import annotations

from pathlib import Path

from bot.editing.mending import mend_folder, mend_schemas, old_schemas
from bot.editing.schemas import write_schemas
from tests.making import TODAY, TOPIC, problems_of, write_pack, write_translations


def mends(folder: Path) -> list[str]:
    told = mend_folder(folder, folder.parent / "locales", TODAY)
    return [f"{one.path}:{one.line}: {one.message}" for one in told]


def test_each_mend_is_told_with_its_file_and_line(folder: Path) -> None:
    write_pack(folder, TOPIC.replace("text: Bonjour", "textt: Bonjour "))
    assert mends(folder)[-3:] == [
        "content/topics/test.yaml:1: the schema of this file is named",
        "content/topics/test.yaml:5: spaces at the end of the line are removed",
        "content/topics/test.yaml:5: 'textt' is 'text' now",
    ]
    assert problems_of(folder) == []
    assert mends(folder) == []


def test_a_text_that_is_translated_keeps_its_apostrophe(folder: Path) -> None:
    write_pack(folder, TOPIC.replace("text: Bonjour", "text: Aujourd'hui"))
    write_translations(folder, "en", {"test.home#text": ("Aujourd'hui", "Today")})
    mends(folder)
    assert "Aujourd'hui" in (folder / "topics" / "test.yaml").read_text("utf-8")


def test_a_text_nobody_has_translated_gets_it(folder: Path) -> None:
    write_pack(folder, TOPIC.replace("text: Bonjour", "text: Aujourd'hui"))
    assert "content/topics/test.yaml:5: an apostrophe is ’ now" in mends(folder)
    assert "Aujourd’hui" in (folder / "topics" / "test.yaml").read_text("utf-8")


def test_where_a_catalogue_cannot_be_read_no_text_is_touched(folder: Path) -> None:
    write_pack(folder, TOPIC.replace("text: Bonjour", "text: Aujourd'hui"))
    write_translations(folder, "en", {}).write_text('msgid "x\n', encoding="utf-8")
    mends(folder)
    assert "Aujourd'hui" in (folder / "topics" / "test.yaml").read_text("utf-8")


def test_a_file_that_is_not_utf8_is_left_to_the_check(folder: Path) -> None:
    write_pack(folder)
    file = folder / "offers.yaml"
    file.write_bytes(b"offers: \xe9\n")
    mends(folder)
    assert file.read_bytes() == b"offers: \xe9\n"
    assert [file.name for file in folder.rglob("*.new")] == []


def test_schemas_are_written_anew_only_where_there_are_any(folder: Path) -> None:
    write_pack(folder)
    assert (old_schemas(folder, TODAY), mend_schemas(folder, TODAY)) == ([], [])
    write_schemas(folder, TODAY)
    (folder / "schemas" / "facts.json").write_text("{}", encoding="utf-8")
    (old,) = old_schemas(folder, TODAY)
    assert (old.path, old.level) == ("content/schemas/facts.json", "warning")
    (mended,) = mend_schemas(folder, TODAY)
    assert mended.rule == "mended"
    assert old_schemas(folder, TODAY) == []


def test_while_a_file_cannot_be_read_no_schema_is_blamed_or_written_with_less(folder: Path) -> None:
    write_pack(folder)
    write_schemas(folder, TODAY)
    before = (folder / "schemas" / "pack.json").read_text("utf-8")
    (folder / "topics" / "test.yaml").write_text("topic: {test\n", encoding="utf-8")
    assert (old_schemas(folder, TODAY), mend_schemas(folder, TODAY)) == ([], [])
    assert write_schemas(folder, TODAY) == []
    assert (folder / "schemas" / "pack.json").read_text("utf-8") == before
