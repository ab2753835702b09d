"""The channels a page has to fit. Adding one: a line here, and its ``fit.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.channels.telegram import fit as telegram
from bot.channels.terminal import fit as terminal
from bot.channels.web import fit as web
from bot.channels.whatsapp import fit as whatsapp
from bot.engine.reply import Reply


class Channel(NamedTuple):
    """A channel, as far as a page has to fit it.

    ``faults`` are ends of sentences about what would not go through; ``shown_labels`` are the
    labels of the buttons as a person sees them there, shortened where the channel must.
    """

    name: str
    faults: Callable[[Reply], Iterator[str]]
    shown_labels: Callable[[Reply], Iterator[str]]


CHANNELS: tuple[Channel, ...] = (
    Channel("telegram", telegram.faults, telegram.shown_labels),
    Channel("whatsapp", whatsapp.faults, whatsapp.shown_labels),
    Channel("web", web.faults, web.shown_labels),
    Channel("terminal", terminal.faults, terminal.shown_labels),
)
