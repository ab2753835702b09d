"""``repere serve`` as a process: it serves whoever can be served, and ends in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen
from typing import NamedTuple

import httpx
import pytest

from tests.e2e.programs import free_port, repere

pytestmark = pytest.mark.e2e


class Serving(NamedTuple):
    process: Popen[str]
    address: str
    data: Path


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """With a bot whose Telegram cannot be reached."""
    port, data = free_port(), tmp_path / "data"
    settings = {
        "REPERE_DATA": str(data),
        "REPERE_WEB__PORT": str(port),
        "REPERE_TELEGRAM__TOKEN": "1:x",
        "REPERE_TELEGRAM__SECRET_TOKEN": "a-secret-of-sixteen-or-more",
        "REPERE_TELEGRAM__BASE_URL": "http://127.0.0.1:1",
    }
    with repere("serve", settings=settings, log=tmp_path / "log", ready="web.listens") as process:
        yield Serving(process, f"http://127.0.0.1:{port}", data)


def test_the_web_answers_while_telegram_cannot_be_reached(serving: Serving) -> None:
    assert httpx.get(f"{serving.address}/?start=ka_sos").status_code == 200
    assert httpx.get(f"{serving.address}/health").json()["ok"] is True


def test_when_it_is_asked_to_stop_the_counts_are_written(serving: Serving) -> None:
    assert httpx.get(f"{serving.address}/?start=fr_sos").status_code == 200
    serving.process.terminate()
    assert serving.process.wait(20) == 0
    counts = sqlite3.connect(serving.data / "counts.sqlite")
    rows = counts.execute("SELECT language, page FROM shown").fetchall()
    counts.close()
    assert ("fr", "emergency.sos") in rows
