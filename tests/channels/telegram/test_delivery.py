"""What a failed call means, and which calls are made again."""

from __future__ import annotations

import pytest
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.calls import Unanswered
from bot.channels.telegram.delivery import PAUSES, Failed, failure, once, repeated


def _because(fault: TelegramError, cause: Exception) -> TelegramError:
    fault.__cause__ = cause
    return fault


@pytest.mark.parametrize(
    ("fault", "meant"),
    [
        (BadRequest("Message is not modified: same"), Failed("unchanged")),
        (BadRequest("Message to edit not found"), Failed("refused", gone=True)),
        (BadRequest("Message can't be edited"), Failed("refused", gone=True)),
        (BadRequest("Can't parse entities"), Failed("refused")),
        (Forbidden("bot was blocked by the user"), Failed("blocked")),
        (RetryAfter(3), Failed("flood")),
        (
            _because(TimedOut(), Unanswered("timeout", arrived=True)),
            Failed("timeout", again=True, arrived=True),
        ),
        (_because(TimedOut(), Unanswered("timeout", arrived=False)), Failed("timeout", again=True)),
        (
            _because(NetworkError("x"), Unanswered("network", arrived=False)),
            Failed("network", again=True),
        ),
        (NetworkError("Bad Gateway"), Failed("network", again=True, arrived=True)),
        (InvalidToken("1:secret"), Failed("InvalidToken")),
    ],
)
def test_what_a_fault_means(fault: TelegramError, meant: Failed) -> None:
    assert failure(fault) == meant


class Calls:
    """A call that fails as planned, then works; and the pauses taken between the tries."""

    def __init__(self, *faults: TelegramError) -> None:
        self.faults = list(faults)
        self.made = 0
        self.pauses: list[float] = []

    async def call(self) -> str:
        self.made += 1
        if self.faults:
            raise self.faults.pop(0)
        return "done"

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


async def test_an_edit_that_timed_out_is_made_again() -> None:
    calls = Calls(TimedOut(), TimedOut())
    assert await repeated("editMessageText", calls.call, calls.pause) == "done"
    assert (calls.made, calls.pauses) == (3, list(PAUSES))


async def test_three_tries_are_enough() -> None:
    calls = Calls(*[TimedOut()] * 9)
    outcome = await repeated("editMessageText", calls.call, calls.pause)
    assert isinstance(outcome, Failed)
    assert calls.made == 3


async def test_a_message_that_may_have_arrived_is_not_sent_twice() -> None:
    calls = Calls(_because(TimedOut(), Unanswered("timeout", arrived=True)))
    assert isinstance(await once("sendMessage", calls.call, calls.pause), Failed)
    assert calls.made == 1


async def test_a_message_that_never_left_is_sent_again() -> None:
    calls = Calls(_because(NetworkError("x"), Unanswered("network", arrived=False)))
    assert await once("sendMessage", calls.call, calls.pause) == "done"


async def test_what_cannot_succeed_is_not_made_again() -> None:
    calls = Calls(Forbidden("bot was blocked by the user"))
    assert await repeated("editMessageText", calls.call, calls.pause) == Failed("blocked")
    assert calls.made == 1


async def test_the_log_names_the_call_and_the_kind_of_failure_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    calls = Calls(BadRequest("chat 99887766 not found"))
    await once("sendMessage", calls.call, calls.pause)
    assert caplog.messages == ["call.failed sendMessage refused"]
