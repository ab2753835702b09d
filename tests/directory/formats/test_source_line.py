"""A source on one line."""

from __future__ import annotations

from bot.directory.formats.source_line import line_of, source_in


def test_a_source_comes_back_from_its_line() -> None:
    source = {"title": "Ville | Paris", "for": "hours", "licence": "ODbL 1.0"}
    assert line_of(source) == "Ville / Paris | hours |  | ODbL 1.0"
    assert source_in(line_of(source)) == {**source, "title": "Ville / Paris"}


def test_a_line_that_somebody_wrote_is_a_title() -> None:
    assert source_in("appel du 3 mai") == {"title": "appel du 3 mai"}
    assert line_of("appel") == "appel"
