"""What all commands share: times, texts, names, lines of JSON."""

from __future__ import annotations

import io
import sys
from datetime import datetime

import pytest

from bot.cli.command import WrongUse, known, moment, say, texts
from bot.clock import PARIS
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-11-24T18:30", datetime(2026, 11, 24, 18, 30, tzinfo=PARIS)),
        ("2026-11-24T18:30+00:00", datetime(2026, 11, 24, 19, 30, tzinfo=PARIS)),
        ("2026-11-24T18:30Z", datetime(2026, 11, 24, 19, 30, tzinfo=PARIS)),
        ("2026-11-24", datetime(2026, 11, 24, tzinfo=PARIS)),
        (None, NOW),
    ],
)
def test_a_time_is_in_paris(text: str | None, when: datetime) -> None:
    assert moment(text) == when
    assert moment(text).tzinfo is PARIS


@pytest.mark.parametrize("text", ["", "tomorrow", "18:30", "2026-13-01"])
def test_what_is_no_time_says_how_one_is_written(text: str) -> None:
    with pytest.raises(WrongUse, match=f"'{text}' is not a time such as 2026-11-24T18:30"):
        moment(text)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("frr", "no language 'frr'; did you mean 'fr'?"),
        ("zz", "no language 'zz'; allowed: en, fr"),
    ],
)
def test_an_unknown_name_says_what_is_allowed_or_was_meant(name: str, said: str) -> None:
    with pytest.raises(WrongUse) as refused:
        known("language", name, ["fr", "en"])
    assert str(refused.value) == said


def test_a_known_name_is_given_back() -> None:
    assert known("language", "fr", iter(["fr", "en"])) == "fr"


def test_a_text_is_itself_and_a_dash_the_lines_of_the_input(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one\n\n two\nthree"))
    assert list(texts("one - two")) == ["one - two"]
    assert list(texts("-")) == ["one", "", " two", "three"]


def test_json_is_a_line_in_any_script(capsys: pytest.CaptureFixture[str]) -> None:
    say({"a": "é\n", "b": None})
    assert capsys.readouterr().out == '{"a": "é\\n", "b": null}\n'
