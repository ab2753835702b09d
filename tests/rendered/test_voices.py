"""A voice that says something old is told to editors, for nobody hears it any more."""

from __future__ import annotations

from pathlib import Path

from bot.rendered.voices import silent_voices
from tests.content.media.making import ILLUSTRATED, illustrated, write_media
from tests.making import content_of, write_pack


def test_a_voice_that_says_what_the_page_says_is_fine(folder: Path) -> None:
    assert list(silent_voices(illustrated(folder))) == []


def test_a_voice_of_an_old_text_is_told_with_what_to_do(folder: Path) -> None:
    (write_media(folder) / "voice.fr.txt").write_text("Une vieille page", encoding="utf-8")
    (told,) = silent_voices(content_of(write_pack(folder, ILLUSTRATED)))
    assert (told.path, told.level) == ("content/media/voice.fr.ogg", "warning")
    assert "`repere media script test.page --lang fr`" in told.message


def test_a_voice_of_a_page_that_is_not_translated_is_told(folder: Path) -> None:
    media = write_media(folder)
    (media / "voice.en.ogg").write_bytes(b"OggS")
    (media / "voice.en.txt").write_text("Une page", encoding="utf-8")
    (told,) = silent_voices(content_of(write_pack(folder, ILLUSTRATED)))
    assert told.path == "content/media/voice.en.ogg"
