"""Files are known by their kind, and chosen by language."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.media.file import flat, for_language, in_language, kind_of, read_files
from bot.content.media.size import Size
from tests.content.media.making import DRAWING, write_media


def test_every_picture_and_sound_is_read(folder: Path) -> None:
    write_media(folder)
    files = read_files(folder)
    assert sorted(files) == ["page.png", "page.svg", "voice.fr.ogg"]
    drawing, voice = files["page.svg"], files["voice.fr.ogg"]
    assert (drawing.kind, drawing.type, drawing.language) == ("picture", "image/svg+xml", "")
    assert (drawing.size, drawing.length) == (Size(400, 200), len(DRAWING))
    assert (voice.kind, voice.language, voice.says) == ("sound", "fr", "Une page\n")


def test_content_without_media_has_none(folder: Path) -> None:
    assert read_files(folder) == {}


@pytest.mark.parametrize(
    ("name", "language", "file"),
    [
        ("page.svg", "ar", "page.ar.svg"),
        ("page.svg", "fr", "page.svg"),
        ("voice.ogg", "fr", "voice.fr.ogg"),
        ("voice.ogg", "ar", None),
        ("other.svg", "fr", None),
    ],
)
def test_a_picture_is_for_all_and_a_voice_for_its_own(
    folder: Path, name: str, language: str, file: str | None
) -> None:
    (write_media(folder) / "page.ar.svg").write_text(DRAWING, encoding="utf-8")
    found = for_language(read_files(folder), name, language)
    assert (found.name if found else None) == file


def test_messengers_are_sent_the_png_of_a_drawing_and_the_rest_as_it_is(folder: Path) -> None:
    (write_media(folder) / "lone.svg").write_text(DRAWING, encoding="utf-8")
    files = read_files(folder)
    assert flat(files, files["page.svg"]) == files["page.png"]
    assert flat(files, files["voice.fr.ogg"]) == files["voice.fr.ogg"]
    assert flat(files, files["lone.svg"]) is None


def test_a_replaced_file_is_another_file(folder: Path) -> None:
    media = write_media(folder)
    before = read_files(folder)["page.png"]
    (media / "page.png").write_bytes(b"new")
    assert read_files(folder)["page.png"] != before


def test_names() -> None:
    assert in_language("voice.ogg", "ka") == "voice.ka.ogg"
    assert [kind_of(name) for name in ("a.svg", "a.mp3", "a.gif")] == ["picture", "sound", None]
