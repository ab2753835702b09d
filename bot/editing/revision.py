"""The content as it was: at a revision of git, or in another folder such as what last served."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZipFile

_CONTENT, _LOCALES = "content", "locales"


class Folders(NamedTuple):
    """A content folder, and that of its translations."""

    content: Path
    locales: Path


class NoRevision(Exception):
    """There is no such content to compare with; the message says why."""


@contextmanager
def content_at(revision: str, here: Folders) -> Iterator[Folders]:
    """The folders of a revision, for as long as they are read. Raises NoRevision.

    A folder that exists is taken as it is: one with ``content`` and ``locales`` in it (as
    ``var/last-good``), or a content folder that has ``locales`` beside it.
    """
    folder = Path(revision)
    if folder.is_dir():
        inside = folder / _CONTENT
        yield (
            Folders(inside, folder / _LOCALES)
            if inside.is_dir()
            else Folders(folder, folder.parent / _LOCALES)
        )
        return
    with TemporaryDirectory() as temporary:
        yield _taken_out(revision, here, Path(temporary))


def _taken_out(revision: str, here: Folders, into: Path) -> Folders:
    top = Path(_git(here.content, "rev-parse", "--show-toplevel").decode().strip())
    commit = _commit(here.content, revision)
    content = _inside(here.content, top)
    if content is None or not _has(top, commit, content):
        raise NoRevision(f"'{revision}' has no '{content or here.content}'")
    locales = _inside(here.locales, top)
    paths = [content]
    if locales is not None and _has(top, commit, locales):
        paths.append(locales)
    archive = _git(top, "archive", "--format=zip", commit, "--", *paths)
    with ZipFile(BytesIO(archive)) as packed:
        packed.extractall(into)
    return Folders(into / content, into / (locales or _LOCALES))


def _inside(folder: Path, top: Path) -> str | None:
    try:
        return folder.resolve().relative_to(top.resolve()).as_posix()
    except ValueError:
        return None


def _commit(folder: Path, revision: str) -> str:
    try:
        name = f"{revision}^{{commit}}"
        found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    except NoRevision as fault:
        raise NoRevision(
            f"no revision and no folder '{revision}'; a revision is HEAD, HEAD~3, a branch, a tag…"
        ) from fault
    return found.decode().split()[-1]


def _has(top: Path, commit: str, path: str) -> bool:
    try:
        _git(top, "cat-file", "-e", f"{commit}:{path}")
    except NoRevision:
        return False
    return True


def _git(folder: Path, *arguments: str) -> bytes:
    """What git answers. Raises NoRevision with git's own last line."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and what is typed is never an option
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the git of this machine
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as fault:
        raise NoRevision("git is not on this machine; name a folder to compare with") from fault
    except subprocess.CalledProcessError as fault:
        said = fault.stderr.decode(errors="replace").strip().rsplit("\n", 1)[-1]
        raise NoRevision(said or "git found nothing") from fault
    return done.stdout
