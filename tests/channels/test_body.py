"""A body is read up to a size, and no further."""

from __future__ import annotations

import asyncio

import pytest
from starlette.requests import Request

from bot.channels.body import body_of


def request(*chunks: bytes) -> Request:
    messages = [
        {"type": "http.request", "body": chunk, "more_body": number < len(chunks)}
        for number, chunk in enumerate(chunks, 1)
    ]

    async def receive() -> dict[str, object]:
        return messages.pop(0)

    return Request({"type": "http", "method": "POST", "headers": []}, receive)


@pytest.mark.parametrize(
    ("chunks", "body"),
    [((b"",), b""), ((b"ab", b"cd"), b"abcd"), ((b"ab", b"cde"), b""), ((b"abcde",), b"")],
)
async def test_a_body_that_is_too_long_is_none(chunks: tuple[bytes, ...], body: bytes) -> None:
    assert await body_of(request(*chunks), 4) == body


async def test_a_body_that_never_ends_is_none() -> None:
    async def receive() -> dict[str, object]:
        await asyncio.Event().wait()
        return {}

    slow = Request({"type": "http", "method": "POST", "headers": []}, receive)
    assert await body_of(slow, 4, seconds=0) == b""
