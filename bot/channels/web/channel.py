"""The web chat: one address, no cookie, nothing remembered; the session travels in the form."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from bot.channels.body import body_of
from bot.channels.web.crowd import COME_AGAIN, Crowd, emergency_page
from bot.channels.web.files import FILES, manifest
from bot.channels.web.parse import MOST_BODY, opened, sent
from bot.channels.web.render import MEDIA, page
from bot.clock import Clock
from bot.conversation import Conversation
from bot.engine.event import Event

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    "X-Robots-Tag": "noindex",
}
"""Nothing from elsewhere, nothing kept, nothing told to the next site."""
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def routes(
    conversation: Conversation, clock: Clock, leave_to: str, crowd: Crowd | None = None
) -> list[Route]:
    """The addresses of the web chat. ``leave_to`` is where "leave now" goes."""

    crowd = crowd if crowd is not None else Crowd()

    async def shown(event: Event) -> Response:
        content = conversation.shelf.content
        with crowd.enter() as room:
            if not room:
                text = page(content, emergency_page(content, event), leave_to)
                return _page(text, HTTPStatus.SERVICE_UNAVAILABLE, COME_AGAIN)
            turn = await conversation.answer(None, event)
        return _page(page(content, turn, leave_to))

    async def opens(request: Request) -> Response:
        accepted = request.headers.get("accept-language", "")
        return await shown(opened(request.url.query, accepted, clock()))

    async def sends(request: Request) -> Response:
        accepted = request.headers.get("accept-language", "")
        return await shown(sent(await body_of(request, MOST_BODY), accepted, clock()))

    async def file(request: Request) -> Response:
        found = FILES.get(request.url.path)
        if found is None:
            return Response(status_code=404, headers=HEADERS)
        return Response(found.data, media_type=found.kind, headers={**HEADERS, **_KEPT})

    async def media(request: Request) -> Response:
        """A picture or a sound: like the page, nothing of it stays in the browser."""
        found = conversation.shelf.content.media.get(request.path_params["name"])
        if found is None or not found.path.is_file():
            return Response(status_code=404, headers=HEADERS)
        return FileResponse(found.path, media_type=found.type, headers=HEADERS)

    async def bookmark(request: Request) -> Response:
        data = manifest(conversation.shelf.content.pack.name)
        return Response(data, media_type="application/manifest+json", headers=HEADERS)

    return [
        Route("/", opens, methods=["GET"]),
        Route("/", sends, methods=["POST"]),
        Route("/static/{name}", file, methods=["GET"]),
        Route(f"{MEDIA}{{name}}", media, methods=["GET"]),
        Route("/manifest.webmanifest", bookmark, methods=["GET"]),
    ]


def _page(
    text: str, status: int = HTTPStatus.OK, more: Mapping[str, str] | None = None
) -> Response:
    headers = {**HEADERS, **(more or {})}
    return Response(text, status, headers=headers, media_type="text/html; charset=utf-8")
