"""Stand-ins that work: a directory of made services, and a Bot API that can be told to fail."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.directory.search import Found, Query, Result, ranked, seen_from
from bot.directory.service import Service


class FakeDirectory:
    """The directory of a few services, all in memory. With ``broken`` every question fails."""

    def __init__(self, services: Sequence[Service] = (), *, broken: bool = False) -> None:
        self._services = tuple(services)
        self.broken = broken
        self.asked: list[Query] = []

    async def search(self, query: Query) -> Found:
        self._ask(query)
        fit = [one for one in self._services if set(one.offers) & set(query.need)]
        results = ranked(seen_from(fit, query), query.at)
        return Found(tuple(results[query.offset :][: query.limit]), len(results), None)

    async def result(self, key: str, query: Query) -> Result | None:
        self._ask(query)
        return next(iter(seen_from([s for s in self._services if s.key == key], query)), None)

    def _ask(self, query: Query) -> None:
        self.asked.append(query)
        if self.broken:
            raise OSError("the directory is gone")


class FakeBotApi(BaseRequest):
    """The network of python-telegram-bot, without a network: answers as Telegram would.

    ``failing`` maps a method to what its next calls answer: a status with a description, or an
    exception of the transport; when the list is empty, the method works again. ``calls`` are the
    method and the parameters of every call, ``messages`` the texts that stand in the chat
    (of ``pictures`` and voices, by their numbers, the captions),
    ``updates`` what is fetched next; ``answered`` is set once a message was sent.
    """

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.messages: dict[int, str] = {}
        self.pictures: set[int] = set()
        self.updates: list[dict[str, Any]] = []
        self.face: dict[tuple[str, str], Any] = {}
        self.answered = asyncio.Event()
        self.failing: dict[str, list[tuple[int, str] | Exception]] = {}
        self._next = 1000

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def made(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every call of a method."""
        return [given for name, given in self.calls if name == method]

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **more_timeouts: Any,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[1]
        given = dict(request_data.parameters) if request_data else {}
        self.calls.append((name, given))
        planned = self.failing.get(name) or []
        if planned:
            failure = planned.pop(0)
            if isinstance(failure, Exception):
                raise failure
            status, description = failure
            return status, json.dumps(
                {"ok": False, "error_code": status, "description": description, "parameters": {}}
            ).encode()
        if name == "getUpdates" and not self.updates and given.get("timeout"):
            await asyncio.Event().wait()  # as long as nobody writes; the library lets go at its end
        return 200, json.dumps({"ok": True, "result": self._result(name, given)}).encode()

    def _result(self, name: str, given: dict[str, Any]) -> object:
        match name:
            case "getMe":
                return {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}
            case "getUpdates":
                updates, self.updates = self.updates, []
                return updates
            case "sendMessage" | "sendVenue":
                self._next += 1
                self.answered.set()
                self.messages[self._next] = str(given.get("text", given.get("title")))
                return self._message(self._next, given)
            case "sendPhoto" | "sendVoice":
                self._next += 1
                self.messages[self._next] = str(given["caption"])
                self.pictures.add(self._next)
                known = {"file_id": f"id-{self._next}", "file_unique_id": f"u-{self._next}"}
                photo = {"photo": [{**known, "width": 640, "height": 320}]}
                what = photo if name == "sendPhoto" else {"voice": {**known, "duration": 1}}
                return {**self._message(self._next, given), **what}
            case "editMessageText":
                self.messages[int(given["message_id"])] = str(given["text"])
                return self._message(int(given["message_id"]), given)
            case "getMyName" | "getMyShortDescription" | "getMyDescription" | "getMyCommands":
                kept = self.face.get((name, given.get("language_code", "")))
                empty = {"name": "", "short_description": "", "description": ""}
                return kept if kept is not None else ([] if name == "getMyCommands" else empty)
            case "setMyName" | "setMyShortDescription" | "setMyDescription" | "setMyCommands":
                value = given["commands"] if name == "setMyCommands" else given
                self.face[f"g{name[1:]}", given.get("language_code", "")] = value
                return True
            case "deleteMessages":
                for number in given["message_ids"]:
                    self.messages.pop(number, None)
                return True
            case _:
                return True

    def _message(self, number: int, given: dict[str, Any]) -> dict[str, Any]:
        chat = {"id": int(given["chat_id"]), "type": "private"}
        return {"message_id": number, "date": 1, "chat": chat, "text": given.get("text", "")}
