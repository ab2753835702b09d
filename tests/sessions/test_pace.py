"""A chat is answered in order and at its pace, whatever it sends; the others notice nothing."""

from __future__ import annotations

import asyncio

import pytest

from bot.sessions.pace import Pace


class Clock:
    """Seconds that pass only while somebody pauses."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    async def pause(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


class Chats:
    """Messages that take a moment to answer, and who was answered when."""

    def __init__(self, a_second: float = 2, at_once: int = 4, waiting: int = 3) -> None:
        self.clock = Clock()
        self.pace = Pace(a_second, at_once, waiting, now=self.clock, pause=self.clock.pause)
        self.answered: list[tuple[str, int, float]] = []
        self.passed: list[tuple[str, int]] = []

    async def sends(self, chat: str, number: int) -> None:
        async with self.pace.turn(chat.encode()) as mine:
            if not mine:
                self.passed.append((chat, number))
                return
            await asyncio.sleep(0)
            self.answered.append((chat, number, self.clock.now))

    async def floods(self, chat: str, times: int) -> None:
        await asyncio.gather(*(self.sends(chat, number) for number in range(times)))


async def test_messages_of_a_chat_are_answered_one_after_the_other() -> None:
    chats = Chats()
    await chats.floods("a", 3)
    assert [number for _, number, _ in chats.answered] == [0, 1, 2]


async def test_of_a_flood_the_first_and_the_newest_are_answered() -> None:
    chats = Chats(waiting=3)
    await chats.floods("a", 100)
    assert [number for _, number, _ in chats.answered] == [0, 97, 98, 99]
    assert len(chats.passed) == 96


async def test_beyond_what_is_free_a_chat_is_answered_at_its_pace() -> None:
    chats = Chats(a_second=2, at_once=4, waiting=10)
    await chats.floods("a", 8)
    times = [at - 100 for _, _, at in chats.answered]
    assert times == [0, 0, 0, 0, 0.5, 1.0, 1.5, 2.0]


async def test_after_a_rest_a_chat_is_free_again() -> None:
    chats = Chats(a_second=2, at_once=4)
    await chats.floods("a", 4)
    chats.clock.now += 2
    await chats.floods("a", 4)
    assert {at for _, _, at in chats.answered} == {100.0, 102.0}


async def test_another_chat_is_not_held_up() -> None:
    chats = Chats(a_second=1, at_once=1, waiting=50)
    await asyncio.gather(chats.floods("a", 20), chats.sends("b", 0))
    assert next(at for chat, _, at in chats.answered if chat == "b") < 102


async def test_quiet_chats_are_forgotten_within_seconds() -> None:
    chats = Chats()
    for number in range(50):
        await chats.sends(f"chat-{number}", 0)
    assert len(chats.pace) == 50
    chats.clock.now += 1
    await chats.sends("last", 0)
    assert len(chats.pace) == 1


@pytest.mark.parametrize("given", [False, True], ids=["while waiting", "just given its turn"])
async def test_a_message_that_is_given_up_holds_nobody_up(given: bool) -> None:
    chats = Chats()
    gate = asyncio.Event()

    async def slow() -> None:
        async with chats.pace.turn(b"a"):
            await gate.wait()

    first = asyncio.create_task(slow())
    await asyncio.sleep(0)
    second, third = (asyncio.create_task(chats.sends("a", number)) for number in (1, 2))
    await asyncio.sleep(0)
    if given:
        gate.set()
        await asyncio.sleep(0)  # the first is done; the second does not know of its turn yet
    second.cancel()
    gate.set()
    await asyncio.wait_for(third, 1)
    assert [number for _, number, _ in chats.answered] == [2]
    await first
    assert second.cancelled()


async def test_an_answer_that_fails_gives_the_turn_on() -> None:
    chats = Chats()
    with pytest.raises(ValueError, match="broken"):
        async with chats.pace.turn(b"a"):
            raise ValueError("broken")
    await asyncio.wait_for(chats.sends("a", 1), 1)
    assert len(chats.answered) == 1
