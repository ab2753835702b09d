"""Each rule on hours that break it and on hours that keep it, and what an editor is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.directory.lint import RULES, Hours, HoursRule, hours_problems
from tests.directory.making import TODAY

BROKEN = [
    ("OH01", ""),
    ("OH01", "   "),
    ("OH02", 'Mo-Fr 09:00-12:00 "sur rendez-vous"; PH off'),
    ("OH02", '"appeler avant"'),
    ("OH02", 'Mo 09:00-10:00 "a; b"; PH off'),
    ("OH02", 'Mo-Fr 09:00-12:00 "sur rendez-vous", Sa 10:00-12:00 unknown "?"; PH off'),
    ("OH03", "Mo-Fr 09:00-17:00"),
    ("OH03", 'Mo-Fr 09:00-17:00 open "PH"'),
    ("OH03", "Mo-Su 22:00-06:00; PH +1 day 00:00-06:00 off"),
    ("OH04", "Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00; PH off"),
    ("OH04", "Mo-Fr 09:00-12:00; We 14:00-17:00; PH off"),
    ("OH04", "PH off; Mo-Fr 09:00-17:00"),
    ("OH04", "Dec 25 off; Mo-Su,PH 09:00-17:00"),
    ("OH04", "Mo off; Mo-Fr 09:00-17:00; PH off"),
    ("OH04", "Jul-Aug Mo 09:00-12:00; Jul-Aug Mo-Fr 14:00-17:00; PH off"),
    ("OH04", "Mo-Fr 09:00-12:00, Sa 10:00-11:00; Sa 14:00-15:00; PH off"),
    ("OH04", "24/7; Mo 10:00-12:00; PH off"),
    ("OH05", "Mo-Su 22:00-06:00; PH off"),
    ("OH05", "Mo-Su 22:00-26:00; PH off"),
    ("OH05", 'Mo-Su 08:00-02:00; PH unknown "à vérifier"'),
    ("OH06", "Mo-Fr 18:00+; PH off"),
    ("OH06", "Mo-Fr 9:00+; PH off"),
    ("OH07", "Mo-Fr 09:00-17:00; SH off; PH off"),
    ("OH08", "Mo-Su 08:00-23:59; PH off"),
    ("OH09", "Mo-Fr 17:00-09:00; PH off"),
    ("OH09", "Mo-Fr 09:00-9:00; PH off"),
    ("OH09", "Mo-Fr 18:00-00:00; PH off"),
    ("OH10", "Mo-Fr 09:00-17:00; Feb 30 off; PH off"),
    ("OH10", "Mo-Fr 09:00-17:00; Feb 25-30 off; PH off"),
    ("OH10", "Mo-Fr 09:00-17:00; 2027 Feb 29 off; PH off"),
    ("OH11", "2024 Dec 1-2024 Dec 31 10:00-12:00; PH off"),
    ("OH11", "off"),
    ("OH12", "24/7"),
    ("OH12", "Mo-Fr; PH off"),
    ("OH12", "open"),
]
GOOD = [
    'Mo-Fr 09:00-12:00 unknown "sur rendez-vous"; PH off',
    'Mo off "a; b"; Tu-Fr 09:00-12:00; PH off',
    "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    'Mo-Fr 09:00-17:00; PH unknown "à vérifier"; Jan 1,May 1,Dec 25 off',
    "Mo-Fr 09:00-17:00; Fr 09:00-12:00 off; PH closed",
    "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-12:00; PH off",
    "Mo 09:00-12:00; Tu 14:00-17:00; PH off",
    "Mo[1] 09:00-12:00; Mo[3] 14:00-17:00; PH off",
    "Mo-Su,PH 00:00-24:00",
    "Mo-Su 10:00-18:00; PH 10:00-12:00",
    "Mo-Fr 18:00-24:00; PH off",
    "Mo-Fr 09:00-17:00; Feb 29 off; 2028 Feb 29 off; PH off",
]
NIGHT = "Mo-Su 22:00-06:00; PH off; PH +1 day 00:00-06:00 off"


def rules(text: str, **known: bool) -> list[str]:
    return [rule for rule, _ in hours_problems(Hours(text, TODAY, **known))]


@pytest.mark.parametrize(("rule", "text"), BROKEN)
def test_hours_that_break_a_rule(rule: str, text: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize("text", GOOD)
def test_hours_that_keep_every_rule(text: str) -> None:
    assert rules(text) == []


def test_every_rule_has_hours_that_break_it() -> None:
    assert {rule for rule, _ in BROKEN} == {rule.id for rule in RULES}
    assert [rule.id for rule in RULES] == [f"OH{number:02d}" for number in range(1, 13)]


def test_a_night_is_right_where_the_service_says_overnight() -> None:
    assert rules(NIGHT) == ["OH09"]
    assert rules(NIGHT, overnight=True) == []


def test_the_night_after_a_holiday_may_be_unknown() -> None:
    night = 'Mo-Su 08:00-02:00; PH unknown "?"; PH +1 day 00:00-02:00 unknown "?"'
    assert rules(night, overnight=True) == []


def test_day_and_night_is_right_for_what_never_closes() -> None:
    assert rules("24/7", by_nature=True) == []


def test_hours_of_the_past_are_right_where_a_service_is_not_live() -> None:
    past = "2024 Dec 1-2024 Dec 31 10:00-12:00; PH off"
    assert rules(past, live=False) == []


def test_hours_that_nobody_knows_are_not_never_open() -> None:
    assert rules('Mo-Fr unknown "sur rendez-vous"; PH off') == []


def test_advice_keeps_the_rules_it_speaks_of() -> None:
    assert rules('09:00-12:00 unknown "sur rendez-vous"; PH off') == []
    assert rules("Mo-Fr 18:00-22:00; PH off") == []


@pytest.mark.parametrize(
    ("text", "rule", "told"),
    [
        ("Lu-Ve 9h-17h", "hours-french", "« Mo-Fr 09:00-17:00 »"),
        ("lundi au vendredi de 9h à 17h", "hours-french", "« Mo-Fr 09:00-17:00 »"),
        ("Mo-Fr 09.00-17.00; PH off", "hours-french", "« Mo-Fr 09:00-17:00; PH off »"),
        ("Mo-Fr 09:00–17:00; PH off", "hours-french", "« Mo-Fr 09:00-17:00; PH off »"),
        ("mo-fr 09:00-17:00; PH off", "hours-spelling", "« Mo-Fr 09:00-17:00; PH closed »"),
        ("quand on veut", "hours-unread", "« quand on veut »"),
        ("Mo-Fr 9-17", "hours-unread", "exemple"),
        ("x" * 500, "hours-unread", "Mo Tu We Th Fr Sa Su"),
    ],
)
def test_what_cannot_be_read_is_answered_with_what_was_meant(
    text: str, rule: str, told: str
) -> None:
    [(found, message)] = hours_problems(Hours(text, TODAY))
    assert found == rule
    assert told in message
    assert len(message) < 250


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_in_a_french_sentence_what_to_write(rule: HoursRule) -> None:
    assert rule.message[0].islower()
    assert len(rule.message) > 20


PIECES = """\
Mo|-|Fr| |09:00|24:00|26:00|; |,|PH|off|open|"|+1 day|Feb 30|2027|Dec 24-26|[1]|24/7|+|unknown|SH|
/2|week 1-53|9h|lundi|sunset|easter|99999999999999999999"""
pieces = st.sampled_from(PIECES.replace("\n", "").split("|"))


@settings(deadline=None)
@given(st.text(max_size=40) | st.lists(pieces, max_size=10).map("".join))
def test_any_text_is_judged_and_never_a_fault(text: str) -> None:
    for rule, message in hours_problems(Hours(text, TODAY)):
        assert rule
        assert message
