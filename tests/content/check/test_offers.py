"""A services page asks only for offers that are known."""

from __future__ import annotations

from pathlib import Path

from bot.content.check import offers
from tests.content.check.marked import assert_marked
from tests.making import TOPIC

LISTED = """\
    need:
      - shower
      - showr #! unknown-offer: no offer 'showr'; did you mean 'shower'?
      - food #! unknown-offer: no offer 'food'; allowed: shower
"""


def test_known_offers_are_fine(folder: Path) -> None:
    assert_marked(folder, offers.check)


def test_an_unknown_offer_is_told_on_its_line(folder: Path) -> None:
    assert_marked(folder, offers.check, TOPIC.replace("    need: [shower]\n", LISTED))


def test_an_offer_alone_needs_no_list(folder: Path) -> None:
    alone = "need: showr #! unknown-offer: no offer 'showr'; did you mean 'shower'?"
    assert_marked(folder, offers.check, TOPIC.replace("need: [shower]", alone))
