"""The pictures of the guides can be taken anew: every screen they show is still there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.pictures import FOLDER, NAMES, take
from tests.e2e.programs import need

pytestmark = pytest.mark.e2e


def test_every_picture_is_taken_in_its_size_and_is_not_blank(tmp_path: Path) -> None:
    need("chromium")
    take(tmp_path)
    assert sorted(file.stem for file in tmp_path.iterdir()) == sorted(NAMES)
    for file in tmp_path.iterdir():
        with Image.open(file) as new, Image.open(FOLDER / file.name) as old:
            assert new.size == old.size, file.name
            assert len(new.getcolors() or []) > 8, file.name
