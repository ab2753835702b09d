"""No translation says what its language must not say."""

from __future__ import annotations

from pathlib import Path

from bot.content.translated.wording import ID, faults
from bot.content.wording import Never, Wording
from tests.content.translated.making import draft, pair

NEVER = Never("safe", "say what protects", {"en": ("no risk",)}, {"en": ("not no risk",)})


def test_words_that_must_not_be_said_are_told_in_their_language_only(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.wording = Wording(never=(NEVER,))
    assert ID == "must-not-say"
    told = ["says 'no risk': say what protects"]
    assert list(faults(pair("x", "There is no risk."), made)) == told
    assert list(faults(pair("x", "It is not no risk."), made)) == []
    assert list(faults(pair("x", "There is no risk.", language="fr"), made)) == []
