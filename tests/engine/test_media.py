"""What goes with a page: the picture for its language, the voice while it says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.content import Content
from bot.engine.media import is_current
from bot.engine.reply import Media
from tests.conftest import NOW
from tests.content.media.making import DRAWING, ILLUSTRATED, illustrated, write_media
from tests.engine.talking import Person
from tests.making import content_of, write_pack, write_translations

LABEL = {"test.home#option:test.page": ("Une page", "A page")}
TEXT = {"test.page#text": ("Une page", "A page")}
ALT = {"test.page#media:picture": ("Une image", "A picture")}


def shown(content: Content, language: str = "fr") -> list[Media]:
    return list(Person(content, NOW, language=language).start().tap("page").reply.media)


def names(media: list[Media]) -> list[str]:
    return [one.file.name for one in media]


def test_a_page_has_its_picture_and_its_voice(folder: Path) -> None:
    picture, voice = shown(illustrated(folder))
    assert (picture.file.name, picture.flat.name) == ("page.svg", "page.png")
    assert (picture.alt, voice.alt) == ("Une image", "Une voix")
    assert voice.file == voice.flat
    assert voice.file.name == "voice.fr.ogg"


def test_the_text_stays_beside_them(folder: Path) -> None:
    person = Person(illustrated(folder), NOW).start().tap("page")
    assert person.reply.texts[0] == "Une page"
    assert person.tap("Accueil").reply.media == ()


def test_a_picture_is_for_every_language_and_its_alt_is_translated(folder: Path) -> None:
    write_translations(folder, "en", {**LABEL, **TEXT, **ALT})
    (picture,) = shown(illustrated(folder), "en")
    assert (picture.file.name, picture.alt) == ("page.svg", "A picture")


def test_a_language_may_have_a_picture_of_its_own(folder: Path) -> None:
    media = write_media(folder)
    (media / "page.en.svg").write_text(DRAWING, encoding="utf-8")
    (media / "page.en.png").write_bytes((media / "page.png").read_bytes())
    write_translations(folder, "en", LABEL)
    content = content_of(write_pack(folder, ILLUSTRATED))
    assert names(shown(content, "en")) == ["page.en.svg"]
    assert names(shown(content, "fr"))[0] == "page.svg"


def test_an_alt_that_is_not_translated_is_said_in_the_source_language(folder: Path) -> None:
    write_translations(folder, "en", {**LABEL, **TEXT})
    assert shown(illustrated(folder), "en")[0].alt == "Une image"


@pytest.mark.parametrize(("safety", "alt"), [("no", "A picture"), ("yes", "Une image")])
def test_an_old_alt_of_a_page_about_safety_is_not_shown(
    folder: Path, safety: str, alt: str
) -> None:
    old = {"test.page#media:picture": ("Une autre image", "A picture")}
    write_translations(folder, "en", {**LABEL, **TEXT, **old})
    topic = ILLUSTRATED.replace("    media:\n", f"    safety: {safety}\n    media:\n")
    assert shown(illustrated(folder, topic), "en")[0].alt == alt


@pytest.mark.parametrize(
    ("says", "heard"),
    [("Une page", True), (" Une\n**page** ", True), ("Une vieille page", False)],
)
def test_a_voice_is_heard_only_while_it_says_what_the_page_says(
    folder: Path, says: str, heard: bool
) -> None:
    (write_media(folder) / "voice.fr.txt").write_text(says, encoding="utf-8")
    content = content_of(write_pack(folder, ILLUSTRATED))
    assert ("voice.fr.ogg" in names(shown(content))) is heard
    voice = content.media["voice.fr.ogg"]
    assert is_current(content, content.nodes["test.page"], "fr", voice) is heard


def test_a_voice_of_an_old_translation_is_silent(folder: Path) -> None:
    media = write_media(folder)
    (media / "voice.en.ogg").write_bytes(b"OggS")
    (media / "voice.en.txt").write_text("A page", encoding="utf-8")
    write_translations(folder, "en", {**LABEL, "test.page#text": ("Autre page", "A page")})
    assert names(shown(content_of(write_pack(folder, ILLUSTRATED)), "en")) == ["page.svg"]
    write_translations(folder, "en", {**LABEL, **TEXT})
    assert names(shown(content_of(folder), "en")) == ["page.svg", "voice.en.ogg"]
