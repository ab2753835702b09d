"""``/publication``: which content serves, what was last refused and why. For operators only.

Nothing of it is about a person, and still it is nobody else's: it names files and unfinished pages.
A reverse proxy makes every caller look local, so a token opens it, and without one there is no such
page.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Iterator
from datetime import datetime
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.content.publication import Ledger
from bot.content.shelf import Shelf

_MOST = 200
"""Faults on the page: ``repere check`` has them all."""
_HEAD = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Publication</title>'
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def publication(ledger: Ledger, shelf: Shelf, token: str) -> Route:
    """The page, for whoever gives the token: as a bearer, or as the password a browser asks for."""

    async def answer(request: Request) -> Response:
        if not _is_known(request.headers.get("authorization", ""), token):
            challenge = {"WWW-Authenticate": 'Basic realm="operators"', **_HEADERS}
            return Response(status_code=401, headers=challenge)
        return HTMLResponse("".join(page(ledger, shelf)), headers=_HEADERS)

    return Route("/publication", answer)


def page(ledger: Ledger, shelf: Shelf) -> Iterator[str]:
    """The page itself: what serves, then the last of each."""
    content = shelf.content
    state = "the last good content, older than the folder" if shelf.refused else "what is there now"
    yield f"{_HEAD}<h1>Publication</h1>"
    yield f"<p>Serves: <b>{state}</b>; {len(content.nodes)} pages, dated {content.loaded_on}."
    yield "<h2>Last accepted</h2>"
    if ledger.accepted is None:
        yield "<p>Nothing since this process began: the copy kept from before serves."
    else:
        yield f"<p>{_moment(ledger.accepted.at)}, {ledger.accepted.pages} pages."
    yield "<h2>Last refused</h2>"
    if ledger.refused is None:
        yield "<p>Nothing since this process began."
        return
    problems = ledger.refused.problems
    since = "not mended yet" if ledger.pending else "mended since"
    yield f"<p>{_moment(ledger.refused.at)}, {len(problems)} fault(s), {since}.<ul>"
    yield from (f"<li>{escape(str(one))}" for one in problems[:_MOST])
    yield "</ul>"


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S")


def _is_known(given: str, token: str) -> bool:
    """Whether the header has the token; how long it takes tells nothing about it."""
    scheme, _, value = given.partition(" ")
    secret = value.strip().encode()
    if scheme.casefold() == "basic":
        try:
            secret = base64.b64decode(secret, validate=True).partition(b":")[2]
        except binascii.Error:
            return False
    elif scheme.casefold() != "bearer":
        return False
    return hmac.compare_digest(secret, token.encode())
