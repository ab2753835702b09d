"""What a channel cannot carry is told before anybody waits for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.limits import LIMITS, Limits
from bot.channels.media import too_much
from bot.content.media.file import MediaFile

TIGHT = Limits(message=10, token_bytes=10, caption=5, picture=100, sound=1000)
PICTURE = MediaFile("a.png", Path("a.png"), "picture", "image/png", 60, 0)
SOUND = replace(PICTURE, name="a.ogg", kind="sound", length=900)


@pytest.mark.parametrize(
    ("media", "told"),
    [
        ([(PICTURE, "alt"), (SOUND, "alt")], []),
        ([(PICTURE, " ")], ["'a.png' has no alt"]),
        ([(PICTURE, "longer")], ["an alt of 6 characters; at most 5"]),
        ([(PICTURE, "a"), (PICTURE, "b")], ["pictures of 120 bytes; at most 100"]),
        (
            [(replace(SOUND, length=1001), "a")],
            ["'a.ogg' has 1001 bytes; a sound has at most 1000"],
        ),
    ],
)
def test_what_does_not_go_through(media: list[tuple[MediaFile, str]], told: list[str]) -> None:
    assert list(too_much(media, TIGHT, len)) == told


def test_every_channel_with_limits_says_what_it_takes() -> None:
    for limits in LIMITS.values():
        assert 0 < limits.picture <= limits.picture + limits.sound
        assert limits.caption >= 300
