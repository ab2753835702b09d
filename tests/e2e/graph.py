"""A small Graph API on the loopback interface, and somebody with WhatsApp on a phone.

What the phone does goes straight to the address that Meta would call, signed as Meta signs; what
the screen shows is what the guide has sent to the Graph API.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.channels.whatsapp.signature import HEADER, signature
from bot.clock import paris_now
from tests.channels.whatsapp.calls import PHONE_ID, call

TOKEN = "an-end-to-end-token"
APP_SECRET = "an-end-to-end-app-secret"
VERIFY_TOKEN = "an-end-to-end-word"
_PATIENCE = 20


class Graph:
    """What Meta would have been asked to send. ``refuses`` refuses that many calls first."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.refused: list[str] = []
        self.refuses = 0
        self.uploads: list[bytes] = []
        self.arrived = threading.Condition()

    def app(self) -> Starlette:
        ours = f"/v1/{PHONE_ID}"
        messages = Route(f"{ours}/messages", self._messages, methods=["POST"])
        return Starlette(routes=[messages, Route(f"{ours}/media", self._media, methods=["POST"])])

    async def _messages(self, request: Request) -> Response:
        message = await request.json()
        fault = self._fault(request, message)
        with self.arrived:
            if self.refuses and not fault:
                self.refuses -= 1
                fault = "asked to refuse"
            if fault:
                self.refused.append(fault)
            else:
                self.sent.append(message)
            self.arrived.notify_all()
        if fault:
            return JSONResponse({"error": {"message": fault, "code": 131009}}, status_code=400)
        return JSONResponse({"messages": [{"id": f"wamid.OURS{len(self.sent)}"}]})

    async def _media(self, request: Request) -> Response:
        self.uploads.append(await request.body())
        return JSONResponse({"id": f"media-{len(self.uploads)}"})

    def _fault(self, request: Request, message: dict[str, Any]) -> str:
        """What Meta would refuse of a message."""
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return "token"
        if message["type"] == "template":
            return "a template"
        if message["type"] == "text":
            return "text" if not 0 < len(message["text"]["body"]) <= 4096 else ""
        if message["type"] == "image":
            return self._image_fault(message["image"])
        return _inside_fault(message) if message["type"] == "interactive" else ""

    def _image_fault(self, image: dict[str, str]) -> str:
        known = {f"media-{number}" for number in range(1, len(self.uploads) + 1)}
        return "" if image["id"] in known and len(image["caption"]) <= 1024 else "image"


def _inside_fault(message: dict[str, Any]) -> str:
    inside = message["interactive"]
    if not 0 < len(inside["body"]["text"]) <= 1024:
        return "body"
    buttons = [one["reply"] for one in inside["action"].get("buttons", [])]
    rows = [row for one in inside["action"].get("sections", []) for row in one["rows"]]
    for most, title, some in ((3, 20, buttons), (10, 24, rows)):
        titles, ids = {one["title"] for one in some}, {one["id"] for one in some}
        if len(some) > most or len(titles) < len(some) or len(ids) < len(some):
            return "too many, or two alike"
        if any(not 0 < len(one["title"]) <= title or len(one["id"]) > 200 for one in some):
            return "title or id"
        if any(len(one.get("description", "")) > 72 for one in some):
            return "description"
    return ""


@contextmanager
def graph_api() -> Iterator[tuple[Graph, int]]:
    """The Graph API, and its port."""
    graph = Graph()
    with socket.create_server(("127.0.0.1", 0)) as opened:
        config = uvicorn.Config(graph.app(), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        thread.start()
        try:
            yield graph, int(opened.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)


@dataclass
class WhatsApp:
    """One person's phone. ``text`` and ``buttons`` (title and id) are what came last."""

    graph: Graph
    webhook: str
    number: str
    name: str = "Nino"
    text: str = ""
    buttons: list[tuple[str, str]] = field(default_factory=list)
    page: list[dict[str, Any]] = field(default_factory=list)

    def writes(self, text: str) -> WhatsApp:
        return self.sends(type="text", text={"body": text})

    def shares(self, lat: float, lon: float) -> WhatsApp:
        return self.sends(type="location", location={"latitude": lat, "longitude": lon})

    def taps(self, label: str) -> WhatsApp:
        """A button, or a row of a list, whose title holds this."""
        for title, token in self.buttons:
            if label in title:
                reply = {"type": "list_reply", "list_reply": {"id": token, "title": title}}
                return self.sends(type="interactive", interactive=reply)
        raise AssertionError(f"no button '{label}' among {[title for title, _ in self.buttons]}")

    def sends(self, **parts: Any) -> WhatsApp:
        body = call(self.number, at=int(paris_now().timestamp()), name=self.name, **parts)
        before = len(self._mine())
        assert self.calls(body) == 200
        return self._looks(before)

    def calls(self, body: bytes, given: str = "") -> int:
        """Calls the guide as Meta does; gives the status."""
        headers = {HEADER: given or signature(APP_SECRET, body)}
        return httpx.post(self.webhook, content=body, headers=headers, timeout=15).status_code

    def _mine(self) -> list[dict[str, Any]]:
        return [one for one in self.graph.sent if one.get("to") == self.number]

    def _looks(self, before: int) -> WhatsApp:
        """Waits for a page, until no more of it comes."""
        with self.graph.arrived:
            assert self.graph.arrived.wait_for(lambda: len(self._mine()) > before, _PATIENCE)
            while self.graph.arrived.wait(0.4):
                pass
        self.page = self._mine()[before:]
        self.text = "\n".join(map(_said, self.page))
        self.buttons = [pair for one in self.page for pair in _pairs(one)]
        return self


def _said(message: dict[str, Any]) -> str:
    if message["type"] == "text":
        return str(message["text"]["body"])
    return str(message.get("interactive", {}).get("body", {}).get("text", ""))


def _pairs(message: dict[str, Any]) -> Iterator[tuple[str, str]]:
    action = message.get("interactive", {}).get("action", {})
    for button in action.get("buttons", []):
        yield button["reply"]["title"], button["reply"]["id"]
    for section in action.get("sections", []):
        for row in section["rows"]:
            yield row.get("description") or row["title"], row["id"]
