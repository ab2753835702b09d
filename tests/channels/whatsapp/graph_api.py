"""The Graph API, without a network: keeps what was sent, and fails when it is told to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.channels.calls import Answer, Calls, Form, Patience, Unanswered
from bot.config import WhatsAppSettings
from tests.channels.whatsapp.calls import PHONE_ID

SETTINGS = WhatsAppSettings(
    token="a-token",
    phone_id=PHONE_ID,
    app_secret="an-app-secret",
    verify_token="a-word-only-for-tests",
    base_url="https://graph.example/v1",
)


class Request(NamedTuple):
    """Where a call went, and what was said beside it."""

    url: str
    headers: Mapping[str, str]


class FakeGraph(Calls):
    """Takes the place of the network.

    ``failing`` is what the next calls answer: a status with Meta's code, or an exception.
    ``uploads`` are the files given, each as ``media-N``; ``refuses_uploads`` how they fail, and
    ``forgotten`` the ids that are not known any more. An upload waits for ``uploads_open``.
    """

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[dict[str, Any]] = []
        self.uploads: list[Form] = []
        self.refuses_uploads: bool | Unanswered = False
        self.forgotten: set[str] = set()
        self.uploading, self.uploads_open = asyncio.Event(), asyncio.Event()
        self.uploads_open.set()
        self.requests: list[Request] = []
        self.failing: list[tuple[int, int] | Unanswered] = []
        self.paused: list[float] = []

    @property
    def texts(self) -> list[str]:
        """What was said, message by message."""
        return [
            one["text"]["body"] if "text" in one else one["interactive"]["body"]["text"]
            for one in self.calls
            if "text" in one or "interactive" in one
        ]

    def button(self, label: str) -> str:
        """The id of a button or a row shown last."""
        for call in reversed(self.calls):
            action = call.get("interactive", {}).get("action", {})
            rows = [row for section in action.get("sections", []) for row in section["rows"]]
            for one in [*(button["reply"] for button in action.get("buttons", [])), *rows]:
                if label in one["title"]:
                    return str(one["id"])
        raise AssertionError(f"no button '{label}'")

    async def pause(self, seconds: float) -> None:
        self.paused.append(seconds)

    async def post(
        self, url: str, body: bytes | Form, headers: Mapping[str, str], patience: Patience
    ) -> Answer:
        if isinstance(body, Form):
            return await self._upload(body)
        self.requests.append(Request(url, headers))
        if self.failing:
            failure = self.failing.pop(0)
            if isinstance(failure, Unanswered):
                raise failure
            status, code = failure
            return _answer(status, {"error": {"message": f"{body!r}", "code": code}})
        message = json.loads(body)
        if self.forgotten & {message.get(kind, {}).get("id") for kind in ("image", "audio")}:
            return _answer(400, {"error": {"message": "no media", "code": 100}})
        self.calls.append(message)
        return _answer(200, {"messages": [{"id": "wamid.OURS"}]})

    async def _upload(self, form: Form) -> Answer:
        self.uploading.set()
        await self.uploads_open.wait()
        if isinstance(self.refuses_uploads, Unanswered):
            raise self.refuses_uploads
        if self.refuses_uploads:
            return _answer(400, {"error": {"message": "no", "code": 100}})
        self.uploads.append(form)
        return _answer(200, {"id": f"media-{len(self.uploads)}"})


def _answer(status: int, body: object) -> Answer:
    return Answer(status, json.dumps(body).encode())
