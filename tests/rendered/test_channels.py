"""Every channel is one that a page has to fit."""

from __future__ import annotations

from pathlib import Path

import bot.channels
from bot.channels.limits import LIMITS
from bot.rendered.channels import CHANNELS


def test_every_channel_is_in_the_tuple() -> None:
    (folder,) = bot.channels.__path__
    folders = {one.name for one in Path(folder).iterdir() if (one / "channel.py").exists()}
    assert {channel.name for channel in CHANNELS} == folders
    assert set(LIMITS) <= folders
