"""Pictures and voices as WhatsApp messages: given to Meta once, then named by their id.

The ids are kept in memory, per file and for nobody. After thirty days Meta forgets a file; it is
then given again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.channels.whatsapp.graph import Failed, Graph
from bot.channels.whatsapp.render import Payload
from bot.content.media.file import MediaFile
from bot.engine.reply import Media

log = logging.getLogger("repere.whatsapp")


class MediaSender:
    """Sends pictures and voices; a failure is no more than a page without its picture."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._ids: dict[MediaFile, str] = {}

    async def send(self, to: str, media: Media, wanted: Callable[[], bool]) -> bool:
        """Send one, if it is still ``wanted`` once Meta has it; gives whether it was sent."""
        known = self._ids.get(media.flat)
        if known is not None:
            failed = await self._graph.send(to, shown(media, known))
            if failed is None or failed.why != "refused":
                return failed is None
        given = await self._upload(media.flat)
        if isinstance(given, Failed):
            return False
        self._ids[media.flat] = given
        if not wanted():
            return False
        return await self._graph.send(to, shown(media, given)) is None

    async def _upload(self, file: MediaFile) -> str | Failed:
        self._ids.pop(file, None)
        try:
            data = await asyncio.to_thread(file.path.read_bytes)
        except OSError:
            log.warning("call.failed %s %s", "upload", "unread")
            return Failed("unread")
        # The name of the file would say what it shows.
        return await self._graph.upload(f"file{file.path.suffix}", file.type, data)


def shown(media: Media, known: str) -> Payload:
    """The message with a file that Meta has. A voice takes no caption: the page says its words."""
    if media.flat.kind == "sound":
        return {"type": "audio", "audio": {"id": known}}
    return {"type": "image", "image": {"id": known, "caption": media.alt}}
