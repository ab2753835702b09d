"""The workbench as a web page of this machine alone: nobody else reaches it, by no detour.

It listens on the loopback interface, and answers only to its own name: a page of elsewhere whose
name somebody points at 127.0.0.1 ("DNS rebinding") gets nothing.
"""

from __future__ import annotations

import asyncio
import logging
from html import escape
from socket import create_server
from urllib.parse import urlencode

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from bot.channels.body import body_of
from bot.channels.server import Server
from bot.channels.web.parse import MOST_BODY, sent
from bot.channels.web.render import MEDIA
from bot.clock import Clock
from bot.config import SettingWrong
from bot.engine.event import Tap, Text
from bot.workbench import words
from bot.workbench.bench import NothingToShow
from bot.workbench.desk import Asked, Desk
from bot.workbench.document import document
from bot.workbench.files import FILES
from bot.workbench.printing import TYPES, NotPrinted, printed
from bot.workbench.screens.cards import FILE
from bot.workbench.screens.problems import listed
from bot.workbench.screens.registry import BY_NAME, SCREENS
from bot.workbench.screens.screen import Screen

log = logging.getLogger("repere.workbench")

LOOPBACK = "127.0.0.1"
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' "
    "data:; media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def application(desk: Desk, clock: Clock) -> Starlette:
    """The pages of the workbench."""

    async def opens(request: Request) -> Response:
        return RedirectResponse(f"/{SCREENS[0].name}", headers=HEADERS)

    async def shows(request: Request) -> Response:
        screen = BY_NAME.get(request.path_params["name"])
        if screen is None:
            return Response(status_code=404, headers=HEADERS)
        inside = await _inside(desk, screen, Asked(request.query_params, clock()))
        page = document(desk.bench, SCREENS, screen, inside)
        return Response(page, media_type="text/html; charset=utf-8", headers=HEADERS)

    async def pressed(request: Request) -> Response:
        """What is pressed or typed on the phone of the web chat, which sends forms."""
        event, query = sent(await body_of(request, MOST_BODY), "", clock()), {"channel": "web"}
        match event:
            case Tap(token=token):
                query |= {"here": token}
            case Text(text=text, here=here):
                query |= {"here": here, "say": text}
        return RedirectResponse(f"/talk?{urlencode(query)}", 303, headers=HEADERS)

    async def news(request: Request) -> Response:
        lines = (f"data: {version}\n\n" async for version in desk.bench.news())
        return StreamingResponse(lines, media_type="text/event-stream", headers=HEADERS)

    routes = [
        Route("/", opens, methods=["GET"]),
        Route("/", pressed, methods=["POST"]),
        Route("/news", news, methods=["GET"]),
        *_files(desk),
        _to_print(desk, clock),
        Route("/{name}", shows, methods=["GET"]),
    ]
    names = Middleware(TrustedHostMiddleware, allowed_hosts=[LOOPBACK, "localhost"])
    return Starlette(routes=routes, middleware=[names])


def _files(desk: Desk) -> list[Route]:
    """The addresses of what a page fetches: style and script, pictures and sounds."""

    async def file(request: Request) -> Response:
        found = FILES.get(request.url.path)
        if found is None:
            return Response(status_code=404, headers=HEADERS)
        return Response(found.data, media_type=found.kind, headers={**HEADERS, **_KEPT})

    async def media(request: Request) -> Response:
        content = desk.bench.content
        found = content.media.get(request.path_params["name"]) if content else None
        if found is None or not found.path.is_file():
            return Response(status_code=404, headers=HEADERS)
        return FileResponse(found.path, media_type=found.type, headers=HEADERS)

    return [
        Route("/static/{name}", file, methods=["GET"]),
        Route(f"{MEDIA}{{name}}", media, methods=["GET"]),
    ]


def _to_print(desk: Desk, clock: Clock) -> Route:
    """The address of a card as a file."""

    async def file(request: Request) -> Response:
        form, asked = request.path_params["form"], Asked(request.query_params, clock())
        if form not in TYPES:
            return Response(status_code=404, headers=HEADERS)
        try:
            made = await asyncio.to_thread(printed, desk, asked, form)
        except (NotPrinted, NothingToShow) as why:
            return PlainTextResponse(str(why), 409, headers=HEADERS)
        name = {"Content-Disposition": f'attachment; filename="cartes.{form}"'}
        return Response(made, media_type=TYPES[form], headers={**HEADERS, **name})

    return Route(f"/{FILE}/cards.{{form}}", file, methods=["GET"])


async def _inside(desk: Desk, screen: Screen, asked: Asked) -> str:
    """What a screen shows; where the content of now is too broken for it, that of before."""
    try:
        return await screen.show(desk, asked)
    except NothingToShow:
        return f"<p>{escape(words.NOTHING)}</p>{listed(desk.bench)}"
    except Exception as fault:  # noqa: BLE001 - an editor must see what to correct, whatever broke
        log.error("workbench.failed %s on %s", type(fault).__name__, screen.name)
        before = desk.of_before()
        note = f'<p class="note" role="alert">{escape(words.NOT_SHOWN)}</p>'
        return note + (await _inside(before, screen, asked) if before else listed(desk.bench))


async def listen(app: Starlette, port: int) -> None:
    """Answer on this port of this machine until asked to stop. Raises SettingWrong if taken."""
    try:
        opened = create_server((LOOPBACK, port))
    except OSError as fault:
        why = f"{LOOPBACK}:{port} is not free to listen on ({fault.strerror})"
        raise SettingWrong("preview --port", why) from fault
    config = uvicorn.Config(
        app,
        host=LOOPBACK,
        port=port,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=1,  # a page that waits for news would keep it from ending
    )
    with opened:
        await Server(config).serve(sockets=[opened])
