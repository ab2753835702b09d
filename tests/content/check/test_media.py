"""Pictures and voices are there, whole, and what they were made from has not changed since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.check import media
from bot.content.media.strip import Strip
from bot.content.media.strips import drawings, pictogram
from bot.content.read import read_draft
from tests.content.check.marked import assert_marked
from tests.content.media.making import DRAWING, ILLUSTRATED, PICTOGRAM, png, write_media
from tests.making import TODAY, TOPIC, write_pack

STRIPS = "strips:\n  page: {pictograms: [one, two], steps: [1, 2]}\n"


def found(folder: Path, topic: str = ILLUSTRATED, **files: str) -> list[str]:
    draft = read_draft(write_pack(folder, topic, **files), TODAY)
    assert draft.problems == []
    return [str(problem) for problem in media.check(draft)]


def test_what_is_whole_is_fine(folder: Path) -> None:
    write_media(folder)
    assert found(folder) == []


WRONG = """\
    media:
      - {id: one, file: pgae.svg, alt: x} #! media: did you mean 'page.svg'?
      - {id: two, file: page.gif, alt: x} #! media: allowed: .svg, .png #! media: two of 'test.page'
      - {id: two, file: page.svg, alt: x} #! media: two of 'test.page'
      - {id: four, file: voice.ogg, alt: x}
    text: Une page
"""


def test_a_file_that_is_not_there_is_told_where_it_is_named(folder: Path) -> None:
    write_media(folder)
    assert_marked(folder, media.check, TOPIC.replace("    text: Une page\n", WRONG))


def _remove(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_remove("page.png"), "page.svg:0:0: 'page.png' was not made from this drawing"),
        (
            lambda folder: (folder / "page.png").write_bytes(png()),
            "page.svg:0:0: 'page.png' was not made from this drawing: run `repere media build`",
        ),
        (
            lambda folder: (folder / "page.svg").write_text(DRAWING.replace("h9", "h8")),
            "page.svg:0:0: 'page.png' was not made from this drawing",
        ),
        (_remove("voice.fr.txt"), "voice.fr.ogg:0:0: what this voice says has to stand in"),
        (
            lambda folder: (folder / "photo.png").write_bytes(b"no picture"),
            "photo.png:0:0: how wide and high it is cannot be told",
        ),
        (
            lambda folder: (folder / "lone.jpg").write_bytes(b"x"),
            "lone.jpg:0:0: no page shows it",
        ),
        (
            lambda folder: (folder / "page.svg").write_text(
                DRAWING.replace("<path", "<text>15</text><path")
            ),
            "page.svg:0:0: '<text' in a drawing",
        ),
    ],
)
def test_what_is_not_whole_is_told(folder: Path, harm: Callable[[Path], object], told: str) -> None:
    harm(write_media(folder))
    assert any(told in one for one in found(folder))


def test_a_voice_nobody_recorded_is_told(folder: Path) -> None:
    (write_media(folder) / "voice.fr.ogg").unlink()
    assert any("no file 'voice.fr.ogg' in content/media" in one for one in found(folder))


def drawn(folder: Path) -> None:
    write_media(folder)
    for name in ("one", "two"):
        file = pictogram(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PICTOGRAM, encoding="utf-8")


def test_a_strip_is_drawn_from_its_pictograms_as_they_are(folder: Path) -> None:
    drawn(folder)
    told = "page.svg:0:0: its pictograms have changed, or it was never drawn"
    assert any(told in one for one in found(folder, media__strips=STRIPS))
    strip = drawings(folder, {"page": Strip(("one", "two"), (1, 2))}, ("fr",))["page.svg"]
    (folder / "media" / "page.svg").write_text(strip, encoding="utf-8")
    assert not any(told in one for one in found(folder, media__strips=STRIPS))


def test_a_strip_of_what_is_not_there_is_told_on_its_line(folder: Path) -> None:
    drawn(folder)
    wrong = """\
strips:
  page: {pictograms: [one, tow]} #! media: no pictogram 'tow'; did you mean 'two'?
  other: {pictograms: [one], steps: [1, 2]} #! media: 2 steps for 1 pictograms
"""
    assert_marked(folder, media.check, ILLUSTRATED, media__strips=wrong)
