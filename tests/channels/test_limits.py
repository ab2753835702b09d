"""What each channel can carry, and that what we make stays within it."""

from __future__ import annotations

from pathlib import Path

import bot.channels
from bot.channels.limits import LIMITS
from bot.engine.session import MOST_BYTES


def test_every_channel_with_limits_exists() -> None:
    (folder,) = bot.channels.__path__
    channels = {one.name for one in Path(folder).iterdir() if (one / "channel.py").exists()}
    assert set(LIMITS) <= channels


def test_a_session_fits_into_a_button_of_every_channel() -> None:
    assert all(limits.token_bytes >= MOST_BYTES for limits in LIMITS.values())
