"""Calls of Meta's webhook for tests: those kept as files, and those of a made person's phone."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import Any

from tests.conftest import NOW

FOLDER = Path(__file__).parent / "payloads"
PHONE_ID = "100200300400500"
NUMBER = "33700000002"
_numbers = count(1)


def kept(name: str) -> bytes:
    """A payload kept as a file; each names the page of Meta's documentation with its shape."""
    return json.dumps(json.loads((FOLDER / f"{name}.json").read_text("utf-8"))["payload"]).encode()


def call(
    number: str = NUMBER, at: int = int(NOW.timestamp()), name: str = "Nino", **parts: Any
) -> bytes:
    """A call with one message that a person sent (``type="text", text={"body": …}``)."""
    message = {"from": number, "id": f"wamid.TEST{next(_numbers)}", "timestamp": str(at), **parts}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "33700000001", "phone_number_id": PHONE_ID},
        "contacts": [{"profile": {"name": name}, "wa_id": number}],
        "messages": [message],
    }
    change = {"value": value, "field": "messages"}
    entry = {"id": "200300400500600", "changes": [change]}
    return json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
