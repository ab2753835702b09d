"""``repere telegram setup`` against a small Bot API on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.cli.conftest import Repere

SETS = {
    "setMyName": "name",
    "setMyShortDescription": "short_description",
    "setMyDescription": "description",
    "setMyCommands": "commands",
}


@pytest.fixture
def api() -> Iterator[tuple[str, dict[str, Any]]]:
    """The address of a Bot API that keeps names and descriptions, and what it keeps."""
    kept: dict[str, Any] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            given = {name: values[0] for name, values in parse_qs(body).items()}
            method = self.path.rsplit("/", 1)[1]
            known = "/bot1:right/" in self.path
            result = _result(method, given, kept)
            answer = {"ok": known, "result": result, "error_code": 401, "description": "no"}
            self.send_response(200 if known else 401)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", kept
    server.shutdown()
    server.server_close()


def _result(method: str, given: dict[str, str], kept: dict[str, Any]) -> object:
    language = given.get("language_code", "")
    if method == "getMe":
        return {"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"}
    if method in SETS:
        value = given.get(SETS[method], "")
        kept[f"{SETS[method]} {language}"] = json.loads(value) if "Commands" in method else value
        return True
    name = SETS["s" + method[1:]]
    found = kept.get(f"{name} {language}", [] if name == "commands" else "")
    return found if name == "commands" else {name: found}


def test_it_shows_first_and_changes_only_when_told(
    repere: Repere, api: tuple[str, dict[str, Any]]
) -> None:
    address, kept = api
    repere.set(telegram__token="1:right", telegram__base_url=address)
    shown = repere("telegram", "setup")
    assert shown.code == 0
    assert "name in other languages:\n- \n+ Test\n" in shown.out
    assert shown.out.endswith("change(s); --apply makes them\n")
    assert kept == {}
    made = repere("telegram", "setup", "--apply")
    assert made.out.endswith("change(s) made, 0 refused\n")
    assert (kept["name "], kept["name fr"]) == ("Test", "Test")
    assert repere("telegram", "setup").out == "nothing to change\n"
    assert repere("telegram", "setup", "--json").json == []


def test_without_a_token_or_with_a_wrong_one_it_says_where_to_get_it(
    repere: Repere, api: tuple[str, dict[str, Any]]
) -> None:
    assert repere("telegram", "setup").code == 2
    repere.set(telegram__token="1:wrong", telegram__base_url=api[0])
    ran = repere("telegram", "setup")
    assert ran.code == 2
    assert "@BotFather" in ran.err
    assert "1:wrong" not in ran.err + ran.out


def test_a_telegram_that_cannot_be_reached_is_1(repere: Repere) -> None:
    repere.set(telegram__token="1:right", telegram__base_url="http://127.0.0.1:9")
    ran = repere("telegram", "setup")
    assert ran.code == 1
    assert ran.out.startswith("Telegram could not be asked: ")
