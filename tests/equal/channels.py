"""The channels that have to say the same. Adding one: a driver beside this file, a line below."""

from __future__ import annotations

from tests.equal.driver import Channel
from tests.equal.telegram import OnTelegram
from tests.equal.terminal import OnTheTerminal
from tests.equal.web import OnTheWeb
from tests.equal.whatsapp import OnWhatsApp

CHANNELS: tuple[Channel, ...] = (
    Channel("telegram", OnTelegram),
    Channel("whatsapp", OnWhatsApp),
    Channel("web", OnTheWeb),
    Channel("terminal", OnTheTerminal),
)
