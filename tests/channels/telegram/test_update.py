"""Of a press only what an answer needs is read; it means what the library would have read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Bot, InaccessibleMessage, Update

from bot.channels.telegram.parse import parse
from bot.channels.telegram.update import read, update_of
from tests.channels.telegram.updates import CHAT, message, pressed
from tests.conftest import NOW

BOT = Bot("1:x")


def long_ago() -> dict[str, Any]:
    update = pressed("token")
    update["callback_query"]["message"]["date"] = 0
    return update


def without(*path: str) -> dict[str, Any]:
    update = pressed("token")
    inside = update
    for name in path[:-1]:
        inside = inside[name]
    del inside[path[-1]]
    return update


def in_a_group() -> dict[str, Any]:
    update = pressed("token")
    update["callback_query"]["message"]["chat"] = {"id": -5, "type": "group", "title": "x"}
    return update


@pytest.mark.parametrize(
    "given",
    [
        pressed("token"),
        long_ago(),
        in_a_group(),
        without("callback_query", "message"),
        without("callback_query", "from", "language_code"),
        without("callback_query", "data"),
        message(text="/start"),
        message(location={"latitude": 48.9, "longitude": 2.3}),
    ],
)
def test_it_means_what_the_library_would_read(given: dict[str, Any]) -> None:
    ours, theirs = read(json.loads(json.dumps(given)), BOT), Update.de_json(given, BOT)
    assert ours is not None
    assert theirs is not None
    assert ours.update_id == theirs.update_id
    assert parse(ours, NOW) == parse(theirs, NOW)


def test_nobodys_name_and_no_page_is_read() -> None:
    update = read(pressed("token"), BOT)
    assert update is not None
    assert update.callback_query is not None
    assert isinstance(update.callback_query.message, InaccessibleMessage)
    assert update.callback_query.message.chat.id == CHAT
    assert "Nino" not in update.to_json()


@pytest.mark.parametrize(
    "path", [("update_id",), ("callback_query", "id"), ("callback_query", "message", "chat")]
)
def test_what_lacks_something_is_no_update(path: tuple[str, ...]) -> None:
    assert update_of(json.dumps(without(*path)).encode(), BOT) is None
