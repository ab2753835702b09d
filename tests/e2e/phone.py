"""Somebody with Telegram on a phone: writes, taps, shares a position, and looks at the screen.

What the phone does goes through the Bot API emulator, or (with ``webhook``) straight to the address
that Telegram would call; what the screen shows is what the bot has sent to the emulator.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx

TOKEN = "1:end-to-end"
SECRET = "a-secret-only-for-these-tests"
Call = dict[str, Any]
_numbers = count(1)


@dataclass
class Telegram:
    """The emulator, as tests see it."""

    port: int
    webhook: str = ""
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=15))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def calls(self, chat: int, start: int) -> list[Call]:
        """The bot's calls to a chat from number ``start`` on; waits ten seconds for one."""
        query = {"chat": chat, "from": start}
        return list(self.http.get(f"{self.url}/calls", params=query).json())

    def history(self) -> list[dict[str, Any]]:
        """Every message that still stands in some chat."""
        answer = self.http.post(f"{self.url}/getUpdatesHistory", json={"token": TOKEN})
        return list(answer.json()["result"])

    def deliver(self, path: str, what: Mapping[str, Any]) -> None:
        """What a person did, on its way to the bot."""
        if not self.webhook:
            self.http.post(f"{self.url}/{path}", json={**what, "botToken": TOKEN})
            return
        number = next(_numbers)
        if path == "sendCallback":
            update = {"callback_query": {"id": str(number), "chat_instance": "1", **what}}
        else:
            update = {"message": {"message_id": 100_000 + number, **what}}
        assert self.calls_webhook({"update_id": number, **update}) == 200

    def calls_webhook(self, update: Mapping[str, Any], secret: str = SECRET) -> int:
        """Calls the bot as Telegram does; gives the status."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
        return self.http.post(self.webhook, json=update, headers=headers).status_code


@dataclass
class Phone:
    """One person's phone. ``text`` and ``buttons`` (label and data) are the page that is shown."""

    telegram: Telegram
    chat: int
    name: str = "Nino"
    language: str = "fr"
    seen: int = 0
    message: int = 0
    text: str = ""
    buttons: list[tuple[str, str]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)

    def writes(self, text: str) -> Phone:
        return self._sends({"text": text})

    def shares(self, lat: float, lon: float) -> Phone:
        return self._sends({"location": {"latitude": lat, "longitude": lon}})

    def sends_a_voice_note(self) -> Phone:
        return self._sends({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}})

    def taps(self, label: str) -> Phone:
        return self.presses(self.token(label))

    def token(self, label: str) -> str:
        """The data of the first button whose label holds this."""
        for text, token in self.buttons:
            if label in text:
                return token
        raise AssertionError(f"no button '{label}' among {[text for text, _ in self.buttons]}")

    def presses(self, token: str, message: int = 0) -> Phone:
        """A button of this page or of an old message."""
        pressed = {"message_id": message or self.message, "date": 1, "chat": self._chat()}
        what = {"from": self._from(), "message": {**pressed, "text": "x"}, "data": token}
        self.calls = []
        self.telegram.deliver("sendCallback", what)
        return self._looks()

    def screen(self) -> list[str]:
        """The texts that stand in the chat now, the person's own included."""
        messages = [one.get("message") or {} for one in self.telegram.history()]
        return [
            str(message.get("text", ""))
            for message in messages
            if str(message.get("chat_id") or message.get("chat", {}).get("id")) == str(self.chat)
        ]

    def sees(self, method: str) -> Call:
        """The call of this kind that came with the page, or comes now."""
        while True:
            for call in self.calls:
                if call["method"] == method:
                    return call
            self._waits()

    def _sends(self, parts: dict[str, Any]) -> Phone:
        message = {"from": self._from(), "chat": self._chat(), "date": 1700000000, **parts}
        self.calls = []
        self.telegram.deliver("sendMessage", message)
        return self._looks()

    def _looks(self) -> Phone:
        """Waits for a page and reads it."""
        looked_at = 0
        while True:
            for call in self.calls[looked_at:]:
                markup = call["body"].get("reply_markup") or {}
                if "inline_keyboard" in markup:
                    rows = markup["inline_keyboard"]
                    self.buttons = [(b["text"], b["callback_data"]) for row in rows for b in row]
                    self.text, self.message = call["body"]["text"], call["message"]
                    return self
            looked_at = len(self.calls)
            self._waits()

    def _waits(self) -> None:
        new = self.telegram.calls(self.chat, self.seen)
        assert new, f"no answer; so far: {[call['method'] for call in self.calls]}"
        self.seen += len(new)
        self.calls += new

    def _from(self) -> dict[str, Any]:
        person = {"id": self.chat, "is_bot": False, "first_name": self.name}
        return {**person, "language_code": self.language}

    def _chat(self) -> dict[str, Any]:
        return {"id": self.chat, "type": "private", "first_name": self.name}
