"""Calls to the Bot API whose failures are values: what went wrong, and whether to try again.

Only what can be repeated without harm is repeated: an edit, a deletion, an acknowledgement. A
message that may already have been sent is not sent twice.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

log = logging.getLogger("repere.telegram")

T = TypeVar("T")
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Failed:
    """A call that did not succeed. ``gone``: the message cannot be changed any more."""

    why: str
    again: bool = False
    gone: bool = False


async def repeated(name: str, call: Callable[[], Awaitable[T]]) -> T | Failed:
    """Make a call that may be repeated, up to three times while that can help."""
    outcome = await once(name, call)
    for _ in range(_TRIES - 1):
        if not (isinstance(outcome, Failed) and outcome.again):
            break
        outcome = await once(name, call)
    return outcome


async def once(name: str, call: Callable[[], Awaitable[T]]) -> T | Failed:
    """Make a call once. The rate limiter of the library has already waited where it was told to."""
    try:
        return await call()
    except TelegramError as fault:
        failed = failure(fault)
        if failed.why != "unchanged":
            log.warning("call.failed %s %s", name, failed.why)
        return failed


def failure(fault: TelegramError) -> Failed:
    """What a fault means. Its own message is never passed on: it may hold the bot's token."""
    match fault:
        case BadRequest():
            text = fault.message.lower()
            if "not modified" in text:
                return Failed("unchanged")
            return Failed("refused", gone="message" in text or "can't be edited" in text)
        case Forbidden():
            return Failed("blocked")
        case RetryAfter():
            return Failed("flood", again=True)
        case TimedOut():
            return Failed("timeout", again=True)
        case NetworkError():
            return Failed("network", again=True)
        case _:
            return Failed(type(fault).__name__)
