"""The engine's own words are all there, filled only with what the engine gives."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import interface
from tests.content.check.marked import assert_marked
from tests.making import INTERFACE


def test_all_the_words_are_fine(folder: Path) -> None:
    assert_marked(folder, interface.check)


def test_a_text_may_also_name_a_fact_or_leave_a_value_out(folder: Path) -> None:
    words = INTERFACE.replace("  back: back\n", "  back: Retour, ou {tel}\n")
    assert_marked(folder, interface.check, interface=words.replace("{until}", "tard"))


def test_a_missing_word_is_told_at_the_words(folder: Path) -> None:
    words = INTERFACE.replace("  back: back\n", "").replace(
        "interface:\n", "interface: #! missing-interface: interface.yaml lacks 'back'\n"
    )
    assert_marked(folder, interface.check, interface=words)


def test_a_word_nobody_uses_is_told_with_what_was_meant(folder: Path) -> None:
    extra = "  bakc: Retour #! unknown-key: no interface text 'bakc'; did you mean 'back'?\n"
    assert_marked(folder, interface.check, interface=INTERFACE + extra)


def test_a_value_the_engine_does_not_give_is_told(folder: Path) -> None:
    words = INTERFACE.replace(
        "  today: today {time}\n",
        "  today: \"{tiem}\" #! unknown-fact: no value 'tiem' for 'today'; did you mean 'time'?\n",
    ).replace(
        "  home: home\n",
        "  home: \"{time}\" #! unknown-fact: no value 'time' for 'home'; allowed: delay, tel\n",
    )
    assert_marked(folder, interface.check, interface=words)
