"""The body of a request, up to a size: nobody may fill the memory of a small server."""

from __future__ import annotations

from starlette.requests import Request


async def body_of(request: Request, most: int) -> bytes:
    """The body, or nothing if it has more than ``most`` bytes."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return b""
    return body
