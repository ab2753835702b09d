"""Calls to the Bot API whose failures are values: what went wrong, and whether to try again.

An edit, a deletion or an acknowledgement can be repeated without harm. A message is sent again only
if the first certainly did not arrive: two answers would be worse than a late one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.channels.calls import Unanswered

log = logging.getLogger("repere.telegram")

T = TypeVar("T")
Pause = Callable[[float], Awaitable[None]]

PAUSES = (0.3, 1.0)
"""Seconds to wait before the second and the third try."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A call that did not succeed.

    ``again``: the same call may succeed later. ``arrived``: it may have been carried out all the
    same. ``gone``: the message cannot be changed any more.
    """

    why: str
    again: bool = False
    arrived: bool = False
    gone: bool = False


async def repeated(
    name: str, call: Callable[[], Awaitable[T]], pause: Pause = asyncio.sleep
) -> T | Failed:
    """Make a call that may be repeated, up to three times while that can help."""
    return await _tried(name, call, pause, twice_is_harmless=True)


async def once(
    name: str, call: Callable[[], Awaitable[T]], pause: Pause = asyncio.sleep
) -> T | Failed:
    """Make a call that must not be carried out twice; repeated only if it never arrived."""
    return await _tried(name, call, pause, twice_is_harmless=False)


async def _tried(
    name: str, call: Callable[[], Awaitable[T]], pause: Pause, *, twice_is_harmless: bool
) -> T | Failed:
    outcome = await _made(name, call)
    for seconds in PAUSES:
        if not isinstance(outcome, Failed) or not outcome.again:
            break
        if outcome.arrived and not twice_is_harmless:
            break
        await pause(seconds)
        outcome = await _made(name, call)
    return outcome


async def _made(name: str, call: Callable[[], Awaitable[T]]) -> T | Failed:
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
            return _refused(fault.message.lower())
        case Forbidden():
            return Failed("blocked")
        case RetryAfter():
            # The library's rate limiter has waited and tried again already: enough is enough.
            return Failed("flood")
        case NetworkError():
            why = "timeout" if isinstance(fault, TimedOut) else "network"
            cause = fault.__cause__
            arrived = cause.arrived if isinstance(cause, Unanswered) else True
            return Failed(why, again=True, arrived=arrived)
        case _:
            return Failed(type(fault).__name__)


def _refused(text: str) -> Failed:
    if "not modified" in text:
        return Failed("unchanged")
    return Failed("refused", gone="message" in text or "can't be edited" in text)
