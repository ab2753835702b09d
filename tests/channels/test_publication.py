"""The page of what serves and what was refused: for operators, and for nobody else."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.publication import page, publication
from bot.content.content import Content
from bot.content.publication import Ledger
from bot.content.shelf import Shelf
from bot.source.problem import Problem
from tests.conftest import NOW

TOKEN = "a-token-of-sixteen-or-more"
FAULT = Problem("content/topics/test.yaml", 6, 14, "dangling-target", "no node '<b>x'")


def basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


@pytest.fixture
def shelf(small: Content) -> Shelf:
    return Shelf(small, Path(), Path())


async def asked(shelf: Shelf, header: bytes | None) -> httpx.Response:
    transport = httpx.ASGITransport(Starlette(routes=[publication(Ledger(), shelf, TOKEN)]))
    headers = {} if header is None else {b"Authorization": header}
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
        return await client.get("/publication", headers=headers)


@pytest.mark.parametrize(
    "header",
    [
        None,
        b"",
        b"Bearer",
        b"Bearer another-token-of-sixteen",
        TOKEN.encode(),
        basic(TOKEN, "").encode(),
        basic("x", "wrong").encode(),
        "Basic é%%%".encode("latin-1"),
        "Bearer é".encode("latin-1"),
        f"Digest {TOKEN}".encode(),
    ],
)
async def test_without_the_token_nothing_is_told(shelf: Shelf, header: bytes | None) -> None:
    answer = await asked(shelf, header)
    assert (answer.status_code, answer.text) == (401, "")
    assert "Basic" in answer.headers["www-authenticate"]


@pytest.mark.parametrize("header", [f"Bearer {TOKEN}", f"bearer {TOKEN}", basic("any", TOKEN)])
async def test_with_it_the_page_opens_and_is_kept_nowhere(shelf: Shelf, header: str) -> None:
    answer = await asked(shelf, header.encode())
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "Nothing since this process began" in answer.text


def test_it_says_what_serves_and_when_it_was_accepted(shelf: Shelf) -> None:
    ledger = Ledger()
    ledger.note(NOW, 15, ())
    text = "".join(page(ledger, shelf))
    assert "what is there now" in text
    assert "2026-11-24 15:00:00, 15 pages" in text


def test_it_says_what_was_refused_and_why_until_it_is_mended(shelf: Shelf) -> None:
    ledger = Ledger()
    ledger.note(NOW, 15, (FAULT,))
    shelf.refused = (FAULT,)
    text = "".join(page(ledger, shelf))
    assert "the last good content" in text
    assert "1 fault(s), not mended yet" in text
    assert "content/topics/test.yaml:6:14: no node &#x27;&lt;b&gt;x&#x27;" in text
    ledger.note(NOW + timedelta(minutes=1), 15, ())
    assert "1 fault(s), mended since" in "".join(page(ledger, shelf))


def test_a_thousand_faults_are_not_all_on_the_page(shelf: Shelf) -> None:
    ledger = Ledger()
    ledger.note(NOW, 15, (FAULT,) * 1000)
    assert "".join(page(ledger, shelf)).count("<li>") == 200
