"""WhatsApp: signed calls of Meta's webhook over HTTP, to the calls of the Graph API."""

from __future__ import annotations

import re
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import Graph
from bot.channels.whatsapp.signature import HEADER, signature
from bot.channels.whatsapp.webhook import PATH, Webhook
from bot.clock import Clock
from bot.sessions.keys import ChatKeys
from tests.channels.whatsapp.calls import call
from tests.channels.whatsapp.graph_api import SETTINGS, FakeGraph
from tests.equal.driver import Heard
from tests.equal.view import View, label, lines, links, phones

_OPTION = re.compile(r"(\d{1,2})\. (.+)")


class OnWhatsApp:
    """One number. Meta does not tell the phone's language, so the link does."""

    def __init__(self, conversation: Heard, language: str, clock: Clock) -> None:
        self._conversation = conversation
        self._language = language
        self._clock = clock
        self._graph = FakeGraph()
        channel = WhatsAppChannel(conversation, ChatKeys(), Graph(SETTINGS, self._graph))
        self._webhook = Webhook(SETTINGS, channel, clock)
        transport = httpx.ASGITransport(Starlette(routes=self._webhook.routes()))
        self._meta = httpx.AsyncClient(transport=transport, base_url="http://guide.test")
        self._replies: dict[str, dict[str, Any]] = {}
        self._numbers: dict[str, str] = {}
        self._pictures: set[str] = set()

    async def starts(self, payload: str) -> View:
        languages = self._conversation.content.pack.languages
        told = payload.partition("_")[0] in languages
        link = payload if told else "_".join(filter(None, (self._language, payload)))
        return await self.writes(f"/start {link}")

    async def taps(self, label: str) -> View:
        if label in self._numbers:
            return await self.writes(self._numbers[label])
        return await self._does(type="interactive", interactive=self._replies[label])

    async def writes(self, text: str) -> View:
        return await self._does(type="text", text={"body": text})

    async def shares(self, lat: float, lon: float) -> View:
        return await self._does(type="location", location={"latitude": lat, "longitude": lon})

    async def ends(self) -> None:
        await self._meta.aclose()

    async def _does(self, **parts: Any) -> View:
        page = await self._sent(**parts)
        self._replies, self._numbers = {}, {}
        await self._look_at_lists(page)
        return self._seen(page)

    async def _sent(self, **parts: Any) -> list[dict[str, Any]]:
        """What the Graph API was asked to send for one message."""
        self._graph.calls.clear()
        body = call(at=int(self._clock().timestamp()), **parts)
        signed = {HEADER: signature(SETTINGS.app_secret, body)}
        answer = await self._meta.post(PATH, content=body, headers=signed)
        assert answer.status_code == 200
        await self._webhook.wait()
        return list(self._graph.calls)

    async def _look_at_lists(self, page: list[dict[str, Any]]) -> None:
        """Everything that can be tapped, each further part of a list opened in turn."""
        more = None
        for one in page:
            action = one.get("interactive", {}).get("action", {})
            for button in action.get("buttons", []):
                reply = button["reply"]
                self._keep("button_reply", reply["title"], reply)
            for row in [row for some in action.get("sections", []) for row in some["rows"]]:
                if row["id"].startswith(">"):
                    more = {"type": "list_reply", "list_reply": row}
                else:
                    self._keep("list_reply", row.get("description") or row["title"], row)
        if more is not None:
            await self._look_at_lists(await self._sent(type="interactive", interactive=more))

    def _keep(self, kind: str, shown: str, reply: dict[str, Any]) -> None:
        self._replies[label(shown)] = {"type": kind, kind: reply}

    def _seen(self, page: list[dict[str, Any]]) -> View:
        own = {self._conversation.phrase(name) for name in ("choices", "send-position")}
        texts = [_body(one) for one in page]
        text = "\n".join(one for one in texts if one not in own)
        # A picture stays in the chat, so it comes once; on its page it is then still there.
        self._pictures |= {label(one["image"]["caption"]) for one in page if "image" in one}
        of_the_page = {label(one.alt) for one in self._conversation.last.reply.media}
        pins = [one["location"] for one in page if one["type"] == "location"]
        return View(
            *self._conversation.where,
            self._without_options(lines(text)),
            frozenset({*self._replies, *self._numbers}),
            phones(text),
            links(text),
            any(one.get("interactive", {}).get("type", "").startswith("loc") for one in page),
            next(((one["latitude"], one["longitude"]) for one in pins), None),
            frozenset(self._pictures & of_the_page),
        )

    def _without_options(self, said: tuple[str, ...]) -> tuple[str, ...]:
        """What is said, without the numbered ways on that follow it; these are kept."""
        labels = {label(one.label) for one in self._conversation.last.reply.all_buttons}
        rest = list(said)
        while rest and (option := _OPTION.fullmatch(rest[-1])) and option[2] in labels:
            self._numbers[option[2]] = option[1]
            rest.pop()
        return tuple(rest)


def _body(message: dict[str, Any]) -> str:
    if message["type"] == "text":
        return str(message["text"]["body"])
    return str(message.get("interactive", {}).get("body", {}).get("text", ""))
