"""The one HTTP server that channels with an address share, and whether the process is well."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from socket import IPPROTO_TCP, TCP_NODELAY, create_server, socket

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.config import SettingWrong
from bot.content.shelf import Shelf

log = logging.getLogger("repere.web")


async def listen(routes: Sequence[Route], host: str, port: int) -> None:
    """Answer these addresses until the process is asked to stop.

    Raises SettingWrong where nobody can listen there.
    """
    try:
        opened = create_server((host, port))
    except OSError as fault:
        why = f"{host}:{port} is not free to listen on ({fault.strerror})"
        raise SettingWrong("web.port", why) from fault
    config = uvicorn.Config(
        Starlette(routes=list(routes)),
        host=host,
        port=port,
        http="httptools",  # a request costs a tenth of a millisecond less than with h11
        access_log=False,  # it would write down who called
        log_config=None,
        server_header=False,
        proxy_headers=False,  # nobody's address is wanted
    )
    # Inherited by each connection: asyncio sets it only where the socket names its protocol, and
    # without it the second part of a page waits 40 ms for the first to be acknowledged.
    opened.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
    with opened:
        await Server(config).serve(sockets=[opened])


class Server(uvicorn.Server):
    """uvicorn, which is kept quiet (it would say who calls), saying only where it listens."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop listening when asked to, and no more than that.

        uvicorn's own raises the signal again at the end: that would kill the process before those
        who were heard are answered and the counts are written. A second signal does.
        """
        loop, numbers = asyncio.get_running_loop(), (signal.SIGINT, signal.SIGTERM)
        for number in numbers:
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in numbers:
                loop.remove_signal_handler(number)

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            log.info("web.listens %s:%d", self.config.host, self.port)

    @property
    def port(self) -> int:
        """The port it listens on, also where any free one was asked for."""
        return int(self.servers[0].sockets[0].getsockname()[1])


def health(shelf: Shelf) -> Route:
    """``/health``: alive, and since which day this content serves. Nothing about anybody.

    ``current`` is false while newer content is refused, and the last good one serves.
    """

    async def answer(request: Request) -> Response:
        content = shelf.content
        return JSONResponse(
            {
                "ok": True,
                "pages": len(content.nodes),
                "content": content.loaded_on.isoformat(),
                "current": not shelf.refused,
            }
        )

    return Route("/health", answer)
