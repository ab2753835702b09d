"""Every channel that a page has to fit is shown."""

from __future__ import annotations

from bot.rendered.channels import CHANNELS
from bot.workbench.phones.registry import PHONES


def test_each_channel_has_a_phone() -> None:
    assert [phone.channel for phone in PHONES] == [channel.name for channel in CHANNELS]
