"""Two states to compare: made content before and after an editor's afternoon."""

from __future__ import annotations

from pathlib import Path

from bot.editing.revision import Folders
from bot.editing.state import State, read_state
from tests.directory.making import SHOWERS
from tests.making import TODAY, TOPIC, write_pack, write_translations

HELLO = {
    "test.home#text": ("Bonjour", "Hello"),
    "test.sos#text": ("Appelez :\n{tel}", "Call:\n{tel}"),
}


def state(folder: Path, topic: str = TOPIC, **files: str) -> State:
    """A content with some services and a little English."""
    files = {"services__showers": SHOWERS, **files}
    write_pack(folder, topic, **files)
    write_translations(folder, "en", HELLO)
    return read_state(Folders(folder, folder.parent / "locales"), TODAY)


def before_and_after(folder: Path, *edits: tuple[str, str], **files: str) -> tuple[State, State]:
    """The same content, and with edits to its topic and other files."""
    topic = TOPIC
    for old, new in edits:
        assert old in topic, old
        topic = topic.replace(old, new)
    return state(folder / "old" / "content"), state(folder / "new" / "content", topic, **files)
