"""Pictures and voices as Telegram messages. What was sent once is named, not sent again.

Telegram gives every file an id that this bot may use for ever
(https://core.telegram.org/bots/api#sending-files). The ids are kept in memory, per file and for
nobody: they say nothing about who was shown it.
"""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot, Message

from bot.channels.telegram.delivery import Failed, once
from bot.content.media.file import MediaFile
from bot.engine.reply import Media

log = logging.getLogger("repere.telegram")


class MediaSender:
    """Sends pictures and voices; a failure is no more than a page without its picture."""

    def __init__(self) -> None:
        self._ids: dict[MediaFile, str] = {}

    async def send(self, bot: Bot, chat: int, media: Media) -> int:
        """Send one; gives the number of its message (0: failed)."""
        known = self._ids.get(media.flat)
        sent: Message | Failed = Failed("new")
        if known is not None:
            sent = await _sent(bot, chat, media, known)
        if isinstance(sent, Failed) and sent.why in ("new", "refused"):
            self._ids.pop(media.flat, None)
            sent = await self._upload(bot, chat, media)
        if isinstance(sent, Failed):
            return 0
        if found := _id(sent):
            self._ids[media.flat] = found
        return sent.message_id

    async def _upload(self, bot: Bot, chat: int, media: Media) -> Message | Failed:
        try:
            data = await asyncio.to_thread(media.flat.path.read_bytes)
        except OSError:
            log.warning("call.failed %s unread", _method(media))
            return Failed("unread")
        return await _sent(bot, chat, media, data)


async def _sent(bot: Bot, chat: int, media: Media, what: bytes | str) -> Message | Failed:
    name = f"file{media.flat.path.suffix}"  # the name of the file would say what it shows
    if media.flat.kind == "sound":
        return await once(
            _method(media),
            lambda: bot.send_voice(
                chat, what, caption=media.alt, filename=name, disable_notification=True
            ),
        )
    return await once(
        _method(media),
        lambda: bot.send_photo(
            chat, what, caption=media.alt, filename=name, disable_notification=True
        ),
    )


def _method(media: Media) -> str:
    return "sendVoice" if media.flat.kind == "sound" else "sendPhoto"


def _id(sent: Message) -> str:
    """The id that Telegram gave to what was sent (a photo has one for each size)."""
    if sent.photo:
        return sent.photo[-1].file_id
    sound = sent.voice or sent.audio
    return sound.file_id if sound is not None else ""
