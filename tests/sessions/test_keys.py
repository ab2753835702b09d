"""A chat's key means nothing outside the process that made it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.sessions.keys import ChatKeys


def test_a_chat_keeps_its_key_within_one_process() -> None:
    keys = ChatKeys()
    assert keys.key("telegram", 42) == keys.key("telegram", 42)


def test_channels_and_chats_do_not_share_keys() -> None:
    keys = ChatKeys()
    assert len({keys.key("telegram", 42), keys.key("telegram", 43), keys.key("web", 42)}) == 3


def test_another_process_gives_another_key() -> None:
    assert ChatKeys().key("telegram", 42) != ChatKeys().key("telegram", 42)


def test_the_key_does_not_hold_the_chat() -> None:
    assert b"123456789" not in ChatKeys().key("telegram", 123456789)


@given(st.tuples(st.text(max_size=8), st.text(max_size=8)), st.tuples(st.text(), st.text()))
def test_only_the_same_chat_of_the_same_channel_has_the_same_key(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    keys = ChatKeys()
    assert (keys.key(*one) == keys.key(*other)) == (one == other)
