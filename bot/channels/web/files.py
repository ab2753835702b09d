"""The few files a page needs, named by their digest: kept by the browser, never stale."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "static"
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class File(NamedTuple):
    """A file as it is served: its address, its type, its bytes."""

    address: str
    kind: str
    data: bytes


def _file(name: str) -> File:
    path = _FOLDER / name
    data = path.read_bytes()
    digest = sha256(data).hexdigest()[:10]
    return File(f"/static/{path.stem}.{digest}{path.suffix}", _KINDS[path.suffix], data)


STYLE, SCRIPT, ICON = _file("style.css"), _file("little.js"), _file("icon.svg")
FILES = {file.address: file for file in (STYLE, SCRIPT, ICON)}


def manifest(name: str) -> bytes:
    """What a phone needs to keep the page as a bookmark: a name that says nothing, an icon."""
    icon = {"src": ICON.address, "type": "image/svg+xml", "sizes": "any"}
    return json.dumps(
        {"name": name, "short_name": name, "start_url": "/", "display": "browser", "icons": [icon]},
        ensure_ascii=False,
    ).encode()
