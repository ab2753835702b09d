"""Every strip is drawn once for each direction of reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.media.strip import Strip
from bot.content.media.strips import drawings, pictogram
from tests.content.media.making import PICTOGRAM


@pytest.fixture
def drawn(folder: Path) -> Path:
    for name in ("one", "two"):
        file = pictogram(folder, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PICTOGRAM.replace("M0", f"M{len(name)}"), encoding="utf-8")
    return folder


def test_languages_from_the_right_have_their_own(drawn: Path) -> None:
    made = drawings(drawn, {"both": Strip(("one", "two"))}, ("fr", "ar", "ka"))
    assert sorted(made) == ["both.ar.svg", "both.svg"]


def test_a_pictogram_that_is_not_there_is_told(drawn: Path) -> None:
    with pytest.raises(FileNotFoundError, match="three"):
        drawings(drawn, {"all": Strip(("one", "three"))}, ("fr",))
