"""The Graph API, without a network: keeps what was sent, and fails when it is told to."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx

from bot.config import WhatsAppSettings
from tests.channels.whatsapp.calls import PHONE_ID

SETTINGS = WhatsAppSettings(
    token="a-token",
    phone_id=PHONE_ID,
    app_secret="an-app-secret",
    verify_token="a-word-only-for-tests",
    base_url="https://graph.example/v1",
)


class FakeGraph:
    """``failing`` is what the next calls answer: a status with Meta's code, or an exception.

    ``uploads`` are the files given, each as ``media-N``; ``refuses_uploads`` how they fail, and
    ``forgotten`` the ids that are not known any more. An upload waits for ``uploads_open``.
    """

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.uploads: list[bytes] = []
        self.refuses_uploads: bool | httpx.HTTPError = False
        self.forgotten: set[str] = set()
        self.uploading, self.uploads_open = asyncio.Event(), asyncio.Event()
        self.uploads_open.set()
        self.requests: list[httpx.Request] = []
        self.failing: list[tuple[int, int] | httpx.HTTPError] = []
        self.paused: list[float] = []

    @property
    def http(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self._answer))

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

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/media"):
            return await self._upload(request)
        self.requests.append(request)
        if self.failing:
            failure = self.failing.pop(0)
            if isinstance(failure, httpx.HTTPError):
                raise failure
            status, code = failure
            error = {"message": f"{request.content!r}", "code": code}
            return httpx.Response(status, json={"error": error})
        message = json.loads(request.content)
        if self.forgotten & {message.get(kind, {}).get("id") for kind in ("image", "audio")}:
            return httpx.Response(400, json={"error": {"message": "no media", "code": 100}})
        self.calls.append(message)
        return httpx.Response(200, json={"messages": [{"id": "wamid.OURS"}]})

    async def _upload(self, request: httpx.Request) -> httpx.Response:
        self.uploading.set()
        await self.uploads_open.wait()
        if isinstance(self.refuses_uploads, httpx.HTTPError):
            raise self.refuses_uploads
        if self.refuses_uploads:
            return httpx.Response(400, json={"error": {"message": "no", "code": 100}})
        self.uploads.append(request.content)
        return httpx.Response(200, json={"id": f"media-{len(self.uploads)}"})
