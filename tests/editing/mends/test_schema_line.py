"""The first line names the schema."""

from __future__ import annotations

from bot.editing.mends.mend import About
from bot.editing.mends.schema_line import mend

TEXT = "# Un sujet\ntopic: test\n"


def test_it_is_written_above_everything_else(topic: About) -> None:
    text, (fix,) = mend(TEXT, topic)
    assert text == f"{topic.schema_line}\n{TEXT}"
    assert fix == (1, "the schema of this file is named")


def test_a_wrong_one_is_corrected(topic: About) -> None:
    text, fixes = mend(f"# yaml-language-server: $schema=old.json\n{TEXT}", topic)
    assert text == f"{topic.schema_line}\n{TEXT}"
    assert len(fixes) == 1


def test_a_right_one_stays(topic: About) -> None:
    for end in ("\n", "\r\n"):
        text = f"{topic.schema_line}{end}topic: test{end}"
        assert mend(text, topic) == (text, [])
