"""The body of a request, up to a size and a time: nobody may fill or hold up a small server."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

SECONDS = 20.0
"""A form of 20 kB takes as long on the slowest of phone networks."""


async def body_of(request: Request, most: int, seconds: float = SECONDS) -> bytes:
    """The body, or nothing if it has more than ``most`` bytes or is not there in ``seconds``."""
    body = b""
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                body += chunk
                if len(body) > most:
                    return b""
    except TimeoutError:
        return b""
    return body
