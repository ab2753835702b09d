"""The channels that an address opens, each with its own file."""

from __future__ import annotations

import pytest

from bot.channels.addresses import ADDRESSES, Addresses
from bot.channels.limits import LIMITS
from bot.config import SettingMissing, Settings


def test_every_channel_for_people_has_addresses() -> None:
    assert {one.channel for one in ADDRESSES} == set(LIMITS)


@pytest.mark.parametrize("one", ADDRESSES, ids=lambda one: one.channel)
def test_without_its_setting_the_setting_is_named(one: Addresses) -> None:
    with pytest.raises(SettingMissing, match=rf"'{one.channel}\.\w+' is not set: a link to"):
        one.address(Settings())
    with pytest.raises(SettingMissing):
        one.opening(Settings(), "fr_sos")
