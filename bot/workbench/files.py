"""The style and the script of the workbench, named by their digest so that none is ever stale."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from bot.channels.web.files import ICON, File
from bot.channels.web.files import STYLE as WEB_STYLE

_FOLDER = Path(__file__).parent / "static"


def _file(name: str, kind: str) -> File:
    path = _FOLDER / name
    data = path.read_bytes()
    digest = sha256(data).hexdigest()[:10]
    return File(f"/static/{path.stem}.{digest}{path.suffix}", kind, data)


STYLE = _file("bench.css", "text/css; charset=utf-8")
SCRIPT = _file("bench.js", "text/javascript; charset=utf-8")
FILES = {file.address: file for file in (STYLE, SCRIPT, WEB_STYLE, ICON)}
"""With those of the web chat, which is shown inside a page of the workbench."""
