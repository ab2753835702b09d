"""Promise 1: after two hundred talks no id, name, text or position stands anywhere.

Each talk carries marks that nothing else could hold. Afterwards every byte of the data folder and
of the log is searched for every mark.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.engine.session import write_point
from tests.e2e.phone import SECRET, Phone, Telegram
from tests.e2e.programs import free_port, repere

pytestmark = pytest.mark.e2e

TALKS = 200


def test_after_two_hundred_talks_no_mark_stands_anywhere(
    api: int, settings: dict[str, str], tmp_path: Path
) -> None:
    port, log = free_port(), tmp_path / "log"
    more = {"REPERE_TELEGRAM__SECRET_TOKEN": SECRET, "REPERE_WEB__PORT": str(port)}
    telegram = Telegram(api, webhook=f"http://127.0.0.1:{port}/telegram")
    marks: list[str] = []
    with repere("serve", settings={**settings, **more}, log=log, ready="telegram.answers"):
        for number in range(TALKS):
            marks += _talk(telegram, number)
    data = Path(settings["REPERE_DATA"])
    files = [file for file in (*data.rglob("*"), log) if file.is_file()]
    assert len(files) > 3, "nothing was written, so nothing was tested"
    mark = re.compile("|".join(map(re.escape, marks)).encode(), re.IGNORECASE)
    assert [str(file) for file in files if mark.search(file.read_bytes())] == []
    assert _columns(data / "counts.sqlite") == ["day", "language", "page", "number"]


def _talk(telegram: Telegram, number: int) -> list[str]:
    """One talk with everything a person could leave behind; gives its marks."""
    chat, name, word = 8_800_000_000 + number * 7919, f"Qzname{number}q", f"wxmark{number}kq"
    lat = round(48.80 + number / 2500 + 0.0003791, 7)
    lon = round(2.30 + number / 1700 + 0.0004133, 7)
    phone = Phone(telegram, chat, name).writes(f"/start {word}").writes(f"je cherche {word}")
    phone.taps("🏠") if any("🏠" in label for label, _ in phone.buttons) else None
    phone.shares(lat, lon).taps("🆘").writes(f"{word} overdose").taps("🧹")
    return [str(chat), name, word, f"{lat:.7f}", f"{lon:.7f}", write_point(lat, lon)]


def _columns(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(shown)")]
