"""Pictures are made from their drawings when these have changed, and the words of a voice told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot.cli.media import build
from bot.content.media.stamp import made_from
from bot.content.media.strips import pictogram
from bot.content.read import read_draft
from tests.cli.conftest import Repere
from tests.conftest import ROOT
from tests.content.media.making import ILLUSTRATED, PICTOGRAM, png, write_media
from tests.making import TODAY, write_pack

STRIPS = "strips:\n  steps: {pictograms: [one]}\n"


@pytest.fixture
def drawn(folder: Path) -> Path:
    """A content folder with a picture that is made, and a strip that is not."""
    write_media(folder)
    file = pictogram(folder, "one")
    file.parent.mkdir()
    file.write_text(PICTOGRAM, encoding="utf-8")
    return write_pack(folder, ILLUSTRATED, media__strips=STRIPS)


def made(folder: Path) -> list[str]:
    return build(read_draft(folder, TODAY), lambda drawing: png(len(drawing), 1))


def test_what_has_not_been_made_is_made_and_then_left_alone(drawn: Path) -> None:
    assert made(drawn) == ["steps.svg", "steps.png"]
    media = drawn / "media"
    assert made_from((media / "steps.png").read_bytes(), (media / "steps.svg").read_bytes())
    assert made(drawn) == []


def test_a_changed_pictogram_changes_its_strip(drawn: Path) -> None:
    made(drawn)
    pictogram(drawn, "one").write_text(PICTOGRAM.replace("h9", "h8"), encoding="utf-8")
    assert made(drawn) == ["steps.svg", "steps.png"]


def test_a_changed_drawing_is_made_anew(drawn: Path) -> None:
    made(drawn)
    file = drawn / "media" / "page.svg"
    file.write_text(file.read_text("utf-8").replace("h9", "h8"), encoding="utf-8")
    assert made(drawn) == ["page.png"]


def test_from_a_shell_a_real_png_is_made(repere: Repere, drawn: Path) -> None:
    ran = repere("media", "build")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "made content/media/steps.png")
    assert repere("media", "build").out == ""


def test_a_pictogram_that_is_not_there_is_told(repere: Repere, drawn: Path) -> None:
    pictogram(drawn, "one").unlink()
    ran = repere("media", "build")
    assert ran.code == 1
    assert "one.svg" in ran.out


def test_the_words_of_a_page_are_told_as_they_are_read_aloud(repere: Repere) -> None:
    assert repere("media", "script", "test.sos", "--lang", "fr").out == "Appelez :\n15\n"


@pytest.mark.parametrize(
    ("page", "language", "told"),
    [
        ("test.soz", "fr", "did you mean 'test.sos'?"),
        ("test.sos", "xx", "no language 'xx'"),
        ("test.sos", "en", "'test.sos' is untranslated in 'en'"),
    ],
)
def test_what_cannot_be_read_aloud_is_refused(
    repere: Repere, page: str, language: str, told: str
) -> None:
    ran = repere("media", "script", page, "--lang", language)
    assert ran.code == 2
    assert told in ran.err


def test_the_pictures_of_the_guide_are_up_to_date() -> None:
    media = ROOT / "content" / "media"
    drawings = sorted(media.glob("*.svg"))
    assert drawings
    for file in drawings:
        assert made_from(file.with_suffix(".png").read_bytes(), file.read_bytes()), file.name


def test_without_the_library_it_says_how_to_get_it(
    repere: Repere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    ran = repere("media", "build")
    assert (ran.code, ran.err) == (
        2,
        "repere: making PNGs needs a library: pip install 'repere[media]'\n",
    )
