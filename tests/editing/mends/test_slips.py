"""A slip of one letter, where only one thing can have been meant."""

from __future__ import annotations

import pytest

from bot.editing.mends.mend import About
from bot.editing.mends.slips import mend
from tests.directory.making import SHOWERS
from tests.editing.mends.conftest import about_a
from tests.making import FACTS, TOPIC

TEXTS = {"topic": TOPIC, "services": SHOWERS, "facts": FACTS}


@pytest.mark.parametrize(
    ("kind", "good", "slip", "line"),
    [
        ("topic", "    text: Bonjour", "    textt: Bonjour", 4),
        ("topic", "label: Une page}", "lable: Une page}", 6),
        (
            "topic",
            "    reviewed: 2026-11-01\n  test.page",
            "    reviwed: 2026-11-01\n  test.page",
            9,
        ),
        ("topic", "    safety: yes", "    'saftey': yes", 21),
        ("services", "hours_seen_on", "hours_seen_o", 8),
        ("services", "    name: Bains-douches", "    name: Bains-douches\n    status: drafft", 4),
        ("facts", "kind: phone", "kind: phon", 2),
    ],
)
def test_it_is_mended(kind: str, good: str, slip: str, line: int) -> None:
    whole = TEXTS[kind]
    assert good in whole
    text, fixes = mend(whole.replace(good, slip, 1), about_a(kind))
    expected = slip.replace("drafft", "draft") if "drafft" in slip else good
    assert text.replace("'safety'", "safety") == whole.replace(good, expected, 1)
    assert [fix.line for fix in fixes] == [line]


@pytest.mark.parametrize(
    ("kind", "good", "other"),
    [
        ("topic", "text: Bonjour", "tekst: Bonjour"),  # two letters away
        ("topic", "to: test.page", "to: test.pgae"),  # the name of a page
        ("topic", "need: [shower]", "need: [showr]"),  # of an offer
        ("topic", "sources: [book]", "sources: [boo]"),  # of a source
        ("topic", "{to: test.page", "{t: test.page"),  # too short to tell
        ("topic", "    text: Bonjour", "    text: Bonjour\n    textt: Bonsoir"),  # there already
        ("facts", "  tel:", "  tell:"),  # of a figure
        ("facts", "kind: phone", "kind: fax"),
    ],
)
def test_what_may_mean_something_else_is_left_to_a_person(kind: str, good: str, other: str) -> None:
    text = TEXTS[kind].replace(good, other, 1)
    assert text != TEXTS[kind]
    assert mend(text, about_a(kind)) == (text, [])


def test_where_two_names_are_as_near_nothing_is_guessed() -> None:
    stop = SHOWERS + "    stops: [{label: Ici, lat: 48.8, lan: 2.3}]\n"
    assert mend(stop, about_a("services"))[1] == []


def test_a_file_that_cannot_be_read_is_left_alone(topic: About) -> None:
    assert mend("topic: [", topic) == ("topic: [", [])
