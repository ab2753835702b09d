"""What is printed is all there, and paper carries it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import cards
from tests.cards.made import CARDS
from tests.content.check.marked import assert_marked
from tests.making import TOPIC


def test_content_without_cards_is_fine(folder: Path) -> None:
    assert_marked(folder, cards.check)


def test_cards_with_all_their_words_are_fine(folder: Path) -> None:
    assert_marked(folder, cards.check, TOPIC, cards=CARDS)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (
            "phone: tel",
            "phone: tell #! card-number: no telephone number 'tell' among the facts; did",
        ),
        ("emergency: tel", "emergency: delay #! card-number: no telephone number 'delay' among"),
        (
            "discreet: [sos]",
            "discreet: [soss] #! unknown-entry: no page has 'entry: soss'; did you",
        ),
        (
            "  scan: Montrez",
            "  scam: Montrez #! unknown-key: no text 'scam' on a card; did you mean",
        ),
        (
            "  headline: Aide",
            f"  headline: {'A' * 41} #! card-text: has 41 characters; a card holds",
        ),
        ("  headline: Aide", "  headline: Aide 15 #! card-text: holds a figure or braces"),
        ("  headline: Aide", '  headline: "{tel}" #! card-text: holds a figure or braces'),
    ],
)
def test_a_slip_is_told_on_its_line(folder: Path, line: str, wrong: str) -> None:
    broken = CARDS.replace(line, wrong)
    if "scam" in wrong:
        broken = broken.replace(
            "cards:\n", "cards: #! missing-card-text: cards.yaml lacks 'scan'\n"
        )
    assert_marked(folder, cards.check, TOPIC, cards=broken)
