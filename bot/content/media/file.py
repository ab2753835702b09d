"""The pictures and sounds in ``content/media``: what each is, how large, and for which language.

``voice.ka.ogg`` is ``voice.ogg`` for those who read Georgian. A picture that has no file for a
language is shown as it is; a voice is heard only in its own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from bot.content.media.size import Size, size_of

FOLDER = "media"
SCRIPT = ".txt"
"""Beside a voice stands what it says, word for word, in a file of this kind."""

Kind = Literal["picture", "sound"]
KINDS: dict[str, tuple[Kind, str]] = {
    ".svg": ("picture", "image/svg+xml"),
    ".png": ("picture", "image/png"),
    ".jpg": ("picture", "image/jpeg"),
    ".ogg": ("sound", "audio/ogg"),
    ".mp3": ("sound", "audio/mpeg"),
    ".m4a": ("sound", "audio/mp4"),
}
"""What may be shown or played, by the end of its name; messengers take no other sounds."""


UNSEEN = Size(0, 0)


@dataclass(frozen=True, slots=True)
class MediaFile:
    """One file, as it stood when the content was loaded.

    ``length`` is in bytes, ``changed`` in nanoseconds, ``size`` in pixels (a sound has none);
    ``says`` are the words of a voice, empty where nobody wrote them down.
    """

    name: str
    path: Path
    kind: Kind
    type: str
    length: int
    changed: int
    size: Size = UNSEEN
    says: str = ""

    @property
    def language(self) -> str:
        """The language it is meant for: ``ka`` of ``voice.ka.ogg``, else nothing."""
        return PurePosixPath(PurePosixPath(self.name).stem).suffix.removeprefix(".")


def read_files(folder: Path) -> dict[str, MediaFile]:
    """Every picture and sound of a content folder, by its name."""
    found = sorted((folder / FOLDER).glob("*"))
    return {file.name: _read(file) for file in found if file.suffix in KINDS}


def for_language(files: Mapping[str, MediaFile], name: str, language: str) -> MediaFile | None:
    """The file that goes by a name in a language, if there is one."""
    own = files.get(in_language(name, language))
    if own is not None or kind_of(name) == "sound":
        return own
    return files.get(name)


def in_language(name: str, language: str) -> str:
    """The name of a file's version for a language: ``voice.ogg`` → ``voice.ka.ogg``."""
    whole = PurePosixPath(name)
    return f"{whole.stem}.{language}{whole.suffix}"


def kind_of(name: str) -> Kind | None:
    """Whether a file of this name is a picture or a sound, if it can be either."""
    known = KINDS.get(PurePosixPath(name).suffix)
    return known[0] if known else None


def flat(files: Mapping[str, MediaFile], file: MediaFile) -> MediaFile | None:
    """What messengers are sent: the PNG made from a drawing, any other file as it is."""
    if not file.name.endswith(".svg"):
        return file
    return files.get(png_name(file.name))


def png_name(drawing: str) -> str:
    """The name of the PNG that is made from a drawing."""
    return PurePosixPath(drawing).with_suffix(".png").name


def _read(file: Path) -> MediaFile:
    kind, mime = KINDS[file.suffix]
    known = file.stat()
    script = file.with_suffix(SCRIPT)
    return MediaFile(
        file.name,
        file,
        kind,
        mime,
        known.st_size,
        known.st_mtime_ns,
        size_of(file) if kind == "picture" else UNSEEN,
        script.read_text("utf-8", "replace") if kind == "sound" and script.exists() else "",
    )
