"""The Graph API, without a network: keeps what was sent, and fails when it is told to."""

from __future__ import annotations

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
    """``failing`` is what the next calls answer: a status with Meta's code, or an exception."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
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

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.failing:
            failure = self.failing.pop(0)
            if isinstance(failure, httpx.HTTPError):
                raise failure
            status, code = failure
            error = {"message": f"{request.content!r}", "code": code}
            return httpx.Response(status, json={"error": error})
        self.calls.append(json.loads(request.content))
        return httpx.Response(200, json={"messages": [{"id": "wamid.OURS"}]})
