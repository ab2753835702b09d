"""The content as it was: out of git, or out of a folder."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from bot.editing.revision import Folders, NoRevision, content_at
from tests.making import TOPIC, write_pack, write_translations

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Folders:
    """Content and translations in a repository, committed once."""
    write_pack(folder)
    write_translations(folder, "en", {"test.home#text": ("Bonjour", "Hello")})
    git(folder.parent, "init", "--initial-branch=main")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--message=One")
    return Folders(folder, folder.parent / "locales")


@needs_git
def test_a_revision_is_read_as_it_was_and_the_folder_stays_as_it_is(repository: Folders) -> None:
    write_pack(repository.content, TOPIC.replace("Bonjour", "Bonsoir"))
    with content_at("HEAD", repository) as there:
        assert "Bonjour" in (there.content / "topics" / "test.yaml").read_text("utf-8")
        assert (there.locales / "en" / "LC_MESSAGES" / "content.po").exists()
    assert not there.content.exists()
    assert "Bonsoir" in (repository.content / "topics" / "test.yaml").read_text("utf-8")


@needs_git
def test_a_revision_without_translations_has_none(folder: Path) -> None:
    write_pack(folder)
    git(folder.parent, "init")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--message=One")
    with content_at("HEAD", Folders(folder, folder.parent / "locales")) as there:
        assert there.content.exists()
        assert not there.locales.exists()


@needs_git
@pytest.mark.parametrize("name", ["nowhere", "HEAD~9", "--output=x", "-h"])
def test_a_revision_that_is_none_is_told_and_is_never_an_option(
    repository: Folders, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    with (
        pytest.raises(NoRevision, match=f"no revision and no folder '{name}'"),
        content_at(name, repository),
    ):
        pass


@needs_git
def test_a_revision_from_before_there_was_content_is_told(repository: Folders) -> None:
    top = repository.content.parent
    git(top, "checkout", "--orphan", "empty")
    git(top, "rm", "-r", "--cached", ".")
    git(top, "commit", "--allow-empty", "--message=Nothing")
    with pytest.raises(NoRevision, match="'HEAD' has no 'content'"), content_at("HEAD", repository):
        pass


@needs_git
def test_a_folder_outside_a_repository_is_told(folder: Path) -> None:
    write_pack(folder)
    with (
        pytest.raises(NoRevision, match="not a git repository"),
        content_at("HEAD", Folders(folder, folder.parent / "locales")),
    ):
        pass


def test_without_git_a_folder_still_can_be_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Folders(write_pack(folder), folder.parent / "locales")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoRevision, match="git is not on this machine"), content_at("HEAD", here):
        pass
    with content_at(str(folder), here) as there:
        assert there == here


def test_a_copy_that_was_served_has_both_in_it(tmp_path: Path) -> None:
    (tmp_path / "last-good" / "content").mkdir(parents=True)
    here = Folders(tmp_path / "content", tmp_path / "locales")
    with content_at(str(tmp_path / "last-good"), here) as there:
        kept = tmp_path / "last-good"
        assert there == (kept / "content", kept / "locales")
