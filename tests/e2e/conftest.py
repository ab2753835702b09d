"""What end-to-end tests need: the emulator, and the guide as processes of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.phone import SECRET, TOKEN, Telegram
from tests.e2e.programs import emulator, free_port, repere


@pytest.fixture(scope="session")
def api() -> Iterator[int]:
    """The port of the emulator."""
    with emulator() as port:
        yield port


@pytest.fixture
def settings(api: int, tmp_path: Path) -> dict[str, str]:
    """The environment of a guide that talks to the emulator."""
    return {
        "REPERE_TELEGRAM__TOKEN": TOKEN,
        "REPERE_TELEGRAM__BASE_URL": f"http://127.0.0.1:{api}",
        "REPERE_TELEGRAM__REQUESTS_PER_SECOND": "1000",
        "REPERE_DATA": str(tmp_path / "data"),
    }


@pytest.fixture
def polling(api: int, settings: dict[str, str], tmp_path: Path) -> Iterator[Telegram]:
    """``repere poll``, and the emulator it polls."""
    with repere("poll", settings=settings, log=tmp_path / "log", ready="telegram.polls"):
        yield Telegram(api)


@pytest.fixture
def serving(api: int, settings: dict[str, str], tmp_path: Path) -> Iterator[Telegram]:
    """``repere serve`` with its webhook."""
    port = free_port()
    more = {"REPERE_TELEGRAM__SECRET_TOKEN": SECRET, "REPERE_WEB__PORT": str(port)}
    with repere(
        "serve", settings={**settings, **more}, log=tmp_path / "log", ready="telegram.answers"
    ):
        yield Telegram(api, webhook=f"http://127.0.0.1:{port}/telegram")
