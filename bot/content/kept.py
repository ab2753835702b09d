"""A copy of the last good content, for a restart on a folder that has been broken since."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from bot.content.content import Content
from bot.content.load import load

_CONTENT, _LOCALES = "content", "locales"


def keep(folder: Path, locales: Path, kept: Path) -> None:
    """Copy content and translations to ``kept``, in place of the copy of before: whole or not."""
    new, old = kept.with_name(f"{kept.name}.new"), kept.with_name(f"{kept.name}.old")
    for rest in (new, old):
        shutil.rmtree(rest, ignore_errors=True)
    shutil.copytree(folder, new / _CONTENT)
    if locales.exists():
        shutil.copytree(locales, new / _LOCALES)
    if kept.exists():
        kept.rename(old)
    new.rename(kept)
    shutil.rmtree(old, ignore_errors=True)


def kept_content(kept: Path, today: date) -> Content | None:
    """The content of the copy, or None if there is none or it is not good any more."""
    if not kept.exists():
        return None
    return load(kept / _CONTENT, kept / _LOCALES, today, whole=True).content
