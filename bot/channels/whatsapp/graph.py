"""Calls to the Graph API. A failure is a value that says whether to try again.

The number that is answered is in the body of a call and nowhere else: never in an address, a log
line or a fault. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/
error-codes
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from bot.channels.calls import Answer, Calls, File, Form, Patience, Unanswered
from bot.config import WhatsAppSettings

log = logging.getLogger("repere.whatsapp")

Pause = Callable[[float], Awaitable[None]]

PAUSES = (0.5, 2.0)
"""Seconds to wait before the second and the third try."""
_PATIENCE = Patience(connect=15.0, read=15.0, total=60.0)
_FLOOD = frozenset({4, 80007, 130429, 131048, 131056})
"""Too many calls, too many messages, too many to one person: nothing was sent."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A call that did not succeed. ``again``: the same call did nothing, and may succeed later."""

    why: str
    again: bool = False


class Graph:
    """The messages of one number."""

    def __init__(
        self,
        settings: WhatsAppSettings,
        calls: Calls,
        pause: Pause = asyncio.sleep,
    ) -> None:
        ours = f"{settings.base_url.rstrip('/')}/{settings.phone_id}"
        self._address, self._media = f"{ours}/messages", f"{ours}/media"
        self._ours = {"Authorization": f"Bearer {settings.token}"}
        self._headers = {**self._ours, "Content-Type": "application/json"}
        self._calls = calls
        self._pause = pause

    async def send(self, to: str, payload: dict[str, Any]) -> Failed | None:
        """Send one message to whoever wrote; up to three tries while nothing has arrived."""
        # https://developers.facebook.com/documentation/business-messaging/whatsapp/
        # business-scoped-user-ids: an id of a person goes into another field than a number.
        whom = {"to": to} if to.isdigit() else {"recipient": to}
        whole = {"recipient_type": "individual", **whom, **payload}
        outcome = await self._made("send", whole)
        for seconds in PAUSES:
            if outcome is None or not outcome.again:
                break
            await self._pause(seconds)
            outcome = await self._made("send", whole)
        return outcome

    async def upload(self, name: str, mime: str, data: bytes) -> str | Failed:
        """Give Meta a file, of nobody and for nobody yet; gives the id that messages name it by.

        https://developers.facebook.com/documentation/business-messaging/whatsapp/
        business-phone-numbers/media: an id lives for thirty days.
        """
        try:
            fields = {"messaging_product": "whatsapp", "type": mime}
            form = Form(fields, {"file": File(name, data, mime)})
            answer = await self._calls.post(self._media, form, self._ours, _PATIENCE)
            found = _failure(answer) or str(json.loads(answer.body)["id"])
        except Unanswered as fault:
            found = Failed(fault.why)
        except (ValueError, KeyError, TypeError):
            found = Failed("no id")
        if isinstance(found, Failed):
            log.warning("call.failed %s %s", "upload", found.why)
        return found

    async def mark_read(self, message: str, *, typing: bool) -> None:
        """Show that a message was read and, if asked to, that an answer is being written."""
        shown = {"typing_indicator": {"type": "text"}} if typing else {}
        await self._made("read", {"status": "read", "message_id": message, **shown})

    async def _made(self, name: str, body: dict[str, Any]) -> Failed | None:
        try:
            whole = json.dumps({"messaging_product": "whatsapp", **body}).encode()
            answer = await self._calls.post(self._address, whole, self._headers, _PATIENCE)
            failed = _failure(answer)
        except Unanswered as fault:
            failed = Failed(fault.why, again=not fault.arrived)
        if failed is not None:
            log.warning("call.failed %s %s", name, failed.why)
        return failed


def _failure(answer: Answer) -> Failed | None:
    """What an answer means. Its words are never passed on: they may quote the number."""
    if answer.status < HTTPStatus.BAD_REQUEST:
        return None
    code = _code(answer)
    if code in _FLOOD or answer.status == HTTPStatus.TOO_MANY_REQUESTS:
        return Failed("flood", again=True)
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Failed("server")  # it may have been sent all the same: two answers would be worse
    if answer.status == HTTPStatus.UNAUTHORIZED:
        return Failed("token")
    return Failed("refused")


def _code(answer: Answer) -> int:
    try:
        return int(json.loads(answer.body)["error"]["code"])
    except (ValueError, KeyError, TypeError):
        return 0
