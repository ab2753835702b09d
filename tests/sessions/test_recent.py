"""What is remembered of a chat: little, for minutes, bounded, under a key that dies."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import PARIS
from bot.sessions.recent import MOST_MESSAGES, Memory, Recent
from tests.conftest import NOW

MINUTES = 30


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


@pytest.mark.parametrize("day", [datetime(2026, 10, 25, tzinfo=PARIS), NOW])
def test_half_an_hour_is_half_an_hour_even_when_the_clocks_go_back(day: datetime) -> None:
    recent = Recent(minutes=30)
    said = day.replace(hour=2, minute=45, fold=0)
    recent.remember(b"chat", "token", said)
    later = said.timestamp() + 31 * 60
    assert recent.recall(b"chat", datetime.fromtimestamp(later, PARIS)) == Memory()


class Model:
    """What a chat may expect to be remembered, without any bound."""

    def __init__(self) -> None:
        self.tokens: dict[bytes, tuple[str, int]] = {}

    def recall(self, chat: bytes, minute: int) -> str:
        token, said = self.tokens.get(chat, ("", minute))
        return token if minute - said <= MINUTES else ""


chats = st.sampled_from([b"one", b"two", b"three", b"four"])
said = st.tuples(chats, st.text(max_size=3), st.integers(0, 20), st.sampled_from("rmf"))


@given(st.lists(said, max_size=40))
def test_a_chat_is_never_told_what_is_too_old_or_another_s(
    done: list[tuple[bytes, str, int, str]],
) -> None:
    recent, model, minute = Recent(MINUTES, most=3), Model(), 0
    for chat, token, pause, what in done:
        minute += pause
        at = NOW + timedelta(minutes=minute)
        known = recent.recall(chat, at).token
        assert known in ("", model.recall(chat, minute))
        match what:
            case "r":
                recent.remember(chat, token, at)
                model.tokens[chat] = (token, minute)
                assert recent.recall(chat, at).token == token
            case "m":
                recent.remember_messages(chat, (1, 2), at)
                model.tokens[chat] = (known, minute)
            case _:
                recent.forget(chat)
                model.tokens.pop(chat, None)
                assert recent.recall(chat, at) == Memory()
        assert len(recent) <= 3


def test_which_messages_show_a_picture_is_remembered_with_them() -> None:
    recent = Recent()
    recent.remember_messages(b"chat", (8, 7), NOW, ((8, "page.png"),))
    assert recent.recall(b"chat", NOW).media == ((8, "page.png"),)
    recent.remember_messages(b"chat", (7,), NOW)
    assert recent.recall(b"chat", NOW).media == ()
