"""What is remembered of a chat: little, for minutes, bounded, under a key that dies."""

from __future__ import annotations

from datetime import timedelta

from bot.sessions.recent import MOST_MESSAGES, Memory, Recent
from tests.conftest import NOW


def test_a_chat_is_recalled_until_its_minutes_are_over() -> None:
    recent = Recent(minutes=30)
    recent.remember(b"chat", "token", NOW)
    assert recent.recall(b"chat", NOW + timedelta(minutes=30)).token == "token"
    assert recent.recall(b"chat", NOW + timedelta(minutes=31)) == Memory()
    assert len(recent) == 0


def test_messages_and_session_are_remembered_side_by_side() -> None:
    recent = Recent()
    recent.remember(b"chat", "token", NOW)
    recent.remember_messages(b"chat", tuple(range(MOST_MESSAGES + 5)), NOW)
    memory = recent.recall(b"chat", NOW)
    assert memory.token == "token"
    assert memory.messages == tuple(range(5, MOST_MESSAGES + 5))


def test_a_forgotten_chat_is_gone_at_once() -> None:
    recent = Recent()
    recent.remember(b"chat", "token", NOW)
    recent.forget(b"chat")
    assert recent.recall(b"chat", NOW) == Memory()


def test_the_oldest_chat_makes_room() -> None:
    recent = Recent(most=2)
    for name in (b"one", b"two", b"three"):
        recent.remember(name, "token", NOW)
    assert len(recent) == 2
    assert recent.recall(b"one", NOW) == Memory()


def test_expired_chats_leave_with_the_next_one_that_comes() -> None:
    recent = Recent(minutes=10)
    recent.remember(b"old", "token", NOW)
    recent.remember(b"new", "token", NOW + timedelta(minutes=20))
    assert len(recent) == 1
