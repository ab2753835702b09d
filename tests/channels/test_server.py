"""The HTTP server: quiet about who calls, clear about where it listens."""

from __future__ import annotations

import logging
from pathlib import Path
from socket import IPPROTO_TCP, TCP_NODELAY

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.server import Server, health, listen
from bot.content.shelf import Shelf
from tests.making import content_of, write_pack


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    content = content_of(write_pack(tmp_path / "content"))
    return Shelf(content, content.folder, content.locales)


async def test_health_says_how_the_process_is_and_nothing_about_anybody(shelf: Shelf) -> None:
    transport = httpx.ASGITransport(Starlette(routes=[health(shelf)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
        answer = await client.get("/health")
    assert answer.json() == {
        "ok": True,
        "pages": len(shelf.content.nodes),
        "content": "2026-11-24",
        "current": True,
    }
    assert "set-cookie" not in answer.headers


async def test_it_listens_on_a_free_port_and_says_which(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answers: list[httpx.Response] = []

    async def visited(server: Server) -> None:
        listening = server.servers[0].sockets[0]
        assert listening.getsockopt(IPPROTO_TCP, TCP_NODELAY), "a page would come 40 ms late"
        async with httpx.AsyncClient() as client:
            answers.append(await client.get(f"http://127.0.0.1:{server.port}/health"))

    monkeypatch.setattr(Server, "main_loop", visited)
    with caplog.at_level(logging.INFO, "repere.web"):
        await listen([health(shelf)], "127.0.0.1", 0)
    assert answers[0].json()["ok"] is True
    assert "server" not in answers[0].headers
    assert [record.message.split(":")[0] for record in caplog.records] == ["web.listens 127.0.0.1"]
