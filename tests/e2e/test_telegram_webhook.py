"""The guide on Telegram by webhook: only Telegram may call, and nothing is answered twice."""

from __future__ import annotations

import httpx
import pytest

from tests.e2e.phone import Phone, Telegram

pytestmark = pytest.mark.e2e


def _start(update: int, chat: int) -> dict[str, object]:
    person = {"id": chat, "is_bot": False, "first_name": "x", "language_code": "en"}
    message = {"message_id": 5, "date": 1700000000, "from": person, "text": "/start"}
    return {"update_id": update, "message": {**message, "chat": {"id": chat, "type": "private"}}}


def test_a_talk_over_the_webhook(serving: Telegram) -> None:
    phone = Phone(serving, 201, language="ru").writes("/start").taps("🆘")
    assert "15" in phone.text
    assert phone.token("🌐").startswith("ru")


def test_who_does_not_know_the_secret_is_refused(serving: Telegram) -> None:
    assert serving.calls_webhook(_start(900_001, 202), secret="guessed") == 403
    assert serving.calls_webhook({"no": "update"}) == 400


def test_an_update_delivered_twice_is_answered_once(serving: Telegram) -> None:
    assert serving.calls_webhook(_start(900_002, 203)) == 200
    assert serving.calls_webhook(_start(900_002, 203)) == 200
    after = Phone(serving, 204).writes("/start")
    assert after.text
    assert [call["method"] for call in serving.calls(203, 0)].count("sendMessage") == 1


def test_an_update_without_a_sender_does_no_harm(serving: Telegram) -> None:
    post = {"message_id": 1, "date": 1, "chat": {"id": -9, "type": "channel"}, "text": "x"}
    assert serving.calls_webhook({"update_id": 900_004, "channel_post": post}) == 200
    assert Phone(serving, 205).writes("/start").text


def test_health_says_nothing_about_anybody(serving: Telegram) -> None:
    health = httpx.get(serving.webhook.replace("/telegram", "/health")).json()
    assert health["ok"] is True
    assert set(health) == {"ok", "pages", "content", "current"}
