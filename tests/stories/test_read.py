"""Stories as files: read, and written anew without losing what an editor wrote."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import PARIS
from bot.stories.read import USUAL, read_stories, write_stories
from bot.stories.story import Beat, Doing, Story

DOINGS: tuple[Doing, ...] = ("start", "type", "tap")

FILE = """\
# Un commentaire qui reste.
stories:
  one:
    title: "Elle cherche, vite"
    at: 2026-12-25T10:00
    lang: fr
    talk:
      - {start: "", page: test.home, says: "Bonjour !"}
      - {share: "48.86,2.35", page: test.showers, says: Douches, places: [bains, bains-2]}
"""


def _written(folder: Path, text: str) -> Path:
    file = folder / "content" / "stories" / "a.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return folder / "content"


def test_a_story_is_read_with_its_time_in_paris(tmp_path: Path) -> None:
    ((file,), problems) = read_stories(_written(tmp_path, FILE))
    assert problems == []
    (story,) = file.stories
    assert story.at == datetime(2026, 12, 25, 10, 0, tzinfo=PARIS)
    assert story.talk[1] == Beat(
        "share", "48.86,2.35", "test.showers", "Douches", ("bains", "bains-2")
    )


def test_what_is_written_anew_is_what_was_read(tmp_path: Path) -> None:
    (file,), _ = read_stories(_written(tmp_path, FILE))
    write_stories(file, file.stories)
    assert file.file.read_text("utf-8") == FILE


@given(
    st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=60),
    st.sampled_from(DOINGS),
)
def test_any_words_come_back(text: str, doing: Doing) -> None:
    story = Story("s", text, USUAL, "", (Beat(doing, text, "a.b", text, ("x",)),))
    with TemporaryDirectory() as folder:
        (file,), _ = read_stories(_written(Path(folder), FILE))
        write_stories(file, [story])
        (again,), problems = read_stories(Path(folder) / "content")
    assert (problems, again.stories) == ([], (story,))


def test_a_beat_does_one_thing(tmp_path: Path) -> None:
    text = "stories:\n  s:\n    title: x\n    talk:\n      - {tap: a.b, type: x}\n"
    _, (problem,) = read_stories(_written(tmp_path, text))
    assert (
        problem.line,
        "exactly one of: start, tap, type, share, picture" in problem.message,
    ) == (
        5,
        True,
    )
