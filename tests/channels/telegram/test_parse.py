"""Updates as Telegram sends them, and the events they are."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.channels.telegram.parse import Incoming, parse
from bot.engine.event import Event, Position, Start, Tap, Text, Unreadable
from tests.channels.telegram.updates import message, pressed
from tests.conftest import NOW


def parsed(raw: dict[str, Any]) -> Incoming | None:
    update = Update.de_json(raw, None)
    assert update is not None
    return parse(update, NOW)


@pytest.mark.parametrize(
    ("raw", "event"),
    [
        (message(text="bonjour"), Text(NOW, "bonjour", "fr")),
        (message(text="/start"), Start(NOW, "fr", "")),
        (message(text="/start ka_naloxone"), Start(NOW, "fr", "ka_naloxone")),
        (message(text="/start@RepereBot ru"), Start(NOW, "fr", "ru")),
        (message(text="/privacy"), Text(NOW, "/privacy", "fr")),
        (
            message(location={"latitude": 48.88, "longitude": 2.35}),
            Position(NOW, 48.88, 2.35, "fr"),
        ),
        (
            message(voice={"file_id": "x", "file_unique_id": "x", "duration": 1}),
            Unreadable(NOW, "fr"),
        ),
        (
            message(contact={"phone_number": "+33600000000", "first_name": "X"}),
            Unreadable(NOW, "fr"),
        ),
        (pressed("token"), Tap(NOW, "token", "fr")),
    ],
)
def test_an_update_is_an_event(raw: dict[str, Any], event: Event) -> None:
    incoming = parsed(raw)
    assert incoming is not None
    assert (incoming.event, incoming.private) == (event, True)


def test_a_press_on_a_message_telegram_no_longer_shows_is_answered() -> None:
    raw = pressed("token")
    raw["callback_query"]["message"]["date"] = 0
    incoming = parsed(raw)
    assert incoming is not None
    assert incoming.chat == raw["callback_query"]["message"]["chat"]["id"]


def test_a_message_without_a_sender_is_answered() -> None:
    raw = message(text="bonjour")
    del raw["message"]["from"]
    incoming = parsed(raw)
    assert incoming is not None
    assert incoming.event == Text(NOW, "bonjour", "")


def test_a_message_in_a_group_is_known_as_such() -> None:
    raw = message(text="/start")
    raw["message"]["chat"] = {"id": -5, "type": "supergroup", "title": "x"}
    incoming = parsed(raw)
    assert incoming is not None
    assert not incoming.private


def _edited(raw: dict[str, Any]) -> dict[str, Any]:
    raw["edited_message"] = {**raw.pop("message"), "edit_date": 1}
    return raw


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1},
        _edited(message(location={"latitude": 48.88, "longitude": 2.35, "live_period": 600})),
        message(new_chat_title="x"),
        {"update_id": 2, "channel_post": message(text="x")["message"]},
    ],
)
def test_what_nobody_waits_an_answer_to_is_let_go(raw: dict[str, Any]) -> None:
    assert parsed(raw) is None


def test_an_edited_text_is_read_like_a_new_one() -> None:
    incoming = parsed(_edited(message(text="naloxone")))
    assert incoming is not None
    assert incoming.event == Text(NOW, "naloxone", "fr")
